/**
 * Text twice as large, as somebody sets it who sees little, in the narrowest window: nothing is cut off, nothing lies
 * over anything else. In Chromium alone, since both browsers lay out alike; one page for all languages.
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { allPages } from '../../options/frame/pages';
import { languages } from '../../src/i18n/languages';
import { hashOf } from '../../src/ui/page-hash';
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

/** Two frames, and the fonts that the language needs. */
async function laidOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

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
      for (const id of allPages) {
        await page.evaluate((hash) => location.replace(hash), hashOf(id));
        await page.waitForFunction(
          (wanted) => location.hash === wanted && (document.querySelector('main')?.children.length ?? 0) > 1,
          {},
          hashOf(id),
        );
        for (const { tag } of languages) {
          await inLanguage(page, tag);
          await look(page, `${tag} #${id}`);
        }
      }
      await page.close();

      const popup = await session().openExtensionPage('popup/index.html?practice=1', NARROW);
      await popup.bringToFront();
      await enlarge(popup);
      const steps = [
        ['what', '.guide-links'],
        ['the question', '.question', '.category'],
        ['danger', '.danger', '.question button'],
      ] as const;
      for (const [step, there, press] of steps) {
        if (press) await popup.click(press);
        await popup.waitForSelector(there);
        for (const { tag } of languages) {
          await inLanguage(popup, tag);
          await look(popup, `${tag} popup, ${step}`);
        }
      }
      await popup.close();
      expect(found).toEqual([]);
    });
  },
  { kinds: ['chromium'] },
);
