/** Reports many links at once, asks what became of them, and goes there from the popup. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { press, type Session, textOf, waitForText } from '../../scripts/browsers/index';
import { type DemoRequest, demoIntake } from '../../scripts/demo/intake';
import english from '../../src/languages/en/texts.json';
import { axeFindings, misfits, setColorScheme, smallTargets } from '../support/axe';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';

const SINDH = { country: 'PK', subdivision: 'PK-SD' };
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
const HOST = 'intake.example.org';
const VIOLENCE = 'A child is hurt, beaten or humiliated';
const IMAGES = 'A child sexually abused, or shown in a sexual way';

const post = (number: number) => `https://x.com/hunza_bakers/status/18500000000000${10_000 + number}`;
const CHAT = 'https://www.facebook.com/messages/t/100012345';

/** Forty lines with sixteen posts in them: an exported chat and a column of a spreadsheet. */
function fortyLines(): string {
  const chat = Array.from({ length: 12 }, (_, at) => [
    `12/11/2026, 10:${10 + at} - Ali: the bake sale again: ${post(at)}?s=20, see?`,
    '12/11/2026, 10:30 - Sana: thank you, I have seen it. Lost bicycles, too.',
  ]).flat();
  const sheet = Array.from({ length: 4 }, (_, at) => `${post(12 + at)}\tbicycle\t2026-11-0${at + 1}`);
  const again = [post(3), post(4).replace('x.com', 'twitter.com'), `${post(5)}?t=abc`];
  const wrong = [
    CHAT,
    'https://x.com/home',
    'bicycle',
    'ftp://files.example.org/list',
    'http://192.168.0.7/x',
  ];
  return [...chat, ...sheet, ...again, ...wrong, '', '', '', 'End of the list.'].join('\n');
}

async function openSeveral(session: Session, settings: object = {}): Promise<Page> {
  await session.setStorage({
    settings: { version: 1, region: SINDH, prompt: { mode: 'always' }, language: 'en', ...settings },
  });
  const page = await session.openExtensionPage('options/index.html#several');
  await page.waitForSelector('textarea');
  return page;
}

/** Pastes a text as the browser does it. */
function paste(page: Page, selector: string, text: string): Promise<void> {
  return page.$eval(
    selector,
    (node, words) => {
      const field = node as HTMLTextAreaElement;
      field.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', words);
      // Firefox builds the event from the text by itself.
      const pasted = { bubbles: true, cancelable: true, clipboardData, dataType: 'text/plain', data: words };
      if (!field.dispatchEvent(new ClipboardEvent('paste', pasted))) return;
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    },
    text,
  );
}

const fieldOf = (page: Page, selector: string) =>
  page.$eval(selector, (node) => (node as HTMLTextAreaElement).value);

/** Makes an intake say what became of the reports that it took. */
function telling(intake: ReturnType<typeof demoIntake>, status: string) {
  return (request: DemoRequest) =>
    request.method === 'GET'
      ? {
          status: 200,
          headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
          body: JSON.stringify({ status }),
        }
      : intake(request);
}

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);
  const kept = async () => JSON.stringify(await session().storage());
  const asked = () =>
    session()
      .web.requestsTo(HOST)
      .filter(({ method }) => method === 'GET');

  it('reads forty lines, sends sixteen posts to an organisation, and says what became of one', async () => {
    const intake = demoIntake();
    session().web.on(HOST, telling(intake, 'passed_on'));
    let page = await openSeveral(session(), { intake: INTAKE });
    await paste(page, 'textarea', fortyLines());
    await waitForText(page, 'Links to report: 16');
    const shown = await textOf(page);
    expect(fortyLines().split('\n')).toHaveLength(40);
    for (const part of [
      'Found again and joined: 3',
      'Not taken: 5',
      `${CHAT} Line 32: This is a private chat.`,
      'https://x.com/home Line 33: This page is not one post.',
      'bicycle Line 34: There is no link in that.',
      'ftp://files.example.org/list Line 35: Only links that begin with https://',
      'http://192.168.0.7/x Line 36: This address only works inside one network.',
    ]) {
      expect(shown).toContain(part);
    }
    // These lines stay, so that they can be corrected. But who talks to whom is kept nowhere.
    expect(await fieldOf(page, 'textarea')).toBe(
      'https://x.com/home\nbicycle\nftp://files.example.org/list\nhttp://192.168.0.7/x',
    );
    const stored = await kept();
    expect(stored).toContain(post(7));
    expect(stored).not.toContain('100012345');
    expect(stored).not.toContain('Sana');

    await press(page, VIOLENCE);
    await waitForText(page, 'Send 16 to');
    expect(await textOf(page)).toContain(HOST);
    // Closed before anything was sent, a moment after the press: everything is there again, also what was chosen.
    await expect.poll(kept).toContain('"category":"violence"');
    await page.close();
    page = await openSeveral(session(), { intake: INTAKE });
    await waitForText(page, 'Links to report: 16');
    await waitForText(page, 'Not taken: 4');
    expect(await fieldOf(page, 'textarea')).toContain('bicycle');
    expect(session().web.requestsTo(HOST)).toEqual([]);

    // One delivery fails, and the page is closed before all are sent.
    intake.fail('drop', 1);
    await page.waitForSelector('.payload');
    const printed = await page.$eval('.payload', (node) => (node as HTMLElement).innerText);
    expect(printed).toContain(post(0));
    await press(page, 'Send 16 to');
    await expect.poll(() => intake.requests.length).toBeGreaterThan(2);
    await page.close();
    await expect.poll(() => intake.received.length, { timeout: 15_000 }).toBeGreaterThan(14);
    page = await openSeveral(session(), { intake: INTAKE });
    await expect.poll(() => intake.received.length, { timeout: 15_000 }).toBe(16);
    const sent = intake.received.map(({ url }) => url).sort();
    expect(sent).toEqual(Array.from({ length: 16 }, (_, at) => post(at)).sort());
    expect(new Set(intake.received.map(({ key }) => key)).size).toBe(16);
    expect(intake.requests.filter(({ method }) => method === 'POST').length).toBeGreaterThan(16);
    await page.waitForFunction(() => !document.querySelector('.notice'));
    expect(await textOf(page)).not.toContain('Links to report');
    await expect.poll(async () => (await kept()).includes('hunza_bakers')).toBe(false);

    // What became of a report: the browser asks only after a press, and the answer is not kept.
    let privacy = await session().openExtensionPage('options/index.html#privacy');
    await waitForText(privacy, 'Ask what became of it');
    expect(asked()).toEqual([]);
    await press(privacy, 'Ask what became of it');
    await waitForText(privacy, 'They say: passed on to others who can act');
    // Two deliveries may be under way at once, so any of the last may be the newest.
    const paths = intake.received.map(({ reference }) => `/reports/${encodeURIComponent(reference)}`);
    expect(asked()).toHaveLength(1);
    expect(paths).toContain(asked()[0]?.path);
    expect(Object.keys(asked()[0]?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(cookie|referer|authorization|idempotency-key)$/)]),
    );
    await privacy.close();
    privacy = await session().openExtensionPage('options/index.html#privacy');
    await waitForText(privacy, 'Ask what became of it');
    expect(await textOf(privacy)).not.toContain('passed on');
    expect(asked()).toHaveLength(1);
    expect(await session().errors()).toEqual([]);
  }, 90_000);

  inOne(
    'shows what was refused and why, and tries again; the pause comes once for many, with a kind word',
    async () => {
      const intake = demoIntake();
      intake.fail('refuse', 1);
      session().web.on(HOST, intake);
      const page = await openSeveral(session(), { intake: INTAKE });
      await paste(page, 'textarea', [post(1), post(2)].join('\n'));
      await waitForText(page, 'Links to report: 2');
      await press(page, VIOLENCE);
      await press(page, 'Send 2 to');
      await waitForText(page, 'Not accepted. They say:');
      // The message of the press is gone, because it is no longer true, and what went wrong is in sight.
      await expect.poll(() => textOf(page)).not.toContain('Kept, and sent as soon as it can be');
      expect(
        await page.$eval('#several-failed', (node) => node.getBoundingClientRect().top),
      ).toBeGreaterThanOrEqual(0);
      expect(await kept()).toContain('hunza_bakers');
      await press(page, 'Try again');
      await expect.poll(() => intake.received.length).toBe(2);

      await paste(page, 'textarea', Array.from({ length: 25 }, (_, at) => post(50 + at)).join('\n'));
      await press(page, VIOLENCE);
      await waitForText(page, 'Reports today: 27. Thank you.');
      await press(page, 'Send 25 to');
      await waitForText(page, 'Button in 1');
      expect(intake.received).toHaveLength(2);
      await press(page, 'Discard');
      await waitForText(page, 'The list is empty now.');
      await press(page, 'Undo');
      await waitForText(page, 'Links to report: 25');
    },
    60_000,
  );

  /** So many forms were opened, and the last one is in front: a page that comes to the front earlier is left behind it. */
  const formsOpen = (count: number) =>
    expect
      .poll(async () => {
        const pages = await session().browser.pages();
        const forms = pages.filter((one) => one.url().includes('iwf.org.uk'));
        const isShown = (one: Page) => one.evaluate(() => !document.hidden).catch(() => false);
        const shown = await Promise.all(forms.map(isShown));
        return [forms.length, shown.filter((is) => is).length];
      })
      .toEqual([count, 1]);

  /** Looks at the heading: an earlier message may still be shown beside it. */
  const listed = (page: Page, count: number) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.several-links h2')?.textContent === wanted,
      { polling: 50 },
      `Links to report: ${count}`,
    );

  it('goes one by one to a form, asks about each, and puts back what was not sent', async () => {
    session().web.on('report.iwf.org.uk', () => ({ body: '<h1>Report</h1>' }));
    const page = await openSeveral(session());
    await paste(page, 'textarea', `${post(1)}\n${post(2)}`);
    await listed(page, 2);
    await press(page, IMAGES);
    await page.bringToFront();
    await press(page, 'Copy link and open');
    await formsOpen(1);
    await page.bringToFront();
    await waitForText(page, 'Is it sent?');
    await listed(page, 1);
    await press(page, 'No, not sent');
    await listed(page, 2);
    await press(page, 'Copy link and open');
    await formsOpen(2);
    await page.bringToFront();
    await press(page, 'Yes, it is sent');
    await listed(page, 1);
    await page.waitForFunction(() => !document.body.innerText.includes('Is it sent?'));
    const stored = await kept();
    expect([stored.includes(post(1)), stored.includes(post(2))]).toEqual([false, true]);
  }, 60_000);

  inOne(
    'loses nothing to a full disk, a second window or an undo, and sends nothing twice',
    async () => {
      const intake = demoIntake();
      session().web.on(HOST, intake);
      const settings = { intake: INTAKE, privacy: { keepHistory: false } };
      const page = await openSeveral(session(), settings);
      /** Whether the browser has room for what it is to keep. */
      const setRoom = (hasRoom: boolean) =>
        page.evaluate((is) => {
          const own = globalThis as { put?: IDBObjectStore['put'] };
          own.put ??= IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = is
            ? own.put
            : () => {
                throw new DOMException('full', 'QuotaExceededError');
              };
        }, hasRoom);
      await setRoom(false);
      await paste(page, 'textarea', `${post(1)}\n${post(2)}`);
      await listed(page, 2);
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await press(page, VIOLENCE);
      await waitForText(page, 'Send 2 to');
      await press(page, 'Send 2 to');
      await waitForText(page, english.popup_trouble_quota.message);
      await listed(page, 2);
      await setRoom(true);
      await paste(page, 'textarea', post(3));
      await listed(page, 3);

      // Beside it a window that nobody looks at: it does not hear of what is done in the first.
      const beside = await openSeveral(session(), settings);
      await waitForText(beside, 'Send 3 to');
      await press(page, 'Send 3 to');
      await expect.poll(() => intake.received.length).toBe(3);
      await expect.poll(async () => (await kept()).includes('hunza_bakers')).toBe(false);
      // Pressed until it knows better: nothing may go twice however often that is.
      const pressed = () => {
        for (const button of document.querySelectorAll('button'))
          if (button.textContent?.includes('Send 3 to')) button.click();
        return !document.querySelector('.several-links');
      };
      await expect
        .poll(async () => (await beside.evaluate(pressed)) || textOf(beside), {
          interval: 200,
          timeout: 30_000,
        })
        .toBe(true);
      expect(intake.received).toHaveLength(3);
      await beside.close();

      await paste(page, 'textarea', `${post(4)}\n${post(5)}`);
      await listed(page, 2);
      await press(page, 'Discard');
      await waitForText(page, 'The list is empty now.');
      await page.type('textarea', post(6));
      await press(page, 'Undo');
      await listed(page, 2);
      expect(await fieldOf(page, 'textarea')).toBe(post(6));
      await press(page, 'Find the links');
      await listed(page, 3);

      // A book that was pasted by mistake, a word a line.
      await paste(page, 'textarea', Array.from({ length: 5000 }, (_, at) => `word${at}`).join('\n'));
      await waitForText(page, 'Not taken: 5000');
      expect(await page.$$eval('.several-list > li', (all) => all.length)).toBeLessThan(300);
      await page.close();

      // What one place had before, another has not.
      const again = await openSeveral(session(), { intake: INTAKE });
      await press(again, VIOLENCE);
      await press(again, 'Send 3 to');
      await expect.poll(() => intake.received.length).toBe(6);
      // The list that was sent is still shown for a moment.
      await again.waitForFunction(() => !document.querySelector('.several-links'));
      await paste(again, 'textarea', post(6));
      await press(again, VIOLENCE);
      await press(again, 'Send 1 to');
      await waitForText(again, 'You opened this one on');
      await press(again, IMAGES);
      await waitForText(again, 'Copy link and open');
      await again.waitForFunction(() => !document.body.innerText.includes('You opened this one on'));
    },
    60_000,
  );

  it('is where the popup leads a person who pastes more than one link', async () => {
    const popup = await session().openPopup(await openFeed(session(), 'https://stories.example/bread', {}));
    await press(popup, 'Use another link');
    await popup.waitForSelector('#paste');
    await paste(popup, '#paste', `${post(1)}\n${post(2)}\nand ${post(3)}`);
    await press(popup, 'Report all 3 links');
    await waitForText(await session().waitForExtensionPage('options/'), 'Links to report: 3');
  }, 60_000);

  describe('with links in it', () => {
    it('has room in a narrow window with large text in Urdu, and axe finds nothing, light and dark', async () => {
      const page = await openSeveral(session(), { language: 'ur', intake: INTAKE });
      await paste(page, 'textarea', fortyLines());
      await page.waitForSelector('.several-links');
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('.choice input')[3]?.click());
      await page.waitForSelector('.payload');
      await page.setViewport({ width: 320, height: 640 });
      for (const scheme of ['light', 'dark'] as const) {
        await setColorScheme(page, kind, scheme);
        expect(await axeFindings(page)).toEqual([]);
      }
      await setColorScheme(page, kind, 'light');
      expect(await smallTargets(page)).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        for (const details of document.querySelectorAll<HTMLDetailsElement>('.more-fields'))
          details.open = true;
      });
      expect(await misfits(page)).toEqual([]);
    }, 60_000);
  });
});
