/** The rules for waiting until the person opens a post whose link was not in the page. */
import { sites } from '../sites/index';
import { addressOf, type FoundAddress, siteOfPage } from './address';

/** An address that comes later than this after a press is not the result of that press. */
const PRESS_COUNTS_MS = 15 * 1000;

/** A post without a link that the person wants to report, and will open. */
export interface Wait {
  tabId: number;
  isPrivate: boolean;
  /** The site of the post. A link of another site belongs to another post. */
  site: string;
  /** The person's last press that may open it. */
  pressed: Press | null;
}

/** A press on the link of a post. */
export interface Press {
  /** Ms since 1970. */
  at: number;
  /** The page's address then: it cannot be the result of the press. */
  page: string;
  /** Where the press leads, if the page said so: then no other address counts. */
  link: string | null;
}

export type AwaitedLink = FoundAddress;

/**
 * What a new address of the tab means for a wait. Pure, so that the wait can be kept anywhere.
 * @param url where the tab is now
 * @param now ms since 1970
 * @returns the post's address, or whether to go on waiting. A script can change its page's address at any
 *   time, so a change counts only if the person pressed a post's link just before
 */
export function afterNavigation(
  { site, pressed }: Wait,
  url: string,
  now: number,
): AwaitedLink | 'end' | 'go_on' {
  if (siteOfPage(url).site !== site) return 'end';
  const address = addressOf(url);
  if ('refused' in address || address.certainty !== 'exact') return 'go_on';
  if (!pressed || now < pressed.at || now - pressed.at > PRESS_COUNTS_MS) return 'go_on';
  if (isSame(pressed.page, address.url)) return 'go_on';
  return pressed.link === null || isSame(pressed.link, address.url) ? address : 'go_on';
}

/** Whether a link leads to the same post as an address, in whatever form. */
function isSame(link: string, url: string): boolean {
  const address = addressOf(link);
  if (!('url' in address)) return false;
  const identity = sites.find(({ id }) => id === address.site)?.identity;
  const part = (one: string) => identity?.exec(one)?.[1] ?? one;
  return part(address.url) === part(url);
}
