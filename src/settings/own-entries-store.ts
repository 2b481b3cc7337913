import { browser } from '../browser';
import { type OwnEntries, type OwnEntriesRead, readOwnEntries, storedForm } from './own-entries';

const KEY = 'ownEntries';

/** What is stored, and what of it could not be read. */
export async function loadOwnEntries(): Promise<OwnEntriesRead> {
  const stored = await browser.storage.local.get(KEY);
  return readOwnEntries(stored[KEY]);
}

/**
 * Changes what is stored, one change after the other in all open pages. Damaged entries stay.
 * @param change makes the new entries from those that are stored now
 */
export async function changeOwnEntries(change: (own: OwnEntries) => OwnEntries): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { own, damaged } = await loadOwnEntries();
    await browser.storage.local.set({ [KEY]: storedForm({ own: change(own), damaged }) });
  });
}

/** Deletes the entries that could not be read. */
export async function dropDamagedEntries(): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { own } = await loadOwnEntries();
    await browser.storage.local.set({ [KEY]: own });
  });
}

/** Calls back after every change, in this page or another. @returns stops it */
export function onOwnEntriesChanged(callback: (read: OwnEntriesRead) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) callback(readOwnEntries(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
