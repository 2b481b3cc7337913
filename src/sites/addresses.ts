import type { AddressedSite, AddressForm, Certainty } from './types';

/** A post's link in its one canonical form, and what it is worth. */
export interface CanonicalAddress {
  url: string;
  certainty: Certainty;
}

type Parts = Record<string, string | undefined>;

/** A host that says language and country, as Facebook has: `ur-pk.name`. In patterns all of them are `ll-cc.name`. */
export const languageHost = /^[a-z]{2,3}-[a-z]{2}\.(?=\w)/;

/**
 * Whether `host` is the one `pattern` names: itself, for `*.name` also all below it, for `*` any host, for `ll-cc.name`
 * those that say language and country.
 */
export function hostBelongsTo(pattern: string, host: string): boolean {
  if (pattern.startsWith('ll-cc.')) return host.replace(languageHost, 'll-cc.') === pattern;
  if (!pattern.startsWith('*')) return pattern === host;
  // With its dot, so that '*.x.com' is not taken to mean 'evilx.com'.
  return pattern === '*' || host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** The path as people read it: decoded, without doubled or trailing slashes. `/` alone becomes empty. */
export function readablePath(url: URL): string {
  let path = decoded(url.pathname);
  if (path.includes('//')) path = path.replace(/\/+/g, '/');
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/**
 * Whether a page is one of a private conversation, or may be. The one place where `privatePaths` is read.
 * @returns `yes`, or `maybe` where the same address can be a public chat's
 */
export function privacyOf(
  { privatePaths }: Pick<AddressedSite, 'privatePaths'>,
  url: URL,
): 'yes' | 'maybe' | 'no' {
  if (!privatePaths) return 'no';
  const path = readablePath(url);
  const found = privatePaths.find(
    (one) =>
      (!one.hosts || one.hosts.some((host) => hostBelongsTo(host, url.hostname))) &&
      one.path.test(path) &&
      (!one.hash || one.hash.test(decoded(url.hash))),
  );
  return !found ? 'no' : found.mayBePublic ? 'maybe' : 'yes';
}

/**
 * Reads `url` by the grammar of `site` and prints the canonical address from its identity parts alone, so
 * that whatever else a link carries (who shared it, from where) is left behind without having to be known.
 *
 * @returns null when no form of this site fits, and for a private conversation
 */
export function canonical(site: AddressedSite, url: URL): CanonicalAddress | null {
  if (privacyOf(site, url) === 'yes') return null;
  const host = url.hostname;
  const path = readablePath(url);
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

function printForm(form: AddressForm, inPath: Parts | undefined, url: URL): string | null {
  const parts: Parts = form.query || form.hash ? { ...inPath } : (inPath ?? {});
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

/** A parameter may be repeated; the first value that can be an identity counts. */
function inQuery(url: URL, name: string, pattern: RegExp): RegExpExecArray | undefined {
  if (url.search === '') return undefined;
  for (const value of url.searchParams.getAll(name)) {
    const match = pattern.exec(value);
    if (match) return match;
  }
  return undefined;
}

/** Parts that stand in the host; a group of the path that took no part is nothing. */
function inHost(url: URL, name: string): string {
  if (name === 'host') return url.host;
  return (name === 'sub' && url.hostname.split('.').at(-3)) || '';
}

/** A stray percent sign is no reason to give up: such text is taken as it stands. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Encodes what would end or split a part, and leaves what is harmless and part of names (`@ : = , /`). */
function encoded(part: string): string {
  if (/^[\w.-]*$/.test(part)) return part;
  return encodeURIComponent(part).replace(/%(?:2C|2F|3A|3D|40|5B|5D)/g, decodeURIComponent);
}
