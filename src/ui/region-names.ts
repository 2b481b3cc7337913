/** Names of countries and provinces, as the person reads them. */
import { useMemo } from 'preact/hooks';
import type { CountryFile } from '../directory/schema';
import { formatLocales } from '../i18n/dates';
import type { RegionCodes } from '../settings/schema';
import { useMessages } from './app';
import { textForReader } from './helpline-words';
import { useCountry } from './use-directory';

/** A country's name in the language of the page. */
export function useCountryName(): (code: string) => string {
  const { language } = useMessages();
  return useMemo(() => {
    const names = new Intl.DisplayNames(formatLocales(language.tag), { type: 'region', fallback: 'code' });
    return (code) => names.of(code) ?? code;
  }, [language]);
}

/** A province's name; null for one that the country's file does not list. */
export function subdivisionName(
  file: CountryFile | null,
  code: string | null,
  language: string,
): string | null {
  const found = file?.subdivisions?.find((one) => one.code === code);
  return found ? textForReader(found.name, language).text : null;
}

/** "Pakistan · Sindh"; empty for no region. */
export function useRegionName(region: RegionCodes | null): string {
  const { language } = useMessages();
  const nameOf = useCountryName();
  const { file } = useCountry(region?.country ?? null);
  if (!region) return '';
  const province = subdivisionName(file, region.subdivision, language.tag);
  return [nameOf(region.country), province].filter((name) => name !== null).join(' · ');
}
