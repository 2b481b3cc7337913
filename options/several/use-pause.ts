import { useEffect, useState } from 'preact/hooks';
import { pauseAfter, reportsToday } from '../../src/report/pace';
import { inPrivateWindow } from '../privacy/reports';

export interface SendingPause {
  /** Reports begun today, those that are to be sent now included. */
  count: number;
  /** Seconds until the button works; 0 if it works now. */
  left: number;
}

/** Goes on evenly, also where the clock is set back meanwhile. */
const sinceLoad = () => performance.now();

/**
 * The short pause before many reports on one day: once for a list, not once for each of its links.
 * @param more how many reports the next press would send
 * @param sent changes with each press: then the number of today's reports is read again
 */
export function usePause(more: number, sent: number): SendingPause {
  const [today, setToday] = useState(0);
  const [now, setNow] = useState(sinceLoad);
  useEffect(() => {
    // If the number cannot be read, nobody has to wait.
    void reportsToday(inPrivateWindow, new Date()).then(setToday, () => undefined);
  }, [sent]);
  const seconds = more === 0 ? 0 : pauseAfter(today + more - 1);
  const [until, setUntil] = useState(0);
  useEffect(() => {
    const start = sinceLoad();
    setNow(start);
    setUntil(start + seconds * 1000);
    if (seconds === 0) return;
    const timer = setInterval(() => setNow(sinceLoad()), 1000);
    return () => clearInterval(timer);
  }, [seconds, sent]);
  const left = until > 0 ? Math.max(0, Math.ceil((until - now) / 1000)) : seconds;
  // If there is no pause, nothing may count down: `now` can be a millisecond older than `until`.
  return { count: today + more, left: seconds === 0 ? 0 : left };
}
