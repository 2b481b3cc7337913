/** Used instead of `options/guidance/words-to-send.tsx`: the phone's own share sheet, beside copying. */
import type { MessageKey } from '../i18n/messages';
import { useMessages } from '../ui/app';
import { CopyButton } from '../ui/copy-button';
import { SendWords } from './send-words';

export function WordsToSend({ words }: { words: MessageKey }) {
  const { t } = useMessages();
  return (
    <div class="words-to-send">
      <p>{t(words)}</p>
      <SendWords text={t(words)} />
      <CopyButton text={t(words)} label={t('guide_copy_words')} done={t('help_copied')} />
    </div>
  );
}
