import { backupText } from '../../src/settings/backup';
import { useMessages, usePolicy, useSettings } from '../../src/ui/app';
import { saveTextFile } from '../kit/save-text-file';
import { useStatus } from '../kit/status';
import { useOwn } from '../numbers/own-entries';

const fileName = 'report-instead-settings.json';

/** Saves settings and own numbers as a file in the downloads. */
export function ExportPart() {
  const { t } = useMessages();
  const settings = useSettings();
  const own = useOwn();
  const status = useStatus();
  const governed = usePolicy()?.governed;
  const save = () => {
    saveTextFile(fileName, backupText(settings, own, governed), 'application/json');
    status.done(t('transfer_saved', { file: fileName }));
  };
  return (
    <section>
      <p class="lead">{t('transfer_intro')}</p>
      <h2>{t('transfer_save_title')}</h2>
      <p>{t('transfer_save_note')}</p>
      <button type="button" class="button button-primary" onClick={save}>
        {t('transfer_save')}
      </button>
    </section>
  );
}
