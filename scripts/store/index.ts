/**
 * `npm run store`: makes what the stores' forms need, in `out/store`: what is pasted; and by language, the texts with the
 * names of the sites, the pictures in the sizes that the stores take, each under its caption, from the product itself
 * over invented pages, and the marks: icon, logo and small tile.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  builtWithHosts,
  launch,
  press,
  settlePrompt,
  startHermeticWeb,
  waitForCard,
  waitForText,
} from '../browsers/index';
import { build } from '../build/build';
import { demoFeed, demoForm, demoTexts } from '../demo/index';
import { HOME, IWF, keep, openFeed, openOptions, openPopup, POST, type Scene } from '../screens/stage';
import { checkPicture, pictures, type Screenshot, screenshots } from './pictures';
import { pastedTexts, type StoreLanguage, storeLanguages, storeTexts } from './texts';

const CAPTION = 100;
/** The space that the caption leaves for pictures. */
const BELOW = { width: 1280, height: 800 - CAPTION };
const POPUP = { width: 400, height: 600 };

await build();
const out = fileURLToPath(new URL('../../out/store/', import.meta.url));
const web = await startHermeticWeb();
const session = await launch({
  kind: 'chromium',
  // The person's permission to fill in the form, which a headless browser cannot ask for.
  extensionDir: builtWithHosts('chromium', [IWF]),
  web,
  timeZone: 'Asia/Karachi',
  windowSize: pictures['1-prompt'],
});

// The welcome page comes a moment after the installation, and would cover what is pictured.
await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();

async function shot(
  page: Page,
  size: { width: number; height: number },
  omitBackground = false,
): Promise<string> {
  await page.setViewport({ width: size.width, height: size.height });
  await page.bringToFront();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.screenshot({ encoding: 'base64', omitBackground });
}

const icon = readFileSync(new URL('../../src/ui/icons/icon.svg', import.meta.url), 'utf8');

/** Urdu is set in its own font, which needs tall lines: else its letters would touch what is above. */
function fontOf(language: StoreLanguage, pixels: number): string {
  return language === 'ur'
    ? `font:600 ${pixels}px/2.4 'Store Nastaliq','Noto Sans',sans-serif`
    : `font:600 ${pixels}px/1.5 'Noto Sans',sans-serif`;
}

/** The pictures for a store's lists: the mark alone, and the mark with the name and a line of text. */
async function drawMarks(language: StoreLanguage): Promise<void> {
  const { name, parts } = storeTexts(language);
  const mark = (size: number, margin = 0) =>
    icon.replace('<svg', `<svg style="display:block;margin:${margin}px;width:${size}px;height:${size}px"`);
  await compose(language, 'icon', mark(96, 16));
  await compose(language, 'logo', mark(300));
  await compose(
    language,
    'tile',
    `<div style="width:440px;height:280px;box-sizing:border-box;padding:20px;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:8px;background:#17605c;color:#fff">
${mark(112)}<b dir="ltr" style="font:700 36px/1.2 'Noto Sans',sans-serif">${name}</b><span lang="${language}" style="${fontOf(language, 22)}">${parts.Tile}</span></div>`,
  );
}

/** Puts pictures side by side under their caption, and saves the result. */
async function underCaption(language: StoreLanguage, name: Screenshot, images: readonly string[]) {
  const caption = storeTexts(language).captions[screenshots.indexOf(name)];
  if (!caption) throw new Error(`${name} has no caption in scripts/store/${language}.md`);
  const isAlone = images.length === 1;
  const { width, height } = isAlone ? BELOW : POPUP;
  const look = isAlone ? '' : 'border-radius:12px;box-shadow:0 4px 16px #0004';
  const html = `<div style="height:800px;display:flex;flex-direction:column;background:#e6eeec">
<h1 lang="${language}" style="margin:0;height:${CAPTION}px;display:grid;place-items:center;background:#17605c;color:#fff;${fontOf(language, 32)}">${caption}</h1>
<div style="flex:1;display:flex;gap:20px;align-items:center;justify-content:center">${images
    .map(
      (image) =>
        `<img width="${width}" height="${height}" style="${look}" src="data:image/png;base64,${image}">`,
    )
    .join('')}</div></div>`;
  await compose(language, name, html);
}

/** Draws a page of ours, and saves the picture. @throws when a store would refuse it */
async function compose(language: StoreLanguage, name: keyof typeof pictures, html: string): Promise<void> {
  const { width, height, isTransparent } = pictures[name];
  // A page of the demo, so that the Urdu text has its font.
  const page = await session.newPage(HOME, { width, height });
  await page.evaluate((content) => {
    const face =
      '@font-face{font-family:"Store Nastaliq";src:url("/demo/nastaliq.woff2");font-weight:400 700}';
    document.open();
    document.write(`<!doctype html><style>body{margin:0}${face}</style>${content}`);
    document.close();
    document.documentElement.dir = document.querySelector('h1')?.lang === 'ur' ? 'rtl' : 'ltr';
  }, html);
  const png = Buffer.from(await shot(page, { width, height }, isTransparent), 'base64');
  checkPicture(name, png);
  writeFileSync(join(out, language, `${name}.png`), png);
  await page.close();
}

async function begin(scene: Scene): Promise<void> {
  await session.reset();
  web.reset();
  web.on('x.com', demoFeed(scene.language));
  web.on(IWF, demoForm(scene.language));
  await keep(scene, {});
}

async function prompt(scene: Scene): Promise<void> {
  const page = await openFeed(scene, HOME);
  await page.setViewport(BELOW);
  await page.click('[data-id="1850000000000000101"] [data-testid="retweet"]');
  await settlePrompt(page);
  await underCaption(scene.language, '1-prompt', [await shot(page, BELOW)]);
}

/** The popup is narrow: its three steps side by side, and then the form that it opens. */
async function popupAndForm(scene: Scene): Promise<void> {
  const { language } = scene;
  const t = await demoTexts(session, language);
  const popup = await openPopup(scene, POST);
  await waitForText(popup, 'hunza_bakers');
  const what = await shot(popup, POPUP);
  await press(popup, t('category_sexual_images'));
  await waitForText(popup, t('popup_no'));
  const danger = await shot(popup, POPUP);
  await press(popup, t('popup_no'));
  await waitForText(popup, t('popup_sent_title'));
  await popup.evaluate(() => scrollTo(0, 0));
  await underCaption(language, '2-popup', [what, danger, await shot(popup, POPUP)]);

  await popup.bringToFront();
  await press(popup, t('popup_do_form'));
  const official = await session.waitForPage(`https://${IWF}/`);
  await official.bringToFront();
  await waitForCard(official, t('fill_card_filled'));
  await underCaption(language, '3-form', [await shot(official, BELOW)]);
}

async function options(scene: Scene, hash: string, name: '4-help' | '5-guidance'): Promise<void> {
  const page = await openOptions(scene, hash);
  await underCaption(scene.language, name, [await shot(page, BELOW)]);
}

try {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(pastedTexts()))
    writeFileSync(join(out, name), `${text.trim()}\n`);
  for (const language of storeLanguages) {
    mkdirSync(join(out, language), { recursive: true });
    writeFileSync(join(out, language, 'texts.md'), storeTexts(language).text);
    const scene = { session, language };
    await begin(scene);
    await drawMarks(language);
    for (const picture of [prompt, popupAndForm]) {
      await begin(scene);
      await picture(scene);
    }
    await begin(scene);
    await options(scene, 'help', '4-help');
    await options(scene, 'saw', '5-guidance');
    process.stdout.write(`out/store/${language}\n`);
  }
} finally {
  await session.close();
  await web.close();
}
