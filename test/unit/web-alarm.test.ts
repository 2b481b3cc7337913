/** The alarm by which a page of the edition for phones looks after a report that waits. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageAlarm } from '../../src/web/alarm';

const day = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('rings at its time, and once', () => {
  const ring = vi.fn();
  const alarm = pageAlarm(ring);
  alarm.create('outbox', { when: Date.now() + 60_000 });
  alarm.create('outbox', { when: Date.now() + 90_000 });
  vi.advanceTimersByTime(89_999);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(day);
  expect(ring).toHaveBeenCalledTimes(1);
});

it.each([
  // A report that an intake has refused waits so long to be seen.
  ['a month away', 30 * day],
  ['in another year, since the clock was set back', 3000 * day],
])('does not ring at once where its time is %s', (_, away) => {
  const ring = vi.fn(() => alarm.create('outbox', { when: until }));
  const alarm = pageAlarm(ring);
  const until = Date.now() + away;
  alarm.create('outbox', { when: until });
  vi.advanceTimersByTime(1000);
  expect(ring).not.toHaveBeenCalled();
});
