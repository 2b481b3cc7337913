import { useMessages } from '../../src/ui/app';
import { useNotice } from '../../src/ui/use-notice';

/**
 * Below everything: that no native speaker has checked these words, in the reader's language and in English; once where
 * that is not translated either.
 */
export function DraftLine() {
  const { t, language } = useMessages();
  const english = useNotice('popup', 'draft_words');
  if (english === null) return null;
  return (
    <p class="draft-line" data-script={language.script}>
      {t('draft_words')}
      {english !== t('draft_words') && (
        <>
          {' '}
          <bdi lang="en" data-script="latin">
            {english}
          </bdi>
        </>
      )}
    </p>
  );
}
