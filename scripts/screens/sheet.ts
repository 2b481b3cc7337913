/** The sheet of every screen: a page with all pictures, and one picture of the most telling ones before and now. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';
import type { DemoLanguage } from '../demo/index';

export const languages: readonly DemoLanguage[] = ['en', 'ur'];
export const schemes = ['light', 'dark'] as const;
/** `large` and `desktop-large` have text at 200 %. */
export const sizeNames = ['phone', 'desktop', 'small', 'wide', 'large', 'desktop-large'] as const;

export interface Variant {
  language: DemoLanguage;
  size: (typeof sizeNames)[number];
  scheme: (typeof schemes)[number];
}

/** The builds that have pictures, each in the folder of its name; why a screen has none, by its name and language. */
export type Builds = { name: 'before' | 'now'; missing: ReadonlyMap<string, string> }[];

/** What the picture of a screen is called. */
export function fileName(screen: string, { language, size, scheme }: Variant): string {
  return `${screen.replace(/[^a-z]+/gi, '-').toLowerCase()}.${language}.${size}.${scheme}.webp`;
}

const escaped = (text: string) => text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'));

function figure(name: string, screen: string, variant: Variant): string {
  const { language, size, scheme } = variant;
  return `<figure><img src="${name}/${fileName(screen, variant)}" alt=""><figcaption>${name} · ${language} · ${size} · ${scheme}</figcaption></figure>`;
}

/**
 * Before and now side by side, a row for each language, size and scheme.
 * @returns the page's file
 */
export function writeSheet(folder: string, screens: readonly string[], builds: Builds): string {
  const rows = (screen: string) =>
    sizeNames.flatMap((size) =>
      languages.map((language) => {
        const cells = builds.map(({ name, missing }) => {
          const why = missing.get(`${screen} ${language}`);
          if (why) return `<p class="none">${name}: ${escaped(why)}</p>`;
          return schemes.map((scheme) => figure(name, screen, { language, size, scheme })).join('');
        });
        return `<div>${cells.join('')}</div>`;
      }),
    );
  const sections = screens.map((screen) => `<section><h2>${screen}</h2>${rows(screen).join('')}</section>`);
  const file = join(folder, 'index.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every screen</title><style>
body{margin:0;padding:24px;font:14px/1.4 system-ui,sans-serif;background:#70777b;width:max-content}
div{display:flex;gap:16px;align-items:start;margin-bottom:16px}figure{margin:0}img{display:block;height:560px}
figcaption,h2{color:#fff}.none{background:#fff;padding:8px;max-width:40em}
</style>${sections.join('').replaceAll('<img', '<img loading="lazy"')}</html>`,
  );
  return file;
}

/** The first minute, screen by screen, as few pictures as tell it. */
const telling = [
  {
    size: 'phone',
    height: 380,
    screens: ['prompt, later', 'popup, what', 'popup, where', 'popup, danger', 'help', 'child’s page'],
  },
  { size: 'desktop', height: 270, screens: ['prompt, first', 'form card', 'help'] },
] as const;

/**
 * One picture of the most telling screens, before above now, in English and Urdu, on a phone and on a desktop.
 * @param sheet the page of {@link writeSheet}
 */
export async function drawSheet(sheet: string, file: string): Promise<void> {
  const folder = dirname(sheet);
  const rows = telling.flatMap(({ size, height, screens }) =>
    languages.flatMap((language) =>
      (['before', 'now'] as const).map((name) => {
        const pictures = screens.map((screen) => {
          const path = join(folder, name, fileName(screen, { language, size, scheme: 'light' }));
          // Where a walk did not get there, the page says why.
          if (!existsSync(path)) return '';
          const data = readFileSync(path).toString('base64');
          return `<img style="height:${height}px" src="data:image/webp;base64,${data}" alt="">`;
        });
        return `<b>${name}</b><div>${pictures.join('')}</div>`;
      }),
    ),
  );
  const html = rows.join('');
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium to draw with');
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<style>body{margin:0;padding:12px;width:max-content;background:#70777b;color:#fff;font:600 16px/1.6 system-ui}
div{display:flex;gap:10px;margin-bottom:8px}img{border-radius:8px}</style>${html}`,
    );
    const body = await page.$('body');
    await body?.screenshot({ path: file as `${string}.webp`, quality: 70 });
  } finally {
    await browser.close();
  }
  process.stdout.write(
    `${basename(file)}: ${Math.round(readFileSync(file).length / 1000)} kB, ${pathToFileURL(file)}\n`,
  );
}
