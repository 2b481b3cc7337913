import { useId, useMemo } from 'preact/hooks';
import { searchCountries } from '../../src/directory/search';
import { formatLocales } from '../../src/i18n/dates';
import type { RegionCodes } from '../../src/settings/schema';
import { useMessages } from '../../src/ui/app';
import { localText } from '../../src/ui/helpline-words';
import { useCountry } from '../../src/ui/use-directory';
import { Lockable } from '../kit/lockable';
import { useSave } from '../kit/use-save';
import { subdivisionName, useCountryName, useRegion } from './region';

/** Where the person lives: each choice counts at once. */
export function RegionChoice() {
  const { t } = useMessages();
  const region = useRegion();
  const save = useSave();
  return (
    <Lockable part="region">
      <PlaceSelects
        place={region}
        onChoose={(place, name) => save({ region: place }, t('help_region_now', { region: name }))}
      />
    </Lockable>
  );
}

interface PlaceSelectsProps {
  place: RegionCodes | null;
  /** @param name "Pakistan · Sindh" */
  onChoose(place: RegionCodes, name: string): void;
}

/** Country and, where the directory knows provinces, province. */
export function PlaceSelects({ place, onChoose }: PlaceSelectsProps) {
  const { t, language } = useMessages();
  const nameOf = useCountryName();
  const { file } = useCountry(place?.country ?? null);
  const id = useId();
  const countries = useMemo(() => searchCountries('', formatLocales(language.tag)), [language]);
  const subdivisions = file?.subdivisions ?? [];

  const choose = (country: string, subdivision: string | null) => {
    const names = [nameOf(country), subdivisionName(file, subdivision, language.tag)].filter((name) => name);
    onChoose({ country, subdivision }, names.join(' · '));
  };

  return (
    <div class="region-choice">
      <div class="field">
        <label for={`${id}-country`}>{t('help_region_country')}</label>
        <select
          id={`${id}-country`}
          value={place?.country ?? ''}
          onChange={({ currentTarget }) => currentTarget.value && choose(currentTarget.value, null)}
        >
          {!place && <option value="">{t('help_region_country_choose')}</option>}
          {countries.map(({ country, name }) => (
            <option key={country} value={country}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {place && subdivisions.length > 0 && (
        <div class="field">
          <label for={`${id}-province`}>{t('help_region_province')}</label>
          <select
            id={`${id}-province`}
            value={place.subdivision ?? ''}
            onChange={({ currentTarget }) => choose(place.country, currentTarget.value || null)}
          >
            <option value="">{t('help_region_province_all')}</option>
            {subdivisions.map(({ code, name }) => (
              <option key={code} value={code}>
                {localText(name, language.tag).text}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
