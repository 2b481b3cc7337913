/**
 * Turns what a person pastes, or a page's address, into the one link that is reported.
 *
 * A link of a known site is rebuilt by that site's grammar. Any other link keeps everything except what is
 * known to be about the person who shared it: an unknown parameter may be what leads to the post.
 */
import { isUsualPort } from '../sites/addresses';
import { LINKS } from '../sites/links-in-text';
import { carriedBy } from './address/carrier';
import { findLink, unsigned, visible, withoutPunctuation } from './address/link-in-text';
import { isLocalHost } from './address/local-host';
import { type Address, type FoundAddress, readAddress } from './address/reading';
import { siteAt } from './address/site-of-host';

export { displayHost } from './address/display-host';
export type { Refusal } from './address/link-in-text';
export type { Address, FoundAddress } from './address/reading';
export { siteOfPage } from './address/site-of-host';

const LONGEST_INPUT = 4096;
const LONGEST_ADDRESS = 2048;
/** A link that is wrapped more often was made to be unreadable; what has been reached by then is reported. */
const MOST_WRAPPERS = 5;

/**
 * The address that a link, or a text with a link in it, stands for.
 *
 * @param link an address of a page, a pasted link (with or without scheme) or a text around one
 * @returns the canonical address and how certain it is, or why there is none; never throws
 */
export function addressOf(link: string): Address {
  if (link.length > LONGEST_INPUT) return { refused: 'too_long' };
  let found = findLink(link);
  if (typeof found === 'string') return { refused: found };

  for (let depth = 0; depth < MOST_WRAPPERS; depth++) {
    const carried = carriedBy(found.url, (text) => addressesIn(text).length > 1);
    if (!carried) break;
    if (carried === 'several') return { refused: 'several_links' };
    found = carried;
  }
  const host = found.url.hostname;
  const site = isUsualPort(found.url) ? siteAt(host) : null;
  if (!/^(?:[\w-]+\.)*[\w-]+$|^\[/.test(host)) return { refused: 'not_an_address' };
  if (!site && isLocalHost(host)) return { refused: 'local_address' };

  const address = readAddress(found, site);
  return 'url' in address && address.url.length > LONGEST_ADDRESS ? { refused: 'too_long' } : address;
}

/** More than these are too many for a person to look through. */
const MOST_LINKS = 6;
/** TikTok's smaller app writes below each link where to get the app. */
const APP = 'https://www.tiktok.com/tiktoklite';

/**
 * The addresses of all links in a text that was pasted from a chat or is carried by a page that shares it. Of
 * links that lead to the same place only one is kept.
 * @returns an empty list if the text has fewer than two links
 */
export function addressesIn(text: string): FoundAddress[] {
  const whole = text.length > LONGEST_INPUT ? '' : visible(text);
  const links = [...whole.matchAll(LINKS)];
  if (links.length < 2) return [];
  const found = links
    .map(({ 0: link, index }) => addressOf(withoutPunctuation(unsigned(link, whole.slice(0, index)), false)))
    .filter((address) => 'url' in address && address.url !== APP) as FoundAddress[];
  const first = found.filter(({ url }, at) => found.findIndex((other) => other.url === url) === at);
  return first.slice(0, MOST_LINKS);
}
