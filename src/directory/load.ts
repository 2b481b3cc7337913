/**
 * Reads the directory, one file at a time: only the country that is needed is ever loaded.
 *
 * Pure: the caller hands in how a file is read (the extension reads its own packaged files, see packaged.ts).
 * The files are checked against the schema before they are packaged (`npm run check:directory`), so what is
 * checked here is only that the right file came back whole.
 */
import { countryCodes } from './countries';
import type { Channel, CountryFile, Helpline } from './schema';

/** Reads a file of the directory by its path (`directory/pk.json`), as parsed JSON; rejects when it cannot. */
export type ReadFile = (path: string) => Promise<unknown>;

/** The country code that `world.json` and `platforms.json` carry: UN M49 for the world. */
export const worldCode = '001';

/** The directory, read by name. Every rejection is a {@link DirectoryError}. */
export interface Directory {
  /** @param code ISO 3166-1 alpha-2, in either case @returns null for a country that has no file */
  country(code: string): Promise<CountryFile | null>;
  /** What serves every country: worldwide channels and pointers to more helplines. */
  world(): Promise<CountryFile>;
  /** The sites' own report routes, as channels of kind `platform`. */
  platforms(): Promise<CountryFile>;
  /** Helplines in the order of these ids, without unknown ones and those in a file that cannot be read. */
  helplines(ids: readonly string[]): Promise<Helpline[]>;
  /** The same for channels, including those that an organisation's policy adds to the world's file. */
  channels(ids: readonly string[]): Promise<Channel[]>;
}

/**
 * The directory, from its files.
 * @param read reads one file. Nothing is kept: a file is read again each time it is asked for
 */
export function openDirectory(read: ReadFile): Directory {
  /** An entry's id begins with the name of its file, `world-` or the country's code. */
  const holderOf = (id: string): (() => Promise<CountryFile | null>) => {
    const name = id.split('-')[0] ?? '';
    if (name === 'platform') return directory.platforms;
    return countryCodes.includes(name.toUpperCase()) ? () => directory.country(name) : directory.world;
  };
  /** The files that may hold these ids, each once. */
  async function filesOf(ids: readonly string[]): Promise<CountryFile[]> {
    const names = new Map(ids.map((id) => [id.split('-')[0], holderOf(id)]));
    const files = await Promise.all([...names.values()].map((load) => load().catch(() => null)));
    return files.flatMap((file) => file ?? []);
  }
  const byId = <Entry extends { id: string }>(ids: readonly string[], entries: readonly Entry[]) =>
    ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const directory: Directory = {
    country: (code) => loadCountry(code, read),
    world: () => loadWorld(read),
    platforms: () => loadPlatforms(read),
    helplines: async (ids) =>
      byId(
        ids,
        (await filesOf(ids)).flatMap(({ helplines }) => helplines),
      ),
    channels: async (ids) => {
      const files = ids.length > 0 ? await filesOf([...ids, 'world']) : [];
      return byId(
        ids,
        files.flatMap(({ channels }) => channels),
      );
    },
  };
  return directory;
}

/** A directory file that could not be read or is not what it should be. The message names the file. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';

  constructor(
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
  }
}

/**
 * Path of a country's file.
 * @param code ISO 3166-1 alpha-2, upper case
 */
export function countryPath(code: string): string {
  return `directory/${code.toLowerCase()}.json`;
}

/**
 * The file of one country or territory.
 * @param code ISO 3166-1 alpha-2, in either case
 * @param read how a file is read
 * @param known the countries that have a file; only tests pass their own
 * @returns null for a country that has no file
 * @throws DirectoryError when the file cannot be read or is not this country's
 */
export async function loadCountry(
  code: string,
  read: ReadFile,
  known: readonly string[] = countryCodes,
): Promise<CountryFile | null> {
  const country = code.toUpperCase();
  return known.includes(country) ? loadFile(countryPath(country), country, read) : null;
}

/**
 * What serves every country: worldwide channels and pointers to more helplines.
 * @throws DirectoryError when the file cannot be read or is damaged
 */
export function loadWorld(read: ReadFile): Promise<CountryFile> {
  return loadFile('directory/world.json', worldCode, read);
}

/**
 * The sites' own report routes, as channels of kind `platform`.
 * @throws DirectoryError when the file cannot be read or is damaged
 */
export function loadPlatforms(read: ReadFile): Promise<CountryFile> {
  return loadFile('directory/platforms.json', worldCode, read);
}

async function loadFile(path: string, country: string, read: ReadFile): Promise<CountryFile> {
  let content: unknown;
  try {
    content = await read(path);
  } catch (cause) {
    throw new DirectoryError(path, 'cannot be read', { cause });
  }
  if (!isCountryFile(content)) throw new DirectoryError(path, 'is not a directory file');
  if (content.country !== country) {
    throw new DirectoryError(path, `holds ${content.country} instead of ${country}`);
  }
  return content;
}

function isCountryFile(content: unknown): content is CountryFile {
  if (typeof content !== 'object' || content === null) return false;
  const { country, helplines, channels } = content as Record<string, unknown>;
  return typeof country === 'string' && Array.isArray(helplines) && Array.isArray(channels);
}
