import type { LocalText } from '../src/directory/schema';
import type { Messages } from '../src/i18n/messages';
import { useMessages } from '../src/ui/app';

/** Names, numbers and dates as the person reads them. */
export interface Words extends Messages {
  /** A text of the directory in the person's language, else in English. */
  local(text: LocalText): string;
  /** A number, link or foreign name inside a sentence: it keeps its own direction. */
  apart(text: string): string;
  /** A number to dial or a link: always left to right. */
  ltr(text: string): string;
  day(date: Date): string;
  countryName(code: string): string;
}

/** The words of the person's language. */
export function useWords(): Words {
  return wordsOf(useMessages());
}

/** @param messages the texts of one language */
export function wordsOf(messages: Messages): Words {
  const { tag, direction } = messages.language;
  // In a left-to-right language nothing needs to be held apart, and the text stays free of invisible characters.
  const isolate = (first: string, text: string) => (direction === 'rtl' ? `${first}${text}\u2069` : text);
  return {
    ...messages,
    local: (text) => text[tag] ?? text.en,
    apart: (text) => isolate('\u2068', text),
    ltr: (text) => isolate('\u2066', text),
    day: (date) =>
      new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { day: 'numeric', month: 'short' }).format(date),
    countryName: (code) => nameOfCountry(code, tag),
  };
}

function nameOfCountry(code: string, tag: string): string {
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
