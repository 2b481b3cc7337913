/** Damages the extension's IndexedDB in a profile whose browser is dead. */
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** How many bytes are cut off: at least one, and fewer than any record has. */
const TORN_BYTES = 5;

/**
 * Chromium: cuts the last record of the log, as a kill while it is being written does. Chromium opens such a log,
 * writes on after the cut, and at its next start throws the whole database away. outbox/mirror.ts has links to the
 * reports on that.
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

/** Firefox: removes every extension's databases except `storage.local`, whose folder has a suffix after `^`. */
export function removeDatabases(profile: string): void {
  const folder = join(profile, 'storage/default');
  for (const origin of readdirSync(folder).filter((name) => /^moz-extension[^^]*$/.test(name))) {
    rmSync(join(folder, origin, 'idb'), { recursive: true, force: true });
  }
}
