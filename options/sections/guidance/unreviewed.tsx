import { useEffect, useState } from 'preact/hooks';
import { useMessages, useSettings } from '../../../src/ui/app';
import { readPackaged } from '../../../src/ui/packaged';
import { focusHeading } from '../../frame';
import { useSave } from '../../use-save';

/** By language, the parts of the texts that no native speaker has reviewed as a whole. */
type ReviewStates = Readonly<Record<string, readonly string[]>>;

let reading: Promise<ReviewStates> | null = null;

function readReviewStates(): Promise<ReviewStates> {
  reading ??= readPackaged('messages/review.json').then(
    (states) => states as ReviewStates,
    // What is not known counts as not reviewed, which is never said of English.
    () => ({}),
  );
  return reading;
}

/** Whether a part of the texts waits for a native speaker, in the language of the page. Null until it is known. */
function useIsUnreviewed(part: string): boolean | null {
  const { language } = useMessages();
  const [states, setStates] = useState<ReviewStates | null>(null);
  useEffect(() => {
    void readReviewStates().then(setStates);
  }, []);
  if (language.tag === 'en') return false;
  return states && (states[language.tag]?.includes(part) ?? true);
}

/** Said at the top of a page of guidance, with one press to the text that is the reference. */
export function Unreviewed({ part }: { part: string }) {
  const { t } = useMessages();
  const { language } = useSettings();
  const save = useSave();
  if (!useIsUnreviewed(part)) return null;
  const toEnglish = async () => {
    if (await save({ language: 'en' }, undefined, () => void save({ language }))) focusHeading();
  };
  return (
    <div class="notice notice-row unreviewed">
      <p>{t('guide_review')}</p>
      <button type="button" class="button button-quiet" onClick={toEnglish}>
        {t('guide_review_english')}
      </button>
    </div>
  );
}
