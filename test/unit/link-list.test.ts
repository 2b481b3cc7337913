/** Links that are sent together: each is kept until it is handed over, and is removed in the same step. */
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../src/report/drafts';
import { createLinkLists, emptyList, withBack } from '../../src/report/link-list';
import { type BegunTogether, type ByIntake, times } from '../../src/report/outbox/index';
import { INTAKE, OutboxWorld, report } from '../support/outbox-world';

const HOUR = 3_600_000;
const numbers = [1, 2, 3, 4];
const reports = numbers.map((number) => report(number));
const links = reports.map(({ url }) => ({ url: url ?? '', certainty: 'exact' as const, site: 'x' }));

function started(world: OutboxWorld, cutAt: number | null = null) {
  const machine = world.boot(cutAt);
  return { ...machine, list: createLinkLists({ store: machine.store, now: () => world.time }) };
}

async function withList(): Promise<OutboxWorld> {
  const world = new OutboxWorld();
  await started(world).list.change((list) => ({ ...list, links, category: 'violence' }));
  return world;
}

const listed = async (world: OutboxWorld) => (await started(world).list.get()).links.map(({ url }) => url);

describe('a list', () => {
  it('is there in the next window, with what was chosen and typed, and gone after a day', async () => {
    const world = await withList();
    await started(world).list.change((list) => ({ ...list, text: 'not read yet', channel: 'intake' }));
    expect(await started(world).list.get()).toEqual({
      text: 'not read yet',
      links,
      category: 'violence',
      channel: 'intake',
    });
    world.time += 25 * HOUR;
    expect(await started(world).list.get()).toEqual(emptyList);
    const { store } = started(world);
    await createDrafts({ store, now: () => world.time }).tidy();
    expect(await world.addressesOnDisk()).toEqual([]);
    expect(await world.databases()).toEqual(['test']);
  });

  it('goes with the drafts when somebody leaves in a hurry, and with the last private window', async () => {
    const world = await withList();
    await createDrafts({ store: started(world).store, now: () => world.time }).clear();
    expect(await listed(world)).toEqual([]);
    const other = await withList();
    await started(other).outbox.forget();
    expect(await other.addressesOnDisk()).toEqual([]);
  });

  it('takes links back before those that have come since, each once', () => {
    const [first, second, third] = links.map((link) => [link]) as [typeof links, typeof links, typeof links];
    const now = { ...emptyList, links: [...second, ...third], text: 'not read yet' };
    expect(withBack(now, [...first, ...second])).toEqual({ ...now, links: [...first, ...second, ...third] });
  });

  it('that is damaged keeps its sound parts', async () => {
    const world = new OutboxWorld();
    const draft = { links: [links[0], { url: 5 }, null], category: 'cake', channel: 7, text: null };
    await world.write('draft-list', { savedAt: world.time, draft });
    expect(await started(world).list.get()).toEqual({ ...emptyList, links: [links[0]] });
  });
});

describe('links sent together', () => {
  it('go under keys of their own, leave the list in that step, and are delivered once each', async () => {
    const world = await withList();
    const { outbox } = started(world);
    const shown = world.newId();
    const ids = new Map([[reports[0]?.url ?? '', shown]]);
    const { handOvers, already } = await outbox.queueAll(reports, INTAKE, { ids });
    expect(handOvers[0]?.id).toBe(shown);
    expect(new Set(handOvers.map(({ id }) => id)).size).toBe(4);
    expect([already, await listed(world)]).toEqual([[], []]);
    await outbox.run();
    expect(world.intake.received.map(({ url }) => url)).toEqual(links.map(({ url }) => url));
    expect(await world.addressesOnDisk()).toEqual([]);
  });

  it('are delivered even if one fails, and that one is sent later under its own key', async () => {
    const world = await withList();
    const { outbox } = started(world);
    world.intake.fail('error', 1);
    await outbox.queueAll(reports, INTAKE);
    expect(await outbox.run()).toMatchObject({ waiting: 1, delivered: { length: 3 } });
    world.time += times.firstRetry;
    await outbox.run();
    expect(world.intake.received).toHaveLength(4);
    expect(new Set(world.intake.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(4);
  });

  it('that this place had before stay on the list, until the person wants them again', async () => {
    const world = await withList();
    const { outbox } = started(world);
    await outbox.queue(report(2), INTAKE);
    await outbox.run();
    const { handOvers, already } = await outbox.queueAll(reports, INTAKE);
    expect(handOvers).toHaveLength(3);
    expect(already).toEqual([{ url: report(2).url, at: new Date(world.time) }]);
    expect(await listed(world)).toEqual([report(2).url]);
    await outbox.queueAll([report(2)], INTAKE, { again: true });
    expect(await listed(world)).toEqual([]);
  });

  it.each([
    ['refused', (world: OutboxWorld) => world.intake.fail('refuse', 1)],
    ['never took', (world: OutboxWorld) => (world.current = null)],
  ])('that this place %s stay on the list, until the person wants them again', async (_, happens) => {
    const world = await withList();
    const { outbox } = started(world);
    happens(world);
    await outbox.queue(report(2), INTAKE);
    await outbox.run();
    world.time += HOUR;
    await outbox.run();
    const at = new Date(world.time - HOUR);
    expect((await outbox.queueAll(reports, INTAKE)).already).toEqual([{ url: report(2).url, at }]);
    expect(await listed(world)).toEqual([report(2).url]);
    world.current = INTAKE;
    await outbox.queueAll([report(2)], INTAKE, { again: true });
    expect(await listed(world)).toEqual([]);
    await outbox.run();
    expect(world.intake.received.map(({ url }) => url).sort()).toEqual(links.map(({ url }) => url).sort());
  });

  it('to a place that is busy wait together: it is asked once in each run', async () => {
    const world = await withList();
    const { outbox } = started(world);
    world.intake.fail('busy', 1);
    await outbox.queueAll(reports, INTAKE);
    expect(await outbox.run()).toMatchObject({ waiting: 1, delivered: [] });
    expect(world.intake.requests).toHaveLength(1);
    // The others do not have to wait as long as the place has asked for with that one.
    expect(world.alarmAt).toBe(world.time + times.soonestAlarm);
    await outbox.run();
    expect(world.intake.received).toHaveLength(3);
  });

  it('are, wherever the power is cut, on the list or in the outbox, and arrive once', async () => {
    let points = Number.POSITIVE_INFINITY;
    for (let cutAt = 0; cutAt <= points; cutAt += 1) {
      const world = await withList();
      const { outbox, power } = started(world, cutAt);
      const begun = await power.until<BegunTogether<ByIntake> | unknown>(outbox.queueAll(reports, INTAKE));
      if (begun !== 'crashed') await power.until(outbox.run());
      if (power.points < cutAt) points = power.points;
      const held = (await started(world).outbox.unfinished()).handOvers.length;
      const left = (await listed(world)).length;
      // Either all are still on the list, or none. Those that are delivered already are in neither place.
      expect([cutAt, left]).toEqual([cutAt, held > 0 || world.intake.received.length > 0 ? 0 : left]);
      world.time += 10 * times.stale;
      const { outbox: next } = started(world);
      if (left > 0) await next.queueAll(reports, INTAKE);
      await next.run();
      expect([cutAt, world.intake.received.length]).toEqual([cutAt, 4]);
      expect(await world.addressesOnDisk()).toEqual([]);
    }
    expect(points).toBeGreaterThan(20);
  });
});

describe('links for forms', () => {
  it('leave the list one by one, each with its hand-over', async () => {
    const world = await withList();
    const { outbox } = started(world);
    const first = report(1, { channel: 'form' });
    await outbox.begin(first, 'form', { fromList: true });
    expect(await listed(world)).toEqual(links.slice(1).map(({ url }) => url));
    // A link that was opened before stays on the list, until the person wants to open it again.
    await started(world).list.change((list) => ({ ...list, links }));
    expect((await outbox.begin(first, 'form', { fromList: true })).already).toEqual(new Date(world.time));
    expect(await listed(world)).toHaveLength(4);
  });

  it('may go in one, where a place takes several: a hand-over for each, in one step', async () => {
    const world = await withList();
    const { outbox } = started(world);
    const together = numbers.map((number) => report(number, { channel: 'form' }));
    const { handOvers } = await outbox.beginAll(together, 'form');
    expect(handOvers).toHaveLength(4);
    expect(await listed(world)).toEqual([]);
    for (const { id } of handOvers) await outbox.answer(id, 'sent');
    expect(await world.addressesOnDisk()).toEqual([]);
  });
});
