import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useMessages } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';

interface Status {
  /** Says that something worked. It goes away by itself; with a way back (`undo`) it stays until the next word. */
  done(text: string, undo?: () => void): void;
  /** Says what went wrong; stays until it is closed or something works. */
  failed(text: string): void;
  /** Tells only screen readers. Others see it where the focus goes: a field with its mistake. */
  mistaken(text: string): void;
}

const StatusContext = createContext<Status>({
  done: () => undefined,
  failed: () => undefined,
  mistaken: () => undefined,
});

/** Says, to the eye and to a screen reader, how an action went. */
export function useStatus(): Status {
  return useContext(StatusContext);
}

const shownMs = 7000;

interface DoneNotice {
  text: string;
  undo?: (() => void) | undefined;
}

interface StatusProviderProps {
  /** The page that is shown: what went wrong on another one is not said here. */
  page: string;
  children: ComponentChildren;
}

/** The one place where the page says how an action went. */
export function StatusProvider({ page, children }: StatusProviderProps) {
  const { t } = useMessages();
  // A new object each time, so that the same words twice are shown twice.
  const [done, setDone] = useState<DoneNotice>({ text: '' });
  const [failure, setFailure] = useState('');
  const [mistake, setMistake] = useState('');
  const undoButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!done.text) return;
    if (done.undo) {
      // The control that was pressed may have gone with what it removed: the way back is next.
      if (document.activeElement === document.body) undoButton.current?.focus();
      return;
    }
    const timer = setTimeout(() => setDone({ text: '' }), shownMs);
    return () => clearTimeout(timer);
  }, [done]);

  useEffect(() => {
    setFailure('');
    setMistake('');
    setDone({ text: '' });
  }, [page]);

  const status = useMemo<Status>(
    () => ({
      done(text, undo) {
        setFailure('');
        setMistake('');
        setDone({ text, undo });
      },
      failed(text) {
        setDone({ text: '' });
        setMistake('');
        setFailure(text);
      },
      mistaken(text) {
        setDone({ text: '' });
        setFailure('');
        setMistake(text);
      },
    }),
    [],
  );

  return (
    <StatusContext.Provider value={status}>
      {children}
      <div class="status-place">
        <div class={done.text ? 'status status-done' : 'hidden-text'}>
          {done.text && <LineIcon name="check" />}
          <output>{done.text}</output>
          {done.undo && (
            <button
              type="button"
              class="button button-quiet"
              ref={undoButton}
              onClick={() => {
                setDone({ text: '' });
                done.undo?.();
              }}
            >
              {t('options_undo')}
            </button>
          )}
        </div>
        <div role="alert">
          {mistake && <p class="hidden-text">{mistake}</p>}
          {failure && (
            <div class="status status-failed">
              <p>{failure}</p>
              <button type="button" class="button button-quiet" onClick={() => setFailure('')}>
                {t('options_close')}
              </button>
            </div>
          )}
        </div>
      </div>
    </StatusContext.Provider>
  );
}
