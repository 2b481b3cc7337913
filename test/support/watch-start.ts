import type { Shared } from '../../src/share/shared';
import { At, type WatchState } from '../../src/share/watch-machine';
import type { WatchedSite } from '../../src/share/watched-site';

/** The state of the watch before anything has happened, for tests that need nothing from the page. */
export const untouched: WatchState = {
  shared: {} as Shared,
  site: {} as WatchedSite,
  press: At.rest,
  asked: [],
};
