/** Any number of pages change what is stored at once, and none undoes another. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

/** The storage of a browser whose answers come when the test says so. */
const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
let wait: () => Promise<unknown> = async () => undefined;
function area(values: Map<string, unknown>) {
  return {
    async get(keys: string | string[]) {
      await wait();
      const found = [keys].flat().filter((key) => values.has(key));
      return Object.fromEntries(found.map((key) => [key, structuredClone(values.get(key))]));
    },
    async set(items: object) {
      await wait();
      for (const [key, value] of Object.entries(items)) values.set(key, structuredClone(value));
    },
  };
}
vi.mock('../../src/browser', () => ({
  browser: {
    extension: { inIncognitoContext: false },
    storage: {
      local: area(areas.local),
      session: area(areas.session),
      managed: { get: async () => ({}) },
    },
  },
}));
vi.mock(import('../../src/storage/kept'), async (original) => ({
  ...(await original()),
  readKept: async () => undefined,
}));

const { rememberAsking, snooze } = await import('../../src/background/share-state');
const { changeStored } = await import('../../src/settings/change');
const { loadSettings } = await import('../../src/settings/store');

describe('writers at once', () => {
  it('lose nothing of each other, in whatever order the browser answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (scheduler, marks, isPrivate) => {
          for (const values of Object.values(areas)) values.clear();
          wait = () => scheduler.schedule(Promise.resolve());
          const work = Promise.all([
            ...marks.map((mark) => rememberAsking(isPrivate, 'x', mark, 1000)),
            snooze(isPrivate, 5000),
            changeStored({ language: 'ur' }, isPrivate),
            changeStored({ region: { country: 'PK', subdivision: 'PK-SD' } }, isPrivate),
            changeStored({ privacy: { keepHistory: false } }, isPrivate),
          ]);
          await scheduler.waitFor(work);
          wait = async () => undefined;
          const state = areas[isPrivate ? 'session' : 'local'].get('share') as {
            asked: number[];
            snoozedUntil: number;
            salt: number;
          };
          expect([...state.asked].sort()).toEqual([...marks].sort());
          expect(state.snoozedUntil).toBe(5000);
          expect(state.salt).not.toBe(0);
          const { settings } = await loadSettings(isPrivate);
          expect(settings).toMatchObject({
            language: 'ur',
            region: { country: 'PK', subdivision: 'PK-SD' },
            privacy: { keepHistory: false },
          });
        },
      ),
    );
  });
});
