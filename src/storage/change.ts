/** Writes single values, wherever they are stored. Loaded with the first change: no screen needs it at its start. */
import { browser } from '../browser';
import { isPrivateWindow } from '../extension/private-window';
import { eraseKept, putKept } from './kept';
import { type Key, Name } from './keys';
import { inTurn } from './locks';
import { read, storedIn } from './read';
import { storedAt } from './stored-at';

/** Does what `change` of index.ts says, which loads this. */
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
export type StoredEntry<T> = readonly [key: Key<T>, value: T];

/**
 * Writes several kept values in one step, whatever was there before: afterwards either all of them are there
 * or none. An undefined value deletes what is there. Use `change` where the old value matters.
 * @throws StoreError
 */
export function putTogether(...entries: readonly StoredEntry<unknown>[]): Promise<void> {
  return write(entries, false);
}

/** What is written for a value. */
function written<T>(key: Key<T>, value: T): unknown {
  const stored = value === undefined || !key.form ? value : key.form(value);
  if (stored === undefined || !key.migrations) return stored;
  return { ...(stored as object), version: key.migrations.length + 1 };
}

/** Stores a value under a name; undefined deletes what is there. */
async function writeItem(area: 'local' | 'session', name: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage[area].remove(name);
  else await browser.storage[area].set({ [name]: value });
}

async function write(entries: readonly StoredEntry<unknown>[], isPrivate: boolean): Promise<void> {
  const kept: [string, unknown][] = [];
  for (const [key, value] of entries) {
    const [place, name] = storedIn(key.at);
    const stored = written(key, value);
    if (place === 'managed') throw new Error('a policy is not ours to change');
    if (isPrivate && key.apart) await writeItem('session', Name.private + key.at, stored);
    else if (place !== 'kept') await writeItem(place, name, stored);
    else if (isPrivate) await writeItem('session', Name.private + key.at, { value: stored ?? null });
    else kept.push([name, stored]);
  }
  if (kept.length > 0) await putKept(kept);
}

/**
 * Deletes all single values, for "delete everything"; rows are deleted by their owners.
 * @throws when something could not be deleted. It goes on after the database of what is kept, which is the most likely
 */
export function eraseValues(): Promise<void> {
  return afterAllChanges(async () => {
    const kept = eraseKept();
    await kept.catch(() => undefined);
    await browser.storage.session.clear();
    await browser.storage.local.clear();
    await kept;
  });
}

/** Deletes what private windows have changed, when the last of them closes. */
export function forgetPrivateValues(): Promise<void> {
  return afterAllChanges(async () => {
    const ours = /^private\/(?:local|kept|session)\//;
    const names = Object.keys(await browser.storage.session.get(null)).filter((name) => ours.test(name));
    if (names.length > 0) await browser.storage.session.remove(names);
  });
}

/** Does work after the changes that have read their value already: they would write back what it deletes. */
function afterAllChanges(work: () => Promise<void>): Promise<void> {
  return storedAt.reduce((inner, at) => () => inTurn(at, inner), work)();
}

/** Deletes what earlier versions stored and this one does not read. */
export async function dropRetired(): Promise<void> {
  // The words of smart mode, what looks like a share, and what a policy says about asking.
  const retired = ['cues', 'looks', 'enforced'];
  const found = Object.keys(await browser.storage.local.get(retired));
  if (found.length > 0) await browser.storage.local.remove(found);
}
