/**
 * The popup: every way to a report and to its end, as a person takes it. Costs about 20 s of processor time in Firefox.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  openPopupAsTab,
  press,
  pressPromptButton,
  type Session,
  type Stored,
  textOf,
  turnTo,
  waitForText,
} from '../../scripts/browsers/index';
import { facebook, x } from '../../scripts/demo/index';
import { demoIntake } from '../../scripts/demo/intake';
import { untilAwaited } from '../support/awaited-link';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const BOOKS = 'https://x.com/lahore_reads/status/1850000000000000102';
const PAKISTAN = { region: { country: 'PK', subdivision: 'PK-SD' } };
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
const IMAGES = 'A child sexually abused, or shown in a sexual way';

const formPage = {
  body: '<!doctype html><title>Form</title><label>Address <input id="url" autofocus></label>',
};

/** Everything stored, as one text: what must not be kept must not be found in it, under any name. */
const everything = (stored: Stored) => JSON.stringify(stored);

/** What left the browser, without loads of the invented feeds. */
function left(session: Session): string[] {
  return session.web.log
    .filter(({ host, path }) => !['x.com', 'www.facebook.com'].includes(host) && path !== '/favicon.ico')
    .map(({ method, url, body }) => [method, url, body].filter(Boolean).join(' '));
}

async function pasteInto(page: Page, selector: string): Promise<string> {
  await page.bringToFront();
  await page.focus(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(
    (one) => (document.querySelector(one) as HTMLInputElement).value !== '',
    {},
    selector,
  );
  return page.$eval(selector, (input) => (input as HTMLInputElement).value);
}

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  beforeEach(() => {
    const { web } = session();
    web.on('x.com', x);
    web.on('www.facebook.com', facebook);
    web.on('*', () => formPage);
  });

  /** The popup on a post's own page, as the toolbar button opens it. */
  async function popupOn(url: string, settings: object = PAKISTAN): Promise<Page> {
    const page = await openFeed(session(), url, settings);
    return session().openPopup(page);
  }

  async function chooseImages(popup: Page): Promise<void> {
    await press(popup, IMAGES);
    await press(popup, 'No, or I don’t know');
  }

  describe('reporting by the official form', () => {
    it('copies the link, opens the form, asks afterwards, and keeps no address', async () => {
      const popup = await popupOn(POST);
      await waitForText(popup, POST);
      await chooseImages(popup);
      await waitForText(popup, 'We add nothing else: no picture, no name.');
      session().web.clearLog();
      await press(popup, 'Copy link and open IWF report page for Pakistan');
      const form = await session().waitForPage('https://report.iwf.org.uk/pk/');
      await form.waitForSelector('#url');
      // A question waits for an answer: the toolbar button shows this until it is answered.
      const mark = () => session().evaluateInExtension(async () => chrome.action.getBadgeText({}));
      await expect.poll(mark).toBe('1');
      expect(await pasteInto(form, '#url')).toBe(POST);
      expect(left(session())).toEqual(['GET https://report.iwf.org.uk/pk/']);

      const again = await session().openPopup(form);
      await waitForText(again, 'Is it sent?');
      await waitForText(again, 'IWF report page for Pakistan');
      await press(again, 'Yes, it is sent');
      await waitForText(again, 'Thank you');
      await expect.poll(mark).toBe('');
      await press(again, 'Close');
      const stored = await session().storage();
      expect(everything(stored)).not.toContain('1850000000000000101');
      expect(everything(stored)).not.toContain('hunza_bakers');
      expect(everything(stored)).toContain('pk-iwf-portal');
    });

    inOne('opens the form again from the question, as the same report', async () => {
      const popup = await popupOn(POST);
      await waitForText(popup, POST);
      await chooseImages(popup);
      await press(popup, 'Copy link and open');
      const form = await session().waitForPage('https://report.iwf.org.uk/pk/');
      // In the meantime the person uses the form's tab and the clipboard for something else.
      await form.bringToFront();
      await form.waitForSelector('#url');
      await form.type('#url', 'a shopping list');
      await form.$eval('#url', (field) => (field as HTMLInputElement).select());
      await form.keyboard.down('Control');
      await form.keyboard.press('c');
      await form.keyboard.up('Control');
      await form.goto('https://x.com/home');
      const asked = await session().openPopup(form);
      await waitForText(asked, 'Is it sent?');
      session().web.clearLog();
      await press(asked, 'Open the form again');
      const again = await session().waitForPage('https://report.iwf.org.uk/pk/');
      await again.waitForSelector('#url');
      expect(await pasteInto(again, '#url')).toBe(POST);
      expect(left(session())).toEqual(['GET https://report.iwf.org.uk/pk/']);
      // The question has been asked once, and is answered.
      const last = await session().openPopup(again);
      await press(last, 'Yes, it is sent');
      await waitForText(last, 'Thank you');
      const mark = () => session().evaluateInExtension(async () => chrome.action.getBadgeText({}));
      await expect.poll(mark).toBe('');
    });

    inOne('warns where it has no secure connection, and does not offer to fill it in', async () => {
      const popup = await popupOn(POST, { region: { country: 'EE', subdivision: null } });
      await chooseImages(popup);
      await waitForText(popup, 'Vihjeliin');
      await waitForText(popup, 'This page has no secure connection.');
      expect(await textOf(popup)).not.toMatch(/fills? (?:it )?in/);
    });

    inOne('remembers that a channel has this link already, without remembering the link', async () => {
      const popup = await popupOn(POST);
      await chooseImages(popup);
      await press(popup, 'Copy link and open');
      const form = await session().waitForPage('https://report.iwf.org.uk/pk/');
      const again = await session().openPopup(form);
      await press(again, 'Yes, it is sent');
      await waitForText(again, 'Thank you');
      const second = await popupOn(POST);
      await chooseImages(second);
      await waitForText(second, 'You opened this one on');
    });
  });

  describe('the link', () => {
    /** A feed whose posts hold no link: "Report it" has said how to get it, and the popup was closed. */
    async function reportedFromFacebook(): Promise<Page> {
      const page = await openFeed(session(), 'https://www.facebook.com/', {
        ...PAKISTAN,
        prompt: { mode: 'always' },
      });
      await page.click('[data-id="1850000000000000101"] [aria-label^="Send this"]');
      await pressPromptButton(page, 'Report it');
      const popup = await session().waitForExtensionPage('popup/');
      await waitForText(popup, 'Press the time on the post');
      await untilAwaited(session());
      await session().closePopup(popup);
      return page;
    }

    it('comes from the prompt', async () => {
      const page = await openFeed(session(), 'https://x.com/home', {
        ...PAKISTAN,
        prompt: { mode: 'always' },
      });
      await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
      await pressPromptButton(page, 'Report it');
      const popup = await session().waitForExtensionPage('popup/');
      await waitForText(popup, 'https://x.com/lahore_reads/status/1850000000000000102');
    });

    it('of the prompt stays when an answer is pressed before the disk has answered', async () => {
      const page = await openFeed(session(), 'https://x.com/home', {
        ...PAKISTAN,
        prompt: { mode: 'always' },
      });
      await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
      await pressPromptButton(page, 'Report it');
      const first = await session().waitForExtensionPage('popup/');
      await waitForText(first, 'https://x.com/lahore_reads/status/1850000000000000102');
      await session().closePopup(first);

      // As on a slow disk: another page holds the database.
      await session().evaluateInExtension(
        () =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('report-instead-links');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const rows = opening.result.transaction('rows', 'readwrite').objectStore('rows');
              const hold = () => {
                resolve();
                if (Reflect.get(globalThis, 'isEnough')) opening.result.close();
                else rows.count().onsuccess = hold;
              };
              hold();
            };
          }),
      );
      const popup = await session().openPopup(page);
      await press(popup, IMAGES);
      await waitForText(popup, 'Is a child in danger right now?');
      expect(await textOf(popup)).not.toContain('lahore_reads');
      await session().evaluateInExtension(() => void Reflect.set(globalThis, 'isEnough', true));
      await waitForText(popup, 'https://x.com/lahore_reads/status/1850000000000000102');
      await press(popup, 'No, or I don’t know');
      await waitForText(popup, 'What will be sent');
      expect(await textOf(popup)).toContain('https://x.com/lahore_reads/status/1850000000000000102');
      await session().closePopup(popup);
      // It is also what the next popup finds.
      await waitForText(
        await session().openPopup(page),
        'https://x.com/lahore_reads/status/1850000000000000102',
      );
    });

    it('is picked up when the person opens the post whose link was not in the page', async () => {
      const page = await reportedFromFacebook();
      // Browsers stop the background after half a minute; to look for a post's time in a feed takes longer.
      await session().killBackground();
      await page.bringToFront();
      await page.click('[data-id="1850000000000000101"] a.when');
      const again = await session().waitForExtensionPage('popup/');
      await waitForText(again, 'https://www.facebook.com/hunza.bakers/posts/pfbid01850000000000000101');
    });

    it('is not picked up from a script, a press on something else, or the way back; then from its own time', async () => {
      const page = await reportedFromFacebook();
      await page.bringToFront();
      const goTo = (path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
      await goTo('/school/posts/pfbid02Script');
      // The like button of the post, and the time of another post.
      await page.click('[data-id="1850000000000000101"] [aria-label="Like"]');
      await goTo('/school/posts/pfbid02AfterLike');
      await page.evaluate(() => {
        const time = document.querySelector('[data-id="1850000000000000102"] a.when');
        time?.addEventListener('click', (event) => {
          event.preventDefault();
          event.stopPropagation();
          history.pushState(null, '', '/school/posts/pfbid02AnotherTime');
        });
      });
      await page.click('[data-id="1850000000000000102"] a.when');
      await page.evaluate(async () => {
        const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        history.back();
        await back;
      });
      await page.click('[data-id="1850000000000000101"] a.when');
      const again = await session().waitForExtensionPage('popup/');
      await waitForText(again, 'https://www.facebook.com/hunza.bakers/posts/pfbid01850000000000000101');
      expect(await textOf(again)).not.toContain('school');
    });

    inOne('is picked up too where the popup was opened by its own button', async () => {
      const page = await openFeed(session(), 'https://www.facebook.com/', PAKISTAN);
      const popup = await session().openPopup(page);
      await waitForText(popup, 'own link is not in the page');
      await untilAwaited(session());
      await session().closePopup(popup);
      await session().killBackground();
      await page.bringToFront();
      await page.click('[data-id="1850000000000000101"] a.when');
      const again = await session().waitForExtensionPage('popup/');
      await waitForText(again, 'https://www.facebook.com/hunza.bakers/posts/pfbid01850000000000000101');
    });

    inOne('is chosen from the posts in view on a feed', async () => {
      const popup = await popupOn('https://x.com/home');
      await waitForText(popup, 'Which post?');
      await waitForText(popup, 'The second-hand book market opens on Sunday');
      await press(popup, 'Lahore Reads');
      await waitForText(popup, 'https://x.com/lahore_reads/status/1850000000000000102');
      // Authors and words are only shown to the person, and never stored.
      expect(everything(await session().storage())).not.toContain('second-hand');
    });

    inOne(
      'is that of the last post that was pressed, also where its code comes after the presses',
      async () => {
        const popup = await popupOn('https://x.com/home');
        await waitForText(popup, 'Which post?');
        const author = await popup.evaluate(() => {
          const posts = document.querySelectorAll<HTMLElement>('.post');
          for (const post of posts) post.click();
          return [...posts].at(-1)?.querySelector('.post-author')?.textContent ?? '';
        });
        const pages = await popup.browser().pages();
        const feed = pages.find((one) => one.url() === 'https://x.com/home');
        const link = await feed?.$$eval(
          'article',
          (all, wanted) =>
            all
              .find((one) => one.textContent?.includes(wanted))
              ?.querySelector<HTMLAnchorElement>('a:has(time)')?.href ?? '',
          author,
        );
        expect(link).toMatch(/^https:/);
        await waitForText(popup, link ?? '');
      },
    );

    inOne('is asked for where the page has none, with the quickest way to it', async () => {
      const popup = await popupOn('https://www.facebook.com/');
      await waitForText(popup, 'own link is not in the page');
      await waitForText(popup, 'Press the time on the post');
      const text = await textOf(popup);
      expect(text).not.toContain('facebook.com/photo');
      // What to do comes first, and the way to go on without a link comes last.
      expect(text.indexOf('Paste a link here')).toBeLessThan(text.indexOf('Go on without a link'));
      expect(text.indexOf('Press the time on the post')).toBeLessThan(text.indexOf('Paste a link here'));
      const sizes = await popup.$$eval('.note p', (all) =>
        all.map((one) => [
          getComputedStyle(one).fontWeight,
          Number.parseFloat(getComputedStyle(one).fontSize),
        ]),
      );
      expect(sizes).toEqual([
        ['400', 14],
        ['600', 16],
      ]);
      await press(popup, 'Go on without a link');
      await waitForText(popup, 'No link. You will see who you can call.');
    });

    inOne('can be pasted at any time; what is no link is said, and nothing typed is lost', async () => {
      const popup = await popupOn(POST);
      await press(popup, 'Use another link');
      const field = 'input[type="url"], input[type="text"], textarea';
      await popup.waitForSelector('#paste');
      await popup.type(field, 'javascript:alert(1)');
      await press(popup, 'Use link');
      await waitForText(popup, 'Only links that begin with https:// or http:// can be reported.');
      expect(await popup.$eval(field, (input) => (input as HTMLInputElement).value)).toBe(
        'javascript:alert(1)',
      );
      await popup.$eval(field, (input) => (input as HTMLInputElement).select());
      await popup.type(field, 'https://m.facebook.com/zaini/posts/pfbid02abc?mibextid=x');
      await press(popup, 'Use link');
      await waitForText(popup, 'https://www.facebook.com/zaini/posts/pfbid02abc');
    });

    it('is the last of those that are pasted in a row, also before the code that reads them has come', async () => {
      const popup = await session().openExtensionPage('popup/index.html');
      await popup.waitForSelector('#paste');
      const links = [1, 2, 3, 4, 5, 6].map((post) => `https://x.com/hunza_bakers/status/10${post}`);
      await popup.evaluate((pasted) => {
        const field = document.querySelector('#paste') as HTMLInputElement;
        for (const link of pasted) {
          field.value = link;
          field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
        }
      }, links);
      await waitForText(popup, links.at(-1) ?? '');
      const text = await textOf(popup);
      expect(links.filter((link) => text.includes(link))).toEqual(links.slice(-1));
    });

    it('is kept with all choices when the popup closes', async () => {
      const page = await openFeed(session(), POST, PAKISTAN);
      const popup = await session().openPopup(page);
      await waitForText(popup, POST);
      await press(popup, IMAGES);
      await waitForText(popup, 'Is a child in danger right now?');
      await session().closePopup(popup);
      const again = await session().openPopup(page);
      await waitForText(again, POST);
      await again.waitForSelector('.chosen');
      expect(await again.$eval('.chosen', (chosen) => chosen.textContent)).toContain(IMAGES);
    });

    inOne('of another post does not take the place of a report that was begun: both are kept', async () => {
      const page = await openFeed(session(), POST, { ...PAKISTAN, prompt: { mode: 'always' } });
      const popup = await session().openPopup(page);
      await waitForText(popup, POST);
      await press(popup, IMAGES);
      await waitForText(popup, 'Is a child in danger right now?');
      await session().closePopup(popup);
      await page.bringToFront();
      await page.goto('https://x.com/home');
      await page.waitForSelector('[data-id="1850000000000000102"]');
      await turnTo(session(), page);
      await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
      await pressPromptButton(page, 'Report it');
      const second = await session().waitForExtensionPage('popup/');
      await waitForText(second, 'https://x.com/lahore_reads/status/1850000000000000102');
      await waitForText(second, 'You began another report earlier.');
      await press(second, 'Go on with that one');
      await waitForText(second, POST);
      await second.waitForSelector('.chosen');
      expect(await second.$eval('.chosen', (chosen) => chosen.textContent)).toContain(IMAGES);
      await press(second, 'Go on with that one');
      await waitForText(second, 'https://x.com/lahore_reads/status/1850000000000000102');
    });

    inOne('of two popups that are open at once stays in each, and both are kept', async () => {
      const OTHER = 'https://x.com/lahore_reads/status/1850000000000000102';
      await openFeed(session(), POST, PAKISTAN);
      await session().newPage(OTHER);
      const first = await openPopupAsTab(session(), 'https://x.com/hunza_bakers/*');
      await waitForText(first, POST);
      const second = await openPopupAsTab(session(), 'https://x.com/lahore_reads/*');
      await waitForText(second, OTHER);
      await press(second, 'A child is hurt, beaten or humiliated');
      await waitForText(second, 'Is a child in danger right now?');
      await first.bringToFront();
      await press(first, IMAGES);
      await waitForText(first, 'You began another report earlier.');
      await press(first, 'No, or I don’t know');
      await waitForText(first, 'Where it goes');
      await session().closePopup(first);
      await session().closePopup(second);

      const later = await session().openExtensionPage('popup/index.html');
      await waitForText(later, POST);
      await press(later, 'Go on with that one');
      await waitForText(later, OTHER);
      await later.waitForSelector('.chosen');
      expect(await later.$eval('.chosen', (chosen) => chosen.textContent)).toContain('hurt, beaten');
    });

    it('is refused for pages of the browser, with the reason and help all the same', async () => {
      const page = await session().newPage();
      await session().setStorage({ settings: { version: 1, ...PAKISTAN } });
      const popup = await session().openPopup(page);
      await waitForText(popup, 'Who to call now');
      // The popup looks at the tab only after the first paint.
      await expect.poll(() => textOf(popup)).toMatch(/page of the browser itself|does not show us this page/);
    });
  });

  it('is two presses from the toolbar to the numbers for a beaten child in Sindh, in its first screen', async () => {
    const page = await openFeed(session(), POST, PAKISTAN);
    const popup = await session().openPopup(page);
    await press(popup, 'Who to call now');
    await popup.waitForSelector('.number-large');
    const numbers = await popup.$$eval('.number-large', (all) =>
      all
        .filter((one) => one.getBoundingClientRect().bottom <= innerHeight)
        .map((one) => one.querySelector('.number-digits')?.textContent),
    );
    expect(numbers).toEqual(['15', '1122', '1121']);
  });

  it.each(kind === 'chromium' ? ['NG', 'JP'] : ['NG'])(
    'has room for the name of a long number to call: %s',
    async (country) => {
      const page = await openFeed(session(), POST, {
        region: { country, subdivision: null },
        language: 'en',
      });
      const popup = await session().openPopup(page);
      await press(popup, 'Who to call now');
      await popup.waitForSelector('.number-large');
      const widths = await popup.$$eval('.number-name', (all) =>
        all.map((one) => one.getBoundingClientRect().width),
      );
      // A column of single letters would be about ten pixels wide.
      expect(Math.min(...widths)).toBeGreaterThan(60);
    },
  );

  inOne('puts the numbers to call first when a child is in danger', async () => {
    const popup = await popupOn(POST);
    await press(popup, IMAGES);
    await press(popup, 'Yes');
    await waitForText(popup, 'Help for the child comes first');
    await waitForText(popup, 'IWF');
    const text = await textOf(popup);
    const places = [
      '15 Police emergency',
      '1122 Rescue',
      '1121 Child Helpline',
      'Then report the post',
      'IWF',
    ].map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  inOne('sends violence to police and regulator, never to a hotline for images', async () => {
    const popup = await popupOn(POST);
    await press(popup, 'A child is hurt, beaten or humiliated');
    await press(popup, 'No, or I don’t know');
    await waitForText(popup, 'Copy link and open PTA complaint page');
    await waitForText(popup, '1121');
    const text = await textOf(popup);
    // The first place takes the link; people to talk to are below it. No emergency number is offered as the place to
    // report.
    expect(text.indexOf('PTA')).toBeLessThan(text.indexOf('1121'));
    expect(text).not.toContain('Call 15');
    await press(popup, 'Other places');
    expect(await textOf(popup)).not.toContain('IWF');
  });

  describe('a partner’s intake', () => {
    it('gets exactly what was printed, and nothing else leaves the browser', async () => {
      const intake = demoIntake();
      session().web.on('intake.example.org', intake);
      const popup = await popupOn(POST, { ...PAKISTAN, intake: INTAKE });
      await chooseImages(popup);
      await press(popup, 'Other places');
      await press(popup, INTAKE.name);
      // The name can be anything that somebody typed, so the host and who set it are shown beside it.
      await waitForText(popup, 'intake.example.org');
      await waitForText(popup, 'Set up by you, or by a file you loaded');
      // This is said before anything is sent: Firefox puts the id of the installation into each such request.
      const installation = `This browser also sends ${INTAKE.name} a random number that stands for this installation`;
      expect((await textOf(popup)).includes(installation)).toBe(kind === 'firefox');
      // The category is shown in words; the code that is sent is among the details.
      const codes = () =>
        popup.$$eval('.payload', (all) =>
          all.map((one) => (one as HTMLElement).innerText.includes('sexual_images')),
        );
      expect(await codes()).toEqual([false, false]);
      await press(popup, 'Details');
      expect(await codes()).toEqual([false, true]);
      session().web.clearLog();
      await press(popup, `Send to ${INTAKE.name}`);
      await waitForText(popup, `${INTAKE.name} has your report.`);
      expect(intake.received).toHaveLength(1);
      const request = session()
        .web.requestsTo('intake.example.org')
        .find(({ method }) => method === 'POST');
      const body = JSON.parse(request?.body ?? '{}');
      expect(body).toEqual({
        report: {
          url: POST,
          category: 'sexual_images',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        },
        client: { name: 'Report Instead', version: expect.any(String) },
        idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(request?.headers).not.toHaveProperty('cookie');
      expect(request?.headers).not.toHaveProperty('referer');
      expect(request?.headers['accept-language']).toBe('*');
      expect(/^moz-extension:/.test(String(request?.headers.origin))).toBe(kind === 'firefox');
      expect(left(session()).filter((line) => !line.includes('intake.example.org'))).toEqual([]);
    });

    it('that has a fault loses nothing: the report is kept and goes on by itself', async () => {
      const intake = demoIntake();
      intake.fail('error', 1);
      session().web.on('intake.example.org', intake);
      const page = await openFeed(session(), POST, { ...PAKISTAN, intake: INTAKE });
      const popup = await session().openPopup(page);
      await chooseImages(popup);
      await press(popup, 'Other places');
      await press(popup, INTAKE.name);
      await press(popup, `Send to ${INTAKE.name}`);
      await waitForText(popup, 'Kept, and sent as soon as it can be');
      expect(intake.received).toHaveLength(0);
      // A person who does not want to wait can go on.
      await press(popup, 'Report it to another place too');
      await waitForText(popup, 'Where it goes');
      await session().closePopup(popup);
      await session().killBackground();
      expect(everything(await session().storage())).toContain(POST);
    });

    inOne(
      'is not said to have a report that is deleted with everything, and that is not kept again',
      async () => {
        const intake = demoIntake();
        intake.fail('error', 99);
        session().web.on('intake.example.org', intake);
        await openFeed(session(), POST, { ...PAKISTAN, intake: INTAKE });
        const popup = await openPopupAsTab(session(), 'https://x.com/*');
        await chooseImages(popup);
        await press(popup, 'Other places');
        await press(popup, INTAKE.name);
        await press(popup, `Send to ${INTAKE.name}`);
        await waitForText(popup, 'Kept, and sent as soon as it can be');
        const options = await session().openExtensionPage('options/index.html#privacy');
        await waitForText(options, 'Reports that are not finished');
        await press(options, 'Delete everything');
        await press(options, 'Yes, delete everything');
        await waitForText(options, 'Everything is deleted.');
        // It begins anew.
        await popup.bringToFront();
        await waitForText(popup, 'What is happening?');
        expect(intake.received).toEqual([]);
        expect(everything(await session().storage())).not.toContain('1850000000000000101');
      },
    );
  });

  inOne('says which stored settings were not valid, and works with the rest', async () => {
    const popup = await popupOn(POST, {
      region: { country: 'Pakistan' },
      secondRegion: { country: 'Pakistan' },
      prompt: { mode: 'smart' },
      language: 'en',
    });
    await waitForText(popup, 'Some settings could not be read and are not used: region, second region.');
    await waitForText(popup, POST);
  });

  inOne('sets a damaged row of the outbox aside, says so, and works with the rest', async () => {
    await session().evaluateInExtension(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opening = indexedDB.open('report-instead');
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      const database = await done(opening);
      const rows = database.transaction('rows', 'readwrite').objectStore('rows');
      await done(rows.put({ state: 42, report: 'torn' }, 'hand/5d0c'));
      database.close();
    });
    const popup = await popupOn(POST);
    await chooseImages(popup);
    await press(popup, 'Copy link and open');
    const form = await session().waitForPage('https://report.iwf.org.uk/pk/');
    const again = await session().openPopup(form);
    await waitForText(again, 'Is it sent?');
    const privacy = await session().openExtensionPage('options/index.html#privacy');
    await waitForText(privacy, 'Delete damaged entries');
  });

  inOne('speaks Urdu from right to left', async () => {
    const popup = await popupOn(POST, { ...PAKISTAN, language: 'ur' });
    await waitForText(popup, POST);
    expect(await popup.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ur', 'rtl']);
    expect(await textOf(popup)).toContain('کیا ہو رہا ہے');
  });

  // A driver cannot press the browsers' own menus. In Chromium the menu's event can be raised in the background.
  it.runIf(kind === 'chromium')(
    'reports from the context menu, also of the keyboard: the post’s address, never the file’s',
    async () => {
      const words = '[data-id="1850000000000000101"] [data-testid="tweetText"]';
      const page = await openFeed(session(), 'https://x.com/home', PAKISTAN);
      // Nor can it close a menu that a key has opened: then no popup would stay open.
      await page.evaluate(() => addEventListener('contextmenu', (event) => event.preventDefault()));
      const target = await session().browser.waitForTarget(
        (one) => one.type() === 'service_worker' && one.url().startsWith(session().extensionOrigin),
      );
      const worker = await target.worker();
      const isReported = async (link: string) => {
        await worker?.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ url: 'https://x.com/*' });
          const info = {
            menuItemId: 'report',
            mediaType: 'image',
            srcUrl: 'https://pbs.twimg.com/media/a.jpg',
            pageUrl: 'https://x.com/home',
          };
          (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
            info,
            tab,
          );
        });
        const popup = await session().waitForExtensionPage('popup/');
        await waitForText(popup, link);
        expect(await textOf(popup)).not.toContain('pbs.twimg.com');
        await session().closePopup(popup);
      };
      await page.click(words, { button: 'right' });
      await isReported(POST);
      // What was pressed last is the first post; the focus is in the second.
      await page.click(words);
      await page.focus('[data-id="1850000000000000102"] a[href]');
      await page.keyboard.press('ContextMenu');
      await isReported(BOOKS);
    },
  );
});
