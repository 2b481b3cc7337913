/** What the sentinel does at the first input. Nothing of it is compiled before. */
import type { Shared } from './shared';
import { watchShares } from './watch';
import type { WatchedSite } from './watched-site';

/**
 * Watches a page from now on.
 * @param heard the types of events that the sentinel listens to
 * @param onInput its listener
 * @returns the function that takes each trusted event, beginning with the present one
 */
export function wake(
  shared: Shared,
  site: WatchedSite,
  heard: readonly string[],
  onInput: (event: Event) => void,
): (event: Event) => void {
  const ignore = (type: string) => removeEventListener(type, onInput, true);
  // The focus was only needed to learn that somebody is there.
  ignore('focusin');
  return watchShares(shared, site, () => {
    heard.forEach(ignore);
    globalThis.reportInstead = undefined;
  });
}
