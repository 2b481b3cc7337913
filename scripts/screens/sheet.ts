/**
 * The sheet of every screen: a page with all pictures, and two pictures of the most important screens, before and now.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DemoLanguage } from '../demo/index';
import { drawPage } from './draw';

export const languages: readonly DemoLanguage[] = ['en', 'ur'];
export const schemes = ['light', 'dark'] as const;
/** `large` and `desktop-large` have text at 200 %. */
const sizeNames = ['phone', 'desktop', 'small', 'wide', 'large', 'desktop-large', 'paper'] as const;

export interface Variant {
  language: DemoLanguage;
  size: (typeof sizeNames)[number];
  scheme: (typeof schemes)[number];
  /** The whole page, not only what is in sight. */
  whole?: boolean;
}

/**
 * The builds that have pictures, each in a folder of its name. `missing` says why a screen has no picture, by its name
 * and language.
 */
export type Builds = { name: 'before' | 'now'; missing: ReadonlyMap<string, string> }[];

const slug = (screen: string) => screen.replace(/[^a-z]+/gi, '-').toLowerCase();

/** The beginning of the file names of all pictures of a screen in one language. */
export function nameStart(screen: string, language: DemoLanguage): string {
  return `${slug(screen)}.${language}.`;
}

/** The file name of a picture of a screen. */
export function fileName(screen: string, { language, size, scheme, whole = false }: Variant): string {
  return `${nameStart(screen, language)}${size}.${scheme}${whole ? '.whole' : ''}.webp`;
}

const escaped = (text: string) => text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'));

/**
 * Before and now side by side, a row for each size and language, with light and dark; the pictures of whole pages can
 * be unfolded.
 * @returns the page's file
 */
export function writeSheet(folder: string, screens: readonly string[], builds: Builds): string {
  const figure = (name: string, screen: string, variant: Variant) => {
    const path = `${name}/${fileName(screen, variant)}`;
    if (!existsSync(join(folder, path))) return '';
    const { language, size, scheme } = variant;
    return `<figure><img src="${path}" alt=""><figcaption>${name} · ${language} · ${size} · ${scheme}</figcaption></figure>`;
  };
  const row = (figures: string) => (figures ? `<div>${figures}</div>` : '');
  const section = (screen: string) => {
    const rowsOf = (whole: boolean) =>
      sizeNames.flatMap((size) =>
        languages.map((language) =>
          row(
            builds
              .flatMap(({ name }) =>
                schemes.map((scheme) => figure(name, screen, { language, size, scheme, whole })),
              )
              .join(''),
          ),
        ),
      );
    const none = builds.flatMap(({ name, missing }) =>
      languages.map((language) => {
        const why = missing.get(`${screen} ${language}`);
        return why ? `<p class="none">${name}, ${language}: no picture. ${escaped(why)}</p>` : '';
      }),
    );
    const whole = rowsOf(true).join('');
    const behind = whole ? `<details><summary>The whole page</summary>${whole}</details>` : '';
    return `<section id="${slug(screen)}"><h2>${screen}</h2>${[...none, ...rowsOf(false)].join('')}${behind}</section>`;
  };
  const links = screens.map((screen) => `<a href="#${slug(screen)}">${screen}</a>`).join(' · ');
  const file = join(folder, 'index.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every screen</title><style>
body{margin:0;padding:24px;font:14px/1.6 system-ui,sans-serif;background:#70777b;color:#fff}
div{display:flex;gap:16px;align-items:start;margin-bottom:16px;width:max-content}
figure{margin:0}img{display:block;height:560px}details img{height:auto;max-width:720px}
a,summary{color:inherit}nav{max-width:80em}.none{background:#fff;color:#000;padding:8px;max-width:60em}
</style><nav>${links}</nav>${screens.map(section).join('').replaceAll('<img', '<img loading="lazy"')}</html>`,
  );
  return file;
}

/** The first minute of use in a few screens, so large that they can be read. */
const telling = {
  phone: ['prompt, later', 'popup, what', 'popup, where', 'help'],
  desktop: ['prompt, first', 'help'],
} as const;

/**
 * Draws the most important screens, the older build above the new one, in English and Urdu:
 * `phone.webp` and `desktop.webp`.
 * @param folder that of the sheet
 */
export async function drawTelling(folder: string): Promise<void> {
  for (const [size, screens] of Object.entries(telling)) {
    const rows = languages.flatMap((language) =>
      (['before', 'now'] as const).map((name) => {
        const pictures = screens.map((screen) => {
          const variant: Variant = { language, size: size as keyof typeof telling, scheme: 'light' };
          const path = join(folder, name, fileName(screen, variant));
          // If a walk did not get to this screen, the page says why.
          if (!existsSync(path)) return '';
          return `<img src="data:image/webp;base64,${readFileSync(path).toString('base64')}" alt="">`;
        });
        return `<b>${name}</b><div>${pictures.join('')}</div>`;
      }),
    );
    const file = join(folder, `${size}.webp`);
    const width = size === 'phone' ? 360 : 860;
    writeFileSync(
      file,
      await drawPage(
        `<style>body{margin:0;padding:16px;width:max-content;background:#70777b;color:#fff;font:600 20px/1.6 system-ui}
div{display:flex;gap:16px;margin-bottom:12px}img{border-radius:10px;width:${width}px}</style>${rows.join('')}`,
        70,
      ),
    );
    process.stdout.write(
      `${basename(file)}: ${Math.round(readFileSync(file).length / 1000)} kB, ${pathToFileURL(file)}\n`,
    );
  }
}
