/** Links inside links: pages that only carry another address, and how it is taken out of theirs. */
import { hostBelongsTo, readablePath } from '../../sites/addresses';
import type { Carrier } from '../../sites/types';
import { findLink, type LinkInText } from './link-in-text';
import { siteAt } from './site-of-host';
import { webUrl } from './web-url';

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
 * The link that an address carries instead of leading anywhere itself.
 * @param holdsSeveral whether a text has links that lead to more than one place
 */
export function carriedBy(url: URL, holdsSeveral: (text: string) => boolean): LinkInText | 'several' | null {
  const host = url.hostname;
  const site = siteAt(host);
  if (url.search !== '') {
    const path = readablePath(url);
    for (const list of site ? [site.wrappers, site.watch?.intents] : [carriers]) {
      for (const carrier of list ?? []) {
        const hosts = carrier.hosts ?? site?.hosts ?? [];
        if (!carrier.path.test(path) || !hosts.some((pattern) => hostBelongsTo(pattern, host))) continue;
        const link = carriedLink(url, carrier, holdsSeveral);
        if (link) return link;
      }
    }
    if (google.test(host) && googleCarrier.path.test(path)) {
      return carriedLink(url, googleCarrier, holdsSeveral);
    }
  }
  return site ? null : fromAmp(host, url);
}

function carriedLink(
  url: URL,
  carrier: Carrier,
  holdsSeveral: (text: string) => boolean,
): LinkInText | 'several' | null {
  for (const name of carrier.carries) {
    const [value, ...more] = new Set(url.searchParams.getAll(name).filter(Boolean));
    if (!value) continue;
    // Two links where only one counts: programs do not agree on which.
    const words = carrier.carries.includes('text') ? url.searchParams.getAll('text') : [];
    if (more.length > 0 || holdsSeveral([value, ...words].join(' '))) return 'several';
    if (carrier.print) {
      const printed = /^\w+$/.test(value) ? webUrl(carrier.print.replace('{value}', value)) : null;
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
function fromAmp(host: string, url: URL): LinkInText | null {
  const viewer = google.test(host);
  if (!viewer && !hostBelongsTo('*.cdn.ampproject.org', host)) return null;
  const match = /^\/(?:amp|c|v|wp)\/(s\/)?(.+)$/.exec(url.pathname);
  if (!match || (viewer && !url.pathname.startsWith('/amp/'))) return null;
  const original = webUrl(`http${match[1] ? 's' : ''}://${match[2]}${url.search}`);
  return original && { url: original, text: original.href, alone: true };
}
