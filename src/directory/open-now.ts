/**
 * Whether a helpline is open at a moment, and when that changes.
 *
 * Times are wall-clock times of the helpline's own time zone; `Intl` knows each zone's summer time, so no
 * table of offsets is shipped.
 */
import type { Hours } from './schema';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The furthest opening that matters is on the same weekday next week. One day more is for time zones. */
const daysAhead = 8;

export type OpenState = { open: true; closesAt?: Date } | { open: false; opensAt: Date | null };

/**
 * @param hours opening hours; null when they are not known
 * @param now the moment asked about
 * @returns null when the hours are not known. `closesAt` is missing for a line that does not close within a
 *   week; `opensAt` is null for one that has no opening at all.
 */
export function openState(hours: Hours | null, now: Date): OpenState | null {
  if (hours === null) return null;
  if (hours.kind === 'always') return { open: true };

  const moment = now.getTime();
  const spans = spansAround(hours, moment);
  const current = spans.find((span) => span.from <= moment && moment < span.to);
  if (current) {
    const closesWithinAWeek = current.to - moment < (daysAhead - 1) * dayMs;
    return closesWithinAWeek ? { open: true, closesAt: new Date(current.to) } : { open: true };
  }
  const next = spans.find((span) => span.from > moment);
  return { open: false, opensAt: next ? new Date(next.from) : null };
}

interface OpenSpan {
  from: number;
  to: number;
}

/** Every opening from yesterday (it may last past midnight) to a week ahead, in order; those that touch are joined. */
function spansAround(hours: Extract<Hours, { kind: 'weekly' }>, moment: number): OpenSpan[] {
  const today = wallClock(moment, hours.timeZone);
  const midnight = Date.UTC(today.year, today.month - 1, today.day);
  const spans: OpenSpan[] = [];
  for (let ahead = -1; ahead <= daysAhead; ahead++) {
    const day = midnight + ahead * dayMs;
    const weekday = new Date(day).getUTCDay() || 7;
    for (const { days, open, close } of hours.spans) {
      if (!days.includes(weekday)) continue;
      const opens = clockMs(open);
      const closes = clockMs(close);
      spans.push({
        from: momentOf(day + opens, hours.timeZone),
        to: momentOf(day + closes + (closes <= opens ? dayMs : 0), hours.timeZone),
      });
    }
  }
  spans.sort((a, b) => a.from - b.from);
  return spans.reduce<OpenSpan[]>((joined, span) => {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
    return joined;
  }, []);
}

/** `09:30` as milliseconds since the start of the day. */
function clockMs(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return (hour * 60 + minute) * minuteMs;
}

/**
 * The moment at which clocks in a zone show a wall time. A time that clocks skip in spring is moved by the
 * length of the gap; of a time that they show twice in autumn, one of the two is taken.
 * @param wall the wall time, written as if it were UTC
 */
function momentOf(wall: number, timeZone: string): number {
  const first = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(first, timeZone);
}

/** How far a zone's clocks are ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const wall = wallClock(moment, timeZone);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return asUtc - Math.floor(moment / 1000) * 1000;
}

type WallPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** Making a formatter is slow; each zone's is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(moment: number, timeZone: string): Record<WallPart, number> {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const parts: Record<WallPart, number> = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatter.formatToParts(moment)) {
    if (type in parts) parts[type as WallPart] = Number(value);
  }
  return parts;
}
