import type { AddressedSite, AddressForm, Certainty, PrivatePath } from './types';

/** A post's link in its one canonical form, and how certain it is. */
export interface CanonicalAddress {
  url: string;
  certainty: Certainty;
}

type AddressParts = Record<string, string | undefined>;

/**
 * A host that names language and country, as Facebook's do: `ur-pk.name`. Patterns write all of them as
 * `ll-cc.name`.
 */
export const languageHost = /^[a-z]{2,3}-[a-z]{2}\.(?=\w)/;

/**
 * Whether `pattern` names `host`: `name` is that host alone, `*.name` also all hosts below it, `*` any host,
 * `ll-cc.name` those that name language and country.
 */
export function hostBelongsTo(pattern: string, host: string): boolean {
  if (pattern.startsWith('ll-cc.')) return host.replace(languageHost, 'll-cc.') === pattern;
  if (!pattern.startsWith('*')) return pattern === host;
  // With its dot, so that '*.x.com' does not fit 'evilx.com'.
  return pattern === '*' || host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** The path as people read it: decoded, without doubled or trailing slashes. `/` alone becomes empty. */
export function readablePath(url: URL): string {
  let path = decoded(url.pathname);
  if (path.includes('//')) path = path.replace(/\/+/g, '/');
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/**
 * How sites name pages between two people, at any depth. No site has such a name in the address of a post; a tag
 * may be such a word.
 */
const MESSAGES =
  /(?<!\/(?:tags?|tagged|hashtag|r))\/(?:(?:direct_?)?(?:message|msg)s?|messaging|inbox|conversations?|convos?|chats?|dms?|whispers|modmail)(?:\/|$)/i;

/**
 * Whether a page is one of a private conversation, or may be. The only place that reads `privatePaths`. Sites
 * move their messages to other paths, so an address counts too if no form of the site reads it and its words
 * say that it is private.
 * @returns `yes`, or `maybe` where the same address can be a public chat's
 */
export function privacyOf(site: AddressedSite, url: URL): 'yes' | 'maybe' | 'no' {
  const path = readablePath(url);
  const found = privatePathOf(site, url, path);
  if (found) return found.mayBePublic ? 'maybe' : 'yes';
  return MESSAGES.test(path) && !formOf(site, url, path) ? 'yes' : 'no';
}

/** Sites treat capital letters there like small ones. */
function privatePathOf({ privatePaths }: AddressedSite, url: URL, path: string): PrivatePath | undefined {
  return privatePaths?.find(
    (one) =>
      (!one.hosts || one.hosts.some((host) => hostBelongsTo(host, url.hostname))) &&
      (one.path.test(path) || one.path.test(path.toLowerCase())) &&
      (!one.hash || one.hash.test(decoded(url.hash))),
  );
}

/**
 * Reads `url` by the grammar of `site` and prints the canonical address only from its identity parts. So
 * whatever else a link carries (who shared it, from where) is left out without having to be known.
 *
 * @returns null when no form of this site fits, and for a private conversation
 */
export function canonical(site: AddressedSite, url: URL): CanonicalAddress | null {
  const path = readablePath(url);
  const found = privatePathOf(site, url, path);
  return found && !found.mayBePublic ? null : formOf(site, url, path);
}

/** Reads an address by the first form of the site that fits. */
function formOf(site: AddressedSite, url: URL, path: string): CanonicalAddress | null {
  if (isOdd(site, url, path)) return null;
  const host = url.hostname;
  const belongs = (pattern: string) => hostBelongsTo(pattern, host);
  const isSites = site.hosts.some(belongs);
  for (const form of site.addresses) {
    if (!(form.hosts ? form.hosts.some(belongs) : isSites)) continue;
    const match = form.path.exec(path);
    const printed = match && printForm(form, match.groups, url);
    if (printed) return { url: printed, certainty: form.certainty };
  }
  return null;
}

/** A known site answers only on the usual ports; on another port somebody else answers. */
export function isUsualPort({ port }: URL): boolean {
  return port === '' || port === '80' || port === '443';
}

/**
 * Whether an address is made to be read in two ways: by dots between slashes that were encoded, by a port or
 * a scheme.
 */
function isOdd({ hosts }: AddressedSite, url: URL, path: string): boolean {
  return (
    !/^https?:$/.test(url.protocol) ||
    (!isUsualPort(url) && !hosts.includes('*')) ||
    /\/\.\.?(?:\/|$)/.test(path)
  );
}

function printForm(form: AddressForm, inPath: AddressParts | undefined, url: URL): string | null {
  const parts: AddressParts = form.query || form.hash ? { ...inPath } : (inPath ?? {});
  if (form.hash) {
    const match = form.hash.exec(decoded(url.hash));
    if (!match) return null;
    Object.assign(parts, match.groups);
  }
  for (const name in form.query) {
    const match = inQuery(url, name, form.query[name]!);
    if (!match) return null;
    parts[name] = match[0];
    Object.assign(parts, match.groups);
  }
  let printed = form.print.replace(/\{(\w+)\}/g, (_, name: string) =>
    encoded(parts[name] ?? inHost(url, name)),
  );
  for (const name in form.also) {
    const match = inQuery(url, name, form.also[name]!);
    if (match) printed += `${printed.includes('?') ? '&' : '?'}${name}=${encoded(match[0])}`;
  }
  return printed;
}

/**
 * A parameter may be repeated. If two different values can be an identity, servers do not agree on which one
 * counts.
 */
function inQuery(url: URL, name: string, pattern: RegExp): RegExpExecArray | undefined {
  if (url.search === '') return undefined;
  let found: RegExpExecArray | undefined;
  for (const value of url.searchParams.getAll(name)) {
    const match = pattern.exec(value);
    if (match && found && found[0] !== match[0]) return undefined;
    found ??= match ?? undefined;
  }
  return found;
}

/** Parts that come from the host; a group of the path that matched nothing is empty. */
function inHost(url: URL, name: string): string {
  if (name === 'host') return url.host;
  return (name === 'sub' && url.hostname.split('.').at(-3)) || '';
}

/** A percent sign that encodes nothing is no reason to give up: such text is taken as it is. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Encodes what would end or split a part, and leaves the signs that do no harm and are common in names (`@ :
 * = , /`).
 */
function encoded(part: string): string {
  if (/^[\w.-]*$/.test(part)) return part;
  return encodeURIComponent(part).replace(/%(?:2C|2F|3A|3D|40|5B|5D)/g, decodeURIComponent);
}
