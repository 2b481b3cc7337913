/** Several links that are reported in one form or one mail. */
import { describe, expect, it } from 'vitest';
import { formHandOver } from '../../src/report/handover/form';
import { fitting, outboxOfAll } from '../../src/report/handover/together';
import { OutboxWorld, report } from '../support/outbox-world';

const reports = [1, 2, 3].map((number) => report(number, { channel: 'form' }));
const urls = reports.map(({ url }) => url ?? '');

describe('one form for several links', () => {
  it('has all of them on the clipboard, and a hand-over of each, that are open', async () => {
    const { outbox } = new OutboxWorld().boot();
    const copied: string[] = [];
    const done = await formHandOver(
      reports[0]!,
      { type: 'form', url: 'https://report.example/form', severalLinks: true },
      {
        outbox: outboxOfAll(outbox, reports),
        copy: async () => void copied.push(urls.join('\n')),
        language: 'en',
        tabs: { create: async () => ({ id: 1 }), update: async () => undefined },
      },
      { again: true },
    );
    expect(done).toMatchObject({ result: 'opened', copied: true });
    expect(copied).toEqual([urls.join('\n')]);
    const { handOvers } = await outbox.unfinished();
    expect(handOvers.map(({ state, report: { url } }) => [state, url])).toEqual(
      urls.map((url) => ['opened', url]),
    );
  });

  it('has one time for all, by which they are asked about together, however long it takes', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    let time = world.time;
    Object.defineProperty(world, 'time', { get: () => time++ });
    await outbox.beginAll(reports, 'form');
    const { handOvers } = await outbox.unfinished();
    expect(new Set(handOvers.map(({ createdAt }) => createdAt)).size).toBe(1);
  });

  it('says so where the place had all of them', async () => {
    const world = new OutboxWorld();
    const { outbox } = world.boot();
    await outbox.beginAll(reports, 'form');
    const begun = await outboxOfAll(outbox, reports).begin(reports[0]!, 'form');
    expect(begun).toEqual({ handOver: null, already: new Date(world.time) });
  });
});

describe('what fits', () => {
  it('is everything for a form, and for a mail what its address can hold, at least one', () => {
    const many = Array.from({ length: 100 }, (_, at) => `https://x.com/hunza_bakers/status/${at}`);
    expect(fitting(many, 'form')).toEqual(many);
    const inMail = fitting(many, 'email');
    expect(inMail.length).toBeGreaterThan(10);
    expect(encodeURIComponent(inMail.join('\r\n')).length).toBeLessThan(1800);
    expect(fitting(many.slice(0, 5), 'email')).toEqual(many.slice(0, 5));
    expect(fitting([`https://example.org/${'a'.repeat(2000)}`, many[0]!], 'email')).toHaveLength(1);
  });
});
