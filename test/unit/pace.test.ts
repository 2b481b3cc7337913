/** The brake on false reports in bulk: soft, and forgetful. */
import { expect, it } from 'vitest';
import { countReport, pauseAfter, reportsToday, type SessionCount } from '../../src/report/pace';

function memory(): SessionCount & { all: Record<string, unknown> } {
  const all: Record<string, unknown> = {};
  return { all, get: async () => all, set: async (items) => void Object.assign(all, items) };
}
const noon = new Date(2026, 10, 28, 12);
const tomorrow = new Date(2026, 10, 29, 9);

it('slows nobody with a few reports, others a little, and locks nobody out', () => {
  expect([0, 5, 19].map(pauseAfter)).toEqual([0, 0, 0]);
  expect(pauseAfter(20)).toBe(15);
  for (const count of [60, 1000, 1e9, Number.MAX_SAFE_INTEGER]) expect(pauseAfter(count)).toBe(45);
});

it('keeps a number and its day, nothing else, and begins anew the next day', async () => {
  const area = memory();
  for (let at = 0; at < 3; at++) await countReport(area, false, noon);
  expect(area.all).toEqual({ pace: { day: noon.toDateString(), count: 3 } });
  expect(await reportsToday(area, false, noon)).toBe(3);
  expect(await reportsToday(area, false, tomorrow)).toBe(0);
  await countReport(area, false, tomorrow);
  expect(area.all).toEqual({ pace: { day: tomorrow.toDateString(), count: 1 } });
});

it('counts a private window apart', async () => {
  const area = memory();
  await countReport(area, true, noon);
  expect(await reportsToday(area, false, noon)).toBe(0);
  expect(await reportsToday(area, true, noon)).toBe(1);
});

it.each([[{ day: noon.toDateString(), count: 'x' }], [7], [null], [{ count: 30 }]])(
  'takes %j for no report',
  async (pace) => {
    expect(await reportsToday({ get: async () => ({ pace }), set: async () => undefined }, false, noon)).toBe(
      0,
    );
  },
);
