import { change, type Key, read } from '../storage/index';
import { watch } from '../storage/watch';
import { type OwnEntries, type OwnEntriesRead, readOwnEntries, storedForm } from './own-entries';

/** The person's own numbers, and those official ones that they pinned or hid. */
const ownEntries: Key<OwnEntriesRead> = { at: 'kept/ownEntries', parse: readOwnEntries, form: storedForm };

/** What is stored, and what of it could not be read. */
export function loadOwnEntries(): Promise<OwnEntriesRead> {
  return read(ownEntries);
}

/**
 * Changes what is stored, one change after the other in all open pages. Damaged entries stay.
 * @param make makes the new entries from those that are stored now
 */
export async function changeOwnEntries(make: (own: OwnEntries) => OwnEntries): Promise<void> {
  await change(ownEntries, ({ own, damaged }) => ({ own: make(own), damaged }));
}

/** Deletes the entries that could not be read. */
export async function dropDamagedEntries(): Promise<void> {
  await change(ownEntries, ({ own }) => ({ own, damaged: [] }));
}

/** Calls back after every change, in this page or another, until the signal is aborted. */
export function onOwnEntriesChanged(callback: (read: OwnEntriesRead) => void, signal: AbortSignal): void {
  watch(ownEntries, callback, signal);
}
