/** Pressing Shift alone, three times within five seconds, leaves the page (as on GOV.UK's "Exit this page"). */
export const pressesToLeave = 3;
const withinMs = 5000;

export interface ShiftCount {
  /** Times of the presses that still count. */
  presses: readonly number[];
  /** Shift is down, and nothing else was pressed since. */
  alone: boolean;
}

export const noPresses: ShiftCount = { presses: [], alone: false };

export interface KeyPress {
  type: 'keydown' | 'keyup';
  key: string;
  /** Held down: the system repeats the event. */
  repeat: boolean;
}

/**
 * A press counts when Shift is released and nothing else was pressed in between: Shift+Tab and capital
 * letters do not count.
 * @param at milliseconds, from any fixed point
 */
export function afterKey(count: ShiftCount, { type, key, repeat }: KeyPress, at: number): ShiftCount {
  if (type === 'keydown') {
    if (key === 'Shift') return repeat ? count : { presses: stillCounting(count, at), alone: true };
    return noPresses;
  }
  if (key !== 'Shift' || !count.alone) return count;
  return { presses: [...stillCounting(count, at), at], alone: false };
}

function stillCounting({ presses }: ShiftCount, at: number): number[] {
  return presses.filter((press) => at - press < withinMs);
}
