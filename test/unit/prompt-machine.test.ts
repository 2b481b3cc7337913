/**
 * The prompt from the moment it is shown to "Not shared": which press counts, and what happens when a page interferes
 * with it.
 */
import { describe, expect, it } from 'vitest';
import {
  type PromptDo,
  type PromptEvent,
  reducePrompt,
  type Sight,
  unseen,
} from '../../src/share/prompt-machine';

const SEEN: Sight = {
  isThere: true,
  isHidden: false,
  isCovered: false,
  isOnTop: true,
  losesKeys: false,
  hasChanged: false,
};
const shown = { on: 'shown', time: 1000, over: [] } as const;
const look = (sight: Partial<Sight> = {}, time = 2000): PromptEvent => ({
  on: 'looked',
  time,
  sight: { ...SEEN, ...sight },
});
const down = (way: 'report' | 'share' | null, time: number, isMeant = true): PromptEvent => ({
  on: 'down',
  way,
  time,
  isMeant,
});
const click = (way: 'report' | 'share', time: number, isSingle = true): PromptEvent => ({
  on: 'click',
  way,
  time,
  isSingle,
});

function play(...events: PromptEvent[]) {
  let state = unseen;
  let todo: readonly PromptDo[] = [];
  for (const event of events) ({ state, todo } = reducePrompt(state, event));
  return { state, todo, at: state.at };
}

describe('a choice', () => {
  it.each(['report', 'share', 'help'] as const)('%s closes first', (way) => {
    const { at, todo } = play(shown, { on: 'press', way, time: 2000, isPointer: true });
    expect([at, todo]).toEqual(['over', ['close', way]]);
  });

  it('"don’t share" closes, says so and leaves a way back, which counts after a moment', () => {
    const notShared = play(shown, { on: 'dontShare' });
    expect([notShared.at, notShared.todo]).toEqual(['notShared', ['close', 'say']]);
    const said = [shown, { on: 'dontShare' }, { on: 'shown', time: 3000 }] as const;
    expect(play(...said, { on: 'afterAll', time: 3499 }).todo).toEqual([]);
    const back = play(...said, { on: 'afterAll', time: 3500 });
    expect([back.at, back.todo]).toEqual(['over', ['unsay', 'report']]);
  });

  it('to snooze leaves it as it is', () => {
    const { at, todo } = play(shown, { on: 'press', way: 'hour', time: 2000, isPointer: false });
    expect([at, todo]).toEqual(['open', ['snooze']]);
  });

  it('is made once', () => {
    expect(play(shown, { on: 'dontShare' }, { on: 'dontShare' }).todo).toEqual([]);
    const press = { on: 'press', way: 'share', time: 2000, isPointer: true } as const;
    expect(play(shown, press, press).todo).toEqual([]);
    expect(play(shown, press, { on: 'dontShare' }).todo).toEqual([]);
  });
});

describe('a pointer’s press', () => {
  it('counts 150 ms after it is seen, from down to click on one button', () => {
    expect(play(shown, down('share', 1149), click('share', 1300)).at).toBe('open');
    expect(play(shown, down('share', 1150), click('share', 1300)).todo).toEqual(['close', 'share']);
    expect(play(shown, down('report', 1200), click('share', 1300)).at).toBe('open');
    expect(play(shown, down(null, 1200), click('share', 1300)).at).toBe('open');
    expect(play(shown, click('share', 1300)).at).toBe('open');
  });

  it('counts for nothing before it is shown', () => {
    expect(play(down('share', 1e9), click('share', 1e9)).at).toBe('open');
  });

  it('does not count when it is the second click of two, or the prompt has moved', () => {
    expect(play(shown, down('share', 1200), click('share', 1300, false)).at).toBe('open');
    expect(play(shown, down('share', 1200, false), click('share', 1300)).at).toBe('open');
  });

  it('waits longer on a button that came up over the control, unless it is armed', () => {
    const over = { on: 'shown', time: 1000, over: ['share'] } as const;
    expect(play(over, down('share', 1699), click('share', 1699)).at).toBe('open');
    expect(play(over, down('share', 1700), click('share', 1700)).at).toBe('over');
    expect(play(over, down('report', 1200), click('report', 1300)).at).toBe('over');
    expect(play(over, { on: 'armed' }, down('share', 1200), click('share', 1300)).at).toBe('over');
    const early = { on: 'press', way: 'share', time: 1300 } as const;
    expect(play(over, { ...early, isPointer: true }).at).toBe('open');
    expect(play(over, { ...early, isPointer: false }).at).toBe('over');
  });

  it('is armed anew where the prompt has moved or has other letters', () => {
    const moved = [shown, look({ hasChanged: true }, 2000)];
    expect(play(...moved, down('share', 2149), click('share', 2149)).at).toBe('open');
    expect(play(...moved, down('share', 2150), click('share', 2150)).at).toBe('over');
    expect(play(shown, look({}, 2000), down('share', 2001), click('share', 2001)).at).toBe('over');
  });
});

describe('a page that covers it', () => {
  const covered = look({ isCovered: true });

  it('gets no press of a pointer after two looks; keys still count', () => {
    const press = [down('share', 2500), click('share', 2600)];
    expect(play(shown, covered, ...press).at).toBe('over');
    expect(play(shown, covered, covered, ...press).at).toBe('covered');
    expect(play(shown, covered, covered, look(), ...press).at).toBe('over');
    const key = { on: 'press', way: 'share', time: 2600, isPointer: false } as const;
    expect(play(shown, covered, covered, key).todo).toEqual(['close', 'share']);
  });

  it('has it on top again after four, and again, and then not any more', () => {
    const four = [covered, covered, covered, covered];
    expect(play(shown, ...four.slice(1)).todo).toEqual([]);
    const back = play(shown, ...four);
    expect([back.at, back.todo]).toEqual(['open', ['show']]);
    expect(back.state).toMatchObject({ coveredLooks: 0, waiting: ['report', 'dontShare', 'share'] });
    expect(play(shown, ...four, ...four, ...four).todo).toEqual(['show']);
    const end = play(shown, ...four, ...four, ...four, ...four);
    expect([end.at, end.todo]).toEqual(['over', ['close']]);
  });

  it('now and then, has it on top again too: each clear look makes up for half of a covered one', () => {
    const turns = Array.from({ length: 5 }, () => [covered, look()]).flat();
    expect(play(shown, ...turns).todo).toEqual([]);
    expect(play(shown, ...turns, covered, look(), covered).todo).toEqual(['show']);
  });

  it('is not noticed while nobody can see the page', () => {
    const hidden = look({ isCovered: true, isHidden: true, losesKeys: true });
    expect(play(shown, hidden, hidden, hidden, hidden, hidden)).toMatchObject({ at: 'open', todo: [] });
  });
});

describe('a page that takes it away', () => {
  const lost = look({ isOnTop: false });

  it.each([{ isOnTop: false }, { losesKeys: true }, { isOnTop: false, isHidden: true }])(
    'has it back (%j), three times',
    (sight) => {
      expect(play(shown, look(sight)).todo).toEqual(['show']);
      expect(play(shown, look(sight), look(sight), look(sight)).todo).toEqual(['show']);
      expect(play(shown, look(sight), look(sight), look(sight), look(sight)).at).toBe('over');
    },
  );

  it('has it back more often if there are more clear looks between', () => {
    const clear = (count: number) => Array.from({ length: count }, () => look());
    const thrice = [shown, lost, lost, lost];
    expect(play(...thrice, ...clear(1), lost).at).toBe('open');
    expect(play(...thrice, ...clear(1), lost, lost).at).toBe('over');
    expect(play(...thrice, ...clear(20), lost, lost).at).toBe('over');
    expect(play(...thrice, ...clear(21), lost, lost).at).toBe('open');
    // Clear looks before the first loss do not help, and neither do looks while something covers the prompt.
    expect(play(shown, ...clear(99), lost, lost, lost, lost).at).toBe('over');
    expect(play(...thrice, look({ isCovered: true }), lost).at).toBe('over');
  });

  it('gives it longer to be armed', () => {
    const back = [shown, lost, { on: 'shown', time: 2000 }] as const;
    expect(play(...back, { on: 'armed' }, down('share', 2699), click('share', 2699)).at).toBe('open');
    expect(play(...back, { on: 'armed' }, down('share', 2700), click('share', 2700)).at).toBe('over');
  });

  it('together with the extension, has it gone', () => {
    expect(play(shown, look({ isThere: false }))).toMatchObject({ at: 'over', todo: ['close'] });
  });
});

describe('"not shared"', () => {
  const said = [shown, { on: 'dontShare' }, { on: 'shown', time: 3000 }] as const;

  it('stays while something is on it, and goes by itself', () => {
    expect(play(...said, { on: 'near' })).toMatchObject({ at: 'staying', todo: ['stay'] });
    expect(play(...said, { on: 'near' }, { on: 'far' })).toMatchObject({ at: 'notShared', todo: ['wait'] });
    expect(play(...said, { on: 'gone' })).toMatchObject({ at: 'over', todo: ['unsay'] });
    expect(play(...said, { on: 'near' }, { on: 'gone' }).at).toBe('over');
  });

  it('gives way to another prompt, as the prompt does', () => {
    expect(play(...said, { on: 'replaced' }).todo).toEqual(['unsay']);
    expect(play(shown, { on: 'replaced' }).todo).toEqual(['close']);
  });
});
