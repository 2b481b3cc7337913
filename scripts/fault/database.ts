/** Damages the extension's IndexedDB in a profile whose browser is dead. */
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** More than nothing and less than any record. */
const TORN_BYTES = 5;

/**
 * Chromium: cuts the last record of the log, as a kill in the middle of its writing does. Chromium opens that, writes
 * on behind the tear, and throws the database away at the start after that; outbox-mirror.ts has the reports on it.
 */
export function tearLog(profile: string): void {
  const folder = join(profile, 'Default/IndexedDB');
  for (const database of readdirSync(folder).filter((name) => name.endsWith('.leveldb'))) {
    const path = join(folder, database);
    const last = readdirSync(path)
      .filter((name) => name.endsWith('.log'))
      .sort()
      .at(-1);
    if (last === undefined) continue;
    const log = join(path, last);
    truncateSync(log, Math.max(0, statSync(log).size - TORN_BYTES));
  }
}

/** Firefox: removes every extension's databases except `storage.local`, whose place has a suffix after `^`. */
export function removeDatabases(profile: string): void {
  const folder = join(profile, 'storage/default');
  for (const origin of readdirSync(folder).filter((name) => /^moz-extension[^^]*$/.test(name))) {
    rmSync(join(folder, origin, 'idb'), { recursive: true, force: true });
  }
}
