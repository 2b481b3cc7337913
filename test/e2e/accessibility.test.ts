/**
 * WCAG 2.2 AA, as far as a program can check it: axe-core on every screen and state, in light and dark, English and
 * Urdu; the main job with only the keyboard; room for fingers, for large text and for long words; what a screen reader
 * says. Costs about 95 s of processor time in Chromium and 27 s in Firefox.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { allPages, type PageId } from '../../options/frame/pages';
import {
  builtExtension,
  openPopupAsTab,
  press,
  pressPromptButton,
  readPrompt,
  type SeenPrompt,
  type Session,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../../scripts/browsers/index';
import { facebook, x } from '../../scripts/demo/index';
import { demoIntake } from '../../scripts/demo/intake';
import { pageHash } from '../../src/extension/page-hash';
import { languages as shipped } from '../../src/i18n/languages';
import { packTexts, unpackTexts } from '../../src/i18n/packed-texts';
import { styles } from '../../src/share/prompt-style';
import { sites } from '../../src/sites/index';
import type { SelfCheck } from '../../src/storage/self-check';
import { axeFindings, misfits, setColorScheme, smallTargets } from '../support/axe';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';
import { leaveUnpainted } from '../support/unpainted';

const SINDH = { country: 'PK', subdivision: 'PK-SD' };
const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const REPOST = '[data-id="1850000000000000101"] [data-testid="retweet"]';
const IMAGES = 'A child sexually abused, or shown in a sexual way';
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const NARROW = { width: 320, height: 640 };

const languages = ['en', 'ur'];
const schemes = ['light', 'dark'] as const;

/**
 * Every screen is checked in both languages. In the dark scheme the elements are the same, so only the rules about what
 * is drawn are checked there; in English, because axe leaves out the contrast of most Urdu text.
 */
const looks = [
  { language: 'en', scheme: 'light', rules: 'all' },
  { language: 'en', scheme: 'dark', rules: 'drawn' },
  { language: 'ur', scheme: 'light', rules: 'all' },
] as const;

/**
 * Changes the language while a page is open. The page follows by itself. All of the extension answers to a change, so
 * there is none where the page has the language.
 */
async function setLanguage(session: Session, page: Page, language: string): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await session.evaluateInExtension(async (tag) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), language: tag } });
  }, language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
}

/** Goes to a page of the options in the same tab, and waits until the code of that page has loaded. */
async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => location.replace(hash), pageHash(id));
  await page.waitForFunction(
    (wanted) => location.hash === wanted && document.querySelector('main > :not(h1, .way-up)') !== null,
    {},
    pageHash(id),
  );
  await settle(page);
}

/** Waits for two frames and the fonts: then what was loaded is painted. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** What axe finds on a page in one language, in its colour schemes, each with the name of the page. */
async function findingsIn(session: Session, page: Page, name: string, language: string): Promise<string[]> {
  const found: string[] = [];
  await setLanguage(session, page, language);
  for (const { scheme, rules } of looks.filter((look) => look.language === language)) {
    await setColorScheme(page, session.kind, scheme);
    await settle(page);
    found.push(...(await axeFindings(page, rules)).map((line) => `${name}, ${language}, ${scheme}: ${line}`));
  }
  await setColorScheme(page, session.kind, 'light');
  return found;
}

/**
 * Everything that axe finds on a page in the languages and colour schemes. Its rules ask for elements and their styles,
 * which are the same in both browsers: one of them is enough, and room is looked at in both.
 */
async function findingsEverywhere(session: Session, page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const language of languages) found.push(...(await findingsIn(session, page, name, language)));
  await setLanguage(session, page, 'en');
  return found;
}

/** On each page, the controls that must be in sight before anything is scrolled. */
const firstThings: Readonly<Partial<Record<PageId, readonly string[]>>> = {
  // The police, an ambulance, and the line for children.
  help: [1, 2, 3].map((place) => `.first-call:nth-child(${place}) .phone-link`),
  danger: [1, 2, 3].map((place) => `.first-call:nth-child(${place}) .phone-link`),
  me: ['.doors .button:nth-child(1)', '.doors .button:nth-child(2)', '.doors .button:nth-child(3)'],
  own: ['main > .button'],
  saw: ['a.button[href*="popup"]'],
  teachers: ['.guidance .button'],
  // Language, country, province: the bar must not cover any of them.
  welcome: [
    '.language-select',
    '.welcome-cards .field:nth-child(1) select',
    '.welcome-cards .field:nth-child(2) select',
    '.welcome-start .button',
  ],
  settings: ['.settings-list li:nth-child(2) a'],
  region: ['main select'],
  language: ['.language-list input'],
  prompt: ['.choice input'],
  sites: ['input[role="switch"]'],
  organisation: ['form input'],
  practice: ['main .button'],
};

/**
 * Runs in the page: `whole`: how many of these elements are completely visible in the first screen. `end`: where the
 * last one ends. `foot`: which share of the screen the footer takes. `closest`: the smallest distance between two lines
 * of text above the link, in font sizes.
 */
function inFirstScreen(selector: string): { whole: number; end: number; foot: number; closest: number } {
  const all = [...document.querySelectorAll(selector)];
  const end = Math.round(Math.max(...all.map((one) => one.getBoundingClientRect().bottom)));
  const footer = document.querySelector('.footer');
  const foot = (footer?.getBoundingClientRect().height ?? 0) / innerHeight;
  const whole = all.filter((one) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    // The footer covers what reaches below its top edge.
    const isCovered = footer && !footer.contains(one) && bottom > footer.getBoundingClientRect().top;
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && !isCovered;
  }).length;
  const lines = [
    ...document.querySelectorAll('[data-step="what"] :is(.lead, .other-ways > *, .link-head > *)'),
  ].flatMap((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    return [...text.getClientRects()].map(({ top, bottom, left, right }) => {
      return { middle: (top + bottom) / 2, left, right, size };
    });
  });
  const distances = lines.flatMap((line, place) =>
    lines
      .slice(place + 1)
      .filter(({ left, right }) => left < line.right && right > line.left)
      .map(({ middle, size }) => Math.abs(middle - line.middle) / Math.max(size, line.size)),
  );
  return { whole, end, foot, closest: Math.min(...distances, 9) };
}

/** Runs in the page: the controls that are not completely in sight, or are covered by something. */
function outOfSight(controls: readonly string[]): string[] {
  return controls.flatMap((selector) => {
    const element = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
    if (!element) return [`${selector} is not there`];
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) return [`${selector} ends at ${Math.round(bottom)}`];
    const isFree = [top + 2, (top + bottom) / 2, bottom - 2].every((y) => {
      const atTop = document.elementFromPoint((left + right) / 2, y);
      return atTop !== null && (element.contains(atTop) || atTop.contains(element));
    });
    return isFree ? [] : [`${selector} is covered`];
  });
}

/** Runs in the page: the header's parts and headings that lie under the quick exit. */
function underQuickExit(): string[] {
  const exit = document.querySelector('.quick-exit-button')?.getBoundingClientRect() as DOMRect;
  return [...document.querySelectorAll('.top a, .top button:not(.quick-exit-button), h1')]
    .filter((control) => control.checkVisibility())
    .filter((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      return left < exit.right && right > exit.left && top < exit.bottom && bottom > exit.top;
    })
    .map(({ textContent }) => textContent);
}

/** The pages that must do their first service also with text twice as large. */
const isFirstNeed = (id: PageId) => id === 'help' || id === 'me' || id === 'welcome';

/** What the self-check has counted on a site whose controls have changed. */
function missedShares(version: string): SelfCheck {
  const data = sites.find(({ id }) => id === 'x')?.watch?.evidence.date ?? 'none';
  const told = { mark: 0, icon: 0, place: 0, label: 0 };
  const filledIn = { focus: 0, pointer: 0, late: 0, never: 0 };
  const counts = { known: 0, missed: 3, linkMissed: 0, ...told, ...filledIn };
  return { version, days: [{ site: 'x', day: new Date().toISOString().slice(0, 10), data, ...counts }] };
}

async function openOptions(session: Session, id: string, width = 1100): Promise<Page> {
  await session.setStorage({ settings: { version: 1, region: SINDH, language: 'en' } });
  const page = await session.openExtensionPage(`options/index.html#${id}`, { width, height: 800 });
  await page.bringToFront();
  await page.waitForSelector('main > :not(h1, .way-up)');
  return page;
}

/**
 * Goes through the states of the popup in practice mode, and calls `look` in each. Practice shows the same screens, and
 * sends nothing.
 */
async function throughPopup(
  session: Session,
  width: number,
  look: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  await session.setStorage({ settings: { version: 1, region: SINDH, language: 'en' } });
  const viewport = { width, height: 800 };
  const page = await session.openExtensionPage('popup/index.html?practice=1', viewport);
  await page.bringToFront();
  await press(page, 'What can I do?');
  await waitForText(page, 'Telling the police');
  await look(page, 'what');
  await press(page, 'Use another link');
  await page.type('#paste', 'no link at all');
  await press(page, 'Use link');
  await look(page, 'what is no link');
  await page.$eval('#paste', (input) => (input as HTMLInputElement).select());
  await page.type('#paste', POST);
  await press(page, 'Use link');
  await waitForText(page, POST);
  await press(page, IMAGES);
  await waitForText(page, 'Is a child in danger right now?');
  await look(page, 'the question of danger');
  await press(page, 'No, or I don’t know');
  await waitForText(page, 'What will be sent');
  await press(page, 'Other places');
  await look(page, 'where');
  await press(page, 'Change');
  await look(page, 'the region');
  await press(page, 'Back');
  await press(page, 'Yes');
  await waitForText(page, 'Help for the child comes first');
  await look(page, 'danger');
  await press(page, 'Practice: nothing is sent');
  await waitForText(page, 'Thank you');
  await look(page, 'thanks');
  await page.close();
}

/**
 * The open prompt, as soon as no button is dimmed: a button that appears under the press is dimmed and does nothing for
 * a moment.
 */
async function promptReady(page: Page): Promise<SeenPrompt> {
  let prompt = await waitForPrompt(page);
  await expect
    .poll(async () => {
      prompt = (await readPrompt(page)) ?? prompt;
      return prompt.html;
    })
    .not.toMatch(/<button[^>]*\bearly\b/);
  return prompt;
}

/** A copy of the prompt's markup and style in an open shadow root on an empty page, where axe can look into it. */
async function promptCopy(session: Session, html: string): Promise<Page> {
  session.web.on('copy.example.org', () => ({
    body: '<!doctype html><html lang="en"><title>Copy</title><main><h1>Copy</h1><div id="host"></div></main>',
  }));
  const page = await session.newPage('https://copy.example.org/', { width: 900, height: 800 });
  await page.evaluate(
    (markup, css) => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (!root) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      root.append(document.createRange().createContextualFragment(markup));
      const dialog = root.querySelector('dialog');
      dialog?.close();
      dialog?.showModal();
      for (const details of root.querySelectorAll('details')) details.open = true;
    },
    html,
    styles,
  );
  return page;
}

/** Presses Tab until the element with this name has the focus. @throws when it cannot be reached */
async function tabTo(page: Page, name: string): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.innerText;
      return (element?.getAttribute('aria-label') ?? label ?? element?.innerText ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    });
    if (focused.startsWith(name)) return;
    names.push(focused);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}", only: ${[...new Set(names)].join(' | ')}`);
}

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);
  // Both browsers lay out pages in the same way, so only one of them checks every language.
  const tags = kind === 'chromium' ? shipped.map(({ tag }) => tag) : languages;

  beforeEach(() => {
    const { web } = session();
    web.on('x.com', x);
    web.on('www.facebook.com', facebook);
    web.on('*', () => ({ body: '<!doctype html><title>Form</title><h1>Form</h1>' }));
  });

  it('axe finds what is wrong, where something is', async () => {
    const page = await openOptions(session(), 'about');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await axeFindings(page)).toEqual([expect.stringContaining('button-name')]);
  });

  it('what comes first is in the first screen of the popup', {
    timeout: 240_000,
  }, async () => {
    await session().setStorage({ settings: { version: 1, region: SINDH, language: 'en' } });
    await session().newPage(POST);
    const popup = await openPopupAsTab(session(), 'https://x.com/*');
    const found: string[] = [];
    // The toolbar's popup is 390 wide. Phones have less room and the same style.
    const toolbarAndPhone = [
      [360, 510],
      [320, 568],
    ] as const;
    const largeScreens = [
      [735, 590],
      [360, 640],
    ] as const;
    // Only Chromium's driver can set the size that a person has chosen in the browser.
    const client = kind === 'chromium' ? await popup.createCDPSession() : null;
    interface Look {
      view: string;
      /** Selector of what has to be completely visible. */
      first: string;
      count: number;
      /** The largest share of the screen for the footer. */
      most?: number;
      screens?: readonly (readonly [number, number])[];
      /** With text twice as large, in the sizes of a popup and of a phone. */
      isLarge?: boolean;
    }
    const lookAt = async ({ view, first, count, most = 1, screens, isLarge = false }: Look, tag: string) => {
      if (isLarge && !client) return;
      if (isLarge) await client?.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      for (const [width, height] of screens ?? (isLarge ? largeScreens : toolbarAndPhone)) {
        await popup.setViewport({ width, height });
        await settle(popup);
        const screen = await popup.evaluate(inFirstScreen, first);
        const where = `${view}${isLarge ? ', large' : ''}, ${tag}, ${width}`;
        if (screen.whole < count) {
          found.push(`${where}: ${screen.whole} of ${count}, down to ${screen.end} of ${height}`);
        }
        if (screen.foot > most) found.push(`${where}: the foot takes ${screen.foot}`);
        if (screen.closest < 1.2) found.push(`${where}: lines of text lie over each other`);
      }
      if (isLarge) await client?.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
    };
    /** A change of language costs more than one of the screen, so there is one for all looks at a view. */
    const look = async (...all: Look[]) => {
      for (const { first } of all) await popup.waitForSelector(first);
      for (const tag of tags) {
        await setLanguage(session(), popup, tag);
        for (const one of all) await lookAt(one, tag);
      }
      await setLanguage(session(), popup, 'en');
    };
    await waitForText(popup, POST);
    await look({ view: 'what is happening', first: '.category', count: 6 });
    await press(popup, 'A child is hurt, beaten or humiliated');
    const question = 'the question of danger';
    await look(
      { view: question, first: '.chosen, .question .button', count: 3 },
      { view: question, first: '.question .button', count: 2, isLarge: true },
    );
    await press(popup, 'No, or I don’t know');
    // The line that says that the button sends nothing must be visible together with it.
    const button = '.footer .footer-line, .footer .button-primary';
    const sent = `.choice:has(:checked), .sent .address, ${button}`;
    await look(
      { view: 'where', first: `.choice:has(:checked) .choice-name, ${button}`, count: 3, most: 0.3 },
      { view: 'what is sent', first: sent, count: 4, most: 0.3, screens: [[360, 640]] },
      { view: 'where', first: button, count: 2, most: 0.35, isLarge: true },
    );
    await press(popup, 'Back');
    await press(popup, 'Who to call now');
    const numbersShown = { view: 'numbers', first: '.number-large', count: 3 };
    await look(numbersShown, { ...numbersShown, isLarge: true });
    const numbers = await popup.$$eval('.number-large', (all) => all.map(({ textContent }) => textContent));
    expect(numbers).toEqual(['15', '1122', '1121'].map((number) => expect.stringContaining(number)));
    // On a computer a press shows the code right there. No program for calls is opened.
    await press(popup, 'Call 15');
    await waitForText(popup, 'Dial 15 on any phone, or scan.');
    await popup.waitForSelector('.number-code svg.qr');
    expect(found).toEqual([]);
  });

  describe('axe finds nothing', () => {
    inOne(
      'on any page of the options, in light and dark, English and Urdu',
      { timeout: 240_000 },
      async () => {
        const page = await openOptions(session(), 'help');
        await waitForText(page, 'Police emergency 15');
        await leaveUnpainted(session(), page);
        const found: string[] = [];
        // A change of language costs more than a change of page.
        for (const language of languages) {
          await setLanguage(session(), page, language);
          for (const id of allPages) {
            await goTo(page, id);
            found.push(...(await findingsIn(session(), page, `#${id}`, language)));
          }
        }
        expect(found).toEqual([]);
      },
    );

    inOne('in any state of the popup', { timeout: 240_000 }, async () => {
      const found: string[] = [];
      await throughPopup(session(), 380, async (page, state) => {
        found.push(...(await findingsEverywhere(session(), page, state)));
      });
      expect(found).toEqual([]);
    });

    inOne(
      'when the popup asks whether it was sent, nor where the page holds no link',
      {
        timeout: 120_000,
      },
      async () => {
        const feed = await openFeed(session(), POST, { region: SINDH, language: 'en' });
        const popup = await session().openPopup(feed);
        await press(popup, IMAGES);
        await press(popup, 'No, or I don’t know');
        await press(popup, 'Copy link and open');
        await session().waitForPage('https://report.iwf.org.uk/');
        const again = await session().openExtensionPage('popup/index.html', { width: 380, height: 800 });
        await again.bringToFront();
        await waitForText(again, 'Is it sent?');
        expect(await findingsEverywhere(session(), again, 'answer')).toEqual([]);
        await press(again, 'Yes, it is sent');
        await waitForText(again, 'Thank you');
        expect(await findingsEverywhere(session(), again, 'ended')).toEqual([]);
      },
    );

    inOne.each([
      ['waits for a fault to end', 'error', 'Kept, and sent as soon as it can be'],
      ['was refused', 'refuse', `${INTAKE.name} did not take the report`],
    ] as const)(
      'while a report to an organisation is on its way, nor when it %s',
      async (_, fault, words) => {
        const intake = demoIntake();
        intake.fail(fault, 1);
        let begin = (): void => undefined;
        const begun = new Promise<void>((resolve) => {
          begin = resolve;
        });
        session().web.on('intake.example.org', async (request) => {
          await begun;
          return intake(request);
        });
        await openFeed(session(), POST, { region: SINDH, language: 'en', intake: INTAKE });
        const popup = await openPopupAsTab(session(), 'https://x.com/*');
        await waitForText(popup, POST);
        await press(popup, IMAGES);
        await press(popup, 'No, or I don’t know');
        await press(popup, 'Other places');
        await press(popup, INTAKE.name);
        await press(popup, `Send to ${INTAKE.name}`);
        await waitForText(popup, `Sending to ${INTAKE.name}`);
        const found = fault === 'error' ? await findingsEverywhere(session(), popup, 'sending') : [];
        begin();
        await waitForText(popup, words);
        found.push(...(await findingsEverywhere(session(), popup, fault)));
        expect(found).toEqual([]);
      },
    );

    inOne('on the posts to choose from, nor on the numbers to call in a tab', async () => {
      await openFeed(session(), 'https://x.com/home', { region: SINDH, language: 'en' });
      const popup = await openPopupAsTab(session(), 'https://x.com/*');
      await waitForText(popup, 'Which post?');
      const found = await findingsEverywhere(session(), popup, 'posts');
      await press(popup, 'Lahore Reads');
      await press(popup, IMAGES);
      await press(popup, 'Yes');
      await waitForText(popup, 'Help for the child comes first');
      await waitForText(popup, 'Leave now');
      found.push(...(await findingsEverywhere(session(), popup, 'numbers')));
      expect(found).toEqual([]);
    });

    it('on what is over a number to call in a tab: the way out stands in a row of its own', async () => {
      await openFeed(session(), POST, { region: SINDH, language: 'en' });
      const popup = await openPopupAsTab(session(), 'https://x.com/*');
      await popup.setViewport({ width: 360, height: 640 });
      await press(popup, 'Who to call now');
      await waitForText(popup, 'Leave now');
      const covered: string[] = [];
      for (const language of languages) {
        await setLanguage(session(), popup, language);
        await settle(popup);
        const names = await popup.evaluate(() => {
          const exit = document.querySelector('.quick-exit-button')?.getBoundingClientRect() as DOMRect;
          const all = [
            ...document.querySelectorAll('a, button:not(.quick-exit-button), p, h1, h2, .number-note'),
          ];
          return all
            .filter(
              (one) => one.checkVisibility() && !one.contains(document.querySelector('.quick-exit-button')),
            )
            .filter((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return left < exit.right && right > exit.left && top < exit.bottom && bottom > exit.top;
            })
            .map(({ textContent }) => textContent);
        });
        covered.push(...names.map((name) => `${language}: ${name}`));
      }
      expect(covered).toEqual([]);
      await popup.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const out = await popup.$eval('.quick-exit-button', (button) => button.getBoundingClientRect().top);
      expect(out).toBeGreaterThanOrEqual(0);
    });

    inOne('on the sites, with what is wrong in the form and with a site that may have changed', async () => {
      const page = await openOptions(session(), 'help');
      const version = await session().evaluateInExtension(() => chrome.runtime.getManifest().version);
      await session().setStorage({ selfCheck: missedShares(version) });
      await goTo(page, 'sites');
      await waitForText(page, 'Sharing on this site may not be caught.');
      await page.type('form input[inputmode="url"]', 'the page with the roses');
      await press(page, 'Watch this site');
      await waitForText(page, 'This is not the address of a site.');
      expect(await findingsEverywhere(session(), page, '#sites')).toEqual([]);
    });

    inOne.each(languages)(
      'in the prompt in %s, on the first time and later, in light and dark',
      async (language) => {
        const feed = await openFeed(session(), 'https://x.com/home', {
          region: SINDH,
          language,
          prompt: { mode: 'always' },
        });
        await feed.click(REPOST);
        const first = await promptReady(feed);
        await feed.keyboard.press('Escape');
        await waitForNoPrompt(feed);
        await feed.click(REPOST.replace('101', '102'));
        const later = await promptReady(feed);
        for (const { html } of [first, later]) {
          const copy = await promptCopy(session(), html);
          for (const scheme of schemes) {
            await setColorScheme(copy, kind, scheme);
            expect(await axeFindings(copy, scheme === 'light' ? 'all' : 'drawn')).toEqual([]);
          }
          await setColorScheme(copy, kind, 'light');
        }
      },
    );
  });

  describe('fits', () => {
    // Text of twice the size needs more room, and is looked at in every language. So with text of the usual size here
    // are English, Urdu and the languages with the highest lines and the longest words.
    const narrow = kind === 'chromium' ? ['en', 'ur', 'bn', 'fr'] : languages;

    // One walk through the pages for all of these rules: to go to a page costs more than to look at it.
    it('every page of the options: a window of 320 pixels, with targets of 44 pixels, and with text twice as large; the first screen of a small phone, what a person needs first; the header, the quick exit', {
      timeout: 240_000,
    }, async () => {
      const page = await openOptions(session(), 'help', 320);
      await page.setViewport(NARROW);
      await waitForText(page, 'Police emergency 15');
      await leaveUnpainted(session(), page);
      // Only Chromium's driver can set the size that a person has chosen in the browser.
      const client = kind === 'chromium' ? await page.createCDPSession() : null;
      const found: string[] = [];
      for (const language of tags) {
        await setLanguage(session(), page, language);
        for (const id of allPages) {
          await goTo(page, id);
          const note = (what: string, wrong: readonly string[]) =>
            found.push(...wrong.map((line) => `${language} #${id}, ${what}: ${line}`));
          if (narrow.includes(language))
            note('narrow', [...(await misfits(page)), ...(await smallTargets(page))]);
          if (id === 'help') {
            await page.setViewport({ width: 1100, height: 800 });
            await settle(page);
            note('under the quick exit', await page.evaluate(underQuickExit));
          }
          const controls = firstThings[id];
          if (controls) {
            await page.setViewport({ width: 360, height: 640 });
            for (const control of controls) await page.waitForSelector(control);
            await settle(page);
            note('first screen', await page.evaluate(outOfSight, controls));
            if (client && isFirstNeed(id)) {
              // Chromium forgets it when the page changes.
              await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
              await settle(page);
              expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
                '32px',
              );
              const needed = controls.slice(id === 'welcome' ? -1 : 0);
              const exit = id === 'welcome' ? [] : ['.quick-exit-button'];
              note(
                'first screen, large',
                await page.evaluate(outOfSight, [...exit, '.menu-button', ...needed]),
              );
              const header = await page.$eval('.top', (top) => top.getBoundingClientRect().height);
              if (header > 80) note('first screen, large', [`the header is ${header} high`]);
              await client.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
            }
            await page.setViewport(NARROW);
          }
          // Both browsers lay out large text in the same way.
          if (kind !== 'chromium') continue;
          await page.evaluate(() => {
            document.documentElement.style.fontSize = '200%';
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          await settle(page);
          note('narrow, large', await misfits(page));
          await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
        }
      }
      expect(found).toEqual([]);
    });

    it('a window of 320 pixels, with targets of 44 pixels: every state of the popup', {
      timeout: 240_000,
    }, async () => {
      const found: string[] = [];
      await throughPopup(session(), 320, async (popup, state) => {
        for (const language of tags) {
          await setLanguage(session(), popup, language);
          await settle(popup);
          const wrong = [...(await misfits(popup)), ...(await smallTargets(popup))];
          found.push(...wrong.map((line) => `${language}, ${state}: ${line}`));
        }
        await setLanguage(session(), popup, 'en');
      });
      expect(found).toEqual([]);
    });
  });

  inOne.each(Object.entries(pseudoLocales))(
    'pseudo-locale %s fits a window of any width',
    { timeout: 120_000 },
    async (_, pseudo) => {
      await session().setStorage({
        settings: { version: 1, region: SINDH, language: pseudo.language },
      });
      const page = await openPseudo(session(), 'options/index.html#help', pseudo);
      await page.waitForSelector('.line');
      await leaveUnpainted(session(), page);
      const widths = [320, 1100];
      const found: string[] = [];
      const look = async (at: Page, what: string) => {
        for (const width of widths) {
          await at.setViewport({ width, height: 800 });
          await settle(at);
          found.push(...(await misfits(at)).map((line) => `${what}, ${width}: ${line}`));
        }
        // From where the last one ended: a change of the screen costs more than a look.
        widths.reverse();
      };
      for (const id of allPages) {
        await goTo(page, id);
        await look(page, `#${id}`);
      }
      const popup = await openPseudo(session(), 'popup/index.html?practice=1', pseudo);
      await popup.setViewport({ width: 320, height: 800 });
      await popup.waitForSelector('.guide-links');
      await look(popup, 'popup');
      await popup.click('.category');
      await popup.waitForSelector('.question');
      await look(popup, 'popup, danger');
      await popup.click('.question button');
      await popup.waitForSelector('.danger');
      await look(popup, 'popup, numbers');
      expect(found).toEqual([]);
    },
  );

  describe('by keyboard alone', () => {
    it('a share is held, reported and handed over', async () => {
      const feed = await openFeed(session(), 'https://x.com/home', {
        region: SINDH,
        language: 'en',
        prompt: { mode: 'always' },
      });
      await feed.focus(REPOST);
      await feed.keyboard.press('Enter');
      await waitForPrompt(feed);
      await wait(300);
      await feed.keyboard.press('Tab');
      expect((await readPrompt(feed))?.focusedText).toBe('Report it');
      await feed.keyboard.press('Enter');

      const popup = await session().waitForExtensionPage('popup/');
      await waitForText(popup, POST);
      await tabTo(popup, IMAGES);
      await popup.keyboard.press(' ');
      // The next question takes the focus.
      await popup.waitForFunction(() => document.activeElement?.localName === 'fieldset');
      await tabTo(popup, 'No, or I don’t know');
      await popup.keyboard.press('Enter');
      await waitForText(popup, 'Where it goes');
      await popup.waitForFunction(() => document.activeElement?.localName === 'h1');
      await waitForText(popup, 'Copy link and open');
      await tabTo(popup, 'Copy link and open');
      await popup.keyboard.press('Enter');
      await session().waitForPage('https://report.iwf.org.uk/');
    });

    it('the focus goes back to the share control', async () => {
      const feed = await openFeed(session(), 'https://x.com/home', {
        language: 'en',
        prompt: { mode: 'always' },
      });
      await feed.focus(REPOST);
      await feed.keyboard.press('Enter');
      await waitForPrompt(feed);
      await feed.keyboard.press('Escape');
      await waitForNoPrompt(feed);
      expect(await feed.evaluate((control) => document.activeElement?.matches(control), REPOST)).toBe(true);
    });

    it('every page of the options is reached, and what has the focus can be seen', async () => {
      const page = await openOptions(session(), 'help');
      await tabTo(page, 'I saw a post');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toBe('solid 3px');
      await page.keyboard.press('Enter');
      await waitForText(page, 'Do not post it again with a blur.');
      await page.waitForFunction(() => document.activeElement?.localName === 'h1');
    });
  });

  // Firefox's driver cannot simulate these settings of the system.
  describe.runIf(kind === 'chromium')('follows the system', () => {
    async function withFeature(page: Page, name: string, value: string): Promise<void> {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
    }

    it('when it wants less motion', async () => {
      const page = await openOptions(session(), 'saw');
      await withFeature(page, 'prefers-reduced-motion', 'reduce');
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, transitionDuration } = getComputedStyle(element);
            return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(moving).toEqual([]);
      expect(styles).toMatch(
        /@media \(prefers-reduced-motion: no-preference\) \{\s*dialog\[open\] \{ animation/,
      );
    });

    it('when it forces its own colours: every button keeps an edge, every choice its state', async () => {
      for (const id of ['saw', 'exit', 'prompt', 'sites']) {
        const page = await openOptions(session(), id);
        await withFeature(page, 'forced-colors', 'active');
        await settle(page);
        const edgeless = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.button, .quick-exit-button, .phone-link')]
            .filter((element) => element.checkVisibility())
            .filter((element) => {
              const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } =
                getComputedStyle(element);
              return (
                borderTopStyle === 'none' || borderTopWidth === '0px' || borderTopColor === backgroundColor
              );
            })
            .map((element) => element.outerHTML.slice(0, 100)),
        );
        expect(edgeless).toEqual([]);
        const switches = await page.$$eval('input[role="switch"]', (all) =>
          all.map((one) =>
            [(one as HTMLInputElement).checked, getComputedStyle(one).backgroundColor].join(' '),
          ),
        );
        if (id === 'sites') expect(new Set(switches).size).toBe(1);
        await page.close();
      }
    });

    it('says to a screen reader what is on the screen', async () => {
      const feed = await openFeed(session(), 'https://x.com/home', {
        region: SINDH,
        language: 'en',
        prompt: { mode: 'always' },
      });
      await feed.click(REPOST);
      await waitForPrompt(feed);
      const prompt = find(await feed.accessibility.snapshot(), 'dialog');
      expect(transcript(prompt)).toMatchInlineSnapshot(`
        "dialog "Is a child hurt in this post?"
          Report Instead
           · your extension
          heading "Is a child hurt in this post?", level 2
          If this post shows a child being hurt, every copy hurts them again. Report it instead. A report goes to people who can act.
          This link would be reported:
          https://x.com/hunza_bakers/status/1850000000000000101
          form
            button "Report it"
            button "Don't share"
            button "No child is being harmed, share it"
          form
            button "Talk to someone"
          DisclosureTriangle "Not now", collapsed"
      `);

      await pressPromptButton(feed, 'Report it');
      const popup = await session().waitForExtensionPage('popup/');
      await waitForText(popup, POST);
      await waitForText(popup, 'What can I do?');
      await press(popup, IMAGES);
      await waitForText(popup, 'Is a child in danger right now?');
      await waitForText(popup, 'سنڌي');
      expect(transcript(await popup.accessibility.snapshot())).toMatchInlineSnapshot(`
        "RootWebArea "Report Instead"
          main
            Report Instead
            button "اردو"
            button "سنڌي"
            link "Settings"
            generic
              heading "Report it, don’t share it", level 1
              navigation "Other help"
                button "Who to call now"
                link "This happened to me"
              region "The link"
                heading "This link will be reported", level 2
                button "Use another link", collapsed
                https://x.com/hunza_bakers/status/1850000000000000101
              region "What is happening?"
                A child sexually abused, or shown in a sexual way
                Made by AI counts too.
                button "Change"
              group "Is a child in danger right now?"
                button "Yes"
                button "No, or I don’t know"
              The link is enough. You do not have to be sure.
              button "Discard"
              DisclosureTriangle "What can I do?", collapsed
            status"
      `);

      await press(popup, 'No, or I don’t know');
      await waitForText(popup, 'What will be sent');
      await waitForText(popup, 'Also fill it in for me');
      expect(transcript(await popup.accessibility.snapshot())).toMatchInlineSnapshot(`
        "RootWebArea "Report Instead"
          main
            Report Instead
            button "اردو"
            link "Find help"
            link "Settings"
            generic
              button "Back"
              heading "Where it goes", level 1
              region "Your region"
                For Pakistan, Sindh
                button "Change", collapsed
              Send it to
              radio "IWF report page for Pakistan Internet Watch Foundation with Digital Rights Foundation · No name needed · Takes only the link · Only for images of child sexual abuse For other harm choose PTA or the police.", checked
              IWF report page for Pakistan
              Internet Watch Foundation with Digital Rights Foundation · 
              No name needed · 
              Takes only the link · 
              Only for images of child sexual abuse
              For other harm choose PTA or the police.
              region "What will be sent"
                heading "What will be sent", level 2
                https://x.com/hunza_bakers/status/1850000000000000101
                We add nothing else: no picture, no name.
              DisclosureTriangle "Other places (7)", collapsed
              DisclosureTriangle "Also do this: Report on X", collapsed
              IWF report page for Pakistan · Seen on a saved page, 24 Nov 2026
              button "Discard"
              The link is copied, and the place’s own page opens. You paste and send it there yourself.
              checkbox "Also fill it in for me"
              Also fill it in for me
              This button sends nothing.
              button "Copy link and open IWF report page for Pakistan"
            status"
      `);
    });
  });
});

/** The first node with this role, at any depth. */
function find(node: SerializedAXNode | null, role: string): SerializedAXNode | null {
  if (!node || node.role === role) return node;
  for (const child of node.children ?? []) {
    const found = find(child, role);
    if (found) return found;
  }
  return null;
}

/** What a screen reader says, one line each: `button "Report it"`. For plain text the role is left out. */
function transcript(node: SerializedAXNode | null, depth = 0): string {
  if (!node) return '';
  const { role, name, checked, expanded, disabled, level, value } = node;
  const states = [
    level && `level ${level}`,
    checked && 'checked',
    expanded !== undefined && (expanded ? 'expanded' : 'collapsed'),
    disabled && 'disabled',
    value && value !== name && `“${value}”`,
  ].filter(Boolean);
  const isText = role === 'StaticText';
  const line = [isText ? name : `${role}${name ? ` "${name}"` : ''}`, ...states].join(', ');
  // A name that repeats the text inside is read only once.
  const inside = (node.children ?? []).filter((child) => child.role !== 'StaticText' || child.name !== name);
  return [`${'  '.repeat(depth)}${line}`, ...inside.map((child) => transcript(child, depth + 1))].join('\n');
}

/**
 * Invented languages for tests: one with long words and unusual letters, one from right to left. Each replaces a real
 * one, and has a sign that no real one has.
 */
const pseudoLocales: Record<string, { language: string; sign: string; turned(text: string): string }> = {
  'en-XA, a third longer': {
    language: 'en',
    sign: '[',
    turned: (text) => {
      const more = ' one two three forty-four'.repeat(40).slice(0, Math.ceil(text.length * 0.35));
      return `[${accented(text)}${more}]`;
    },
  },
  'ar-XB, from right to left': {
    language: 'ur',
    sign: '\u202e',
    turned: (text) =>
      text.replace(/\{\w+\}|[^\s{}]+/g, (word) => (word.startsWith('{') ? word : `\u202e${word}\u202c`)),
  },
};

/** A text with accents. The placeholders for values stay as they are. */
function accented(text: string): string {
  const letters: Record<string, string> = {
    a: 'á',
    e: 'é',
    i: 'í',
    o: 'ö',
    u: 'ü',
    A: 'Å',
    E: 'É',
    c: 'ç',
    n: 'ñ',
    y: 'ÿ',
  };
  return text.replace(/\{\w+\}|[aeiouAEcny]/g, (part) => letters[part] ?? part);
}

/** A page of the extension in which these invented texts are read in place of those of a real language. */
async function openPseudo(
  session: Session,
  path: string,
  { language, sign, turned }: (typeof pseudoLocales)[string],
): Promise<Page> {
  const english = unpackTexts(readFileSync(join(builtExtension('chromium'), 'messages/en.txt')));
  const page = await session.newPage();
  await page.evaluateOnNewDocument(
    (file, bytes) => {
      const fetchReal = window.fetch.bind(window);
      window.fetch = async (asked, options) => {
        if (!String(asked).endsWith(file)) return fetchReal(asked, options);
        return new Response(Uint8Array.from(bytes));
      };
    },
    `/messages/${language}.txt`,
    [...packTexts(english.map(turned))],
  );
  await page.goto(session.extensionUrl(path));
  await page.waitForFunction((part) => document.querySelector('h1')?.textContent?.includes(part), {}, sign);
  return page;
}
