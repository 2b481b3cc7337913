/** Everything that writes single values. Reading them, with which every screen begins, is in index.ts. */
import { delMany, get, keys as keysIn, setMany } from 'idb-keyval';
import { browser } from '../browser';
import { isPrivateWindow } from '../extension/private-window';
import { cachedCopy } from './copies';
import { passingStore } from './databases';
import { read } from './index';
import { KEPT, KNOWN } from './kept';
import { type Key, PRIVATE, placeOf } from './keys';
import { inTurn, pageLock } from './locks';
import { guarded } from './rows';

/** What nobody could bring back. */
const copied: readonly string[] = ['settings', 'ownEntries'];
const copies = cachedCopy(KEPT, 'kept');

let opened: ReturnType<typeof passingStore> | undefined;
const disk = () => {
  opened ??= passingStore(KEPT, indexedDB, true);
  return opened;
};
const lock = pageLock(KEPT);

/** As `change` of index.ts, which loads this. */
export async function changeNow<T>(key: Key<T>, make: (now: T) => T, isPrivate?: boolean): Promise<T> {
  const secret = isPrivate ?? (await isPrivateWindow());
  return inTurn(key.at, async () => {
    const before = await read(key, secret);
    const next = make(before);
    if (next !== before) await write([[key, next]], secret);
    return next;
  });
}

/** A value to be written, under its key. */
export type Entry<T> = readonly [key: Key<T>, value: T];

/**
 * Writes several kept values in one step, whatever was there: either all of them are there afterwards or none. An
 * undefined value takes away what is there. Who needs what was there uses `change`.
 * @throws StoreError
 */
export function putTogether(...entries: readonly Entry<unknown>[]): Promise<void> {
  return write(entries, false);
}

/** What is written for a value. */
function written<T>(key: Key<T>, value: T): unknown {
  const stored = value === undefined || !key.form ? value : key.form(value);
  if (stored === undefined || !key.migrations) return stored;
  return { ...(stored as object), version: key.migrations.length + 1 };
}

/** Stores a value under a name; undefined takes away what is there. */
async function writeItem(area: 'local' | 'session', name: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage[area].remove(name);
  else await browser.storage[area].set({ [name]: value });
}

async function write(entries: readonly Entry<unknown>[], isPrivate: boolean): Promise<void> {
  const kept: [string, unknown][] = [];
  for (const [key, value] of entries) {
    const [place, name] = placeOf(key.at);
    const stored = written(key, value);
    if (place === 'managed') throw new Error('a policy is not ours to change');
    if (isPrivate && key.apart) await writeItem('session', PRIVATE + key.at, stored);
    else if (place !== 'kept') await writeItem(place, name, stored);
    else if (isPrivate) await writeItem('session', PRIVATE + key.at, { value: stored ?? null });
    else kept.push([name, stored]);
  }
  if (kept.length > 0) await writeKept(kept);
}

async function writeKept(items: [name: string, value: unknown][]): Promise<void> {
  await lock(async () => {
    await restore();
    await guarded(() => setMany(items, disk()));
    for (const [name, value] of items) {
      if (!copied.includes(name)) continue;
      await (value === undefined ? copies.remove(name) : copies.put(name, value)).catch(() => undefined);
    }
  });
  tell(items.map(([name]) => name));
}

/** Says to all pages what has changed; they take it as what the browser says of its own areas. */
function tell(names: readonly string[]): void {
  const channel = new BroadcastChannel(KEPT);
  channel.postMessage(names.map((name) => `kept/${name}`));
  channel.close();
}

/** Makes the database where it is missing, with what the one before held. */
export function makeKept(): Promise<void> {
  return lock(restore);
}

/** Brings back into a new database what the one before held. */
async function restore(): Promise<void> {
  await guarded(async () => {
    if ((await get(KNOWN, disk())) !== undefined) return;
    const held = (await copies.rows().catch(() => [])).filter(([name]) => copied.includes(name));
    await setMany([...held, [KNOWN, true]], disk());
  });
}

/**
 * Deletes all single values, behind "delete everything"; rows are deleted by who owns them.
 * @throws when something could not be deleted; what came before it is gone then
 */
export async function eraseValues(): Promise<void> {
  const names = await lock(async () => {
    await copies.clear().catch(() => undefined);
    return guarded(async () => {
      const all = (await keysIn(disk())).map(String);
      // First each by itself: pages that still hold the database open put off its deletion.
      await delMany(all, disk());
      await disk().drop();
      return all;
    });
  });
  tell(names);
  await browser.storage.session.clear();
  await browser.storage.local.clear();
}

/** Forgets what private windows have changed: with the last of them. */
export async function forgetPrivateValues(): Promise<void> {
  const ours = /^private\/(?:local|kept|session)\//;
  const names = Object.keys(await browser.storage.session.get(null)).filter((name) => ours.test(name));
  if (names.length > 0) await browser.storage.session.remove(names);
}

/** Takes away what earlier versions stored and this one does not read. */
export async function dropRetired(): Promise<void> {
  // The words of smart mode, what looks like a share, and what a policy says of asking.
  const retired = ['cues', 'looks', 'enforced'];
  const found = Object.keys(await browser.storage.local.get(retired));
  if (found.length > 0) await browser.storage.local.remove(found);
}
