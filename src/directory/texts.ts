/**
 * Names, notes and steps of the directory in the languages that the data itself does not have: one packaged
 * file for each language. A page loads only that of its reader.
 *
 * A text is found by what it says in English. So an update that says something new is shown as it was
 * written, and never with a translation of the old text.
 */
import type { CountryFile } from './schema';

/** What the data is written in. */
const writtenLanguages: readonly string[] = ['en', 'ur'];

/** By the hash of the English text. */
export type DirectoryTexts = ReadonlyMap<string, string>;

/** The hashes of the English texts, in the order of the texts of every language. */
export const directoryTextKeysPath = 'directory/texts/keys.json';

/**
 * The packaged file with the texts of a language.
 * @returns null for the languages that the data is written in
 */
export function directoryTextsPath(tag: string): string | null {
  return writtenLanguages.includes(tag) ? null : `directory/texts/${tag}.txt`;
}

/** A text in at most seven characters (FNV-1a), so that the package does not hold the English texts twice. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * @param keys the content of `directoryTextKeysPath`
 * @param texts that of the language's file; empty for a text that its reader would see in the same words
 *   anyway
 * @throws Error when they come from different builds
 */
export function directoryTextsOf(keys: readonly string[], texts: readonly string[]): DirectoryTexts {
  if (keys.length !== texts.length) throw new Error('directory/texts: files of different builds');
  return new Map(
    keys.map((key, place): [string, string] => [key, texts[place] ?? '']).filter(([, text]) => text),
  );
}

/**
 * The file with a translation added to each text that has one. A text that an entry already has in this
 * language stays.
 * @param tag the language of the texts
 */
export function withTexts<File extends CountryFile>(file: File, tag: string, texts: DirectoryTexts): File {
  const said = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(said);
    if ('en' in value && typeof value.en === 'string') {
      const text = texts.get(textHash(value.en));
      return text === undefined || tag in value ? value : { ...value, [tag]: text };
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, said(part)]));
  };
  return said(file) as File;
}
