/**
 * Used instead of `options/privacy/page.tsx`: hardly anything is kept here, and one press deletes all of it.
 */

import { Points } from '../../options/guidance/parts';
import { useStatus } from '../../options/kit/status';
import { useMessages } from '../ui/app';
import { eraseAll } from './erase';

export function Privacy() {
  const { t } = useMessages();
  const status = useStatus();
  const erase = async () => {
    try {
      await eraseAll();
      status.done(t('options_erase_done'));
    } catch {
      status.failed(t('options_clear_failed'));
    }
  };
  return (
    <>
      <p class="lead">{t('options_privacy_intro')}</p>
      <section>
        <h2>{t('options_kept')}</h2>
        <Points of={['web_kept_choices', 'web_kept_own', 'web_kept_offer', 'web_kept_pages']} />
      </section>
      <section>
        <h2>{t('web_kept_not')}</h2>
        <Points of={['web_kept_link', 'web_kept_host', 'web_kept_evicted', 'options_kept_browser']} />
      </section>
      <section>
        <h2>{t('options_erase')}</h2>
        <p>{t('options_erase_note')}</p>
        <button type="button" class="button button-quiet" onClick={erase}>
          {t('options_erase')}
        </button>
      </section>
    </>
  );
}
