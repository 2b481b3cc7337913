/**
 * The database of what is kept: values that only the extension's own pages and its background may read and
 * write. A content script can reach `storage.local`, but not IndexedDB. So a page that has taken over its own
 * process can neither read an organisation's intake or the person's own numbers, nor put in false ones.
 */
import { cachedCopy } from './copies';
import { passingStore } from './databases';
import { Name } from './keys';
import { pageLock } from './locks';
import { durable } from './rows';

/** What could not be got from anywhere else. */
const copied: readonly string[] = ['settings', 'ownEntries'];
const copies = cachedCopy(Name.kept, 'kept');

let opened: ReturnType<typeof open> | undefined;
function open() {
  const store = passingStore(Name.kept, indexedDB, true);
  return { ...durable(store), drop: store.drop, exists: store.exists };
}
const disk = () => {
  opened ??= open();
  return opened;
};
const lock = pageLock(Name.kept);

/** Writes values in one step; undefined deletes what is there. @throws StoreError */
export async function putKept(items: [name: string, value: unknown][]): Promise<void> {
  await lock(async () => {
    await restore();
    await disk().change([], (rows) => {
      for (const [name, value] of items) {
        if (value === undefined) rows.remove(name);
        else rows.put(name, value);
      }
    });
    for (const [name, value] of items) {
      if (!copied.includes(name)) continue;
      await (value === undefined ? copies.remove(name) : copies.put(name, value)).catch(() => undefined);
    }
  });
  tell(items.map(([name]) => name));
}

/** Tells all pages what has changed; to them it is like what the browser tells of its own areas. */
function tell(names: readonly string[]): void {
  const channel = new BroadcastChannel(Name.kept);
  channel.postMessage(names.map((name) => `kept/${name}`));
  channel.close();
}

/** Makes the database if it is missing, with what the one before held. */
export function makeKept(): Promise<void> {
  return lock(restore);
}

/**
 * Puts into a new database what the one before held. Copies that cannot be read now may be readable later, so the
 * database counts as new until then; what was written into it meanwhile is newer than they are.
 */
async function restore(): Promise<void> {
  if ((await disk().read([Name.known])).get(Name.known) !== undefined) return;
  const held = await copies.rows().catch(() => null);
  await disk().change(copied, (rows) => {
    for (const [name, value] of held ?? []) {
      if (copied.includes(name) && rows.get(name) === undefined) rows.put(name, value);
    }
    if (held) rows.put(Name.known, true);
  });
}

/** Deletes the database with its copies. @throws when one of them is still there; the other is gone then */
export async function eraseKept(): Promise<void> {
  let names = copied;
  await lock(async () => {
    const failed: unknown[] = [];
    // Copies that stay would come back. A browser that has no Cache API has none.
    await copies
      .clear()
      .catch(async (error) => {
        if ((await copies.rows()).length > 0) failed.push(error);
      })
      .catch(() => undefined);
    // First each value by itself: pages that still have the database open delay its deletion.
    const emptied = disk().change([''], (rows) => {
      names = rows.under('').map(([name]) => name);
      for (const name of names) rows.remove(name);
    });
    await emptied.catch(() => undefined);
    await disk().drop();
    // On a full disk the database cannot be made to look into it: if there is none, nothing is left.
    await emptied.catch(async (error) => {
      if (await disk().exists()) failed.push(error);
    });
    if (failed.length > 0) throw failed[0];
  });
  tell(names);
}
