import { useEffect, useState } from 'preact/hooks';
import { pauseAfter, reportsToday } from '../../src/report/pace';
import { inPrivateWindow } from '../privacy/reports';

export interface Pause {
  /** Reports begun today, those that are to be sent now included. */
  count: number;
  /** Seconds until the button works; 0 where it does. */
  left: number;
}

/**
 * The short pause before many reports on one day: once for a list, not once for each of its links.
 * @param more how many are to be sent by the next press; 0 where none is
 * @param sent changes with each press: then the number of today is read anew
 */
export function usePause(more: number, sent: number): Pause {
  const [today, setToday] = useState(0);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    // Where the number cannot be read, nobody has to wait for it.
    void reportsToday(inPrivateWindow, new Date()).then(setToday, () => undefined);
  }, [sent]);
  const seconds = more === 0 ? 0 : pauseAfter(today + more - 1);
  const [until, setUntil] = useState(0);
  useEffect(() => {
    const start = Date.now();
    setNow(start);
    setUntil(start + seconds * 1000);
    if (seconds === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [seconds, sent]);
  const left = until > 0 ? Math.max(0, Math.ceil((until - now) / 1000)) : seconds;
  // Without a pause nothing counts down: not even a millisecond may be left of it.
  return { count: today + more, left: seconds === 0 ? 0 : left };
}
