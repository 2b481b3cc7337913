/** The outbox changes state only as its table says; and from every state there is a way out. */

import { describe, expect, it } from 'vitest';
import type { HandOver } from '../../src/report/outbox/index';
import { type HandOverEvent, type HandOverState, handOverTable } from '../../src/report/outbox/table';
import { times } from '../../src/report/outbox/times';
import type { Outcome } from '../../src/report/past';
import { outcomes } from '../../src/report/past';
import { INTAKE, OutboxWorld, report } from '../support/outbox-world';
import fc, { runs } from '../support/properties';

/** Where a hand-over can be: a state, or how it ended. */
type Place = HandOverState | `ended ${Outcome}`;

const placeOf = (next: (typeof handOverTable)[HandOverEvent][HandOverState]): Place | null =>
  next === undefined ? null : typeof next === 'string' ? next : `ended ${next[0]}`;
const events = Object.keys(handOverTable) as HandOverEvent[];

/** All places that can be reached by these events, in any number and order. */
function reached(from: Place, by: readonly HandOverEvent[]): Set<Place> {
  const seen = new Set<Place>([from]);
  for (const place of seen) {
    for (const on of by) {
      const next = placeOf(handOverTable[on][place as HandOverState]);
      if (next) seen.add(next);
    }
  }
  return seen;
}

describe('the table', () => {
  const states: HandOverState[] = ['drafted', 'opened', 'queued', 'delivering', 'refused', 'undelivered'];

  it.each(states)('leads from %s to an end', (state) => {
    const ends = [...reached(state, events)].filter((place) => place.startsWith('ended'));
    expect(ends.length).toBeGreaterThan(0);
  });

  it('reaches every state and every outcome from nothing', () => {
    expect([...reached('none', events)].sort()).toEqual(
      ['none', ...states, ...outcomes.map((outcome) => `ended ${outcome}` as const)].sort(),
    );
  });

  it('never mixes what the person sends with what the extension delivers', () => {
    expect(
      [...reached('drafted', events)].filter((place) => states.includes(place as HandOverState)),
    ).toEqual(['drafted', 'opened']);
    expect([...reached('queued', events)]).not.toContain('opened');
  });

  it('lets time alone end what waits for the person, and nothing that is still to be delivered', () => {
    expect(Object.keys(handOverTable.expired).sort()).toEqual([
      'drafted',
      'opened',
      'refused',
      'undelivered',
    ]);
  });
});

/** What is done to the outbox, and the events of the table that may have changed its state then. */
interface Step {
  name: string;
  on: readonly HandOverEvent[];
  /** If set, at most one event may happen: the one in `on`. */
  exactly?: true;
  run(world: OutboxWorld, row: HandOver | undefined): Promise<unknown>;
}

const byPerson = report(1, { channel: 'pk-iwf-portal' });
const outboxOf = (world: OutboxWorld) => world.boot().outbox;
const one = (
  name: HandOverEvent,
  run: (outbox: ReturnType<typeof outboxOf>, id: string) => Promise<unknown>,
): Step => ({
  name,
  on: [name],
  exactly: true,
  run: (world, row) => run(outboxOf(world), row?.id ?? 'none'),
});
const ran = (name: string, prepare: (world: OutboxWorld) => void): Step => ({
  name,
  on: ['claim', 'waits', 'givenUp', 'delivered', 'refused', 'expired'],
  run: async (world) => {
    world.network = 'fine';
    world.intake.heal();
    world.current = INTAKE;
    prepare(world);
    await outboxOf(world).run({ online: true });
  },
});

const steps: Step[] = [
  one('opened', (outbox, id) => outbox.opened(id)),
  { ...one('opened', (outbox, id) => outbox.answer(id, 'later')), name: 'later' },
  one('sent', (outbox, id) => outbox.answer(id, 'sent')),
  one('not_sent', (outbox, id) => outbox.answer(id, 'not_sent')),
  one('seen', (outbox, id) => outbox.acknowledge(id)),
  { ...one('queue', (outbox, id) => outbox.retry(id)), name: 'retry' },
  {
    name: 'take back',
    on: ['withdrawn', 'withdrawnLate'],
    run: (world, row) => outboxOf(world).withdraw(row?.id ?? 'none'),
  },
  ran('a run', () => {}),
  ran('a run without a network', (world) => {
    world.network = 'cut_before';
  }),
  ran('a run whose answers are lost', (world) => {
    world.network = 'cut_after';
  }),
  ran('a run that is refused', (world) => world.intake.fail('refuse', 1)),
  ran('a run without the intake', (world) => {
    world.current = null;
  }),
  ran('a run without the intake, later', (world) => {
    world.current = null;
    world.time += times.missing;
  }),
  ran('a run after a month', (world) => {
    world.network = 'cut_before';
    world.time += times.unseen;
  }),
  {
    name: 'a try that the power ends',
    on: ['claim', 'waits', 'givenUp', 'delivered', 'expired'],
    run: (world) => {
      const { outbox, power } = world.boot(25);
      return power.until(outbox.run({ online: true }));
    },
  },
];

/** Where the one hand-over is. If its row is gone, the history tells. */
async function placeIn(world: OutboxWorld, history: number): Promise<{ place: Place; row?: HandOver }> {
  const [row] = (await outboxOf(world).unfinished()).handOvers;
  if (row) return { place: row.state, row };
  const past = [...(await world.raw())].filter(([key]) => key.startsWith('past/'));
  const last = past.sort(([one], [other]) => one.localeCompare(other)).at(-1)?.[1] as
    | { outcome: Outcome }
    | undefined;
  return past.length > history && last ? { place: `ended ${last.outcome}` } : { place: 'none' };
}

describe('the outbox', () => {
  it('goes from state to state as the table says, whatever is done to it', async () => {
    const seen = new Set<Place>();
    const walk = fc.array(fc.nat(steps.length - 1), { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), walk, async (isDelivery, walked) => {
        const world = new OutboxWorld();
        const again = { again: true };
        if (isDelivery) await outboxOf(world).queue(report(), INTAKE, again);
        else await outboxOf(world).begin(byPerson, 'form', again);
        let { place, row } = await placeIn(world, 0);
        expect(place).toBe(isDelivery ? handOverTable.queue.none : handOverTable.begin.none);
        for (const index of walked) {
          const { name, on, exactly, run } = steps[index]!;
          await run(world, row);
          const now = await placeIn(world, 0);
          const may = exactly
            ? new Set([placeOf(handOverTable[on[0]!][place as HandOverState]) ?? place])
            : reached(place, on);
          expect([name, place, [...may]]).toEqual([name, place, expect.arrayContaining([now.place])]);
          seen.add(now.place);
          ({ place, row } = now as { place: Place; row: HandOver | undefined });
          if (!row) break;
        }
      }),
      { numRuns: runs(150), seed: 16 },
    );
    // The random walk proves something only if it has seen all places.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'opened',
        'queued',
        'refused',
        'ended sent',
        'ended delivered',
        'ended unanswered',
      ]),
    );
  }, 60_000);

  it('begins again, and queues again, from the states that the table names', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    const first = await outbox.begin(byPerson, 'form');
    await outbox.opened(first.handOver?.id ?? '');
    expect((await outbox.begin(byPerson, 'form', { again: true })).handOver?.state).toBe(
      handOverTable.begin.opened,
    );
    await outbox.queue(report(2), INTAKE);
    // While it is under way, the table has no line for this event, and nothing is written.
    expect(handOverTable.queue.queued).toBeUndefined();
    expect((await outbox.queue(report(2), INTAKE, { again: true })).already).not.toBeNull();
    world.intake.fail('refuse', 1);
    await outbox.run();
    const anew = await outbox.queue(report(2), INTAKE, { again: true });
    expect([anew.already, anew.handOver?.state]).toEqual([null, handOverTable.queue.refused]);
  });
});
