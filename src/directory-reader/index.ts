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

/** What is stored about an organisation's updates of the directory, or null where there are none. */
export function readUpdateState(): Promise<UpdateState | null> {
  return read(directoryUpdate);
}

/**
 * Asks the background, and only if an organisation publishes updates, so that others do not wake it for this.
 */
async function updatedFile(name: string): Promise<CountryFile | null> {
  if (!(await loadSettings()).policy?.directory) return null;
  const message: UiMessage = { type: 'ui/directory-file', name };
  return ((await browser.runtime.sendMessage(message)) as CountryFile | undefined) ?? null;
}

async function policyChannels(name: string): Promise<readonly Channel[]> {
  return name === 'world' ? ((await loadSettings()).policy?.channels ?? []) : [];
}

/**
 * The directory in a language. An organisation's verified update is put over the packaged data, but the
 * packaged emergency numbers stay; places to report to that its policy adds are put into the world's file.
 * @param tag of the language; texts that have no translation stay as they are in the data
 */
export function directoryIn(tag: string): Directory {
  return openDirectory((path) => inLanguage(readDirectoryFile(directoryName(path)), tag));
}

/** Only what is packaged, in a language. For the background, which would have to ask itself for an update. */
export function packagedDirectoryIn(tag: string): Directory {
  return openDirectory((path) => inLanguage(readPackagedDirectory(directoryName(path)), tag));
}

async function readDirectoryFile(name: string): Promise<CountryFile> {
  const [packaged, update, channels] = await Promise.all([
    readPackagedDirectory(name),
    // A problem with an update must not hide the packaged numbers.
    updatedFile(name).catch(() => null),
    policyChannels(name).catch(() => []),
  ]);
  const file = update ? await over(packaged, update) : packaged;
  return channels.length > 0 ? { ...file, channels: [...file.channels, ...channels] } : file;
}

/** Few people have updates, so the code that puts one over a packaged file is loaded only for them. */
async function over(packaged: CountryFile, update: CountryFile): Promise<CountryFile> {
  try {
    const { withUpdate } = await import('../directory/updated-file');
    return withUpdate(packaged, update);
  } catch {
    return packaged;
  }
}
