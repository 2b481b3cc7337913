/** One alarm of a page, in the place of `browser.alarms`. */

/** What `setTimeout` can count: with more it does not wait at all, and a wait of a month would be a loop without end. */
const longestMs = 2 ** 31 - 1;

/** @param ring called at the time that was set, or before it where that is weeks away: whoever sets it looks again */
export function pageAlarm(ring: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Replaces the alarm. @param info.when milliseconds since the epoch */
    create(_name: string, { when }: { when: number }): void {
      clearTimeout(timer);
      timer = setTimeout(ring, Math.min(when - Date.now(), longestMs));
    },
    clear: (): void => clearTimeout(timer),
  };
}
