import { useEffect, useId, useState } from 'preact/hooks';
import { useMessages } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';
import { useRegionName } from '../../src/ui/region-names';
import { useCountry } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import { RegionChoice } from './region-choice';

/** "Pakistan · Sindh — change": which region the numbers are for, and the way to change it in place. */
export function ChosenRegion() {
  const { t } = useMessages();
  const region = useRegion();
  const name = useRegionName(region);
  const { file } = useCountry(region?.country ?? null);
  const [open, setOpen] = useState(false);
  const id = useId();
  const lacksProvince =
    region !== null && region.subdivision === null && (file?.subdivisions?.length ?? 0) > 0;

  useEffect(() => {
    // Nothing can be shown without a country: the choice stands open.
    if (!region) setOpen(true);
  }, [region]);

  return (
    <section class="region-line" aria-label={t('options_title_region')}>
      {region ? (
        <p class="region-now">
          <LineIcon name="place" />
          <span>
            <strong>{name}</strong>{' '}
            {region.suggested && <span class="tag">{t('help_region_suggested')}</span>}
          </span>
          <button
            type="button"
            class="button button-quiet"
            aria-expanded={open}
            aria-controls={`${id}-choice`}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'help_region_done' : 'help_region_change')}
          </button>
        </p>
      ) : (
        <p>{t('help_region_none')}</p>
      )}
      {lacksProvince && !open && <p class="hint">{t('help_region_province_hint')}</p>}
      <div id={`${id}-choice`} hidden={!open}>
        {open && <RegionChoice />}
      </div>
    </section>
  );
}
