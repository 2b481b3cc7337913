/** Numbers by what they help with; those that are not confirmed are set apart. */
import { useMessages } from '../../src/ui/app';
import { LineRows } from '../numbers/lines';
import { isOwn, type Line, type NumbersGroup } from '../numbers/numbers';

/** Whether these are the numbers that the person added or pinned. */
export function isOwnGroup({ id }: NumbersGroup): boolean {
  return id === 'own';
}

interface GroupProps extends NumbersGroup {
  now: Date;
  /** Numbers that are not confirmed are shown at once, too. */
  open: boolean;
}

/** The numbers of one group, under its heading. */
export function Group({ id, lines, now, open }: GroupProps) {
  const { t } = useMessages();
  return (
    <section class={`group group-${id}`} aria-labelledby={`group-${id}${open ? '-found' : ''}`}>
      <h2 id={`group-${id}${open ? '-found' : ''}`}>{t(`help_group_${id}`)}</h2>
      <p class="group-note">{t(`help_group_${id}_note`)}</p>
      <Lines lines={lines} now={now} open={open} own={id === 'own'} />
    </section>
  );
}

interface LinesProps {
  lines: readonly Line[];
  now: Date;
  /** Numbers that are not confirmed are shown at once, too. */
  open?: boolean;
  /** Among the person's own numbers none is set apart. */
  own?: boolean;
}

/** Numbers, first those that are confirmed. */
export function Lines({ lines, now, open = false, own = false }: LinesProps) {
  const { t } = useMessages();
  const unconfirmed = lines.filter((line) => !isOwn(line) && line.confidence === 'low' && !own);
  const confirmed = lines.filter((line) => !unconfirmed.includes(line));
  return (
    <>
      {confirmed.length > 0 && <LineRows lines={confirmed} now={now} />}
      {unconfirmed.length > 0 && (
        // With nothing better there is no reason to hide them.
        <details class="more-numbers" open={open || confirmed.length === 0}>
          <summary>
            <span class="opens">{t('help_unconfirmed_more', { count: unconfirmed.length })}</span>
          </summary>
          <LineRows lines={unconfirmed} now={now} />
        </details>
      )}
    </>
  );
}
