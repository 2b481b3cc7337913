import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../src/browser';

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

/** In private windows the share state lives in memory. */
function area() {
  return browser.extension.inIncognitoContext ? browser.storage.session : browser.storage.local;
}

/** The pause of asking, as it is now, and the way to end it. @returns `end` rejects when it cannot be saved */
export function useSnooze(now: Date): { until: Date | null; end(): Promise<void> } {
  const [stored, setStored] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    area()
      .get(KEY)
      .then((items) => current && setStored(items[KEY]))
      .catch(() => undefined);
    const follow = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[KEY]) setStored(changes[KEY].newValue);
    };
    area().onChanged.addListener(follow);
    return () => {
      current = false;
      area().onChanged.removeListener(follow);
    };
  }, []);
  const end = useCallback(async () => {
    const items = await area().get(KEY);
    await area().set({ [KEY]: withoutSnooze(items[KEY]) });
  }, []);
  return { until: snoozeEnd(stored, now.getTime()), end };
}
