/**
 * What stays in the browser after each flow, in every place where an extension can keep something. Costs about 10 s of
 * processor time in Firefox.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  press,
  pressPromptButton,
  type Session,
  textOf,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../../scripts/browsers/index';
import { waitForAct, x } from '../../scripts/demo/index';
import { demoIntake } from '../../scripts/demo/intake';
import type { SelfCheck } from '../../src/storage/self-check';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const POST = 'https://x.com/lahore_reads/status/1850000000000000102';
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
const SETTINGS = {
  region: { country: 'PK', subdivision: 'PK-SD' },
  prompt: { mode: 'always' },
  intake: INTAKE,
};
/** Parts of the post: its number, its author's address and name, its words. */
const OF_THE_POST = ['1850000000000000102', 'lahore_reads', 'Lahore Reads', 'book market', 'x.com/'];
const ITS_LINK = ['1850000000000000102', 'lahore_reads', 'x.com/'];
/** Parts of the report: what the person said is happening, and the fields of an unfinished row. */
const OF_THE_REPORT = ['sexual_images', 'violence', 'not_sure', '"url":', 'certainty'];

/** Which of these parts are stored anywhere, under any name. */
async function traces(session: Session, parts: readonly string[]): Promise<string[]> {
  const { local, ...others } = await session.storage();
  // The person's own settings are not a trace of a report.
  const { settings: _settings, ...rest } = local as Record<string, unknown>;
  const stored = JSON.stringify({ rest, ...others });
  return parts.filter((part) => stored.includes(part));
}

/** Entries of history. */
async function history(session: Session): Promise<unknown[]> {
  const { indexedDb } = await session.storage();
  return (indexedDb['report-instead']?.rows ?? [])
    .filter(({ key }) => String(key).startsWith('past/'))
    .map(({ value }) => value);
}

const today = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  beforeEach(() => {
    session().web.on('x.com', x);
    session().web.on('*', () => ({ body: '<title>Form</title><h1>Form</h1>' }));
  });

  async function choose(popup: Page, category: string, place?: string): Promise<void> {
    await waitForText(popup, POST);
    await press(popup, category);
    await press(popup, 'No, or I don’t know');
    if (!place) return;
    await press(popup, 'Other places');
    await press(popup, place);
  }
  const images = 'A child sexually abused, or shown in a sexual way';
  const hurt = 'A child is hurt, beaten or humiliated';

  /** The popup, on the post's own page. */
  async function popupOnPost(): Promise<{ post: Page; popup: Page }> {
    const post = await openFeed(session(), POST, SETTINGS);
    return { post, popup: await session().openPopup(post) };
  }

  async function discard(popup: Page): Promise<void> {
    await press(popup, 'Back');
    await press(popup, 'Discard');
    await expect.poll(() => traces(session(), OF_THE_POST)).toEqual([]);
  }

  /** Only the history is left, with exactly these entries. */
  async function onlyHistory(...entries: object[]): Promise<void> {
    await expect.poll(() => traces(session(), [...OF_THE_POST, ...OF_THE_REPORT])).toEqual([]);
    await expect.poll(() => history(session())).toEqual(entries);
    const { local, session: inMemory, sync, localStorage } = await session().storage();
    // `pace` counts today's reports, until the browser is closed.
    const { pace = { day: '', count: 0 }, ...memory } = inMemory as Record<string, unknown>;
    expect(pace).toEqual({ day: expect.any(String), count: expect.any(Number) });
    const { selfCheck, ...others } = local;
    // `pages`, which pages read, is made from the other two.
    expect(Object.keys(others).sort()).toEqual(['pages', 'settings', 'share']);
    for (const { site, day, data, ...counts } of (selfCheck as SelfCheck | undefined)?.days ?? []) {
      expect({ site, day, data }).toEqual({
        site: 'x',
        day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        data: expect.stringMatching(/^\d{4}-\d{2}/),
      });
      expect(Object.values(counts).every((count) => typeof count === 'number')).toBe(true);
    }
    expect({ memory, sync, localStorage }).toEqual({ memory: {}, sync: {}, localStorage: {} });
    expect(await session().errors()).toEqual([]);
  }

  describe('a report by form', () => {
    async function openForm(): Promise<Page> {
      const { popup } = await popupOnPost();
      await choose(popup, images);
      await press(popup, 'Copy link and open');
      const form = await session().waitForPage('https://report.iwf.org.uk/');
      await form.waitForSelector('h1');
      return session().openPopup(form);
    }

    inOne('that was not sent: nothing once it is discarded', async () => {
      const popup = await openForm();
      await press(popup, 'No, not sent');
      await waitForText(popup, 'Where it goes');
      // The report is a draft again, so that it can go to another place.
      await expect.poll(() => traces(session(), OF_THE_POST)).not.toEqual([]);
      await discard(popup);
      await onlyHistory({
        date: today,
        channel: 'pk-iwf-portal',
        name: null,
        site: 'X',
        reference: null,
        outcome: 'not_sent',
      });
    });

    it('asked about later: kept until the answer, and no longer', async () => {
      const popup = await openForm();
      await press(popup, 'Ask me later');
      await session().closePopup(popup);
      expect(await traces(session(), OF_THE_POST)).toEqual(ITS_LINK);
      const again = await session().openPopup(await session().newPage('https://report.iwf.org.uk/'));
      await press(again, 'Yes, it is sent');
      await waitForText(again, 'Thank you');
      await again.type('input[type="text"]', 'IWF-2026-7');
      await press(again, 'Keep');
      await waitForText(again, 'Kept');
      await onlyHistory({
        date: today,
        channel: 'pk-iwf-portal',
        name: null,
        site: 'X',
        reference: 'IWF-2026-7',
        outcome: 'sent',
      });
    });

    inOne('with history turned off: nothing at all', async () => {
      const post = await openFeed(session(), POST, { ...SETTINGS, privacy: { keepHistory: false } });
      const popup = await session().openPopup(post);
      await choose(popup, images);
      await press(popup, 'Copy link and open');
      const form = await session().waitForPage('https://report.iwf.org.uk/');
      await form.waitForSelector('h1');
      const again = await session().openPopup(form);
      await press(again, 'Yes, it is sent');
      await waitForText(again, 'Thank you');
      await onlyHistory();
      expect(await traces(session(), ['mark/', 'past/'])).toEqual([]);
    });
  });

  it('a report by e-mail: the mailbox was opened, and history', async () => {
    const { post, popup } = await popupOnPost();
    await choose(popup, hurt, 'PTA mailbox for unlawful posts');
    await press(popup, 'Write an e-mail to');
    await expect.poll(() => traces(session(), ['"by":"email"'])).toEqual(['"by":"email"']);
    // With the mark the e-mail's tab is asked for, and comes over the post.
    const mark = () => session().evaluateInExtension(() => chrome.action.getBadgeText({}));
    await expect.poll(mark).toBe('1');
    const again = await session().openPopup(post);
    await waitForText(again, 'The e-mail was opened on');
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');
    await onlyHistory({
      date: today,
      channel: 'pk-pta-content-email',
      name: null,
      site: 'X',
      reference: null,
      outcome: 'sent',
    });
  });

  inOne('a report by phone: that it was called, and history', async () => {
    const { post, popup } = await popupOnPost();
    await choose(popup, images, 'NCCIA Islamabad desk');
    await press(popup, 'Call 051-9106691');
    await waitForText(popup, 'Did you reach');
    await session().closePopup(popup);
    const again = await session().openPopup(post);
    await waitForText(again, 'No, not yet');
    await press(again, 'Yes, I told them');
    await waitForText(again, 'Thank you');
    await onlyHistory({
      date: today,
      channel: 'pk-nccia-landline',
      name: null,
      site: 'X',
      reference: null,
      outcome: 'sent',
    });
  });

  describe('a report to an organisation’s intake', () => {
    it('that took it: its number, and history; no second copy', async () => {
      const intake = demoIntake();
      session().web.on('intake.example.org', intake);
      const { popup } = await popupOnPost();
      await choose(popup, images, INTAKE.name);
      await press(popup, `Send to ${INTAKE.name}`);
      await waitForText(popup, `${INTAKE.name} has your report.`);
      await expect.poll(() => traces(session(), OF_THE_POST)).toEqual([]);
      await onlyHistory({
        date: today,
        channel: 'intake',
        name: INTAKE.name,
        site: 'X',
        reference: intake.received[0]?.reference,
        outcome: 'delivered',
      });
    });

    inOne('that refused it: kept until the person has seen it', async () => {
      const intake = demoIntake();
      intake.fail('refuse', 1);
      session().web.on('intake.example.org', intake);
      const { popup } = await popupOnPost();
      await choose(popup, images, INTAKE.name);
      await press(popup, `Send to ${INTAKE.name}`);
      await waitForText(popup, 'Choose another place');
      expect(await traces(session(), OF_THE_POST)).toContain(OF_THE_POST[0]);
      await press(popup, 'Choose another place');
      await waitForText(popup, 'Where it goes');
      await discard(popup);
      await onlyHistory({
        date: today,
        channel: 'intake',
        name: INTAKE.name,
        site: 'X',
        reference: null,
        outcome: 'refused',
      });
    });
  });

  describe('the prompt', () => {
    async function held(): Promise<Page> {
      const page = await openFeed(session(), 'https://x.com/home', SETTINGS);
      await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
      await waitForPrompt(page);
      return page;
    }

    it('"share it": only that this site was asked on, and a mark of the post', async () => {
      const page = await held();
      await pressPromptButton(page, 'No child is being harmed, share it');
      await waitForAct(page, 'repost menu 1850000000000000102');
      await onlyHistory();
    });

    inOne('a pause: only until when', async () => {
      const page = await held();
      await pressPromptButton(page, 'Not now');
      await pressPromptButton(page, 'Pause for an hour');
      await waitForPrompt(page);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      await onlyHistory();
      const { share } = (await session().storage()).local;
      expect(share).toMatchObject({ snoozedUntil: expect.any(Number) });
    });
  });

  inOne('a post picked in the popup, which is then closed: a draft of its link alone', async () => {
    const feed = await openFeed(session(), 'https://x.com/home', SETTINGS);
    const popup = await session().openPopup(feed);
    await press(popup, 'Lahore Reads');
    await waitForText(popup, POST);
    await expect.poll(() => traces(session(), OF_THE_POST)).toEqual(ITS_LINK);
    await session().closePopup(popup);
    expect(await traces(session(), OF_THE_POST)).toEqual(ITS_LINK);
    const again = await session().openPopup(feed);
    await press(again, 'Use another link');
    await waitForText(again, POST);
    await session().closePopup(again);
    expect(await history(session())).toEqual([]);
  });

  inOne('help that was looked up and searched for: nothing', async () => {
    await session().setStorage({ settings: { version: 1, ...SETTINGS } });
    const help = await session().openExtensionPage('options/index.html#help');
    await waitForText(help, '1121');
    // What the background always writes and makes when it starts is there by then.
    await session().evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'ui/outbox-run' }));
    const before = await session().storage();
    await help.type('input[type="search"]', 'zebra crossing');
    await waitForText(help, 'Nothing found for “zebra crossing”');
    await help.close();
    expect(await session().storage()).toEqual(before);
  });

  it('what a page that has taken over its process can read and write: no intake, no own number, none of ours planted', async () => {
    const post = await openFeed(session(), POST, SETTINGS);
    await session().setStorage({
      ownEntries: {
        version: 1,
        entries: [{ id: 'own-1', name: 'Sana the neighbour', phone: '0300 1234567' }],
        hidden: [],
        pinned: [],
      },
    });
    const popup = await session().openPopup(post);
    await choose(popup, images);
    await session().closePopup(popup);
    const seen = await session().evaluateInExtension(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://x.com/*' });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: async () => {
          const { local } = chrome.storage;
          const all = await local.get(null);
          const planted = { name: 'Punjab Police', url: 'https://planted.example.net/reports' };
          await local.set({
            settings: {
              ...(all.settings as object),
              intake: planted,
              exit: { url: 'https://planted.example.net/' },
            },
            ownEntries: {
              version: 1,
              entries: [{ id: 'own-2', name: 'Planted', phone: '0900 1' }],
              hidden: [],
              pinned: [],
            },
            directoryUpdate: { applied: { version: 9, issued: '2026-11-24', files: ['pk'] } },
            directoryText: '{}',
          });
          const memory = await chrome.storage.session?.get(null).catch(() => null);
          return { all, memory, databases: await indexedDB.databases() };
        },
      });
      return answer?.result;
    });
    expect(seen).toMatchObject({ all: { settings: { prompt: { mode: 'always' } } }, databases: [] });
    for (const secret of ['intake', 'Shehri', 'Sana', 'lahore_reads', 'sexual_images']) {
      expect([secret, JSON.stringify(seen).includes(secret)]).toEqual([secret, false]);
    }
    const again = await session().openPopup(post);
    // The report that was begun is still there.
    await waitForText(again, 'Change');
    if ((await textOf(again)).includes('Where it goes')) {
      await press(again, 'Back');
      await waitForText(again, 'What can I do?');
    }
    await press(again, 'Change');
    await choose(again, hurt);
    await press(again, 'Other places');
    await waitForText(again, INTAKE.name);
    expect(await textOf(again)).not.toContain('Punjab Police');
    await session().closePopup(again);
    const own = await session().openExtensionPage('options/index.html#own');
    await waitForText(own, 'Sana the neighbour');
    expect(await textOf(own)).not.toContain('Planted');
    const exit = await session().openExtensionPage('options/index.html#organisation');
    await waitForText(exit, 'Shehri');
  });

  it('"delete everything": a report that is open in another tab is gone there, too', async () => {
    await session().setStorage({ settings: { version: 1, ...SETTINGS } });
    const popup = await session().openExtensionPage('popup/index.html');
    await popup.waitForSelector('#paste');
    await popup.type('#paste', POST);
    await press(popup, 'Use link');
    await waitForText(popup, 'This link will be reported');
    await expect.poll(() => traces(session(), ITS_LINK)).toEqual(ITS_LINK);
    const options = await session().openExtensionPage('options/index.html#privacy');
    await press(options, 'Delete everything');
    await press(options, 'Yes');
    await waitForText(options, 'Everything is deleted.');
    // As it is when it is opened anew.
    await popup.bringToFront();
    await popup.waitForSelector('#paste');
    expect(await textOf(popup)).not.toContain('lahore_reads');
    expect(await traces(session(), ITS_LINK)).toEqual([]);
  });

  it('an own number: what was typed, among the own numbers and nowhere else', async () => {
    await session().setStorage({ settings: { version: 1, ...SETTINGS } });
    const page = await session().openExtensionPage('options/index.html#own');
    await press(page, 'Add a number');
    const type = async (label: string, text: string) => {
      await press(page, label);
      await page.keyboard.type(text);
    };
    await type('Name', 'Sana the neighbour');
    await type('Phone number', '0300 1234567');
    await press(page, 'Save');
    await waitForText(page, 'Sana the neighbour is saved.');
    const { local, ...others } = await session().storage();
    const { ownEntries, ...rest } = local;
    expect(JSON.stringify(ownEntries)).toContain('Sana the neighbour');
    expect(JSON.stringify({ rest, others })).not.toContain('Sana');
  });
});
