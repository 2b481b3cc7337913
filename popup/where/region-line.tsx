import { useId, useState } from 'preact/hooks';
import type { CountryFile } from '../../src/directory/schema';
import type { RegionCodes } from '../../src/settings/schema';
import { changeSettings } from '../../src/settings/store';
import { useLocked } from '../../src/ui/app';
import { useCountryName } from '../../src/ui/region-names';
import { RegionPicker } from '../../src/ui/region-picker';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';

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
  const { t, apart, local } = useWords();
  const countryName = useCountryName();
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

const fieldWords = {
  country: 'popup_country',
  choose: 'popup_choose',
  province: 'popup_province',
  whole: 'popup_province_none',
} as const;

function RegionFields({ region, country, focus }: RegionProps & { focus: boolean }) {
  const { t } = useWords();
  const { say } = usePopup();
  const [failed, setFailed] = useState(false);
  const set = async (next: RegionCodes) => {
    const isKept = await changeSettings({ region: next }).then(
      () => true,
      () => false,
    );
    setFailed(!isKept);
    if (isKept) say(t('popup_region_set'));
    return isKept;
  };
  return (
    <>
      <RegionPicker place={region} file={country} words={fieldWords} focus={focus} onChoose={set} />
      {failed && (
        <p class="problem" role="alert">
          {t('options_save_failed')}
        </p>
      )}
    </>
  );
}
