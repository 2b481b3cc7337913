import type { MessageKey } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import { CopyButton } from '../../src/ui/copy-button';

/** Words for somebody else, ready to copy. */
export function WordsToSend({ words }: { words: MessageKey }) {
  const { t } = useMessages();
  return (
    <div class="words-to-send">
      <p>{t(words)}</p>
      <CopyButton text={t(words)} label={t('guide_copy_words')} done={t('help_copied')} />
    </div>
  );
}
