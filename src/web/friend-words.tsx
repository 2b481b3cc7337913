/** Used instead of `popup/ended/friend-words.tsx`: the phone's own share sheet, beside copying. */
import { CopyText } from '../../popup/kit/copy-link';
import { useMessages } from '../ui/app';
import { SendWords } from './send-words';

export function FriendWords() {
  const { t } = useMessages();
  return (
    <>
      <p class="sent-text">{t('popup_friend_text')}</p>
      <SendWords text={t('popup_friend_text')} />
      <CopyText
        text={t('popup_friend_text')}
        label={t('popup_friend_copy')}
        done={t('popup_friend_copied')}
      />
    </>
  );
}
