import type { CountryFile } from '../directory/schema';
import { type DirectoryUpdate, type OpenedUpdate, openUpdate } from '../directory/updates';
import { directoryText, directoryUpdate } from '../directory-reader/stored-update';
import { loadSettings } from '../settings/store';
import { read } from '../storage/index';

/** The update that was opened last, kept because pages read several of its files. */
let last: { text: string; publicKey: string; opened: Promise<OpenedUpdate> } | null = null;

/** The update in force. Its signature is checked again, because what is stored on the disk is not trusted. */
async function currentUpdate(): Promise<DirectoryUpdate | null> {
  const publicKey = (await loadSettings()).policy?.directory?.publicKey;
  if (publicKey === undefined) return null;
  const [state, text] = await Promise.all([read(directoryUpdate, false), read(directoryText, false)]);
  if (!state?.applied || text === undefined) return null;
  if (last?.text !== text || last.publicKey !== publicKey) {
    last = { text, publicKey, opened: openUpdate(text, publicKey, null, { now: Date.now() }) };
  }
  return (await last.opened).update;
}

/**
 * An organisation's verified update of a directory file. Pages ask the background for it, because the schema
 * that reads it is larger than everything else that the popup loads at its start.
 * @param name `pk`, `world`
 * @returns null where no update is in force
 */
export async function updatedFile(name: string): Promise<CountryFile | null> {
  const update = await currentUpdate();
  return update && Object.hasOwn(update.files, name) ? (update.files[name] ?? null) : null;
}
