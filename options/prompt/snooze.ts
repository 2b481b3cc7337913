import { useCallback, useEffect, useState } from 'preact/hooks';
import { isPrivateWindow } from '../../src/extension/private-window';
import { areaOf, change } from '../../src/storage/change';

const KEY = 'share';
/** The longest pause there is; one that ends later comes from a clock that was set back, and does not count. */
const longestMs = 24 * 60 * 60 * 1000;

/**
 * When the pause of asking ends.
 * @param stored whatever is under the key `share`
 * @returns null when asking is not paused
 */
export function snoozeEnd(stored: unknown, now: number): Date | null {
  if (typeof stored !== 'object' || stored === null || !('snoozedUntil' in stored)) return null;
  const { snoozedUntil: until } = stored;
  if (typeof until !== 'number' || until <= now || until - now > longestMs) return null;
  return new Date(until);
}

/** The share state with its pause taken out; all else stays as it is. */
export function withoutSnooze(stored: unknown): object {
  const state = typeof stored === 'object' && stored !== null ? stored : {};
  return { ...state, snoozedUntil: 0 };
}

/** The pause of asking, as it is now, and the way to end it. @returns `end` rejects when it cannot be saved */
export function useSnooze(now: Date): { until: Date | null; end(): Promise<void> } {
  const [stored, setStored] = useState<unknown>(null);
  useEffect(() => {
    const stop = new AbortController();
    void followSnooze(setStored, stop.signal).catch(() => undefined);
    return () => stop.abort();
  }, []);
  const end = useCallback(async () => {
    await change(KEY, await isPrivateWindow(), withoutSnooze);
  }, []);
  return { until: snoozeEnd(stored, now.getTime()), end };
}

/** Calls back with what is stored, now and after every change, until the signal is aborted. */
async function followSnooze(callback: (stored: unknown) => void, signal: AbortSignal): Promise<void> {
  const area = areaOf(await isPrivateWindow());
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) callback(changes[KEY].newValue);
  };
  area.onChanged.addListener(listener);
  signal.addEventListener('abort', () => area.onChanged.removeListener(listener));
  const items = await area.get(KEY);
  if (!signal.aborted) callback(items[KEY]);
}
