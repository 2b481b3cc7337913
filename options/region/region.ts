import { useMemo } from 'preact/hooks';
import type { CountryFile } from '../../src/directory/schema';
import { formatLocales } from '../../src/i18n/dates';
import { ownRegion } from '../../src/settings/own-region';
import type { RegionCodes } from '../../src/settings/schema';
import { useMessages, useSettings } from '../../src/ui/app';
import { localText } from '../../src/ui/helpline-words';
import { useCountry } from '../../src/ui/use-directory';

export interface Region extends RegionCodes {
  /** Not chosen: guessed from the clock and the languages of the browser. */
  suggested: boolean;
}

/** The person's region: chosen, else suggested, else null. */
export function useRegion(): Region | null {
  const { region } = useSettings();
  return useMemo(() => {
    const own = ownRegion(region);
    return own && { ...own, suggested: region === null };
  }, [region]);
}

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
  return found ? localText(found.name, language).text : null;
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
