/** Which texts wait for a native speaker, and the same texts in English, for people who read that better. */

import { readPackaged } from '../extension/packaged';
import { loadMessages, type MessageKey } from '../i18n/messages';

/** By language, the parts of the texts that no native speaker has reviewed as a whole. */
type ReviewStates = Readonly<Record<string, readonly string[]>>;

let states: Promise<ReviewStates> | null = null;

function reviewStates(): Promise<ReviewStates> {
  states ??= readPackaged('messages/review.json').then(
    (read) => read as ReviewStates,
    // If this cannot be read, every text counts as not reviewed, except for English.
    () => ({}),
  );
  return states;
}

/**
 * Whether texts of a language wait for a native speaker.
 * @param tag the language, as shipped
 * @param part the part of the locale files that the texts are in: `guide_danger`, `popup`
 */
export async function isUnreviewed(tag: string, part: string): Promise<boolean> {
  return tag !== 'en' && ((await reviewStates())[tag]?.includes(part) ?? true);
}

/** A message in English. */
export async function inEnglish(key: MessageKey): Promise<string> {
  return (await loadMessages('en', [], readPackaged)).t(key);
}
