import { useEffect, useState } from 'preact/hooks';
import { useMessages } from './app';

/** Links that lead out of the extension: to a call, a mail or another site. */
const waysOut = 'a[href^="tel:"], a[href^="sms:"], a[href^="mailto:"], a[href^="http:"], a[href^="https:"]';

/**
 * Shown on every screen of practice. It also stops all links that lead out: nobody calls the police by trying
 * this out.
 * @param end where practice began
 */
export function PracticeBanner({ end }: { end: string }) {
  const { t } = useMessages();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const hold = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest(waysOut)) return;
      event.preventDefault();
      setHeld(true);
    };
    document.addEventListener('click', hold, true);
    document.addEventListener('auxclick', hold, true);
    return () => {
      document.removeEventListener('click', hold, true);
      document.removeEventListener('auxclick', hold, true);
    };
  }, []);
  return (
    <div class="practice-banner">
      <p>
        <strong>{t('practice_banner')}</strong> <span role="status">{held && t('practice_no_way_out')}</span>
      </p>
      <a href={end}>{t('practice_end')}</a>
    </div>
  );
}
