import { useEffect, useId, useState } from 'preact/hooks';
import { useMessages } from '../src/ui/app';
import { LineIcon } from '../src/ui/line-icon';
import { useCountry } from './directory';
import { subdivisionName, useCountryName, useRegion } from './region';
import { RegionChoice } from './region-choice';

/** "Pakistan · Sindh — change": which region the numbers are for, and the way to change it in place. */
export function RegionLine() {
  const { t, language } = useMessages();
  const region = useRegion();
  const nameOf = useCountryName();
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
            <strong>
              {[nameOf(region.country), subdivisionName(file, region.subdivision, language.tag)]
                .filter((name) => name)
                .join(' · ')}
            </strong>
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
