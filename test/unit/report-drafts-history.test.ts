import { describe, expect, test, vi } from 'vitest';
import { createDrafts } from '../../src/report/drafts';
import { createHistory, historyText } from '../../src/report/history';
import { emptyList } from '../../src/report/link-list';
import { alarmName, openReports } from '../../src/report/open-reports';
import { type Draft, oneLine } from '../../src/report/report';
import { databaseNames } from '../support/databases';
import { INTAKE, OutboxWorld, report } from '../support/outbox-world';

const HOUR = 60 * 60 * 1000;

const draft: Draft = {
  url: null,
  typed: '  htps:/x.com/typing…\t',
  certainty: 'none',
  site: null,
  tabId: 4,
  category: 'not_sure',
  danger: null,
  channel: null,
  startedAt: 0,
};

describe('drafts', () => {
  function setUp() {
    const world = new OutboxWorld();
    const { store } = world.boot();
    return { world, drafts: createDrafts({ store, now: () => world.time }) };
  }

  test('what was typed comes back as typed, in another popup, too', async () => {
    const { world, drafts } = setUp();
    expect(await drafts.get()).toBeNull();
    await drafts.set(draft);
    const { store } = world.boot();
    expect(await createDrafts({ store, now: () => world.time }).get()).toEqual(draft);
    await drafts.clear();
    expect(await drafts.get()).toBeNull();
  });

  test('of a person who leaves fast are gone; what is open already is still asked about', async () => {
    const { world, drafts } = setUp();
    const { outbox } = world.boot();
    const { handOver } = await outbox.begin(report(1), 'form');
    await drafts.set(draft);
    await drafts.begin({ ...draft, url: report(2).url, typed: '' });
    expect(await drafts.hasEarlier()).toBe(true);
    await drafts.clear();
    expect([await drafts.get(), await drafts.hasEarlier()]).toEqual([null, false]);
    expect((await outbox.unfinished()).handOvers.map(({ id }) => id)).toEqual([handOver?.id]);
  });

  test.each([24, 25, -25, 24 * 365])('is gone %d hours later', async (hours) => {
    const { world, drafts } = setUp();
    await drafts.set(draft);
    world.time += hours * HOUR;
    expect(await drafts.get()).toBeNull();
    expect((await world.raw()).has('draft')).toBe(false);
  });

  test('is there 23 hours later, and an hour before', async () => {
    const { world, drafts } = setUp();
    await drafts.set(draft);
    world.time += 23 * HOUR;
    expect(await drafts.get()).toEqual(draft);
    world.time -= 24 * HOUR;
    expect(await drafts.get()).toEqual(draft);
  });

  test('wakes the browser until it is gone: nobody else may do that in a day', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const alarms = new Map<string, number>();
    const { drafts, list, outbox, tidy } = openReports({
      privateArea: null,
      keepHistory: async () => true,
      version: '1.2.3',
      alarms: {
        create: (name, { when }) => alarms.set(name, when),
        clear: (name) => alarms.delete(name),
      },
    });
    await drafts.set({ ...draft, url: report().url });
    const isDrafts = ([name]: [string, number]) => name !== 'outbox';
    let hours = 0;
    for (; alarms.size > 0 && hours < 48; hours += 1) {
      const [[name, when] = ['', 0]] = [...alarms].filter(isDrafts);
      alarms.delete(name);
      vi.setSystemTime(when);
      await tidy();
    }
    expect([hours, await databaseNames()]).toEqual([24, ['report-instead']]);
    await list.change((now) => ({ ...now, text: 'a list' }));
    expect([...alarms.keys()].every((name) => name.startsWith(alarmName))).toBe(true);
    expect(alarms.size).toBe(1);
    vi.useRealTimers();
    // What is under way does not keep it awake.
    await list.change(() => emptyList);
    await outbox.begin(report(1, { channel: 'form' }), 'form');
    await tidy();
    expect([...alarms].filter(isDrafts)).toEqual([]);
  });

  test('in which something was entered is kept beside the one of another post, and each can be taken up', async () => {
    const { world, drafts } = setUp();
    const link = (number: number, more: Partial<Draft> = {}): Draft => ({
      ...draft,
      url: `https://x.com/bakery/status/${number}`,
      typed: '',
      category: null,
      startedAt: world.time + number,
      ...more,
    });
    await drafts.begin(link(1));
    // The person has done nothing with the first one.
    await drafts.begin(link(2));
    expect(await drafts.hasEarlier()).toBe(false);
    await drafts.set(link(2, { category: 'not_sure' }));
    // The same post again.
    await drafts.begin(link(2));
    expect(await drafts.get()).toEqual(link(2, { category: 'not_sure' }));
    await drafts.begin(link(3));
    await drafts.set(link(3, { typed: 'htps://half' }));
    await drafts.begin(link(4));
    world.time += HOUR;
    // As after a link was pasted.
    const pasted = link(5, { startedAt: world.time - HOUR });
    await drafts.set(pasted);
    await drafts.begin(link(6));
    expect((await drafts.get())?.url).toBe(link(6).url);
    const seen: (string | null | undefined)[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await drafts.hasEarlier()).toBe(true);
      await drafts.takeUpEarlier();
      seen.push((await drafts.get())?.url);
    }
    expect(seen).toEqual([5, 3, 2, 6].map((number) => link(number).url));
    await drafts.discard(link(6));
    await drafts.takeUpEarlier();
    expect(await drafts.get()).toEqual(pasted);
    await drafts.clear();
    expect([...(await world.raw()).keys()].filter((key) => key.startsWith('draft'))).toEqual([]);
  });

  test('is kept as it was where another popup, or one whose disk was slow, goes on with another report', async () => {
    const { world, drafts } = setUp();
    const of = (number: number, more: Partial<Draft> = {}): Draft => ({
      ...draft,
      url: `https://x.com/bakery/status/${number}`,
      startedAt: world.time + number,
      ...more,
    });
    await drafts.set(of(1));
    await drafts.set(of(2));
    await drafts.set(of(1, { category: 'violence' }));
    await drafts.set(of(2, { typed: 'more' }));
    // Each once, as it was last, whichever popup wrote last.
    expect(await drafts.get()).toEqual(of(2, { typed: 'more' }));
    await drafts.takeUpEarlier();
    expect(await drafts.get()).toEqual(of(1, { category: 'violence' }));
    await drafts.takeUpEarlier();
    expect(await drafts.get()).toEqual(of(2, { typed: 'more' }));
    expect([...(await world.raw()).keys()].filter((key) => key.startsWith('draft'))).toHaveLength(2);

    // The same link, begun once more, is the same report.
    await drafts.clear();
    await drafts.set(of(1));
    await drafts.set(of(1, { startedAt: world.time + 9, category: 'violence' }));
    expect(await drafts.hasEarlier()).toBe(false);
    // What nobody has done anything with gives way.
    await drafts.clear();
    await drafts.begin(of(1, { typed: '', category: null, startedAt: world.time }));
    await drafts.set(of(2));
    expect(await drafts.hasEarlier()).toBe(false);
  });

  test('of a post that was only just pressed stays beside a report that comes back, unless it is the same post', async () => {
    const { drafts, world } = setUp();
    const pressed = (url: string | null): Draft => ({
      ...draft,
      url,
      typed: '',
      category: null,
      startedAt: world.time,
    });
    const back: Draft = { ...pressed('https://x.com/bakery/status/1'), category: 'violence' };
    const besides = async (before: Draft) => {
      await drafts.clear();
      await drafts.begin(before);
      await drafts.begin(back, { keepsUnentered: true });
      expect(await drafts.get()).toEqual(back);
      return drafts.hasEarlier();
    };
    expect(await besides(pressed('https://x.com/bakery/status/2'))).toBe(true);
    // A feed that holds no links: the post's own is still to come.
    expect(await besides(pressed(null))).toBe(true);
    expect(await besides(pressed(back.url))).toBe(false);
    expect(await besides({ ...pressed(null), tabId: null })).toBe(false);
  });

  test('is thrown away alone, although a second popup has put its own in the place', async () => {
    const { world, drafts } = setUp();
    const [mine, other] = [1, 2].map((number) => ({
      ...draft,
      url: `https://x.com/bakery/status/${number}`,
      startedAt: world.time + number,
    })) as [Draft, Draft];
    await drafts.set(mine);
    await drafts.begin(other);
    await drafts.discard(mine);
    expect(await drafts.get()).toEqual(other);
    expect(await drafts.hasEarlier()).toBe(false);
    // Nothing of it is left, neither where both are about one link.
    await drafts.discard({ ...other, startedAt: world.time + 9 });
    expect([...(await world.raw()).keys()].filter((key) => key.startsWith('draft'))).toEqual([]);
  });

  test('that is kept beside is gone after a day, too, and with everything else', async () => {
    const { world, drafts } = setUp();
    await drafts.set(draft);
    await drafts.begin({ ...draft, typed: '', category: null });
    world.time += 25 * HOUR;
    expect(await drafts.hasEarlier()).toBe(false);
    await drafts.discard(draft);
    expect([...(await world.raw()).keys()].filter((key) => key.startsWith('draft'))).toEqual([]);
    for (const forget of ['clear', 'forget'] as const) {
      await drafts.set(draft);
      await drafts.begin({ ...draft, typed: '', category: null });
      const { outbox, store } = world.boot();
      await (forget === 'clear' ? createHistory(store).clear(true) : outbox.forget());
      expect([...(await world.raw()).keys()].filter((key) => key.startsWith('draft'))).toEqual([]);
    }
  });

  test('leaves the disk when it is a day old, also if no popup is ever opened again', async () => {
    const { world, drafts } = setUp();
    const url = 'https://x.com/someone/status/1';
    await drafts.set({ ...draft, url });
    world.time += 23 * HOUR;
    await drafts.tidy();
    expect(await world.addressesOnDisk()).toEqual([url]);
    world.time += HOUR;
    await drafts.tidy();
    expect(await world.addressesOnDisk()).toEqual([]);
    expect(await world.databases()).not.toContain('test-links');
  });

  test('a damaged part takes nothing else along', async () => {
    const { world, drafts } = setUp();
    const damaged = { ...draft, category: 'gone_category', tabId: 'x', danger: 3, startedAt: undefined };
    await world.write('draft', { savedAt: world.time, draft: damaged });
    expect(await drafts.get()).toEqual({ ...draft, category: null, tabId: null });
    await world.write('draft', 'garbage');
    expect(await drafts.get()).toBeNull();
  });

  test('a whole book in the field is cut, not refused', async () => {
    const { drafts } = setUp();
    await drafts.set({ ...draft, typed: 'a'.repeat(1e6) });
    expect((await drafts.get())?.typed).toHaveLength(16_384);
  });
});

describe('history', () => {
  async function setUp() {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    for (const number of [1, 2, 3]) {
      const { handOver } = await outbox.begin(report(number, { channel: `channel-${number}` }), 'form');
      await outbox.answer(
        handOver?.id ?? '',
        number === 2 ? 'not_sent' : 'sent',
        number === 3 ? 'R-3' : null,
      );
    }
    return { world, outbox, store, history: createHistory(store) };
  }

  test('newest first, without addresses; a reference can be added later', async () => {
    const { history } = await setUp();
    const list = await history.list();
    expect(list.map(({ channel, outcome, reference }) => [channel, outcome, reference])).toEqual([
      ['channel-3', 'sent', 'R-3'],
      ['channel-2', 'not_sent', null],
      ['channel-1', 'sent', null],
    ]);
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(
      ['channel', 'date', 'id', 'name', 'outcome', 'reference', 'site'].sort(),
    );
    expect(await history.setReference(list[2]?.id ?? '', ' 12\n3 ')).toMatchObject({ reference: '12 3' });
    expect((await history.list())[2]).toMatchObject({ reference: '12 3' });
    expect(await history.setReference('past/none', 'x')).toBeNull();
  });

  test('a reference that is being typed is held as typed, until it is kept or emptied', async () => {
    const { world, history } = await setUp();
    const [, , first] = await history.list();
    const id = first?.id ?? '';
    await history.holdTyped(id, ' 12-');
    expect((await history.list())[2]).toEqual({ ...first, typed: ' 12-' });
    await history.holdTyped(id, 'x'.repeat(1000));
    expect((await history.list())[2]?.typed).toHaveLength(80);
    await history.holdTyped(id, '');
    expect((await history.list())[2]).toEqual(first);

    await history.holdTyped(id, '12');
    await history.setReference(id, '12-7');
    expect((await history.list())[2]).toEqual({ ...first, reference: '12-7' });
    await history.clear();
    await history.holdTyped(id, '12');
    expect((await world.raw()).has(id)).toBe(false);
  });

  test('cleared in one step: entries, marks and their key; what is under way stays', async () => {
    const { world, outbox, history } = await setUp();
    const { handOver } = await outbox.queue(report(9), INTAKE);
    await history.clear();
    const [hand, copied] = [`hand/${handOver?.id}`, `copied/${handOver?.id}`];
    expect([...(await world.raw()).keys()].sort()).toEqual([copied, hand, 'known', 'mark-key']);
    expect(await outbox.previous('intake', report(9).url ?? '')).not.toBeNull();
    await world.write('draft', {});
    await history.clear(true);
    expect([...(await world.raw()).keys()]).toEqual(['known']);
  });

  test('as plain text, oldest first', async () => {
    const { history } = await setUp();
    const text = historyText(await history.list(), {
      title: 'My reports',
      channel: ({ channel }) => channel.replace('channel-', 'Channel '),
      outcome: (outcome) => outcome.replace('_', ' '),
      reference: 'ref.',
    });
    expect(text.replace(/\d{4}-\d\d-\d\d/g, 'DATE')).toBe(
      'My reports\n\nDATE | Channel 1 | X | sent\nDATE | Channel 2 | X | not sent\n' +
        'DATE | Channel 3 | X | sent | ref. R-3\n',
    );
  });
});

test.each([
  [null, null],
  ['', null],
  [' \n\u200b ', null],
  ['a\r\nb\tc', 'a b c'],
  ['\u202eabc\u2069', 'abc'],
  ['\ud800x', 'x'],
  ['x'.repeat(100), 'x'.repeat(80)],
  ['👍'.repeat(100), '👍'.repeat(80)],
])('oneLine(%j) → %j', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});
