/**
 * Where hand-overs, the draft, history and marks are kept: rows under string keys, changed in atomic steps.
 *
 * Two keepers with one face: IndexedDB with strict durability for ordinary windows, and `storage.session`
 * (memory only) for private windows, of which nothing may be written.
 */
import { promisifyRequest, type UseStore } from 'idb-keyval';

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

const OBJECT_STORE = 'rows';

/**
 * A custom store for idb-keyval whose transactions are flushed to disk before they count as complete.
 * idb-keyval's own `createStore` passes no options, and browsers default to relaxed durability, which a power cut
 * right after "saved" can undo (https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed).
 * @throws StoreError `unavailable` from the returned function when the database does not open
 */
export function strictStore(name = 'report-instead', factory: IDBFactory = indexedDB): UseStore {
  return passingStore(name, factory, true);
}

/** A database that is made by its first row, and can be taken off the disk as a whole. */
export interface PassingStore extends UseStore {
  /** Deletes the database; resolves once that is done, or will be as soon as other pages have let go of it. */
  drop(): Promise<void>;
  /** Whether there is one, or what a {@link PassingStore.drop} that was interrupted has left. */
  exists(): Promise<boolean>;
}

/** There is no such database, and nothing is to be written. */
class NoDatabase extends Error {}

/** As {@link strictStore}. @param always whether reading makes the database, too */
export function passingStore(name: string, factory: IDBFactory = indexedDB, always = false): PassingStore {
  let opening: Promise<IDBDatabase> | undefined;

  const open = (make: boolean): Promise<IDBDatabase> => {
    opening ??= openDatabase(make).catch((cause) => {
      opening = undefined;
      if (cause instanceof NoDatabase) throw cause;
      throw new StoreError(isQuota(cause) ? 'quota' : 'unavailable', { cause });
    });
    return opening;
  };

  const openDatabase = async (make: boolean): Promise<IDBDatabase> => {
    const request = factory.open(name, 1);
    let isMissing = false;
    request.onupgradeneeded = () => {
      if (make) request.result.createObjectStore(OBJECT_STORE);
      else {
        isMissing = true;
        request.transaction?.abort();
      }
    };
    const database = await promisifyRequest(request).catch((error: unknown) => {
      throw isMissing ? new NoDatabase() : error;
    });
    // The connection may go away under us: the profile is cleared, or a newer version wants to upgrade.
    database.onclose = () => {
      opening = undefined;
    };
    database.onversionchange = () => {
      database.close();
      opening = undefined;
    };
    return database;
  };

  const use: UseStore = async (mode, callback) => {
    const make = always || mode === 'readwrite';
    // A reader that found no database must not decide for the writer that came meanwhile.
    if (make) await opening?.catch(() => undefined);
    let transaction: IDBTransaction;
    try {
      transaction = (await open(make)).transaction(OBJECT_STORE, mode, { durability: 'strict' });
    } catch (error) {
      if (error instanceof StoreError || error instanceof NoDatabase) throw error;
      // `InvalidStateError`: the connection was closing. One fresh connection is worth a try.
      opening = undefined;
      transaction = (await open(make)).transaction(OBJECT_STORE, mode, { durability: 'strict' });
    }
    return callback(transaction.objectStore(OBJECT_STORE));
  };
  const tail = `${name}-tail`;
  /** @param blocked called when it has to wait for other pages; it goes on once they have let go */
  const deleteAll = async (blocked: () => void) => {
    const database = await opening?.catch(() => undefined);
    opening = undefined;
    database?.close();
    await makeEmpty(factory, tail).catch(() => undefined);
    await deleteDatabase(factory, name, blocked);
    await deleteDatabase(factory, tail);
    // What replaced a file is a round before its removal, two where somebody was just reading it.
    for (let round = 0; round < 2; round += 1) {
      await makeEmpty(factory, tail).catch(() => undefined);
      await deleteDatabase(factory, tail);
    }
  };
  const drop = () =>
    new Promise<void>((resolve) => {
      void deleteAll(resolve).then(resolve, resolve);
    });
  const exists = async () => (await factory.databases()).some((one) => [name, tail].includes(one.name ?? ''));
  return Object.assign(use, { drop, exists });
}

/** Resolves once it is deleted, or cannot be. */
function deleteDatabase(factory: IDBFactory, name: string, blocked?: () => void): Promise<void> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => blocked?.();
  });
}

/**
 * Chromium keeps all databases of an origin in one LevelDB, and rewrites for a deleted one only what lies above the
 * lowest level that has files in its range: where all was still in memory, rows and their deletion go into one file
 * together and stay there, readable. A second database that came after, deleted after, lies in that file's range, and
 * its deletion has the file written anew without the dead rows (`DBImpl::CompactRange`,
 * https://github.com/google/leveldb/blob/main/db/db_impl.cc). Seen by `test/e2e/on-disk.test.ts`.
 */
async function makeEmpty(factory: IDBFactory, name: string): Promise<void> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(OBJECT_STORE);
  };
  (await promisifyRequest(request)).close();
}

/** The durable keeper, over a store of {@link strictStore}'s kind. */
export function durable(useStore: UseStore): Store {
  return {
    change: (prefixes, decide) =>
      guarded(() =>
        useStore('readwrite', async (store) => {
          // Armed before the first request: a transaction that fails early must not go unheard.
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
            // The transaction knows why better than the request that died with it (quota).
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

/** Runs one piece of work at a time for the whole extension. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

const SESSION_PREFIX = 'private/';

/**
 * The keeper for private windows: memory only, gone with the browser.
 * @param lock what makes steps of several extension pages exclude each other; see {@link pageLock}
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

/**
 * A lock that all pages and the background of the extension share: the Web Locks API, or where it is missing a
 * queue within this page.
 */
export function pageLock(name: string): Lock {
  if (globalThis.navigator?.locks) {
    // The cast only undoes what TypeScript's DOM types do to a promise in a promise.
    return <T>(work: () => Promise<T>) => navigator.locks.request(name, work) as Promise<T>;
  }
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = tail.then(work, work);
    tail = run.catch(() => undefined);
    return run;
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
function isQuota(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
}
