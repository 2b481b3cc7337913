import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { withRowsApart } from '../../src/storage/apart';
import { passingStore, strictStore } from '../../src/storage/databases';
import { inTurn, pageLock } from '../../src/storage/locks';
import { durable, isQuota, memoryOnly, type SessionArea, StoreError } from '../../src/storage/rows';
import { databaseNames } from '../support/databases';

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

test('a row taken away and put again in one step is there, and the other way round it is not', async () => {
  for (const store of [durable(strictStore('test', new IDBFactory())), memoryOnly(sessionArea())]) {
    await store.change([], (rows) => rows.put('a', 1));
    await store.change(['a'], (rows) => {
      rows.remove('a');
      expect(rows.get('a')).toBeUndefined();
      rows.put('a', 2);
      rows.put('b', 3);
      rows.remove('b');
    });
    expect((await store.read([''])).under('')).toEqual([['a', 2]]);
  }
});

test.each<[error: unknown, is: boolean]>([
  [new DOMException('full', 'QuotaExceededError'), true],
  [Object.assign(new Error('full'), { name: 'QuotaExceededError' }), true],
  [new Error('QUOTA_BYTES quota exceeded'), true],
  [new Error('Session storage Quota bytes exceeded.'), true],
  [new DOMException('torn', 'UnknownError'), false],
  [new Error('no'), false],
  ['quota', false],
])('%s says that there is no room: %s', (error, is) => {
  expect(isQuota(error)).toBe(is);
});

test('what storage could not do says which kind it was, and why', async () => {
  const cause = new DOMException('torn', 'UnknownError');
  const area = { ...sessionArea(), set: () => Promise.reject(cause) };
  const error = await memoryOnly(area)
    .change([], (rows) => rows.put('a', 1))
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ name: 'StoreError', message: 'storage: failed', code: 'failed', cause });
  // What is no error of storage is not made one.
  const get = () => Promise.reject(new TypeError('mine'));
  await expect(memoryOnly({ ...area, get }).read([''])).rejects.toThrow(TypeError);
});

describe('one piece of work at a time', () => {
  /** Work that ends when it is told to. */
  function work() {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const run = vi.fn(() => ended);
    return { run, end };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('of a name; others do not wait for it, and one that fails holds up nobody', async () => {
    const [first, second] = [work(), work()];
    const one = inTurn('post', first.run);
    const two = inTurn('post', second.run);
    const failed = inTurn('post', () => Promise.reject(new Error('no')));
    const last = inTurn('post', async () => 'last');
    const other = inTurn('bakery', async () => 'other');
    await settled();
    expect([first.run.mock.calls.length, second.run.mock.calls.length]).toEqual([1, 0]);
    expect(await other).toBe('other');
    first.end();
    await one;
    await settled();
    expect(second.run).toHaveBeenCalledTimes(1);
    second.end();
    await two;
    await expect(failed).rejects.toThrow('no');
    expect(await last).toBe('last');
  });

  test('goes by names that are our own, where all pages share them', async () => {
    const request = vi.fn((_: string, run: () => Promise<unknown>) => run());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await inTurn('street', async () => 5)).toBe(5);
    await memoryOnly(sessionArea()).change([], () => undefined);
    vi.unstubAllGlobals();
    expect(request.mock.calls.map(([name]) => name)).toEqual([
      'report-instead-street',
      'report-instead-private',
    ]);
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
    expect(error).toMatchObject({ code: 'quota', cause: { name: 'QuotaExceededError' } });
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

  test('a full disk, where not even the database opens, is told as such', async () => {
    const factory = new IDBFactory();
    vi.spyOn(factory, 'open').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(durable(strictStore('test', factory)).read([])).rejects.toMatchObject({
      code: 'quota',
      cause: { cause: { name: 'QuotaExceededError' } },
    });
  });

  test('a connection that is just closing is opened once more, and only once', async () => {
    const factory = new IDBFactory();
    const store = durable(strictStore('test', factory));
    await store.change([], (rows) => rows.put('a', 1));
    const open = vi.spyOn(factory, 'open');
    const closing = (times: number) => {
      const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
      for (let left = times; left > 0; left -= 1)
        transaction.mockImplementationOnce(() => {
          throw new DOMException('closing', 'InvalidStateError');
        });
      return transaction;
    };
    closing(1);
    expect((await store.read(['a'])).get('a')).toBe(1);
    expect(open).toHaveBeenCalledTimes(1);
    await store.change([], (rows) => rows.put('a', 2));
    expect(open).toHaveBeenCalledTimes(1);
    const spied = closing(2);
    await expect(store.read(['a'])).rejects.toMatchObject({ code: 'failed' });
    for (const call of spied.mock.calls)
      expect(call).toEqual(['rows', expect.any(String), { durability: 'strict' }]);
    spied.mockRestore();
    expect((await store.read(['a'])).get('a')).toBe(2);
  });

  test('a connection that the browser has closed is not used again', async () => {
    const factory = new IDBFactory();
    const store = durable(strictStore('test', factory));
    const open = vi.spyOn(factory, 'open');
    await store.change([], (rows) => rows.put('a', 1));
    const database = open.mock.results[0]?.value.result as IDBDatabase;
    database.onclose?.(new Event('close'));
    expect((await store.read(['a'])).get('a')).toBe(1);
    await store.read(['a']);
    expect(open).toHaveBeenCalledTimes(2);
    database.close();
  });

  /** A disk with a database that was cut off while it was made. */
  async function withCutOff(): Promise<IDBFactory> {
    const factory = new IDBFactory();
    const request = factory.open('test', 1);
    await new Promise<void>((resolve) => {
      request.onsuccess = () => resolve();
    });
    request.result.close();
    return factory;
  }

  test('a database that lacks its store is empty to who reads, and made anew by the first who writes', async () => {
    const factory = await withCutOff();
    const pages = Array.from({ length: 4 }, () => durable(strictStore('test', factory)));
    for (const page of pages) expect((await page.read([''])).under('')).toEqual([]);
    const write = pageLock('test');
    await Promise.all(
      pages.map((page, at) => write(() => page.change([], (rows) => rows.put(`a/${at}`, at)))),
    );
    for (const page of pages) expect((await page.read(['a/'])).under('a/')).toHaveLength(4);
  });

  test('a database that lacks its store, and that the browser does not delete, is told as such', async () => {
    const factory = await withCutOff();
    vi.spyOn(factory, 'deleteDatabase').mockImplementation(() => {
      const request = {} as IDBOpenDBRequest;
      queueMicrotask(() => request.onerror?.(new Event('error')));
      return request;
    });
    const step = durable(strictStore('test', factory)).change([], (rows) => rows.put('a', 1));
    await expect(step).rejects.toMatchObject({ code: 'failed' });
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
  const names = databaseNames;
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

  test('have no database until the first is written; reading makes none, not even beside the one who writes', async () => {
    const disk = new IDBFactory();
    const links = durable(passingStore('links', disk));
    expect((await links.read([''])).under('')).toEqual([]);
    expect(await names(disk)).toEqual([]);
    const [read] = await Promise.all([links.read(['']), links.change([], put('draft')), links.read([''])]);
    expect(read.under('')).toEqual([]);
    expect((await links.read([''])).under('')).toEqual([['draft', 1]]);
    expect(await names(disk)).toEqual(['links']);
  });

  test('are all gone once their database is deleted, and it is made anew by the next', async () => {
    const disk = new IDBFactory();
    const links = passingStore('links', disk);
    await durable(links).change([], put('draft'));
    expect([await links.exists(), await names(disk)]).toEqual([true, ['links']]);
    await links.drop();
    expect([await links.exists(), await names(disk)]).toEqual([false, []]);
    expect((await durable(links).read([''])).under('')).toEqual([]);
    await durable(links).change([], put('hand'));
    expect((await durable(links).read([''])).under('')).toEqual([['hand', 1]]);
    // Nothing is there to be deleted, and nothing fails.
    await passingStore('others', disk).drop();
    expect(await names(disk)).toEqual(['links']);
  });

  test('are followed by empty databases, for each of which Chromium writes their file anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const disk = new IDBFactory();
      const links = passingStore('links', disk);
      await durable(links).change([], put('draft'));
      const deleted = vi.spyOn(disk, 'deleteDatabase');
      const gone = () => deleted.mock.calls.map(([name]) => name);
      const left = async () => (await disk.databases()).map(({ name }) => name).sort();
      await links.drop();
      const atOnce = ['links', 'links-tail', 'links-tail1', 'links-tail2'];
      expect(gone()).toEqual(atOnce);
      // They are older than the deletion, so they lie in the file that it makes. The rest is for pages that were
      // reading meanwhile, which hold a file.
      expect(await left()).toEqual(['links-tail3', 'links-tail4', 'links-tail5']);
      await vi.advanceTimersByTimeAsync(1000);
      expect(gone()).toEqual([...atOnce, 'links-tail3']);
      await vi.advanceTimersByTimeAsync(4000);
      expect(gone()).toEqual([...atOnce, 'links-tail3', 'links-tail4']);
      // Only with one round more is the file gone that the round before has made anew.
      await vi.advanceTimersByTimeAsync(1000);
      expect(gone()).toEqual([...atOnce, 'links-tail3', 'links-tail4', 'links-tail5']);
      await vi.waitFor(async () => expect(await left()).toEqual([]));
      expect([await links.exists(), await links.isLeft()]).toEqual([false, false]);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each(['links-tail', 'links-tail5'])(
    'leave something behind where deleting them was cut off, and that is deleted, too (%s)',
    async (tail) => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      try {
        const disk = new IDBFactory();
        await durable(passingStore(tail, disk)).change([], put('any'));
        await durable(passingStore('other', disk)).change([], put('any'));
        const links = passingStore('links', disk);
        expect([await links.exists(), await links.isLeft()]).toEqual([false, true]);
        await links.drop();
        await vi.advanceTimersByTimeAsync(6000);
        await vi.waitFor(async () => expect(await links.isLeft()).toBe(false));
        expect(await names(disk)).toEqual(['other']);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  test('are given up on where the browser will not delete them; nobody waits for ever', async () => {
    const disk = new IDBFactory();
    const links = passingStore('links', disk);
    await durable(links).change([], put('draft'));
    vi.spyOn(disk, 'deleteDatabase').mockImplementation(() => {
      const request = {} as IDBOpenDBRequest;
      queueMicrotask(() => request.onerror?.(new Event('error')));
      return request;
    });
    await links.drop();
    vi.spyOn(disk, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    await links.drop();
  });

  test('that cannot be read are told as such', async () => {
    const disk = new IDBFactory();
    vi.spyOn(disk, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const links = durable(passingStore('links', disk));
    await expect(links.read([''])).rejects.toMatchObject({ code: 'unavailable' });
    // Of a version to come: what is in it is there, and is not taken for nothing.
    const later = new IDBFactory();
    const made = await new Promise<IDBDatabase>((resolve) => {
      const request = later.open('links', 2);
      request.onsuccess = () => resolve(request.result);
    });
    made.close();
    await expect(durable(passingStore('links', later)).read([''])).rejects.toMatchObject({
      code: 'unavailable',
      cause: { name: 'VersionError' },
    });
    await expect(links.change([], put('draft'))).rejects.toMatchObject({ code: 'unavailable' });
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

  test('is written for what changes, and only for that', async () => {
    const area = sessionArea();
    const [set, remove] = [vi.spyOn(area, 'set'), vi.spyOn(area, 'remove')];
    const store = memoryOnly(area);
    await store.change([''], (rows) => rows.under(''));
    expect([set.mock.calls, remove.mock.calls]).toEqual([[], []]);
    await store.change([], (rows) => rows.put('a', 1));
    expect([set.mock.calls, remove.mock.calls]).toEqual([[[{ 'private/a': 1 }]], []]);
    await store.change([], (rows) => rows.remove('a'));
    expect([set.mock.calls.length, remove.mock.calls]).toEqual([1, [[['private/a']]]]);
  });

  test('uses the lock that all pages share where there is one', async () => {
    const request = vi.fn((_: string, work: () => Promise<unknown>) => work());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await pageLock('name')(async () => 5)).toBe(5);
    expect(request).toHaveBeenCalledWith('name', expect.any(Function));
    vi.unstubAllGlobals();
  });

  test('keeps the order of a page also where the browser lets later requests overtake', async () => {
    let isAllowed: Promise<void> | null = new Promise((resolve) => setTimeout(resolve));
    // As Chromium does: only the first requests wait for the answer whether the page may have locks.
    const request = vi.fn(async (_: string, work: () => Promise<unknown>) => {
      const asked = isAllowed;
      if (asked) {
        await asked;
        isAllowed = null;
        await new Promise((resolve) => setTimeout(resolve));
      }
      return work();
    });
    vi.stubGlobal('navigator', { locks: { request } });
    const lock = pageLock('name');
    const order: number[] = [];
    const take = (turn: number) => lock(async () => order.push(turn));
    const first = [take(1), take(2)];
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all([...first, take(3)]);
    expect(order).toEqual([1, 2, 3]);
    await expect(lock(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await take(4)).toBe(4);
    vi.unstubAllGlobals();
  });
});
