/** Whatever is pressed, in whatever order: an act is held completely or not at all, and none is lost. */

import { expect, it } from 'vitest';
import { type Act, At, Do, On, reduce, type WatchEvent } from '../../src/share/watch-machine';
import fc, { runs } from '../support/properties';
import { untouched } from '../support/watch-start';

/** Events that come with an act. */
const acting = [On.grab, On.strike, On.key, On.letter, On.repeat];
/** Events after which a press is not held. */
const passing = [On.skip, On.wait, On.pass, On.type, On.fail, On.told];

const events = fc
  .record({ on: fc.constantFrom(...Object.values(On).filter((on) => typeof on === 'number')), id: fc.nat(5) })
  .map(({ on, id }): WatchEvent => {
    return acting.includes(on) ? { on, act: { id: String(id), at: id } as unknown as Act } : { on };
  });

/** Which events can come: there can be a click on what is held only when something is held. */
const mayCome = (on: On, press: At) =>
  [On.click, On.slip].includes(on) ? press === At.held : on !== On.echo || press === At.key;

it('an act is held whole, what passes is never touched, and each act that asked ends once', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 60 }), (all) => {
      let state = untouched;
      let [brought, ended] = [0, 0];
      for (const event of all) {
        const before = state;
        if (!mayCome(event.on, before.press)) continue;
        const next = reduce(before, event);
        state = next.state;
        const does = (one: Do) => next.todo.includes(one);
        // The extension asks only about acts of which the page has received nothing.
        if (does(Do.bring)) expect(does(Do.hold)).toBe(true);
        if (passing.includes(event.on)) expect(does(Do.hold)).toBe(false);
        if (acting.includes(event.on)) expect(does(Do.hold)).toBe(true);
        // Everything between pointer down and click is treated as the pointer down was.
        if (event.on === On.along) expect(does(Do.hold)).toBe(before.press === At.held);
        if (before.press === At.held && [On.click, On.slip].includes(event.on))
          expect(does(Do.hold)).toBe(true);
        if (before.press === At.passed && event.on === On.along) expect(next.todo).toEqual([]);
        if (does(Do.bring)) brought += 1;
        if (does(Do.share) || (event.on === On.shown && before.asking)) ended += 1;
        // There is one prompt at a time; no act is both shared and asked about, and none is forgotten.
        expect(brought - ended).toBe(state.asking ? 1 : 0);
        expect(next.todo.filter((one) => one === Do.share).length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: runs(2000) },
  );
});
