/**
 * What only the extension's own pages and its background may read and write: IndexedDB, which a content script does
 * not reach, as it does `storage.local`. A page that has taken over its own process can thus neither read an
 * organisation's intake or the person's own numbers, nor plant any.
 *
 * In private windows changes stay in memory (`storage.session`) and lie over what is kept.
 */
import { browser } from '../browser';
import { isPrivateWindow } from '../extension/private-window';
import type { UiMessage } from '../messages';
import { durable, pageLock, passingStore } from './rows';

/** What is kept, by name. */
export type KeptKey = 'settings' | 'ownEntries' | 'selfCheck' | 'directoryUpdate' | 'directoryText';

/** What nobody could bring back: the browser may throw its databases away (outbox-mirror.ts says when). */
const copied: readonly string[] = ['settings', 'ownEntries'] satisfies KeptKey[];

/** Where it is missing, the database is a new one. */
const KNOWN = 'known';
const PRIVATE = 'private/kept/';
const NAME = 'report-instead-kept';
/** The Cache API takes no other addresses; nothing is ever asked from this one. */
const ENTRIES = 'https://kept.invalid/';

let opened: ReturnType<typeof open> | undefined;
function open() {
  const store = passingStore(NAME);
  return { ...durable(store), drop: store.drop };
}
const disk = () => {
  opened ??= open();
  return opened;
};
const lock = pageLock(NAME);

/**
 * What is kept under a name.
 * @param isPrivate whether it is read for a private window; the page's own, if not said
 */
export async function readKept(key: KeptKey, isPrivate?: boolean): Promise<unknown> {
  if (isPrivate ?? (await isPrivateWindow())) {
    const name = PRIVATE + key;
    const [over] = Object.values(await browser.storage.session.get(name)) as { value: unknown }[];
    if (over) return over.value;
    // Firefox keeps the databases of its private windows apart: only the background has the lasting one.
    // The text of an update is the background's alone.
    if (browser.extension.inIncognitoContext && typeof document !== 'undefined' && key !== 'directoryText') {
      return browser.runtime.sendMessage({ type: 'ui/kept', key } satisfies UiMessage);
    }
  }
  const rows = await disk().read([key, KNOWN]);
  if (rows.get(KNOWN) !== undefined) return rows.get(key);
  await lock(restore);
  return (await disk().read([key])).get(key);
}

/**
 * Keeps values under their names; undefined takes what is there away.
 * @param isPrivate whether the wish comes from a private window; the page's own, if not said
 * @throws StoreError
 */
export async function changeKept(
  change: Partial<Record<KeptKey, unknown>>,
  isPrivate?: boolean,
): Promise<void> {
  const items = Object.entries(change);
  if (isPrivate ?? (await isPrivateWindow())) {
    const over = items.map(([key, value]) => [PRIVATE + key, { value: value ?? null }]);
    await browser.storage.session.set(Object.fromEntries(over));
    return;
  }
  await lock(async () => {
    await restore();
    await disk().change([], (rows) => {
      for (const [key, value] of items) {
        if (value === undefined) rows.remove(key);
        else rows.put(key, value);
      }
    });
    await copyOut(items).catch(() => undefined);
  });
  tell(items.map(([key]) => key));
}

/** Deletes all that is kept, behind "delete everything". @throws StoreError */
export async function eraseKept(): Promise<void> {
  const keys: KeptKey[] = ['settings', 'ownEntries', 'selfCheck', 'directoryUpdate', 'directoryText'];
  await lock(async () => {
    await caches.delete(NAME).catch(() => undefined);
    await disk().change([], (rows) => {
      for (const key of keys) rows.remove(key);
    });
    await disk().drop();
  });
  tell(keys);
}

/** Calls back after each change of what is kept under a name, in this page or another. @returns stops it */
export function onKeptChanged(key: KeptKey, callback: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
    if (data.includes(key)) callback();
  };
  const inMemory = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && changes[PRIVATE + key]) callback();
  };
  browser.storage.onChanged.addListener(inMemory);
  return () => {
    channel.close();
    browser.storage.onChanged.removeListener(inMemory);
  };
}

/** Forgets what private windows have changed: with the last of them. */
export async function forgetPrivateChanges(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PRIVATE));
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

function tell(keys: readonly string[]): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(keys);
  channel.close();
}

/** Brings back into a new database what the one before held. */
async function restore(): Promise<void> {
  if ((await disk().read([KNOWN])).get(KNOWN) !== undefined) return;
  const copies = await readCopies().catch(() => []);
  await disk().change([KNOWN], (rows) => {
    if (rows.get(KNOWN) !== undefined) return;
    for (const [key, value] of copies) if (copied.includes(key)) rows.put(key, value);
    rows.put(KNOWN, true);
  });
}

async function readCopies(): Promise<[key: string, value: unknown][]> {
  // Opening would make it.
  if (!(await caches.has(NAME))) return [];
  const answers = await (await caches.open(NAME)).matchAll();
  return Promise.all(answers.map((answer) => answer.json()));
}

async function copyOut(items: readonly [key: string, value: unknown][]): Promise<void> {
  const mine = items.filter(([key]) => copied.includes(key));
  if (mine.length === 0) return;
  const cache = await caches.open(NAME);
  for (const [key, value] of mine) {
    if (value === undefined) await cache.delete(ENTRIES + key);
    else await cache.put(ENTRIES + key, Response.json([key, value]));
  }
}
