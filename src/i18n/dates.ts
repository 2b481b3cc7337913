/** Dates and names of regions, as people of a language read them. */
import { english, languageOrder, languages } from './languages';

/**
 * Tags for `Intl`, best first: with digits that everybody reads and the calendar of the sources. A language
 * that the browser has no names for is left out, because the browser would use its own language instead.
 */
export function formatLocales(tag: string): string[] {
  return languageOrder(tag)
    .filter((one) => one === 'en' || hasNames(one))
    .map((one) => `${one}-u-ca-gregory-nu-latn`);
}

/** Day before month, also in English, and without a comma: most of the world writes dates like this. */
export function dateLocales(tag: string): string[] {
  return formatLocales(tag === 'en' ? 'en-GB' : tag);
}

/** `2026-11-24`, `2026-11` or `2026` as people write it. It is a day, not a moment, so it is read and shown in UTC. */
export function dateText(iso: string, tag: string): string {
  const [, month, day] = iso.split('-');
  if (!month) return iso;
  const format = new Intl.DateTimeFormat(dateLocales(tag), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
  });
  return format.format(new Date(iso));
}

/**
 * Chromium claims to know some languages, Sindhi for one, but has no names in them: November is `M11` there. Firefox
 * knows Pakistan in Punjabi, and no other country.
 */
function hasNames(tag: string): boolean {
  const { script } = languages.find((language) => language.tag === tag) ?? english;
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  return ['PK', 'BR'].every((code) => {
    const name = names.of(code) ?? code;
    return script === 'latin' ? name !== code : !/\w/.test(name);
  });
}
