/** Finds the link in what a person pastes: with or without its scheme, with words and punctuation around it. */
import { siteAt } from './site-of-host';
import { webUrl } from './web-url';

/** Why a text gives no address. The words for each are in the locales. */
export type Refusal =
  | 'empty'
  | 'too_long'
  | 'not_an_address'
  | 'several_links'
  | 'scheme_not_allowed'
  | 'local_address'
  | 'private_chat';

/** A link found in a text. `alone`: the text was only this link, so its last character belongs to it. */
export interface LinkInText {
  url: URL;
  text: string;
  alone: boolean;
  /** The same link together with the rest of the query it was in, which may belong to it. */
  longer?: string;
}

/** Schemes that are never just a word before a link ("Look: https://…"); some have a link inside. */
const notWords =
  /^(?:about|blob|brave|cache|chrome(?:-\w+)?|data|edge|feed|file|filesystem|ftps?|intent|jar|javascript|mailto|moz-extension|resource|sms|tel|tg|vbscript|view-source|wss?|whatsapp)$/i;

/**
 * Without invisible characters, which are often copied along with text. Joiners inside a word count as letters,
 * but no link has them: there they would end it in the middle of a number.
 */
export function visible(text: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/(?<=[!-~])\p{DI}+(?=[!-~\s])/gu, '')
    .replace(/^[\s\u200c\u200d]+|(?<![\s\u200c\u200d])[\s\u200c\u200d]+$/g, '');
}

/** The first link in a text, or why there is none. */
export function findLink(given: string): LinkInText | Refusal {
  // Nearly every link comes alone and does not need the steps below.
  if (/^https?:\/\/[!#-;=?-~]+$/i.test(given) && !given.includes('&amp;')) {
    const url = webUrl(given);
    return url ? { url, text: given, alone: true } : 'not_an_address';
  }

  const text = visible(given);
  if (text === '') return 'empty';
  // Characters that change the direction of text can make a link look like another one.
  if (/[\u202d\u202e]/.test(given)) return 'not_an_address';
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d{1,5}(?:[/?#]|$))/i.exec(text)?.[1];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) {
    const aloneBeforeLink = /\s/.test(text) || /^https?:\/\//i.test(text.slice(scheme.length + 1));
    if (notWords.test(scheme) || !aloneBeforeLink) return 'scheme_not_allowed';
  }

  let refusal: Refusal = 'not_an_address';
  for (const match of text.matchAll(
    /https?(?::[/\\]*|%(?:25)*3a(?:%(?:25)*2f)*)[^\s<>"“”«»，。、；！？（）【】「」『』]+/gi,
  )) {
    const before = /([a-z][a-z-]*):$/i.exec(text.slice(Math.max(0, match.index - 24), match.index));
    if (before && notWords.test(before[1]!)) {
      refusal = 'scheme_not_allowed';
      continue;
    }
    const alone = match[0] === text;
    const bare = unsigned(match[0], text.slice(0, match.index));
    const written = decodedLink(withoutPunctuation(unescaped(bare), alone));
    const url = webUrl(written);
    if (url) return { url, text: written, alone };
  }
  return refusal === 'not_an_address' ? (findWithoutScheme(text) ?? refusal) : refusal;
}

/**
 * Without the signs that chats write words with (`_so_`, `~so~`, `*so*`). A link may end in such a sign, so it
 * belongs to the link if there is none before it.
 */
export function unsigned(link: string, before: string): string {
  let bare = link;
  for (const sign of /[_~*]{0,4}$/.exec(before.slice(-4))?.[0] ?? '') {
    const without = bare.replace(/[.,;:!?]{1,3}$/, '');
    if (without.endsWith(sign)) bare = without.slice(0, -1);
  }
  return bare;
}

/** `x.com/…` as people write it. Among other words it must look clearly like a link. */
function findWithoutScheme(text: string): LinkInText | null {
  const words = text.split(/\s+/);
  for (const word of words) {
    const written = unescaped(withoutPunctuation(word.replace(/^[^\p{L}\p{N}[]+/u, ''), false));
    const host = /^[^/?#\\]+/.exec(written)?.[0] ?? '';
    // An e-mail address would otherwise be read as a link with a user's name in front.
    if (host === '' || host.includes('@')) continue;
    const url = webUrl(`https://${written}`);
    if (!url) continue;
    const named = /\.(?:xn--[a-z\d-]+|[a-z]{2,})\.?$/.test(url.hostname);
    const numbered = /^(?:\d+(?:\.\d+){3}|\[[\da-f:.]+\])(?::\d+)?$/i.test(host);
    const certain = words.length === 1 || written.length > host.length || siteAt(url.hostname) !== null;
    if ((named && certain) || numbered || (words.length === 1 && url.hostname === 'localhost')) {
      return { url, text: `https://${written}`, alone: false };
    }
  }
  return null;
}

/** A link that was copied from a page's source has `&amp;` instead of `&`. */
function unescaped(link: string): string {
  return link.replace(/&(?:amp;)+/g, '&');
}

/** A link that was encoded on the way: `https%3A%2F%2F…`, perhaps more than once. */
function decodedLink(link: string): string {
  let text = link;
  while (/^https?%/i.test(text)) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}

/**
 * Without the punctuation of the sentence around a link. A link that stood alone keeps its end: there only
 * characters that no address contains unencoded are cut.
 */
export function withoutPunctuation(link: string, alone: boolean): string {
  let text = link;
  for (;;) {
    const last = text.at(-1) ?? '';
    const open = { ')': '(', ']': '[', '}': '{' }[last];
    const isLoose = open ? text.split(last).length > text.split(open).length : /[.,;:!?'*`|~]/.test(last);
    if (!(isLoose && !alone) && !/[…،؛؟۔।’”»›]/.test(last)) return text;
    text = text.slice(0, -1);
  }
}
