/**
 * Makes a language's texts ready for the sheet: for English with descriptions, for other languages with whether they
 * were read.
 */
import { directoryTextsIn } from '../build/build';
import { directoryData } from '../directory/files';
import { readKeys, reviewOf } from '../languages/review';
import { englishTexts, textsOf } from '../languages/texts';
import { directoryLocale, englishDirectory } from './directory-locale';
import type { LocaleTexts } from './take';

/** Messages of a language by key. */
export function localeOf(tag: string): LocaleTexts {
  if (tag === 'en') return englishTexts();
  const texts = textsOf(tag);
  const read = readKeys(reviewOf(tag), 'texts', texts);
  return Object.fromEntries(
    Object.entries(texts).map(([key, message]) => [
      key,
      { message, review: read.has(key) ? 'reviewed' : 'pending' },
    ]),
  );
}

/** Texts of the directory in a language, by key. */
export function directoryOf(tag: string): LocaleTexts {
  if (tag === 'en') return englishDirectory(directoryData());
  return directoryLocale(directoryTextsIn(tag), reviewOf(tag));
}
