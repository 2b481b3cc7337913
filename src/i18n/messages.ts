import type en from '../languages/en/texts.json';
import type webEn from '../languages/en/web.json';
import { type Language, languages, pickLanguage } from './languages';

/** Every message there is, those of the edition for phones among them; a typo does not compile. */
export type MessageKey = keyof typeof en | keyof typeof webEn;

export type Values = Readonly<Record<string, string | number>>;

/** Messages of one language, ready to use. */
export interface Messages {
  language: Language;
  /**
   * @param key the message
   * @param values what its `{placeholders}` stand for
   * @returns the text; the key itself where the message is missing, so that a missing text breaks nothing
   */
  t(key: MessageKey, values?: Values): string;
}

/** `{name}` in a message is replaced by the value of that name; unknown names stay, so tests find them. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** Messages of a language, from its texts by key. */
export function messagesOf(language: Language, texts: Readonly<Record<string, string>>): Messages {
  return { language, t: (key, values) => fill(texts[key] ?? key, values) };
}

/**
 * The texts of a language by key. In the package the keys are in a file of their own, in the order of the
 * texts of every language: repeated in twelve files they would be a tenth of the package.
 * @throws when the files are not there or do not fit each other
 */
async function readTexts(
  tag: string,
  read: (path: string) => Promise<unknown>,
): Promise<Record<string, string>> {
  const files = await Promise.all([read('messages/keys.json'), read(`messages/${tag}.txt`)]);
  const [keys, texts] = files as [string[], string[]];
  if (keys.length !== texts.length) throw new Error(`messages/${tag}.txt is of another build`);
  return Object.fromEntries(keys.map((key, at) => [key, texts[at] as string]));
}

/**
 * Loads the messages for the person: the language they chose, else the browser's, else English.
 * @param chosen settings.language
 * @param wanted the browser's languages, most wanted first
 * @param read reads a packaged file by its path
 * @throws nothing: a language that cannot be read falls back to English, then to keys
 */
export async function loadMessages(
  chosen: string | null,
  wanted: readonly string[],
  read: (path: string) => Promise<unknown>,
): Promise<Messages> {
  const language = pickLanguage(chosen, wanted);
  for (const candidate of [language, languages[0] as Language]) {
    try {
      return messagesOf(candidate, await readTexts(candidate.tag, read));
    } catch {
      // The next one is English: the person must see the screen even if a packaged file cannot be read.
    }
  }
  return messagesOf(language, {});
}
