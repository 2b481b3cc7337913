import type { CountryFile } from '../directory/schema';
import { type DirectoryUpdate, type OpenedUpdate, openUpdate } from '../directory/updates';
import { directoryText, directoryUpdate } from '../directory-reader/stored-update';
import { loadSettings } from '../settings/store';
import { read } from '../storage/index';

/** The last text that was opened: pages read several of its files. */
let last: { text: string; publicKey: string; opened: Promise<OpenedUpdate> } | null = null;

/** The update that counts, opened anew: what lies on the disk is believed only for its signature. */
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
 * An organisation's verified update of a directory file. Pages ask for it here, since the schema that reads it is
 * larger than all else that the popup starts with.
 * @param name `pk`, `world`
 * @returns null where there is none that counts
 */
export async function updatedFile(name: string): Promise<CountryFile | null> {
  const update = await currentUpdate();
  return update && Object.hasOwn(update.files, name) ? (update.files[name] ?? null) : null;
}
