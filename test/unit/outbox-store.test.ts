import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { withRowsApart } from '../../src/storage/apart';
import { passingStore, strictStore } from '../../src/storage/databases';
import { pageLock } from '../../src/storage/locks';
import { durable, memoryOnly, type SessionArea, StoreError } from '../../src/storage/rows';

function sessionArea(): SessionArea & { items: Record<string, unknown> } {
  const items: Record<string, unknown> = { other: 'not ours' };
  return {
    items,
    get: async () => structuredClone(items),
    set: async (changes) => void Object.assign(items, structuredClone(changes)),
    remove: async (keys) => {
      for (const key of keys) delete items[key];
    },
  };
}

describe.each([
  ['durable', () => durable(strictStore('test', new IDBFactory()))],
  ['memory only', () => memoryOnly(sessionArea())],
])('%s', (_, make) => {
  test('reads what was written, by prefix, in order', async () => {
    const store = make();
    await store.change([], (rows) => {
      rows.put('a/2', { n: 2 });
      rows.put('a/1', { n: 1 });
      rows.put('b/1', 'b');
    });
    const rows = await store.read(['a/']);
    expect(rows.under('a/')).toEqual([
      ['a/1', { n: 1 }],
      ['a/2', { n: 2 }],
    ]);
    expect(rows.get('b/1')).toBeUndefined();
    expect((await store.read(['a/', 'b/1'])).get('b/1')).toBe('b');
  });

  test('a step sees its own changes', async () => {
    const store = make();
    const seen = await store.change(['a/'], (rows) => {
      rows.put('a/1', 1);
      rows.put('a/2', 2);
      rows.remove('a/1');
      return rows.under('a/');
    });
    expect(seen).toEqual([['a/2', 2]]);
    expect((await store.read(['a/'])).under('a/')).toEqual([['a/2', 2]]);
  });

  test('a step that throws changes nothing, and its error comes through', async () => {
    const store = make();
    await store.change([], (rows) => rows.put('a', 1));
    const error = new RangeError('mine');
    await expect(
      store.change(['a'], (rows) => {
        rows.put('a', 2);
        throw error;
      }),
    ).rejects.toBe(error);
    expect((await store.read(['a'])).get('a')).toBe(1);
  });

  test('steps at the same time do not lose each other', async () => {
    const store = make();
    const add = () => store.change(['n'], (rows) => rows.put('n', Number(rows.get('n') ?? 0) + 1));
    await Promise.all(Array.from({ length: 20 }, add));
    expect((await store.read(['n'])).get('n')).toBe(20);
  });
});

describe('durable', () => {
  test('commits with strict durability', async () => {
    const factory = new IDBFactory();
    await durable(strictStore('test', factory)).read([]);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('test');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = vi.spyOn(Object.getPrototypeOf(database), 'transaction');
    await durable(strictStore('test', factory)).change([], (rows) => rows.put('a', 1));
    expect(transaction).toHaveBeenCalledWith('rows', 'readwrite', { durability: 'strict' });
    transaction.mockRestore();
  });

  test('two pages share one database', async () => {
    const factory = new IDBFactory();
    const [one, two] = [durable(strictStore('test', factory)), durable(strictStore('test', factory))];
    await one.change([], (rows) => rows.put('a', 1));
    expect((await two.read(['a'])).get('a')).toBe(1);
  });

  test('a connection that was closed under it is opened again', async () => {
    const factory = new IDBFactory();
    const store = durable(strictStore('test', factory));
    await store.change([], (rows) => rows.put('a', 1));
    await new Promise<void>((resolve, reject) => {
      const request = factory.deleteDatabase('test');
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked: the connection was not let go'));
    });
    await store.change([], (rows) => rows.put('b', 2));
    expect((await store.read(['a', 'b'])).under('')).toEqual([['b', 2]]);
  });

  test('a full disk is told as such, and nothing of the step is written', async () => {
    const factory = new IDBFactory();
    const store = durable(strictStore('test', factory));
    await store.change([], (rows) => rows.put('a', 1));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (value === 'too much') throw new DOMException('full', 'QuotaExceededError');
      return put.getMockImplementation() as never;
    });
    const error = await store
      .change([], (rows) => {
        rows.remove('a');
        rows.put('b', 'too much');
      })
      .catch((thrown: unknown) => thrown);
    put.mockRestore();
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: 'quota' });
    expect((await store.read(['a', 'b'])).under('')).toEqual([['a', 1]]);
  });

  test('a quota error that only shows at the commit is told as such', async () => {
    const factory = new IDBFactory();
    const store = durable(strictStore('test', factory));
    await store.read([]);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
    ) {
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      queueMicrotask(() => transaction.abort());
      return {} as never;
    });
    await expect(store.change([], (rows) => rows.put('b', 1))).rejects.toMatchObject({ code: 'quota' });
    put.mockRestore();
    await store.change([], (rows) => rows.put('b', 2));
    expect((await store.read(['b'])).get('b')).toBe(2);
  });

  test('a database that does not open is told as such, and tried afresh the next time', async () => {
    const factory = new IDBFactory();
    const open = vi.spyOn(factory, 'open').mockImplementationOnce(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const store = durable(strictStore('test', factory));
    await expect(store.read([])).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
    await store.change([], (rows) => rows.put('a', 1));
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('a value that cannot be stored fails the whole step', async () => {
    const store = durable(strictStore('test', new IDBFactory()));
    const step = store.change([], (rows) => {
      rows.put('a', 1);
      rows.put('b', () => undefined);
    });
    await expect(step).rejects.toMatchObject({ code: 'failed' });
    expect((await store.read([''])).under('')).toEqual([]);
  });
});

describe('rows apart', () => {
  const lock = <T>(work: () => Promise<T>) => work();
  const names = async (disk: IDBFactory) => (await disk.databases()).map(({ name }) => name).sort();
  const put =
    (key: string) =>
    ({ put }: { put(key: string, value: unknown): void }) =>
      put(key, 1);

  test('are deleted although another page is slow to let go of them', async () => {
    const disk = new IDBFactory();
    const links = passingStore('links', disk);
    await durable(links).change([], put('draft'));
    const other = await new Promise<IDBDatabase>((resolve) => {
      const request = disk.open('links', 1);
      request.onsuccess = () => resolve(request.result);
    });
    // `drop` does not wait for the other connection, because a person is waiting.
    await links.drop();
    expect(await names(disk)).toContain('links');
    other.close();
    // The second database is deleted too: Chromium rewrites the file of the first one because of it.
    await vi.waitFor(async () => expect(await names(disk)).toEqual([]));
  });

  test('are deleted at the next start where the browser was killed before that', async () => {
    const disk = new IDBFactory();
    const open = (drop: () => Promise<void>) => {
      const links = passingStore('links', disk);
      const apart = {
        ...durable(links),
        drop: () => (drop === never ? never() : links.drop()),
        exists: links.exists,
      };
      return withRowsApart(durable(strictStore('lasting', disk)), apart, ['draft'], lock);
    };
    const never = () => Promise.reject(new Error('killed'));
    const before = open(never);
    await before.change([], put('draft'));
    await before.change([], (rows) => {
      rows.remove('draft');
      rows.put('past', 2);
    });
    expect(await names(disk)).toEqual(['lasting', 'links']);
    const after = open(async () => {});
    expect(await after.exists()).toBe(true);
    await after.tidy();
    expect(await names(disk)).toEqual(['lasting']);
    expect((await after.read(['past'])).get('past')).toBe(2);
  });

  test('are not made by looking whether anything is left', async () => {
    const disk = new IDBFactory();
    const links = passingStore('links', disk);
    expect(await links.exists()).toBe(false);
    expect(await names(disk)).toEqual([]);
  });
});

describe('memory only', () => {
  test('touches nothing but its own keys, and no database', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const area = sessionArea();
    const store = memoryOnly(area);
    await store.change([], (rows) => rows.put('a', 1));
    await store.change(['a'], (rows) => rows.remove('a'));
    expect(area.items).toEqual({ other: 'not ours' });
    expect((await store.read([''])).under('')).toEqual([]);
    expect(open).not.toHaveBeenCalled();
    open.mockRestore();
  });

  test('a full area is told as such', async () => {
    const area = sessionArea();
    area.set = async () => {
      throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    };
    await expect(memoryOnly(area).change([], (rows) => rows.put('a', 1))).rejects.toMatchObject({
      code: 'quota',
    });
  });

  test('uses the lock that all pages share where there is one', async () => {
    const request = vi.fn((_: string, work: () => Promise<unknown>) => work());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await pageLock('name')(async () => 5)).toBe(5);
    expect(request).toHaveBeenCalledWith('name', expect.any(Function));
    vi.unstubAllGlobals();
  });
});
