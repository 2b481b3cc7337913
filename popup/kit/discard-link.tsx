import { useEffect, useRef, useState } from 'preact/hooks';
import { usePopup } from '../state/context';
import { isPractice } from '../state/practice';
import { reports } from '../state/reports';
import { dropHeld } from './held';
import { useWords } from './words';

/** Throws away what was begun; there only when there is something to throw away. Before it, the way to another one. */
export function DiscardLink() {
  const { t } = useWords();
  const { state, isRead, dispatch, say } = usePopup();
  // Before the disk has answered, nobody has seen what it holds: that is not theirs to throw away, nor to leave.
  if (!isRead) return null;
  const discard = () => {
    void dropHeld();
    dispatch({ type: 'discarded', now: Date.now() });
    say(t('popup_discarded'));
  };
  return (
    <>
      <Earlier />
      {state.touched && !state.resumed && (
        <p class="discard">
          <button type="button" class="link-button" onClick={discard}>
            {t('popup_discard')}
          </button>
        </p>
      )}
    </>
  );
}

/** A report that was begun before this one was, and not sent. */
function Earlier() {
  const { t } = useWords();
  const { dispatch, draftIdle, say, state } = usePopup();
  const [isThere, setIsThere] = useState(false);
  const working = useRef(false);
  useEffect(() => {
    if (isPractice) return;
    // What is being kept now may put another one beside it.
    void draftIdle()
      .then(() => reports.drafts.hasEarlier())
      .then(setIsThere, () => undefined);
  }, [state.draft]);
  if (!isThere) return null;
  const goOn = async () => {
    // A second press would put both back where they were.
    if (working.current) return;
    working.current = true;
    try {
      await draftIdle();
      await reports.drafts.takeUpEarlier();
      dispatch({ type: 'taken_up', draft: await reports.drafts.get(), now: Date.now() });
      // All on the screen is about another report now. Where the step stays, nobody else takes the focus there.
      const heading = document.querySelector('h1');
      if (heading) heading.tabIndex = -1;
      heading?.focus();
      say(t('popup_resumed'));
    } catch {
      // Nothing was changed: both are as they were.
    } finally {
      working.current = false;
    }
  };
  return (
    <div class="notice notice-row">
      <p>{t('popup_earlier')}</p>
      <button type="button" class="link-button" onClick={goOn}>
        {t('popup_earlier_open')}
      </button>
    </div>
  );
}
