import { dateLocales } from '../../src/i18n/dates';
import { useMessages } from '../../src/ui/app';
import { apartIn } from '../../src/ui/isolated';

/** A day of these weeks: `12 Nov`. */
export function useDayText(): (date: Date) => string {
  const { language } = useMessages();
  const format = new Intl.DateTimeFormat(dateLocales(language.tag), { day: 'numeric', month: 'short' });
  return (date) => apartIn(language, format.format(date));
}
