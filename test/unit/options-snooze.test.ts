import { describe, expect, it, vi } from 'vitest';

vi.mock('../../src/browser', () => ({ browser: {} }));
const { snoozeEnd, withoutSnooze } = await import('../../options/prompt/snooze');

const now = Date.UTC(2026, 10, 24, 9);
const hour = 60 * 60 * 1000;

describe('snoozeEnd', () => {
  it('is the end of a pause that is on', () => {
    expect(snoozeEnd({ snoozedUntil: now + hour }, now)).toEqual(new Date(now + hour));
  });

  it.each([
    ['over', { snoozedUntil: now - 1 }],
    ['never begun', { snoozedUntil: 0 }],
    ['from a clock that was set back', { snoozedUntil: now + 25 * hour }],
    ['damaged', { snoozedUntil: 'tomorrow' }],
    ['not there', {}],
    ['stored as nonsense', 'soon'],
    ['empty', undefined],
  ])('is null for a pause that is %s', (_, stored) => {
    expect(snoozeEnd(stored, now)).toBeNull();
  });
});

describe('withoutSnooze', () => {
  it('keeps everything else', () => {
    const stored = { salt: 7, asked: [1, 2], last: { x: 3 }, snoozedUntil: now + hour };
    expect(withoutSnooze(stored)).toEqual({ ...stored, snoozedUntil: 0 });
  });

  it('does not choke on nothing', () => {
    expect(withoutSnooze(null)).toEqual({ snoozedUntil: 0 });
  });
});
