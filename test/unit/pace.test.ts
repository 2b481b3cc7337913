/** The brake against many false reports: it is mild, and forgets soon. */
import { beforeEach, expect, it, vi } from 'vitest';
import { areas, browser, forgetAll } from '../support/browser-areas';

vi.mock('../../src/browser', () => ({ browser }));
const { countReport, pauseAfter, reportsToday } = await import('../../src/report/pace');

beforeEach(forgetAll);

const noon = new Date(2026, 10, 28, 12);
const tomorrow = new Date(2026, 10, 29, 9);
const memory = () => Object.fromEntries(areas.session);

it('slows nobody with a few reports, others a little, and locks nobody out', () => {
  expect([0, 5, 19].map(pauseAfter)).toEqual([0, 0, 0]);
  expect(pauseAfter(20)).toBe(15);
  for (const count of [60, 1000, 1e9, Number.MAX_SAFE_INTEGER]) expect(pauseAfter(count)).toBe(45);
});

it('keeps a number and its day, nothing else, and starts again the next day', async () => {
  // At the same time, as from several windows.
  await Promise.all([1, 2, 3].map(() => countReport(false, noon)));
  expect(memory()).toEqual({ pace: { day: noon.toDateString(), count: 3 } });
  expect(areas.local.size).toBe(0);
  expect(await reportsToday(false, noon)).toBe(3);
  expect(await reportsToday(false, tomorrow)).toBe(0);
  await countReport(false, tomorrow);
  expect(memory()).toEqual({ pace: { day: tomorrow.toDateString(), count: 1 } });
});

it('counts a private window apart', async () => {
  await countReport(true, noon);
  expect(await reportsToday(false, noon)).toBe(0);
  expect(await reportsToday(true, noon)).toBe(1);
  expect(areas.local.size).toBe(0);
});

it.each([[{ day: noon.toDateString(), count: 'x' }], [7], [null], [{ count: 30 }]])(
  'takes %j for no report',
  async (pace) => {
    areas.session.set('pace', pace);
    expect(await reportsToday(false, noon)).toBe(0);
  },
);
