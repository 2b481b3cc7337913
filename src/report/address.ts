/**
 * Turns what a person pastes, or a page's address, into the one link that is reported.
 *
 * A link of a known site is rebuilt by that site's grammar. Any other link keeps everything except what is
 * known to be about the person who shared it: an unknown parameter may be what leads to the post.
 */
import {
  canonical,
  hostBelongsTo,
  isUsualPort,
  languageHost,
  privacyOf,
  readablePath,
} from '../sites/addresses';
import { sites } from '../sites/index';
import type { Carrier, Certainty, Site } from '../sites/types';
import { withoutSession, withoutTracking } from './tracking';

/** Why a text gives no address. The words for each are in the locales. */
export type Refusal =
  | 'empty'
  | 'too_long'
  | 'not_an_address'
  | 'several_links'
  | 'scheme_not_allowed'
  | 'local_address'
  | 'private_chat';

export type Address = { url: string; certainty: Certainty; site: string | null } | { refused: Refusal };

/** A link found in a text. `alone`: the text was only this link, so its last character belongs to it. */
interface FoundLink {
  url: URL;
  text: string;
  alone: boolean;
  /** The same link together with the rest of the query it was in, which may belong to it. */
  longer?: string;
}

const LONGEST_INPUT = 4096;
const LONGEST_ADDRESS = 2048;
/** A link that is wrapped more often was made to be unreadable; what has been reached by then is reported. */
const MOST_WRAPPERS = 5;

/** Schemes that are never just a word before a link ("Look: https://…"); some have a link inside. */
const notWords =
  /^(?:about|blob|brave|cache|chrome(?:-\w+)?|data|edge|feed|file|filesystem|ftps?|intent|jar|javascript|mailto|moz-extension|resource|sms|tel|tg|vbscript|view-source|wss?|whatsapp)$/i;

/** Pages that carry an address and do not belong to a known site. */
const carriers: readonly Carrier[] = [
  { hosts: ['*.safelinks.protection.outlook.com'], path: /^/, carries: ['url'] },
  { hosts: ['news.ycombinator.com'], path: /^\/submitlink$/, carries: ['u'] },
  { hosts: ['line.me'], path: /^\/R\/msg\/text$/, carries: ['text'] },
  { hosts: ['social-plugins.line.me'], path: /^\/lineit\/share$/, carries: ['url', 'text'] },
];
const google = /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/;
const googleCarrier: Carrier = { path: /^\/(?:url|imgres)$/, carries: ['q', 'url', 'imgrefurl'] };

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
    const carried = carriedBy(found.url);
    if (!carried) break;
    if (carried === 'several') return { refused: 'several_links' };
    found = carried;
  }
  const host = found.url.hostname;
  const site = isUsualPort(found.url) ? siteAt(host) : null;
  if (!/^(?:[\w-]+\.)*[\w-]+$|^\[/.test(host)) return { refused: 'not_an_address' };
  if (!site && isLocal(host)) return { refused: 'local_address' };

  const address = readAddress(found, site);
  return 'url' in address && address.url.length > LONGEST_ADDRESS ? { refused: 'too_long' } : address;
}

/** More than these are too many for a person to look through. */
const MOST_LINKS = 6;

/**
 * The addresses of all links in a text that was pasted from a chat or is carried by a page that shares it. Of
 * links that lead to the same place only one is kept.
 * @returns an empty list if the text has fewer than two links
 */
export function addressesIn(text: string): Exclude<Address, { refused: unknown }>[] {
  const links = text.length > LONGEST_INPUT ? [] : (visible(text).match(/https?:\/\/[^\s<>"]+/gi) ?? []);
  if (links.length < 2) return [];
  const found = links.map(addressOf).filter((address) => 'url' in address);
  const first = found.filter(({ url }, at) => found.findIndex((other) => other.url === url) === at);
  return first.slice(0, MOST_LINKS);
}

/**
 * Which site a page is on, even if its address cannot be reported.
 * @param page the address of a page as the browser has it
 * @returns the site, and whether the page is a private conversation
 */
export function placeOf(page: string): { site: string | null; privacy: 'yes' | 'maybe' | 'no' } {
  const url = parse(page);
  const site = url && isUsualPort(url) ? siteAt(url.hostname) : null;
  return { site: site?.id ?? null, privacy: url && site ? privacyOf(site, url) : 'no' };
}

/**
 * A host in the form that is sent and, if it has one, in the form people read. Both are shown, because
 * letters of other scripts can look alike.
 */
export function displayHost(url: string): { ascii: string; unicode: string | null } {
  const ascii = parse(url)?.host ?? '';
  if (!/(?:^|\.)xn--/.test(ascii)) return { ascii, unicode: null };
  const labels = ascii
    .split('.')
    .map((label) => (label.startsWith('xn--') ? fromPunycode(label.slice(4)) : label));
  return { ascii, unicode: labels.includes(null) ? null : labels.join('.') };
}

// ---- Finding the link in a text

/** Without invisible characters, which are often copied along with text. Joiners inside a word count as letters. */
function visible(text: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/^[\s\u200c\u200d]+|(?<![\s\u200c\u200d])[\s\u200c\u200d]+$/g, '');
}

function findLink(given: string): FoundLink | Refusal {
  // Nearly every link comes alone and does not need the steps below.
  if (/^https?:\/\/[!#-;=?-~]+$/i.test(given) && !given.includes('&amp;')) {
    const url = parse(given);
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
    const written = decodedLink(withoutPunctuation(unescaped(match[0]), alone));
    const url = parse(written);
    if (url) return { url, text: written, alone };
  }
  return refusal === 'not_an_address' ? (findWithoutScheme(text) ?? refusal) : refusal;
}

/** `x.com/…` as people write it. Among other words it must look clearly like a link. */
function findWithoutScheme(text: string): FoundLink | null {
  const words = text.split(/\s+/);
  for (const word of words) {
    const written = unescaped(withoutPunctuation(word.replace(/^[^\p{L}\p{N}[]+/u, ''), false));
    const host = /^[^/?#\\]+/.exec(written)?.[0] ?? '';
    // An e-mail address would otherwise be read as a link with a user's name in front.
    if (host === '' || host.includes('@')) continue;
    const url = parse(`https://${written}`);
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
function withoutPunctuation(link: string, alone: boolean): string {
  let text = link;
  for (;;) {
    const last = text.at(-1) ?? '';
    const open = { ')': '(', ']': '[', '}': '{' }[last];
    const isLoose = open ? text.split(last).length > text.split(open).length : /[.,;:!?'*`|]/.test(last);
    if (!(isLoose && !alone) && !/[…،؛؟۔।’”»›]/.test(last)) return text;
    text = text.slice(0, -1);
  }
}

function parse(link: string): URL | null {
  try {
    const url = new URL(link);
    // A dot at the end of a host changes nothing.
    if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

// ---- Links inside links

function carriedBy(url: URL): FoundLink | 'several' | null {
  const host = url.hostname;
  const site = siteAt(host);
  if (url.search !== '') {
    const path = readablePath(url);
    for (const list of site ? [site.wrappers, site.watch?.intents] : [carriers]) {
      for (const carrier of list ?? []) {
        const hosts = carrier.hosts ?? site?.hosts ?? [];
        if (!carrier.path.test(path) || !hosts.some((pattern) => hostBelongsTo(pattern, host))) continue;
        const link = linkIn(url, carrier);
        if (link) return link;
      }
    }
    if (google.test(host) && googleCarrier.path.test(path)) return linkIn(url, googleCarrier);
  }
  return site ? null : fromAmp(host, url);
}

function linkIn(url: URL, carrier: Carrier): FoundLink | 'several' | null {
  for (const name of carrier.carries) {
    const [value, ...more] = new Set(url.searchParams.getAll(name).filter(Boolean));
    if (!value) continue;
    // Two links where only one counts: programs do not agree on which.
    if (more.length > 0 || addressesIn(value).length > 1) return 'several';
    if (carrier.print) {
      const printed = /^\w+$/.test(value) ? parse(carrier.print.replace('{value}', value)) : null;
      if (printed) return { url: printed, text: printed.href, alone: true };
      continue;
    }
    // Log-in pages carry the page to open next as a path of their own site.
    const found = findLink(value.startsWith('/') ? absolute(value, url) : value);
    if (typeof found !== 'string') return { ...found, longer: restOfQuery(url, name) };
  }
  return null;
}

function absolute(path: string, base: URL): string {
  try {
    return new URL(path, base).href;
  } catch {
    return path;
  }
}

/**
 * A link that was put into a query without being encoded ends at its own first `&`: this is its other half.
 */
function restOfQuery(url: URL, name: string): string {
  const query = `&${url.search.slice(1)}`;
  const start = query.indexOf(`&${name}=http`);
  return start === -1 ? '' : query.slice(start + name.length + 2);
}

/** Google's copies of articles name the original in their path. */
function fromAmp(host: string, url: URL): FoundLink | null {
  const viewer = google.test(host);
  if (!viewer && !hostBelongsTo('*.cdn.ampproject.org', host)) return null;
  const match = /^\/(?:amp|c|v|wp)\/(s\/)?(.+)$/.exec(url.pathname);
  if (!match || (viewer && !url.pathname.startsWith('/amp/'))) return null;
  const original = parse(`http${match[1] ? 's' : ''}://${match[2]}${url.search}`);
  return original && { url: original, text: original.href, alone: true };
}

// ---- Reading the link that was found

function readAddress(found: FoundLink, site: Site | null): Address {
  const { url } = found;
  if (!site || site.addresses.length === 0) {
    return { url: plain(url, url.protocol), certainty: 'page', site: site?.id ?? null };
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
  const address = best ?? { url: plain(url, 'https:', true), certainty: 'page' as const };
  // A dot after the number of a chat does not change whose chat it is.
  const bare = address.certainty === 'page' ? parse(withoutPunctuation(address.url, false)) : null;
  if (bare && privacyOf(site, bare) === 'yes') return { refused: 'private_chat' };
  return { ...address, site: site.id };
}

/**
 * Other ways to read the link, as it may have been meant: without the punctuation or the words written right
 * after it, with the end that a wrapper cut off, or decoded once more. A link that means nothing at all is
 * also read without its query, so that reading the result again gives nothing new.
 */
function* otherReadings({ url, text, longer = '' }: FoundLink, meansNothing: boolean): Generator<URL> {
  const beforeWords = /^[!-~]+/.exec(text)?.[0] ?? '';
  const bare = meansNothing ? plain(url, 'https:', true) : '';
  const written = [
    withoutPunctuation(text, false),
    beforeWords,
    withoutPunctuation(beforeWords, false),
    longer,
    bare,
  ];
  for (const reading of [...written, withoutPunctuation(bare, false)]) {
    const meant = reading === '' || reading === text ? null : parse(reading);
    if (meant) yield meant;
  }
  const meant = decodedOnce(url);
  if (meant) yield meant;
}

/** The link, if its `?`, `&` or `=` were encoded too; what was added later comes after them. */
function decodedOnce(url: URL): URL | null {
  if (!/%(?:25|3F|3D|26)/i.test(url.href)) return null;
  try {
    const path = decodeURIComponent(url.pathname);
    const query = decodeURIComponent(url.search);
    return parse(`${url.origin}${path}${path.includes('?') ? query.replace('?', '&') : query}`);
  } catch {
    return null;
  }
}

/**
 * The link without user name, password, tracking, keys and fragment; a fragment that is a route stays. For a
 * known site, whose forms say what identifies a post, the whole query goes.
 */
function plain(url: URL, protocol: string, isKnown = false): string {
  const port = url.port === '' ? '' : `:${url.port}`;
  const start = `${protocol}//${url.hostname}${port}${withoutSession(url.pathname)}`;
  if (isKnown) return start;
  const [route = '', query] = /^#!?\//.test(url.hash) ? url.hash.split(/\?(.*)/s) : [];
  return `${start}${withoutTracking(url.search)}${route}${query ? withoutTracking(`?${query}`) : ''}`;
}

let siteByHost: Map<string, Site> | undefined;

/**
 * The site that a host belongs to, or that wraps links or has its messages there. The map is made at first
 * use, because most pages never need it.
 */
function siteAt(host: string): Site | null {
  if (!siteByHost) {
    siteByHost = new Map();
    for (const site of sites) {
      const more = [...(site.wrappers ?? []), ...(site.privatePaths ?? [])].flatMap(
        ({ hosts }) => hosts ?? [],
      );
      for (const pattern of [...site.hosts, ...(site.shortHosts ?? []), ...more]) {
        if (!siteByHost.has(pattern)) siteByHost.set(pattern, site);
      }
    }
  }
  const own =
    siteByHost.get(host) ??
    siteByHost.get(`*.${host}`) ??
    (host[2] === '-' || host[3] === '-' ? siteByHost.get(host.replace(languageHost, 'll-cc.')) : undefined);
  if (own) return own;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const above = siteByHost.get(`*${host.slice(dot)}`);
    if (above) return above;
  }
  return null;
}

// ---- Hosts

/** Whether a host is inside somebody's own network, where nobody else can look. */
function isLocal(host: string): boolean {
  if (host.startsWith('[')) return isLocalV6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isLocalV4(host.split('.').map(Number));
  return (
    !host.includes('.') ||
    /\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|test|onion)$/.test(
      host,
    )
  );
}

function isLocalV4([a = 0, b = 0, c = 0]: number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && c === 0))) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

/** @param host as `URL` writes it: lower case, the longest run of zeros left out */
function isLocalV6(host: string): boolean {
  const [before = '', after] = host.split('::');
  const groupsOf = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')];
  const groups = [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
  const v4 = (at: number) => {
    const [high = 0, low = 0] = groups.slice(at, at + 2);
    return isLocalV4([high >> 8, high & 255, low >> 8, low & 255]);
  };
  const startsWith = (...wanted: number[]) => wanted.every((group, place) => groups[place] === group);
  // An IPv4 address inside an IPv6 one: mapped, compatible, behind NAT64, 6to4.
  if (startsWith(0, 0, 0, 0, 0)) return groups[5] === 0xffff || groups[5] === 0 ? v4(6) : true;
  if (startsWith(0x64, 0xff9b)) return v4(6);
  if (startsWith(0x2002)) return v4(1);
  return /^(?:f[cd]..|fe[89ab].|ff..):/.test(host);
}

/** Decodes one label of a host from its ASCII form (RFC 3492); null if it is not well formed. */
function fromPunycode(label: string): string | null {
  const basic = label.lastIndexOf('-');
  const output = [...label.slice(0, Math.max(basic, 0))];
  let code = 128;
  let bias = 72;
  let position = 0;
  for (let read = basic + 1; read < label.length; ) {
    const start = position;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(label[read++] ?? '');
      if (digit === -1) return null;
      // Digits count a to z as 0 to 25, then 0 to 9 as 26 to 35.
      const value = digit < 10 ? digit + 26 : digit - 10;
      position += value * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (value < threshold) break;
      weight *= 36 - threshold;
    }
    const size = output.length + 1;
    let delta = start === 0 ? Math.floor(position / 700) : Math.floor((position - start) / 2);
    delta += Math.floor(delta / size);
    for (bias = 0; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    code += Math.floor(position / size);
    position %= size;
    if (!(code <= 0x10ffff)) return null;
    output.splice(position++, 0, String.fromCodePoint(code));
  }
  return output.join('');
}
