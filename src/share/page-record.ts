/**
 * What the script in a page is told of the settings and of what was asked before. The background makes one small record
 * of all that (background/page-record.ts); a page reads it at the first input and when it changes, and only while the
 * page is visible: a hidden one listens to nothing, and reads it again when it is shown.
 */
import type { PageMessage } from '../messages';
import { onItems, readItem } from '../storage/areas';
import type { Key } from '../storage/index';
import { emptyState, type Mode, type ShareState } from './decide';
import { isAlive, runtime } from './runtime';
import type { WatchedControl, WatchedSite } from './watched-site';

/** As the background keeps it, for all sites. */
export interface StoredRecord {
  mode: Mode;
  /** Sites where nothing is asked: ids, or hosts of those that the person added. */
  off: readonly string[];
  /** Hosts of the sites that the person added. */
  added: readonly string[];
  state: ShareState;
  /** What looks like a share on any site, so that no page's script carries it. Not in private windows: nothing is counted there. */
  looks?: readonly WatchedControl[];
}

/** As one page takes it. */
export interface PageRecord {
  mode: Mode;
  state: ShareState;
  looks?: readonly WatchedControl[] | undefined;
}

export const storedRecord: Key<StoredRecord | undefined> = {
  at: 'local/pages',
  // What a page might have planted there is seen by pages alone, and made good by the background's next change.
  parse: (stored) => (stored ? (stored as StoredRecord) : undefined),
};

/** How long to wait before storage is read again after it was refused. */
const READ_AGAIN_MS = 300;

/** Without a record everything passes: the background has not started yet, or everything was deleted. */
function recordFor({ id, added }: WatchedSite, stored: unknown): PageRecord {
  const { mode = 'off', off, added: hosts, state, looks } = (stored ?? {}) as Partial<StoredRecord>;
  // A page that was open when the person stopped watching its site.
  const isOff = off?.includes(id) || (added && !hosts?.includes(id));
  return { mode: isOff ? 'off' : mode, state: { ...emptyState, ...state }, looks };
}

/**
 * Follows the record from now on.
 * @param say sends a message to the background
 * @param take is called with the record once it is read, and with each that is another; with null where it is not known
 *   (any more)
 */
export function followRecord(
  site: WatchedSite,
  say: (message: PageMessage) => Promise<unknown>,
  take: (record: PageRecord | null) => void,
): void {
  const isPrivate = runtime.extension?.inIncognitoContext;
  let stop: (() => void) | undefined;
  let turn = 0;
  let salt = 0;
  let saltBefore = 0;

  function use(stored: unknown): void {
    turn += 1;
    const record = recordFor(site, stored);
    // Everything was deleted while nobody looked here.
    if (saltBefore && saltBefore !== record.state.salt) take({ mode: 'off', state: emptyState });
    saltBefore = 0;
    salt = record.state.salt;
    take(record);
  }

  async function read(triesLeft: number): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      // A private window's state lies in the background's memory; nothing of it may be written.
      const stored = await (isPrivate ? say({ type: 'page/state' }) : readItem('local', 'pages'));
      if (mine === turn) use(stored);
    } catch {
      // Firefox has been seen to refuse storage ("An unexpected error occurred") to a YouTube page that was still loading.
      if (triesLeft > 0) setTimeout(read, READ_AGAIN_MS, triesLeft - 1);
    }
  }

  function look(change?: Event): void {
    if (!isAlive()) return;
    stop?.();
    stop = undefined;
    if (document.visibilityState === 'visible') {
      saltBefore = salt;
      take(null);
      stop = onItems(({ pages }, area) => {
        if (area === 'local' && pages) void (isPrivate ? read(0) : use(pages.newValue));
      });
    } else if (change) return;
    void read(5);
  }

  document.addEventListener('visibilitychange', look);
  look();
}
