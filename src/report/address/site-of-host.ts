import { isUsualPort, languageHost, privacyOf } from '../../sites/addresses';
import { sites } from '../../sites/index';
import type { Site } from '../../sites/types';
import { webUrl } from './web-url';

let siteByHost: Map<string, Site> | undefined;

/**
 * The site that a host belongs to, or that wraps links or has its messages there. The map is made at first
 * use, because most pages never need it.
 */
export function siteAt(host: string): Site | null {
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

/**
 * Which site a page is on, even if its address cannot be reported.
 * @param page the address of a page as the browser has it
 * @returns the site, and whether the page is a private conversation
 */
export function siteOfPage(page: string): { site: string | null; privacy: 'yes' | 'maybe' | 'no' } {
  const url = webUrl(page);
  const site = url && isUsualPort(url) ? siteAt(url.hostname) : null;
  return { site: site?.id ?? null, privacy: url && site ? privacyOf(site, url) : 'no' };
}
