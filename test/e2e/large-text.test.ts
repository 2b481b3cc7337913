/**
 * Text twice as large, for people who do not see well, in the narrowest window: nothing is cut off, and nothing covers
 * anything else. Only in Chromium, because both browsers lay out pages in the same way; one page for all languages.
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { allPages } from '../../options/frame/pages';
import { pageHash } from '../../src/extension/page-hash';
import { languages } from '../../src/i18n/languages';
import { misfits } from '../support/axe';
import { eachBrowser } from '../support/session';

const SINDH = { country: 'PK', subdivision: 'PK-SD' };
const NARROW = { width: 320, height: 640 };

/** What "text size 200 %" sets, before anything is laid out. */
async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

/** Sets the browser's own text size, by which the popup arranges its parts. The default is 16 pixels. */
async function setTextSize(page: Page, standard: number): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Page.setFontSizes', { fontSizes: { standard } });
}

/** Runs in the page: lines of text that cover each other or a control. */
function covered(): string[] {
  const all = [...document.querySelectorAll('.step :is(p, legend, h1, h2, button, summary, a)')]
    .filter((one) => one.checkVisibility() && !one.closest('.hidden-text, .footer'))
    .map((one) => ({ one, box: one.getBoundingClientRect() }));
  return all.flatMap(({ one, box }, place) =>
    all
      .slice(place + 1)
      .filter((other) => !one.contains(other.one) && !other.one.contains(one))
      .filter(({ box: other }) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return across > 2 && down > 2;
      })
      .map((other) => `${one.textContent?.slice(0, 40)} lies over ${other.one.textContent?.slice(0, 40)}`),
  );
}

/** Waits for two frames, and for the fonts that the language needs. */
async function laidOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** The popup's steps: what has to be there, and what to press for it. */
const steps = [
  ['what', '.guide-links'],
  ['the question', '.question', '.category'],
  ['where', '.sent', '.question .button:nth-child(2)'],
  ['danger', '.danger', '.back button', '.question button'],
] as const;

eachBrowser(
  (_kind, session) => {
    it('of twice the size fits a window of 320 pixels in every language', { timeout: 120_000 }, async () => {
      const found: string[] = [];
      const settings = { version: 1, region: SINDH };
      const inLanguage = async (page: Page, tag: string) => {
        await session().setStorage({ settings: { ...settings, language: tag } });
        await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, tag);
      };
      const look = async (page: Page, where: string) => {
        await laidOut(page);
        found.push(...(await misfits(page)).map((line) => `${where}: ${line}`));
      };

      await session().setStorage({ settings: { ...settings, language: 'en' } });
      const page = await session().openExtensionPage('options/index.html#help', NARROW);
      await page.bringToFront();
      await enlarge(page);
      for (const { tag } of languages) {
        await inLanguage(page, tag);
        for (const id of allPages) {
          await page.evaluate((hash) => location.replace(hash), pageHash(id));
          await page.waitForFunction(
            (wanted) =>
              location.hash === wanted && document.querySelector('main > :not(h1, .way-up)') !== null,
            {},
            pageHash(id),
          );
          await look(page, `${tag} #${id}`);
        }
      }
      await page.close();

      const popup = await session().openExtensionPage('popup/index.html?practice=1', NARROW);
      await popup.bringToFront();
      await enlarge(popup);
      for (const [step, there, ...presses] of steps) {
        for (const press of presses) await (await popup.waitForSelector(press))?.click();
        await popup.waitForSelector(there);
        for (const { tag } of languages) {
          await inLanguage(popup, tag);
          await look(popup, `${tag} popup, ${step}`);
        }
      }
      await popup.close();
      expect(found).toEqual([]);
    });

    it('of twice the size, as the browser sets it, covers nothing in the popup and leaves what is asked on top', {
      timeout: 120_000,
    }, async () => {
      const found: string[] = [];
      const settings = { version: 1, region: SINDH, language: 'en' };
      await session().setStorage({ settings });
      const popup = await session().openExtensionPage('popup/index.html?practice=1', NARROW);
      await popup.bringToFront();
      await setTextSize(popup, 32);
      /** What is asked must be above everything that can wait. */
      const asked: Readonly<Record<string, string>> = { what: '.categories', 'the question': '.question' };
      for (const [step, there, ...presses] of steps) {
        for (const press of presses) await (await popup.waitForSelector(press))?.click();
        await popup.waitForSelector(there);
        for (const { tag } of languages) {
          await session().setStorage({ settings: { ...settings, language: tag } });
          await popup.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, tag);
          for (const [width, height] of [
            [320, 568],
            [360, 640],
          ] as const) {
            await popup.setViewport({ width, height });
            await laidOut(popup);
            const wrong = [...(await misfits(popup)), ...(await popup.evaluate(covered))];
            const selector = asked[step];
            const isFirst = (first: string) =>
              (document.querySelector(first)?.getBoundingClientRect().bottom ?? 0) <=
              Math.min(
                ...[...document.querySelectorAll('.other-ways, .link-part')].map(
                  (other) => other.getBoundingClientRect().top,
                ),
              );
            if (selector && !(await popup.evaluate(isFirst, selector))) wrong.push(`${selector} comes later`);
            found.push(...wrong.map((line) => `${tag}, ${step}, ${width}: ${line}`));
          }
        }
      }
      await popup.close();
      expect(found).toEqual([]);
    });
  },
  { kinds: ['chromium'] },
);
