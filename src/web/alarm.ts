/** One alarm of a page, in the place of `browser.alarms`. */

/** The longest wait that `setTimeout` knows. With more it does not wait: a wait of a month would be an endless loop. */
const longestMs = 2 ** 31 - 1;

/** @param ring called at the time that was set; earlier if that is weeks away, and then it has to set the alarm again */
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
