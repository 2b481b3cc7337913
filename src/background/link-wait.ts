/**
 * The wait for a post's own link, after the popup said how to get it: five minutes, although the background is stopped
 * after half of one. The wait itself is kept in `storage.session`; a small function in the page says that the person
 * has moved on, which wakes the background. A listener for tabs that is always there would do so too, but wake it for
 * every page of every tab; and Firefox forgets one that was added later when it stops the background.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { awaitedLinkIn, type LinkWait, takeAwaitedLink } from './awaited-link';

/** Long enough to find the post's time and press it; after that the toolbar button is the way. */
const PATIENCE_MS = 5 * 60 * 1000;

/** Key of `storage.session`, which is memory and which no content script can read. */
const KEY = 'link-wait';

async function currentWait(): Promise<LinkWait | null> {
  const wait = (await browser.storage.session.get(KEY))[KEY] as LinkWait | undefined;
  return wait && Date.now() < wait.until ? wait : null;
}

/** Begins to wait; a wait for another post ends. */
export async function awaitLink(wait: Omit<LinkWait, 'until'>): Promise<void> {
  await browser.storage.session.set({ [KEY]: { ...wait, until: Date.now() + PATIENCE_MS } });
  follow();
  await watchPage(wait.tabId);
}

/** What a person who has the link sees. Set once by the composition root, so that a woken background knows it too. */
let show: (wait: LinkWait) => Promise<void> = async () => {};

/** To be called at each start: goes on with a wait that outlived the background. */
export async function resumeLinkWait(showPopup: typeof show): Promise<void> {
  show = showPopup;
  // At once, so that the event that woke the background is not missed. Chromium wakes it for a listener that an earlier
  // background left behind, until one takes it away.
  follow();
  const wait = await currentWait();
  if (wait) await lookAt(wait.tabId);
  else browser.tabs.onUpdated.removeListener(onUpdated);
}

/** A page says that the person has moved on in it, or is about to leave it. */
export async function pageMoved({ tabId }: { tabId: number }): Promise<void> {
  const wait = await currentWait();
  if (wait?.tabId !== tabId) return;
  follow();
  await lookAt(tabId);
}

/** While the background lives, the browser itself tells it of new addresses, those of whole new pages too. */
function follow(): void {
  if (!browser.tabs.onUpdated.hasListener(onUpdated)) browser.tabs.onUpdated.addListener(onUpdated);
}

function onUpdated(tabId: number, change: Tabs.OnUpdatedChangeInfoType): void {
  if (change.url) void consider(tabId, change.url);
  // A new page has nothing in it yet that would say where the person goes from there.
  else if (change.status === 'complete') void watchAgain(tabId);
}

async function watchAgain(tabId: number): Promise<void> {
  if ((await currentWait())?.tabId === tabId) await watchPage(tabId);
}

async function lookAt(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  if (url) await consider(tabId, url);
}

/** Links being taken: an address may be told more than once. */
let taking = Promise.resolve();

function consider(tabId: number, url: string): Promise<void> {
  taking = taking.then(() => take(tabId, url)).catch(() => {});
  return taking;
}

async function take(tabId: number, url: string): Promise<void> {
  const wait = await currentWait();
  if (!wait) browser.tabs.onUpdated.removeListener(onUpdated);
  const found = wait?.tabId === tabId ? awaitedLinkIn(url) : null;
  if (!wait || !found) return;
  browser.tabs.onUpdated.removeListener(onUpdated);
  await browser.storage.session.remove(KEY);
  if (await takeAwaitedLink(wait, found)) await show(wait);
}

async function watchPage(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, func: tellMoves, args: [PATIENCE_MS] })
    // A page that takes no script: the toolbar button on the opened post does the same.
    .catch(() => undefined);
}

/** Runs in the page, so it stands alone. Says that the address has changed, never what it is. */
function tellMoves(patience: number): void {
  const LOOK_EVERY_MS = 300;
  type Api = typeof browser;
  const scope = globalThis as { browser?: Api; chrome?: Api; reportInsteadMoves?: boolean };
  const api = scope.browser ?? scope.chrome;
  if (!api || scope.reportInsteadMoves) return;
  scope.reportInsteadMoves = true;
  let before = location.href;
  const tell = () => {
    try {
      api.runtime.sendMessage({ type: 'page/moved' }).catch(() => undefined);
    } catch {
      // The extension was updated under this page.
      end();
    }
  };
  const look = () => {
    if (location.href === before) return;
    before = location.href;
    tell();
  };
  const end = () => {
    clearInterval(looking);
    removeEventListener('pagehide', tell);
    scope.reportInsteadMoves = false;
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  addEventListener('pagehide', tell);
  setTimeout(end, patience);
}
