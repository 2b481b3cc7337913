/** Waiting for the person to open a post whose link was not in the page: the rules alone. */
import { type Address, addressOf, placeOf } from './address';

/** What a page does later than this after a press is no answer to it. */
const PRESS_COUNTS_MS = 15 * 1000;

/** A post without a link that the person wants to report, and will open. */
export interface Wait {
  tabId: number;
  isPrivate: boolean;
  /** Where the post stands. Another site's link is another post's. */
  site: string;
  /** When the person last pressed something in that page: ms since 1970. */
  pressedAt: number | null;
}

export type AwaitedLink = Exclude<Address, { refused: unknown }>;

/**
 * What a new address of the tab means for a wait: pure, so that it can be kept anywhere.
 * @param url where the tab is now
 * @param now ms since 1970
 * @returns the post's address, or whether to go on waiting. A script can change the address of its page at any time:
 * without a press of the person just before, a change counts for nothing
 */
export function afterNavigation(
  { site, pressedAt }: Wait,
  url: string,
  now: number,
): AwaitedLink | 'end' | 'go_on' {
  if (placeOf(url).site !== site) return 'end';
  const address = addressOf(url);
  if ('refused' in address || address.certainty !== 'exact') return 'go_on';
  const isAnswer = pressedAt !== null && now >= pressedAt && now - pressedAt <= PRESS_COUNTS_MS;
  return isAnswer ? address : 'go_on';
}
