import { useEffect, useState } from 'preact/hooks';
import { countReport, pauseAfter, reportsToday } from '../../src/report/pace';
import { isPractice } from '../state/practice';
import { isPrivate } from '../state/reports';

export interface Pace {
  /** Reports begun today. */
  count: number;
  /** Seconds until the button works: 0 after a pause, null if there is no pause. */
  left: number | null;
}

/**
 * The short pause before another report after many on one day.
 * @param isUrgent a child is in danger now: then nothing waits
 */
export function usePace(isUrgent: boolean): Pace {
  const [pace, setPace] = useState<Pace>({ count: 0, left: null });
  useEffect(() => {
    if (isPractice || isUrgent) return setPace({ count: 0, left: null });
    let ticking: ReturnType<typeof setInterval> | undefined;
    let isOver = false;
    // Where the number cannot be read, nobody has to wait for it.
    reportsToday(isPrivate, new Date())
      .then((count) => {
        let left = pauseAfter(count);
        if (isOver || left === 0) return;
        setPace({ count, left });
        ticking = setInterval(() => {
          left -= 1;
          setPace({ count, left });
          if (left === 0) clearInterval(ticking);
        }, 1000);
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      clearInterval(ticking);
    };
  }, [isUrgent]);
  return pace;
}

/** Counts a report that is begun. Resolves when that is done; if it fails, nobody is told, because it does no harm. */
export async function noteReport(): Promise<void> {
  if (!isPractice) await countReport(isPrivate, new Date()).catch(() => undefined);
}
