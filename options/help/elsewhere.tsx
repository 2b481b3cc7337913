import { useMessages } from '../../src/ui/app';
import { useCountryName } from '../../src/ui/region-names';
import { useWorld } from '../../src/ui/use-directory';
import { useNow } from '../kit/use-now';
import { LineRows } from '../numbers/lines';
import { withoutHidden } from '../numbers/numbers';
import { useOwnAndPolicy } from '../numbers/policy-entries';

/** For people who live abroad or care for somebody elsewhere, and ahead of the rest where the data is thin. */
export function ElsewhereNumbers({ thinFor = null }: { thinFor?: string | null }) {
  const { t } = useMessages();
  const { file } = useWorld();
  const nameOf = useCountryName();
  const now = useNow();
  const { hidden } = useOwnAndPolicy();
  const lines = withoutHidden(file?.helplines ?? [], hidden);
  if (lines.length === 0) return null;
  return (
    <section class="group" aria-labelledby="group-world">
      <h2 id="group-world">{t(thinFor ? 'help_world_thin' : 'help_world')}</h2>
      <p class="group-note">
        {thinFor ? t('help_world_thin_note', { country: nameOf(thinFor) }) : t('help_world_note')}
      </p>
      <LineRows lines={lines} now={now} isPlaced />
    </section>
  );
}
