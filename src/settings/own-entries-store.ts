import { changeKept } from '../storage/keep';
import { onKeptChanged, readKept } from '../storage/kept';
import { type OwnEntries, type OwnEntriesRead, readOwnEntries, storedForm } from './own-entries';

const KEY = 'ownEntries';

/** What is stored, and what of it could not be read. */
export async function loadOwnEntries(): Promise<OwnEntriesRead> {
  return readOwnEntries(await readKept(KEY));
}

/**
 * Changes what is stored, one change after the other in all open pages. Damaged entries stay.
 * @param change makes the new entries from those that are stored now
 */
export async function changeOwnEntries(change: (own: OwnEntries) => OwnEntries): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { own, damaged } = await loadOwnEntries();
    await changeKept({ [KEY]: storedForm({ own: change(own), damaged }) });
  });
}

/** Deletes the entries that could not be read. */
export async function dropDamagedEntries(): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { own } = await loadOwnEntries();
    await changeKept({ [KEY]: own });
  });
}

/** Calls back after every change, in this page or another. @returns stops it */
export function onOwnEntriesChanged(callback: (read: OwnEntriesRead) => void): () => void {
  let newest = 0;
  return onKeptChanged(KEY, async () => {
    newest += 1;
    const turn = newest;
    const read = await loadOwnEntries();
    if (turn === newest) callback(read);
  });
}
