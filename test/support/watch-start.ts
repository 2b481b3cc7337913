import type { Shared } from '../../src/share/shared';
import { At, type WatchState } from '../../src/share/watch-machine';
import type { WatchedSite } from '../../src/share/watched-site';

/** The watch before anything happened, in a page of which it needs to know nothing. */
export const untouched: WatchState = {
  shared: {} as Shared,
  site: {} as WatchedSite,
  press: At.rest,
  asked: [],
};
