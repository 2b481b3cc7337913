/** What only the extension's own pages read: brought back where the browser has thrown its database away. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const memory: Record<string, unknown> = {};
const browser = {
  extension: { inIncognitoContext: false },
  storage: {
    session: {
      get: async (name: string | null) =>
        Object.fromEntries(Object.entries(memory).filter(([key]) => name === null || key === name)),
      set: async (items: object) => void Object.assign(memory, items),
      remove: async (keys: string[]) => {
        for (const key of keys) delete memory[key];
      },
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
};
vi.mock('../../src/browser', () => ({ browser }));

/** The Cache API, as far as it is used. */
let stored = new Map<string, Map<string, string>>();
vi.stubGlobal('caches', {
  has: async (name: string) => stored.has(name),
  delete: async (name: string) => stored.delete(name),
  async open(name: string) {
    const cache = stored.get(name) ?? new Map<string, string>();
    stored.set(name, cache);
    return {
      matchAll: async () => [...cache.values()].map((text) => new Response(text)),
      delete: async (url: string) => cache.delete(url),
      put: async (url: string, answer: Response) => void cache.set(url, await answer.text()),
    };
  },
});
vi.stubGlobal('location', { search: '' });

/** As after a start of the browser: nothing is open yet. */
async function started() {
  vi.resetModules();
  return { ...(await import('../../src/storage/kept')), ...(await import('../../src/storage/keep')) };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  stored = new Map();
  for (const key of Object.keys(memory)) delete memory[key];
});

const INTAKE = { intake: { name: 'Shehri Helpers', url: 'https://intake.example.org/' } };

describe('what is kept', () => {
  it('is there after the next start', async () => {
    await (await started()).changeKept({ settings: INTAKE, selfCheck: 3 }, false);
    const kept = await started();
    expect(await kept.readKept('settings', false)).toEqual(INTAKE);
    expect(await kept.readKept('selfCheck', false)).toBe(3);
  });

  it('that nobody could bring back is restored into a new database, whether it is read or changed first', async () => {
    for (const first of ['read', 'change']) {
      const before = await started();
      await before.changeKept({ settings: INTAKE, ownEntries: [first], selfCheck: 3 }, false);
      vi.stubGlobal('indexedDB', new IDBFactory());
      const kept = await started();
      if (first === 'change') await kept.changeKept({ selfCheck: 4 }, false);
      expect(await kept.readKept('settings', false)).toEqual(INTAKE);
      expect(await kept.readKept('ownEntries', false)).toEqual([first]);
      expect(await kept.readKept('selfCheck', false)).toBe(first === 'change' ? 4 : undefined);
    }
  });

  it('and was taken away or deleted with everything does not come back', async () => {
    const before = await started();
    await before.changeKept({ settings: INTAKE, ownEntries: ['Karachi Helpline'] }, false);
    await before.changeKept({ settings: undefined }, false);
    vi.stubGlobal('indexedDB', new IDBFactory());
    const again = await started();
    expect(await again.readKept('settings', false)).toBeUndefined();
    expect(await again.readKept('ownEntries', false)).toEqual(['Karachi Helpline']);
    await again.eraseKept();
    expect(stored.size).toBe(0);
    expect(await (await started()).readKept('ownEntries', false)).toBeUndefined();
  });

  it('is changed in memory alone by a private window, until it is forgotten', async () => {
    const kept = await started();
    await kept.changeKept({ settings: INTAKE }, false);
    await kept.changeKept({ settings: undefined }, true);
    expect(await kept.readKept('settings', true)).toBeNull();
    expect(await kept.readKept('settings', false)).toEqual(INTAKE);
    await kept.forgetPrivateChanges();
    expect(await kept.readKept('settings', true)).toEqual(INTAKE);
  });
});
