/**
 * The only list of languages: which has which part (see `parts.ts`). Those with texts are the product's own,
 * and their order is that of the menu. `npm run build` joins each part of all languages in `by-part/`, so
 * that a page loads one part of a language and never a whole one.
 */
import type { LanguagePart, Said } from './parts';

/** Every part that is a list of words. */
const words = ['share-words', 'cues', 'field-words', 'search-words'] as const;

export const parts: Readonly<Record<string, readonly Said[]>> = {
  // The directory's data is written in English and Urdu itself.
  en: ['texts', 'receiver', 'checks', ...words],
  ur: ['texts', 'receiver', 'checks', ...words],
  sd: ['texts', 'receiver', 'directory', 'checks', 'cues', 'search-words'],
  ps: ['texts', 'receiver', 'directory', 'checks', 'cues', 'search-words'],
  'pa-Arab': ['texts', 'receiver', 'directory', 'checks', 'cues', 'search-words'],
  ar: ['texts', 'receiver', 'directory', 'checks', ...words],
  hi: ['texts', 'receiver', 'directory', 'checks', ...words],
  bn: ['texts', 'receiver', 'directory', 'checks', 'share-words', 'cues', 'search-words'],
  fa: ['texts', 'receiver', 'directory', 'checks', 'share-words', 'cues', 'search-words'],
  fr: ['texts', 'receiver', 'directory', 'checks', ...words],
  es: ['texts', 'receiver', 'directory', 'checks', ...words],
  'pt-BR': ['texts', 'receiver', 'directory', 'checks', ...words],
  'ur-Latn': ['cues', 'search-words'],
  id: ['share-words', 'cues'],
  tr: ['share-words', 'cues'],
  pa: ['share-words'],
  de: ['share-words', 'field-words'],
  it: ['field-words'],
  nl: ['field-words'],
  ru: ['share-words'],
  ja: ['share-words'],
  vi: ['share-words'],
};

/** Tags of the languages that have a part, in the order of the list. */
export function languagesWith(part: LanguagePart): string[] {
  return Object.keys(parts).filter((tag) => parts[tag]?.includes(part));
}
