import { packagedPath, unpackFile } from '../directory/packaged';
import type { CountryFile } from '../directory/schema';
import { readPackaged } from '../extension/packaged';

/** The name of a directory file: `pk` for `directory/pk.json`. */
export function directoryName(path: string): string {
  return path.replace(/^directory\/|\.json$/g, '');
}

/**
 * Reads a file of the directory as it was packaged.
 * @param name `pk` for `directory/pk.json`
 * @throws when there is no such file
 */
export async function readPackagedDirectory(name: string): Promise<CountryFile> {
  return unpackFile(await readPackaged(packagedPath(name)), name);
}
