import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useLayoutEffect, useState } from 'preact/hooks';
import { noOwnEntries, type OwnEntries, type OwnEntriesRead } from '../../src/settings/own-entries';
import { changeOwnEntries, onOwnEntriesChanged } from '../../src/settings/own-entries-store';
import { useMessages } from '../../src/ui/app';
import { useStatus } from '../kit/status';

const OwnContext = createContext<OwnEntriesRead>({ own: noOwnEntries, damaged: [] });

/** The person's own numbers, and what they pinned and hid; current in every open page. */
export function useOwn(): OwnEntries {
  return useContext(OwnContext).own;
}

/** Stored entries that could not be read. */
export function useDamagedEntries(): OwnEntriesRead['damaged'] {
  return useContext(OwnContext).damaged;
}

interface OwnProviderProps {
  /** As stored when the page opened. */
  first: OwnEntriesRead;
  children: ComponentChildren;
}

/** Gives the own entries to the page, and follows their changes. */
export function OwnProvider({ first, children }: OwnProviderProps) {
  const [read, setRead] = useState(first);
  useLayoutEffect(() => {
    const stop = new AbortController();
    onOwnEntriesChanged(setRead, stop.signal);
    return () => stop.abort();
  }, []);
  return <OwnContext.Provider value={read}>{children}</OwnContext.Provider>;
}

type OwnEntriesChange = (own: OwnEntries) => OwnEntries;

/**
 * Changes the own entries and says how it went.
 * @returns a function that resolves to whether it was saved. `undo`, where given, takes the change back.
 */
export function useChangeOwn(): (
  change: OwnEntriesChange,
  words: string,
  undo?: OwnEntriesChange,
) => Promise<boolean> {
  const { t } = useMessages();
  const status = useStatus();
  return useCallback(
    async (change, words, undo) => {
      const save = (made: OwnEntriesChange, said: string, back?: () => void) =>
        changeOwnEntries(made).then(
          () => {
            status.done(said, back);
            return true;
          },
          () => {
            status.failed(t('options_save_failed'));
            return false;
          },
        );
      return save(change, words, undo && (() => void save(undo, t('options_undone'))));
    },
    [t, status],
  );
}
