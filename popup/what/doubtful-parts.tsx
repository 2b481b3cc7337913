import { doubtfulParts } from '../../src/report/tracking';
import { useWords } from '../kit/words';

/** Names what in a link may be private and may be needed to open it: only the person can tell. */
export function DoubtfulParts({ url }: { url: string }) {
  const { t, ltr } = useWords();
  const parts = doubtfulParts(url);
  return parts.length > 0 ? (
    <p class="note">{t('popup_link_parts', { parts: ltr(parts.join(', ')) })}</p>
  ) : null;
}
