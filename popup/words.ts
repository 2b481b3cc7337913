import type { LocalText } from '../src/directory/schema';
import { formatLocales, textIn } from '../src/i18n/languages';
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
  /** A day of these weeks: `12 Nov`. */
  day(date: Date): string;
  /** A date of the directory, as exact as it is given there: `24 Nov 2026`. */
  dayOfYear(date: string): string;
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
    local: (text) => withNumbersApart(textIn(text, tag).text, (number) => isolate('\u2066', number)),
    apart: (text) => isolate('\u2068', text),
    ltr: (text) => isolate('\u2066', text),
    day: (date) =>
      new Intl.DateTimeFormat(dateLanguage(tag), { day: 'numeric', month: 'short' }).format(date),
    dayOfYear: (date) => formatDate(date, dateLanguage(tag)),
    countryName: (code) => nameOfCountry(code, tag),
  };
}

/** Numbers to dial, such as `051-9106691`: among Urdu words their parts would change places. */
function withNumbersApart(text: string, apart: (number: string) => string): string {
  return text.replace(/[+(]?\d[\d\s()-]*[\s()-][\d\s()-]*\d\)?/g, apart);
}

/** Day before month, as most of the world writes it, in digits that everybody reads. */
function dateLanguage(tag: string): string[] {
  return formatLocales(tag === 'en' ? 'en-GB' : tag);
}

/** `2026`, `2026-11` or `2026-11-24`, which is a day and no moment: read and shown in UTC. */
function formatDate(date: string, language: string[]): string {
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'short' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
  return format.format(new Date(date));
}

function nameOfCountry(code: string, tag: string): string {
  try {
    return new Intl.DisplayNames(formatLocales(tag), { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
