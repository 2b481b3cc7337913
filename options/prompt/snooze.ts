import { useCallback, useEffect, useState } from 'preact/hooks';
import { pauseEnd, type ShareState } from '../../src/share/decide';
import { shareState } from '../../src/share/share-state';
import { change, read } from '../../src/storage/index';
import { watch } from '../../src/storage/watch';

/** The pause of asking, as it is now, and the way to end it. @returns `end` rejects when it cannot be saved */
export function useSnooze(now: Date): { until: Date | null; end(): Promise<void> } {
  const [state, setState] = useState<ShareState | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    read(shareState).then(
      (found) => !stop.signal.aborted && setState(found),
      () => undefined,
    );
    watch(shareState, setState, stop.signal);
    return () => stop.abort();
  }, []);
  const end = useCallback(async () => {
    await change(shareState, (before) => ({ ...before, snoozedUntil: 0 }));
  }, []);
  const until = state && pauseEnd(state, now.getTime());
  return { until: until === null ? null : new Date(until), end };
}
