import type { CountryFile } from '../directory/schema';
import {
  type DirectoryTexts,
  directoryTextKeysPath,
  directoryTextsOf,
  directoryTextsPath,
  withTexts,
} from '../directory/texts';
import { readPackaged } from '../extension/packaged';

/** By language, because one page reads several files of the directory. */
const read = new Map<string, Promise<DirectoryTexts>>();

async function readTexts(path: string): Promise<DirectoryTexts> {
  const files = await Promise.all([readPackaged(directoryTextKeysPath), readPackaged(path)]);
  return directoryTextsOf(...(files as [string[], string[]]));
}

/**
 * A file of the directory with its texts in a language that the data itself is not written in.
 * @param file the file, which may still be loading
 * @returns the file as it is in the data if the texts cannot be read: people need the numbers more than the
 *   words
 */
export async function inLanguage(file: Promise<CountryFile>, tag: string): Promise<CountryFile> {
  const path = directoryTextsPath(tag);
  if (!path) return file;
  let texts = read.get(tag);
  if (!texts) {
    texts = readTexts(path);
    read.set(tag, texts);
    // After a failure the next call tries again.
    texts.catch(() => read.delete(tag));
  }
  const [whole, known] = await Promise.all([file, texts.catch(() => null)]);
  return known ? withTexts(whole, tag, known) : whole;
}
