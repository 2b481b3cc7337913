import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { addressOf } from '../report/address';
import { reportsOf } from './reports';

/** Long enough to find the post's time and press it; after that the toolbar button is the way. */
const PATIENCE_MS = 5 * 60 * 1000;

/** The watch under way, ended before a new one begins. */
let stop: (() => void) | null = null;

/**
 * After "Report it" on a post whose own link is not in the page: when the person opens the post (by its time, as the
 * prompt and the popup say), takes the link from the tab's address and shows the popup again.
 *
 * The listener lives only while it is wanted: one that is always there would wake the background on every page. If
 * the background is stopped meanwhile nothing is lost: the toolbar button on the opened post does the same.
 * @param show opens the popup; may reject where the browser wants a press for it
 */
export function awaitLink(tabId: number, isPrivate: boolean, show: () => Promise<void>): void {
  stop?.();
  const onUpdated = (id: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (id !== tabId || !change.url) return;
    const address = addressOf(change.url);
    if ('refused' in address || address.certainty !== 'exact') return;
    stop?.();
    void take(address);
  };
  const take = async ({
    url,
    certainty,
    site,
  }: Exclude<ReturnType<typeof addressOf>, { refused: unknown }>) => {
    const { drafts } = reportsOf(isPrivate);
    const draft = await drafts.get();
    // The person may have pasted a link or given up in the meantime.
    if (!draft || draft.url !== null || draft.tabId !== tabId) return;
    await drafts.set({ ...draft, url, certainty, site });
    await show().catch(() => browser.action.setBadgeText({ tabId, text: '1' }));
  };
  const timer = setTimeout(() => stop?.(), PATIENCE_MS);
  browser.tabs.onUpdated.addListener(onUpdated);
  stop = () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
    stop = null;
  };
}
