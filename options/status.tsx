import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useMessages } from '../src/ui/app';
import { LineIcon } from '../src/ui/line-icon';
import type { PageId } from './pages';

interface Status {
  /** Says that something worked; goes away by itself. */
  done(text: string): void;
  /** Says what went wrong; stays until it is closed or something works. */
  failed(text: string): void;
}

const StatusContext = createContext<Status>({ done: () => undefined, failed: () => undefined });

/** Says, to the eye and to a screen reader, how an action went. */
export function useStatus(): Status {
  return useContext(StatusContext);
}

const shownMs = 7000;

interface StatusProviderProps {
  /** The page that is shown: what went wrong on another one is not said here. */
  page: PageId;
  children: ComponentChildren;
}

/** The one place where the page says how an action went. */
export function StatusProvider({ page, children }: StatusProviderProps) {
  const { t } = useMessages();
  // A new object each time, so that the same words twice are shown twice.
  const [done, setDone] = useState({ text: '' });
  const [failure, setFailure] = useState('');

  useEffect(() => {
    if (!done.text) return;
    const timer = setTimeout(() => setDone({ text: '' }), shownMs);
    return () => clearTimeout(timer);
  }, [done]);

  useEffect(() => setFailure(''), [page]);

  const status = useMemo<Status>(
    () => ({
      done(text) {
        setFailure('');
        setDone({ text });
      },
      failed(text) {
        setDone({ text: '' });
        setFailure(text);
      },
    }),
    [],
  );

  return (
    <StatusContext.Provider value={status}>
      {children}
      <div class="status-place">
        <output class={done.text ? 'status status-done' : 'hidden-text'}>
          {done.text && <LineIcon name="check" />}
          <span>{done.text}</span>
        </output>
        <div role="alert">
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
