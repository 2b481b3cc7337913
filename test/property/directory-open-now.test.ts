import { expect, it } from 'vitest';
import { openState } from '../../src/directory/open-now';
import type { Hours } from '../../src/directory/schema';
import fc, { runs } from '../support/properties';

const zones = ['Asia/Karachi', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const hours: fc.Arbitrary<Hours> = fc.record({
  kind: fc.constant('weekly' as const),
  timeZone: fc.constantFrom(...zones),
  spans: fc.array(
    fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      open: clock,
      close: clock,
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const moment = fc.date({
  min: new Date('2026-01-01T00:00Z'),
  max: new Date('2027-12-31T00:00Z'),
  noInvalidDate: true,
});

it('changes exactly when it says', () => {
  fc.assert(
    fc.property(hours, moment, (given, now) => {
      const state = openState(given, now);
      const change = state?.open ? state.closesAt : state?.opensAt;
      if (!state || !change) return;
      expect(change.getTime()).toBeGreaterThan(now.getTime());
      expect(openState(given, new Date(change.getTime() - 1))?.open).toBe(state.open);
      expect(openState(given, change)?.open).toBe(!state.open);
    }),
    { numRuns: runs(150) },
  );
});

it('always finds an opening within eight days', () => {
  fc.assert(
    fc.property(hours, moment, (given, now) => {
      const state = openState(given, now);
      if (state?.open === false) expect(state.opensAt).not.toBeNull();
    }),
    { numRuns: runs(100) },
  );
});
