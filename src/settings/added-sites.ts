import type { Settings } from './schema';

/** A site that the person added, and whose kind of pages it has. */
export type AddedSite = Settings['addedSites'][number];

/** The match pattern of all pages of a host, as content scripts and permissions have it. */
export function originOfHost(host: string): string {
  return `https://${host}/*`;
}

/** What the person added for a host, if they did. */
export function addedSiteAt({ addedSites }: Settings, host: string): AddedSite | undefined {
  return addedSites.find((site) => site.host === host);
}
