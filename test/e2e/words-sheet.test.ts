/** The sheet for native speakers: filled in in a browser without a network, saved, and read again. Costs about 3 s. */
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { directoryOf, localeOf } from '../../scripts/words/locales';
import { sheetOf } from '../../scripts/words/sheet';
import { takeSheet } from '../../scripts/words/take';
import { eachBrowser } from '../support/session';

const NOTE = 'channels/pk-police-15/note';

/** Any picture: its content does not matter here. */
const PICTURE = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';

/** Waits for the saved file: the browser gives it its name when it is complete. */
function saved(folder: string, name: string): Promise<string> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      try {
        const text = readFileSync(join(folder, name), 'utf8');
        JSON.parse(text);
        watcher.close();
        resolve(text);
      } catch {
        // It is not there yet, or not complete.
      }
    });
  });
}

eachBrowser(
  (_kind, session) => {
    it('a native speaker ticks one text, corrects another, saves, and the file is taken', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'report-instead-sheet-'));
      const [english, texts] = [localeOf('en'), localeOf('ur')];
      const seen = ['prompt_report', 'prompt_dont_share'].map((key, at) => ({ key, x: 10, y: 10 + at }));
      const screens = [{ name: 'The question', picture: PICTURE, width: 400, height: 300, seen }];
      const file = join(folder, 'words-ur.html');
      const directory = { english: directoryOf('en'), texts: directoryOf('ur') };
      writeFileSync(
        file,
        sheetOf({ tag: 'ur', name: 'اردو', direction: 'rtl', english, texts, directory, screens }),
      );
      const page = await session().newPage(pathToFileURL(file).href);
      const cdp = await page.createCDPSession();
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });

      await page.click('[data-key="prompt_report"] input[type="checkbox"]');
      await page.$eval('[data-key="prompt_dont_share"] textarea', (area) =>
        (area as HTMLTextAreaElement).select(),
      );
      await page.type('[data-key="prompt_dont_share"] textarea', 'آگے نہ بھیجیں');
      expect(await page.$eval('#count', (count) => count.textContent)).toMatch(/^2 of \d+$/);
      // Names and notes of places are in a part of their own.
      await page.click(`#directory [data-key="${NOTE}"] input[type="checkbox"]`);
      const filled = saved(folder, 'words-ur.json');
      await page.click('#save');

      const taken = takeSheet(
        await filled,
        { en: english, ur: texts },
        { en: directory.english, ur: directory.texts },
      );
      expect(taken).toMatchObject({ language: 'ur', fine: 2, corrected: 1 });
      expect('directory' in taken && taken.directory[NOTE]).toMatchObject({ review: 'reviewed' });
      const after = 'texts' in taken ? taken.texts : {};
      expect(after.prompt_report).toEqual({ ...texts.prompt_report, review: 'reviewed' });
      expect(after.prompt_dont_share).toMatchObject({ message: 'آگے نہ بھیجیں', review: 'reviewed' });
      expect(after.prompt_share).toEqual(texts.prompt_share);
      await page.close({ runBeforeUnload: false });
      rmSync(folder, { recursive: true });
    });
  },
  { kinds: ['chromium'] },
);
