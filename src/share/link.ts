/** The post's own link, searched only inside the post and rebuilt by the site's grammar. */
import { canonical } from '../sites/addresses';
import type { Certainty, LinkFinder, ShareIntent, Site, Watch } from '../sites/types';
import { isQuoted } from './words';

export interface FoundLink {
  url: string;
  certainty: Certainty;
}

const weight: Record<Certainty, number> = { opaque: 0, page: 0, exact: 1 };

function parse(link: string | null | undefined, base: string): URL | null {
  if (!link) return null;
  try {
    return new URL(link, base);
  } catch {
    return null;
  }
}

/** Between the first of `starts` and the first of `ends` behind it. */
function inHead(anchor: Element, post: Element, { starts, ends }: NonNullable<LinkFinder['head']>): boolean {
  const start = post.querySelector(starts);
  if (!start || !isBehind(start, anchor)) return false;
  const end = [...post.querySelectorAll(ends)].find(
    (element) => element !== start && isBehind(start, element),
  );
  return !end || isBehind(anchor, end);
}

function isBehind(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Parts of the address that another element of the post has. */
function elsewhere({ and }: LinkFinder, post: Element): Record<string, string> | undefined {
  const value = and && post.querySelector(and.select)?.getAttribute(and.attribute);
  return value ? and.pattern.exec(value)?.groups : undefined;
}

function candidates(finder: LinkFinder, watch: Watch, post: Element, page: string): (string | null)[] {
  if (finder.from === 'page') {
    if (finder.pages && !finder.pages.test(new URL(page).pathname)) return [];
    const fits = !finder.select || post.matches(finder.select) || post.querySelector(finder.select) !== null;
    return fits ? [page] : [];
  }
  const own = finder.select && post.matches(finder.select) ? [post] : [];
  const found = [...own, ...post.querySelectorAll(finder.select ?? 'a[href]')].filter(
    (element) =>
      !isQuoted(element, post, finder.not ?? watch.quoted) &&
      (!finder.head || inHead(element, post, finder.head)),
  );
  if (finder.from === 'inside') return found.map((element) => element.getAttribute('href'));
  const inPage = finder.pageParts?.exec(page);
  if (finder.pageParts && !inPage) return [];
  return found.map((element) => {
    const value = element.getAttribute(finder.attribute ?? 'id') ?? '';
    const match = finder.pattern ? finder.pattern.exec(value) : null;
    if (finder.pattern && !match) return null;
    const groups = { ...inPage?.groups, ...match?.groups, ...elsewhere(finder, post) };
    return (finder.print ?? '{value}').replace(
      /\{(\w+)\}/g,
      (_, part: string) => groups[part] ?? (part === 'value' ? (match?.[1] ?? value) : ''),
    );
  });
}

/**
 * Finds the post's own link, rebuilt by the site's grammar. The first finder that yields a post's link wins;
 * a second one that yields another post makes the result uncertain, so it is kept only as `page`.
 * @param page the address of the page the post stands in
 * @returns null when the page holds no link to the post
 */
export function linkOf(site: Site, watch: Watch, post: Element, page: string): FoundLink | null {
  let best: FoundLink | null = null;
  for (const finder of watch.links) {
    if (finder.anySite) continue;
    for (const candidate of candidates(finder, watch, post, page)) {
      const url = parse(candidate, page);
      const address = url && canonical(site, url);
      if (!address) continue;
      const certainty = finder.certainty ?? address.certainty;
      if (certainty === 'page' && !finder.certainty) continue;
      if (!best) best = { url: address.url, certainty };
      else if (best.certainty === 'exact' && certainty === 'exact' && best.url !== address.url) {
        return finder.from === 'page' ? best : { url: best.url, certainty: 'page' };
      } else if (weight[certainty] > weight[best.certainty]) best = { url: address.url, certainty };
      break;
    }
  }
  return best;
}

/**
 * The first link of the post that may lead anywhere, as it stands there: only the background can read it.
 * @returns with it what it is worth, where the finder says so
 */
export function foreignLink(
  watch: Watch,
  post: Element,
  page: string,
): { link: string; certainty: Certainty | undefined } | null {
  for (const finder of watch.links) {
    if (!finder.anySite) continue;
    for (const candidate of candidates(finder, watch, post, page)) {
      const url = parse(candidate, page);
      if (url && /^https?:$/.test(url.protocol)) return { link: url.href, certainty: finder.certainty };
    }
  }
  return null;
}

/** The link a share-intent page carries in its own query; a text is searched for its first address. */
export function carriedLink(intent: ShareIntent, page: URL): string | null {
  for (const name of intent.carries) {
    const value = page.searchParams.get(name);
    if (!value) continue;
    if (intent.print) return intent.print.replace('{value}', encodeURIComponent(value));
    const link = /https?:\/\/\S+/.exec(value)?.[0];
    if (link) return link;
  }
  return null;
}
