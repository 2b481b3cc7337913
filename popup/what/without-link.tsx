import { useWords } from '../kit/words';
import { usePopup } from '../state/context';

/** A message in a chat has no link; there are still people who can be called. */
export function WithoutLink() {
  const { t } = useWords();
  const { state, dispatch, say } = usePopup();
  if (state.withoutLink) return <p>{t('popup_without_link_chosen')}</p>;
  const goOn = () => {
    dispatch({ type: 'without_link' });
    say(t('popup_without_link_chosen'));
  };
  return (
    <button type="button" class="link-button" onClick={goOn}>
      {t('popup_without_link')}
    </button>
  );
}
