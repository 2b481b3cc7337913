/**
 * Where hand-overs, the draft, history and marks are kept: rows under string keys, changed in atomic steps.
 *
 * Two stores that are used in the same way: IndexedDB with strict durability for ordinary windows, and
 * `storage.session` (memory only) for private windows, of which nothing may be written to the disk.
 */
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { type Lock, pageLock } from './locks';

/** What a step may do with the rows it asked for. */
export interface Rows {
  get(key: string): unknown;
  /** Rows whose key starts with the prefix, in key order, this step's own changes included. */
  under(prefix: string): [key: string, value: unknown][];
  put(key: string, value: unknown): void;
  remove(key: string): void;
}

export interface Store {
  /**
   * One atomic step: reads the rows under the prefixes, lets `decide` choose, writes what it chose.
   * Resolves after the change is durable. Either everything of a step happens or nothing.
   * @param prefixes key prefixes (whole keys too) that `decide` reads; it may write any key
   * @param decide synchronous; when it throws, nothing is written and the promise rejects with its error
   * @throws StoreError
   */
  change<T>(prefixes: readonly string[], decide: (rows: Rows) => T): Promise<T>;
  /** Reads rows without writing. @throws StoreError */
  read(prefixes: readonly string[]): Promise<Rows>;
}

/**
 * The browser could not keep something. Nothing of the failed step was written.
 * `quota`: the disk or the browser's share of it is full. `unavailable`: the database does not open (blocked by
 * the browser's settings, or damaged). `failed`: anything else.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: 'quota' | 'unavailable' | 'failed',
    options?: ErrorOptions,
  ) {
    super(`storage: ${code}`, options);
  }
}

/** There is no such database, and nothing has to be written. */
export class NoDatabase extends Error {}

/** The durable store, over one that databases.ts makes. */
export function durable(useStore: UseStore): Store {
  return {
    change: (prefixes, decide) =>
      guarded(() =>
        useStore('readwrite', async (store) => {
          // Listened to before the first request: a transaction that fails early must not go unnoticed.
          const done = promisifyRequest(store.transaction);
          done.catch(() => undefined);
          try {
            const rows = rowsOf(await readFrom(store, prefixes));
            const result = decide(rows);
            for (const [key, value] of rows.puts) store.put(value, key);
            for (const key of rows.removals) store.delete(key);
            await done;
            return result;
          } catch (error) {
            abort(store.transaction);
            // The transaction knows the reason better than the request that failed with it (quota).
            throw store.transaction.error ?? error;
          }
        }),
      ),
    read: (prefixes) =>
      guarded(() =>
        useStore('readonly', async (store) => rowsOf(await readFrom(store, prefixes))).catch(
          (error: unknown) => {
            if (error instanceof NoDatabase) return rowsOf(new Map());
            throw error;
          },
        ),
      ),
  };
}

async function readFrom(store: IDBObjectStore, prefixes: readonly string[]): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const lists = await Promise.all(
    prefixes.map((prefix) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      return Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest<unknown[]>(store.getAll(range)),
      ]);
    }),
  );
  for (const [keys, values] of lists) {
    keys.forEach((key, index) => {
      found.set(String(key), values[index]);
    });
  }
  return found;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already finished or aborted.
  }
}

/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const SESSION_PREFIX = 'private/';

/**
 * The store for private windows: memory only, gone when the browser closes.
 * @param lock makes the steps of several extension pages wait for each other; see {@link pageLock}
 */
export function memoryOnly(area: SessionArea, lock: Lock = pageLock('report-instead-private')): Store {
  const readAll = async (prefixes: readonly string[]) => {
    const all = await area.get(null);
    const found = new Map<string, unknown>();
    for (const [name, value] of Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!name.startsWith(SESSION_PREFIX)) continue;
      const key = name.slice(SESSION_PREFIX.length);
      if (prefixes.some((prefix) => key.startsWith(prefix))) found.set(key, value);
    }
    return found;
  };
  return {
    change: (prefixes, decide) =>
      guarded(() =>
        lock(async () => {
          const rows = rowsOf(await readAll(prefixes));
          const result = decide(rows);
          const puts = Object.fromEntries(
            [...rows.puts].map(([key, value]) => [SESSION_PREFIX + key, value]),
          );
          if (rows.puts.size > 0) await area.set(puts);
          if (rows.removals.size > 0) {
            await area.remove([...rows.removals].map((key) => SESSION_PREFIX + key));
          }
          return result;
        }),
      ),
    read: (prefixes) => guarded(async () => rowsOf(await readAll(prefixes))),
  };
}

/** Rows, and what a step has changed of them. */
export interface ChangedRows extends Rows {
  readonly puts: ReadonlyMap<string, unknown>;
  readonly removals: ReadonlySet<string>;
}

/** @param found what was read, by key; changed along with the rows */
export function rowsOf(found: Map<string, unknown>): ChangedRows {
  const puts = new Map<string, unknown>();
  const removals = new Set<string>();
  return {
    puts,
    removals,
    get: (key) => found.get(key),
    under: (prefix) =>
      [...found].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    put(key, value) {
      found.set(key, value);
      puts.set(key, value);
      removals.delete(key);
    },
    remove(key) {
      found.delete(key);
      puts.delete(key);
      removals.add(key);
    },
  };
}

/** Storage's own errors become {@link StoreError}; errors that `decide` threw pass as they are. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isQuota(error)) throw new StoreError('quota', { cause: error });
    if (error instanceof DOMException) throw new StoreError('failed', { cause: error });
    throw error;
  }
}

/**
 * By name, not by class: browsers are moving `QuotaExceededError` from a name of `DOMException` to a class of its
 * own (https://github.com/whatwg/webidl/pull/1465), and `storage.session` throws a plain `Error` that says quota.
 */
export function isQuota(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
}
