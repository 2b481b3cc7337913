import type { Category } from '../directory/categories';
import type { Candidate, Certainty } from '../sites/types';

export { oneLine } from '../one-line';

/**
 * What is reported: an address, a category, a channel and a time; nothing else.
 * The same object is what is sent and what the popup prints as "what will be sent".
 */
export interface Report {
  /** Canonical address, or null for a child in danger, where no link is needed. */
  url: string | null;
  /** Site name for the person's own history; never sent. */
  site: string | null;
  certainty: Certainty | null;
  category: Category;
  /** Channel id from the directory, or `intake`. */
  channel: string;
  /** ISO 8601, UTC, to the second. */
  at: string;
}

/** A report that is being made. Kept while the popup is closed, deleted after a hand-over or a day. */
export interface Draft {
  url: string | null;
  /** Links of which the person still has to choose one. */
  choices?: readonly Candidate[];
  /** The link was not in the page: it was found after the person opened the post. */
  opened?: boolean;
  /** What the person typed into the address field, as typed, even where it is no valid address. */
  typed: string;
  certainty: Certainty | 'none';
  site: string | null;
  /** The tab it came from, to bring the person back. */
  tabId: number | null;
  category: Category | null;
  danger: boolean | null;
  channel: string | null;
  startedAt: number;
}
