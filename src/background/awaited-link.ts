/**
 * The wait for a post's own link, after prompt or popup said how to get it: five minutes, although the background is
 * stopped after half of one. So the wait is kept in the browser's memory, and the page tells of presses, which wakes the
 * background. A listener for tabs that is always there would wake it for every page of every tab; and Firefox forgets
 * one that was added later when it stops the background.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { injectPage } from '../extension/inject-page';
import { type AwaitedLink, afterNavigation, type Wait } from '../report/awaited-post';
import type { Draft } from '../report/report';
import { change, type Key, read } from '../storage/index';
import { inTurn } from '../storage/locks';
import { reportsOf } from './reports';

/** Long enough to find the post's time and press it; after that the toolbar button is the way. */
const PATIENCE_MS = 5 * 60 * 1000;

export interface LinkWait extends Wait {
  windowId: number;
  /** The popup was opened by its own button: there is no draft of that post yet. */
  fresh: boolean;
  /** Milliseconds since the epoch. */
  until: number;
}

/** In memory, which no content script can read. */
const awaitedLink: Key<LinkWait | undefined> = {
  at: 'session/awaited-link',
  parse: (stored) => stored as LinkWait | undefined,
};

async function currentWait(): Promise<LinkWait | null> {
  const wait = await read(awaitedLink, false);
  return wait && Date.now() < wait.until ? wait : null;
}

/** What happens one after the other: presses, new addresses. Never rejects. */
function oneByOne(work: () => Promise<void>): Promise<void> {
  return inTurn('await-link', work).catch(() => {});
}

/**
 * After "Report it" on a post whose own link is not in the page: when the person opens the post (by its time, as the
 * prompt and the popup say), takes the link from the tab's address and shows the popup again. A wait for another post
 * ends.
 */
export async function awaitLink(about: Omit<LinkWait, 'pressed' | 'until'>): Promise<void> {
  const wait: LinkWait = { ...about, pressed: null, until: Date.now() + PATIENCE_MS };
  await change(awaitedLink, () => wait, false);
  follow();
  await askForPresses(wait);
}

/** Opens the popup once the link is there. Set by the composition root, so that a woken background knows it too. */
let show: (wait: LinkWait) => Promise<void> = async () => {};

/**
 * To be called at each start: goes on with a wait that outlived the background.
 * @param showPopup may reject where the browser wants a press for it
 */
export async function resumeAwaiting(showPopup: typeof show): Promise<void> {
  show = showPopup;
  // At once, so that the event that woke the background is not missed. Chromium wakes it for a listener that an earlier
  // background left behind, until one takes it away.
  follow();
  if (!(await currentWait())) stopFollowing();
}

/** The person pressed the link of a post in a page that was asked to tell so. */
export function notePress(tabId: number, page: string, link: string | null): Promise<void> {
  return oneByOne(async () => {
    const wait = await currentWait();
    if (wait?.tabId !== tabId) return;
    await change(awaitedLink, () => ({ ...wait, pressed: { at: Date.now(), page, link } }), false);
    follow();
    // The background may have been asleep until the press had already led on.
    const { url } = await browser.tabs.get(tabId);
    if (url) await consider(tabId, url);
  });
}

/** While the background lives, the browser itself tells it of new addresses, those of whole new pages too. */
function follow(): void {
  if (!browser.tabs.onUpdated.hasListener(onUpdated)) browser.tabs.onUpdated.addListener(onUpdated);
}

function stopFollowing(): void {
  browser.tabs.onUpdated.removeListener(onUpdated);
}

function onUpdated(tabId: number, { url, status }: Tabs.OnUpdatedChangeInfoType): void {
  if (url) void oneByOne(() => consider(tabId, url));
  // A new page has nothing in it yet that would tell of presses.
  else if (status === 'complete') void oneByOne(() => goOnIn(tabId));
}

async function consider(tabId: number, url: string): Promise<void> {
  const wait = await currentWait();
  if (!wait) return stopFollowing();
  if (wait.tabId !== tabId) return;
  const step = afterNavigation(wait, url, Date.now());
  // Where the press itself did not say where it leads, the browser's own buttons may have.
  if (step === 'go_on' || (step !== 'end' && !wait.pressed?.link && (await isReturn(tabId)))) return;
  stopFollowing();
  await change(awaitedLink, () => undefined, false);
  if (step !== 'end') await take(wait, step);
}

/** Whether "back" or "forward" led to where the tab is. */
async function isReturn(tabId: number): Promise<boolean> {
  const ask = {
    target: { tabId },
    injectImmediately: true,
    func: () =>
      globalThis.reportInsteadReturned?.() ??
      performance
        .getEntriesByType('navigation')
        .some((entry) => (entry as PerformanceNavigationTiming).type === 'back_forward'),
  };
  const [answer] = await browser.scripting.executeScript(ask).catch(() => []);
  return answer?.result !== false;
}

async function take(wait: LinkWait, { url, certainty, site }: AwaitedLink): Promise<void> {
  const { drafts } = reportsOf(wait.isPrivate);
  const draft = (await drafts.get()) ?? (wait.fresh ? emptyDraft(wait.tabId) : null);
  // The person may have pasted a link or given up in the meantime.
  if (!draft || draft.url !== null || (draft.tabId !== wait.tabId && !wait.fresh)) return;
  await drafts.set({ ...draft, url, certainty, site, tabId: wait.tabId, opened: true });
  await show(wait).catch(() => browser.action.setBadgeText({ tabId: wait.tabId, text: '1' }));
}

async function goOnIn(tabId: number): Promise<void> {
  const wait = await currentWait();
  if (wait?.tabId === tabId) await askForPresses(wait);
}

/** From now on that page tells of presses. Where it cannot, no link is taken. */
async function askForPresses({ tabId, site, fresh }: LinkWait): Promise<void> {
  const ask = {
    target: { tabId },
    func: (isFresh: boolean) => globalThis.reportInsteadTellPresses?.(isFresh),
    args: [fresh],
  };
  await injectPage(tabId, site)
    .then(() => browser.scripting.executeScript(ask))
    .catch(() => undefined);
}

/** A report about a tab, of which nothing is known yet. */
export function emptyDraft(tabId: number | null): Draft {
  return {
    url: null,
    typed: '',
    certainty: 'none',
    site: null,
    tabId,
    category: null,
    danger: null,
    channel: null,
    startedAt: Date.now(),
  };
}
