import { browser } from '../browser';
import type { Channel, CountryFile } from '../directory/schema';
import { type UpdateState, updatedFileKey, updateKey, withUpdate } from '../directory/updated-file';
import { loadSettings } from '../settings/store';
import { directoryName, readPackagedDirectory } from './packaged-directory';

/** What is kept of an organisation's updates of the directory, or null where there are none. */
export async function readUpdateState(): Promise<UpdateState | null> {
  const stored = await browser.storage.local.get(updateKey);
  // Written by the background alone.
  return (stored[updateKey] as UpdateState | undefined) ?? null;
}

async function updatedFile(name: string): Promise<CountryFile | null> {
  const version = (await readUpdateState())?.applied?.version;
  if (version === undefined) return null;
  const key = updatedFileKey(version, name);
  const stored = await browser.storage.local.get(key);
  return (stored[key] as CountryFile | undefined) ?? null;
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
