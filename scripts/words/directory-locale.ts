/** The directory's texts as the sheet asks about them, and back into their files. */
import type { SourcedCountryFile } from '../../src/directory/schema';
import { aboutText, type DirectoryTranslation, keyedTexts } from '../directory/texts';
import type { LocaleTexts } from './take';

type Files = Readonly<Record<string, SourcedCountryFile>>;

/**
 * The texts of a language by key; in English with what a translator has to know. Those in Urdu are in the data itself,
 * and its file of translations says only which of them were read.
 */
export function directoryLocale(
  tag: string,
  files: Files,
  translations: Readonly<Record<string, DirectoryTranslation>>,
): LocaleTexts {
  const { texts = {}, reviewed = [], review } = translations[tag] ?? {};
  const all: LocaleTexts = {};
  for (const keyed of keyedTexts(files)) {
    const { key, english, urdu } = keyed;
    const message = tag === 'en' ? english : tag === 'ur' ? urdu : texts[key];
    if (message === undefined) continue;
    const isRead = review === 'reviewed' || reviewed.includes(key);
    const known =
      tag === 'en' ? { description: aboutText(keyed) } : { review: isRead ? 'reviewed' : 'pending' };
    all[key] = { message, ...known };
  }
  return all;
}

/** The file of translations with a language's texts as they are now. */
export function translationOf(tag: string, texts: LocaleTexts): DirectoryTranslation {
  const rows = Object.entries(texts);
  const reviewed = rows.filter(([, { review }]) => review === 'reviewed').map(([key]) => key);
  const isWhole = reviewed.length === rows.length;
  return {
    review: isWhole ? 'reviewed' : 'pending',
    ...(reviewed.length > 0 && !isWhole ? { reviewed } : {}),
    texts: tag === 'ur' ? {} : Object.fromEntries(rows.map(([key, { message }]) => [key, message])),
  };
}

/**
 * A file of the data with other Urdu texts, and otherwise letter by letter as it was.
 * @param content the file
 * @param changes by the English text that they stand beside
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
