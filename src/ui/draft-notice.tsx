import { shipped } from '../i18n/languages';
import { keyOfWords } from '../mistakes/marked-words';
import { useLocked, useMessages } from './app';
import { TextToTell } from './text-to-tell';
import { useNotice } from './use-notice';

interface DraftNoticeProps {
  /** The part of the locale files that the page's texts are in: `guide_danger`. */
  part: string;
  /** Makes the whole product speak another language. */
  onLanguage(tag: string): void;
}

/**
 * At the foot of a page that no native speaker has checked: says so in the reader's language and in English
 * (once, if the notice itself is not translated), and offers ways to better words. It is below everything
 * that helps.
 */
export function DraftNotice({ part, onLanguage }: DraftNoticeProps) {
  const { t, language } = useMessages();
  const locked = useLocked('language');
  const notice = useNotice(part);
  if (notice === null) return null;
  // Readers of Sindhi, Pashto and Punjabi read Urdu before English.
  const second = shipped(language.second ?? 'en');
  const first = async (marked: string) => {
    const words = marked.trim();
    const about = `${language.tag}/${await keyOfWords(words, language.tag, part)}`;
    return { about, text: t('wrong_words_text', { key: about, text: words }) };
  };
  return (
    <div class="draft-notice">
      <p>{t('guide_review')}</p>
      {notice !== t('guide_review') && (
        <p lang="en" dir="ltr" data-script="latin">
          {notice}
        </p>
      )}
      {!locked && (
        <div class="draft-notice-ways">
          {second && second.tag !== 'en' && (
            <button
              type="button"
              class="button button-quiet"
              lang={second.tag}
              dir={second.direction}
              data-script={second.script}
              onClick={() => onLanguage(second.tag)}
            >
              {second.name}
            </button>
          )}
          <button type="button" class="button button-quiet" onClick={() => onLanguage('en')}>
            {t('guide_review_english')}
          </button>
        </div>
      )}
      <TextToTell open="wrong_words_open" first={first} hint="wrong_words_mark" />
    </div>
  );
}

/** The same on paper, without anything to press. */
export function PrintedDraftNotice({ part }: { part: string }) {
  const { t } = useMessages();
  const notice = useNotice(part);
  if (notice === null) return null;
  return (
    <p class="print-draft">
      {t('guide_review')}
      {notice !== t('guide_review') && (
        <>
          {' '}
          <bdi lang="en" data-script="latin">
            {notice}
          </bdi>
        </>
      )}
    </p>
  );
}
