/**
 * Names, notes and steps of the directory in the reader's language, on every screen that shows them; and the notice on
 * a translation that nobody has checked, in that language and in English.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { press, tabIdOf, waitForText } from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import arabicTexts from '../../src/languages/ar/directory.json';
import arabic from '../../src/languages/ar/texts.json';
import english from '../../src/languages/en/texts.json';
import frenchTexts from '../../src/languages/fr/directory.json';
import french from '../../src/languages/fr/texts.json';
import punjabiTexts from '../../src/languages/pa-Arab/directory.json';
import punjabi from '../../src/languages/pa-Arab/texts.json';
import pashtoTexts from '../../src/languages/ps/directory.json';
import pashto from '../../src/languages/ps/texts.json';
import sindhiTexts from '../../src/languages/sd/directory.json';
import sindhi from '../../src/languages/sd/texts.json';
import { eachBrowser, inOneBrowser } from '../support/session';

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const settings = { version: 1, region: { country: 'PK', subdivision: 'PK-SD' } };

const readers = [
  { tag: 'sd', messages: sindhi, texts: sindhiTexts, urduFirst: true },
  { tag: 'ps', messages: pashto, texts: pashtoTexts, urduFirst: true },
  { tag: 'pa-Arab', messages: punjabi, texts: punjabiTexts, urduFirst: true },
  { tag: 'ar', messages: arabic, texts: arabicTexts, urduFirst: false },
  { tag: 'fr', messages: french, texts: frenchTexts, urduFirst: false },
];

/** All text, also what is folded or only printed, without the invisible marks that set the direction of writing. */
function allText(page: Page): Promise<string> {
  return page.evaluate(() =>
    (document.body.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' '),
  );
}

/** A name as a row shows it: the number is beside it, and not in the name too. */
const nameOf = (text = '') => text.replace(/\s*16$/, '');

async function untilThere(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      (document.body.textContent ?? '')
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .includes(wanted.replace(/\s+/g, ' ')),
    { timeout: 10_000 },
    text,
  );
}

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  // The texts are the same in every browser; only how they come to the page could differ.
  describe.each(kind === 'chromium' ? readers : readers.slice(0, 1))(
    'to a reader of $tag',
    ({ tag, messages, texts, urduFirst }) => {
      it('Help near me speaks their language, finds by it, prints it, and says that it is a draft', async () => {
        await session().setStorage({ settings: { ...settings, language: tag } });
        const page = await session().openExtensionPage('options/index.html#help');
        const name = nameOf(texts['helplines/pk-fire-16/name']);
        await untilThere(page, name);
        const there = await allText(page);
        expect(there).toContain(texts['helplines/pk-mohr-1099/operator']);
        expect(there).toContain(texts['helplines/pk-mohr-1099/hoursNote']);
        expect(there).not.toContain('Fire brigade 16');
        expect(await page.$eval('.print-card', (card) => card.textContent)).toContain(
          name.replace(/\s*\d+$/, ''),
        );

        // The notice is in the reader's language, then in English. For readers who read Urdu better, the button to Urdu
        // comes first.
        await page.waitForSelector('.draft-notice-ways button');
        const notice = await page.$eval('.draft-notice', (foot) => ({
          words: [...foot.querySelectorAll('p')].map((line) => line.textContent),
          buttons: [...foot.querySelectorAll('.draft-notice-ways button')].map(
            (button) => button.textContent,
          ),
        }));
        expect(notice.words).toEqual([messages.guide_review, english.guide_review.message]);
        const toEnglish = messages.guide_review_english;
        expect(notice.buttons).toEqual(urduFirst ? ['اردو', toEnglish] : [toEnglish]);

        await page.type('input[type="search"]', name);
        await page.waitForFunction(
          () =>
            document.querySelectorAll('[data-helpline]').length > 0 &&
            document.querySelector('.numbers-strip'),
        );
        expect(
          await page.$$eval('.line[data-helpline]', (rows) =>
            rows.map((row) => row.getAttribute('data-helpline')),
          ),
        ).toContain('pk-fire-16');
        await page.close();
      });

      inOne('the popup speaks their language of places and steps, and says that it is a draft', async () => {
        session().web.on('x.com', x);
        await session().setStorage({ settings: { ...settings, language: tag } });
        const post = await session().newPage(POST);
        const tab = await tabIdOf(session(), 'https://x.com/*');
        const popup = await session().openExtensionPage(`popup/index.html?tab=${tab}`, {
          width: 400,
          height: 700,
        });
        await popup.waitForSelector('.category');
        await popup.waitForSelector('.draft-line');
        const line = await popup.$eval('.draft-line', (last) => last.textContent);
        expect(line).toBe(`${messages.draft_words} ${english.draft_words.message}`);
        await untilThere(popup, '1850000000000000101');
        await press(popup, messages.category_violence);
        await popup.waitForSelector('.question');
        await popup.$eval('.question', (question) =>
          ([...question.querySelectorAll('button')].at(-1) as HTMLElement).click(),
        );
        await popup.waitForSelector('.footer .button-primary');
        await untilThere(popup, texts['channels/pk-pta-cms/name']);
        await untilThere(popup, texts['channels/platform-x/steps/2']);
        const there = await allText(popup);
        expect(there).toContain(texts['report-on'].replace('{site}', 'X'));
        expect(there).not.toContain('PTA complaint page');
        expect(there).not.toContain('Pick the reason about child safety');
        await popup.close();
        await post.close();
      });
    },
  );

  inOne('one press turns everything to English, directory and all', async () => {
    await session().setStorage({ settings: { ...settings, language: 'ps' } });
    const page = await session().openExtensionPage('options/index.html#help');
    await untilThere(page, nameOf(pashtoTexts['helplines/pk-fire-16/name']));
    await page.waitForSelector('.draft-notice-ways button');
    await page.$$eval('.draft-notice-ways button', (all) => (all.at(-1) as HTMLElement).click());
    await waitForText(page, 'Fire brigade 16');
    expect(await allText(page)).not.toContain(nameOf(pashtoTexts['helplines/pk-fire-16/name']));
    await page.close();
  });
});
