/**
 * A second copy of the reports that the extension still has to deliver (storage/copies.ts says why). If the
 * browser has deleted the databases, or only the one with the links, the outbox is restored from it. It holds a report
 * no longer than the outbox does, and nothing of private windows. What the person sends has no copy: it is in the form, mail or
 * call that was opened.
 */
import { type Copy, cachedCopy } from '../../storage/copies';
import { type Lock, pageLock } from '../../storage/locks';
import type { Rows, Store } from '../../storage/rows';
import { COPIED, HANDS, KNOWN, MARK_KEY } from '../row-keys';
import { readHandOver } from './rows';

const cached = cachedCopy('outbox', 'outbox');
const mirrorLock = pageLock('report-instead-mirror');

export interface OutboxMirror {
  /**
   * Restores what a new database lacks, then makes the copy hold what the database holds. Never rejects: the
   * outbox works without a copy, too.
   */
  sync(): Promise<void>;
  /**
   * Removes a delivery from the copy before it leaves the outbox. If it were removed afterwards, a crash in
   * between would leave its address behind. Never rejects.
   */
  drop(id: string): Promise<void>;
}

/** @param lock makes the steps of several pages exclude each other */
export function createMirror(store: Store, copy: Copy = cached, lock: Lock = mirrorLock): OutboxMirror {
  async function syncNow(): Promise<void> {
    const copies = await copy.rows();
    const held = new Map(copies);
    const all = [KNOWN, COPIED, HANDS, MARK_KEY];
    let isTorn = false;
    const restoring = store.change(all, (rows) => {
      isTorn = restore(rows, held);
    });
    await restoring.catch((error) => {
      // On a full disk removals still work, but nothing may go before it is restored.
      if (isTorn) throw error;
    });
    const wanted = new Map(copied(await store.read(all)));
    // First the removals, for the same reason.
    if (wanted.size === 0) return copy.clear();
    for (const key of held.keys()) if (!wanted.has(key)) await copy.remove(key);
    const changed = [...wanted].filter(
      ([key, value]) => JSON.stringify(held.get(key)) !== JSON.stringify(value),
    );
    await Promise.all(changed.map(([key, value]) => copy.put(key, value)));
  }
  return {
    sync: () => lock(syncNow).catch(() => undefined),
    drop: (id) => lock(() => copy.remove(HANDS + id)).catch(() => undefined),
  };
}

/**
 * Deletes the copy, for "delete everything". Never rejects: if it fails, the next step of the emptied outbox
 * does it.
 */
export async function deleteMirror(): Promise<void> {
  await mirrorLock(() => cached.clear()).catch(() => undefined);
}

const noteOf = (key: string) => COPIED + key.slice(HANDS.length);

/**
 * Puts back what a new database lacks, or what is gone from a known one although no step of the outbox has removed its
 * note; then notes what there is. A restored delivery keeps its old key, by which the intake recognises it if it has it
 * already. Its mark was made with the old mark key, so that key replaces one that was made in the meantime.
 * @returns whether the browser had deleted a database
 */
function restore(rows: Rows, held: ReadonlyMap<string, unknown>): boolean {
  const isNew = rows.get(KNOWN) === undefined;
  const isGone = (key: string) => rows.get(key) === undefined;
  const noted = rows.under(COPIED).map(([note]) => HANDS + note.slice(COPIED.length));
  const lost = isNew ? [...held.keys()] : noted.filter(isGone);
  for (const key of lost) {
    const value = held.get(key);
    if (key === MARK_KEY || (HANDS + readHandOver(value)?.id === key && isGone(key))) rows.put(key, value);
  }
  // What has no copy cannot come back.
  for (const key of noted.filter(isGone)) rows.remove(noteOf(key));
  if (isNew) rows.put(KNOWN, true);
  for (const [key] of copied(rows)) if (key !== MARK_KEY && isGone(noteOf(key))) rows.put(noteOf(key), true);
  return lost.length > 0;
}

/**
 * Deliveries, and before them the key of their marks, by which they are recognised when the person sends the
 * same link again. No delivery is copied without that key.
 */
function copied(rows: Rows): [key: string, value: unknown][] {
  const deliveries = rows.under(HANDS).filter(([, value]) => readHandOver(value)?.by === 'intake');
  // Nothing to restore: then there is no copy at all.
  return deliveries.length > 0 ? [...rows.under(MARK_KEY), ...deliveries] : [];
}
