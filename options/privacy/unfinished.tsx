import { useMessages } from '../../src/ui/app';
import { useStatus } from '../kit/status';
import type { OwnReports } from './use-reports';

/** Reports that wait, and damaged rows that were put aside; nothing at all when there are none. */
export function UnfinishedReports({ own }: { own: OwnReports }) {
  const { t } = useMessages();
  const status = useStatus();
  const { unfinished, damaged } = own;
  if (unfinished === 0 && damaged === 0) return null;

  const deleteDamaged = async () => {
    try {
      await own.reports.outbox.dropSetAside();
      status.done(t('options_damaged_deleted'));
    } catch {
      status.failed(t('options_clear_failed'));
    }
    own.readAgain();
  };

  return (
    <section>
      <h2>{t('options_unfinished')}</h2>
      {unfinished > 0 && (
        <p>
          {unfinished === 1
            ? t('options_unfinished_one')
            : t('options_unfinished_many', { count: unfinished })}
        </p>
      )}
      {damaged > 0 && (
        <div class="notice notice-row">
          <p>{t('options_damaged', { count: damaged })}</p>
          <button type="button" class="button button-quiet" onClick={deleteDamaged}>
            {t('options_damaged_delete')}
          </button>
        </div>
      )}
    </section>
  );
}
