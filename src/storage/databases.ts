/**
 * Databases of rows, for the functions of idb-keyval. Its own `createStore` does not fit, for four reasons:
 * it asks for no durability, so a power cut can undo what was just reported as saved; it makes a database
 * when it only looks into it; it never closes one, so "delete everything" would wait for all open pages; and
 * it cannot delete one.
 */
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { isQuota, NoDatabase, StoreError } from './rows';

export const OBJECT_STORE = 'rows';

/**
 * A custom store for idb-keyval whose transactions are flushed to disk before they count as complete.
 * idb-keyval's own `createStore` passes no options, and browsers default to relaxed durability, which a power cut
 * right after "saved" can undo (https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed).
 * @throws StoreError `unavailable` from the returned function when the database does not open
 */
export function strictStore(name = 'report-instead', factory: IDBFactory = indexedDB): UseStore {
  return passingStore(name, factory, true);
}

/**
 * When a database is deleted, so many empty ones are deleted after it, each so many milliseconds later: see `makeEmpty`.
 * The first of them makes Chromium write the file without dead rows, the next makes it remove the file before; the third
 * is for a page that was reading just then. While a page reads, the dead rows go on from file to file, and once it has
 * ended two rounds are needed: those after one and five seconds if it ends within one second, those after five and six
 * if it ends within five. Nobody waits for these.
 */
const ROUNDS_MS = [0, 0, 0, 1000, 5000, 6000];

/** A database that its first row makes, and that can be deleted from the disk as a whole. */
export interface PassingStore extends UseStore {
  /** Deletes the database; resolves once that is done, or will be as soon as other pages have closed it. */
  drop(): Promise<void>;
  exists(): Promise<boolean>;
  /** Whether it exists, or something of a {@link PassingStore.drop} that is under way or was interrupted. */
  isLeft(): Promise<boolean>;
}

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
    // The connection may be closed from outside: the profile is cleared, or a newer version wants to upgrade.
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
    // A reader that found no database must not decide for a writer that came in the meantime.
    if (make) await opening?.catch(() => undefined);
    let transaction: IDBTransaction;
    try {
      transaction = (await open(make)).transaction(OBJECT_STORE, mode, { durability: 'strict' });
    } catch (error) {
      if (error instanceof StoreError || error instanceof NoDatabase) throw error;
      // It lacks its store, so it holds nothing. Only who writes makes it anew, since writers wait for each other.
      if (error instanceof DOMException && error.name === 'NotFoundError') {
        if (mode === 'readonly') throw new NoDatabase();
        (await open(make)).close();
        await deleteDatabase(factory, name);
      }
      // `InvalidStateError`: the connection was closing. One fresh connection is worth a try.
      opening = undefined;
      transaction = (await open(make)).transaction(OBJECT_STORE, mode, { durability: 'strict' });
    }
    return callback(transaction.objectStore(OBJECT_STORE));
  };
  const tails = ROUNDS_MS.map((_, place) => `${name}-tail${place || ''}`);
  /**
   * @param blocked called when it has to wait for other pages; it goes on once they have closed the database
   */
  const deleteAll = async (blocked: () => void) => {
    const database = await opening?.catch(() => undefined);
    opening = undefined;
    database?.close();
    for (const tail of tails) await makeEmpty(factory, tail).catch(() => undefined);
    await deleteDatabase(factory, name, blocked);
    for (const [place, tail] of tails.entries()) {
      const later = ROUNDS_MS[place];
      if (later) setTimeout(() => deleteDatabase(factory, tail), later);
      else await deleteDatabase(factory, tail);
    }
  };
  const drop = () =>
    new Promise<void>((resolve) => {
      void deleteAll(resolve).then(resolve, resolve);
    });
  const isAny = async (of: readonly string[]) =>
    (await factory.databases()).some((one) => of.includes(one.name ?? ''));
  const exists = () => isAny([name]);
  const isLeft = () => isAny([name, ...tails]);
  return Object.assign(use, { drop, exists, isLeft });
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
 * Chromium keeps all databases of an origin in one LevelDB. For a deleted database it only rewrites what is above the
 * lowest level that has files in its range. If everything was still in memory, the rows and their deletion go into one
 * file together and stay there, readable. An empty database that was made before lies in the range of that file, and its
 * deletion makes Chromium write the file again without the dead rows (`DBImpl::CompactRange`,
 * https://github.com/google/leveldb/blob/main/db/db_impl.cc). One that is made afterwards does not lie there. Seen by
 * `test/e2e/on-disk.test.ts`.
 */
async function makeEmpty(factory: IDBFactory, name: string): Promise<void> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(OBJECT_STORE);
  };
  (await promisifyRequest(request)).close();
}
