import { browser } from '../browser';
import { type Directory, openDirectory } from '../directory/load';
import type { Channel, CountryFile } from '../directory/schema';
import type { UpdateState } from '../directory/updated-file';
import type { UiMessage } from '../messages';
import { loadSettings } from '../settings/store';
import { read } from '../storage/index';
import { directoryName, readPackagedDirectory } from './packaged';
import { directoryUpdate } from './stored-update';
import { inLanguage } from './texts';

/** What is kept of an organisation's updates of the directory, or null where there are none. */
export function readUpdateState(): Promise<UpdateState | null> {
  return read(directoryUpdate);
}

/** Of the background, and only where an organisation publishes updates: nothing else wakes it for this. */
async function updatedFile(name: string): Promise<CountryFile | null> {
  if (!(await loadSettings()).policy?.directory) return null;
  const message: UiMessage = { type: 'ui/directory-file', name };
  return ((await browser.runtime.sendMessage(message)) as CountryFile | undefined) ?? null;
}

async function policyChannels(name: string): Promise<readonly Channel[]> {
  return name === 'world' ? ((await loadSettings()).policy?.channels ?? []) : [];
}

/**
 * The directory in a language: an organisation's verified update where there is one, with the packaged emergency
 * numbers; places to report to that its policy adds stand in the world's file.
 * @param tag of the language; texts that are not in it are as the data has them
 */
export function directoryIn(tag: string): Directory {
  return openDirectory((path) => inLanguage(readDirectoryFile(directoryName(path)), tag));
}

/** Only what is packaged, in a language: the background has nobody to ask for an update but itself. */
export function packagedDirectoryIn(tag: string): Directory {
  return openDirectory((path) => inLanguage(readPackagedDirectory(directoryName(path)), tag));
}

async function readDirectoryFile(name: string): Promise<CountryFile> {
  const [packaged, update, channels] = await Promise.all([
    readPackagedDirectory(name),
    // Numbers that are there must not be lost to what could come on top of them.
    updatedFile(name).catch(() => null),
    policyChannels(name).catch(() => []),
  ]);
  const file = update ? await over(packaged, update) : packaged;
  return channels.length > 0 ? { ...file, channels: [...file.channels, ...channels] } : file;
}

/** Few have updates: what puts one over a packaged file is loaded for them alone. */
async function over(packaged: CountryFile, update: CountryFile): Promise<CountryFile> {
  try {
    const { withUpdate } = await import('../directory/updated-file');
    return withUpdate(packaged, update);
  } catch {
    return packaged;
  }
}
