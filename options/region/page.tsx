import { useMessages } from '../../src/ui/app';
import { useCountryName } from '../../src/ui/region-names';
import { useRegion } from '../../src/ui/use-region';
import { useSave } from '../kit/use-save';
import { RegionChoice } from './region-choice';
import { SecondRegion } from './second-region';

/** Where I live: country and province. */
export function RegionPage() {
  const { t } = useMessages();
  const region = useRegion();
  const nameOf = useCountryName();
  const save = useSave();
  return (
    <>
      <p class="lead">{t('options_region_intro')}</p>
      <div class="panel">
        <RegionChoice />
        {region?.suggested && (
          <div class="confirm">
            <p>{t('options_region_guess')}</p>
            <button
              type="button"
              class="button button-primary"
              onClick={() => save({ region: { country: region.country, subdivision: region.subdivision } })}
            >
              {t('options_region_confirm', { country: nameOf(region.country) })}
            </button>
          </div>
        )}
      </div>
      <SecondRegion />
      <p class="link-alone">
        <a href="#help">{t('options_region_see')}</a>
      </p>
    </>
  );
}
