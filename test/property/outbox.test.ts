/**
 * No report is lost, none is delivered twice, and no address stays in the browser, whatever people, network, clock and
 * power do.
 */

import { describe, expect, test } from 'vitest';
import { faults } from '../../scripts/demo/intake';
import { formHandOver } from '../../src/report/handover/form';
import { times } from '../../src/report/outbox/index';
import { readHandOver } from '../../src/report/outbox/rows';
import { HANDS } from '../../src/report/row-keys';
import { StoreError } from '../../src/storage/rows';
import { INTAKE, type Machine, type Network, OutboxWorld, report } from '../support/outbox-world';
import fc, { runs } from '../support/properties';

const MINUTE = 60_000;
const FORM = { type: 'form', url: 'https://report.example/form' } as const;

describe('power cut at every await', () => {
  test('queue and run: the report is delivered once, or was never promised', async () => {
    const total = await countPoints(queueAndRun);
    expect(total).toBeGreaterThan(15);
    for (let cutAt = 0; cutAt <= total; cutAt += 1) {
      const world = new OutboxWorld();
      const { promised } = await queueAndRun(world, cutAt);
      const rows = await world.raw();
      for (const key of world.copy.keys()) expect([cutAt, rows.has(key)]).toEqual([cutAt, true]);
      await recover(world);
      const taken = world.intake.received.length;
      expect([cutAt, taken]).toEqual([cutAt, promised ? 1 : expect.any(Number)]);
      expect(taken).toBeLessThanOrEqual(1);
      expect(await world.addressesOnDisk()).toEqual([]);
    }
  });

  test.each([
    ['the databases are', (world: OutboxWorld) => world.throwDatabaseAway()],
    ['only the one with the links is', (world: OutboxWorld) => world.throwLinksAway()],
  ])('queue and run, then %s thrown away: what was promised comes back under its key', async (_, lose) => {
    const total = await countPoints(queueAndRun);
    for (let cutAt = 0; cutAt <= total; cutAt += 1) {
      const world = new OutboxWorld();
      const { promised } = await queueAndRun(world, cutAt);
      await lose(world);
      await recover(world);
      const taken = world.intake.received.length;
      expect([cutAt, taken]).toEqual([cutAt, promised ? 1 : expect.any(Number)]);
      expect(taken).toBeLessThanOrEqual(1);
      expect(await world.addressesOnDisk()).toEqual([]);
    }
  });

  test('a form: a tab never opens without its row, and the person is asked about it', async () => {
    const total = await countPoints(openForm);
    expect(total).toBeGreaterThan(8);
    for (let cutAt = 0; cutAt <= total; cutAt += 1) {
      const world = new OutboxWorld();
      const { tabs, rowAtOpening } = await openForm(world, cutAt);
      expect(rowAtOpening).toBe(true);
      const { handOvers } = await world.boot().outbox.unfinished();
      if (tabs > 0) expect(handOvers).toHaveLength(1);
      // The draft is gone only when the hand-over has taken its place.
      expect([cutAt, handOvers.length + Number((await world.raw()).has('draft'))]).toEqual([cutAt, 1]);
    }
  });

  test('an answer: the hand-over is either still asked about or finished, never half', async () => {
    for (let cutAt = 0; cutAt <= 24; cutAt += 1) {
      const world = new OutboxWorld();
      const { handOver } = await world.boot().outbox.begin(report(1, { channel: 'form' }), 'form');
      const { outbox, power } = world.boot(cutAt);
      await power.until(outbox.answer(handOver?.id ?? '', 'sent', 'R-1'));
      const rows = [...(await world.raw()).keys()];
      const live = rows.filter((key) => key.startsWith(HANDS)).length;
      const past = rows.filter((key) => key.startsWith('past/')).length;
      const marks = rows.filter((key) => key.startsWith('mark/')).length;
      expect([cutAt, live + past, live + marks]).toEqual([cutAt, 1, 1]);
      expect(await world.addressesOnDisk()).toHaveLength(live);
    }
  });

  async function countPoints(story: (world: OutboxWorld, cutAt: number) => Promise<{ points: number }>) {
    return (await story(new OutboxWorld(), 1e9)).points;
  }

  async function queueAndRun(world: OutboxWorld, cutAt: number) {
    const { outbox, power } = world.boot(cutAt);
    const queued = await power.until(outbox.queue(report(), INTAKE));
    if (queued !== 'crashed') await power.until(outbox.run());
    return { promised: queued !== 'crashed', points: power.points };
  }

  async function openForm(world: OutboxWorld, cutAt: number) {
    await world.write('draft', { savedAt: world.time, draft: { url: report().url } });
    const { outbox, power } = world.boot(cutAt);
    let tabs = 0;
    let rowAtOpening = true;
    const environment = {
      outbox,
      copy: () => power.point(),
      language: 'en',
      tabs: {
        create: async () => {
          await power.point();
          rowAtOpening &&= (await world.boot().outbox.unfinished()).handOvers.length === 1;
          tabs += 1;
          await power.point();
          return { id: 1 };
        },
        update: () => power.point(),
      },
    };
    await power.until(formHandOver(report(1, { channel: 'form' }), FORM, environment));
    return { tabs, rowAtOpening, points: power.points };
  }
});

/** What must be true of the real outbox, by address. */
interface Model {
  /** `queue` has promised to deliver these to an intake, and the person has not taken them back. */
  promised: Set<string>;
  /** Taken back, refused or given up: they may be delivered or not. */
  released: Set<string>;
  /**
   * Whether marks may be lost: the disk was full, so that they could not be written, or the database was thrown away.
   */
  hasForgotten: boolean;
  wasFull: boolean;
  /** By how many milliseconds the clock was set forward: always less than the life of a mark. */
  forward: number;
  /** Hand-overs that the person has begun, but about which they have not answered yet. */
  begun: Set<string>;
}

class Real {
  readonly world = new OutboxWorld();
  machine: Machine = this.world.boot();

  constructor() {
    // Write before act: when a request leaves, its row on the disk must already say so.
    this.world.beforeRequest = async (key) => {
      const row = readHandOver((await this.world.raw()).get(HANDS + key));
      if (row?.state !== 'delivering') throw new Error(`A request left without its row: ${row?.state}`);
    };
  }

  /** Runs one step of the program; after a power cut, a new machine starts on the same disk. */
  async step<T>(
    cutAt: number | null,
    work: (machine: Machine) => Promise<T>,
  ): Promise<T | 'crashed' | 'full'> {
    if (cutAt !== null) this.machine = this.world.boot(cutAt);
    try {
      return await this.machine.power.until(work(this.machine));
    } catch (error) {
      if (error instanceof StoreError && error.code === 'quota') return 'full';
      throw error;
    } finally {
      if (cutAt !== null) this.machine = this.world.boot();
    }
  }
}

type Step = fc.AsyncCommand<Model, Real>;

/** A command that checks the invariants afterwards. */
function step(name: string, work: (model: Model, real: Real) => Promise<void>): Step {
  return {
    check: () => true,
    run: async (model, real) => {
      await work(model, real);
      await invariants(model, real.world);
    },
    toString: () => name,
  };
}

async function invariants(model: Model, world: OutboxWorld): Promise<void> {
  const urls = world.intake.received.map(({ url }) => url);
  for (const url of urls) expect([...model.promised, ...model.released]).toContain(url);
  // Each hand-over is delivered once, always, because the intake recognises keys. Each address has one hand-over, as
  // long as there was room for the mark of the first.
  if (!model.hasForgotten) expect(new Set(urls).size).toBe(urls.length);
}

/** Network, disk and intake all work for long enough. */
async function recover(world: OutboxWorld): Promise<void> {
  world.network = 'fine';
  world.full = false;
  world.current = INTAKE;
  world.intake.heal();
  for (let round = 0; round < 12; round += 1) {
    world.time += round < 6 ? times.stale : times.longestWait;
    await world.boot().outbox.run({ online: true });
  }
}

const address = fc.integer({ min: 1, max: 3 });
const cut = fc.option(fc.nat({ max: 30 }), { freq: 2 });
const urlOf = (number: number) => report(number).url ?? '';

/** As soon as `queue` is called the address may be under way, even if the power was cut before it returned. */
async function queueOnce(model: Model, real: Real, number: number, cutAt: number | null, again: boolean) {
  const url = urlOf(number);
  if (!model.promised.has(url)) model.released.add(url);
  const queued = await real.step(cutAt, ({ outbox }) => outbox.queue(report(number), INTAKE, { again }));
  if (queued === 'crashed' || queued === 'full' || queued.already) return;
  model.promised.add(url);
  model.released.delete(url);
}

async function rowsOf(real: Real) {
  return (await real.world.boot().outbox.unfinished()).handOvers;
}

const commands = [
  fc
    .record({ number: address, cutAt: cut })
    .map(({ number, cutAt }) =>
      step(`queue ${number} cut ${cutAt}`, (model, real) => queueOnce(model, real, number, cutAt, false)),
    ),
  fc.record({ number: address }).map(({ number }) =>
    step(`two popups queue ${number}`, async (model, real) => {
      const other = real.world.boot().outbox;
      await Promise.all([
        queueOnce(model, real, number, null, false),
        other.queue(report(number), INTAKE).catch((error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
        }),
      ]);
      if (await known(real, number)) {
        model.promised.add(urlOf(number));
        model.released.delete(urlOf(number));
      }
      const same = (await rowsOf(real)).filter(
        ({ by, report: { url } }) => by === 'intake' && url === urlOf(number),
      );
      expect(same.length).toBeLessThanOrEqual(1);
    }),
  ),
  fc.record({ cutAt: cut, online: fc.boolean() }).map(({ cutAt, online }) =>
    step(`run online ${online} cut ${cutAt}`, async (_, real) => {
      await real.step(cutAt, ({ outbox }) => outbox.run({ online }));
    }),
  ),
  fc.constant(
    step('two runs at once', async (_, real) => {
      const other = real.world.boot().outbox;
      await real.step(null, ({ outbox }) => Promise.all([outbox.run(), other.run({ online: true })]));
    }),
  ),
  fc.constantFrom<Network>('fine', 'cut_before', 'cut_after').map((network) =>
    step(`network ${network}`, async (_, { world }) => {
      world.network = network;
    }),
  ),
  fc
    .record({
      fault: fc.constantFrom(...faults),
      count: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ fault, count }) =>
      step(`the intake answers ${fault} ${count} times`, async (_, { world }) => {
        world.intake.fail(fault, count);
      }),
    ),
  fc
    .constantFrom(MINUTE, 3 * MINUTE, 60 * MINUTE, 26 * 60 * MINUTE, -60 * MINUTE, -400 * 24 * 60 * MINUTE)
    .map((by) =>
      step(`the clock moves by ${by / MINUTE} minutes`, async (model, { world }) => {
        if (model.forward + by > times.mark / 2) return;
        model.forward += Math.max(by, 0);
        world.time += by;
      }),
    ),
  fc.boolean().map((full) =>
    step(`the disk is ${full ? 'full' : 'free'}`, async (model, { world }) => {
      world.full = full;
      model.hasForgotten ||= full;
      model.wasFull ||= full;
    }),
  ),
  fc.constantFrom('databases', 'one with the links').map((lost) =>
    step(`the browser throws the ${lost} away`, async (model, real) => {
      // If the disk was full, the second copy may be out of date.
      if (model.wasFull) return;
      if (lost === 'databases') real.world.throwDatabaseAway();
      else await real.world.throwLinksAway();
      real.machine = real.world.boot();
      model.hasForgotten = true;
      model.begun.clear();
    }),
  ),
  fc.boolean().map((there) =>
    step(`the intake is ${there ? 'set' : 'not set'}`, async (_, { world }) => {
      world.current = there ? INTAKE : null;
    }),
  ),
  fc.constant(
    step('a row is damaged by something else', async (_, { world }) => {
      await world.write(`${HANDS}damaged`, { version: 1, half: true });
    }),
  ),
  fc.record({ number: address, cutAt: cut }).map(({ number, cutAt }) =>
    step(`take back ${number} cut ${cutAt}`, async (model, real) => {
      const row = (await rowsOf(real)).find(
        ({ by, report: { url } }) => by === 'intake' && url === urlOf(number),
      );
      if (!row) return;
      const settled = await real.step(cutAt, ({ outbox }) => outbox.withdraw(row.id));
      if (settled === null || settled === 'full') return;
      model.released.add(urlOf(number));
      model.promised.delete(urlOf(number));
    }),
  ),
  fc.record({ seen: fc.boolean(), cutAt: cut }).map(({ seen, cutAt }) =>
    step(
      `the person ${seen ? 'has seen' : 'tries again'} what was refused cut ${cutAt}`,
      async (model, real) => {
        for (const { id, state, report: sent } of await rowsOf(real)) {
          if (state !== 'refused' && state !== 'undelivered') continue;
          const done = await real.step<unknown>(cutAt, ({ outbox }) =>
            seen ? outbox.acknowledge(id) : outbox.retry(id),
          );
          if (seen && done !== 'full' && sent.url) {
            model.released.add(sent.url);
            model.promised.delete(sent.url);
          }
        }
      },
    ),
  ),
  fc.record({ number: address, cutAt: cut }).map(({ number, cutAt }) =>
    step(`begin form ${number} cut ${cutAt}`, async (model, real) => {
      const begun = await real.step(cutAt, ({ outbox }) =>
        outbox.begin(report(number, { channel: 'form' }), 'form', { again: true }),
      );
      if (begun !== 'crashed' && begun !== 'full') model.begun.add(urlOf(number));
    }),
  ),
  fc
    .record({ said: fc.constantFrom('sent' as const, 'not_sent' as const, 'later' as const), cutAt: cut })
    .map(({ said, cutAt }) =>
      step(`answer ${said} cut ${cutAt}`, async (model, real) => {
        const row = (await rowsOf(real)).find(({ by }) => by === 'form');
        if (!row) return;
        const answered = await real.step(cutAt, ({ outbox }) => outbox.answer(row.id, said));
        if (said !== 'later' && answered !== 'full') model.begun.delete(row.report.url ?? '');
      }),
    ),
];

async function known(real: Real, number: number): Promise<boolean> {
  const { intake } = real.world;
  if (intake.received.some(({ url }) => url === urlOf(number))) return true;
  return (await rowsOf(real)).some(({ by, report: { url } }) => by === 'intake' && url === urlOf(number));
}

describe('model', () => {
  test('whatever happens in whatever order, every promised report is delivered once in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (steps) => {
        const model: Model = {
          promised: new Set(),
          released: new Set(),
          begun: new Set(),
          hasForgotten: false,
          wasFull: false,
          forward: 0,
        };
        const real = new Real();
        await fc.asyncModelRun(() => ({ model, real }), steps);
        await conclusion(model, real.world);
      }),
      { numRuns: runs(150), endOnFailure: false },
    );
  }, 120_000);
});

async function conclusion(model: Model, world: OutboxWorld): Promise<void> {
  if (model.forward < times.unanswered) {
    const { handOvers } = await world.boot().outbox.unfinished();
    const asked = handOvers.filter(({ by }) => by === 'form').map((row) => row.report.url);
    for (const url of model.begun) expect(asked).toContain(url);
  }
  await recover(world);
  const left = (await world.boot().outbox.unfinished()).handOvers;
  await invariants(model, world);
  const taken = world.intake.received.map(({ url }) => url);
  for (const url of model.promised) {
    const waitsForPerson = left.some(
      (row) =>
        row.by === 'intake' && row.report.url === url && ['refused', 'undelivered'].includes(row.state),
    );
    if (!taken.includes(url)) expect([url, waitsForPerson]).toEqual([url, true]);
  }
  // Only what still waits for the person may have an address on the disk.
  const waiting = new Set(left.map((row) => row.report.url));
  for (const url of await world.addressesOnDisk()) expect([...waiting]).toContain(url);
  for (const row of left) expect(['queued', 'delivering']).not.toContain(row.state);
}
