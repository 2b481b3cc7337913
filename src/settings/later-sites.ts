/** Sites that came after the first release: which of them the person has allowed, and asking for that. */
import { browser } from '../browser';
import { hostBelongsTo } from '../sites/addresses';
import { laterSites } from '../sites/later';
import type { Site } from '../sites/types';
import { type AddedSite, originOfHost } from './added-sites';

/** The match patterns of the site's later hosts. */
export function laterOrigins({ watch }: Site): string[] {
  return (watch?.laterHosts ?? []).map(originOfHost);
}

/** Whether a site that the person added by its address is this one, which is known by now. */
export function isOf({ host }: AddedSite, { watch }: Site): boolean {
  return watch?.laterHosts?.some((pattern) => hostBelongsTo(pattern, host)) ?? false;
}

/** The later sites that are watched: the person allowed them, or had added one of their hosts before. */
export async function allowedLaterSites(added: readonly AddedSite[]): Promise<Site[]> {
  const allowed = await Promise.all(
    laterSites.map(
      async (site) =>
        added.some((one) => isOf(one, site)) ||
        (await browser.permissions.contains({ origins: laterOrigins(site) })),
    ),
  );
  return laterSites.filter((_, index) => allowed[index]);
}

/**
 * Watches a later site from now on. This needs only the permission, and the background notices that. Call it
 * directly from the person's press: otherwise the browser does not ask them.
 * @returns whether the person allowed it
 */
export async function watchLaterSite(site: Site): Promise<boolean> {
  // A permission would stay after the private window is closed.
  if (browser.extension.inIncognitoContext) return false;
  return browser.permissions.request({ origins: laterOrigins(site) }).catch(() => false);
}
