import { useEffect, useState } from 'preact/hooks';
import { isPage } from '../../src/edition';
import { optionsLink } from '../../src/extension/page-hash';
import type { ByIntake } from '../../src/report/outbox/index';
import { useSettings } from '../../src/ui/app';
import { IntakeFailed } from '../kit/intake-failed';
import { useStepStart } from '../kit/step-start';
import { useWords } from '../kit/words';
import { draftBeside } from '../state/again';
import { usePopup } from '../state/context';
import { hasHistory, reports } from '../state/reports';

const LOOK_EVERY_MS = 500;

/** A delivery to an organisation, as it happens. It goes on when the popup is closed. */
export function UnderWayView() {
  const { t, apart } = useWords();
  const { state, dispatch, say } = usePopup();
  const { delivery } = state;
  const isNoted = useSettings().privacy.keepHistory && hasHistory;
  const [row, setRow] = useState<ByIntake | null>(delivery);

  useEffect(() => {
    if (delivery === null) return;
    setRow(delivery);
    let looking = false;
    /** Entries of history that were there while this report was still on its way. */
    let others: ReadonlySet<string> | null = null;
    const look = async () => {
      if (looking) return;
      looking = true;
      const before = await reports.history.list().catch(() => []);
      const found = await reports.outbox.get(delivery.id).catch(() => undefined);
      looking = false;
      if (found === undefined || stopped) return;
      if (found?.by === 'intake') {
        others = new Set(before.map(({ id }) => id));
        setRow(found);
        if (found.state === 'refused' || found.state === 'undelivered') stop();
      } else {
        // It leaves the outbox once the organisation has it.
        stop();
        await finish(delivery);
      }
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    let stopped = false;
    const stop = () => {
      stopped = true;
      clearInterval(timer);
    };
    void look();
    return stop;

    async function finish({ report, intake }: ByIntake) {
      const list = await reports.history.list().catch(() => []);
      // An entry does not say which link it was. Of several, none is shown: its number may be another report's.
      const fresh = others ? list.filter(({ id }) => !others?.has(id)) : list.slice(0, 1);
      const delivered = fresh.filter(
        ({ outcome, channel }) => outcome === 'delivered' && channel === report.channel,
      );
      // It was seen on its way, and no delivery is noted: it was taken back, or deleted with everything.
      if (others && isNoted && delivered.length === 0) return dispatch({ type: 'gone' });
      const own = delivered.length === 1 ? delivered[0] : null;
      dispatch({
        type: 'ended',
        ended: {
          outcome: 'delivered',
          report,
          intake: intake.name,
          past: own?.id ?? null,
          reference: own?.reference ?? null,
        },
      });
    }
  }, [delivery, dispatch, isNoted]);

  const waits = row?.state === 'queued' && row.attempts > 0;
  useEffect(() => {
    if (waits) say(t('popup_waits_title'));
  }, [waits]);

  const failed = row?.state === 'refused' || row?.state === 'undelivered';
  useStepStart(failed ? 'failed' : 'on its way');

  if (!row) return <p class="lead">{t('popup_busy')}</p>;
  if (failed) return <IntakeFailed handOver={row} />;
  const name = apart(row.intake.name);
  // It goes on by itself meanwhile.
  const elsewhere = async ({ report }: ByIntake) => dispatch(await draftBeside(report));
  return (
    <>
      <h1>{waits ? t('popup_waits_title') : t('popup_sending_title', { name })}</h1>
      <p class="lead">
        {waits ? t(`popup_waits_${row.failure ?? 'network'}`, { name }) : t('popup_sending_lead')}
      </p>
      {!waits && <div class="progress" role="progressbar" aria-label={t('popup_sending_title', { name })} />}
      {waits && (
        <div class="stack">
          {/* A page that is left forgets what waits. */}
          {!isPage && (
            <button type="button" class="button button-primary" onClick={() => window.close()}>
              {t('popup_close')}
            </button>
          )}
          <button type="button" class="button" onClick={() => elsewhere(row)}>
            {t('popup_another_place')}
          </button>
          <a class="link-button" href={optionsLink('help')} target="_blank" rel="noopener">
            {t('popup_talk')}
          </a>
        </div>
      )}
    </>
  );
}
