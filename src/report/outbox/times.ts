/** When the outbox does something: its waiting times, and what they mean for a row. */
import type { ByIntake, HandOver } from './rows';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** All times of the outbox, in milliseconds. */
export const times = {
  firstRetry: MINUTE,
  longestRetry: 6 * HOUR,
  /** A delivery is given up after this long and at least {@link fewestTries} tries, whichever comes later. */
  giveUp: 7 * DAY,
  /** The longest wait a row may have; a row due later than that shows that the clock was set back. */
  longestWait: DAY + 6 * HOUR,
  /** A try older than this was cut off (worker ended, browser killed, extension updated). */
  stale: 2 * MINUTE,
  /** Waits this long for an intake that is missing from the settings: policies arrive late after a start. */
  missing: HOUR,
  missingRetry: 10 * MINUTE,
  /** "Did you send it?" is asked for so long; then the address is deleted. */
  unanswered: 7 * DAY,
  /** A refusal waits so long to be seen; then the address is deleted. */
  unseen: 30 * DAY,
  mark: 30 * DAY,
  setAside: 30 * DAY,
  /** Chrome rounds shorter alarms up to this. */
  soonestAlarm: 30_000,
} as const;

const fewestTries = 8;

/** Whether a delivery is to be tried now. @param online the network came back */
export function isDue(row: ByIntake, time: number, online: boolean): boolean {
  if (row.state === 'delivering') return Math.abs(time - row.changedAt) >= times.stale;
  if (row.state !== 'queued') return false;
  return row.dueAt <= time || row.dueAt > time + times.longestWait || (online && row.failure === 'network');
}

/** Whether a delivery has been tried for long enough. */
export function isGivenUp(row: ByIntake, time: number): boolean {
  return time - row.since >= times.giveUp && row.attempts >= fewestTries;
}

/**
 * How long to wait after a failed try: twice as long each time, from a minute to six hours. By chance it is
 * between half of that and all of it, so that many browsers do not return to a recovering intake at the same
 * moment.
 * @param attempts tries so far, from 1
 * @param random in [0, 1)
 * @returns milliseconds
 */
export function retryDelay(attempts: number, random: number): number {
  const full = Math.min(times.firstRetry * 2 ** Math.min(attempts - 1, 20), times.longestRetry);
  return full / 2 + (random * full) / 2;
}

/** When a row that waits for the person loses its address. Never, for one that is still to be delivered. */
export function expiryOf(row: HandOver): number {
  if (row.by !== 'intake') return row.changedAt + times.unanswered;
  return row.state === 'refused' || row.state === 'undelivered'
    ? row.changedAt + times.unseen
    : Number.POSITIVE_INFINITY;
}

/** When something must be done about a row. */
export function nextMoment(row: HandOver): number {
  if (row.state === 'queued') return row.dueAt;
  if (row.state === 'delivering') return row.changedAt + times.stale;
  return expiryOf(row);
}
