/** Which link a share is about: pure. */
import type { Found, Refused } from '../../popup/model';
import { addressesIn, addressOf } from '../report/address';
import type { Candidate } from '../sites/types';
import { isOwnLink } from './edition';
import type { Shared } from './protocol';

export type Read =
  | { kind: 'link'; found: Found }
  /** Only the person can tell which of them is meant. */
  | { kind: 'links'; choices: Candidate[] }
  | { kind: 'refused'; reason: Refused }
  /** No link: a picture, a voice message, plain words. */
  | { kind: 'nothing' };

/** Reads a share as the popup's field reads what is pasted. Apps put the link into any of the three. */
export function readShared({ title, text, url }: Shared): Read {
  const parts = [url, text, title].map((part) => part.trim()).filter(Boolean);
  const whole = parts.join('\n');
  const all = addressesIn(whole);
  const several = all.filter((address) => !isOwnLink(address.url));
  if (several.length > 1) {
    return { kind: 'links', choices: several.map(({ url: link }) => ({ url: link, whose: 'message' })) };
  }
  const [other] = several;
  // The others are links to this page, and nobody means those.
  if (other && all.length > 1) return { kind: 'link', found: other };
  // The whole first; then each by itself, since a title may be too long, or look like an address.
  const answers = [whole, ...parts].map(addressOf);
  const found = answers.find((answer) => 'url' in answer);
  if (found)
    return isOwnLink(found.url) ? { kind: 'refused', reason: 'extension_page' } : { kind: 'link', found };
  const [reason = 'empty'] = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []));
  return reason === 'empty' || reason === 'not_an_address'
    ? { kind: 'nothing' }
    : { kind: 'refused', reason };
}
