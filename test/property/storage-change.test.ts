/**
 * Any number of pages may change what is stored at the same time: no change is lost, in whatever order the browser
 * answers.
 */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { areas, browser, forgetAll, pace } from '../support/browser-areas';
import fc from '../support/properties';

vi.mock('../../src/browser', () => ({ browser }));

const { loadShareState, rememberAsking, snooze } = await import('../../src/background/share-state');
const { pageRecord } = await import('../../src/background/page-record');
const { changeStored } = await import('../../src/settings/change');
const { loadSettings } = await import('../../src/settings/store');
const { change, read } = await import('../../src/storage/index');
type Key<T> = import('../../src/storage/index').Key<T>;

beforeEach(forgetAll);

/** A list to which every writer adds its number. */
const list = (at: Key<unknown>['at'], apart?: true): Key<readonly number[]> => ({
  at,
  ...(apart && { apart }),
  parse: (stored) => (Array.isArray(stored) ? stored : []),
});
const lists = [
  list('local/share', true),
  list('local/settings'),
  list('session/pace', true),
  list('session/forms'),
  list('kept/ownEntries'),
  list('kept/selfCheck'),
];

describe('writers at once', () => {
  it('lose nothing of each other, whatever they write to and from which windows', async () => {
    const writer = fc.record({
      key: fc.nat({ max: lists.length - 1 }),
      isPrivate: fc.boolean(),
      fails: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(writer, { minLength: 2, maxLength: 12 }),
        async (s, writers) => {
          for (const values of Object.values(areas)) values.clear();
          // The database stays open from one run to the next.
          for (const key of lists) await change(key, () => [], false);
          pace.wait = () => s.schedule(Promise.resolve());
          const work = Promise.allSettled(
            writers.map(({ key, isPrivate, fails }, number) =>
              change(
                lists[key]!,
                (before) => {
                  if (fails) throw new Error('changed its mind');
                  return [...before, number];
                },
                isPrivate,
              ),
            ),
          );
          await s.waitFor(work);
          pace.wait = async () => undefined;
          for (const [at, key] of lists.entries()) {
            const mine = writers.flatMap((one, number) =>
              one.key === at && !one.fails ? [{ ...one, number }] : [],
            );
            const of = (isPrivate: boolean) =>
              mine.filter((one) => one.isPrivate === isPrivate).map(({ number }) => number);
            const numbers = async (isPrivate: boolean) =>
              [...(await read(key, isPrivate))].sort((a, b) => a - b);
            const isShared = !key.apart && !key.at.startsWith('kept/');
            if (isShared) expect(await numbers(false)).toEqual(mine.map(({ number }) => number));
            else {
              expect(await numbers(false)).toEqual(of(false));
              // A private window's own values begin with what is stored at that moment.
              expect(await numbers(true)).toEqual(expect.arrayContaining(of(true)));
              if (key.apart) expect(await numbers(true)).toEqual(of(true));
            }
          }
        },
      ),
    );
  });

  it('of settings and share state lose nothing either, and the pages are told the final result', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (scheduler, marks, isPrivate) => {
          for (const values of Object.values(areas)) values.clear();
          pace.wait = () => scheduler.schedule(Promise.resolve());
          const { salt } = await scheduler.waitFor(loadShareState(isPrivate));
          const work = Promise.all([
            ...marks.map((mark) => rememberAsking(isPrivate, 'x', { mark, salt }, 1000)),
            snooze(isPrivate, 5000),
            changeStored({ language: 'ur' }, isPrivate),
            changeStored({ prompt: { mode: 'always' } }, isPrivate),
            // Each page turns off its own site, knowing nothing of the other.
            ...['reddit', 'facebook'].map((site) =>
              changeStored(({ sites }) => ({ sites: { off: [...sites.off, site] } }), isPrivate),
            ),
            changeStored({ privacy: { keepHistory: false } }, isPrivate),
          ]);
          await scheduler.waitFor(work);
          pace.wait = async () => undefined;
          const { settings } = await loadSettings(isPrivate);
          expect(settings).toMatchObject({ language: 'ur', privacy: { keepHistory: false } });
          const { state, ...record } = await pageRecord(isPrivate);
          expect([...state.asked].sort()).toEqual([...marks].sort());
          expect(state).toMatchObject({ snoozedUntil: 5000, salt: expect.any(Number) });
          expect(state.salt).not.toBe(0);
          expect(state.salt).toBe(salt);
          expect(record.modes).toMatchObject({ x: 'always', reddit: 'off', facebook: 'off' });
          if (isPrivate) expect(areas.local.size).toBe(0);
        },
      ),
    );
  });
});
