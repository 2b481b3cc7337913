/** Used instead of `popup/ended/after-thanks.tsx`: after a first use, once, how to get into the phone's share sheet. */
import { useEffect, useState } from 'preact/hooks';
import { pageHash } from '../extension/page-hash';
import { change, read } from '../storage/index';
import { useMessages } from '../ui/app';
import { isAdded, wasOffered } from './add-to-phone';

export function AfterThanks() {
  const { t } = useMessages();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (isAdded()) return;
    void read(wasOffered).then((was) => {
      if (was) return;
      setShown(true);
      return change(wasOffered, () => true);
    });
  }, []);
  if (!isShown) return null;
  return (
    <div class="notice">
      <p>{t('web_offer')}</p>
      <p class="offer-ways">
        <a class="link-button" href={`/options/${pageHash('phone')}`} target="_blank" rel="noopener">
          {t('web_offer_how')}
        </a>
        <button type="button" class="link-button" onClick={() => setShown(false)}>
          {t('web_offer_no')}
        </button>
      </p>
    </div>
  );
}
