import type { Channel, CountryFile } from '../directory/schema';
import { type UpdateState, withUpdate } from '../directory/updated-file';
import type { DirectoryUpdate, OpenedUpdate } from '../directory/updates';
import { loadSettings } from '../settings/store';
import { readKept } from '../storage/kept';
import { directoryName, readPackagedDirectory } from './packaged-directory';

/** What is kept of an organisation's updates of the directory, or null where there are none. */
export async function readUpdateState(): Promise<UpdateState | null> {
  return ((await readKept('directoryUpdate')) as UpdateState | undefined) ?? null;
}

/** The last text that was opened: a page reads several of its files. */
let last: { text: string; publicKey: string; opened: Promise<OpenedUpdate> } | null = null;

/** The update that counts, opened anew: what lies on the disk is believed only for its signature. */
async function currentUpdate(): Promise<DirectoryUpdate | null> {
  const publicKey = (await loadSettings()).policy?.directory?.publicKey;
  if (publicKey === undefined) return null;
  const [state, text] = await Promise.all([readUpdateState(), readKept('directoryText')]);
  if (!state?.applied || typeof text !== 'string') return null;
  if (last?.text !== text || last.publicKey !== publicKey) {
    const { openUpdate } = await import('../directory/updates');
    last = { text, publicKey, opened: openUpdate(text, publicKey, null, { now: Date.now() }) };
  }
  return (await last.opened).update;
}

async function updatedFile(name: string): Promise<CountryFile | null> {
  return (await currentUpdate())?.files[name] ?? null;
}

async function policyChannels(name: string): Promise<readonly Channel[]> {
  return name === 'world' ? ((await loadSettings()).policy?.channels ?? []) : [];
}

/**
 * Reads a file of the directory (`directory/pk.json`): an organisation's verified update where there is one, with the
 * packaged emergency numbers; places to report to that its policy adds stand in the world's file.
 * @throws when there is no such packaged file
 */
export async function readDirectoryFile(path: string): Promise<unknown> {
  const name = directoryName(path);
  const [packaged, update, channels] = await Promise.all([
    readPackagedDirectory(path),
    // Numbers that are there must not be lost to what could come on top of them.
    updatedFile(name).catch(() => null),
    policyChannels(name).catch(() => []),
  ]);
  const file = update ? withUpdate(packaged, update) : packaged;
  return channels.length > 0 ? { ...file, channels: [...file.channels, ...channels] } : file;
}
