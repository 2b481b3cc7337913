import { usePopup } from '../context';
import { useWords } from '../words';

/** Asked of everybody; the answer leads on. "Yes" shows the numbers to call before anything else. */
export function DangerQuestion() {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const answer = (danger: boolean) => dispatch({ type: 'danger', danger });
  if (state.draft.category === 'child_danger') {
    return (
      <div class="footer">
        <button type="button" class="button button-primary" onClick={() => answer(true)}>
          {t('popup_show_numbers')}
        </button>
      </div>
    );
  }
  return (
    <fieldset class="footer footer-question">
      <legend>{t('popup_danger_question')}</legend>
      <div class="pair">
        <button type="button" class="button" onClick={() => answer(true)}>
          {t('popup_yes')}
        </button>
        <button type="button" class="button" onClick={() => answer(false)}>
          {t('popup_no')}
        </button>
      </div>
    </fieldset>
  );
}
