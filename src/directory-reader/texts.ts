import type { CountryFile } from '../directory/schema';
import {
  type DirectoryTexts,
  directoryTextKeysPath,
  directoryTextsOf,
  directoryTextsPath,
  withTexts,
} from '../directory/texts';
import { readPackaged } from '../extension/packaged';

/** By language: several files of the directory are read on one page. */
const read = new Map<string, Promise<DirectoryTexts>>();

async function readTexts(path: string): Promise<DirectoryTexts> {
  const files = await Promise.all([readPackaged(directoryTextKeysPath), readPackaged(path)]);
  return directoryTextsOf(...(files as [string[], string[]]));
}

/**
 * A file of the directory with its texts in a language, where that is not one that the data is written in.
 * @param file is being read meanwhile
 * @returns as it was written where the texts cannot be read: numbers must not be lost to words
 */
export async function inLanguage(file: Promise<CountryFile>, tag: string): Promise<CountryFile> {
  const path = directoryTextsPath(tag);
  if (!path) return file;
  let texts = read.get(tag);
  if (!texts) {
    texts = readTexts(path);
    read.set(tag, texts);
    // What failed is tried again.
    texts.catch(() => read.delete(tag));
  }
  const [whole, known] = await Promise.all([file, texts.catch(() => null)]);
  return known ? withTexts(whole, tag, known) : whole;
}
