/**
 * Hosts that came after the first release. If an update asks for a host that the extension did not ask for
 * before, Chrome switches it off until the person agrees. So none of these is asked for before the person
 * wishes it, on the site itself.
 * (https://developer.chrome.com/docs/extensions/develop/concepts/permission-warnings#update_permissions)
 */
import { hostBelongsTo } from './addresses';
import { sites } from './index';
import type { Site } from './types';

/** Sites that are watched, at least on some of their hosts, only if the person wished so. */
export const laterSites: readonly Site[] = sites.filter(({ watch }) => watch?.laterHosts?.length);

/** The site that has this host among its later ones. */
export function laterSiteAt(hostname: string): Site | undefined {
  return laterSites.find(({ watch }) => watch?.laterHosts?.some((host) => hostBelongsTo(host, hostname)));
}
