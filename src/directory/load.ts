/**
 * Reads the directory, one file at a time: only the country that is needed is ever loaded.
 *
 * Pure: the caller hands in how a file is read (the extension reads its own packaged files, see packaged.ts).
 * The files are checked against the schema before they are packaged (`npm run check:directory`), so what is
 * checked here is only that the right file came back whole.
 */
import { countryCodes } from './countries';
import type { CountryFile } from './schema';

/** Reads a file of the directory by its path (`directory/pk.json`), as parsed JSON; rejects when it cannot. */
export type ReadFile = (path: string) => Promise<unknown>;

/** The country code that `world.json` and `platforms.json` carry: UN M49 for the world. */
export const worldCode = '001';

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
