/**
 * Guidance, quick exit, practice and first run, as a person sees them. Costs about 40 s of processor time in Chromium
 * and 16 s in Firefox.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openPopupAsTab, press, type Session, textOf, waitForText } from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { pageHash } from '../../src/extension/page-hash';
import { languages } from '../../src/i18n/languages';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';
import { readyWords } from '../support/share-presses';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const SINDH = { country: 'PK', subdivision: 'PK-SD' };
const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const WEATHER = 'https://www.google.com/search?q=weather';

/** Each page, with a sentence that is on no other page. */
const guides = [
  ['saw', 'Do not post it again with a blur.'],
  ['danger', 'Harsh punishment is abuse too'],
  ['me', 'Being quiet or scared is not a yes.'],
  ['teachers', 'Listen. Take your time.'],
  ['police', 'Give the link, not a copy'],
  ['shared', 'You shared it because you wanted to help.'],
  ['exit', 'It does not delete your browser’s history.'],
] as const;

async function openGuide(session: Session, page: string, settings: object = {}): Promise<Page> {
  await session.setStorage({ settings: { version: 1, region: SINDH, ...settings } });
  return session.openExtensionPage(`options/index.html#${page}`);
}

/** The title and icon of a page in its tab. */
function signOf(page: Page): Promise<{ title: string; icon: string | null | undefined }> {
  return page.evaluate(() => ({
    title: document.title,
    icon: document.querySelector('link[rel="icon"]')?.getAttribute('href'),
  }));
}

async function untilTitle(page: Page, title: string): Promise<void> {
  await page.waitForFunction((wanted) => document.title === wanted, {}, title);
}

/**
 * A country for each language, in which its page is printed; for other languages, the country where most people speak
 * it.
 */
const homes: Record<string, string> = {
  en: 'GB',
  ur: 'IN',
  sd: 'IN',
  ps: 'AF',
  'pa-Arab': 'IN',
  ar: 'EG',
  hi: 'IN',
  bn: 'BD',
  fa: 'IR',
  fr: 'FR',
  es: 'MX',
  'pt-BR': 'BR',
};
const printed = languages.map(
  ({ tag }) => [tag, homes[tag] ?? new Intl.Locale(tag).maximize().region] as const,
);

/** What is printed outside of the page's margins. */
function cutOff(page: Page): Promise<string[]> {
  return page.$eval('.print-card', (card) => {
    const { top, bottom, left, right } = card.getBoundingClientRect();
    const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(card);
    return [...card.querySelectorAll('li, p, span, bdi')]
      .filter((part) => {
        const box = part.getBoundingClientRect();
        return (
          box.top < top + Number.parseFloat(paddingTop) - 1 ||
          box.bottom > bottom - Number.parseFloat(paddingBottom) + 1 ||
          box.left < left + Number.parseFloat(paddingLeft) - 1 ||
          box.right > right - Number.parseFloat(paddingRight) + 1
        );
      })
      .map(({ textContent }) => textContent ?? '');
  });
}

/**
 * What is wrong with a page as it is printed: it must be one A4 page, with everything in it, and name its year where it
 * has numbers.
 */
async function wrongOnPaper(page: Page, hasNumbers: boolean): Promise<string[]> {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const found: string[] = [];
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (pages !== 1) found.push(`${pages} pages`);
  const box = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  const size = box.slice(1).map((points) => Math.round(Number(points)));
  if (size.join() !== '595,842') found.push(`${size.join(' by ')} points`);
  const card = await page.$eval('.print-card', (element) => element.textContent ?? '');
  if (hasNumbers && !card.includes('2026')) found.push('no year');
  found.push(...(await cutOff(page)).map((part) => `cut off: ${part}`));
  return found;
}

/** Waits until a page of the web has replaced the page of the extension. */
async function untilAt(session: Session, page: Page, url: string): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (Date.now() < giveUpAt) {
    if (session.web.log.some((request) => request.url === url)) return;
    await wait(20);
  }
  throw new Error(`${url} was not loaded; the page is at ${page.url()}`);
}

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  describe('guidance', () => {
    it('each page opens by its link, with the region’s numbers and the quick exit', async () => {
      for (const [page, words] of kind === 'chromium' ? guides : guides.slice(0, 1)) {
        const guide = await openGuide(session(), page);
        await waitForText(guide, words);
        await waitForText(guide, 'Call 15');
        await waitForText(guide, 'Call 1121');
        await waitForText(guide, 'Leave now');
        expect(await textOf(guide), page).not.toContain('No native speaker has checked');
        await guide.close();
      }
      expect(session().web.log).toEqual([]);
      expect(await session().errors()).toEqual([]);
    });

    inOne(
      'says at the foot what no native speaker has checked, and leads to Urdu and to English',
      async () => {
        const guide = await openGuide(session(), 'danger', { language: 'sd' });
        await waitForText(guide, 'No native speaker has checked it yet.');
        const place = await guide.evaluate(() => {
          const notice = document.querySelector('.draft-notice');
          return [notice?.parentElement?.lastElementChild === notice, notice?.querySelectorAll('p').length];
        });
        expect(place).toEqual([true, 2]);
        await guide.$eval('.draft-notice [lang="ur"]', (button) => (button as HTMLElement).click());
        await waitForText(guide, 'کسی اردو بولنے والے نے ابھی یہ صفحہ نہیں جانچا');
        await press(guide, 'غلط لفظوں کا بتائیں');
        await guide.waitForSelector('.draft-notice textarea');
        const text = await guide.$eval(
          '.draft-notice textarea',
          (area) => (area as HTMLTextAreaElement).value,
        );
        expect(text).toContain('guide_danger');
        expect(text).not.toMatch(/PK|سندھ|http/);
        await press(guide, 'انگریزی میں بدلیں');
        await waitForText(guide, 'Harsh punishment is abuse too');
        expect(await guide.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['en', 'ltr']);
      },
    );

    it('has a tab that says nothing where somebody near must not know', async () => {
      const guide = await openGuide(session(), 'me');
      await untilTitle(guide, 'Information');
      expect((await signOf(guide)).icon).toBe('/icons/page.svg');
      await press(guide, 'I saw a post');
      await untilTitle(guide, 'I saw a post · Report Instead');
      expect((await signOf(guide)).icon).toBe('/icons/32.png');
      await press(guide, 'A child may be in danger');
      await untilTitle(guide, 'Information');
      expect((await signOf(guide)).icon).toBe('/icons/page.svg');
    });

    inOne('has an address that says nothing either, also where an old link did', async () => {
      const guide = await openGuide(session(), 'me');
      await waitForText(guide, 'It is not your fault');
      expect(guide.url()).toMatch(/#info$/);
      await press(guide, 'A child may be in danger');
      await waitForText(guide, 'Harsh punishment is abuse too');
      expect(guide.url()).toMatch(/#info-2$/);
      const left = await guide.$$eval('a', (all) => all.map(({ href }) => href));
      expect(left.filter((href) => /#(me|danger|exit)\b/.test(href))).toEqual([]);
    });

    inOne('gives a child three doors, each to its part of the page', async () => {
      const guide = await openGuide(session(), 'me');
      for (const door of ['Are you in danger right now?', 'People you can call', 'Pictures of me online']) {
        await press(guide, door);
        const heading = await guide.evaluate(() => {
          const { activeElement: one } = document;
          return [one?.localName, one?.textContent];
        });
        expect(heading).toEqual(['h2', door]);
      }
      expect(guide.url()).toMatch(/#info$/);
    });

    inOne.each(['saw', 'shared'])('#%s leads to the report, where a link can be pasted', async (page) => {
      const guide = await openGuide(session(), page);
      await press(guide, 'Report the link now');
      const popup = await session().waitForExtensionPage('popup/index.html');
      await waitForText(popup, 'Paste a link here');
    });

    inOne('asks a child nothing and sends nothing', async () => {
      const guide = await openGuide(session(), 'me');
      await waitForText(guide, 'It is not your fault');
      await waitForText(guide, 'Take It Down');
      expect(await guide.$$('main input, main textarea, main form')).toEqual([]);
      expect(session().web.log).toEqual([]);
      const stored = await session().storage();
      expect(JSON.stringify(stored.indexedDb)).not.toContain('draft');
    });

    inOne('is one step away from the popup', async () => {
      await session().setStorage({ settings: { version: 1, region: SINDH } });
      const popup = await session().openExtensionPage('popup/index.html');
      await press(popup, 'What can I do?');
      await waitForText(popup, 'Already shared it?');
      const links = await popup.$$eval('.guide-links a', (all) => all.map((a) => a.getAttribute('href')));
      expect(links.map((link) => link?.replace('../options/index.html', ''))).toEqual([
        '#help',
        '#saw',
        '#info-2',
        '#shared',
        '#police',
        '#teachers',
      ]);
    });
  });

  // Firefox's driver cannot make a PDF of an extension's page.
  inOne(
    'on paper the numbers, the teachers’ sheet and the exercise are one A4 page each, in every language',
    { timeout: 240_000 },
    async () => {
      const faults: string[] = [];
      const sheets = [
        ['help', '.print-group li'],
        ['teachers', '.sheet-numbers li'],
        ['practice', '.exercise-sheet li'],
      ] as const;
      const page = await openGuide(session(), 'exit');
      const goTo = (hash: string) => page.evaluate((wanted) => location.replace(wanted), hash);
      // Another language each time: when the page speaks it, it has the region that was set with it.
      for (const isAbroad of [false, true]) {
        for (const [tag, country] of printed) {
          const region = isAbroad ? { country, subdivision: null } : SINDH;
          // From another page, so that nothing of the last region or language is still there.
          await goTo(pageHash('exit'));
          await page.waitForFunction(() => !document.querySelector('.print-card'));
          await session().setStorage({ settings: { version: 1, region, language: tag } });
          await page.waitForSelector(`html[lang="${tag}"]`);
          for (const [id, line] of sheets) {
            // The printed exercise is the same in every region.
            if (id === 'practice' && !isAbroad) continue;
            await goTo(pageHash(id));
            await page.waitForSelector(line);
            // The notice on drafts is printed, too; it is loaded from a file of its own.
            if (tag !== 'en') await page.waitForSelector('.print-draft');
            await page.evaluate(() => document.fonts.ready);
            const found = await wrongOnPaper(page, id !== 'practice');
            faults.push(...found.map((what) => `${id} of ${region.country}, ${tag}: ${what}`));
          }
        }
      }
      expect(faults).toEqual([]);
    },
  );

  describe('the teachers’ sheet', () => {
    inOne('names the numbers of the region and the day they were checked', async () => {
      const guide = await openGuide(session(), 'teachers', { language: 'ur' });
      await guide.waitForSelector('.sheet-numbers li');
      const sheet = await guide.$eval('.teachers-sheet', (element) => element.textContent ?? '');
      for (const part of ['1121', '15', '24', '2026']) expect(sheet).toContain(part);
      const rows = await guide.$$eval('.sheet-numbers li', (all) => all.map((row) => row.textContent ?? ''));
      expect(rows.filter((row) => row.split('1121').length > 2)).toEqual([]);
    });

    it('is black on white, also in a dark browser, with nothing cut off', async () => {
      const guide = await openGuide(session(), 'teachers');
      await guide.waitForSelector('.sheet-numbers li');
      await guide.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const sheet = await guide.$eval('.teachers-sheet', (element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        const rows = [...element.querySelectorAll('li, p')].map((row) => row.getBoundingClientRect());
        const page = element.getBoundingClientRect();
        const inside = rows.every(({ bottom, left, right }) => {
          return bottom <= page.bottom && left >= page.left && right <= page.right;
        });
        return { color, backgroundColor, inside };
      });
      expect(sheet).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)', inside: true });
    });
  });

  describe('the quick exit', () => {
    /** Begins a draft, so that there is something to discard. */
    async function beginReport(): Promise<void> {
      const popup = await session().openExtensionPage('popup/index.html');
      await press(popup, 'A child sexually abused, or shown in a sexual way');
      await expect.poll(hasDraft).toBe(true);
      await popup.close();
    }

    async function hasDraft(): Promise<boolean> {
      return JSON.stringify((await session().storage()).indexedDb).includes('sexual_images');
    }

    /** No page of the extension is left in the history of the tab, neither before the shown page nor after it. */
    async function expectNoWayBack(page: Page): Promise<void> {
      await page.goBack({ timeout: 2000 }).catch(() => null);
      await wait(200);
      expect(page.url()).not.toContain('-extension://');
    }

    it('leaves by its button: another page in its place, the draft dropped, no way back', async () => {
      session().web.on('www.google.com', () => ({ body: '<h1>Sunny, 31 degrees</h1>' }));
      await session().setStorage({ settings: { version: 1, region: SINDH } });
      await beginReport();
      const guide = await openGuide(session(), 'saw');
      await press(guide, 'Telling the police');
      await waitForText(guide, 'Give the link, not a copy');
      await press(guide, 'Leave now');
      await untilAt(session(), guide, WEATHER);
      const weather = await session().waitForPage(WEATHER);
      await weather.waitForSelector('h1');
      await expect.poll(hasDraft).toBe(false);
      await expectNoWayBack(weather);
    });

    it('leaves by Shift three times, counted aloud, to the page that was chosen; a page that ends first forgets, too', async () => {
      session().web.on('example.org', () => ({ body: '<h1>Lentil soup</h1>' }));
      await beginReport();
      const guide = await openGuide(session(), 'me', { exit: { url: 'https://example.org/recipes' } });
      await waitForText(guide, 'It is not your fault');
      await guide.bringToFront();
      // As on a slow disk: this page's own deleting does not come through.
      await guide.evaluate(() => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException('slow', 'AbortError');
        };
      });
      await guide.keyboard.press('Shift');
      await waitForText(guide, 'Press Shift 2 more times to leave.');
      await guide.keyboard.press('Shift');
      await waitForText(guide, 'Press Shift 1 more time to leave.');
      expect(await guide.$eval('.quick-exit output', (output) => output.textContent)).toContain(
        '1 more time',
      );
      await guide.keyboard.press('Shift');
      await untilAt(session(), guide, 'https://example.org/recipes');
      await expect.poll(hasDraft).toBe(false);
    });

    it('stands beside the numbers to call where the popup is a tab, and drops the report', async () => {
      session().web.on('x.com', x);
      session().web.on('www.google.com', () => ({ body: '<h1>Sunny, 31 degrees</h1>' }));
      await openFeed(session(), POST, { region: SINDH, language: 'en' });
      const popup = await openPopupAsTab(session(), 'https://x.com/*');
      await waitForText(popup, POST);
      await press(popup, 'A child sexually abused, or shown in a sexual way');
      await press(popup, 'Yes');
      await waitForText(popup, 'Help for the child comes first');
      await expect.poll(hasDraft).toBe(true);
      await press(popup, 'Leave now');
      await untilAt(session(), popup, WEATHER);
      const weather = await session().waitForPage(WEATHER);
      await weather.waitForSelector('h1');
      await expect.poll(hasDraft).toBe(false);
      await expectNoWayBack(weather);
    });

    it('blanks the page before anything else, however slow the next page is', async () => {
      let answer = (): void => undefined;
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      session().web.on('www.google.com', async () => {
        await answered;
        return { body: 'late' };
      });
      const guide = await openGuide(session(), 'danger');
      await waitForText(guide, 'Harsh punishment is abuse too');
      const seen = await guide.evaluate(() => {
        document.querySelector<HTMLElement>('.quick-exit-button')?.click();
        const icon = document.querySelector('link[rel="icon"]')?.getAttribute('href');
        return { text: document.body.innerText, title: document.title, icon };
      });
      expect(seen).toEqual({ text: '', title: 'New tab', icon: '/icons/page.svg' });
      answer();
    });

    inOne('leads where the person says, and refuses what is no safe page', async () => {
      const guide = await openGuide(session(), 'exit');
      await press(guide, 'Cricket scores');
      await waitForText(guide, 'Saved.');
      expect(JSON.stringify((await session().storage()).local)).toContain('espncricinfo');
      await press(guide, 'A page of my own choice');
      await guide.waitForSelector('.own-page input');
      await guide.type('.own-page input', 'javascript:alert(1)');
      await press(guide, 'Use this page');
      await waitForText(guide, 'This cannot be used.');
      expect(await guide.$eval('.own-page input', (input) => (input as HTMLInputElement).value)).toContain(
        'javascript',
      );
      await guide.$eval('.own-page input', (input) => (input as HTMLInputElement).select());
      await guide.type('.own-page input', 'example.org/recipes');
      await press(guide, 'Use this page');
      // "Saved." may still be shown because of the choice before.
      const kept = async () => JSON.stringify((await session().storage()).local);
      await expect.poll(kept).toContain('https://example.org/recipes');
    });
  });

  describe('practice', () => {
    /** Waits until the background has stored what it stores by itself at its start. */
    async function untilAtRest(): Promise<void> {
      await readyWords(session());
      await expect
        .poll(async () => (await session().storage()).indexedDb['report-instead']?.rows)
        .toEqual([{ key: 'known', value: true }]);
    }

    it('goes through the whole flow, marked on every screen, and leaves nothing', async () => {
      await session().setStorage({ settings: { version: 1, region: SINDH } });
      const page = await session().openExtensionPage('options/index.html#practice');
      await waitForText(page, 'A made-up post');
      await untilAtRest();
      const before = await session().storage();

      await press(page, 'Share');
      // The prompt's shadow root is closed. Its heading has the focus, and the first button comes next.
      await page.waitForFunction(() => document.activeElement?.localName === 'div');
      if (kind === 'chromium') await page.waitForSelector('aria/Practice: Is a child hurt in this post?');
      // No person reads and decides as fast as a driver.
      await wait(300);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');

      const popup = await session().waitForExtensionPage('popup/index.html?practice=1');
      await waitForText(popup, 'Practice. Nothing is sent or kept.');
      await waitForText(popup, 'https://example.com/posts/1001');
      await press(popup, 'A child sexually abused, or shown in a sexual way');
      await press(popup, 'Yes');
      await waitForText(popup, 'Help for the child comes first');
      await waitForText(popup, 'Practice. Nothing is sent or kept.');
      await press(popup, 'Call 15');
      await waitForText(popup, 'Dial 15 on any phone, or scan.');
      expect(popup.url()).toContain('popup/index.html?practice=1');
      await waitForText(popup, 'In a real report this button says');
      await press(popup, 'Practice: nothing is sent');
      await waitForText(popup, 'Thank you');
      await waitForText(popup, 'Practice. Nothing is sent or kept.');
      await press(popup, 'End practice');

      const after = await session().storage();
      expect(after).toEqual(before);
      expect(session().web.log).toEqual([]);
      expect(await session().errors()).toEqual([]);
    });

    inOne('"Share or report?": each answer is met kindly and at once, and none is kept', async () => {
      await session().setStorage({ settings: { version: 1, region: SINDH } });
      const page = await session().openExtensionPage('options/index.html#practice');
      await waitForText(page, 'Post 1 of 8');
      await untilAtRest();
      const before = await session().storage();
      await press(page, 'Report it');
      await waitForText(page, 'Many people would do that, and they mean well.');
      await waitForText(page, 'No child is in trouble here.');
      await press(page, 'Share it');
      await waitForText(page, 'Yes, that helps.');
      for (let post = 2; post <= 8; post += 1) {
        await press(page, 'Next post');
        await waitForText(page, `Post ${post} of 8`);
        // The focus is on the new post, so a screen reader goes on there.
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Post ${post} of 8`);
        await press(page, 'Something else first');
      }
      await waitForText(page, 'That was the last one.');
      await press(page, 'From the start');
      await waitForText(page, 'Post 1 of 8');
      expect(await session().storage()).toEqual(before);
      expect(session().web.log).toEqual([]);
    });

    it('shares nothing either, and gives the focus back', async () => {
      await session().setStorage({ settings: { version: 1, region: SINDH } });
      const page = await session().openExtensionPage('options/index.html#practice');
      await press(page, 'Share');
      await page.waitForFunction(() => document.activeElement?.localName === 'div');
      await wait(300);
      for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await waitForText(page, 'On a real site the post would be shared now.');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share');
      expect(session().web.log).toEqual([]);
    });
  });

  describe('the welcome page', () => {
    it('says what this does and never does, and sets language and region on the spot', async () => {
      await session().setStorage({ settings: { version: 1, region: SINDH } });
      const page = await session().openExtensionPage('options/index.html#welcome');
      await waitForText(page, 'It never looks at pictures or videos.');
      await waitForText(page, 'The words are read on this device only.');
      await waitForText(page, 'On these sites: Facebook');
      await page.waitForFunction(() => document.querySelectorAll('select').length === 3);
      const [language = '', country = '', province = ''] = await page.$$eval('select', (all) =>
        all.map(({ id }) => `#${CSS.escape(id)}`),
      );
      await page.select(country, 'PK');
      await page.select(province, 'PK-PB');
      await waitForText(page, 'Showing help for Pakistan · Punjab.');
      await page.select(language, 'ur');
      await waitForText(page, 'خوش آمدید');
      await page.select(language, 'en');
      await waitForText(page, 'Try a practice report');
      await press(page, 'Try a practice report');
      await waitForText(page, 'A made-up post');
    });

    it('keeps the last of two choices, also where both are made before the code that stores them has come', async () => {
      await session().setStorage({ settings: { version: 1, region: SINDH } });
      const page = await session().openExtensionPage('options/index.html#welcome');
      await page.waitForFunction(() => document.querySelectorAll('select').length === 3);
      // As by an arrow key that is held down in a list.
      const { codes, last } = await page.evaluate(() => {
        const stored: unknown[] = [];
        chrome.storage.onChanged.addListener(({ settings }) => {
          const { region } = (settings?.newValue ?? {}) as { region?: typeof SINDH };
          stored.push(region?.subdivision);
        });
        Object.assign(globalThis, { stored });
        const province = document.querySelectorAll('select')[2] as HTMLSelectElement;
        const codes = [...province.options].map(({ value }) => value).filter((code) => code);
        for (const code of codes) {
          province.value = code;
          province.dispatchEvent(new Event('change', { bubbles: true }));
        }
        return { codes, last: province.options[province.options.length - 1]?.text };
      });
      await expect
        .poll(() => page.evaluate(() => (globalThis as unknown as { stored: unknown[] }).stored))
        .toEqual(codes);
      await waitForText(page, `Showing help for Pakistan · ${last}.`);
    });
  });
});
