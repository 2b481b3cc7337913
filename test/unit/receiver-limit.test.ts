/** A sender who floods the receiver has to wait, and nobody else; afterwards nothing says who it was. */
import { describe, expect, it, vi } from 'vitest';
import { createLimit, WINDOW_MS } from '../../scripts/intake/limit';

describe('a limit', () => {
  it('stops a side for the rest of its time window, and then forgets it', () => {
    let now = 0;
    const limit = createLimit(3, () => now);
    const three = () => [1, 2, 3].map(() => limit.wait('203.0.113.5'));
    expect(three()).toEqual([0, 0, 0]);
    now = WINDOW_MS - 1500;
    expect(limit.wait('203.0.113.5')).toBe(2);
    expect(limit.wait('203.0.113.6')).toBe(0);
    now = WINDOW_MS;
    expect(three()).toEqual([0, 0, 0]);
  });

  it('ends in ten minutes, whatever happens to the clock of the machine', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 0) });
    try {
      const limit = createLimit(1);
      limit.wait('203.0.113.5');
      vi.setSystemTime(Date.UTC(2026, 0));
      expect(limit.wait('203.0.113.5')).toBeLessThanOrEqual(600);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['203.0.113.5', '::ffff:203.0.113.5', true],
    ['203.0.113.5:4711', '203.0.113.5:4712', true],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::2', true],
    ['203.0.113.5', '203.0.113.6', false],
    ['2001:db8:1:2::1', '2001:0db8:0001:0002:aaaa::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['2001:db8::1', '2001:db8:0:0:5::', true],
    ['fe80::1%eth0', 'fe80::2', true],
    ['::1', '::2', true],
  ])('%s and %s are one side: %s', (one, other, same) => {
    const limit = createLimit(1, () => 0);
    expect(limit.wait(one)).toBe(0);
    expect(limit.wait(other) > 0).toBe(same);
  });

  it('remembers a limited number of sides: all further ones share one count', () => {
    const limit = createLimit(2, () => 0, 100);
    for (let side = 0; side < 100; side += 1) limit.wait(`10.0.0.${side}`);
    const late = ['203.0.113.1', '203.0.113.2', '203.0.113.3'];
    expect(late.map((side) => limit.wait(side) > 0)).toEqual([false, false, true]);
    expect(limit.wait('10.0.0.1')).toBe(0);
  });
});
