/** In whatever way it is used, the extension asks about a post once, and does not ask anybody too often. */

import { expect, it } from 'vitest';
import { afterAsking, decide, emptyState, type Mode } from '../../src/share/decide';
import fc, { runs } from '../support/properties';

const DAY = 24 * 60 * 60 * 1000;
const presses = fc.array(
  fc.record({
    site: fc.constantFrom('x', 'reddit'),
    mark: fc.nat(20),
    after: fc.nat(3 * DAY),
    hints: fc.boolean(),
  }),
  { maxLength: 60 },
);

it('no post twice; without words one prompt in a week, except for the first on each site', () => {
  fc.assert(
    fc.property(fc.constantFrom<Mode>('smart', 'always', 'off'), presses, (mode, all) => {
      let state = emptyState;
      let now = Date.UTC(2026, 0, 1);
      const asked = new Set<number>();
      let lastPrompt = Number.NEGATIVE_INFINITY;
      for (const { site, mark, after, hints } of all) {
        now += after;
        const reason = decide({ state, mode }, site, mark, now, () => hints);
        if (mode === 'off') expect(reason).toBeNull();
        if (asked.has(mark)) expect(reason).toBeNull();
        else if (mode === 'always') expect(reason).toBe('always');
        else if (mode === 'smart' && hints) expect(reason).toBe('words');
        if (reason === 'reminder') expect(now - lastPrompt).toBeGreaterThanOrEqual(7 * DAY);
        if (reason === 'first') expect(state.last[site]).toBeUndefined();
        if (!reason) continue;
        asked.add(mark);
        lastPrompt = now;
        state = afterAsking(state, site, mark, now);
      }
    }),
    { numRuns: runs(500) },
  );
});
