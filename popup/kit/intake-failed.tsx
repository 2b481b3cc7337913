import { useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { ByIntake } from '../../src/report/outbox/index';
import { AddressText } from '../../src/ui/address';
import { useSettings } from '../../src/ui/app';
import { draftBefore } from '../state/again';
import { usePopup } from '../state/context';
import { reports } from '../state/reports';
import { useWords } from './words';

/** An organisation did not take the report, or could not be reached for a week: why, and what to do now. */
export function IntakeFailed({ handOver }: { handOver: ByIntake }) {
  const { t, apart } = useWords();
  const { dispatch } = usePopup();
  const current = useSettings().intake;
  const [failed, setFailed] = useState(false);
  /** One press at a time: on a slow disk its answer takes a moment. */
  const [busy, setBusy] = useState(false);
  const { id, report, intake, state, reason } = handOver;
  const name = apart(intake.name);

  const press = async (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    await work().catch(() => setFailed(true));
    setBusy(false);
  };
  const elsewhere = async () => dispatch(await draftBefore(report, () => reports.outbox.acknowledge(id)));
  const retry = async () => {
    const again = await reports.outbox.retry(id);
    if (again) dispatch({ type: 'queued', handOver: again });
    void browser.runtime.sendMessage({ type: 'ui/outbox-run' }).catch(() => undefined);
  };
  const later = async () => dispatch({ type: 'later' });
  const button = (text: string, work: () => Promise<unknown>, look = 'button') => (
    <button type="button" class={look} aria-disabled={busy} onClick={() => void press(work)}>
      {text}
    </button>
  );

  return (
    <>
      <h1>{t(state === 'refused' ? 'popup_refused_title' : 'popup_undelivered_title', { name })}</h1>
      {reason !== null && (
        <p class="lead">
          {t('popup_refused_reason')} <bdi>{reason}</bdi>
        </p>
      )}
      <p>{t('popup_refused_kept')}</p>
      {report.url !== null && <AddressText url={report.url} readAs={t('popup_link_read_as')} />}
      {failed && (
        <p class="problem" role="alert">
          {t('popup_answer_failed')}
        </p>
      )}
      <div class="stack">
        {button(t(busy ? 'popup_busy' : 'popup_elsewhere'), elsewhere, 'button button-primary')}
        {/* An address that the organisation has left takes nothing. */}
        {current?.url === intake.url && button(t('popup_retry'), retry)}
        {button(t('popup_answer_later'), later)}
      </div>
    </>
  );
}
