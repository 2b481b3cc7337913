import type { RegionCodes } from '../../src/settings/schema';
import { useMessages, useSettings } from '../../src/ui/app';
import { useRegionName } from '../../src/ui/region-names';
import { useRegion } from '../../src/ui/use-region';
import { useSave } from '../kit/use-save';

interface LookedUpProps {
  /** The region that was found by searching. */
  region: RegionCodes;
  onBack(): void;
  /** It is now one of the person's own regions. */
  onKept(as: 'home' | 'second'): void;
}

/** Says that these are not the numbers of the person's own region, with the ways back and on. */
export function LookedUp({ region, onBack, onKept }: LookedUpProps) {
  const { t } = useMessages();
  const { region: chosen, secondRegion } = useSettings();
  const home = useRegion();
  const name = useRegionName(region);
  const homeName = useRegionName(home);
  const save = useSave();

  const keepSecond = async () => {
    const undo = () => void save({ secondRegion });
    if (await save({ secondRegion: region }, t('options_second_saved', { region: name }), undo))
      onKept('second');
  };
  const keepHome = async () => {
    const undo = () => void save({ region: chosen });
    if (await save({ region }, t('help_region_now', { region: name }), undo)) onKept('home');
  };

  return (
    <div class="notice">
      <p role="status">
        {home ? t('help_looked', { region: name, home: homeName }) : t('help_looked_only', { region: name })}
      </p>
      <div class="buttons">
        {home && (
          <button type="button" class="button button-quiet" onClick={onBack}>
            {t('help_looked_back')}
          </button>
        )}
        <button type="button" class="button button-quiet" onClick={keepSecond}>
          {t('help_looked_second')}
        </button>
        <button type="button" class="button button-quiet" onClick={keepHome}>
          {t('help_looked_home')}
        </button>
      </div>
    </div>
  );
}
