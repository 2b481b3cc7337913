import { useEffect, useId, useRef } from 'preact/hooks';
import { countryCodes } from '../../src/directory/countries';
import type { CountryFile } from '../../src/directory/schema';
import { formatLocales } from '../../src/i18n/dates';
import type { RegionCodes } from '../../src/settings/schema';
import { changeSettings } from '../../src/settings/store';
import { useLocked } from '../../src/ui/app';
import { usePopup } from '../context';
import { useDatedWords } from '../dates';

interface RegionProps {
  region: RegionCodes | null;
  country: CountryFile | null;
}

interface RegionLineProps extends RegionProps {
  open: boolean;
  onOpen(open: boolean): void;
}

/** The region that numbers and places are for, changed on the spot. */
export function RegionLine({ region, country, open, onOpen }: RegionLineProps) {
  const { t, apart, countryName, local } = useDatedWords();
  const fields = useId();
  const fixed = useLocked('region');
  const province = country?.subdivisions?.find(({ code }) => code === region?.subdivision);
  const name =
    region &&
    [countryName(region.country), province && local(province.name)]
      .filter(Boolean)
      .join(t('popup_list_comma'));
  const showFields = !fixed && (open || region === null);
  return (
    <section class="region" aria-label={t('popup_region_section')}>
      <p class="region-line">
        {name === null ? (
          t('popup_region_unknown')
        ) : (
          <>
            {t('popup_region', { region: apart(name) })}{' '}
            {!fixed && (
              <button
                type="button"
                class="link-button"
                aria-expanded={open}
                aria-controls={fields}
                onClick={() => onOpen(!open)}
              >
                {t(open ? 'popup_region_close' : 'popup_region_change')}
              </button>
            )}
          </>
        )}
      </p>
      <div id={fields} class="region-fields" hidden={!showFields}>
        {showFields && <RegionFields region={region} country={country} focus={open} />}
      </div>
    </section>
  );
}

function RegionFields({ region, country, focus }: RegionProps & { focus: boolean }) {
  const { t, countryName, local, language } = useDatedWords();
  const { say } = usePopup();
  const first = useRef<HTMLSelectElement>(null);
  const second = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (focus) (second.current ?? first.current)?.focus();
  }, [focus]);
  const collator = new Intl.Collator(formatLocales(language.tag));
  const countries = countryCodes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  const provinces = country?.subdivisions ?? [];
  const set = async (next: RegionCodes) => {
    await changeSettings({ region: next });
    say(t('popup_region_set'));
  };
  return (
    <>
      <label class="field">
        <span class="label">{t('popup_country')}</span>
        <select
          ref={first}
          value={region?.country ?? ''}
          onChange={({ currentTarget }) => set({ country: currentTarget.value, subdivision: null })}
        >
          {region === null && <option value="">{t('popup_choose')}</option>}
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {region && provinces.length > 0 && (
        <label class="field">
          <span class="label">{t('popup_province')}</span>
          <select
            ref={second}
            value={region.subdivision ?? ''}
            onChange={({ currentTarget }) => set({ ...region, subdivision: currentTarget.value || null })}
          >
            <option value="">{t('popup_province_none')}</option>
            {provinces.map(({ code, name }) => (
              <option key={code} value={code}>
                {local(name)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
