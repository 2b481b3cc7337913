/**
 * A write to storage does not wake pages that are out of view; of two pages in view, both follow it. Costs about 20 s
 * in each browser.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  press,
  pressPromptButton,
  turnTo,
  untilSettingsRead,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import type { ShareState } from '../../src/share/decide';
import { tumblr } from '../sites/tumblr/feed';
import { eachBrowser } from '../support/session';
import { always, dismissPrompt, passes, untilAsked } from '../support/share-presses';

const HOME = 'https://x.com/home';
const POST = 'https://x.com/lahore_reads/status/1850000000000000102';
const settings = { version: 1, language: 'en', region: { country: 'PK', subdivision: 'PK-SD' }, ...always };
const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;
const menu = (id: string) => `repost menu 1850000000000000${id}`;

/** How often the browser has called a page since it was opened, and how often the page has read from storage. */
interface Woken {
  called: number;
  read: number;
}

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * Starts counting in the page that was opened last, in the extension's own world of that page, before its first input.
 */
async function countInNewest(): Promise<void> {
  const tabs = await chrome.tabs.query({ url: 'https://x.com/*' });
  await chrome.scripting.executeScript({
    target: { tabId: Math.max(...tabs.map(({ id }) => id ?? -1)) },
    func: () => {
      const { onChanged, local } = chrome.storage;
      const woken: Woken = { called: 0, read: 0 };
      Object.assign(globalThis, { woken });
      type Listener = Parameters<typeof onChanged.addListener>[0];
      const counting = new Map<Listener, Listener>();
      const add = onChanged.addListener.bind(onChanged);
      const remove = onChanged.removeListener.bind(onChanged);
      onChanged.addListener = (listener) => {
        const counted: Listener = (changes, area) => {
          woken.called += 1;
          listener(changes, area);
        };
        counting.set(listener, counted);
        add(counted);
      };
      onChanged.removeListener = (listener) => remove(counting.get(listener) ?? listener);
      const get = local.get.bind(local);
      local.get = (keys) => {
        // That is the driver (turn-to.ts).
        if (![keys].flat().includes('turn-to')) woken.read += 1;
        return get(keys);
      };
    },
  });
}

/** The counts of all pages of the site, in the order in which they were opened. */
async function readCounts(): Promise<Woken[]> {
  const tabs = await chrome.tabs.query({ url: 'https://x.com/*' });
  const ids = tabs.map(({ id }) => id ?? -1).sort((a, b) => a - b);
  const answers = ids.map(async (tabId) => {
    const func = () => ({ ...(globalThis as unknown as { woken: Woken }).woken });
    const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
    return answer?.result as Woken;
  });
  return Promise.all(answers);
}

eachBrowser((_kind, session) => {
  beforeEach(async () => {
    session().web.on('x.com', x);
    session().web.on('www.tumblr.com', tumblr);
    await session().setStorage({ settings });
  });

  const local = async () => (await session().storage()).local;
  const shareState = async () => (await local()).share as ShareState;
  /** Waits until the record for the pages contains this. */
  const told = (what: object) => expect.poll(async () => (await local()).pages).toMatchObject(what);

  async function openCounted(): Promise<Page> {
    const page = await session().newPage(HOME);
    await session().evaluateInExtension(countInNewest);
    await turnTo(session(), page);
    return page;
  }

  /** @returns a function that gives, for each page of X, how often it was called and has read since the last time */
  function counter(): () => Promise<Woken[]> {
    let before: Woken[] = [];
    return async () => {
      const now = await session().evaluateInExtension(readCounts);
      const since = now.map(({ called, read }, at) => ({
        called: called - (before[at]?.called ?? 0),
        read: read - (before[at]?.read ?? 0),
      }));
      before = now;
      return since;
    };
  }
  const asleep: Woken = { called: 0, read: 0 };

  describe('of many tabs', () => {
    it('those out of view are called by nothing, and the one in view only where pages are told something else', async () => {
      for (let hidden = 0; hidden < 3; hidden += 1) await openCounted();
      const page = await openCounted();
      const since = counter();
      const hiddenSince = async () => {
        const [inView, ...hidden] = (await since()).reverse();
        expect(hidden).toEqual([asleep, asleep, asleep]);
        return inView;
      };
      /** Waits until this page has read so often since the last time. */
      const untilRead = async (wanted: number) => {
        let read = 0;
        const counted = async () => {
          read += (await hiddenSince())?.read ?? 0;
          return read;
        };
        await expect.poll(counted).toBe(wanted);
      };
      // Each has read once, for its first input.
      expect((await since()).map(({ read }) => read)).toEqual([1, 1, 1, 1]);

      // A prompt in this page, and then a pause.
      await page.click(repost('101'));
      await waitForPrompt(page);
      await untilAsked(session());
      await pressPromptButton(page, 'Not now');
      await pressPromptButton(page, 'Pause for an hour');
      await expect.poll(async () => (await shareState()).snoozedUntil).toBeGreaterThan(0);
      await told({ state: await shareState() });
      // The page has read once for the prompt and once for the pause.
      await untilRead(2);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);

      // A press that the extension only counts.
      const known = async () => JSON.stringify((await local()).selfCheck ?? {}).match(/"known":(\d+)/)?.[1];
      // The prompt was counted, too.
      await expect.poll(known).toBe('1');
      await passes(page, repost('103'), menu('103'));
      await expect.poll(known).toBe('2');
      expect(await hiddenSince()).toEqual(asleep);

      // A setting that matters to this page, and one that does not.
      await session().setStorage({ settings: { ...settings, sites: { off: ['reddit'] } } });
      await told({ modes: { x: 'always', reddit: 'off' } });
      await untilRead(1);
      await session().setStorage({ settings: { ...settings, sites: { off: ['reddit'] }, language: 'ur' } });
      await session().setStorage({ settings: { ...settings, sites: { off: ['reddit'] } } });
      expect(await hiddenSince()).toMatchObject({ read: 0 });

      // Begins a report.
      const popup = await session().openPopup(page);
      await press(popup, 'Lahore Reads');
      await waitForText(popup, POST);
      const drafts = async () => (await session().storage()).indexedDb['report-instead-links']?.rows ?? [];
      await expect.poll(drafts).not.toEqual([]);
      await session().closePopup(popup);
      expect(await hiddenSince()).toEqual(asleep);

      // A prompt on another site, in a tab in front of all the others.
      await session().setStorage({ share: { ...(await shareState()), snoozedUntil: 0 } });
      await untilRead(1);
      await since();
      const other = await session().newPage('https://www.tumblr.com/dashboard');
      await turnTo(session(), other);
      await other.click('[data-id="1850000000000000101"] [data-test="reblog"]');
      await dismissPrompt(other);
      await expect.poll(async () => (await shareState()).last.tumblr).toBeGreaterThan(0);
      await told({ state: await shareState() });
      expect(await since()).toEqual([asleep, asleep, asleep, asleep]);
    });

    it('one that was out of view knows, when it is shown again, what came meanwhile', async () => {
      const first = await openCounted();
      const second = await openCounted();
      await second.click(repost('101'));
      await dismissPrompt(second);
      await expect.poll(async () => (await shareState()).asked).toHaveLength(1);
      await told({ state: await shareState() });
      await turnTo(session(), first);
      await passes(first, repost('101'), menu('101'));
      await first.click(repost('103'));
      await dismissPrompt(first);
      await session().setStorage({ settings: { ...settings, prompt: { mode: 'off' } } });
      await turnTo(session(), second);
      await passes(second, repost('104'), menu('104'));
    });

    it('two in view, in two windows, both follow', async () => {
      const left = await session().newPage(HOME);
      await turnTo(session(), left);
      await session().evaluateInExtension(
        (url) => chrome.windows.create({ url }).then(() => undefined),
        POST,
      );
      const right = await session().waitForPage(POST);
      await right.waitForSelector(repost('102'));
      await right.mouse.move(2, 2);
      await right.mouse.move(4, 4);
      await untilSettingsRead(session(), right);
      expect(await left.evaluate(() => document.visibilityState)).toBe('visible');
      expect(await right.evaluate(() => document.visibilityState)).toBe('visible');

      const bothRead = async () => {
        for (const page of [left, right]) await untilSettingsRead(session(), page);
      };
      await session().setStorage({ settings: { ...settings, prompt: { mode: 'off' } } });
      await bothRead();
      await passes(left, repost('101'), menu('101'));
      await passes(right, repost('102'), menu('102'));
      await session().setStorage({ settings });
      await bothRead();
      await right.click(repost('102'));
      await dismissPrompt(right);
      await expect.poll(async () => (await shareState()).asked).toHaveLength(1);
      await told({ state: await shareState() });
      await bothRead();
      // A post that the right page has asked about is not asked about again on the left; other posts are.
      await passes(left, repost('102'), menu('102'));
      await left.click(repost('103'));
      await dismissPrompt(left);
      await right.close();
    });
  });
});
