/** Waiting for the person to open a post whose link was not in the page: the rules alone. */
import { sites } from '../sites/index';
import { type Address, addressOf, placeOf } from './address';

/** What a page does later than this after a press is no answer to it. */
const PRESS_COUNTS_MS = 15 * 1000;

/** A post without a link that the person wants to report, and will open. */
export interface Wait {
  tabId: number;
  isPrivate: boolean;
  /** Where the post stands. Another site's link is another post's. */
  site: string;
  /** The last press of the person that may open it. */
  pressed: Press | null;
}

/** A press on the link of a post. */
export interface Press {
  /** Ms since 1970. */
  at: number;
  /** Where the page stood then: that is no answer to the press. */
  page: string;
  /** Where the press leads, as far as the page said so: nothing else is an answer then. */
  link: string | null;
}

export type AwaitedLink = Exclude<Address, { refused: unknown }>;

/**
 * What a new address of the tab means for a wait: pure, so that it can be kept anywhere.
 * @param url where the tab is now
 * @param now ms since 1970
 * @returns the post's address, or whether to go on waiting. A script can change the address of its page at any time:
 * without a press of the person on a post's link just before, a change counts for nothing
 */
export function afterNavigation(
  { site, pressed }: Wait,
  url: string,
  now: number,
): AwaitedLink | 'end' | 'go_on' {
  if (placeOf(url).site !== site) return 'end';
  const address = addressOf(url);
  if ('refused' in address || address.certainty !== 'exact') return 'go_on';
  if (!pressed || now < pressed.at || now - pressed.at > PRESS_COUNTS_MS) return 'go_on';
  if (isSame(pressed.page, address.url)) return 'go_on';
  return pressed.link === null || isSame(pressed.link, address.url) ? address : 'go_on';
}

/** Whether a link leads to the post of an address, in whatever form. */
function isSame(link: string, url: string): boolean {
  const address = addressOf(link);
  if (!('url' in address)) return false;
  const identity = sites.find(({ id }) => id === address.site)?.identity;
  const part = (one: string) => identity?.exec(one)?.[1] ?? one;
  return part(address.url) === part(url);
}
