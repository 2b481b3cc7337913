import { usePopup } from '../context';
import { useWords } from '../words';

/** Throws away what was begun; there only when there is something to throw away. */
export function DiscardLink() {
  const { t } = useWords();
  const { state, dispatch, say } = usePopup();
  if (!state.touched || state.resumed) return null;
  const discard = () => {
    dispatch({ type: 'discarded', now: Date.now() });
    say(t('popup_discarded'));
  };
  return (
    <p class="discard">
      <button type="button" class="link-button" onClick={discard}>
        {t('popup_discard')}
      </button>
    </p>
  );
}
