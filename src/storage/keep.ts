/** Writes what only the extension's own pages and its background may read: see kept.ts, which reads it. */
import { browser } from '../browser';
import { isPrivateWindow } from '../extension/private-window';
import { type KeptKey, KNOWN, keptKeys, NAME, PRIVATE } from './kept';
import { durable, pageLock, passingStore } from './rows';

/** What nobody could bring back: the browser may throw its databases away (outbox-mirror.ts says when). */
const copied: readonly string[] = ['settings', 'ownEntries'] satisfies KeptKey[];

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
  await lock(async () => {
    await caches.delete(NAME).catch(() => undefined);
    await disk().change([], (rows) => {
      for (const key of keptKeys) rows.remove(key);
    });
    await disk().drop();
  });
  tell(keptKeys);
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

/** Makes the database where it is missing, with what the one before held. */
export function makeKept(): Promise<void> {
  return lock(restore);
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
