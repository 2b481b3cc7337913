import { CopyText } from '../kit/copy-link';
import { useWords } from '../kit/words';

/** Words for the friend who sent the post, ready to be sent back. */
export function FriendWords() {
  const { t } = useWords();
  return (
    <>
      <p class="sent-text">{t('popup_friend_text')}</p>
      <CopyText
        text={t('popup_friend_text')}
        label={t('popup_friend_copy')}
        done={t('popup_friend_copied')}
      />
    </>
  );
}
