import { useMessages } from '../../src/ui/app';

/** Stands in for a page whose code could not be loaded. */
export function PageFailed() {
  const { t } = useMessages();
  return (
    <div class="empty" role="alert">
      <p>{t('options_page_failed')}</p>
      <button type="button" class="button button-quiet" onClick={() => location.reload()}>
        {t('help_reload')}
      </button>
    </div>
  );
}
