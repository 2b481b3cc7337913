import { useMessages } from '../../src/ui/app';
import { useCountryName } from '../../src/ui/region-names';
import { useCountry } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';

/** Says so where the numbers of the person's country are not there, or could not be read. */
export function LackingNumbers() {
  const { t } = useMessages();
  const region = useRegion();
  const { state } = useCountry(region?.country ?? null);
  const nameOf = useCountryName();
  if (!region || state === 'loading' || state === 'ready') return null;
  const country = nameOf(region.country);
  return <p class="problem">{t(state === 'missing' ? 'help_missing' : 'help_failed', { country })}</p>;
}
