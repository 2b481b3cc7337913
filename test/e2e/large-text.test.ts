/**
 * Text twice as large, for people who do not see well, in the narrowest window of the popup: nothing is cut off, and
 * nothing covers anything else. Only in Chromium, because both browsers lay out pages in the same way; one page for all
 * languages. For the pages of the options, accessibility.test.ts does the same. Costs about 14 s of processor time.
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages';
import { misfits } from '../support/axe';
import { eachBrowser } from '../support/session';

const SINDH = { country: 'PK', subdivision: 'PK-SD' };
const NARROW = { width: 320, height: 640 };

/** What "text size 200 %" sets. */
async function setStyledSize(page: Page, size: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted;
  }, size);
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
    it('of twice the size, as the browser or a style sets it, covers nothing in the popup and leaves what is asked on top, in every language', {
      timeout: 120_000,
    }, async () => {
      const found: string[] = [];
      const settings = { version: 1, region: SINDH, language: 'en' };
      await session().setStorage({ settings });
      const popup = await session().openExtensionPage('popup/index.html?practice=1', NARROW);
      await popup.bringToFront();
      const client = await popup.createCDPSession();
      /** By the browser's own text size the popup arranges its parts. The default is 16 pixels. */
      const setTextSize = (standard: number) => client.send('Page.setFontSizes', { fontSizes: { standard } });
      /** What is asked must be above everything that can wait. */
      const asked: Readonly<Record<string, string>> = { what: '.categories', 'the question': '.question' };
      for (const [step, there, ...presses] of steps) {
        for (const press of presses) await (await popup.waitForSelector(press))?.click();
        await popup.waitForSelector(there);
        for (const { tag } of languages) {
          await session().setStorage({ settings: { ...settings, language: tag } });
          await popup.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, tag);
          await popup.setViewport(NARROW);
          await setStyledSize(popup, '200%');
          await laidOut(popup);
          found.push(...(await misfits(popup)).map((line) => `${tag}, ${step}, by style: ${line}`));
          await setStyledSize(popup, '');
          await setTextSize(32);
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
          await setTextSize(16);
        }
      }
      await popup.close();
      expect(found).toEqual([]);
    });
  },
  { kinds: ['chromium'] },
);
