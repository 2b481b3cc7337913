/** Whether to ask or let a share pass: why, when, and about which post. */
import { describe, expect, it } from 'vitest';
import {
  afterAsking,
  decide,
  emptyState,
  type Mode,
  postMark,
  readState,
  type ShareState,
} from '../../src/share/decide';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 24);
const used: ShareState = { ...emptyState, salt: 7, last: { x: NOW - DAY } };

function why({
  state = used,
  mode = 'smart' as Mode,
  site = 'x',
  mark = 5,
  hints = false,
  lastHere = undefined as number | undefined,
} = {}) {
  let looked = 0;
  const hinted = () => {
    looked += 1;
    return hints;
  };
  return { reason: decide({ state, mode }, site, mark, NOW, hinted, lastHere), looked };
}

describe('in smart mode', () => {
  it('an ordinary post passes where somebody was asked this week', () => {
    expect(why().reason).toBeNull();
  });

  it('words that hint are a reason, before all others', () => {
    expect(why({ hints: true }).reason).toBe('words');
    expect(why({ hints: true, state: emptyState }).reason).toBe('words');
  });

  it('so is the first share on a site, and a week without a prompt anywhere', () => {
    expect(why({ site: 'reddit' }).reason).toBe('first');
    const weekOld = { ...used, last: { x: NOW - 7 * DAY } };
    expect(why({ state: weekOld }).reason).toBe('reminder');
    expect(why({ state: { ...used, last: { x: NOW - 7 * DAY + 1 } } }).reason).toBeNull();
    expect(why({ state: { ...used, last: { x: NOW - 9 * DAY, reddit: NOW - 6 * DAY } } }).reason).toBeNull();
  });

  it('what this page has asked already counts, though nothing is stored yet', () => {
    expect(why({ site: 'reddit', lastHere: NOW - HOUR }).reason).toBeNull();
    expect(why({ state: { ...used, last: {} }, lastHere: NOW - HOUR }).reason).toBeNull();
    expect(why({ state: { ...used, last: {} }, lastHere: NOW - 8 * DAY }).reason).toBe('reminder');
  });
});

describe('in the other modes', () => {
  it('always is every post once', () => {
    expect(why({ mode: 'always' })).toEqual({ reason: 'always', looked: 0 });
    expect(why({ mode: 'always', state: { ...used, asked: [4, 5] } }).reason).toBeNull();
    expect(why({ mode: 'always', state: { ...used, asked: [4] } }).reason).toBe('always');
  });

  it('off is never, and looks at no words', () => {
    expect(why({ mode: 'off', hints: true, state: emptyState })).toEqual({ reason: null, looked: 0 });
  });
});

describe('a post that was asked about', () => {
  it('is not asked about again, and its words are not looked at', () => {
    expect(why({ state: { ...used, asked: [5] }, hints: true })).toEqual({ reason: null, looked: 0 });
  });
});

describe('a snooze', () => {
  const until = (time: number) => why({ state: { ...used, snoozedUntil: time }, hints: true }).reason;

  it('lasts to its end', () => {
    expect(until(NOW + 1)).toBeNull();
    expect(until(NOW)).toBe('words');
    expect(until(NOW - 1)).toBe('words');
  });

  it('of more than a day is a clock that was set back', () => {
    expect(until(NOW + DAY)).toBeNull();
    expect(until(NOW + DAY + 1)).toBe('words');
  });

  it('holds in every mode', () => {
    const snoozed = { ...used, snoozedUntil: NOW + HOUR };
    expect(why({ state: snoozed, mode: 'always' }).reason).toBeNull();
  });
});

describe('the mark of a post', () => {
  it('is 16 bits, the same for the same post and salt, and another for another', () => {
    const marks = Array.from({ length: 500 }, (_, number) => postMark(`post ${number}`, 1));
    for (const mark of marks) expect(mark).toBe(mark & 0xffff);
    expect(postMark('post 1', 1)).toBe(marks[1]);
    expect(new Set(marks).size).toBeGreaterThan(485);
    expect(Array.from({ length: 500 }, (_, number) => postMark(`post ${number}`, 2))).not.toEqual(marks);
    expect(Math.max(...marks)).toBeGreaterThan(60_000);
  });

  it('stays what it was: what was asked about before an update is known after it', () => {
    expect([postMark('', 0), postMark('a bake sale', 7), postMark('a bake sale', 8)]).toEqual([
      7385, 23082, 15106,
    ]);
  });

  it('tells the order of letters and the last of them', () => {
    expect(new Set(['ab', 'ba', 'a', 'b', 'abc', ''].map((text) => postMark(text, 3))).size).toBe(6);
  });
});

describe('after a prompt', () => {
  it('the post is asked about, and the site was asked on now', () => {
    const state = afterAsking({ ...used, asked: [1, 2] }, 'reddit', 9, NOW);
    expect(state).toEqual({ ...used, asked: [1, 2, 9], last: { x: NOW - DAY, reddit: NOW } });
  });

  it('a hundred posts are kept, the latest, each once', () => {
    const asked = Array.from({ length: 100 }, (_, mark) => mark);
    expect(afterAsking({ ...used, asked }, 'x', 500, NOW).asked).toEqual([...asked.slice(1), 500]);
    expect(afterAsking({ ...used, asked }, 'x', 3, NOW).asked).toEqual([
      ...asked.filter((one) => one !== 3),
      3,
    ]);
  });
});

describe('what is stored', () => {
  it.each([undefined, null, 'text', 7, [], {}])('is nothing where it is %j', (stored) => {
    expect(readState(stored)).toEqual(emptyState);
  });

  it('loses what is damaged, and keeps the rest', () => {
    expect(readState({ salt: 'a', asked: [1, 'b', 2], last: { x: 1, y: '2' }, snoozedUntil: 3 })).toEqual({
      salt: 0,
      asked: [1, 2],
      last: { x: 1 },
      snoozedUntil: 3,
    });
    expect(readState({ salt: 4, asked: 'none', last: null, snoozedUntil: 'never' })).toEqual({
      ...emptyState,
      salt: 4,
    });
    const whole = { salt: 1, asked: [2], last: { x: 3 }, snoozedUntil: 4 };
    expect(readState(whole)).toEqual(whole);
  });
});
