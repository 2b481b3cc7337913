/**
 * `npm run store`: what the store pages need, in `out/store`, by language: the texts with the sites named, and the
 * pictures at the size that Chrome's store and addons.mozilla.org take, from the product itself over invented pages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  builtWithHosts,
  launch,
  press,
  settlePrompt,
  startHermeticWeb,
  tabIdOf,
  turnTo,
  waitForCard,
  waitForText,
} from '../browsers/index';
import { build } from '../build/build';
import { demoFeed, demoForm, textsOf } from '../demo/index';
import { type StoreLanguage, storeLanguages, storeTexts } from './texts';

const SIZE = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 640 };
const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const IWF = 'report.iwf.org.uk';

/** What is pressed and waited for, in the words of each language. */
interface Words {
  category: string;
  no: string;
  sent: string;
  open: string;
  filled: string;
}

await build();
const out = fileURLToPath(new URL('../../out/store/', import.meta.url));
const web = await startHermeticWeb();
const session = await launch({
  kind: 'chromium',
  // The person's yes to filling in, which a headless browser cannot ask for.
  extensionDir: builtWithHosts('chromium', [IWF]),
  web,
  timeZone: 'Asia/Karachi',
  windowSize: SIZE,
});

// It comes a moment after the installation, and would lie over what is pictured.
await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();

async function wordsOf(language: StoreLanguage): Promise<Words> {
  const t = await textsOf(session, language);
  const until = (text: string) => text.split('{')[0]!.trim();
  return {
    category: t('category_sexual_images'),
    no: t('popup_no'),
    sent: until(t('popup_sent_title')),
    open: until(t('popup_do_form')),
    filled: t('fill_card_filled'),
  };
}

async function picture(page: Page, language: StoreLanguage, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(out, language, `${name}.png`) as `${string}.png` });
}

async function begin(language: StoreLanguage): Promise<void> {
  await session.reset();
  web.reset();
  web.on('x.com', demoFeed(language));
  web.on(IWF, demoForm(language));
  const region = { country: 'PK', subdivision: 'PK-SD' };
  await session.setStorage({ settings: { version: 1, language, region, prompt: { mode: 'always' } } });
}

async function prompt(language: StoreLanguage): Promise<void> {
  await begin(language);
  const page = await session.newPage('https://x.com/home', SIZE);
  await turnTo(session, page);
  await page.click('[data-id="1850000000000000101"] [data-testid="retweet"]');
  await settlePrompt(page);
  await picture(page, language, '1-prompt');
}

/** The popup is narrow: its two steps side by side, and then the form that it opens. */
async function popupAndForm(language: StoreLanguage): Promise<void> {
  await begin(language);
  const words = await wordsOf(language);
  const post = await session.newPage(POST, SIZE);
  const tab = await tabIdOf(session, 'https://x.com/*');
  await post.bringToFront();
  const popup = await session.openExtensionPage(`popup/index.html?tab=${tab}`, POPUP);
  await waitForText(popup, 'hunza_bakers');
  await popup.evaluate(() => document.fonts.ready);
  const what = await popup.screenshot({ encoding: 'base64' });
  await press(popup, words.category);
  await press(popup, words.no);
  await waitForText(popup, words.sent);
  await popup.evaluate(() => scrollTo(0, 0));
  const where = await popup.screenshot({ encoding: 'base64' });

  const sheet = await session.newPage(undefined, SIZE);
  await sheet.setContent(
    `<body style="margin:0;height:800px;display:flex;gap:64px;align-items:center;justify-content:center;background:#e6eeec;direction:${language === 'ur' ? 'rtl' : 'ltr'}">${[
      what,
      where,
    ]
      .map(
        (image) =>
          `<img width="${POPUP.width}" height="${POPUP.height}" style="border-radius:12px;box-shadow:0 8px 32px #0003" src="data:image/png;base64,${image}">`,
      )
      .join('')}</body>`,
  );
  await picture(sheet, language, '2-popup');
  await sheet.close();

  await popup.bringToFront();
  await press(popup, words.open);
  const official = await session.waitForPage(`https://${IWF}/`);
  await official.setViewport(SIZE);
  await official.bringToFront();
  await waitForCard(official, words.filled);
  await picture(official, language, '3-form');
}

async function options(language: StoreLanguage, hash: string, name: string): Promise<void> {
  await begin(language);
  const page = await session.openExtensionPage(`options/index.html#${hash}`, SIZE);
  await page.waitForSelector('h1');
  if (hash === 'help') await waitForText(page, '1121');
  await picture(page, language, name);
}

for (const language of storeLanguages) {
  mkdirSync(join(out, language), { recursive: true });
  writeFileSync(join(out, language, 'texts.md'), storeTexts(language).text);
  await prompt(language);
  await popupAndForm(language);
  await options(language, 'help', '4-help');
  await options(language, 'saw', '5-guidance');
  process.stdout.write(`out/store/${language}\n`);
}
await session.close();
await web.close();
