/** Rows of the outbox: which are sound, when there is something to do about each, and what one step makes of it. */
import { describe, expect, it } from 'vitest';
import {
  type ByIntake,
  type ByPerson,
  type HandOver,
  retryDelay,
  times,
} from '../../src/report/outbox/index';
import { timeIn } from '../../src/report/outbox/marks';
import { afterTry, handsIn, move, turn } from '../../src/report/outbox/moves';
import { asideSince, readHandOver } from '../../src/report/outbox/rows';
import { expiryOf, isDue, isGivenUp, nextMoment } from '../../src/report/outbox/times';
import { readPast } from '../../src/report/past';
import { rowsOf } from '../../src/storage/rows';
import { INTAKE, report } from '../support/outbox-world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 24, 9, 30);

const byPerson: ByPerson = {
  version: 1,
  id: '1',
  report: report(1, { channel: 'pk-iwf-portal' }),
  mark: 'ab12',
  createdAt: NOW,
  changedAt: NOW,
  by: 'form',
  state: 'opened',
};
const byIntake: ByIntake = {
  ...byPerson,
  report: report(),
  by: 'intake',
  state: 'queued',
  intake: INTAKE,
  client: '1.2.3',
  attempts: 1,
  since: NOW,
  dueAt: NOW,
  claim: null,
  failure: null,
  reason: null,
  missingSince: null,
};
const past = {
  date: '2026-11-24',
  channel: 'pk-iwf-portal',
  name: null,
  site: 'X',
  reference: null,
  outcome: 'sent' as const,
};

/** The row without one of its parts, for each of them. */
const withoutEach = (row: object, but: readonly string[] = []) =>
  Object.keys(row)
    .filter((part) => !but.includes(part))
    .map((part) => ({ ...row, [part]: undefined }));

describe('a stored hand-over', () => {
  it.each<HandOver>([
    ...(['form', 'email', 'phone'] as const).map((by) => ({ ...byPerson, by })),
    ...(['drafted', 'opened'] as const).map((state) => ({ ...byPerson, state })),
    { ...byPerson, mark: null, report: { ...byPerson.report, url: null, site: null, certainty: null } },
    ...(['exact', 'page', 'opaque'] as const).map((certainty) => ({
      ...byPerson,
      report: { ...byPerson.report, certainty },
    })),
    ...(['queued', 'delivering', 'refused', 'undelivered'] as const).map((state) => ({ ...byIntake, state })),
    ...(['network', 'timeout', 'busy', 'server', 'unreadable'] as const).map((failure) => ({
      ...byIntake,
      failure,
      claim: 'a try',
      reason: 'Not now',
      missingSince: NOW,
    })),
    { ...byIntake, intake: { ...INTAKE, format: 'json' } },
    {
      ...byIntake,
      intake: {
        ...INTAKE,
        format: 'xarf',
        organisation: { org: 'Hope Trust', contact: 'desk@trust.example', domain: 'trust.example' },
      },
    },
  ])('is read whole: %j', (row) => {
    expect(readHandOver(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });

  it('is damaged where anything is missing, or is what it cannot be', () => {
    const damaged = [
      ...[null, undefined, 'row', 5, [], {}],
      ...withoutEach(byPerson),
      ...withoutEach(byIntake),
      ...withoutEach(byPerson.report).map((one) => ({ ...byPerson, report: one })),
      ...withoutEach(INTAKE).map((intake) => ({ ...byIntake, intake })),
      { ...byPerson, version: 2 },
      { ...byPerson, by: 'intake' },
      { ...byPerson, by: 'letter' },
      { ...byPerson, state: 'queued' },
      { ...byPerson, createdAt: '2026-11-24' },
      { ...byPerson, report: { ...byPerson.report, certainty: 'sure' } },
      { ...byPerson, report: { ...byPerson.report, category: 'cake' } },
      { ...byIntake, state: 'opened' },
      { ...byIntake, attempts: 1.5 },
      { ...byIntake, failure: 'rain' },
      { ...byIntake, intake: { ...INTAKE, format: 'csv' } },
      { ...byIntake, intake: { ...INTAKE, organisation: {} } },
    ];
    expect(damaged.filter((row) => readHandOver(row) !== null)).toEqual([]);
  });

  it('is told from another by its key', () => {
    const rows = rowsOf(
      new Map<string, unknown>([
        ['hand/1', byPerson],
        ['hand/2', { ...byPerson, id: '3' }],
        ['hand/4', 'damaged'],
        ['hand/5', { ...byIntake, id: '5' }],
        ['past/1', byPerson],
      ]),
    );
    expect(handsIn(rows).map(({ id }) => id)).toEqual(['1', '5']);
  });
});

describe('an entry of history', () => {
  it.each([
    past,
    { ...past, name: 'Child Help Demo', reference: 'DEMO-1', typed: 'DE', site: null },
    ...['not_sent', 'delivered', 'refused', 'undelivered', 'unanswered'].map((outcome) => ({
      ...past,
      outcome,
    })),
  ])('is read whole: %j', (entry) => {
    expect(readPast(entry)).toEqual(entry);
  });

  it('is damaged where anything is missing, or is what it cannot be', () => {
    const damaged = [null, 'row', ...withoutEach(past), { ...past, typed: 5 }, { ...past, outcome: 'lost' }];
    expect(damaged.filter((entry) => readPast(entry) !== null)).toEqual([]);
  });
});

it('a row that was set aside says when; one that is itself damaged counts as oldest', () => {
  expect(asideSince({ at: NOW, raw: 'row' })).toBe(NOW);
  for (const damaged of [null, {}, { at: 'soon' }, 5]) expect(asideSince(damaged)).toBe(0);
});

it('a mark is a time, and anything else is damaged', () => {
  expect([timeIn(NOW), timeIn(0)]).toEqual([NOW, 0]);
  for (const damaged of [null, undefined, '5', Number.NaN, Number.POSITIVE_INFINITY, {}])
    expect(timeIn(damaged)).toBeNull();
});

describe('the patience of the outbox', () => {
  it('is what people are told of it', () => {
    expect(times).toEqual({
      firstRetry: MINUTE,
      longestRetry: 6 * HOUR,
      giveUp: 7 * DAY,
      longestWait: 30 * HOUR,
      stale: 2 * MINUTE,
      missing: HOUR,
      missingRetry: 10 * MINUTE,
      unanswered: 7 * DAY,
      unseen: 30 * DAY,
      mark: 30 * DAY,
      setAside: 30 * DAY,
      soonestAlarm: 30_000,
    });
  });

  it.each<[what: string, row: Partial<ByIntake>, after: number, online: boolean, due: boolean]>([
    ['is due at its time', {}, 0, false, true],
    ['is not before it', {}, -1, false, false],
    ['is after it', {}, 1, false, true],
    ['waits as long as may be', { dueAt: NOW + 30 * HOUR }, 0, false, false],
    ['waits no longer: the clock was set back', { dueAt: NOW + 30 * HOUR + 1 }, 0, false, true],
    ['goes when the network is back, if that was missing', { failure: 'network' }, -HOUR, true, true],
    ['does not, if something else was', { failure: 'busy' }, -HOUR, true, false],
    ['waits for the network', { failure: 'network' }, -HOUR, false, false],
    ['is under way', { state: 'delivering' }, 2 * MINUTE - 1, true, false],
    ['was cut off', { state: 'delivering' }, 2 * MINUTE, false, true],
    ['was cut off, by a clock that was set back', { state: 'delivering' }, -2 * MINUTE, false, true],
    [
      'has begun only now, by a clock that was set back',
      { state: 'delivering' },
      1 - 2 * MINUTE,
      false,
      false,
    ],
    ['was refused', { state: 'refused', failure: 'network' }, DAY, true, false],
    ['was given up', { state: 'undelivered', failure: 'network' }, DAY, true, false],
  ])('a delivery %s', (_, row, after, online, due) => {
    expect(isDue({ ...byIntake, ...row }, NOW + after, online)).toBe(due);
  });

  it.each([
    [7 * DAY, 8, true],
    [7 * DAY - 1, 8, false],
    [7 * DAY, 7, false],
    [9 * DAY, 20, true],
  ])('a delivery of %d ms and %d tries is given up: %s', (after, attempts, is) => {
    expect(isGivenUp({ ...byIntake, attempts }, NOW + after)).toBe(is);
  });

  it('waits from the half to the whole of a time that doubles from a minute up to six hours', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40, 2000].map((attempts) => retryDelay(attempts, 1));
    expect(longest).toEqual(
      [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360].map((one) => one * MINUTE),
    );
    expect(longest.map((one) => one / 2)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40, 2000].map((attempts) => retryDelay(attempts, 0)),
    );
  });

  it.each<[row: HandOver, next: number, end: number]>([
    [byPerson, 7 * DAY, 7 * DAY],
    [{ ...byPerson, state: 'drafted' }, 7 * DAY, 7 * DAY],
    [{ ...byIntake, dueAt: NOW + 5 }, 5, Number.POSITIVE_INFINITY],
    [{ ...byIntake, state: 'delivering' }, 2 * MINUTE, Number.POSITIVE_INFINITY],
    [{ ...byIntake, state: 'refused' }, 30 * DAY, 30 * DAY],
    [{ ...byIntake, state: 'undelivered' }, 30 * DAY, 30 * DAY],
  ])('there is something to do about %j, and in the end its address goes', (row, next, end) => {
    expect([nextMoment(row), expiryOf(row)]).toEqual([NOW + next, NOW + end]);
  });
});

describe('the turn of a delivery', () => {
  it('takes it under a name of its own, and forgets that its intake was missing', () => {
    expect(turn({ ...byIntake, attempts: 4, missingSince: NOW }, true, 'a try', NOW)).toEqual({
      on: 'claim',
      change: { claim: 'a try', attempts: 5, missingSince: null },
    });
  });

  it('ends one that was cut off for too long; one that waited for too long has its try', () => {
    const late = { ...byIntake, attempts: 8 };
    expect(turn({ ...late, state: 'delivering' }, true, 'a try', NOW + 7 * DAY)).toEqual({
      on: 'givenUp',
      change: { claim: null },
    });
    expect(turn({ ...late, state: 'delivering' }, true, 'a try', NOW + 7 * DAY - 1).on).toBe('claim');
    expect(turn(late, true, 'a try', NOW + 7 * DAY).on).toBe('claim');
  });

  it.each<[missingSince: number | null, after: number, on: string, since: number]>([
    [null, 0, 'waits', 0],
    [NOW, HOUR - 1, 'waits', 0],
    [NOW, HOUR, 'givenUp', 0],
    // The clock was set back: from now on.
    [NOW, -HOUR, 'waits', -HOUR],
  ])('without its intake (since %s, after %d ms) %s', (missingSince, after, on, since) => {
    const row = { ...byIntake, missingSince, claim: 'a try' };
    expect(turn(row, false, 'another', NOW + after)).toEqual({
      on,
      change: { claim: null, missingSince: NOW + since, dueAt: NOW + after + 10 * MINUTE },
    });
  });
});

describe('after a try', () => {
  const busy = { kind: 'later', failure: 'busy', afterMs: null } as const;

  it('that was taken there is its number, and after one that was refused the reason', () => {
    expect(afterTry(byIntake, { kind: 'delivered', reference: 'D-1' }, NOW, 0)).toEqual({
      on: 'delivered',
      reference: 'D-1',
    });
    const refused = { kind: 'refused', status: 400, reason: 'No more' } as const;
    expect(afterTry({ ...byIntake, failure: 'busy' }, refused, NOW, 0)).toEqual({
      on: 'refused',
      change: { claim: null, reason: 'No more', failure: null },
    });
  });

  it('it waits as long as the intake asks for, and at least its own time', () => {
    const waits = (afterMs: number | null, attempts = 2, random = 0.5) =>
      afterTry({ ...byIntake, attempts }, { ...busy, afterMs }, NOW + 5, random);
    expect(waits(null)).toEqual({
      on: 'waits',
      change: { claim: null, failure: 'busy', since: NOW, dueAt: NOW + 5 + 90_000 },
    });
    expect(waits(HOUR).change?.dueAt).toBe(NOW + 5 + HOUR);
    expect(waits(1000).change?.dueAt).toBe(NOW + 5 + 90_000);
  });

  it('it is given up after a week, counted from now where the clock was set back', () => {
    const row = { ...byIntake, attempts: 8 };
    expect(afterTry(row, busy, NOW + 7 * DAY, 0).on).toBe('givenUp');
    expect(afterTry(row, busy, NOW + 7 * DAY - 1, 0).on).toBe('waits');
    expect(afterTry(row, busy, NOW - DAY, 0).change?.since).toBe(NOW - DAY);
  });
});

describe('a step', () => {
  const now = { keep: true, time: new Date(2026, 0, 2, 3, 4).getTime() };
  const at = (rows: Record<string, unknown>) => rowsOf(new Map(Object.entries(rows)));

  it('puts the new state with its time, and nothing comes of what the table does not know', () => {
    const rows = at({ 'hand/1': byIntake });
    const settled = move(rows, byIntake, { on: 'claim', change: { claim: 'a try' } }, now);
    const next = { ...byIntake, state: 'delivering', claim: 'a try', changedAt: now.time };
    expect(settled).toEqual({ handOver: next, past: null });
    expect(rows.puts).toEqual(new Map([['hand/1', next]]));
    expect(move(rows, byPerson, { on: 'claim' }, now)).toBeNull();
  });

  it('that ends it leaves a numbered entry with the day, and no address', () => {
    const rows = at({ 'hand/1': byIntake, 'past/000000009': past });
    const settled = move(rows, byIntake, { on: 'delivered', reference: 'D-1' }, now);
    const entry = {
      date: '2026-01-02',
      channel: 'intake',
      name: INTAKE.name,
      site: 'X',
      reference: 'D-1',
      outcome: 'delivered',
    };
    expect(settled).toEqual({ handOver: byIntake, past: { id: 'past/000000010', ...entry } });
    expect([...rows.puts]).toEqual([
      ['mark/ab12', NOW],
      ['past/000000010', entry],
    ]);
    expect([...rows.removals]).toEqual(['hand/1', 'copied/1']);
  });

  it('of the person names no intake; the first entry has the number 1, and one that is damaged stands in no way', () => {
    for (const [before, number] of [
      [{}, '1'],
      [{ 'past/zzz': 1 }, '1'],
      [{ 'past/000000041': 1 }, '42'],
    ] as const) {
      const settled = move(at(before), byPerson, { on: 'sent' }, now);
      expect(settled?.past).toEqual({
        ...past,
        date: '2026-01-02',
        id: `past/${number.padStart(9, '0')}`,
      });
    }
  });

  it.each<[on: 'sent' | 'not_sent' | 'expired' | 'seen', row: HandOver, marked: boolean]>([
    ['sent', byPerson, true],
    ['not_sent', byPerson, false],
    ['expired', byPerson, true],
    ['seen', { ...byIntake, state: 'refused' }, false],
    ['seen', { ...byIntake, state: 'undelivered' }, true],
  ])('%s marks the address only where it has, or may have, arrived', (on, row, marked) => {
    const rows = at({});
    move(rows, row, { on }, now);
    expect([...rows.puts.keys()].includes('mark/ab12')).toBe(marked);
    expect([...rows.removals]).toEqual(row.by === 'intake' ? ['hand/1', 'copied/1'] : ['hand/1']);
  });

  it('leaves nothing where no history is kept, not even a mark from before', () => {
    const rows = at({ 'mark/ab12': NOW });
    const settled = move(rows, byPerson, { on: 'sent', reference: 'D-1' }, { ...now, keep: false });
    expect(settled).toEqual({ handOver: byPerson, past: null });
    expect([rows.puts.size, [...rows.removals]]).toEqual([0, ['hand/1', 'mark/ab12']]);
    const unmarked = at({});
    move(unmarked, { ...byPerson, mark: null }, { on: 'sent' }, now);
    move(unmarked, { ...byPerson, mark: null }, { on: 'sent' }, { ...now, keep: false });
    expect([...unmarked.puts.keys(), ...unmarked.removals]).toEqual(['past/000000001', 'hand/1']);
  });
});
