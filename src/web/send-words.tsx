import { useMessages } from '../ui/app';
import { LineIcon } from '../ui/line-icon';

/** Words for somebody else, sent by the phone's own share sheet; nothing if the browser has none. */
export function SendWords({ text }: { text: string }) {
  const { t } = useMessages();
  if (!('share' in navigator)) return null;
  return (
    <button
      type="button"
      class="button"
      // A person who closes the sheet has changed their mind: that is not an error.
      onClick={() => void navigator.share({ text }).catch(() => undefined)}
    >
      <LineIcon name="away" />
      {t('web_send_words')}
    </button>
  );
}
