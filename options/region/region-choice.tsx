import type { RegionCodes } from '../../src/settings/schema';
import { useMessages } from '../../src/ui/app';
import { subdivisionName, useCountryName } from '../../src/ui/region-names';
import { RegionPicker } from '../../src/ui/region-picker';
import { useCountry } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import { Lockable } from '../kit/lockable';
import { useSave } from '../kit/use-save';

const words = {
  country: 'help_region_country',
  choose: 'help_region_country_choose',
  province: 'help_region_province',
  whole: 'help_region_province_all',
} as const;

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
  onChoose(place: RegionCodes, name: string): unknown;
}

/** The picker, where the chosen place is said by its name elsewhere. */
export function PlaceSelects({ place, onChoose }: PlaceSelectsProps) {
  const { language } = useMessages();
  const nameOf = useCountryName();
  const { file } = useCountry(place?.country ?? null);
  const choose = (chosen: RegionCodes) => {
    const names = [nameOf(chosen.country), subdivisionName(file, chosen.subdivision, language.tag)];
    return onChoose(chosen, names.filter((name) => name).join(' · '));
  };
  return (
    <div class="region-choice">
      <RegionPicker place={place} file={file} words={words} onChoose={choose} />
    </div>
  );
}
