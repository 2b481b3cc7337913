import { useState } from 'preact/hooks';
import { useMessages } from '../../src/ui/app';
import { Confirm } from '../kit/confirm';
import { useStatus } from '../kit/status';
import { HistoryPart } from './history';
import { eraseAll, inPrivateWindow } from './reports';
import { UnfinishedReports } from './unfinished';
import { type OwnReports, useReports } from './use-reports';

/** What is kept, and how to be rid of it. */
export function Privacy() {
  const { t } = useMessages();
  const own = useReports();
  return (
    <>
      <p class="lead">{t('options_privacy_intro')}</p>
      {inPrivateWindow ? <p class="notice">{t('options_privacy_private')}</p> : <HistoryPart own={own} />}
      <UnfinishedReports own={own} />
      <section>
        <h2>{t('options_kept')}</h2>
        <ul class="plain-list">
          <li>{t('options_kept_settings')}</li>
          <li>{t('options_kept_draft')}</li>
          <li>{t('options_kept_open')}</li>
          <li>{t('options_kept_marks')}</li>
          <li>{t('options_kept_check')}</li>
          <li>{t('options_kept_browser')}</li>
        </ul>
      </section>
      <EraseEverything own={own} />
    </>
  );
}

function EraseEverything({ own }: { own: OwnReports }) {
  const { t } = useMessages();
  const status = useStatus();
  const [asking, setAsking] = useState(false);

  const erase = async () => {
    setAsking(false);
    try {
      await eraseAll(own.reports);
      status.done(t('options_erase_done'));
    } catch {
      status.failed(t('options_clear_failed'));
    }
    own.readAgain();
  };

  return (
    <section>
      <h2>{t('options_erase')}</h2>
      <p>{t('options_erase_note')}</p>
      <button
        type="button"
        class="button button-quiet"
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {t('options_erase')}
      </button>
      {/* Not before it is known what would be lost. */}
      {asking && (own.past !== null || own.failed) && (
        <Confirm
          question={t('options_erase_ask')}
          warning={
            own.unfinished > 0 ? t('options_erase_ask_unfinished', { count: own.unfinished }) : undefined
          }
          yes={t('options_erase_yes')}
          no={t('options_clear_no')}
          onYes={erase}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  );
}
