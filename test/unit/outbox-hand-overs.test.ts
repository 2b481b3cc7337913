/** Hand-overs that meet others: the same link again, several at once, clocks that go back, and a second copy. */
import { describe, expect, it, vi } from 'vitest';
import { createDrafts } from '../../src/report/drafts';
import { createLinkLists } from '../../src/report/link-list';
import { finishing, schedule, setAlarm } from '../../src/report/outbox/environment';
import { type OutboxEnvironment, times } from '../../src/report/outbox/index';
import { createMirror, deleteMirror } from '../../src/report/outbox/mirror';
import type { Draft } from '../../src/report/report';
import type { Copy } from '../../src/storage/copies';
import { type Store, StoreError } from '../../src/storage/rows';
import { INTAKE, OutboxWorld, report } from '../support/outbox-world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const form = (number = 1) => report(number, { channel: 'pk-iwf-portal' });
const OTHER = { ...INTAKE, name: 'Another desk' };

function started() {
  const world = new OutboxWorld();
  return { world, ...world.boot() };
}

describe('the same link to the same place', () => {
  it('again is the same hand-over, opened anew; it counts from the first time', async () => {
    const { world, outbox } = started();
    const first = await outbox.begin(form(), 'form');
    await outbox.opened(first.handOver?.id ?? '');
    const began = world.time;
    world.time += HOUR;
    const again = await outbox.begin(form(), 'email', { again: true });
    expect(again).toEqual({
      handOver: { ...first.handOver, by: 'email', state: 'drafted', createdAt: began, changedAt: world.time },
      already: null,
    });
    expect(await outbox.previous('pk-iwf-portal', form().url ?? '')).toEqual(new Date(began));
    expect(await outbox.previous('pk-pta-cms', form().url ?? '')).toBeNull();
    expect(await outbox.previous('pk-iwf-portal', form(2).url ?? '')).toBeNull();
  });

  it('that is on its way to an intake is said to be; a form beside it is one of its own', async () => {
    const { world, outbox } = started();
    const queued = await outbox.queue(report(), INTAKE);
    world.time += HOUR;
    expect(await outbox.begin(report(), 'form')).toEqual({
      handOver: null,
      already: new Date(world.time - HOUR),
    });
    const beside = await outbox.begin(report(), 'form', { again: true });
    expect(beside.handOver).toMatchObject({ by: 'form', createdAt: world.time, state: 'drafted' });
    expect(beside.handOver?.id).not.toBe(queued.handOver?.id);
    expect((await outbox.unfinished()).handOvers.map(({ by }) => by)).toEqual(['intake', 'form']);
  });

  it('that the person has opened is no delivery yet; again it is one beside it', async () => {
    const { world, outbox } = started();
    await outbox.begin(report(), 'form');
    expect(await outbox.queue(report(), INTAKE)).toEqual({ handOver: null, already: new Date(world.time) });
    const id = world.newId();
    const queued = await outbox.queue(report(), INTAKE, { again: true, id });
    expect(queued).toMatchObject({
      already: null,
      handOver: { id, state: 'queued', mark: expect.any(String) },
    });
    expect((await outbox.unfinished()).handOvers).toHaveLength(2);
  });

  it('that is on its way is not doubled, not even by who wants it again', async () => {
    const { world, outbox } = started();
    const { handOver } = await outbox.queue(report(), INTAKE);
    world.time += HOUR;
    for (const again of [false, true])
      expect(await outbox.queue(report(), OTHER, { again })).toEqual({
        handOver,
        already: new Date(world.time - HOUR),
      });
    expect(await outbox.get(handOver?.id ?? '')).toEqual(handOver);
  });

  it('that was given up goes another round under the same key, to where it goes now', async () => {
    const { world, outbox } = started();
    const { handOver } = await outbox.queue(report(), INTAKE);
    world.current = null;
    expect(await outbox.run()).toMatchObject({ undelivered: [], waiting: 0 });
    world.time += HOUR;
    expect(await outbox.run()).toMatchObject({ undelivered: [{ id: handOver?.id }] });
    world.time += HOUR;
    const again = await outbox.queue(report(), OTHER, { again: true, id: world.newId() });
    expect(again.handOver).toEqual({
      ...handOver,
      intake: OTHER,
      since: world.time,
      dueAt: world.time,
      changedAt: world.time,
    });
    expect((await outbox.unfinished()).handOvers).toHaveLength(1);
  });

  it('that was refused is tried anew to where it is said to go', async () => {
    const { world, outbox } = started();
    const { handOver } = await outbox.queue(report(), INTAKE);
    world.intake.fail('refuse');
    await outbox.run();
    world.time += HOUR;
    world.alarmAt = null;
    const id = handOver?.id ?? '';
    const again = await outbox.retry(id, OTHER);
    expect(again).toEqual({
      ...handOver,
      intake: OTHER,
      since: world.time,
      dueAt: world.time,
      changedAt: world.time,
    });
    expect(world.alarmAt).toBe(world.time + times.soonestAlarm);
    expect(await outbox.retry(id)).toBeNull();
    expect(await outbox.retry('none')).toBeNull();
  });

  it('is a report of a link: one without has nowhere to go to', async () => {
    const { outbox } = started();
    await expect(outbox.queue(report(1, { url: null }), INTAKE)).rejects.toThrow(
      'An intake takes reports of a link only',
    );
  });
});

describe('what is asked about', () => {
  it('comes oldest first, whatever the clock does', async () => {
    const { world, outbox } = started();
    await outbox.begin(form(1), 'form');
    world.time -= HOUR;
    await outbox.begin(form(2), 'form');
    world.time += 2 * HOUR;
    await outbox.begin(form(3), 'form');
    const urls = (await outbox.unfinished()).handOvers.map(({ report: { url } }) => url);
    expect(urls).toEqual([2, 1, 3].map((number) => form(number).url));
  });

  it('counts what is damaged, where there is no room to set it aside, too', async () => {
    const { world, outbox } = started();
    await outbox.begin(form(), 'form');
    await world.write('hand/a', 'damaged');
    world.full = true;
    expect(await outbox.unfinished()).toMatchObject({ handOvers: [{ by: 'form' }], setAside: 1 });
    expect(await outbox.get('a')).toBeNull();
    expect((await world.raw()).get('hand/a')).toBe('damaged');
    world.full = false;
    expect((await outbox.unfinished()).setAside).toBe(1);
    expect((await world.raw()).has('hand/a')).toBe(false);
  });

  it('is not told where what is damaged can be neither moved nor read around: storage fails', async () => {
    const { world, store } = started();
    await world.write('hand/a', 'damaged');
    const { createOutbox } = await import('../../src/report/outbox/index');
    const torn = { ...store, change: () => Promise.reject(new StoreError('failed')) };
    await expect(createOutbox(environmentOf(world, torn)).unfinished()).rejects.toMatchObject({
      code: 'failed',
    });
  });

  it('is answered once: "later" moves its time, "not sent" ends it without a mark', async () => {
    const { world, outbox } = started();
    const { handOver } = await outbox.begin(form(), 'form');
    const id = handOver?.id ?? '';
    world.time += DAY;
    expect(await outbox.answer(id, 'later')).toEqual({
      handOver: { ...handOver, state: 'opened', changedAt: world.time },
      past: null,
    });
    expect(await outbox.answer(id, 'not_sent')).toMatchObject({
      past: { outcome: 'not_sent', reference: null },
    });
    expect(await outbox.answer(id, 'sent')).toBeNull();
    expect([...(await world.raw()).keys()].filter((key) => key.startsWith('mark/'))).toEqual([]);
  });

  it('is no delivery: that cannot be opened, and a form cannot be taken back', async () => {
    const { outbox } = started();
    const delivery = (await outbox.queue(report(), INTAKE)).handOver?.id ?? '';
    const opened = (await outbox.begin(form(), 'form')).handOver?.id ?? '';
    expect([
      await outbox.opened(delivery),
      await outbox.withdraw(opened),
      await outbox.acknowledge(opened),
    ]).toEqual([null, null, null]);
    expect((await outbox.unfinished()).handOvers).toHaveLength(2);
  });

  it('is forgotten with the last private window, but for what is under way', async () => {
    const { world, outbox, store } = started();
    const { handOver } = await outbox.queue(report(1), INTAKE);
    world.intake.fail('refuse', 1);
    await outbox.run();
    const queued = await outbox.queue(report(2), INTAKE);
    const underWay = await outbox.queue(report(3), INTAKE);
    const begun = await outbox.begin(form(), 'form');
    await outbox.answer(begun.handOver?.id ?? '', 'sent');
    for (const key of ['aside/hand/a', 'draft', 'draft-before/1']) await world.write(key, 1);
    expect(await outbox.get(handOver?.id ?? '')).toMatchObject({ state: 'refused' });
    const delivering = { ...underWay.handOver, state: 'delivering' };
    await store.change([], (rows) => rows.put(`hand/${underWay.handOver?.id}`, delivering));
    await outbox.forget();
    const left = [...(await world.raw()).keys()].filter((key) => key.startsWith('hand/'));
    expect(left).toEqual([queued, underWay].map((one) => `hand/${one.handOver?.id}`));
  });
});

describe('a delivery that is taken back', () => {
  it('before its first try ends as not sent, after one as undelivered: it may have arrived', async () => {
    const { world, outbox } = started();
    const [one, two] = [await outbox.queue(report(1), INTAKE), await outbox.queue(report(2), INTAKE)];
    expect(await outbox.withdraw(one.handOver?.id ?? '')).toMatchObject({ past: { outcome: 'not_sent' } });
    world.network = 'cut_after';
    await outbox.run();
    expect(await outbox.withdraw(two.handOver?.id ?? '')).toMatchObject({ past: { outcome: 'undelivered' } });
    expect(await outbox.withdraw('none')).toBeNull();
    expect(world.copy.size).toBe(0);
    expect((await outbox.queue(report(1), INTAKE)).already).toBeNull();
    expect((await outbox.queue(report(2), INTAKE)).already).not.toBeNull();
  });
});

describe('drafts and the list', () => {
  it('stay as they are where a hand-over did not come of them', async () => {
    const { world, outbox } = started();
    await world.write('draft', 1);
    await outbox.queue(report(1), INTAKE, { keepDraft: true });
    await outbox.begin(form(2), 'form', { fromList: true });
    expect((await world.raw()).has('draft')).toBe(true);
    await outbox.queue(report(3), INTAKE);
    expect((await world.raw()).has('draft')).toBe(false);
  });

  it('of another report stay, whether it has its link or not', async () => {
    const { world, outbox, store } = started();
    const drafts = createDrafts({ store, now: () => world.time });
    const draft = (change: Partial<Draft>): Draft => ({
      ...{ url: null, typed: '', certainty: 'none', site: null, tabId: null, category: 'violence' },
      ...{ danger: null, channel: null, startedAt: world.time },
      ...change,
    });
    const kept = async () => (await drafts.get())?.startedAt ?? null;
    // One that waits for its link, while another report is sent.
    await drafts.set(draft({ url: report(1).url, startedAt: 1 }));
    await drafts.set(draft({ tabId: 7, startedAt: 2 }));
    await outbox.begin(form(1), 'form');
    expect([await kept(), await drafts.hasEarlier()]).toEqual([2, false]);
    // A post without a link that lies beside, while somebody is called without one.
    await drafts.set(draft({ startedAt: 5 }));
    await outbox.begin({ ...form(4), url: null, site: null, certainty: null }, 'phone');
    expect([await kept(), await drafts.hasEarlier()]).toEqual([null, true]);
    // Its own, with a link that was picked from several.
    await drafts.clear();
    const choices = [1, 6].map((one) => ({ url: report(one).url as string, whose: 'message' as const }));
    await drafts.set(draft({ url: report(6).url, choices }));
    await outbox.begin(form(6), 'form');
    expect(await kept()).toBeNull();
    // One with a link, while somebody is called without one.
    await drafts.clear();
    await drafts.set(draft({ url: report(1).url, startedAt: 3 }));
    await outbox.begin({ ...form(2), url: null, site: null, certainty: null }, 'phone');
    expect(await kept()).toBe(3);
    await drafts.set(draft({ startedAt: 4 }));
    const other = { ...form(3), url: null, site: null, certainty: null, channel: 'pk-police-15' };
    await outbox.begin(other, 'phone');
    expect(await kept()).toBeNull();
    expect(await drafts.hasEarlier()).toBe(true);
  });

  it('are left by what is on its way there already, but not by what was refused', async () => {
    const { world, outbox, store } = started();
    const drafts = createDrafts({ store, now: () => world.time });
    await outbox.queue(report(), INTAKE);
    const draft: Draft = {
      url: report().url,
      typed: '',
      certainty: 'exact',
      site: 'x',
      tabId: null,
      category: 'violence',
      danger: false,
      channel: null,
      startedAt: world.time,
    };
    for (const again of [false, true]) {
      await drafts.set(draft);
      expect((await outbox.queue(report(), INTAKE, { again })).handOver?.state).toBe('queued');
      expect(await drafts.get()).toBeNull();
    }
    // Of the list, where nothing of a draft is sent.
    await drafts.set(draft);
    await outbox.queueAll([report()], INTAKE);
    expect(await drafts.get()).toEqual(draft);

    world.intake.fail('refuse');
    await outbox.run();
    expect((await outbox.queue(report(), INTAKE)).already).not.toBeNull();
    expect(await drafts.get()).toEqual(draft);
  });

  it('stay where several were handed over together; none of them is nothing', async () => {
    const { world, outbox } = started();
    await world.write('draft', 1);
    expect(await outbox.queueAll([], INTAKE)).toEqual({ handOvers: [], already: [] });
    expect((await world.raw()).has('mark-key')).toBe(false);
    await outbox.beginAll([form(1), form(2)], 'form');
    await outbox.queueAll([report(3)], INTAKE);
    expect((await world.raw()).has('draft')).toBe(true);
    expect(world.alarmAt).toBe(world.time + times.soonestAlarm);
  });

  it('are left by a link with its delivery, and by one that is on its way there already', async () => {
    const { world, outbox, store } = started();
    const list = createLinkLists({ store, now: () => world.time });
    const listed = async () => (await list.get()).links.map(({ url }) => url);
    const links = [1, 2, 3].map((number) => ({
      url: report(number).url ?? '',
      certainty: 'exact' as const,
      site: 'x',
    }));
    await list.change((before) => ({ ...before, links }));
    await outbox.queue(report(1), INTAKE, { fromList: true });
    expect(await listed()).toEqual([report(2).url, report(3).url]);
    await outbox.queue(report(2), INTAKE);
    const { handOvers, already } = await outbox.queueAll([report(2), report(3)], INTAKE);
    expect([handOvers.length, already.map(({ url }) => url), await listed()]).toEqual([
      1,
      [report(2).url],
      [],
    ]);
  });

  it('are told of what this place had before, and when; again it goes all the same', async () => {
    const { world, outbox } = started();
    await outbox.begin(form(1), 'form');
    const at = new Date(world.time);
    world.time += HOUR;
    const { handOvers, already } = await outbox.beginAll([form(1), form(2)], 'form');
    expect([handOvers.map(({ report: { url } }) => url), already]).toEqual([
      [form(2).url],
      [{ url: form(1).url, at }],
    ]);
    expect((await outbox.beginAll([form(1), form(2)], 'form', { again: true })).handOvers).toHaveLength(2);
    expect((await outbox.unfinished()).handOvers).toHaveLength(2);
  });
});

describe('a run', () => {
  it('goes on soon with the rest, although the clock was set back and their time is a year away', async () => {
    const { world, outbox } = started();
    const many = Array.from({ length: 30 }, (_, at) => report(at));
    await outbox.queueAll(many, INTAKE);
    world.time -= 365 * DAY;
    expect((await outbox.run()).delivered).toHaveLength(25);
    expect(world.alarmAt).toBe(world.time + times.soonestAlarm);
  });

  it('delivers so many that the browser does not end it, longest due first; the next takes the rest', async () => {
    const { world, outbox } = started();
    world.time += HOUR;
    for (let number = 1; number <= 24; number += 1) await outbox.queue(report(number), INTAKE);
    world.time -= HOUR;
    await outbox.queue(report(25), INTAKE);
    world.time += 2 * HOUR;
    await outbox.queue(report(26), INTAKE);
    expect((await outbox.run()).delivered).toHaveLength(25);
    expect(world.intake.received[0]?.url).toBe(report(25).url);
    expect(world.alarmAt).toBe(world.time + times.soonestAlarm);
    expect((await outbox.run()).delivered).toHaveLength(1);
    expect(world.intake.received.at(-1)?.url).toBe(report(26).url);
  });

  it('says what it gave up', async () => {
    const { world, outbox } = started();
    const { handOver } = await outbox.queue(report(), INTAKE);
    world.network = 'cut_before';
    for (let tries = 1; tries < 8; tries += 1) {
      await outbox.run();
      world.time += 6 * HOUR;
    }
    world.time += 7 * DAY;
    expect(await outbox.run()).toEqual({
      delivered: [],
      refused: [],
      undelivered: [{ id: handOver?.id }],
      waiting: 0,
      stopped: null,
    });
    expect(await outbox.get(handOver?.id ?? '')).toMatchObject({ state: 'undelivered', attempts: 8 });
    expect(world.alarmAt).toBe(world.time + 30 * DAY);
  });

  it('has an alarm set for whatever is on the disk, wherever the popup is closed', async () => {
    const again = async (world: OutboxWorld) => {
      await world.boot().outbox.queue(report(), INTAKE);
      world.intake.fail('refuse');
      await world.boot().outbox.run();
      world.alarmAt = null;
      return (await world.boot().outbox.unfinished()).handOvers[0]?.id ?? '';
    };
    const waits = async (world: OutboxWorld) =>
      [...(await world.raw()).values()].some((row) => (row as { state?: string } | null)?.state === 'queued');
    for (const what of ['queue', 'queueAll', 'retry'] as const) {
      let points = Number.POSITIVE_INFINITY;
      let seen = 0;
      for (let cutAt = 0; cutAt <= points; cutAt += 1) {
        const world = new OutboxWorld();
        const id = what === 'retry' ? await again(world) : '';
        const { outbox, power } = world.boot(cutAt);
        const work: Promise<unknown> =
          what === 'retry'
            ? outbox.retry(id)
            : what === 'queue'
              ? outbox.queue(report(), INTAKE)
              : outbox.queueAll([report()], INTAKE);
        await power.until(work);
        if (power.points < cutAt) points = power.points;
        if (!(await waits(world))) continue;
        seen += 1;
        expect([what, cutAt, world.alarmAt]).toEqual([what, cutAt, world.time + times.soonestAlarm]);
      }
      expect(seen).toBeGreaterThan(3);
    }
  });

  it('keeps nothing where the settings cannot be read', async () => {
    const { world, outbox, store } = started();
    await outbox.queue(report(), INTAKE);
    const { createOutbox } = await import('../../src/report/outbox/index');
    const blind = createOutbox({
      ...environmentOf(world, store),
      keepHistory: () => Promise.reject(new Error('No SW')),
      partner: {
        current: async () => INTAKE,
        deliver: async () => ({ kind: 'delivered', reference: 'D-1' }),
      },
    });
    expect((await blind.run()).delivered).toHaveLength(1);
    const kept = [...(await world.raw()).keys()].filter((key) => /^(?:past|mark)\//.test(key));
    expect(kept).toEqual([]);
  });

  it('takes a report out of the second copy once it has arrived, and not before', async () => {
    const { world, outbox, store } = started();
    const { handOver } = await outbox.queue(report(), INTAKE);
    const { createOutbox } = await import('../../src/report/outbox/index');
    const mirror = { sync: async () => {}, drop: vi.fn(async (_: string) => {}) };
    const answers = [
      { kind: 'later', failure: 'network', afterMs: null },
      { kind: 'delivered', reference: null },
    ] as const;
    const deliver = async () => answers[world.network === 'fine' ? 1 : 0];
    const other = createOutbox({
      ...environmentOf(world, store),
      mirror,
      partner: { current: async () => INTAKE, deliver },
    });
    world.network = 'cut_before';
    expect((await other.run()).waiting).toBe(1);
    expect(mirror.drop).not.toHaveBeenCalled();
    world.network = 'fine';
    expect((await other.run({ online: true })).delivered).toHaveLength(1);
    expect(new Set(mirror.drop.mock.calls.flat())).toEqual(new Set([handOver?.id]));
  });

  it('leaves no address in the second copy where a page copies it in the middle, and nothing goes on after that', async () => {
    const { world, outbox, store } = started();
    await outbox.queue(report(), INTAKE);
    const { createOutbox } = await import('../../src/report/outbox/index');
    const held = new Map<string, unknown>();
    const copy: Copy = {
      rows: async () => [...held],
      put: async (key, value) => void held.set(key, value),
      remove: async (key) => void held.delete(key),
      clear: async () => held.clear(),
    };
    const page = createMirror(store, copy, (work) => work());
    let isFirst = true;
    const drop = async (id: string) => {
      await page.drop(id);
      if (isFirst) await page.sync();
      isFirst = false;
    };
    const other = createOutbox({
      ...environmentOf(world, store),
      mirror: { sync: async () => {}, drop },
      partner: { current: async () => INTAKE, deliver: async () => ({ kind: 'delivered', reference: null }) },
    });
    expect((await other.run()).delivered).toHaveLength(1);
    expect(JSON.stringify([...held])).not.toContain(report().url);
  });

  it('sets the alarm for a try that it might not outlive, before the request leaves', async () => {
    const { world, outbox } = started();
    await outbox.queue(report(), INTAKE);
    const alarms: (number | null)[] = [];
    world.beforeRequest = async () => void alarms.push(world.alarmAt);
    await outbox.run();
    expect(alarms).toEqual([world.time + times.stale]);
  });

  it('brings down a clock that was set back: what waits for the person and its marks go in their time', async () => {
    const { world, outbox } = started();
    const { handOver } = await outbox.begin(form(1), 'form');
    const other = await outbox.begin(form(2), 'form');
    await outbox.answer(other.handOver?.id ?? '', 'sent');
    const marks = async () =>
      [...(await world.raw())].filter(([key]) => key.startsWith('mark/')).map(([, at]) => at);
    const later = world.time;
    world.time -= DAY;
    await outbox.run();
    expect([await outbox.get(handOver?.id ?? ''), await marks()]).toEqual([{ ...handOver }, [later]]);
    world.time -= 1;
    await outbox.run();
    expect(await outbox.get(handOver?.id ?? '')).toEqual({ ...handOver, changedAt: world.time });
    expect(await marks()).toEqual([world.time]);
    world.time += 7 * DAY - 1;
    await outbox.run();
    expect(await outbox.get(handOver?.id ?? '')).not.toBeNull();
    world.time += 1;
    await outbox.run();
    expect(await outbox.get(handOver?.id ?? '')).toBeNull();
    world.time += 23 * DAY - 1;
    await outbox.run();
    expect(await marks()).toHaveLength(2);
    world.time += 1;
    await outbox.run();
    expect(await marks()).toHaveLength(1);
  });

  it('deletes marks that are damaged, and what was set aside a month ago', async () => {
    const { world, outbox } = started();
    await world.write('mark/0000', 'soon');
    await world.write('mark/0001', world.time);
    await world.write('aside/hand/a', { at: world.time - 30 * DAY, raw: 1 });
    await world.write('aside/hand/b', { at: world.time - 30 * DAY + 1, raw: 1 });
    await outbox.run();
    expect([...(await world.raw()).keys()]).toEqual(['aside/hand/b', 'known', 'mark/0001']);
  });

  it('that meets something else than a full disk does not pass it over', async () => {
    const { world, store } = started();
    const mirror = { sync: vi.fn(async () => {}), drop: async () => {} };
    const { createOutbox } = await import('../../src/report/outbox/index');
    const broken = new TypeError('no settings');
    const outbox = createOutbox({
      ...environmentOf(world, store),
      mirror,
      partner: { current: () => Promise.reject(broken), deliver: () => Promise.reject(broken) },
    });
    await expect(outbox.run()).rejects.toBe(broken);
    // All the same the copy holds what the outbox holds.
    expect(mirror.sync).toHaveBeenCalledTimes(2);
  });
});

function environmentOf(world: OutboxWorld, store: Store): OutboxEnvironment {
  return {
    store,
    now: () => world.time,
    random: () => 0.5,
    newId: () => world.newId(),
    subtle: crypto.subtle,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    keepHistory: async () => world.keepHistory,
    version: '1.2.3',
  };
}

describe('a step that may finish hand-overs', () => {
  const full = new StoreError('quota');
  const decided = async (keepHistory: () => Promise<boolean>, otherwise?: boolean, error: unknown = full) => {
    const { world } = started();
    const keeps: boolean[] = [];
    const change = vi.fn(async (_: readonly string[], decide: (rows: never) => unknown) => {
      decide(undefined as never);
      if (error && keeps.at(-1)) throw error;
      return 'done';
    });
    const store = { change } as unknown as Store;
    const done = await finishing(
      { ...environmentOf(world, store), keepHistory },
      ['hand/'],
      (_, { keep, time }) => {
        expect(time).toBe(world.time);
        keeps.push(keep);
      },
      otherwise,
    ).catch((thrown: unknown) => thrown);
    return { keeps, done };
  };
  const unreadable = () => Promise.reject(new Error('No SW'));

  it('goes without the entry of history where there is no room for it', async () => {
    expect(await decided(async () => true)).toEqual({ keeps: [true, false], done: 'done' });
    expect(await decided(async () => false)).toEqual({ keeps: [false], done: 'done' });
  });

  it('keeps nothing where the settings cannot be read, unless it is known what they said', async () => {
    expect((await decided(unreadable)).keeps).toEqual([false]);
    expect((await decided(unreadable, true)).keeps).toEqual([true, false]);
  });

  it('fails where storage fails for another reason, and with what fails a second time', async () => {
    const torn = new StoreError('failed');
    expect(await decided(async () => true, false, torn)).toEqual({ keeps: [true], done: torn });
  });
});

describe('the alarm', () => {
  it('is set for the earliest that there is to do, not sooner than browsers can, and taken back with the last', async () => {
    const { world, outbox, store } = started();
    const alarm = { set: vi.fn(), clear: vi.fn() };
    const environment = { ...environmentOf(world, store), alarm };
    await outbox.begin(form(), 'form');
    await schedule(environment);
    expect(alarm.set).toHaveBeenLastCalledWith(world.time + 7 * DAY);
    const { handOver } = await outbox.queue(report(), INTAKE);
    await schedule(environment);
    expect(alarm.set).toHaveBeenLastCalledWith(world.time + times.soonestAlarm);
    world.time -= HOUR;
    await schedule(environment);
    expect(alarm.set).toHaveBeenLastCalledWith(world.time + HOUR);
    expect(alarm.clear).not.toHaveBeenCalled();
    await outbox.withdraw(handOver?.id ?? '');
    for (const { id } of (await outbox.unfinished()).handOvers) await outbox.answer(id, 'sent');
    await schedule(environment);
    expect(alarm.clear).toHaveBeenCalledTimes(1);
  });

  it('is not missed: without one, or where it fails, all else goes on', async () => {
    const { world, store } = started();
    const read = vi.spyOn(store, 'read');
    const environment = environmentOf(world, store);
    await schedule(environment);
    expect(read).not.toHaveBeenCalled();
    await setAlarm(environment, 5);
    const fails = () => Promise.reject(new Error('no alarms'));
    await schedule({ ...environment, alarm: { set: fails, clear: fails } });
    await setAlarm({ ...environment, alarm: { set: fails, clear: fails } }, 5);
    read.mockRejectedValue(new StoreError('failed'));
    await schedule({ ...environment, alarm: { set: fails, clear: fails } });
  });
});

describe('the second copy', () => {
  function copied() {
    const held = new Map<string, unknown>();
    const copy = {
      rows: vi.fn(async () => [...held]),
      put: vi.fn(async (key: string, value: unknown) => void held.set(key, value)),
      remove: vi.fn(async (key: string) => void held.delete(key)),
      clear: vi.fn(async () => held.clear()),
    } satisfies Copy;
    return { held, copy };
  }
  const mirrorOver = (store: Store, copy: Copy) => createMirror(store, copy, (work) => work());

  it('holds deliveries and the key of their marks, never what the person sends; and nothing where there is none', async () => {
    const { outbox, store, world } = started();
    const { held, copy } = copied();
    const mirror = mirrorOver(store, copy);
    await outbox.begin(form(), 'form');
    await mirror.sync();
    expect([held.size, copy.clear.mock.calls.length]).toEqual([0, 1]);
    const [one, two] = [await outbox.queue(report(1), INTAKE), await outbox.queue(report(2), INTAKE)];
    await mirror.sync();
    const raw = await world.raw();
    const rows = [one, two].map(({ handOver }) => [`hand/${handOver?.id}`, handOver]);
    expect([...held]).toEqual([['mark-key', raw.get('mark-key')], ...rows]);
    // What has not changed is not written again.
    copy.put.mockClear();
    world.network = 'cut_before';
    await outbox.withdraw(one.handOver?.id ?? '');
    await mirror.sync();
    expect([[...held.keys()], copy.put.mock.calls]).toEqual([['mark-key', `hand/${two.handOver?.id}`], []]);
    await outbox.run();
    await mirror.sync();
    expect(copy.put.mock.calls.map(([key]) => key)).toEqual([`hand/${two.handOver?.id}`]);
    await mirror.drop(two.handOver?.id ?? '');
    expect([...held.keys()]).toEqual(['mark-key']);
  });

  it('comes back into a new database, each row under its key, and into no other', async () => {
    const before = started();
    const { handOver } = await before.outbox.queue(report(), INTAKE);
    const copies = [...before.world.copy];
    const { held, copy } = copied();
    for (const [key, value] of [...copies, ['hand/other', handOver], ['hand/x', 1], ['past/1', 1]] as const)
      held.set(key, value);
    const { world, store } = started();
    await world.write('mark-key', 'made meanwhile');
    await mirrorOver(store, copy).sync();
    const rows = await world.raw();
    expect([...rows.keys()]).toEqual([`copied/${handOver?.id}`, `hand/${handOver?.id}`, 'known', 'mark-key']);
    expect(rows.get('mark-key')).toBe(new Map(copies).get('mark-key'));
    expect([...held.keys()].sort()).toEqual([`hand/${handOver?.id}`, 'mark-key']);
    // From now on the database says what there is.
    held.set('hand/late', handOver);
    await store.change([], (all) => {
      all.remove(`hand/${handOver?.id}`);
      all.remove(`copied/${handOver?.id}`);
    });
    await mirrorOver(store, copy).sync();
    expect([[...(await world.raw()).keys()], held.size]).toEqual([['known', 'mark-key'], 0]);
  });

  it('comes back where only the database with the links was lost; what has no copy is forgotten', async () => {
    const { world, outbox, store } = started();
    const { held, copy } = copied();
    const mirror = mirrorOver(store, copy);
    const [one, two] = [await outbox.queue(report(1), INTAKE), await outbox.queue(report(2), INTAKE)];
    const [first, second] = [one, two].map(({ handOver }) => `hand/${handOver?.id}`) as [string, string];
    await mirror.sync();
    await world.throwLinksAway();
    held.delete(first);
    await mirror.sync();
    expect((await world.raw()).get(second)).toEqual(two.handOver);
    expect([...(await world.raw()).keys()].filter((key) => /^(hand|copied)/.test(key))).toEqual([
      second.replace('hand', 'copied'),
      second,
    ]);
    expect([...held.keys()]).toEqual(['mark-key', second]);
    // Ended by a step of its own, it does not come back, although its copy was not yet removed.
    await outbox.withdraw(two.handOver?.id ?? '');
    await mirror.sync();
    expect([(await world.raw()).has(second), held.size]).toEqual([false, 0]);
  });

  it('does not bring back under its old key what was refused and goes again under a new one', async () => {
    const { world, outbox, store } = started();
    const mirror = createMirror(store, copied().copy, (work) => work());
    world.intake.fail('refuse');
    const { handOver } = await outbox.queue(report(), INTAKE);
    await outbox.run();
    await mirror.sync();
    const again = await outbox.queue(report(), INTAKE, { again: true, id: world.newId() });
    await mirror.sync();
    const rows = [...(await world.raw()).keys()].filter((key) => key.startsWith('hand/'));
    expect(again.handOver?.id).not.toBe(handOver?.id);
    expect(rows).toEqual([`hand/${again.handOver?.id}`]);
  });

  it('follows what is sound, whatever is damaged beside it', async () => {
    const { world, outbox, store } = started();
    const { held, copy } = copied();
    const { handOver } = await outbox.queue(report(), INTAKE);
    await world.write('hand/a', 'damaged');
    await mirrorOver(store, copy).sync();
    expect([...held.keys()]).toEqual(['mark-key', `hand/${handOver?.id}`]);
  });

  it('does not undo what is there', async () => {
    const before = started();
    const { handOver } = await before.outbox.queue(report(), INTAKE);
    const { held, copy } = copied();
    held.set(`hand/${handOver?.id}`, handOver);
    const { world, store } = started();
    const newer = { ...handOver, attempts: 3 };
    await store.change([], (rows) => rows.put(`hand/${handOver?.id}`, newer));
    await mirrorOver(store, copy).sync();
    expect((await world.raw()).get(`hand/${handOver?.id}`)).toEqual(newer);
  });

  it('is not needed: nothing waits for one that fails', async () => {
    const { store } = started();
    const fails = () => Promise.reject(new Error('blocked'));
    const mirror = mirrorOver(store, { rows: fails, put: fails, remove: fails, clear: fails });
    await mirror.sync();
    await mirror.drop('1');
  });

  it('is deleted with everything, by its own name', async () => {
    const deleted = vi.fn(async (_: string) => true);
    vi.stubGlobal('caches', { delete: deleted });
    await deleteMirror();
    expect(deleted.mock.calls).toEqual([['outbox']]);
    deleted.mockRejectedValue(new Error('blocked'));
    await deleteMirror();
    vi.unstubAllGlobals();
  });

  it('lies in the cache of its own where nobody says otherwise', async () => {
    const addresses: string[] = [];
    vi.stubGlobal('caches', {
      has: async () => false,
      open: async (name: string) => ({
        put: async (address: string) => void addresses.push(`${name} ${address}`),
      }),
      delete: async () => true,
    });
    const { outbox, store } = started();
    const { handOver } = await outbox.queue(report(), INTAKE);
    await createMirror(store).sync();
    expect(addresses).toEqual([
      'outbox https://outbox.invalid/mark-key',
      `outbox https://outbox.invalid/hand/${handOver?.id}`,
    ]);
    vi.unstubAllGlobals();
  });
});

it('of a private window all is as elsewhere, in memory alone', async () => {
  const { openReports, openDeliveringReports } = await import('../../src/report/open-reports');
  const items: Record<string, unknown> = {};
  const privateArea = {
    get: async () => ({ ...items }),
    set: async (changes: object) => void Object.assign(items, changes),
    remove: async (keys: string[]) => {
      for (const key of keys) delete items[key];
    },
  };
  const alarms = { create: vi.fn(), clear: vi.fn() };
  const environment = { privateArea, keepHistory: async () => true, version: '1.2.3', alarms };
  const { outbox, history, drafts, list, tidy } = openReports(environment);
  const { handOver } = await outbox.begin(form(), 'form');
  expect(await outbox.answer(handOver?.id ?? '', 'sent')).toMatchObject({ past: null });
  expect([await history.list(), await drafts.get(), (await list.get()).links]).toEqual([[], null, []]);
  const { handOvers } = await outbox.queueAll([report(2)], INTAKE);
  expect(await outbox.withdraw(handOvers[0]?.id ?? '')).toMatchObject({ past: null });
  await outbox.queue(report(), INTAKE);
  expect(alarms.create).toHaveBeenCalledWith('outbox-private', { when: expect.any(Number) });
  expect(await outbox.run()).toMatchObject({ delivered: [], stopped: null });
  const requests: string[] = [];
  const delivering = openDeliveringReports({
    ...environment,
    intake: async () => INTAKE,
    send: async (to) => {
      requests.push(String(to));
      return new Response(null, { status: 204 });
    },
  });
  expect((await delivering.outbox.run()).delivered).toHaveLength(1);
  expect(requests).toEqual([INTAKE.url]);
  expect(alarms.clear).toHaveBeenCalledWith('outbox-private');
  await tidy();
  expect(Object.keys(items)).toEqual(['private/mark-key']);
});
