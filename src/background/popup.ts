import { browser } from '../browser';
import type { LinkAwaited } from '../messages';
import { addressOf, siteOfPage } from '../report/address';
import { readCandidates } from '../report/candidates';
import type { Draft } from '../report/report';
import type { Whose } from '../sites/types';
import { awaitLink, draftAbout, type LinkWait } from './awaited-link';
import { openTab } from './open-tab';
import { reportsOf } from './reports';

/** What is known about a post when a report starts, no matter how it was started. */
export interface ReportStart {
  link: string | null;
  /** Links that differ: the person chooses one of them. */
  choices?: readonly { link: string; whose: Whose }[] | undefined;
  /** The known site of the post, if a link that comes later can be recognised as one of the same site. */
  site: string | null;
  tabId: number | null;
  windowId: number;
  isPrivate: boolean;
}

/**
 * Starts a report about what was seen and opens the popup. The address grammar reads the link again: what a
 * page's script says about it is not trusted.
 */
export async function startReport({
  link,
  choices,
  site,
  tabId,
  windowId,
  isPrivate,
}: ReportStart): Promise<void> {
  const address = link === null ? null : addressOf(link);
  const candidates = readCandidates(choices ?? []);
  const known =
    address && 'url' in address ? address : candidates && 'found' in candidates ? candidates.found : null;
  const draft: Draft = {
    ...draftAbout(tabId),
    url: known?.url ?? null,
    ...(!known && candidates && 'choices' in candidates && candidates),
    certainty: known?.certainty ?? 'none',
    site: known?.site ?? null,
  };
  // The popup opens even if the database does not work: the person can paste the link there.
  await reportsOf(isPrivate)
    .drafts.begin(draft)
    .catch(() => {});
  await openPopup(tabId, windowId, isPrivate);
  if (draft.url === null && !draft.choices && tabId !== null && site !== null) {
    await awaitLink({ tabId, windowId, isPrivate, site, fresh: false });
  }
}

/**
 * Waits for the post's link, after the popup, opened by its own button on a page without links, has said how
 * to get it.
 */
export async function awaitLinkOfTab({ tabId }: LinkAwaited): Promise<void> {
  const { url, windowId = -1, incognito: isPrivate } = await browser.tabs.get(tabId);
  const { site } = siteOfPage(url ?? '');
  const draft = await reportsOf(isPrivate).drafts.get();
  // A draft with a link or with choices may be about another post.
  if (site !== null && (draft?.url ?? null) === null && !draft?.choices?.length) {
    // If the prompt opened the popup, the draft is already about that post.
    await awaitLink({ tabId, windowId, isPrivate, site, fresh: draft?.tabId !== tabId });
  }
}

/** Shows the popup again, now with the link. If it was open as a tab, the new one takes its place. */
export async function showLink({ tabId, windowId, isPrivate }: LinkWait): Promise<void> {
  const before = await browser.tabs.query({ url: `${tabPage(tabId, isPrivate)}*` }).catch(() => []);
  await openPopup(tabId, windowId, isPrivate);
  await browser.tabs.remove(before.flatMap(({ id }) => id ?? [])).catch(() => undefined);
}

/** The popup as a page in a tab. */
function tabPage(tabId: number | null, isPrivate: boolean): string {
  return browser.runtime.getURL(`popup/index.html?tab=${tabId ?? ''}${isPrivate ? '&private=1' : ''}`);
}

/**
 * Opens the toolbar popup.
 * @throws where the browser demands a press on its own button, or where no window is in front
 */
async function pressPopup(windowId: number): Promise<void> {
  const { openPopup: open } = browser.action as { openPopup(options?: { windowId?: number }): Promise<void> };
  await open.call(browser.action, windowId >= 0 ? { windowId } : undefined);
}

/** Opens the toolbar popup where the browser allows it, otherwise the same page in a new tab. */
async function openPopup(tabId: number | null, windowId: number, isPrivate: boolean): Promise<void> {
  try {
    await pressPopup(windowId);
  } catch {
    // No window has the focus, this is Android, or the browser does not count the press in the page.
    await openTab(tabPage(tabId, isPrivate), tabId);
  }
}
