import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pageHash } from '../extension/page-hash';
import { afterKey, noPresses, pressesToLeave, type ShiftCount } from '../shift-count';
import { useMessages, useSettings } from './app';
import { LineIcon } from './line-icon';

/** A tab's icon that says nothing about its page. */
export const neutralIcon = '/icons/page.svg';

/** How long the blank page waits for what is being deleted. */
const patienceMs = 300;

interface Leaving {
  /** The page to go to. */
  to: string;
  neutralTitle: string;
  /** Deletes what must not stay behind. */
  forget(): Promise<unknown>;
}

/**
 * Blanks the page at once, then puts another in its place: the tab's back button does not lead here again.
 * The person leaves even if deleting fails.
 */
async function leaveNow({ to, neutralTitle, forget }: Leaving): Promise<void> {
  document.title = neutralTitle;
  document.querySelector('link[rel="icon"]')?.setAttribute('href', neutralIcon);
  document.body.replaceChildren();
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
  await Promise.race([forget().catch(() => undefined), late]);
  location.replace(to);
}

interface QuickExitProps {
  /** Deletes what the person has begun. */
  forget(): Promise<unknown>;
}

/** A button that stays in sight, and the Shift key pressed three times: both leave this page at once. One on a page. */
export function QuickExit({ forget }: QuickExitProps) {
  const { t } = useMessages();
  const to = useSettings().exit.url;
  const [spoken, setSpoken] = useState('');
  const count = useRef<ShiftCount>(noPresses);
  const leave = () => void leaveNow({ to, neutralTitle: t('exit_title'), forget });
  const latest = useRef(leave);
  latest.current = leave;

  // Before the first paint, so that whoever sees the page can leave it.
  useLayoutEffect(() => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      const before = count.current.presses.length;
      const type = event.type === 'keyup' ? 'keyup' : 'keydown';
      const press = { type, key: event.key, repeat: event.repeat } as const;
      count.current = afterKey(count.current, press, event.timeStamp);
      const presses = count.current.presses.length;
      const left = pressesToLeave - presses;
      if (left <= 0) {
        count.current = noPresses;
        latest.current();
      } else if (presses > before) {
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
  }, [t]);

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

/** What the exit does, and a link to what it cannot do: said before it is needed. */
export function QuickExitNote() {
  const { t } = useMessages();
  return (
    <p class="quick-exit-note">
      {t('exit_note')} <a href={pageHash('exit')}>{t('exit_note_more')}</a>
    </p>
  );
}
