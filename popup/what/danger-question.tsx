import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';

/**
 * Asked of everybody; the answer leads on. "Yes" shows the numbers to call before anything else.
 * @param props.focus it has just come up, in the place of the list that had the focus
 */
export function DangerQuestion({ focus }: { focus: boolean }) {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    // While its code loaded, the person may have begun to write.
    if (focus && !document.activeElement?.matches('input')) first.current?.focus();
  }, [focus]);
  const answer = (danger: boolean) => dispatch({ type: 'danger', danger });
  if (state.draft.category === 'child_danger') {
    return (
      <button
        type="button"
        class="button button-primary"
        ref={first as RefObject<HTMLButtonElement>}
        onClick={() => answer(true)}
      >
        {t('popup_show_numbers')}
      </button>
    );
  }
  return (
    <fieldset class="question" ref={first as RefObject<HTMLFieldSetElement>} tabIndex={-1}>
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
