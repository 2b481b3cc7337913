/**
 * A brake on false reports in bulk. Whoever reports a lot in one day is slowed a little, and never locked out: most who
 * do are moderators. Nothing is kept but a number and its day, in the browser's memory, and that is gone when it ends.
 */

/** What of `storage.session` is needed. */
export interface SessionCount {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

interface Count {
  day: string;
  count: number;
}

/** So many in a day go without a pause. */
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

/** A private window counts apart. */
export const paceKey = (isPrivate: boolean) => (isPrivate ? 'private/pace' : 'pace');

/** How many reports were begun on the day of `now`, where the person is. */
export async function reportsToday(area: SessionCount, isPrivate: boolean, now: Date): Promise<number> {
  const kept = (await area.get(paceKey(isPrivate)))[paceKey(isPrivate)] as Partial<Count> | undefined;
  return kept?.day === now.toDateString() && Number.isSafeInteger(kept.count) ? (kept.count ?? 0) : 0;
}

/** One more was begun. */
export async function countReport(area: SessionCount, isPrivate: boolean, now: Date): Promise<void> {
  const count: Count = { day: now.toDateString(), count: (await reportsToday(area, isPrivate, now)) + 1 };
  await area.set({ [paceKey(isPrivate)]: count });
}
