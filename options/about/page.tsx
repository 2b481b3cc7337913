import { browser } from '../../src/browser';
import type { MessageKey } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';

const never: readonly MessageKey[] = [
  'options_never_look',
  'options_never_media',
  'options_never_send',
  'options_never_hide',
  'options_never_name',
  'options_never_judge',
  'options_never_block',
  'options_never_count',
  'options_never_load',
  'options_never_sell',
];

/** What this is, what it never does, where its numbers come from. */
export function About() {
  const { t } = useMessages();
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <p class="lead">{t('options_about_intro')}</p>
      <section>
        <h2>{t('options_about_never')}</h2>
        <ul class="plain-list never-list">
          {never.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('options_about_sources')}</h2>
        <p>{t('options_about_sources_text')}</p>
      </section>
      <section class="small-print">
        <p>
          <bdi lang="en">Report Instead</bdi> · {t('options_about_version', { version })}
        </p>
        <p>{t('options_about_licence')}</p>
        <p>{t('options_about_font')}</p>
        <p>{t('options_language_review')}</p>
      </section>
    </>
  );
}
