/**
 * The parts of the browser's storage that our code uses, in memory, for tests of what is stored. Normally answers come
 * at once; a test that sets `wait` decides when each answer comes.
 */
import { threadId } from 'node:worker_threads';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

// In Node a channel reaches all threads, and other tests run in these.
globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(`${name} in thread ${threadId}`);
  }
};

/** The content of each area. */
export const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
const listeners = new Set<Listener>();

/** `wait` is awaited before each answer. */
export const pace = { wait: async (): Promise<unknown> => undefined };

function area(name: 'local' | 'session') {
  const values = areas[name];
  const tell = (changes: Changes) => {
    for (const listener of listeners) listener(changes, name);
  };
  return {
    async get(wanted: string | string[] | null) {
      await pace.wait();
      const found = wanted === null ? [...values.keys()] : [wanted].flat().filter((one) => values.has(one));
      return Object.fromEntries(found.map((one) => [one, structuredClone(values.get(one))]));
    },
    async set(items: object) {
      await pace.wait();
      for (const [key, value] of Object.entries(items)) values.set(key, structuredClone(value));
      tell(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(names: string | string[]) {
      await pace.wait();
      for (const one of [names].flat()) values.delete(one);
      tell(Object.fromEntries([names].flat().map((one) => [one, {}])));
    },
    async clear() {
      const all = [...values.keys()];
      values.clear();
      tell(Object.fromEntries(all.map((one) => [one, {}])));
    },
  };
}

/** Replaces `src/browser`, as in an ordinary window. */
export const browser = {
  extension: { inIncognitoContext: false },
  runtime: { id: 'ours' },
  permissions: {
    contains: async () => false,
    onAdded: { addListener: () => undefined },
    onRemoved: { addListener: () => undefined },
  },
  storage: {
    local: area('local'),
    session: area('session'),
    managed: { get: async (): Promise<object> => ({}) },
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  },
};

/** The part of the Cache API that is used: for each cache, by its name, texts by address. */
export let cached = new Map<string, Map<string, string>>();
vi.stubGlobal('caches', {
  has: async (name: string) => cached.has(name),
  delete: async (name: string) => cached.delete(name),
  async open(name: string) {
    const cache = cached.get(name) ?? new Map<string, string>();
    cached.set(name, cache);
    return {
      matchAll: async () => [...cache.values()].map((text) => new Response(text)),
      delete: async (url: string) => cache.delete(url),
      put: async (url: string, answer: Response) => void cache.set(url, await answer.text()),
    };
  },
});
vi.stubGlobal('location', { search: '' });

/** Makes the browser throw its databases away. */
export function loseDatabases(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
}

/** Back to the state after installation. */
export function forgetAll(): void {
  loseDatabases();
  cached = new Map();
  for (const values of Object.values(areas)) values.clear();
  listeners.clear();
  pace.wait = async () => undefined;
}
