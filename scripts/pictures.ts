/**
 * Takes the pictures of the README from the product itself, over the demo's feed: `npx tsx scripts/pictures.ts`
 * after a build.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  launch,
  press,
  settlePrompt,
  startHermeticWeb,
  tabIdOf,
  turnTo,
  waitForText,
} from './browsers/index';
import { type DemoLanguage, demoFeed } from './demo/index';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });

const web = await startHermeticWeb();
const session = await launch({
  kind: 'chromium',
  extensionDir: fileURLToPath(new URL('../dist/chromium', import.meta.url)),
  web,
  timeZone: 'Asia/Karachi',
});
// It comes a moment after the installation, and would take the front.
await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();
const region = { country: 'PK', subdivision: 'PK-SD' };

async function begin(language: DemoLanguage): Promise<void> {
  await session.reset();
  web.reset();
  web.on('x.com', demoFeed(language));
  await session.setStorage({ settings: { version: 1, language, region, prompt: { mode: 'always' } } });
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}${name}.png` });
}

async function prompt(language: DemoLanguage): Promise<void> {
  await begin(language);
  const page = await session.newPage('https://x.com/home', { width: 760, height: 680 });
  await turnTo(session, page);
  await page.bringToFront();
  await page.click('[data-id="1850000000000000101"] [data-testid="retweet"]');
  await settlePrompt(page);
  await take(page, `prompt-${language}`);
}

async function popup(language: DemoLanguage, category: string, no: string, until: string): Promise<void> {
  await begin(language);
  const post = await session.newPage('https://x.com/hunza_bakers/status/1850000000000000101');
  const tab = await tabIdOf(session, 'https://x.com/*');
  await post.bringToFront();
  const page = await session.openExtensionPage(`popup/index.html?tab=${tab}`, { width: 400, height: 640 });
  await waitForText(page, 'hunza_bakers');
  await take(page, `popup-what-${language}`);
  await press(page, category);
  await press(page, no);
  await waitForText(page, until);
  await take(page, `popup-where-${language}`);
}

async function help(language: DemoLanguage): Promise<void> {
  await begin(language);
  const page = await session.openExtensionPage('options/index.html#help', { width: 1100, height: 760 });
  await waitForText(page, '1121');
  await take(page, `help-${language}`);
}

await prompt('en');
await prompt('ur');
await popup('en', 'A child sexually abused, or shown in a sexual way', 'No, or I don’t know', 'IWF');
await help('en');
await help('ur');
await session.close();
await web.close();
