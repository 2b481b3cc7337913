import { browser } from '../browser';
import type { LinkAwaited } from '../messages';
import { addressOf, placeOf } from '../report/address';
import { readCandidates } from '../report/candidates';
import type { Draft } from '../report/report';
import type { Whose } from '../sites/types';
import { awaitLink, emptyDraft, type LinkWait } from './awaited-link';
import { openTab } from './open-tab';
import { reportsOf } from './reports';

/** What was seen of a post, wherever the wish to report came from. */
export interface Seen {
  link: string | null;
  /** Links that differ, of which the person chooses one. */
  choices?: readonly { link: string; whose: Whose }[] | undefined;
  /** The known site it stands on, where a link that comes later can be told to be of the same one. */
  site: string | null;
  tabId: number | null;
  windowId: number;
  isPrivate: boolean;
}

/**
 * Starts a report about what was seen and opens the popup on it.
 * The link is read again by the address grammar: what a page's script may have put there counts for nothing.
 */
export async function startReport({ link, choices, site, tabId, windowId, isPrivate }: Seen): Promise<void> {
  const address = link === null ? null : addressOf(link);
  const candidates = readCandidates(choices ?? []);
  const known =
    address && 'url' in address ? address : candidates && 'found' in candidates ? candidates.found : null;
  const draft: Draft = {
    ...emptyDraft(tabId),
    url: known?.url ?? null,
    ...(!known && candidates && 'choices' in candidates && candidates),
    certainty: known?.certainty ?? 'none',
    site: known?.site ?? null,
  };
  // Even with the database out of order the popup opens: there the person can paste the link.
  await reportsOf(isPrivate)
    .drafts.begin(draft)
    .catch(() => {});
  await openPopup(tabId, windowId, isPrivate);
  if (draft.url === null && !draft.choices && tabId !== null && site !== null) {
    await awaitLink({ tabId, windowId, isPrivate, site, fresh: false });
  }
}

/** The popup, opened by its own button on a page without links, has told the person how to get the post's link. */
export async function awaitLinkOfTab({ tabId }: LinkAwaited): Promise<void> {
  const { url, windowId = -1, incognito: isPrivate } = await browser.tabs.get(tabId);
  const { site } = placeOf(url ?? '');
  const draft = await reportsOf(isPrivate).drafts.get();
  // What is in the making may be about another post.
  if (site !== null && (draft?.url ?? null) === null && !draft?.choices?.length) {
    // Opened by the prompt, it is about that post already.
    await awaitLink({ tabId, windowId, isPrivate, site, fresh: draft?.tabId !== tabId });
  }
}

/** Shows the popup again, now with the link. Where it was opened as a tab, the new one takes its place. */
export async function showLink({ tabId, windowId, isPrivate }: LinkWait): Promise<void> {
  const before = await browser.tabs.query({ url: `${tabPage(tabId, isPrivate)}*` }).catch(() => []);
  await openPopup(tabId, windowId, isPrivate);
  await browser.tabs.remove(before.flatMap(({ id }) => id ?? [])).catch(() => undefined);
}

/** The popup as a page in a tab. */
function tabPage(tabId: number | null, isPrivate: boolean): string {
  return browser.runtime.getURL(`popup/index.html?tab=${tabId ?? ''}${isPrivate ? '&private=1' : ''}`);
}

/** The toolbar popup. @throws where the browser wants a press on its own button, or has no window in front */
async function pressPopup(windowId: number): Promise<void> {
  const { openPopup: open } = browser.action as { openPopup(options?: { windowId?: number }): Promise<void> };
  await open.call(browser.action, windowId >= 0 ? { windowId } : undefined);
}

/** The toolbar popup where the browser lets us, else the same page in a tab beside. */
async function openPopup(tabId: number | null, windowId: number, isPrivate: boolean): Promise<void> {
  try {
    await pressPopup(windowId);
  } catch {
    // Without a focused window, on Android, or where a press in the page does not count as one.
    await openTab(tabPage(tabId, isPrivate), tabId);
  }
}
