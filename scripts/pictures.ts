/**
 * `npm run pictures`: builds, and takes every picture of the README again, from the product itself over the demo's feed
 * (`npm run bench` makes the one of the measurements). `-- --film` takes only the film of the main job.
 */
import { copyFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { builtWithHosts, launch, press, settlePrompt, startHermeticWeb, waitForText } from './browsers/index';
import { build } from './build/build';
import { type DemoLanguage, demoFeed, demoTexts } from './demo/index';
import { takeFilm } from './pictures/film';
import { takeDangerScreens } from './screens/danger';
import { drawPage } from './screens/draw';
import { HOME, IWF, keep, openFeed, openOptions, openPopup, PHONE, POST, type Scene } from './screens/stage';
import { hostEdition, openEdition, shareWith } from './web/hosted';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const extensionDir = fileURLToPath(new URL('../dist/chromium', import.meta.url));
const webDir = fileURLToPath(new URL('../dist/web', import.meta.url));
const WINDOW = { width: 760, height: 680 };
const POPUP = { width: 400, height: 640 };
const PAGE = { width: 1100, height: 760 };

/** Readers of the README do not wait for more than this, in bytes. */
const LARGEST_FILM = 1_500_000;

function tell(name: string): void {
  const bytes = statSync(`${folder}${name}.webp`).size;
  process.stdout.write(`scripts/pictures/${name}.webp ${Math.round(bytes / 1000)} kB\n`);
}

await build();
const film = await takeFilm(builtWithHosts('chromium', [IWF], extensionDir));
if (film.length > LARGEST_FILM) throw new Error(`The film has ${film.length} bytes of ${LARGEST_FILM}.`);
writeFileSync(`${folder}film.webp`, film);
tell('film');
if (process.argv.includes('--film')) process.exit();

const web = await startHermeticWeb();
const session = await launch({ kind: 'chromium', extensionDir, web, timeZone: 'Asia/Karachi' });
// The welcome page comes a moment after the installation, and would cover what is pictured.
await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();

async function shot(page: Page, viewport: { width: number; height: number }): Promise<Uint8Array> {
  await page.setViewport(viewport);
  await page.bringToFront();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.screenshot({ type: 'webp', quality: 85 });
}

/** The pictures that the README shows in one language, by name. */
async function takeAll(language: DemoLanguage): Promise<Record<string, Uint8Array>> {
  const scene: Scene = { session, language };
  const begin = async () => {
    await session.reset();
    web.reset();
    web.on('x.com', demoFeed(language));
    await keep(scene, {});
  };
  const t = await demoTexts(session, language);

  const prompts: Uint8Array[] = [];
  for (const size of [WINDOW, PHONE]) {
    await begin();
    const feed = await openFeed(scene, HOME);
    await feed.setViewport(size);
    await feed.click('[data-id="1850000000000000101"] [data-testid="retweet"]');
    await settlePrompt(feed);
    prompts.push(await shot(feed, size));
  }
  await begin();
  const popup = await openPopup(scene, POST);
  await waitForText(popup, 'hunza_bakers');
  const what = await shot(popup, POPUP);
  const whatOnPhone = await shot(popup, PHONE);
  await press(popup, t('category_sexual_images'));
  await press(popup, t('popup_no'));
  await waitForText(popup, t('popup_sent_title'));
  await popup.evaluate(() => scrollTo(0, 0));
  const where = await shot(popup, POPUP);
  const help = await openOptions(scene, 'help', { until: '1121' });
  const page = await shot(help, PAGE);
  const helpOnPhone = await shot(help, PHONE);
  const phone = await sideBySide([prompts[1] as Uint8Array, whatOnPhone, helpOnPhone]);
  const edition = await sideBySide([whatOnPhone, ...(await takeEdition(language))]);
  return {
    prompt: prompts[0] as Uint8Array,
    'popup-what': what,
    'popup-where': where,
    help: page,
    phone,
    web: edition,
  };
}

/** The edition for phones: a link that an app has shared, the first page, a message without a link. */
async function takeEdition(language: DemoLanguage): Promise<Uint8Array[]> {
  const host = `phones-${language}.example.org`;
  const at = { origin: `https://${host}`, sender: 'an-app.example.org' };
  hostEdition(web, host, () => webDir);
  const page = await openEdition(session, `${at.origin}/`);
  const region = { country: 'PK', subdivision: 'PK-SD' };
  await page.evaluate(
    (settings) => localStorage.setItem('settings', settings),
    JSON.stringify({ version: 1, language, region }),
  );
  await page.reload();
  await page.waitForSelector('.start-ways');
  const start = await shot(page, PHONE);
  await shareWith(web, page, at, { text: POST });
  await waitForText(page, POST);
  const shared = await shot(page, PHONE);
  await shareWith(web, page, at, { text: 'The bake sale is on Sunday.' });
  await waitForText(page, '1121');
  return [shared, start, await shot(page, PHONE)];
}

function sideBySide(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const images = pictures.map(
    (picture) => `<img alt="" src="data:image/webp;base64,${Buffer.from(picture).toString('base64')}">`,
  );
  return drawPage(
    `<style>body{margin:0;padding:16px;width:max-content;display:flex;gap:16px;background:#e6eeec}
img{flex:none;border-radius:14px;box-shadow:0 2px 10px #0003}</style>${images.join('')}`,
    80,
  );
}

/** The pictures that the README shows. */
const shown = [
  'prompt-en',
  'prompt-ur',
  'popup-what-en',
  'popup-where-en',
  'help-ur',
  'phone-en',
  'phone-ur',
  'web-en',
  'web-ur',
];

try {
  for (const language of ['en', 'ur'] as const) {
    for (const [what, picture] of Object.entries(await takeAll(language))) {
      const name = `${what}-${language}`;
      if (shown.includes(name)) writeFileSync(`${folder}${name}.webp`, picture);
    }
  }
} finally {
  await session.close();
  await web.close();
}
copyFileSync(await takeDangerScreens(extensionDir), `${folder}danger.webp`);
for (const name of [...shown, 'danger']) tell(name);
