import { dateLocales, dateText } from '../../src/i18n/dates';
import { useWords, type Words } from './words';

/** Words with dates, too. Only later steps need them, not the first screen. */
export interface DatedWords extends Words {
  /** A day of these weeks: `12 Nov`. */
  day(date: Date): string;
  /** A date of the directory, as exact as it is given there: `24 Nov 2026`. */
  dayOfYear(date: string): string;
}

/** The words of the person's language, with dates. */
export function useDatedWords(): DatedWords {
  const words = useWords();
  const { tag } = words.language;
  return {
    ...words,
    day: (date) => new Intl.DateTimeFormat(dateLocales(tag), { day: 'numeric', month: 'short' }).format(date),
    dayOfYear: (date) => dateText(date, tag),
  };
}
