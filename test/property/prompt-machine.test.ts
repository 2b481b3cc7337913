/** Whatever page, person and clock do to the prompt, it closes once, and has at most one result. */

import { expect, it } from 'vitest';
import {
  type PromptDo,
  type PromptEvent,
  reducePrompt,
  unseen,
  type Way,
} from '../../src/share/prompt-machine';
import fc, { runs } from '../support/properties';

const way = fc.constantFrom<Way>('report', 'dontShare', 'share', 'help', 'hour', 'today', 'site');
const time = fc.nat(5000);
const sight = fc.record({
  isThere: fc.boolean(),
  isHidden: fc.boolean(),
  isCovered: fc.boolean(),
  isOnTop: fc.boolean(),
  losesKeys: fc.boolean(),
  hasChanged: fc.boolean(),
});
const events: fc.Arbitrary<PromptEvent> = fc.oneof(
  fc.constantFrom(
    ...(['dontShare', 'taken', 'replaced', 'near', 'far', 'gone', 'armed'] as const).map((on) => ({ on })),
  ),
  fc.record({ on: fc.constant('shown' as const), time, over: fc.array(way, { maxLength: 3 }) }),
  fc.record({ on: fc.constant('afterAll' as const), time }),
  fc.record({ on: fc.constant('looked' as const), time, sight }),
  fc.record({ on: fc.constant('down' as const), time, way: fc.option(way), isMeant: fc.boolean() }),
  fc.record({ on: fc.constant('click' as const), time, way, isSingle: fc.boolean() }),
  fc.record({ on: fc.constant('press' as const), time, way, isPointer: fc.boolean() }),
);

it('closes once, then one thing at most is done, and nothing after the end', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 60 }), (all) => {
      let state = unseen;
      const done: PromptDo[] = [];
      for (const event of all) {
        const before = state;
        const next = reducePrompt(before, event);
        state = next.state;
        if (before.at === 'over')
          expect(next).toEqual({ state: expect.objectContaining({ at: 'over' }), todo: [] });
        done.push(...next.todo);
        const count = (...some: PromptDo[]) => done.filter((one) => some.includes(one)).length;
        const isOpen = state.at === 'open' || state.at === 'covered';
        expect(count('close')).toBe(isOpen ? 0 : 1);
        // The message is shown at most once, and removed at most once.
        expect(count('say')).toBeLessThanOrEqual(1);
        expect(count('unsay')).toBe(count('say') && state.at === 'over' ? 1 : 0);
        expect(count('report', 'share', 'help')).toBeLessThanOrEqual(state.at === 'over' ? 1 : 0);
        // A page may remove the prompt a few times; but only a person's press lets a share through.
        if (next.todo.includes('share')) expect(['click', 'press']).toContain(event.on);
        expect(next.state.returns).toBeLessThan(4);
      }
    }),
    { numRuns: runs(2000) },
  );
});

it('a pointer’s press in the first moments does nothing, wherever it is', () => {
  fc.assert(
    fc.property(way, fc.nat(149), fc.boolean(), (pressed, early, isSingle) => {
      const shown = reducePrompt(unseen, { on: 'shown', time: 1000, over: [] }).state;
      const down = reducePrompt(shown, { on: 'down', time: 1000 + early, way: pressed, isMeant: true }).state;
      expect(reducePrompt(down, { on: 'click', time: 1200, way: pressed, isSingle }).todo).toEqual([]);
      const press = { on: 'press', time: 1000 + early, way: pressed, isPointer: true } as const;
      expect(reducePrompt(shown, press).todo).toEqual([]);
    }),
  );
});
