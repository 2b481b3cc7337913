/**
 * What the script in a page knows of the settings and of what was asked before. The background makes one
 * small record of all that (background/page-record.ts). A page reads it at the first input and when it
 * changes, and only while the page is visible: a hidden page does not listen, and reads it again when it is
 * shown.
 */
import type { PageMessage } from '../messages';
import { onItems, readItem } from '../storage/areas';
import type { Key } from '../storage/index';
import { emptyState, type Mode, type ShareState } from './decide';
import { isAlive, runtime } from './runtime';
import type { WatchedControl, WatchedSite } from './watched-site';

/** As the background keeps it, for all sites. */
export interface StoredRecord {
  /** By site: its id, or the host of one that the person added. */
  modes: Readonly<Record<string, Mode>>;
  state: ShareState;
  /**
   * What looks like a share on any site, so that no page's script carries it. Not in private windows, where
   * nothing is counted.
   */
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
  // A page may have put something else there. Only pages read it, and the background's next change repairs it.
  parse: (stored) => (stored ? (stored as StoredRecord) : undefined),
};

/** How long to wait before storage is read again after it was refused. */
const READ_AGAIN_MS = 300;

/**
 * Follows the record from now on.
 * @param say sends a message to the background
 * @param take is called with the record each time it is read, and with null while it is not known
 * @returns reads it again: where a private window changes it, nothing tells its pages
 */
export function followRecord(
  { id }: WatchedSite,
  say: (message: PageMessage) => Promise<unknown>,
  take: (record: PageRecord | null) => void,
): () => void {
  let salt = 0;

  // Readings are answered in their order, so the last answer is the newest.
  async function read(triesLeft: number): Promise<void> {
    try {
      // A private window's state is in the background's memory; nothing of it may be written to the disk.
      const isPrivate = runtime.extension?.inIncognitoContext;
      const stored = await (isPrivate ? say({ type: 'page/state' }) : readItem('local', 'pages'));
      // Without a record everything passes: the background has not started yet, or everything was deleted. A
      // site that is not in it was added by the person, and is not watched any more.
      const { modes, state = emptyState, looks } = (stored ?? {}) as Partial<StoredRecord>;
      // Another salt: everything was deleted, perhaps while this page was hidden. Then nothing counts as asked about.
      if (salt && salt !== state.salt) take({ mode: 'off', state: emptyState });
      salt = state.salt;
      take({ mode: modes?.[id] ?? 'off', state, looks });
    } catch {
      // Firefox has been seen to refuse storage ("An unexpected error occurred") to a YouTube page that was still loading.
      if (triesLeft) setTimeout(read, READ_AGAIN_MS, triesLeft - 1);
    }
  }

  // No other storage area that a page listens to has this name in it.
  const onChanged = ({ pages }: { pages?: unknown }) => {
    if (pages) void read(0);
  };

  function look(change?: Event): void {
    if (!isAlive()) return;
    const { hidden } = document;
    onItems(onChanged, hidden);
    if (!hidden) take(null);
    if (!hidden || !change) void read(5);
  }

  document.addEventListener('visibilitychange', look);
  look();
  return look;
}
