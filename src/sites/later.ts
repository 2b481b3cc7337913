/**
 * Hosts that came after the first release. Chrome switches an installed extension off until the person agrees where an
 * update asks for a host that it did not ask for before; so none of these is asked for before the person wishes it, on
 * the site itself. (https://developer.chrome.com/docs/extensions/develop/concepts/permission-warnings#update_permissions)
 */
import { hostBelongsTo } from './addresses';
import { sites } from './index';
import type { Site } from './types';

/** Sites that are watched, on some of their hosts at least, only where the person wished so. */
export const laterSites: readonly Site[] = sites.filter(({ watch }) => watch?.laterHosts?.length);

/** The site whose later host this is. */
export function laterSiteAt(hostname: string): Site | undefined {
  return laterSites.find(({ watch }) => watch?.laterHosts?.some((host) => hostBelongsTo(host, hostname)));
}
