/** Whatever is pressed in whatever order: an act is held whole or not at all, and none is lost. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Act, At, Do, On, reduce, type WatchEvent } from '../../src/share/watch-machine';
import { untouched } from '../support/watch-start';

/** Events that bring an act with them. */
const acting = [On.grab, On.strike, On.key, On.letter, On.repeat];
/** Those that let a press go its way. */
const passing = [On.skip, On.wait, On.pass, On.type, On.fail, On.told];

const events = fc
  .record({ on: fc.constantFrom(...Object.values(On).filter((on) => typeof on === 'number')), id: fc.nat(5) })
  .map(({ on, id }): WatchEvent => {
    return acting.includes(on) ? { on, act: { id: String(id), at: id } as unknown as Act } : { on };
  });

/** The page's events say so: a click of what is held needs something that is held. */
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
        // Asked is only about what the page got nothing of.
        if (does(Do.bring)) expect(does(Do.hold)).toBe(true);
        if (passing.includes(event.on)) expect(does(Do.hold)).toBe(false);
        if (acting.includes(event.on)) expect(does(Do.hold)).toBe(true);
        // Everything between down and click has the fate of the down.
        if (event.on === On.along) expect(does(Do.hold)).toBe(before.press === At.held);
        if (before.press === At.held && [On.click, On.slip].includes(event.on))
          expect(does(Do.hold)).toBe(true);
        if (before.press === At.passed && event.on === On.along) expect(next.todo).toEqual([]);
        if (does(Do.bring)) brought += 1;
        if (does(Do.share) || (event.on === On.shown && before.asking)) ended += 1;
        // One prompt at a time, none shared and shown, none forgotten.
        expect(brought - ended).toBe(state.asking ? 1 : 0);
        expect(next.todo.filter((one) => one === Do.share).length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 2000 },
  );
});
