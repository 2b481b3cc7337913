import { useId, useMemo } from 'preact/hooks';
import { searchCountries } from '../src/directory/search';
import { useMessages } from '../src/ui/app';
import { localText } from '../src/ui/helpline-words';
import { useCountry } from './directory';
import { subdivisionName, useCountryName, useRegion } from './region';
import { useSave } from './use-save';

/** Country and province; each choice counts at once. */
export function RegionChoice() {
  const { t, language } = useMessages();
  const region = useRegion();
  const nameOf = useCountryName();
  const save = useSave();
  const { file } = useCountry(region?.country ?? null);
  const id = useId();
  const countries = useMemo(() => searchCountries('', [language.tag]), [language]);
  const subdivisions = file?.subdivisions ?? [];

  const choose = (country: string, subdivision: string | null) => {
    const names = [nameOf(country), subdivisionName(file, subdivision, language.tag)].filter((name) => name);
    save({ region: { country, subdivision } }, t('help_region_now', { region: names.join(' · ') }));
  };

  return (
    <div class="region-choice">
      <div class="field">
        <label for={`${id}-country`}>{t('help_region_country')}</label>
        <select
          id={`${id}-country`}
          value={region?.country ?? ''}
          onChange={({ currentTarget }) => currentTarget.value && choose(currentTarget.value, null)}
        >
          {!region && <option value="">{t('help_region_country_choose')}</option>}
          {countries.map(({ country, name }) => (
            <option key={country} value={country}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {region && subdivisions.length > 0 && (
        <div class="field">
          <label for={`${id}-province`}>{t('help_region_province')}</label>
          <select
            id={`${id}-province`}
            value={region.subdivision ?? ''}
            onChange={({ currentTarget }) => choose(region.country, currentTarget.value || null)}
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
