/**
 * Waits for a post's own link, after the prompt or the popup has said how to get it. The wait lasts five
 * minutes, but the browser stops the background after half a minute. So the wait is kept in the browser's
 * memory, and the page reports each press, which wakes the background. A tab listener that is always
 * registered would wake it for every page of every tab, and Firefox forgets a listener that was added later
 * when it stops the background.
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

/** Kept in memory, where no content script can read it. */
const awaitedLink: Key<LinkWait | undefined> = {
  at: 'session/awaited-link',
  parse: (stored) => stored as LinkWait | undefined,
};

async function currentWait(): Promise<LinkWait | null> {
  const wait = await read(awaitedLink, false);
  return wait && Date.now() < wait.until ? wait : null;
}

/** Runs one piece of work after the other (presses, new addresses). Never rejects. */
function oneByOne(work: () => Promise<void>): Promise<void> {
  return inTurn('await-link', work).catch(() => {});
}

/**
 * Starts the wait, after "Report it" on a post whose own link is not in the page. When the person opens the
 * post (by its time, as the prompt and the popup say), the link is taken from the tab's address and the popup
 * is shown again. An earlier wait for another post ends.
 */
export async function awaitLink(about: Omit<LinkWait, 'pressed' | 'until'>): Promise<void> {
  const wait: LinkWait = { ...about, pressed: null, until: Date.now() + PATIENCE_MS };
  await change(awaitedLink, () => wait, false);
  follow();
  await askForPresses(wait);
}

/**
 * Ends the wait, whichever post it is for: the person has left.
 * @returns whether there was one
 */
export async function endWait(): Promise<boolean> {
  let wait: LinkWait | undefined;
  await change(
    awaitedLink,
    (now) => {
      wait = now;
      return undefined;
    },
    false,
  );
  return wait !== undefined;
}

/**
 * Opens the popup once the link is there. Set by the composition root, so that a background that has just
 * been woken has it too.
 */
let show: (wait: LinkWait) => Promise<void> = async () => {};

/**
 * To be called at each start: goes on with a wait that began before the background was stopped.
 * @param showPopup may reject where the browser demands a press before it opens the popup
 */
export async function resumeAwaiting(showPopup: typeof show): Promise<void> {
  show = showPopup;
  // At once, so that the event that woke the background is not missed. Chromium goes on waking it for a
  // listener of an earlier background, until that listener is removed.
  follow();
  if (!(await currentWait())) stopFollowing();
}

/** The person pressed the link of a post, in a page that was asked to report such presses. */
export function notePress(tabId: number, page: string, link: string | null): Promise<void> {
  return oneByOne(async () => {
    const wait = await currentWait();
    if (wait?.tabId !== tabId) return;
    await change(awaitedLink, (now) => now && { ...wait, pressed: { at: Date.now(), page, link } }, false);
    follow();
    // The background may have woken only after the press had already opened the next page.
    const { url } = await browser.tabs.get(tabId);
    if (url) await considerAddress(tabId, url);
  });
}

/**
 * While the background runs, the browser also tells it of new addresses, including those of whole new pages.
 */
function follow(): void {
  if (!browser.tabs.onUpdated.hasListener(onUpdated)) browser.tabs.onUpdated.addListener(onUpdated);
}

function stopFollowing(): void {
  browser.tabs.onUpdated.removeListener(onUpdated);
}

function onUpdated(tabId: number, { url, status }: Tabs.OnUpdatedChangeInfoType): void {
  if (url) void oneByOne(() => considerAddress(tabId, url));
  // A new page does not report presses yet.
  else if (status === 'complete') void oneByOne(() => goOnIn(tabId));
}

async function considerAddress(tabId: number, url: string): Promise<void> {
  const wait = await currentWait();
  if (!wait) return stopFollowing();
  if (wait.tabId !== tabId) return;
  const step = afterNavigation(wait, url, Date.now());
  // If the press did not say where it leads, the new address may come from the browser's "back" or "forward".
  if (step === 'go_on' || (step !== 'end' && !wait.pressed?.link && (await isReturn(tabId)))) return;
  stopFollowing();
  // The person may have left, or deleted everything, while that page was slow to answer.
  if ((await endWait()) && step !== 'end') await take(wait, step);
}

/** Whether the tab reached its page by "back" or "forward". */
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
  const draft = (await drafts.get()) ?? (wait.fresh ? draftAbout(wait.tabId) : null);
  // The person may have pasted a link or given up in the meantime.
  if (!draft || draft.url !== null || (draft.tabId !== wait.tabId && !wait.fresh)) return;
  await drafts.set({ ...draft, url, certainty, site, tabId: wait.tabId, opened: true });
  await show(wait).catch(() => browser.action.setBadgeText({ tabId: wait.tabId, text: '1' }));
}

async function goOnIn(tabId: number): Promise<void> {
  const wait = await currentWait();
  if (wait?.tabId === tabId) await askForPresses(wait);
}

/** From now on that page reports presses. If it cannot, no link is taken. */
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

/** A report about a tab, of which nothing else is known yet. */
export function draftAbout(tabId: number | null): Draft {
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
