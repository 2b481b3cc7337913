/** Which link a share is about: pure. */
import type { Refused } from '../../popup/state/model';
import { addressesIn, addressOf, type FoundAddress } from '../report/address';
import { readLinks } from '../report/read-links';
import type { Candidate } from '../sites/types';
import { isOwnLink } from './edition';
import type { ShareFields } from './protocol';

export type ShareRead =
  | { kind: 'link'; found: FoundAddress }
  /** Only the person can tell which of them is meant. */
  | { kind: 'links'; choices: Candidate[] }
  | { kind: 'refused'; reason: Refused }
  /** No link: a picture, a voice message, plain words. */
  | { kind: 'nothing' };

/** Reads a share as the popup's field reads what is pasted. Apps put the link into any of the three. */
export function readShared({ title, text, url }: ShareFields): ShareRead {
  const parts = [url, text, title].map((part) => part.trim()).filter(Boolean);
  const whole = parts.join('\n');
  const all = addressesIn(whole);
  const several = all.filter((address) => !isOwnLink(address.url));
  if (several.length > 1) return choiceOf(several);
  const [other] = several;
  // The others are links to this page, and nobody means those.
  if (other && all.length > 1) return { kind: 'link', found: other };
  // Some may have no scheme. A name with a dot in it is no link yet.
  const listed = readLinks(whole.slice(0, LONGEST_FORWARD)).links.filter((link) => !isOwnLink(link.url));
  const known = listed.filter(({ site }) => site !== null);
  if (known.length > 1) return choiceOf(known.slice(0, MOST_CHOICES));
  // The whole first; then each by itself, since a title may be too long, or look like an address.
  const answers = [whole, ...parts].map(addressOf);
  const found = answers.find((answer) => 'url' in answer);
  if (found)
    return isOwnLink(found.url) ? { kind: 'refused', reason: 'extension_page' } : { kind: 'link', found };
  // A long forwarded message: the popup's field would find links in it, so they are found here, too.
  const far = listed.slice(0, MOST_CHOICES);
  if (answers.some((answer) => 'refused' in answer && answer.refused === 'too_long') && far[0])
    return far.length > 1 ? choiceOf(far) : { kind: 'link', found: far[0] };
  const [reason = 'empty'] = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []));
  return reason === 'empty' || reason === 'not_an_address'
    ? { kind: 'nothing' }
    : { kind: 'refused', reason };
}

/** Longer than any message. A longer text is no message, and reading it would make the page wait. */
const LONGEST_FORWARD = 100_000;
/** As many as a person can choose from. */
const MOST_CHOICES = 6;

const choiceOf = (links: readonly FoundAddress[]): ShareRead => ({
  kind: 'links',
  choices: links.map(({ url }) => ({ url, whose: 'message' })),
});

/** The text after the `#` of an address: a link as it is, or a text that was encoded. */
export function textInHash(hash: string): string {
  const text = hash.slice(1);
  // Decoding a link's own encoded signs would make it another link. An encoded space shows that words follow the link.
  if (/^https?:\/\//i.test(text) && !/%(?:20|0[9ad])/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
