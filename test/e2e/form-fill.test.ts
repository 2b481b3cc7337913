/**
 * The link in the official form: which field it is put into, what the card says, and when nothing is changed. Costs
 * about 40 s of processor time in Chromium and 35 s in Firefox.
 */

import type { Frame, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  builtWithHosts,
  closeCard,
  press,
  readCard,
  type Session,
  type Site,
  textOf,
  toggleCard,
  waitForCard,
  waitForText,
} from '../../scripts/browsers/index';
import { demoForm, x } from '../../scripts/demo/index';
import { shownTexts } from '../../scripts/languages/texts';
import { type Language, languages } from '../../src/i18n/languages';
import type { FillTexts } from '../../src/messages';
import { forms, formsByKind } from '../fixtures/forms/all';
import { type Form, form, page } from '../fixtures/forms/form';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const PAKISTAN = { region: { country: 'PK', subdivision: 'PK-SD' } };
const IWF = 'report.iwf.org.uk';
const NCCIA = 'complaint.nccia.gov.pk';
const COPIED = 'The link is copied. Paste it where the form asks for the address.';
const FILLED = 'Filled in. Please check it and send.';
const OFFER = 'Also fill it in for me';

const answering =
  ({ body, frame }: Pick<Form, 'body' | 'frame'>): Site =>
  ({ path }) => ({ body: path.endsWith('/frame') && frame ? frame : body });

const named = (name: string): Form => {
  const found = forms.find((one) => one.name === name);
  if (!found) throw new Error(`No form "${name}"`);
  return found;
};
const plainHtml = named('plain HTML');

/** Runs in a frame: the ids of the fields that hold this value, also those in shadow roots. */
function fieldsWith(value: string): string[] {
  const inside = (root: Document | ShadowRoot): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ...(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value === value
          ? [element.id]
          : []
        : []),
    ]);
  return inside(document);
}

async function filledIn(at: Page, value: string): Promise<string[]> {
  const each = await Promise.all(
    at
      .frames()
      .map(
        (frame: Frame) =>
          frame.evaluate(
            `(() => { const __name = (f) => f; return (${fieldsWith})(${JSON.stringify(value)}); })()`,
          ) as Promise<string[]>,
      ),
  );
  return each.flat();
}

/** What any form has sent. It must be nothing. */
const sent = ({ web }: Session) =>
  web.log.filter(({ method, path }) => method === 'POST' || path.startsWith('/sent'));

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * From the post to the open form, with the toolbar button; `before` may do something before the first press, `choose`
 * before the last.
 */
async function toForm(
  session: Session,
  {
    settings = PAKISTAN,
    category = 'A child sexually abused, or shown in a sexual way',
    before = async () => {},
    choose = async () => {},
  }: {
    settings?: object;
    category?: string;
    before?: (popup: Page) => Promise<void>;
    choose?: (popup: Page) => Promise<void>;
  } = {},
): Promise<Page> {
  const post = await openFeed(session, POST, settings);
  const popup = await session.openPopup(post);
  await waitForText(popup, POST);
  await before(popup);
  await press(popup, category);
  await press(popup, 'No, or I don’t know');
  await waitForText(popup, 'What will be sent');
  await choose(popup);
  session.web.clearLog();
  await press(popup, 'Copy link and open');
  return session.waitForPage(`https://${category.startsWith('Someone') ? NCCIA : IWF}/`);
}

const texts: FillTexts = {
  language: 'en',
  direction: 'ltr',
  script: 'latin',
  copied: COPIED,
  filled: FILLED,
  notes: [],
  more: 'More',
  close: 'Close',
};

/** The card's texts in a language, as the background passes them on. */
function textsIn({ tag, direction, script }: Language): FillTexts {
  const all = shownTexts(tag);
  const t = (key: string) => all[`fill_card_${key}`] ?? '';
  const notes = [t('only_link'), t('once')];
  const words = { copied: t('copied'), filled: t('filled'), notes, more: t('more'), close: t('close') };
  return { language: tag, direction, script, ...words };
}

/** Starts the script in a tab as the background does, but without a hand-over. */
async function fillInTab(session: Session, url: string, inWords: FillTexts = texts): Promise<void> {
  const task = { link: POST, origin: `https://${IWF}`, texts: inWords };
  await session.evaluateInExtension(
    async (address, what) => {
      const [tab] = await chrome.tabs.query({ url: address });
      const target = { tabId: tab?.id ?? -1 };
      await chrome.scripting.executeScript({ target, files: ['/form-fill.js'] });
      void chrome.scripting
        .executeScript({
          target,
          func: (given: unknown) =>
            (globalThis as unknown as { reportInsteadFill(task: unknown): unknown }).reportInsteadFill(given),
          args: [what],
        })
        .catch(() => []);
    },
    url,
    task,
  );
}

/** A form with the script in it: for what the script alone decides. From the popup to it there are other tests. */
async function withoutPopup(session: Session): Promise<Page> {
  const url = `https://${IWF}/`;
  const at = await session.newPage(url);
  await fillInTab(session, url);
  return at;
}

/** Allows or forbids, in chrome://extensions, that the extension runs on the sites in its manifest. */
async function allowSites(session: Session, allowed: boolean): Promise<void> {
  const settings = await session.browser.newPage();
  await settings.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
  await settings.evaluate(
    (extensionId, hostAccess) =>
      (
        chrome as unknown as { developerPrivate: DeveloperPrivate }
      ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
    session.extensionId,
    allowed ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
  await settings.close();
  const isAllowed = () =>
    session.evaluateInExtension(
      (origin) => chrome.permissions.contains({ origins: [origin] }),
      `https://${IWF}/*`,
    );
  await expect.poll(isAllowed).toBe(allowed);
}

interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
}

/**
 * The person takes the permission back between two pages of the form: nothing more is filled in, and nothing is lost.
 */
async function expectNothingOnceWithdrawn(
  session: Session,
  withdraw: () => Promise<unknown>,
  choose: (popup: Page) => Promise<void> = async () => {},
): Promise<void> {
  session.web.on(IWF, ({ path }) => ({
    body: path === '/pk/' ? page('<h1>Start</h1><a id="next" href="/pk/2">Start</a>') : plainHtml.body,
  }));
  const at = await toForm(session, { choose });
  await waitForCard(at, COPIED);
  await withdraw();
  await at.bringToFront();
  await at.click('#next');
  await at.waitForSelector('#where');
  // Wait twice as long as filling in takes.
  await rest(1500);
  expect(await filledIn(at, POST)).toEqual([]);
  expect(await readCard(at)).toBeNull();
  const popup = await session.openPopup(at);
  await waitForText(popup, 'Is it sent?');
  await waitForText(popup, POST);
  expect(await session.errors()).toEqual([]);
}

eachBrowser(
  (kind, session) => {
    const inOne = inOneBrowser(kind);

    beforeEach(() => {
      session().web.on('x.com', x);
    });

    describe('the shipped script', () => {
      it('in forms of every kind', { timeout: 120_000 }, async () => {
        // Which field it is, a test without a browser finds in each form: for languages that is enough. One browser
        // is enough where nothing must be filled in, unless what can be seen decides.
        const { 'forms in many languages': _, traps = [], ...kinds } = formsByKind;
        const ofTheBrowser = traps.filter(({ needsBrowser }) => kind === 'chromium' || needsBrowser);
        const all = [...Object.values(kinds).flat(), ...ofTheBrowser];
        session().web.on(IWF, ({ path }) => {
          const [, index, frame] = /^\/(\d+)\/(frame)?$/.exec(path) ?? [];
          const one = all[Number(index)];
          return { body: (frame ? one?.frame : one?.body) ?? '' };
        });
        const tabs = await Promise.all(
          all.map(async (one, index) => {
            const url = `https://${IWF}/${index}/`;
            const at = await session().newPage(url);
            await fillInTab(session(), url);
            return { one, at };
          }),
        );
        const isFilled = ({ one }: (typeof tabs)[number]) =>
          !one.steps && !['none', 'ambiguous'].includes(one.expected);
        for (const { one, at } of tabs.filter(isFilled)) {
          await expect
            .poll(() => filledIn(at, POST), { timeout: 15_000, message: one.name })
            .toEqual([one.expected]);
        }
        // For the forms that must stay empty, wait as long as a tab in the background may need.
        await rest(2000);
        for (const { one, at } of tabs) {
          if (!one.steps) continue;
          expect(await filledIn(at, POST)).toEqual([]);
          await at.bringToFront();
          for (const step of one.steps) await at.click(step);
          await expect.poll(() => filledIn(at, POST)).toEqual([one.expected]);
        }
        for (const { one, at } of tabs) {
          const expected = ['none', 'ambiguous'].includes(one.expected) ? [] : [one.expected];
          expect.soft(await filledIn(at, POST), one.name).toEqual(expected);
          if (one.name.startsWith('React')) {
            expect(await at.$eval('#state', (state) => state.textContent)).toBe(POST);
          }
        }
        expect(sent(session())).toEqual([]);
      });
    });

    describe('where the person allowed it', () => {
      it('is filled in from the popup, and said in the card with what the place asks for', async () => {
        session().web.on(IWF, answering(plainHtml));
        const at = await toForm(session(), {
          choose: (popup) => waitForText(popup, 'we fill in the link if we can'),
        });
        const card = await waitForCard(at, FILLED);
        expect(await filledIn(at, POST)).toEqual(['where']);
        expect(card.text).toContain('Only for pictures or videos of child sexual abuse.');
        expect(card.text).toContain('Do not attach pictures or files.');
        expect(card.text).toContain('Send it once.');
        expect(card).toMatchObject({ status: [FILLED], dir: 'ltr', modal: false, position: 'fixed' });
        expect(card.buttons.map(({ name, reachable }) => [name, reachable])).toEqual([['Close', true]]);
        expect(sent(session())).toEqual([]);
        expect(session().web.log.map(({ url }) => url)).toEqual([`https://${IWF}/pk/`]);

        await closeCard(at);
        await expect.poll(() => readCard(at)).toBeNull();
        expect(await filledIn(at, POST)).toEqual(['where']);

        const again = await session().openPopup(at);
        await press(again, 'Yes, it is sent');
        await waitForText(again, 'Thank you');
        expect(JSON.stringify(await session().storage())).not.toContain('1850000000000000101');
        expect(await session().errors()).toEqual([]);
      });

      it('with a card that is a low bar on a phone, which opens, in every language', async () => {
        session().web.on(IWF, answering(plainHtml));
        const at = await session().newPage('about:blank', { width: 360, height: 640 });
        for (const [index, language] of languages.entries()) {
          const words = textsIn(language);
          const url = `https://${IWF}/${index}/`;
          await at.goto(url);
          await fillInTab(session(), url, words);
          const bar = await waitForCard(at, words.filled);
          expect.soft(bar, language.tag).toMatchObject({ dir: language.direction, cut: [] });
          expect.soft(bar.rect.height, language.tag).toBeLessThanOrEqual(64);
          expect(bar.buttons.map(({ name, expanded }) => [name, expanded])).toEqual([[words.more, 'false']]);
          expect(bar.text).not.toContain(words.notes[0]);
          expect.soft(bar.text, language.tag).toContain('Report Instead');

          await toggleCard(at);
          const open = await waitForCard(at, words.notes[1] ?? '');
          expect(open.text).toContain('Report Instead');
          for (const note of words.notes) expect(open.text).toContain(note);
          expect(open.buttons.map(({ name, reachable }) => [name, reachable])).toEqual([
            [words.more, true],
            [words.close, true],
          ]);
          await closeCard(at);
          await expect.poll(() => readCard(at)).toBeNull();
        }
      });

      // Only Chromium's driver can set the size that a person has chosen in the browser.
      it.runIf(kind === 'chromium')('with a card whose letters are as large as the browser’s', async () => {
        // The page's own font size must make no difference.
        session().web.on(IWF, () => ({
          body: plainHtml.body.replace('<head>', '<head><style>html{font-size:9px}</style>'),
        }));
        const at = await session().newPage('about:blank');
        const client = await at.createCDPSession();
        await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
        const cardIn = async (language: Language) => {
          const url = `https://${IWF}/${language.tag}/`;
          await at.goto(url);
          await fillInTab(session(), url, textsIn(language));
          return waitForCard(at, textsIn(language).filled);
        };
        await at.setViewport({ width: 1280, height: 800 });
        // What makes letters larger or smaller is how a language is written.
        const byScript = new Map(languages.map((language) => [language.script, language]));
        const wide = new Map<string, number>();
        for (const language of byScript.values()) {
          const { fontSize } = await cardIn(language);
          expect.soft(fontSize, language.tag).toBeGreaterThanOrEqual(32);
          wide.set(language.script, fontSize);
        }
        await at.setViewport({ width: 360, height: 640 });
        for (const language of languages) {
          const bar = await cardIn(language);
          expect.soft(bar.fontSize, language.tag).toBe(wide.get(language.script));
          expect.soft(bar.rect.height, language.tag).toBeLessThanOrEqual(64);
          await toggleCard(at);
          const open = await waitForCard(at, textsIn(language).notes[1] ?? '');
          expect(open.fontSize).toBe(bar.fontSize);
          expect(open.rect.height).toBeLessThanOrEqual(640 * 0.8);
        }
      });

      it.each(kind === 'chromium' ? (['en', 'ur'] as const) : (['ur'] as const))(
        'with a card that lies over nothing to fill in or to press, on a page in %s of any width',
        async (language) => {
          session().web.on(IWF, demoForm(language));
          const at = await toForm(session());
          await waitForCard(at, FILLED);
          for (const width of [1280, 1024, 700, 360]) {
            await at.setViewport({ width, height: 700 });
            const covered = async () => {
              const card = (await readCard(at))?.rect;
              return at.$$eval(
                'input, textarea, button',
                (controls, over) =>
                  controls
                    .map((control) => control.getBoundingClientRect())
                    .filter(({ left, right, top, bottom }) => {
                      const beside = !over || left >= over.x + over.width || right <= over.x;
                      return !(beside || top >= over.y + over.height || bottom <= over.y);
                    }).length,
                card,
              );
            };
            await expect.poll(covered).toBe(0);
          }
        },
      );

      inOne('is pasted all the same where no field is clear, and the card says so', async () => {
        session().web.on(IWF, answering(named('two equal fields')));
        const at = await withoutPopup(session());
        const card = await waitForCard(at, COPIED);
        expect(card.status).toEqual([COPIED]);
        await rest(800);
        expect(await filledIn(at, POST)).toEqual([]);
      });

      inOne('also where the button is pressed before the browser has said that it is allowed', async () => {
        session().web.on(IWF, answering(plainHtml));
        const at = await toForm(session(), {
          before: (popup) =>
            popup.evaluate(() => {
              const { permissions } = chrome;
              const contains = permissions.contains.bind(permissions);
              permissions.contains = async (asked) => {
                await new Promise((resolve) => setTimeout(resolve, 1000));
                return contains(asked);
              };
            }),
        });
        await waitForCard(at, FILLED);
        expect(await filledIn(at, POST)).toEqual(['where']);
      });

      inOne('comes into a field that appears after a step', async () => {
        session().web.on(IWF, answering(named('several steps, the field only in the second')));
        const at = await withoutPopup(session());
        await waitForCard(at, COPIED);
        await at.bringToFront();
        await at.click('.step:not([hidden]) .next');
        await waitForCard(at, FILLED);
        expect(await filledIn(at, POST)).toEqual(['content-url']);
        await at.click('.step:not([hidden]) .next');
        await rest(700);
        expect(await filledIn(at, POST)).toEqual(['content-url']);
        expect(sent(session())).toEqual([]);
      });

      it.each([
        ...(kind === 'chromium' ? [['', async () => {}] as const] : []),
        [', also when the background was stopped in between', () => session().killBackground()] as const,
      ])(
        'comes into the next page of a form of several pages, and only into one field%s',
        async (_, between) => {
          const pages: Record<string, string> = {
            '/pk/': page('<h1>Start</h1><a id="next" href="/pk/2">Start</a>'),
            '/pk/2': page(
              form('<label>URL <input id="second" name="url"></label><a id="next" href="/pk/3">Next</a>'),
            ),
            '/pk/3': page(form('<label>URL <input id="third" name="url"></label>')),
          };
          session().web.on(IWF, ({ path }) => ({ body: pages[path] ?? '', delayMs: 500 }));
          const at = await toForm(session());
          await waitForCard(at, COPIED);
          const waiting = JSON.stringify((await session().storage()).session);
          expect(waiting).toContain('handOverId');
          expect(waiting).not.toContain('1850000000000000101');
          await between();
          // The link must not be put into a form in another tab.
          const other = await session().newPage(`https://${IWF}/pk/2`);
          await at.bringToFront();
          await at.click('#next');
          await waitForCard(at, FILLED);
          expect(await filledIn(at, POST)).toEqual(['second']);
          expect(await filledIn(other, POST)).toEqual([]);
          // Only the count of today's reports stays.
          const inMemory = async () => Object.keys((await session().storage()).session);
          await expect.poll(inMemory).toEqual(['pace']);
          const registered = () =>
            session().evaluateInExtension(() => chrome.scripting.getRegisteredContentScripts());
          await expect.poll(registered).toEqual([]);
          await between();
          await at.bringToFront();
          await at.click('#next');
          await at.waitForSelector('#third');
          await rest(1000);
          expect(await readCard(at)).toBeNull();
          expect(await filledIn(at, POST)).toEqual([]);
        },
      );

      // In Firefox the sites in a manifest are optional: for Firefox there is a test further down.
      it.runIf(kind === 'chromium')('ends when the person takes that back', async () => {
        try {
          await expectNothingOnceWithdrawn(session(), () => allowSites(session(), false));
        } finally {
          await allowSites(session(), true);
        }
      });

      it('follows a redirect on the same host, and to no other', async () => {
        session().web.on(IWF, ({ path }) =>
          path === '/pk/' ? { status: 302, headers: { location: '/new/form' } } : { body: plainHtml.body },
        );
        const at = await toForm(session());
        await waitForCard(at, FILLED);
        expect(at.url()).toBe(`https://${IWF}/new/form`);

        session().web.on(IWF, () => ({
          status: 302,
          headers: { location: 'https://elsewhere.example/form' },
        }));
        session().web.on('elsewhere.example', answering(plainHtml));
        const post = await openFeed(
          session(),
          'https://x.com/lahore_reads/status/1850000000000000102',
          PAKISTAN,
        );
        const popup = await session().openPopup(post);
        await press(popup, 'Ask me later');
        await press(popup, 'A child sexually abused, or shown in a sexual way');
        await press(popup, 'No, or I don’t know');
        await press(popup, 'Copy link and open');
        const other = await session().waitForPage('https://elsewhere.example/');
        await other.waitForSelector('#where');
        await rest(1000);
        expect(await readCard(other)).toBeNull();
        expect(await other.$eval('#where', (field) => (field as HTMLInputElement).value)).toBe('');
      });

      inOne('leaves alone what the person writes', async () => {
        session().web.on(IWF, () => ({
          body: page(form('<label id="l">Something <input id="mine" name="a"></label>')),
        }));
        const at = await withoutPopup(session());
        await waitForCard(at, COPIED);
        await at.bringToFront();
        await at.type('#mine', 'a');
        await at.keyboard.press('Backspace');
        await at.$eval('#l', ({ firstChild }) => {
          if (firstChild) firstChild.textContent = 'Link ';
        });
        await rest(800);
        expect(await filledIn(at, POST)).toEqual([]);
        expect((await readCard(at))?.text).toContain(COPIED);
      });

      inOne.each([
        ['its field', '<label>Link <input id="where" type="url" oninput="this.form.submit()"></label>', ''],
        ['the form', '<label>Link <input id="where" type="url"></label>', ' onchange="this.requestSubmit()"'],
      ])('is left for the person to paste where %s sends itself', async (_what, field, onForm) => {
        session().web.on(IWF, () => ({
          body: page(`<form action="/sent" method="post"${onForm}>${field}<button>Send</button></form>`),
        }));
        const at = await withoutPopup(session());
        await waitForCard(at, COPIED);
        await rest(800);
        expect(await filledIn(at, POST)).toEqual([]);
        expect(sent(session())).toEqual([]);
        // The form would have sent something: a link that is put in makes it do so.
        await at.bringToFront();
        await at.$eval('#where', (input) => {
          (input as HTMLInputElement).value = 'https://example.org/';
          for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
        });
        await expect.poll(() => sent(session()).length).toBeGreaterThan(0);
      });

      inOne('can be left out for this time', async () => {
        session().web.on(IWF, answering(plainHtml));
        const at = await toForm(session(), {
          choose: async (popup) => {
            await waitForText(popup, 'we fill in the link if we can');
            await press(popup, OFFER);
            await waitForText(popup, 'You paste and send it there yourself.');
          },
        });
        await at.waitForSelector('#where');
        await rest(1000);
        expect(await readCard(at)).toBeNull();
        expect(await filledIn(at, POST)).toEqual([]);
      });

      it('speaks Urdu from right to left, under a strict policy of the page', async () => {
        session().web.on(IWF, () => ({
          body: named('in ur: پوسٹ کا لنک').body,
          headers: { 'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'" },
        }));
        const post = await openFeed(session(), POST, { ...PAKISTAN, language: 'ur' });
        const popup = await session().openPopup(post);
        await waitForText(popup, POST);
        await press(popup, 'بچے کا جنسی استحصال');
        await press(popup, 'نہیں');
        await waitForText(popup, 'لنک میرے لیے بھر بھی دیں');
        await press(popup, 'لنک کاپی کریں اور کھولیں');
        const at = await session().waitForPage(`https://${IWF}/`);
        const card = await waitForCard(at, 'لنک بھر دیا۔');
        // In Urdu, and in the corner where it belongs on a page from right to left.
        expect(card).toMatchObject({ dir: 'rtl', lang: 'ur', position: 'fixed' });
        expect(card.rect.x).toBeLessThan(60);
        expect(card.text).toContain('صرف ایسی تصویر یا ویڈیو کے لیے');
        expect(await filledIn(at, POST)).toEqual(['right']);
      });

      inOne('is never done behind a bot check, whoever asks for it', async () => {
        session().web.on(NCCIA, answering(plainHtml));
        const at = await toForm(session(), {
          category: 'Someone tricks, pressures or threatens a child',
          choose: async (popup) => expect(await textOf(popup)).not.toContain(OFFER),
        });
        await at.waitForSelector('#where');
        const { indexedDb } = await session().storage();
        const id = /"hand\/([0-9a-f-]{36})"/.exec(JSON.stringify(indexedDb))?.[1] ?? '';
        expect(id).not.toBe('');
        await session().evaluateInExtension(async (handOverId) => {
          const tabs = await chrome.tabs.query({ url: 'https://complaint.nccia.gov.pk/*' });
          await chrome.runtime.sendMessage({ type: 'ui/form-opened', handOverId, tabId: tabs[0]?.id });
        }, id);
        await rest(1000);
        expect(await readCard(at)).toBeNull();
        expect(await filledIn(at, POST)).toEqual([]);
      });

      inOne('needs a hand-over: no other tab and no made-up id gets anything', async () => {
        session().web.on(IWF, answering(plainHtml));
        const at = await session().newPage(`https://${IWF}/`);
        await session().evaluateInExtension(async () => {
          const tabs = await chrome.tabs.query({ url: 'https://report.iwf.org.uk/*' });
          const tabId = tabs[0]?.id;
          await chrome.runtime.sendMessage({ type: 'ui/form-opened', handOverId: 'made-up', tabId });
        });
        await rest(800);
        expect(await readCard(at)).toBeNull();
      });
    });
  },
  { extensionDir: (kind) => builtWithHosts(kind, [IWF, NCCIA]) },
);

eachBrowser((kind, session) => {
  beforeEach(() => {
    session().web.on('x.com', x);
    session().web.on(IWF, answering(plainHtml));
  });

  it('without the permission nothing comes into the page, and the link is pasted as before', async () => {
    const at = await toForm(session(), {
      choose: async (popup) => {
        await waitForText(popup, OFFER);
        await waitForText(popup, 'You paste and send it there yourself.');
      },
    });
    await at.waitForSelector('#where');
    await rest(1000);
    expect(await readCard(at)).toBeNull();
    expect(await filledIn(at, POST)).toEqual([]);
    const again = await session().openPopup(at);
    await waitForText(again, 'Is it sent?');
  });

  it.runIf(kind === 'firefox')('ends when the person takes the permission back', () =>
    expectNothingOnceWithdrawn(
      session(),
      () =>
        session().evaluateInExtension(
          (origins) => chrome.permissions.remove({ origins }),
          [`https://${IWF}/*`],
        ),
      async (popup) => {
        await press(popup, OFFER);
        await waitForText(popup, 'The browser asks you once for this page.');
      },
    ),
  );

  // Only Firefox grants the permission without a dialog that a person must answer.
  it.runIf(kind === 'firefox')(
    'is offered in the popup, and the browser’s permission is asked for once',
    async () => {
      const at = await toForm(session(), {
        choose: async (popup) => {
          await press(popup, OFFER);
          await waitForText(popup, 'The browser asks you once for this page.');
        },
      });
      await waitForCard(at, FILLED);
      expect(await filledIn(at, POST)).toEqual(['where']);

      const pages = await session().openExtensionPage('options/index.html#forms');
      await waitForText(pages, 'IWF report page for Pakistan');
      await pages.waitForFunction(() => document.querySelector<HTMLInputElement>('[role="switch"]')?.checked);
      await press(pages, 'IWF report page for Pakistan');
      await waitForText(pages, 'Nothing will be filled in there.');
      const origins = [`https://${IWF}/*`];
      expect(
        await session().evaluateInExtension(
          (wanted) => chrome.permissions.contains({ origins: wanted }),
          origins,
        ),
      ).toBe(false);
      await press(pages, 'IWF report page for Pakistan');
      await waitForText(pages, 'The link will be filled in there.');
      await session().evaluateInExtension(
        (wanted) => chrome.permissions.remove({ origins: wanted }),
        origins,
      );
    },
  );
});
