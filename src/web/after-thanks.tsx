/** In the place of `popup/parts/after-thanks.tsx`: after a first use, once, the way into the phone's share sheet. */
import { useEffect, useState } from 'preact/hooks';
import { hashOf } from '../extension/page-hash';
import { useMessages } from '../ui/app';
import { isAdded, noteOffered, wasOffered } from './add-to-phone';

export function AfterThanks() {
  const { t } = useMessages();
  const [isShown, setShown] = useState(() => !isAdded() && !wasOffered());
  useEffect(() => {
    if (isShown) noteOffered();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div class="notice">
      <p>{t('web_offer')}</p>
      <p class="offer-ways">
        <a class="link-button" href={`/options/${hashOf('phone')}`} target="_blank" rel="noopener">
          {t('web_offer_how')}
        </a>
        <button type="button" class="link-button" onClick={() => setShown(false)}>
          {t('web_offer_no')}
        </button>
      </p>
    </div>
  );
}
