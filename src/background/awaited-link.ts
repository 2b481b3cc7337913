/** What counts as the link that a person was sent to fetch, and what becomes of it. When: `link-wait.ts`. */
import { addressOf } from '../report/address';
import type { Draft } from '../report/report';
import { reportsOf } from './reports';

/** A post whose own link is not in its page: the person opens it, by its time. */
export interface LinkWait {
  /** Where the post is. */
  tabId: number;
  windowId: number;
  isPrivate: boolean;
  /** The popup was opened by its own button: there is no draft of that post yet. */
  fresh: boolean;
  /** Milliseconds since the epoch. */
  until: number;
}

type Found = Exclude<ReturnType<typeof addressOf>, { refused: unknown }>;

/** The post's own link in an address that the tab has come to; null while it is none. */
export function awaitedLinkIn(url: string): Found | null {
  const address = addressOf(url);
  return 'refused' in address || address.certainty !== 'exact' ? null : address;
}

/**
 * Puts the link into the draft that lacks it.
 * @returns false where it is not wanted any more: the person pasted a link or gave up meanwhile
 */
export async function takeAwaitedLink(wait: LinkWait, found: Found): Promise<boolean> {
  const { drafts } = reportsOf(wait.isPrivate);
  const draft = (await drafts.get()) ?? (wait.fresh ? emptyDraft(wait.tabId) : null);
  if (!draft || draft.url !== null || draft.tabId !== wait.tabId) return false;
  const { url, certainty, site } = found;
  await drafts.set({ ...draft, url, certainty, site });
  return true;
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
