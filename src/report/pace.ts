/**
 * Slows down false reports in bulk. Whoever reports a lot in one day has to wait a little, and is never
 * locked out: most people who do are moderators. Only a number and its day are kept, in the browser's memory,
 * and they are gone when the browser closes.
 */
import { change, type Key, read } from '../storage/index';

interface Count {
  day: string;
  count: number;
}

/** Private windows have a count of their own. */
const reportsOfDay: Key<Count | undefined> = {
  at: 'session/pace',
  apart: true,
  parse(stored) {
    const { day, count } = (stored ?? {}) as Partial<Count>;
    return typeof day === 'string' && Number.isSafeInteger(count) ? { day, count: count ?? 0 } : undefined;
  },
};

/** This many reports in a day need no pause. */
const QUICK_PER_DAY = 20;
const MANY_PER_DAY = 60;

/**
 * @param count reports of today so far
 * @returns how many seconds the next one waits
 */
export function pauseAfter(count: number): number {
  if (count < QUICK_PER_DAY) return 0;
  return count < MANY_PER_DAY ? 15 : 45;
}

const countOn = (kept: Count | undefined, day: string) => (kept?.day === day ? kept.count : 0);

/** How many reports were begun on the day of `now`, in the person's time zone. */
export async function reportsToday(isPrivate: boolean, now: Date): Promise<number> {
  return countOn(await read(reportsOfDay, isPrivate), now.toDateString());
}

/** One more was begun, or several together. */
export async function countReport(isPrivate: boolean, now: Date, more = 1): Promise<void> {
  const day = now.toDateString();
  await change(reportsOfDay, (kept) => ({ day, count: countOn(kept, day) + more }), isPrivate);
}
