/** Makes the directory's texts ready for the sheet, and writes them back into their files. */
import type { DirectoryFiles } from '../directory/files';
import { aboutText, keyedTexts } from '../directory/texts';
import { type Review, readKeys } from './review';
import type { LocaleTexts, Texts } from './texts';

/** The directory's English texts by key, with what a translator has to know. */
export function englishDirectory(files: DirectoryFiles): LocaleTexts {
  return Object.fromEntries(
    keyedTexts(files).map((keyed) => [keyed.key, { message: keyed.english, description: aboutText(keyed) }]),
  );
}

/**
 * The texts of another language by key. Each says whether it was read.
 * @param texts those of its file; for Urdu, those of the data
 */
export function directoryLocale(texts: Readonly<Texts>, review: Review): LocaleTexts {
  const read = readKeys(review, 'directory', texts);
  return Object.fromEntries(
    Object.entries(texts).map(([key, message]) => [
      key,
      { message, review: read.has(key) ? 'reviewed' : 'pending' },
    ]),
  );
}

/**
 * A file of the data with new Urdu texts. Everything else stays exactly as it was.
 * @param content the file
 * @param changes the new Urdu texts, by the English text beside them
 */
export function withUrdu(
  content: string,
  changes: Readonly<Record<string, { was: string; text: string }>>,
): string {
  return Object.entries(changes).reduce((file, [english, { was, text }]) => {
    const quoted = (value: string) => JSON.stringify(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pair = new RegExp(`("en":\\s*${quoted(english)},\\s*"ur":\\s*)${quoted(was)}`, 'g');
    return file.replace(pair, (_, before: string) => before + JSON.stringify(text));
  }, content);
}
