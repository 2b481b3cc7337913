/**
 * Reads many links out of a pasted text: a column of a sheet, an exported chat, links in sentences. Pure.
 * Each post is taken once, however often and in whatever form it appears; what cannot be taken is listed with
 * its line.
 */
import { LINKS } from '../sites/links-in-text';
import { type Address, addressOf, type FoundAddress, type Refusal } from './address';
import { columnsApart } from './sheet-columns';

/** Why something that looks like a link is not taken. Words: `refused_<code>`. */
export type ReadRefusal = Refusal | 'no_post' | 'too_many';

export type ListedLink = FoundAddress;

export interface RefusedLink {
  /** From 1. */
  line: number;
  /** As it is in the text. */
  text: string;
  reason: ReadRefusal;
  /** Where it leads, if it does lead somewhere: for example to a page of a known site that is not one post. */
  link?: ListedLink;
}

export interface ReadLinks {
  /** Each post once, in their order. */
  links: ListedLink[];
  refused: RefusedLink[];
  /** How many lead to a post that was already there. */
  joined: number;
}

/** Nobody can look through more than these before sending them. */
export const MOST_LISTED = 1000;

/**
 * @param text what was pasted
 * @param known links that are there already
 */
export function readLinks(text: string, known: readonly string[] = []): ReadLinks {
  const seen = new Set(known);
  const read: ReadLinks = { links: [], refused: [], joined: 0 };
  columnsApart(text.split(/\r\n?|\n|[\u2028\u2029]/)).forEach((line, at) => {
    for (const written of piecesOf(line)) {
      const address = addressIn(written);
      const refuse = (reason: ReadRefusal, link?: ListedLink) =>
        read.refused.push({ line: at + 1, text: written, reason, ...(link && { link }) });
      if ('refused' in address) refuse(address.refused);
      else if (seen.has(address.url)) read.joined += 1;
      else if (isNoPost(address)) refuse('no_post', address);
      else if (seen.size >= MOST_LISTED) refuse('too_many', address);
      else {
        seen.add(address.url);
        read.links.push(address);
      }
    }
  });
  return read;
}

/** No link to a post of a known site has a comma, a semicolon or a bar: there the next cell of a table begins. */
function addressIn(written: string): Address {
  const whole = addressOf(written);
  const cell = /^[^,;|]+(?=[,;|])/.exec(written)?.[0];
  if (!cell || ('url' in whole && whole.certainty === 'exact')) return whole;
  const alone = addressOf(cell);
  return 'url' in alone && alone.site !== null && alone.certainty !== 'page' ? alone : whole;
}

/** A page of a site whose posts are known, but not a post: its feed, a profile, a search. */
function isNoPost({ certainty, site }: ListedLink): boolean {
  return certainty === 'page' && site !== null;
}

/** Whatever in a line looks like a link, or stands alone where a link was expected. */
function piecesOf(line: string): string[] {
  const text = line.trim();
  if (text === '') return [];
  // A comma or semicolon separates links only if a link follows. A row of such signs is read once, not once for each sign.
  const words = text.split(/[\s<>"]+|(?<![,;|،、；，])[,;|،、；，]+(?=https?:)/i).filter(Boolean);
  const links = words.filter(looksLikeLink).flatMap(apart);
  if (links.length > 0) return links;
  // One word on a line of its own was meant as a link. Among other words it is prose.
  return words.length === 1 ? words : [];
}

/** Links may follow each other with nothing between them. */
function apart(word: string): string[] {
  const links = word.match(LINKS);
  return links && links.length > 1 ? links : [word];
}

/** Longer than any host, so that much is enough to tell a link. A row of ten thousand underscores would take minutes. */
const TELLING = 300;

/** With a scheme (words may stand right before it), or a host and a path; never an e-mail address or a time. */
function looksLikeLink(word: string): boolean {
  if (/https?(?::|%(?:25)*3a)/i.test(word)) return true;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(word)) return true;
  const start = word.slice(0, TELLING);
  return /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}\/\S/u.test(start) && !word.includes('@');
}
