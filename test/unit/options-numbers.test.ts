import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  arrange,
  firstCalls,
  isThin,
  onlyFound,
  ownLine,
  type Whom,
  whoms,
  withPolicyEntries,
} from '../../options/numbers/numbers';
import { printedCard } from '../../options/numbers/print-numbers';
import { forRegion } from '../../src/directory/groups';
import { knownFile } from '../../src/directory/known';
import type { CountryFile, Helpline } from '../../src/directory/schema';
import { searchHelplines } from '../../src/directory/search';
import { noOwnEntries, type OwnEntries } from '../../src/settings/own-entries';
import { helpline } from '../fixtures/directory';

const fileOf = (code: string): CountryFile =>
  knownFile(
    JSON.parse(readFileSync(new URL(`../../src/directory/data/${code}.json`, import.meta.url), 'utf8')),
    '2026-11-28',
  );
const sindh = forRegion(fileOf('pk'), 'PK-SD').helplines;
const idsOf = (helplines: readonly Helpline[], own: OwnEntries, whom: Whom = 'all') =>
  Object.fromEntries(
    arrange(helplines, own, whom).groups.map(({ id, lines }) => [id, lines.map((line) => line.id)]),
  );

const own: OwnEntries = {
  version: 1,
  entries: [
    { id: 'own-1', name: 'Sana', note: 'room 12' },
    { id: 'own-2', name: 'Dr Iqbal', phone: '021-34567890' },
    { id: 'own-3', name: 'Aunt Rukhsana', phone: '0300 1234567', group: 'talk' },
  ],
  hidden: [],
  pinned: [],
};

describe('arrange', () => {
  it('keeps the order of the directory while the person has added nothing', () => {
    const groups = idsOf(sindh, noOwnEntries);
    expect(Object.keys(groups)).toEqual(['in_danger_now', 'talk', 'police_cyber', 'more']);
    expect(Object.values(groups).flat()).toEqual(sindh.map(({ id }) => id));
  });

  it('puts own numbers right after the emergency numbers, or into the group they were given', () => {
    const groups = idsOf(sindh, own);
    expect(Object.keys(groups).slice(0, 2)).toEqual(['in_danger_now', 'own']);
    expect(groups.own).toEqual(['own-1', 'own-2']);
    expect(groups.talk?.[0]).toBe('own-3');
  });

  it('puts what is pinned on top of the own numbers, wherever it came from', () => {
    expect(idsOf(sindh, { ...own, pinned: ['pk-sahil', 'own-3', 'own-2'] }).own).toEqual([
      'own-2',
      'own-3',
      'pk-sahil',
      'own-1',
    ]);
  });

  it('hides what the person hid, and never an emergency number', () => {
    const everything = [...sindh.map(({ id }) => id), 'own-1'];
    const hidden = arrange(sindh, { ...own, hidden: everything, pinned: ['pk-police-15'] }, 'all');
    expect(hidden.groups.map(({ id }) => id)).toEqual(['in_danger_now', 'own', 'talk']);
    expect(hidden.groups[0]?.lines.map(({ id }) => id)).toEqual(idsOf(sindh, own).in_danger_now);
    const emergencies = sindh.filter(({ kind }) => kind === 'emergency').length;
    expect(hidden.hidden).toBe(sindh.length - emergencies + 1);
  });

  it.each(whoms)('for %s shows all emergency and own numbers', (whom) => {
    const groups = idsOf(sindh, own, whom);
    expect(groups.in_danger_now).toEqual(idsOf(sindh, own).in_danger_now);
    expect(groups.own).toEqual(['own-1', 'own-2']);
  });

  it('for a pupil leaves out lines that are not for teachers, and counts them', () => {
    const pupil = arrange(sindh, noOwnEntries, 'pupil');
    const ids = pupil.groups.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(ids).toContain('pk-sd-scpa-1121');
    expect(ids).not.toContain('pk-national-youth-helpline');
    expect(pupil.forOthers).toBe(sindh.length - ids.length);
  });

  it('is searched by name, note and number of own entries, too', () => {
    const lines = arrange(sindh, own, 'all').groups.flatMap((group) => group.lines);
    const found = (query: string) =>
      onlyFound(arrange(sindh, own, 'all').groups, searchHelplines(query, lines)).flatMap((group) =>
        group.lines.map(({ id }) => id),
      );
    expect(found('room 12')).toEqual(['own-1']);
    expect(found('iqbal')).toEqual(['own-2']);
    expect(found('0300123')).toEqual(['own-3']);
  });
});

describe('whom to call first', () => {
  const romania = arrange(forRegion(fileOf('ro'), null).helplines, noOwnEntries, 'all');
  const firstAt = (time?: string) =>
    firstCalls(romania, time ? new Date(time) : undefined).map(({ id }) => id);

  it.each([
    ['in the evening, when the first line for children is closed', '2026-12-01T21:00:00Z', 'ro-119'],
    ['by day', '2026-12-01T10:00:00Z', 'ro-116111'],
    ['on paper, which is read at any time', undefined, 'ro-116111'],
  ])('%s', (_, time, line) => {
    expect(firstAt(time)).toEqual(['ro-emergency', line]);
  });

  it('is a closed line where there is no other', () => {
    const spans = [{ days: [1, 2, 3, 4, 5], open: '09:00', close: '17:00' }];
    const closed = helpline('116111', { hours: { kind: 'weekly', timeZone: 'UTC', spans } });
    const few = arrange([helpline('112', { kind: 'emergency' }), closed], noOwnEntries, 'all');
    expect(firstCalls(few, new Date('2026-12-01T02:00:00Z')).map(({ id }) => id)).toEqual(['112', '116111']);
  });
});

it('knows where the directory is thin', () => {
  expect(isThin(sindh)).toBe(false);
  expect(isThin(forRegion(fileOf('ad'), null).helplines)).toBe(true);
});

describe('the printed card', () => {
  const printed = (helplines: readonly Helpline[], entries: OwnEntries) =>
    printedCard(arrange(helplines, entries, 'all'));

  it('has numbers to dial, and no web address', () => {
    const lines = printed(sindh, own).groups.flatMap((group) => group.lines);
    expect(lines.every(({ contact }) => contact?.type !== 'web')).toBe(true);
    expect(lines.map(({ line }) => line.id)).not.toContain('pk-iwf-portal');
    expect(lines.find(({ line }) => line.id === 'own-1')?.contact).toBeNull();
    expect(lines.find(({ line }) => line.id === 'own-2')?.contact?.value).toBe('021-34567890');
  });

  it('leaves out what nobody could confirm, but for emergency numbers', () => {
    const lines = printed(sindh, own).groups.flatMap((group) => group.lines);
    const unconfirmed = lines.filter(({ line }) => 'confidence' in line && line.confidence === 'low');
    expect(unconfirmed.map(({ line }) => line.id)).toContain('pk-sd-chhipa-1020');
    expect(unconfirmed.every(({ line }) => 'kind' in line && line.kind === 'emergency')).toBe(true);
  });

  it('has those to call first in its box, the line for children among them, and nowhere else', () => {
    const [box, ...others] = printed(sindh, own).groups.map(({ id, lines }) => ({
      id,
      numbers: lines.map(({ contact }) => contact?.value),
    }));
    expect(box?.id).toBe('in_danger_now');
    expect(box?.numbers.slice(0, 3)).toEqual(['15', '1122', '1121']);
    expect(others.flatMap(({ numbers }) => numbers)).not.toContain('1121');
  });

  it('says the day of the oldest check', () => {
    const older = sindh.map((one) =>
      one.id === 'pk-madadgaar-1098' ? { ...one, verified: { how: 'page' as const, on: '2026-02-01' } } : one,
    );
    expect(printed(older, own).checked).toBe('2026-02-01');
    expect(printed([], own).checked).toBeNull();
  });

  it('takes no more than a page holds and says how many are left', () => {
    const entries = Array.from({ length: 40 }, (_, place) => ({
      id: `own-${place}`,
      name: 'Sana',
      phone: '15',
    }));
    const card = printed(sindh, { ...own, entries });
    expect(card.groups.flatMap((group) => group.lines).length).toBeLessThanOrEqual(24);
    expect(card.left).toBeGreaterThan(16);
  });
});

it('an own line is found by what was typed', () => {
  expect(ownLine({ id: 'own-1', name: 'Sana', email: 'a@b.cd' }).contacts).toEqual([
    { type: 'email', value: 'a@b.cd' },
  ]);
});

it('an organisation’s numbers are neither hidden nor replaced by what a file says', () => {
  const desk = { id: 'own-policy-1a2b', name: 'School desk', phone: '111' };
  const mine = { id: 'own-mine', name: 'Sana', note: 'room 12' };
  const file = {
    version: 1 as const,
    entries: [mine, { ...desk, phone: '999' }],
    hidden: [desk.id, mine.id],
    pinned: [desk.id],
  };
  const own = withPolicyEntries(file, [desk]);
  expect(own).toEqual({ version: 1, entries: [desk, mine], hidden: [mine.id], pinned: [desk.id] });
  expect(arrange([], own, 'all')).toMatchObject({
    groups: [{ id: 'own', lines: [{ own: desk }] }],
    hidden: 1,
  });
});
