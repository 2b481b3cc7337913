import { browser } from '../browser';
import type { Settings } from './schema';
import { changeSettings } from './store';

/** A site that the person added, and what kind of site it is. */
export type AddedSite = Settings['addedSites'][number];

/** The match pattern of all pages of a host, as content scripts and permissions have it. */
export function originOfHost(host: string): string {
  return `https://${host}/*`;
}

/** What the person added for a host, if they did. */
export function addedSiteAt({ addedSites }: Settings, host: string): AddedSite | undefined {
  return addedSites.find((site) => site.host === host);
}

/** All sites that the person added, with one more or changed, or with one less. */
async function changeAdded(host: string, site: AddedSite | null): Promise<void> {
  await changeSettings(({ addedSites }) => {
    const others = addedSites.filter((other) => other.host !== host);
    return { addedSites: site ? [...others, site] : others };
  });
}

/**
 * Watches a site from now on. Call it directly from the person's press: otherwise the browser does not ask
 * them.
 *
 * The browser's question may close the popup. So the site is stored while the browser asks, and the
 * background starts to watch it once the permission is there.
 * @returns whether the person allowed it
 */
export async function watchSite(site: AddedSite): Promise<boolean> {
  // A permission would stay after the private window is closed. (In Chromium the only page there is the
  // popup, which does not offer this.)
  if (browser.extension.inIncognitoContext) return false;
  const asked = browser.permissions.request({ origins: [originOfHost(site.host)] });
  await changeAdded(site.host, site);
  const allowed = await asked.catch(() => false);
  if (!allowed) await changeAdded(site.host, null);
  return allowed;
}
