import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { type AwaitedLink, afterNavigation, type Wait } from '../report/awaited-post';
import { reportsOf } from './reports';

/** Long enough to find the post's time and press it; after that the toolbar button is the way. */
const PATIENCE_MS = 5 * 60 * 1000;
/** The wait under way, ended before a new one begins. */
let current: { wait: Wait; stop(): void } | null = null;

/** The person pressed something in a page that was asked to tell so. */
export function notePress(tabId: number): void {
  if (current?.wait.tabId === tabId) current.wait.pressedAt = Date.now();
}

/**
 * After "Report it" on a post whose own link is not in the page: when the person opens the post (by its time, as the
 * prompt and the popup say), takes the link from the tab's address and shows the popup again.
 *
 * The listener lives only while it is wanted: one that is always there would wake the background on every page. If
 * the background is stopped meanwhile nothing is lost: the toolbar button on the opened post does the same.
 * @param show opens the popup; may reject where the browser wants a press for it
 */
export function awaitLink(about: Omit<Wait, 'pressedAt'>, show: () => Promise<void>): void {
  current?.stop();
  const wait: Wait = { ...about, pressedAt: null };
  const { tabId, isPrivate } = wait;
  const take = async ({ url, certainty, site }: AwaitedLink) => {
    const { drafts } = reportsOf(isPrivate);
    const draft = await drafts.get();
    // The person may have pasted a link or given up in the meantime.
    if (!draft || draft.url !== null || draft.tabId !== tabId) return;
    await drafts.set({ ...draft, url, certainty, site, opened: true });
    await show().catch(() => browser.action.setBadgeText({ tabId, text: '1' }));
  };
  const onUpdated = (id: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (id !== tabId || !change.url) return;
    const step = afterNavigation(wait, change.url, Date.now());
    if (step === 'go_on') return;
    stop();
    if (step !== 'end') void take(step);
  };
  const stop = () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
    current = null;
  };
  const timer = setTimeout(stop, PATIENCE_MS);
  browser.tabs.onUpdated.addListener(onUpdated);
  current = { wait, stop };
  // From now on that page tells of presses. Where it cannot, no link is taken.
  browser.scripting
    .executeScript({ target: { tabId }, func: () => globalThis.reportInsteadTellPresses?.() })
    .catch(() => undefined);
}
