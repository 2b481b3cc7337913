import { useEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from './app';
import { LineIcon } from './line-icon';
import { afterKey, noPresses, pressesToLeave, type ShiftCount } from './shift-count';

/** A page that anybody might have open. */
export const neutralPage = 'https://www.google.com/search?q=weather';

/**
 * Blanks the page at once, then puts another in its place: the tab's back button does not lead here again.
 * @param to the page to go to
 */
export function leaveNow(to: string, neutralTitle: string): void {
  document.title = neutralTitle;
  document.body.replaceChildren();
  location.replace(to);
}

/** A button that stays in sight, and Shift three times: away from this page at once. One on a page. */
export function QuickExit({ to = neutralPage }: { to?: string }) {
  const { t } = useMessages();
  const [spoken, setSpoken] = useState('');
  const count = useRef<ShiftCount>(noPresses);
  const leave = () => leaveNow(to, t('exit_title'));

  useEffect(() => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      const before = count.current.presses.length;
      const type = event.type === 'keyup' ? 'keyup' : 'keydown';
      const press = { type, key: event.key, repeat: event.repeat } as const;
      count.current = afterKey(count.current, press, event.timeStamp);
      const presses = count.current.presses.length;
      const left = pressesToLeave - presses;
      if (left <= 0) return leaveNow(to, t('exit_title'));
      if (presses > before) {
        setSpoken(t(left === 1 ? 'exit_one_more' : 'exit_two_more'));
        clearTimeout(quiet);
        quiet = setTimeout(() => setSpoken(''), 5000);
      }
    };
    addEventListener('keydown', onKey, true);
    addEventListener('keyup', onKey, true);
    return () => {
      clearTimeout(quiet);
      removeEventListener('keydown', onKey, true);
      removeEventListener('keyup', onKey, true);
    };
  }, [t, to]);

  return (
    <div class="quick-exit">
      <output class={spoken ? 'quick-exit-count' : 'hidden-text'}>{spoken}</output>
      <button type="button" class="quick-exit-button" onClick={leave}>
        <LineIcon name="leave" />
        {t('exit_button')}
      </button>
    </div>
  );
}

/** What the exit does and what it does not: said before it is needed. */
export function QuickExitNote() {
  const { t } = useMessages();
  return <p class="quick-exit-note">{t('exit_note')}</p>;
}
