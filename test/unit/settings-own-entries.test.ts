import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isEmail, isPhoneNumber, isWebAddress } from '../../src/contact';
import {
  hasAWay,
  mostOwnEntries,
  noOwnEntries,
  type OwnEntries,
  type OwnEntriesRead,
  readOwnEntries,
  storedForm,
  withEntry,
  withHidden,
  withMoved,
  withoutEntry,
  withPinned,
} from '../../src/settings/own-entries';
import { browser, forgetAll } from '../support/browser-areas';

vi.mock('../../src/browser', () => ({ browser }));

const sana = { id: 'own-1', name: 'Sana, school counsellor', note: 'room 12' };
const clinic = { id: 'own-2', name: 'Clinic', phone: '021-34567890' };
const aunt = { id: 'own-3', name: 'Aunt Rukhsana', phone: '0300 1234567' };
const own: OwnEntries = { version: 1, entries: [sana, clinic, aunt], hidden: [], pinned: [] };
const order = ({ entries }: OwnEntries) => entries.map(({ id }) => id);

describe('plausible ways to reach somebody', () => {
  it.each(['15', '1121', '0300 1234567', '+92 (21) 345-678.90', '*123#', '021-111-117-642'])(
    '%s is a number',
    (text) => {
      expect(isPhoneNumber(text)).toBe(true);
    },
  );

  it.each(['5', '', 'call me', '0300 123 4567 ext 3', '1+2', '123456789012345678901', '++92', '-15'])(
    '%j is none',
    (text) => {
      expect(isPhoneNumber(text)).toBe(false);
    },
  );

  it('takes e-mail addresses, also of other scripts', () => {
    expect(['office@school.example', 'a.b+c@d.co', 'دفتر@مثال.pk'].every(isEmail)).toBe(true);
    expect(
      [
        '',
        'office',
        'office@school',
        'a b@c.de',
        'a@@b.cd',
        '<a@b.cd>',
        'help@school.org?cc=x@y.org',
        'a@b.cd,c@d.ef',
      ].some(isEmail),
    ).toBe(false);
  });

  it('takes https addresses without a password', () => {
    expect(['https://school.example', 'https://مثال.pk/x'].every((text) => isWebAddress(text))).toBe(true);
    expect(
      [
        'http://school.example',
        'javascript:alert(1)',
        'https://',
        'https://a:b@school.example',
        'https://a b.cd',
        'https://intranet',
      ].some((text) => isWebAddress(text)),
    ).toBe(false);
  });

  it('wants at least one way, and a place is one', () => {
    expect(hasAWay({ note: 'room 12' })).toBe(true);
    expect(hasAWay({ note: '  ' })).toBe(false);
    expect(hasAWay({ note: '', phone: '', email: '', web: '' })).toBe(false);
    expect(hasAWay({ phone: '1121' })).toBe(true);
    expect(hasAWay({ email: 'office@school.example' })).toBe(true);
    expect(hasAWay({ web: 'https://school.example' })).toBe(true);
  });
});

describe('readOwnEntries', () => {
  it('is empty at the start', () => {
    expect(readOwnEntries(undefined)).toEqual({ own: noOwnEntries, damaged: [] });
  });

  it('takes what is as long as it may be, and nothing that is longer or of another form', () => {
    const whole = {
      id: `own-${'9'.repeat(60)}`,
      name: 'N'.repeat(80),
      note: 'n'.repeat(200),
      phone: '1121',
      email: 'office@school.example',
      web: 'https://school.example',
    };
    const sound = [
      whole,
      ...['talk', 'police_cyber', 'more'].map((group, place) => ({ ...sana, id: `own-${place}`, group })),
    ];
    expect(readOwnEntries({ entries: sound })).toMatchObject({ own: { entries: sound }, damaged: [] });
    const damaged = [
      { ...whole, id: `own-${'9'.repeat(61)}` },
      ...['own-', 'own-A', 'own_1', 'pk-1', 'xown-1', 'own-1 ', undefined].map((id) => ({ ...whole, id })),
      { ...whole, name: 'N'.repeat(81) },
      { ...whole, name: ' ' },
      { ...whole, name: undefined },
      { ...whole, note: 'n'.repeat(201) },
      { ...whole, phone: 'at the gate' },
      { ...whole, email: 'office' },
      { ...whole, web: 'http://school.example' },
      { ...whole, group: 'emergency' },
      { id: 'own-2', name: 'Nobody' },
    ];
    expect(readOwnEntries({ entries: damaged }).damaged.map(({ raw }) => raw)).toEqual(damaged);
  });

  it('names what is damaged as far as it has a name', () => {
    const nameOf = (raw: unknown) => readOwnEntries({ entries: [raw] }).damaged.map(({ name }) => name);
    expect(nameOf({ name: '  Mr Khan ' })).toEqual(['Mr Khan']);
    expect(nameOf({ name: 'K'.repeat(100) })).toEqual(['K'.repeat(80)]);
    for (const raw of [null, 'Mr Khan', {}, { name: 7 }]) expect(nameOf(raw)).toEqual(['']);
    expect(readOwnEntries(null)).toEqual({ own: noOwnEntries, damaged: [] });
  });

  it('has ids hidden and pinned as far as they are ids', () => {
    const ids = ['pk-umang', 'own-1', 'a'.repeat(80)];
    const others = ['a'.repeat(81), '', 'PK', 'a b', ' pk', 'pk ', null];
    const { hidden, pinned } = readOwnEntries({
      entries: [],
      hidden: [...ids, ...others],
      pinned: [...others, ...ids],
    }).own;
    expect([hidden, pinned]).toEqual([ids, ids]);
  });

  it('reads what was stored', () => {
    const stored = { ...own, hidden: ['pk-umang'], pinned: ['own-2'] };
    expect(readOwnEntries(JSON.parse(JSON.stringify(stored)))).toEqual({ own: stored, damaged: [] });
  });

  it('sets a bad entry aside by name and keeps the others', () => {
    const bad = { id: 'own-9', name: 'Mr Khan', phone: 'at the gate' };
    const { own: read, damaged } = readOwnEntries({ ...own, entries: [sana, bad, 7, aunt] });
    expect(order(read)).toEqual(['own-1', 'own-3']);
    expect(damaged).toEqual([
      { name: 'Mr Khan', raw: bad },
      { name: '', raw: 7 },
    ]);
  });

  it('loses none of them when something else is saved', () => {
    const bad = { name: 'Mr Khan', phone: 'at the gate' };
    const read = readOwnEntries({ ...own, entries: [bad, sana] });
    const again = readOwnEntries(storedForm({ ...read, own: withHidden(read.own, 'own-1', true) }));
    expect(again.damaged).toEqual([{ name: 'Mr Khan', raw: bad }]);
    expect(again.own.hidden).toEqual(['own-1']);
  });

  it('takes an id once, ids that are ids, and no more than there is room for', () => {
    const { own: read, damaged } = readOwnEntries({
      entries: [sana, { ...clinic, id: 'own-1' }],
      hidden: ['pk-umang', 'pk-umang', 5, '<b>'],
      pinned: 'all',
    });
    expect(order(read)).toEqual(['own-1']);
    expect(damaged).toHaveLength(1);
    expect(read.hidden).toEqual(['pk-umang']);
    expect(read.pinned).toEqual([]);
    const many = Array.from({ length: mostOwnEntries + 3 }, (_, place) => ({ ...sana, id: `own-${place}` }));
    const { own: most, damaged: tooMany } = readOwnEntries({ entries: many });
    expect([most.entries.length, tooMany.map(({ raw }) => raw)]).toEqual([200, many.slice(200)]);
  });

  it.each([[[]], ['entries'], [{ entries: {} }], [42]])('sets %j aside as a whole', (stored) => {
    expect(readOwnEntries(stored)).toEqual({ own: noOwnEntries, damaged: [{ name: '', raw: stored }] });
  });
});

describe('changes', () => {
  it('put an entry in, change it in place, and take it out with its marks', () => {
    const more = withEntry(own, { id: 'own-4', name: 'Nurse', note: 'room 3' });
    expect(order(more)).toEqual(['own-1', 'own-2', 'own-3', 'own-4']);
    const changed = withEntry(more, { ...clinic, name: 'New clinic' });
    expect(changed.entries[1]?.name).toBe('New clinic');
    const marked = withPinned(withHidden(changed, 'own-2', true), 'own-2', true);
    expect(withoutEntry(marked, 'own-2')).toEqual({
      ...more,
      entries: more.entries.filter(({ id }) => id !== 'own-2'),
    });
  });

  it('bring a deleted one back to its place', () => {
    expect(withEntry(withoutEntry(own, 'own-2'), clinic, 1)).toEqual(own);
  });

  it('move one place, and not over the ends', () => {
    expect(order(withMoved(own, 'own-2', -1))).toEqual(['own-2', 'own-1', 'own-3']);
    expect(order(withMoved(own, 'own-2', 1))).toEqual(['own-1', 'own-3', 'own-2']);
    expect(withMoved(own, 'own-1', -1)).toBe(own);
    expect(withMoved(own, 'own-3', 1)).toBe(own);
    expect(withMoved(own, 'own-8', 1)).toBe(own);
    expect(withMoved(own, 'own-8', -1)).toBe(own);
  });

  it('hide and pin once, and take that back', () => {
    const twice = withHidden(withHidden(own, 'pk-umang', true), 'pk-umang', true);
    expect(twice.hidden).toEqual(['pk-umang']);
    expect(withHidden(twice, 'pk-umang', false)).toEqual(own);
    const two = withPinned(withPinned(own, 'own-1', true), 'own-2', true);
    expect(two.pinned).toEqual(['own-1', 'own-2']);
    expect(withPinned(two, 'own-1', false).pinned).toEqual(['own-2']);
    expect(withPinned(withPinned(own, 'own-1', true), 'own-1', false)).toEqual(own);
  });
});

describe('what is stored of them', () => {
  beforeEach(forgetAll);

  it('changes without losing what could not be read, until that is deleted; who follows it hears', async () => {
    vi.resetModules();
    const store = await import('../../src/settings/own-entries-store');
    expect(await store.loadOwnEntries()).toEqual({ own: noOwnEntries, damaged: [] });
    const heard: OwnEntriesRead[] = [];
    const stop = new AbortController();
    store.onOwnEntriesChanged((read) => heard.push(read), stop.signal);
    const bad = { name: 'Mr Khan', phone: 'at the gate' };
    const { putTogether } = await import('../../src/storage/change');
    await putTogether([
      { at: 'kept/ownEntries', parse: (stored) => stored },
      { ...own, entries: [bad, sana] },
    ]);
    await store.changeOwnEntries((now) => withPinned(now, sana.id, true));
    const damaged = [{ name: 'Mr Khan', raw: bad }];
    expect(await store.loadOwnEntries()).toEqual({
      own: { version: 1, entries: [sana], hidden: [], pinned: [sana.id] },
      damaged,
    });
    await store.dropDamagedEntries();
    const left = { own: { version: 1, entries: [sana], hidden: [], pinned: [sana.id] }, damaged: [] };
    expect(await store.loadOwnEntries()).toEqual(left);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(left));
    stop.abort();
  });
});
