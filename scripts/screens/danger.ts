/**
 * `npm run screens -- --danger`: the popup's screen for a child in danger now, as a person sees it in each region of
 * Pakistan and in countries where much of the directory was corrected, in English and Urdu: one picture each in
 * `out/screens/danger`, and all of them on one sheet, `danger.webp`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  type HermeticWeb,
  launch,
  press,
  type Session,
  startHermeticWeb,
  tabIdOf,
  waitForText,
} from '../browsers/index';
import { type DemoLanguage, demoFeed, demoTexts } from '../demo/index';

const regions = [
  ...['PB', 'SD', 'KP', 'BA', 'IS', 'GB', 'JK'].map((part) => ({ country: 'PK', subdivision: `PK-${part}` })),
  ...['NG', 'IQ', 'JP', 'GB', 'GN', 'TK'].map((country) => ({ country, subdivision: null })),
];
type Region = (typeof regions)[number];
const languages: readonly DemoLanguage[] = ['en', 'ur'];
/** As wide as a small phone, and so high that “Leave now”, which stays at the bottom, covers nothing. */
const PHONE = { width: 360, height: 1200 };
const folder = fileURLToPath(new URL('../../out/screens/danger/', import.meta.url));

const nameOf = ({ country, subdivision }: Region) => subdivision ?? country;

/** The popup is opened as a tab, where it has no fixed height: so the whole screen is in the picture. */
async function take(session: Session, region: Region, language: DemoLanguage): Promise<void> {
  const t = await demoTexts(session, language);
  await session.reset();
  await session.setStorage({ settings: { version: 1, language, region } });
  const post = await session.newPage('https://x.com/hunza_bakers/status/1850000000000000101');
  const tab = await tabIdOf(session, 'https://x.com/*');
  await post.bringToFront();
  const popup = await session.openExtensionPage(`popup/index.html?tab=${tab}`, PHONE);
  await waitForText(popup, 'hunza_bakers');
  await press(popup, t('category_violence'));
  await press(popup, t('popup_yes'));
  await waitForText(popup, t('popup_danger_title'));
  const danger = await popup.waitForSelector('.danger');
  await popup.evaluate(() => document.fonts.ready);
  await popup.mouse.move(0, 0);
  await danger?.screenshot({ path: join(folder, `${nameOf(region)}.${language}.png`) as `${string}.png` });
}

/** All pictures: Pakistan's regions side by side, English above Urdu, and below them the countries in the same way. */
async function sheet(session: Session, web: HermeticWeb): Promise<string> {
  const cell = (region: Region, language: DemoLanguage) => {
    const picture = readFileSync(join(folder, `${nameOf(region)}.${language}.png`)).toString('base64');
    return `<figure><figcaption>${nameOf(region)}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  };
  const parts = [true, false].map((isHome) => regions.filter(({ country }) => (country === 'PK') === isHome));
  const rows = parts.flatMap((part) =>
    languages.map((language) => `<div>${part.map((one) => cell(one, language)).join('')}</div>`),
  );
  web.on('sheet.example', () => ({
    body: `<!doctype html><meta charset="utf-8"><style>body{margin:8px;background:#8a8f93;width:max-content}
div{display:flex;gap:8px;align-items:start}figure{margin:0 0 8px}img{display:block;width:190px}
figcaption{font:700 13px system-ui;color:#fff}</style>${rows.join('')}`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }));
  const page: Page = await session.newPage('https://sheet.example/', { width: 1400, height: 800 });
  const file = join(folder, 'danger.webp');
  writeFileSync(file, await page.screenshot({ type: 'webp', quality: 60, fullPage: true }));
  return file;
}

/**
 * @param extensionDir the unpacked build that is pictured
 * @returns the sheet's file
 */
export async function takeDangerScreens(extensionDir: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const web = await startHermeticWeb();
  const session = await launch({ kind: 'chromium', extensionDir, web, timeZone: 'Asia/Karachi' });
  // The welcome page comes a moment after the installation, and would cover what is pictured.
  await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();
  try {
    for (const language of languages) {
      web.reset();
      web.on('x.com', demoFeed(language));
      for (const region of regions) await take(session, region, language);
      process.stdout.write(`${language}: ${regions.map(nameOf).join(' ')}\n`);
    }
    const file = await sheet(session, web);
    process.stdout.write(`${pathToFileURL(file)}\n`);
    return file;
  } finally {
    await session.close();
    await web.close();
  }
}
