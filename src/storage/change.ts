/** Values of the browser's storage that several pages change. */
import { browser } from '../browser';
import { pageLock } from './rows';

/** Where a value lies: private windows leave nothing, theirs are in memory. */
export function areaOf(isPrivate: boolean) {
  return isPrivate ? browser.storage.session : browser.storage.local;
}

const locks = new Map<string, ReturnType<typeof pageLock>>();

/** Runs one piece of work on a key at a time, in all pages of the extension. */
export function lockOf(key: string): ReturnType<typeof pageLock> {
  const known = locks.get(key);
  if (known) return known;
  const lock = pageLock(`report-instead-${key}`);
  locks.set(key, lock);
  return lock;
}

/**
 * Changes one value, one change after the other: two pages at once do not undo each other.
 * @param make makes the new value from what is stored now, which may be anything
 * @returns the new value
 * @throws the browser's error when it cannot be written; then nothing is changed
 */
export function change<T>(key: string, isPrivate: boolean, make: (stored: unknown) => T): Promise<T> {
  return lockOf(key)(async () => {
    const area = areaOf(isPrivate);
    const next = make((await area.get(key))[key]);
    await area.set({ [key]: next });
    return next;
  });
}
