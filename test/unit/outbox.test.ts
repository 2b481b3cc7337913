import { describe, expect, test } from 'vitest';
import { createDrafts } from '../../src/report/drafts';
import { createHistory } from '../../src/report/history';
import { retryDelay, times } from '../../src/report/outbox/index';
import type { Draft } from '../../src/report/report';
import { StoreError } from '../../src/storage/rows';
import { INTAKE, OutboxWorld, report } from '../support/outbox-world';

const DAY = 24 * 60 * 60 * 1000;
const form = (number = 1) => report(number, { channel: 'pk-iwf-portal' });

describe('a hand-over by the person', () => {
  test('is committed before anything opens, then opened, then sent; the address goes, history stays', async () => {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    const { handOver } = await outbox.begin(form(), 'form');
    expect(handOver).toMatchObject({ state: 'drafted', by: 'form' });
    expect(await world.addressesOnDisk()).toHaveLength(1);

    await outbox.opened(handOver?.id ?? '');
    const reborn = world.boot().outbox;
    expect((await reborn.unfinished()).handOvers).toMatchObject([{ state: 'opened' }]);

    const settled = await reborn.answer(handOver?.id ?? '', 'sent', ' IWF\u202e 77\n12 ');
    expect(settled?.past).toMatchObject({
      channel: 'pk-iwf-portal',
      site: 'X',
      reference: 'IWF 77 12',
      outcome: 'sent',
    });
    expect(settled?.handOver.report.url).toBe(form().url);
    expect(await world.addressesOnDisk()).toEqual([]);
    expect((await reborn.unfinished()).handOvers).toEqual([]);
    expect(await createHistory(store).list()).toHaveLength(1);
  });

  test('"later" leaves it opened, also when the popup died before it could note so', async () => {
    const { outbox } = new OutboxWorld().boot();
    const { handOver } = await outbox.begin(form(), 'form');
    expect(await outbox.answer(handOver?.id ?? '', 'later')).toMatchObject({ past: null });
    expect(await outbox.get(handOver?.id ?? '')).toMatchObject({ state: 'opened' });
  });

  test('exists once for each channel and address, until the person wants it again', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const first = await outbox.begin(form(), 'form');
    const second = await outbox.begin(form(), 'form');
    expect(second).toEqual({ handOver: first.handOver, already: new Date(world.time) });
    const again = await outbox.begin(form(), 'phone', { again: true });
    expect(again).toMatchObject({ already: null, handOver: { id: first.handOver?.id, by: 'phone' } });
    expect((await outbox.begin(form(2), 'form')).already).toBeNull();
    expect((await outbox.begin(report(1, { channel: 'pk-pta-cms' }), 'form')).already).toBeNull();
    expect((await outbox.unfinished()).handOvers).toHaveLength(3);
  });

  test('two popups at once make one', async () => {
    const world = new OutboxWorld();
    const begun = await Promise.all([1, 2, 3].map(() => world.boot().outbox.begin(form(), 'form')));
    expect(begun.filter(({ already }) => already === null)).toHaveLength(1);
    expect((await world.boot().outbox.unfinished()).handOvers).toHaveLength(1);
  });

  test('answered in two popups counts once', async () => {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    const { handOver } = await outbox.begin(form(), 'form');
    const id = handOver?.id ?? '';
    const answers = await Promise.all([outbox.answer(id, 'sent'), world.boot().outbox.answer(id, 'sent')]);
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await createHistory(store).list()).toHaveLength(1);
    expect(await outbox.opened(id)).toBeNull();
  });

  test('is remembered by a mark for 30 days, unless it was not sent', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const opened = new Date(world.time);
    const url = form().url ?? '';
    const { handOver } = await outbox.begin(form(), 'form');
    expect(await outbox.previous('pk-iwf-portal', url)).toEqual(opened);
    world.time += DAY;
    await outbox.answer(handOver?.id ?? '', 'sent');
    expect(await outbox.previous('pk-iwf-portal', url)).toEqual(opened);
    expect(await outbox.previous('pk-pta-cms', url)).toBeNull();
    expect(await outbox.begin(form(), 'form')).toEqual({ handOver: null, already: opened });
    world.time += 29 * DAY;
    await outbox.run();
    expect(await outbox.previous('pk-iwf-portal', url)).toBeNull();

    const other = await outbox.begin(form(2), 'form');
    await outbox.answer(other.handOver?.id ?? '', 'not_sent');
    expect(await outbox.previous('pk-iwf-portal', form(2).url ?? '')).toBeNull();
  });

  test('a mark cannot be told from another installation’s', async () => {
    const marks = await Promise.all(
      [new OutboxWorld(), new OutboxWorld()].map(async (world) => {
        const { handOver } = await world.boot().outbox.begin(form(), 'form');
        return handOver?.mark;
      }),
    );
    expect(marks[0]).toMatch(/^[0-9a-f]{4}$/);
    expect(marks[0]).not.toBe(marks[1]);
  });

  test('takes its database off the disk when the last one is answered, and no read brings it back', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const one = await outbox.begin(form(1), 'form');
    const two = await outbox.begin(form(2), 'form');
    expect(await world.databases()).toEqual(['test', 'test-links']);
    await outbox.answer(one.handOver?.id ?? '', 'sent');
    expect(await world.databases()).toEqual(['test', 'test-links']);
    await outbox.answer(two.handOver?.id ?? '', 'sent');
    expect(await world.databases()).toEqual(['test']);
    expect((await outbox.unfinished()).handOvers).toEqual([]);
    expect(await world.databases()).toEqual(['test']);
  });

  test('leaves nothing at all when history is off', async () => {
    const world = new OutboxWorld();
    world.keepHistory = false;
    const { outbox } = world.boot();
    const { handOver } = await outbox.begin(form(), 'form');
    expect(await outbox.answer(handOver?.id ?? '', 'sent', 'R1')).toMatchObject({ past: null });
    expect([...(await world.raw()).keys()]).toEqual(['mark-key']);
  });

  test('nobody answers about loses its address after a week', async () => {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    await outbox.begin(form(), 'form');
    world.time += 6 * DAY;
    await outbox.run();
    expect(await world.addressesOnDisk()).toHaveLength(1);
    expect(world.alarmAt).toBe(world.time + DAY);
    world.time += DAY;
    await outbox.run();
    expect(await world.addressesOnDisk()).toEqual([]);
    expect(await createHistory(store).list()).toMatchObject([{ outcome: 'unanswered' }]);
    expect(world.alarmAt).toBeNull();
  });

  test('without an address there is no mark, and one hand-over for each channel and category', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const call = report(0, { url: null, category: 'child_danger', channel: 'pk-police-15' });
    expect((await outbox.begin(call, 'phone')).already).toBeNull();
    expect((await outbox.begin(call, 'phone')).already).not.toBeNull();
    expect((await outbox.begin({ ...call, category: 'violence' }, 'phone')).already).toBeNull();
    expect([...(await world.raw()).keys()].filter((key) => !key.startsWith('hand/'))).toEqual([]);
  });

  test('takes the draft with it in the same step', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await world.write('draft', { typed: 'x' });
    await outbox.begin(form(), 'form', { keepDraft: true });
    expect((await world.raw()).has('draft')).toBe(true);
    await outbox.begin(form(2), 'form');
    expect((await world.raw()).has('draft')).toBe(false);
  });

  test.each(['form', 'intake'])('leaves alone what another popup has begun meanwhile (%s)', async (to) => {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    const drafts = createDrafts({ store, now: () => world.time });
    const handOver = (number: number) =>
      to === 'form' ? outbox.begin(form(number), 'form') : outbox.queue(report(number), INTAKE);
    const draft = { url: form(2).url, typed: '', certainty: 'exact', site: 'x', tabId: 1 } as const;
    await drafts.set({ ...draft, category: null, danger: null, channel: null, startedAt: world.time });
    await handOver(1);
    expect((await drafts.get())?.url).toBe(form(2).url);
    await handOver(2);
    expect(await drafts.get()).toBeNull();
  });

  test.each(['form', 'intake'])(
    'takes the draft with it that lies beside one of another popup (%s)',
    async (to) => {
      const world = new OutboxWorld();
      const { outbox, store } = world.boot();
      const drafts = createDrafts({ store, now: () => world.time });
      const begun = (number: number): Draft => ({
        ...{ url: form(number).url, typed: '', certainty: 'exact', site: 'x', tabId: number },
        ...{ category: 'sexual_images', danger: null, channel: null, startedAt: world.time },
      });
      for (const number of [1, 2, 3]) await drafts.begin(begun(number));
      await (to === 'form' ? outbox.begin(form(2), 'form') : outbox.queue(report(2), INTAKE));
      const left = [...(await world.raw())].filter(([key]) => key.startsWith('draft'));
      expect(left.map(([, row]) => (row as { draft: Draft }).draft.url)).toEqual(
        [3, 1].map((n) => form(n).url),
      );
    },
  );
});

describe('a hand-over to an intake', () => {
  test('goes out once under its key, and the address goes', async () => {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    const id = world.newId();
    await outbox.queue(report(), INTAKE, { id });
    expect(world.alarmAt).toBe(world.time + times.soonestAlarm);
    let seen: unknown;
    world.beforeRequest = async (key) => {
      seen = (await world.raw()).get(`hand/${key}`);
    };
    const result = await outbox.run();
    expect(seen).toMatchObject({ state: 'delivering', attempts: 1 });
    expect(result).toEqual({
      delivered: [{ id, channel: 'intake', reference: 'DEMO-0001' }],
      refused: [],
      undelivered: [],
      waiting: 0,
      stopped: null,
    });
    expect(world.intake.received[0]?.body).toEqual({
      report: { url: report().url, category: 'sexual_images', at: '2026-11-24T09:30:00Z' },
      client: { name: 'Report Instead', version: '1.2.3' },
      idempotencyKey: id,
    });
    expect(await world.addressesOnDisk()).toEqual([]);
    expect(await createHistory(store).list()).toMatchObject([
      { channel: 'intake', name: 'Child Help Demo', reference: 'DEMO-0001', outcome: 'delivered' },
    ]);
    expect(world.alarmAt).toBeNull();
    expect((await outbox.queue(report(), INTAKE)).already).not.toBeNull();
  });

  test('refuses a report without an address', async () => {
    const { outbox } = new OutboxWorld().boot();
    await expect(outbox.queue(report(1, { url: null }), INTAKE)).rejects.toThrow(TypeError);
  });

  test.each(['drop', 'drop_after', 'slow', 'error', 'garbage', 'truncated', 'huge'] as const)(
    'survives the fault %s: tried again with the same key, taken once',
    async (fault) => {
      const world = new OutboxWorld();
      const { outbox } = world.boot();
      await outbox.queue(report(), INTAKE);
      world.intake.fail(fault);
      expect(await outbox.run()).toMatchObject({ delivered: [], waiting: 1 });
      const waiting = (await outbox.unfinished()).handOvers[0];
      expect(waiting).toMatchObject({ state: 'queued', attempts: 1, dueAt: world.time + 45_000 });
      expect(world.alarmAt).toBe(world.time + 45_000);
      expect(await outbox.run()).toMatchObject({ delivered: [], waiting: 0 });
      world.time += 45_000;
      expect(await outbox.run()).toMatchObject({ delivered: [{ reference: 'DEMO-0001' }] });
      expect(world.intake.received).toHaveLength(1);
      expect(new Set(world.intake.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    },
  );

  test('keeps to Retry-After', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.queue(report(), INTAKE);
    world.intake.fail('busy');
    await outbox.run();
    expect((await outbox.unfinished()).handOvers).toMatchObject([
      { failure: 'busy', dueAt: world.time + 120_000 },
    ]);
  });

  test('waits longer each time, up to six hours, with half of it by chance', () => {
    expect(retryDelay(1, 0)).toBe(30_000);
    expect(retryDelay(1, 0.999)).toBeCloseTo(59_970);
    expect(retryDelay(4, 1)).toBe(8 * 60_000);
    expect(retryDelay(9, 1)).toBe(256 * 60_000);
    expect(retryDelay(10, 1)).toBe(times.longestRetry);
    expect(retryDelay(5000, 1)).toBe(times.longestRetry);
  });

  test('a refusal waits with its reason for the person, then goes', async () => {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    const { handOver } = await outbox.queue(report(), INTAKE);
    const id = handOver?.id ?? '';
    world.intake.fail('refuse');
    expect(await outbox.run()).toMatchObject({
      refused: [{ id, reason: 'This demo takes no more reports' }],
    });
    world.time += DAY;
    expect(await outbox.run()).toMatchObject({ delivered: [] });
    expect(await outbox.queue(report(), INTAKE)).toMatchObject({ handOver: { id, state: 'refused' } });

    expect(await outbox.retry(id)).toMatchObject({ state: 'queued', attempts: 0, reason: null });
    world.intake.fail('refuse');
    await outbox.run();
    expect(await outbox.acknowledge(id)).toMatchObject({ past: { outcome: 'refused' } });
    expect(await outbox.acknowledge(id)).toBeNull();
    expect(await world.addressesOnDisk()).toEqual([]);
    expect(await createHistory(store).list()).toHaveLength(1);
    expect((await outbox.queue(report(), INTAKE)).already).toBeNull();
  });

  test('sent again after a refusal, goes out under the key that was printed', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const { handOver } = await outbox.queue(report(), INTAKE);
    world.intake.fail('refuse');
    await outbox.run();
    const printed = world.newId();
    await outbox.queue(report(), INTAKE, { again: true, id: printed });
    await outbox.run();
    const keys = world.intake.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([handOver?.id, printed]);
    expect((await outbox.unfinished()).handOvers).toEqual([]);
    expect(await world.addressesOnDisk()).toEqual([]);
  });

  test('is given up after a week of tries, and can have another round under the same key', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const { handOver } = await outbox.queue(report(), INTAKE);
    world.network = 'cut_after';
    const start = world.time;
    for (let rounds = 0; (await outbox.get(handOver?.id ?? ''))?.state !== 'undelivered'; rounds += 1) {
      await outbox.run();
      world.time = Math.max(world.alarmAt ?? 0, world.time + 1);
      expect(rounds).toBeLessThan(100);
    }
    expect(world.time - start).toBeGreaterThan(7 * DAY);
    world.network = 'fine';
    await outbox.retry(handOver?.id ?? '');
    expect(await outbox.run()).toMatchObject({ delivered: [{ reference: 'DEMO-0001' }] });
    expect(world.intake.received).toHaveLength(1);
  });

  test('a computer that was off for a month still tries before it gives up', async () => {
    const world = new OutboxWorld();
    await world.boot().outbox.queue(report(), INTAKE);
    world.time += 30 * DAY;
    world.network = 'cut_before';
    expect(await world.boot().outbox.run()).toMatchObject({ waiting: 1, undelivered: [] });
    world.network = 'fine';
    expect(await world.boot().outbox.run({ online: true })).toMatchObject({ delivered: [{}] });
  });

  test('back online: what failed for want of a network goes at once, once', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.queue(report(), INTAKE);
    world.network = 'cut_before';
    await outbox.run();
    expect(await outbox.run({ online: true })).toMatchObject({ waiting: 1 });
    world.network = 'fine';
    expect(await outbox.run()).toMatchObject({ delivered: [] });
    expect(await outbox.run({ online: true })).toMatchObject({ delivered: [{}] });
  });

  test('a try that was cut off (killed, updated) is taken up after two minutes with its own key and version', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.queue(report(), INTAKE);
    const started = new Promise<void>((resolve) => {
      world.beforeRequest = () => {
        resolve();
        return new Promise<never>(() => undefined);
      };
    });
    void outbox.run();
    await started;
    world.beforeRequest = async () => undefined;
    expect(world.alarmAt).toBe(world.time + times.stale);

    const updated = world.boot();
    expect(await updated.outbox.run()).toMatchObject({ delivered: [] });
    world.time += times.stale;
    expect(await updated.outbox.run()).toMatchObject({ delivered: [{}] });
    expect(world.intake.received).toHaveLength(1);
  });

  test('a late answer of an older try: delivered counts, a failure does not undo the newer one', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.queue(report(), INTAKE);
    let release: () => void = () => undefined;
    let first = true;
    const started = new Promise<void>((resolve) => {
      world.beforeRequest = () => {
        if (!first) return Promise.resolve();
        first = false;
        resolve();
        return new Promise((go) => {
          release = go;
        });
      };
    });
    const slowRun = outbox.run();
    await started;
    world.time += times.stale;
    world.intake.fail('error');
    expect(await world.boot().outbox.run()).toMatchObject({ waiting: 1 });
    release();
    expect(await slowRun).toMatchObject({ delivered: [{}] });
    expect((await outbox.unfinished()).handOvers).toEqual([]);
  });

  test('overlapping runs deliver each report once', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    for (const number of [1, 2, 3, 4]) await outbox.queue(report(number), INTAKE);
    await Promise.all([outbox.run(), world.boot().outbox.run(), outbox.run({ online: true })]);
    expect(world.intake.received).toHaveLength(4);
    expect(world.intake.requests).toHaveLength(4);
  });

  test('one that is queued can be taken back', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const { handOver } = await outbox.queue(report(), INTAKE);
    expect(await outbox.answer(handOver?.id ?? '', 'sent')).toBeNull();
    expect(await outbox.withdraw(handOver?.id ?? '')).toMatchObject({ past: { outcome: 'not_sent' } });
    expect(await outbox.run()).toMatchObject({ delivered: [] });
    expect(world.intake.requests).toEqual([]);
  });

  test('an intake gone from the settings: nothing is sent to it, and after an hour the person is told', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const { handOver } = await outbox.queue(report(), INTAKE);
    world.current = null;
    await outbox.run();
    expect(await outbox.get(handOver?.id ?? '')).toMatchObject({ state: 'queued', missingSince: world.time });
    expect(world.alarmAt).toBe(world.time + times.missingRetry);
    // A policy may arrive late after the start of the browser.
    world.time += times.missingRetry;
    world.current = { ...INTAKE, url: 'https://other.example/' };
    await outbox.run();
    world.time += times.missing;
    expect(await outbox.run()).toMatchObject({ undelivered: [{ id: handOver?.id }] });
    expect(world.intake.requests).toEqual([]);
    world.current = INTAKE;
    await outbox.retry(handOver?.id ?? '', INTAKE);
    expect(await outbox.run()).toMatchObject({ delivered: [{}] });
  });

  test.each([
    ['is removed', null],
    ['is changed', { ...INTAKE, url: 'https://other.example/' }],
  ])('an intake that %s while reports are being sent gets none of the others', async (_, next) => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    for (const number of [1, 2, 3]) await outbox.queue(report(number), INTAKE);
    // The first one is on its way already.
    world.beforeRequest = async () => {
      world.current = next;
    };
    expect(await outbox.run()).toMatchObject({ delivered: [{}] });
    expect(world.intake.requests).toHaveLength(1);
    world.current = INTAKE;
    world.time += times.missingRetry;
    world.beforeRequest = async () => undefined;
    expect(await outbox.run()).toMatchObject({ delivered: [{}, {}] });
  });

  test('the clock set back by years: what was due is due, and a try under way is not for ever', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.queue(report(1), INTAKE);
    world.network = 'cut_before';
    await outbox.run();
    await outbox.begin(form(2), 'form');
    world.time -= 3 * 365 * DAY;
    world.network = 'fine';
    expect(await outbox.run()).toMatchObject({ delivered: [{}] });
    world.time += 7 * DAY;
    await outbox.run();
    expect(await world.addressesOnDisk()).toEqual([]);
  });

  test('without a partner a run only tidies and sets the alarm', async () => {
    const world = new OutboxWorld();
    const popup = world.boot(null, false).outbox;
    await popup.queue(report(), INTAKE);
    world.alarmAt = null;
    expect(await popup.run()).toMatchObject({ delivered: [], stopped: null });
    expect(world.alarmAt).toBe(world.time + times.soonestAlarm);
    expect(world.intake.requests).toEqual([]);
  });
});

describe('when storage is in trouble', () => {
  test.each([
    ['a string', 'garbage'],
    ['null', null],
    ['an object without parts', { version: 1 }],
    ['a row of a later version', { version: 2 }],
    ['a queued row without its intake', { version: 1, by: 'intake', state: 'queued' }],
  ])('a damaged row (%s) is set aside, kept raw, counted, and stops nothing', async (_, damaged) => {
    const world = new OutboxWorld();
    await world.write('hand/broken', damaged);
    const { outbox } = world.boot();
    const { handOver } = await outbox.queue(report(), INTAKE);
    const { handOvers, setAside } = await outbox.unfinished();
    expect(handOvers.map(({ id }) => id)).toEqual([handOver?.id]);
    expect(setAside).toBe(1);
    expect((await world.raw()).get('aside/hand/broken')).toEqual({ at: world.time, raw: damaged });
    expect(await outbox.run()).toMatchObject({ delivered: [{}], stopped: null });
    world.time += 30 * DAY;
    await outbox.run();
    expect((await outbox.unfinished()).setAside).toBe(0);
  });

  test('set-aside rows can be dropped', async () => {
    const world = new OutboxWorld();
    await world.write('hand/a', 1);
    const { outbox } = world.boot();
    expect(await outbox.unfinished()).toEqual({ handOvers: [], setAside: 1 });
    await outbox.dropSetAside();
    expect(await outbox.unfinished()).toEqual({ handOvers: [], setAside: 0 });
  });

  test('damaged history, marks and key do not stop a hand-over', async () => {
    const world = new OutboxWorld();
    await world.write('past/zzz', 'garbage');
    await world.write('mark-key', 42);
    await world.write(`mark/${'0'.repeat(64)}`, 'soon');
    const { outbox, store } = world.boot();
    const { handOver } = await outbox.begin(form(), 'form');
    await outbox.answer(handOver?.id ?? '', 'sent');
    await outbox.run();
    expect(await createHistory(store).list()).toHaveLength(1);
    expect([...(await world.raw()).keys()].filter((key) => key.startsWith('mark/'))).toHaveLength(1);
  });

  test('a full disk: a clear error before anything opens, nothing half done, and it goes on later', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.queue(report(1), INTAKE);
    world.full = true;
    const error = await outbox.begin(form(), 'form').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: 'quota' });
    expect(await outbox.run()).toMatchObject({ delivered: [], stopped: { code: 'quota' } });
    expect(world.intake.requests).toEqual([]);
    world.full = false;
    expect(await outbox.run()).toMatchObject({ delivered: [{}], stopped: null });
  });

  test('a disk that fills up between request and note: the address still goes, only history is missing', async () => {
    const world = new OutboxWorld();
    const { outbox, store } = world.boot();
    await outbox.queue(report(1), INTAKE);
    world.beforeRequest = async () => {
      world.full = true;
    };
    expect(await outbox.run()).toMatchObject({ delivered: [{ reference: 'DEMO-0001' }], stopped: null });
    expect(await world.addressesOnDisk()).toEqual([]);
    expect(await createHistory(store).list()).toEqual([]);
  });

  test('a failed try that cannot be noted is taken up again with the same key', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.queue(report(1), INTAKE);
    world.intake.fail('drop_after');
    world.beforeRequest = async () => {
      world.full = true;
    };
    expect(await outbox.run()).toMatchObject({ delivered: [], stopped: { code: 'quota' } });
    world.full = false;
    world.beforeRequest = async () => undefined;
    world.time += times.stale;
    expect(await outbox.run()).toMatchObject({ delivered: [{ reference: 'DEMO-0001' }] });
    expect(world.intake.received).toHaveLength(1);
  });

  test('alarms that fail stop nothing', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    Object.defineProperty(world, 'alarmAt', {
      set() {
        throw new Error('no alarms');
      },
    });
    await outbox.queue(report(), INTAKE);
    expect(await outbox.run()).toMatchObject({ delivered: [{}] });
  });

  test('forget drops all that is not under way', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const { handOver } = await outbox.queue(report(1), INTAKE);
    await outbox.begin(form(2), 'form');
    await world.write('draft', {});
    await outbox.forget();
    expect((await outbox.unfinished()).handOvers).toMatchObject([{ by: 'intake' }]);
    expect([...(await world.raw()).keys()].filter((key) => !key.startsWith('hand/'))).toEqual([
      `copied/${handOver?.id}`,
      'known',
      'mark-key',
    ]);
  });
});

test('an answer that comes late counts, even after a later try was refused', async () => {
  const world = new OutboxWorld();
  await world.boot().outbox.queue(report(), INTAKE);
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let requests = 0;
  let left = () => {};
  const hasLeft = new Promise<void>((resolve) => {
    left = resolve;
  });
  world.beforeRequest = async () => {
    requests += 1;
    if (requests > 1) return;
    left();
    await gate;
  };
  const first = world.boot().outbox.run();
  await hasLeft;
  world.time += times.stale;
  world.intake.fail('refuse', 1);
  expect(await world.boot().outbox.run()).toMatchObject({ refused: [{}] });
  open();
  expect(await first).toMatchObject({ delivered: [{}] });
  expect((await world.boot().outbox.unfinished()).handOvers).toEqual([]);
  expect(await world.addressesOnDisk()).toEqual([]);
});

test('a try that failed late says nothing of the one that is under way', async () => {
  const world = new OutboxWorld();
  await world.boot().outbox.queue(report(), INTAKE);
  const requests: { fail(): void; go(): void }[] = [];
  let arrived = () => {};
  const nextRequest = () =>
    new Promise<void>((resolve) => {
      arrived = resolve;
    });
  world.beforeRequest = () =>
    new Promise<void>((go, reject) => {
      requests.push({ go, fail: () => reject(new TypeError('Failed to fetch')) });
      arrived();
    });
  const state = async () => (await world.boot().outbox.unfinished()).handOvers[0]?.state;
  let request = nextRequest();
  const first = world.boot().outbox.run();
  await request;
  world.time += times.stale;
  request = nextRequest();
  const second = world.boot().outbox.run();
  await request;
  requests[0]?.fail();
  expect(await first).toMatchObject({ waiting: 0 });
  expect(await state()).toBe('delivering');
  requests[1]?.go();
  expect(await second).toMatchObject({ delivered: [{}] });
});
