/** What each event of a share act leads to, in the order of a person's presses. */
import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../src/share/page-record';
import { type Act, At, Do, On, reduce, type WatchEvent } from '../../src/share/watch-machine';
import { untouched } from '../support/watch-start';

const act = (id = 'bakery') => ({ id, at: 1000, share: () => {} }) as unknown as Act;
const record = (salt = 1): PageRecord => ({
  mode: 'always',
  state: { salt, asked: [], last: {}, snoozedUntil: 0 },
});

/** Sends events to the machine, one after the other. */
function play(...events: WatchEvent[]) {
  let state = untouched;
  const done: Do[][] = [];
  for (const event of events) {
    const next = reduce(state, event);
    state = next.state;
    done.push([...next.todo]);
  }
  return { state, done, last: done.at(-1) };
}

describe('a pointer’s press on an act', () => {
  const bakery = act();

  it('is held whole, and asks when it is let go', () => {
    const { state, done } = play(
      { on: On.grab, act: bakery },
      { on: On.along },
      { on: On.along },
      { on: On.along },
      { on: On.click },
    );
    expect(done).toEqual([[Do.hold, Do.near], [Do.hold], [Do.hold], [Do.hold], [Do.hold, Do.bring]]);
    expect(state).toMatchObject({ press: At.rest, asking: bakery });
  });

  it('that is let go beside it is held, and asks nothing', () => {
    const { state, last } = play({ on: On.grab, act: bakery }, { on: On.slip });
    expect(last).toEqual([Do.hold]);
    expect(state.asking).toBeUndefined();
  });

  it('twice in a row is held twice and asks once', () => {
    const again = act('bakery');
    const { state, done } = play(
      { on: On.grab, act: bakery },
      { on: On.click },
      { on: On.grab, act: again },
      { on: On.click },
    );
    expect(done.slice(2)).toEqual([[Do.hold, Do.near], [Do.hold]]);
    expect(state.asking).toBe(bakery);
  });

  it('is decided by its click where nothing was known when it went down', () => {
    const { done, state } = play({ on: On.wait }, { on: On.along }, { on: On.strike, act: bakery });
    expect(done).toEqual([[], [], [Do.hold, Do.bring]]);
    expect(state.asking).toBe(bakery);
  });
});

describe('any other press', () => {
  it('passes untouched, and is counted', () => {
    const { done } = play({ on: On.skip, known: true }, { on: On.along }, { on: On.along }, { on: On.pass });
    expect(done).toEqual([[], [], [], [Do.count]]);
  });

  it('passes after one that was held, and after one that went wrong', () => {
    const events = [{ on: On.grab, act: act() }, { on: On.fail }, { on: On.along }, { on: On.pass }];
    expect(play(...events).done.slice(1)).toEqual([[], [], [Do.count]]);
  });

  it('tells what is open now, and forgets it', () => {
    const opened = { by: 'press', from: {} as Element, post: null };
    expect(play({ on: On.skip, known: false, opened }).state.opened).toBe(opened);
    const gone = play({ on: On.skip, opened }, { on: On.skip, opened: undefined });
    expect(gone.state.opened).toBeUndefined();
    expect(play({ on: On.skip, opened }, { on: On.along }).state.opened).toBe(opened);
  });
});

describe('a key on an act', () => {
  it('is held and asks; the click that Firefox makes of it is held, too, once', () => {
    const { done } = play({ on: On.key, act: act() }, { on: On.echo }, { on: On.echo });
    expect(done).toEqual([[Do.hold, Do.bring], [Do.hold], []]);
  });

  it('that stays down is held and asks nothing more', () => {
    const { done } = play(
      { on: On.key, act: act() },
      { on: On.shown },
      { on: On.repeat, act: act() },
      { on: On.echo },
    );
    expect(done.slice(2)).toEqual([[Do.hold], [Do.hold]]);
  });

  it('waits for its click through other keys and other clicks', () => {
    const others = [{ on: On.type }, { on: On.pass }, { on: On.wait }];
    const { done } = play({ on: On.key, act: act() }, ...others, { on: On.echo });
    expect(done.slice(1)).toEqual([[], [Do.count], [], [Do.hold]]);
  });

  it('is over once the pointer is down', () => {
    expect(play({ on: On.key, act: act() }, { on: On.skip }, { on: On.echo }).last).toEqual([]);
  });

  it('of the site’s own shortcuts asks, and has no click', () => {
    const { done } = play({ on: On.letter, act: act() }, { on: On.echo }, { on: On.repeat, act: act() });
    expect(done).toEqual([[Do.hold, Do.bring], [], [Do.hold]]);
  });
});

describe('a prompt on its way', () => {
  const bakery = act();
  const asked = [{ on: On.grab, act: bakery }, { on: On.click }];

  it.each([On.late, On.failed])('that does not come lets the act through, once (%i)', (on) => {
    const { done, state } = play(...asked, { on }, { on }, { on: On.shown });
    expect(done.slice(2)).toEqual([[Do.share], [], []]);
    expect(state).toMatchObject({ asking: undefined, asked: [] });
  });

  it('that is there has asked about the post', () => {
    const { done, state } = play(...asked, { on: On.shown }, { on: On.late });
    expect(done.slice(2)).toEqual([[], []]);
    expect(state.asked).toEqual([{ id: 'bakery', at: 1000 }]);
  });

  it('is forgotten with everything else, and not because nothing is known for a moment', () => {
    const shown = [{ on: On.told, record: record() }, ...asked, { on: On.shown }];
    expect(play(...shown, { on: On.told, record: null }).state.asked).toHaveLength(1);
    expect(play(...shown, { on: On.told, record: record(2) }).state.asked).toHaveLength(1);
    expect(play(...shown, { on: On.told, record: record(0) }).state.asked).toEqual([]);
  });
});

it('what is known of the settings stays until it is another', () => {
  const one = record();
  expect(play({ on: On.told, record: one }, { on: On.skip }, { on: On.pass }).state.record).toBe(one);
  expect(play({ on: On.told, record: one }, { on: On.told, record: null }).state.record).toBeNull();
});
