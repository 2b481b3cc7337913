/**
 * Makes a language's texts ready for the sheet: for English with descriptions, for other languages with whether they
 * were read.
 */
import { directoryTextsIn } from '../build/build';
import { directoryData } from '../directory/files';
import { directoryLocale, englishDirectory } from '../languages/directory-locale';
import { readKeys, reviewOf } from '../languages/review';
import {
  answersIn,
  englishTexts,
  type LocaleText,
  type LocaleTexts,
  readPart,
  type TextFile,
  textsOf,
} from '../languages/texts';

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

/** On the sheet, keys of the receiver's page begin with this: some of them are also keys of other texts. */
const RECEIVER = 'receiver/';

/** Texts of the receiver's page in a language, by their key on the sheet. English stands for what a language lacks. */
export function receiverOf(tag: string): LocaleTexts {
  const file = (readPart(tag, 'receiver.json') ?? {}) as TextFile;
  const texts = answersIn(file);
  const read = readKeys(reviewOf(tag), 'receiver', texts);
  const own = Object.entries(texts).map(([key, message]): [string, LocaleText] => {
    const entry = file[key];
    if (tag === 'en') return [RECEIVER + key, typeof entry === 'object' ? entry : { message }];
    return [RECEIVER + key, { message, review: read.has(key) ? 'reviewed' : 'pending' }];
  });
  return Object.fromEntries(own);
}

/** The key that a text of the receiver's page has in its file, from its key on the sheet. */
export function receiverKey(key: string): string {
  return key.slice(RECEIVER.length);
}

/** Texts of the directory in a language, by key. */
export function directoryOf(tag: string): LocaleTexts {
  if (tag === 'en') return englishDirectory(directoryData());
  return directoryLocale(directoryTextsIn(tag), reviewOf(tag));
}
