/** What a link leads to, by the grammar of its site; if it is damaged, by what it was meant to be. */
import { canonical, decoded, privacyOf } from '../../sites/addresses';
import type { Certainty, Site } from '../../sites/types';
import { type LinkInText, type Refusal, withoutPunctuation } from './link-in-text';
import { webUrl } from './web-url';
import { withoutPersonalParts } from './without-personal-parts';

export interface FoundAddress {
  url: string;
  certainty: Certainty;
  /** The id of the site, or null if it is none that is known. */
  site: string | null;
}

export type Address = FoundAddress | { refused: Refusal };

/** @param site the known site that the link is on */
export function readAddress(found: LinkInText, site: Site | null): Address {
  const { url } = found;
  if (!site || site.addresses.length === 0) {
    return { url: withoutPersonalParts(url, url.protocol), certainty: 'page', site: site?.id ?? null };
  }
  if (privacyOf(site, url) === 'yes') return { refused: 'private_chat' };

  let best = canonical(site, url);
  if (!best || best.certainty === 'page') {
    for (const reading of otherReadings(found, best === null)) {
      if (privacyOf(site, reading) === 'yes') return { refused: 'private_chat' };
      const address = canonical(site, reading);
      if (address && address.certainty !== 'page') {
        best = address;
        break;
      }
      best ??= address;
    }
  }
  const address = best ?? { url: withoutPersonalParts(url, 'https:', true), certainty: 'page' as const };
  // A dot after the number of a chat does not change whose chat it is.
  const bare = address.certainty === 'page' ? webUrl(withoutPunctuation(address.url, false)) : null;
  if (bare && privacyOf(site, bare) === 'yes') return { refused: 'private_chat' };
  return { ...address, site: site.id };
}

/**
 * Other ways to read the link, as it may have been meant: without the punctuation or the words written right
 * after it, without an encoded space, with the end that a wrapper cut off, or decoded once more. A link that means nothing at all is
 * also read without its query, so that reading the result again gives nothing new.
 */
function* otherReadings({ url, text, longer = '' }: LinkInText, meansNothing: boolean): Generator<URL> {
  // What goes on with a mark or a digit of another script is no word: the number itself goes on.
  const beforeWords = /^[!-~]+(?![!-~\p{M}\p{N}\p{DI}])/u.exec(text)?.[0] ?? '';
  const bare = meansNothing ? withoutPersonalParts(url, 'https:', true) : '';
  const written = [
    withoutPunctuation(text, false),
    text.replace(/(?:%20|%0[9AD]|%C2%A0|%E2%80%8[B-F])+$/i, ''),
    beforeWords,
    withoutPunctuation(beforeWords, false),
    longer,
    bare,
  ];
  for (const reading of [...written, withoutPunctuation(bare, false)]) {
    const meant = reading === '' || reading === text ? null : webUrl(reading);
    if (meant) yield meant;
  }
  const meant = decodedOnce(url);
  if (meant) yield meant;
}

/** The link, if its `?`, `&` or `=` were encoded too; what was added later comes after them. */
function decodedOnce(url: URL): URL | null {
  if (!/%(?:25|3F|3D|26)/i.test(url.href)) return null;
  const [path, query] = [decoded(url.pathname), decoded(url.search)];
  return webUrl(`${url.origin}${path}${path.includes('?') ? query.replace('?', '&') : query}`);
}
