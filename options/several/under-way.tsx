import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { UiMessage } from '../../src/messages';
import type { ByIntake, HandOver } from '../../src/report/outbox/index';
import { useMessages } from '../../src/ui/app';
import { useStatus } from '../kit/status';
import type { Listed } from './use-list';

const isIntake = (row: HandOver): row is ByIntake => row.by === 'intake';

/** What is on its way to an organisation, and what did not get there. It goes on when the page is closed. */
export function UnderWay({ listed }: { listed: Listed }) {
  const { t } = useMessages();
  const rows = listed.unfinished.filter(isIntake);
  const waiting = rows.filter(({ state }) => state === 'queued' || state === 'delivering');
  const failed = rows.filter(({ state }) => state === 'refused' || state === 'undelivered');
  useRuns(waiting);
  const trouble = waiting.find(({ failure }) => failure !== null);
  return (
    <>
      <div role="status">
        {waiting.length > 0 && (
          <section class="notice">
            <h2>{t('several_unsent', { count: waiting.length })}</h2>
            <p>
              {trouble?.failure
                ? t(`popup_waits_${trouble.failure}`, { name: `\u2068${trouble.intake.name}\u2069` })
                : t('popup_waits_title')}
            </p>
          </section>
        )}
      </div>
      {failed.length > 0 && <Failed rows={failed} listed={listed} />}
    </>
  );
}

/**
 * The background delivers some reports in one run and then rests. While somebody is looking, the next run follows at
 * once, unless one of them failed. Reports that failed for lack of a network are tried once when the page opens.
 */
function useRuns(waiting: readonly ByIntake[]): void {
  const running = useRef(false);
  const [runs, setRuns] = useState(0);
  const triedCutOff = useRef(false);
  const fresh = waiting.filter(({ state, attempts }) => state === 'queued' && attempts === 0).length;
  const isCalm = waiting.every(({ failure }) => failure === null);
  const isCutOff = waiting.some(({ failure }) => failure === 'network');
  useEffect(() => {
    const goesOn = fresh > 0 && isCalm;
    const triesAgain = isCutOff && !triedCutOff.current;
    if (running.current || !(goesOn || triesAgain)) return;
    // Whatever fails from now on was tried while somebody was looking. The background tries again later; that is enough.
    triedCutOff.current = true;
    running.current = true;
    void askToRun().finally(() => {
      running.current = false;
      setRuns((before) => before + 1);
    });
  }, [fresh, isCalm, isCutOff, runs]);
}

async function askToRun(): Promise<void> {
  await browser.runtime.sendMessage({ type: 'ui/outbox-run' } satisfies UiMessage).catch(() => undefined);
}

/** Refused, or given up after a week: why, and what to do with them. */
function Failed({ rows, listed }: { rows: readonly ByIntake[]; listed: Listed }) {
  const { t } = useMessages();
  const status = useStatus();
  const [busy, setBusy] = useState(false);
  const { outbox } = listed.reports;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(0);
  useEffect(() => {
    const hasMore = rows.length > shown.current;
    shown.current = rows.length;
    // A notice that some were discarded stays.
    if (!hasMore) return;
    // "Kept, and sent as soon as it can be" is no longer true.
    status.done('');
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [rows.length]);

  const withEach = async (step: (id: string) => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    try {
      for (const { id } of rows) await step(id);
      void askToRun();
    } catch {
      status.failed(t('popup_answer_failed'));
    }
    setBusy(false);
    await listed.readAgain();
  };

  return (
    <section aria-labelledby="several-failed">
      <h2 id="several-failed" ref={heading}>
        {t('options_outcome_undelivered')}: {rows.length}
      </h2>
      <ul class="card-list several-list">
        {rows.map(({ id, report, reason, state }) => (
          <li key={id}>
            <p class="several-url">
              <bdi dir="ltr">{report.url}</bdi>
            </p>
            <p>
              {t(state === 'refused' ? 'options_outcome_refused' : 'options_outcome_undelivered')}
              {reason !== null && (
                <>
                  . {t('popup_refused_reason')} <bdi>{reason}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={busy}
          onClick={() => void withEach((id) => outbox.retry(id))}
        >
          {t('popup_retry')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={busy}
          onClick={() => void withEach((id) => outbox.acknowledge(id))}
        >
          {t('own_discard')}
        </button>
      </div>
    </section>
  );
}
