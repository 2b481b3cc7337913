/**
 * Single stored values: read whatever is there, changed one after the other, watched, and separate in private windows.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../src/storage/index';
import { areas, browser, cached, forgetAll, loseDatabases, pace } from '../support/browser-areas';
import { databaseNames } from '../support/databases';

vi.mock('../../src/browser', () => ({ browser }));

/** Loads the module again, as after a start of the browser: nothing is open yet. */
async function started() {
  vi.resetModules();
  return {
    ...(await import('../../src/storage/index')),
    ...(await import('../../src/storage/change')),
    ...(await import('../../src/storage/watch')),
  };
}

beforeEach(forgetAll);

const any = (at: Key<unknown>['at']): Key<unknown> => ({ at, parse: (stored) => stored });
const settings = any('kept/settings');
const ownEntries = any('kept/ownEntries');
const selfCheck = any('kept/selfCheck');
const share: Key<{ salt: number }> = {
  at: 'local/share',
  apart: true,
  parse: (stored) => ({ salt: (stored as { salt?: number } | undefined)?.salt ?? 0 }),
};

const INTAKE = { intake: { name: 'Shehri Helpers', url: 'https://intake.example.org/' } };

describe('what is kept', () => {
  it('is there after the next start', async () => {
    await (await started()).putTogether([settings, INTAKE], [selfCheck, 3]);
    const { read } = await started();
    expect(await read(settings, false)).toEqual(INTAKE);
    expect(await read(selfCheck, false)).toBe(3);
  });

  it('that nobody could bring back is restored into a new database, whether it is read or changed first', async () => {
    for (const first of ['read', 'change']) {
      const before = await started();
      await before.putTogether([settings, INTAKE], [ownEntries, [first]], [selfCheck, 3]);
      loseDatabases();
      const { read, change } = await started();
      if (first === 'change') await change(selfCheck, () => 4, false);
      expect(await read(settings, false)).toEqual(INTAKE);
      expect(await read(ownEntries, false)).toEqual([first]);
      expect(await read(selfCheck, false)).toBe(first === 'change' ? 4 : undefined);
    }
  });

  it('and cannot be written says why, and nothing of it is there', async () => {
    const { putTogether, read } = await started();
    await putTogether([settings, INTAKE]);
    // The browser refuses the row before the step ends, because there is one already.
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      return this.add(value, key);
    });
    const refused = putTogether([selfCheck, 3], [settings, { intake: null }]);
    await expect(refused).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    put.mockRestore();
    expect([await read(settings, false), await read(selfCheck, false)]).toEqual([INTAKE, undefined]);
  });

  it('and was taken away or deleted with everything does not come back', async () => {
    const before = await started();
    await before.putTogether([settings, INTAKE], [ownEntries, ['Karachi Helpline']]);
    await before.change(settings, () => undefined, false);
    loseDatabases();
    const again = await started();
    expect(await again.read(settings, false)).toBeUndefined();
    expect(await again.read(ownEntries, false)).toEqual(['Karachi Helpline']);
    await again.change(share, () => ({ salt: 3 }), false);
    await again.eraseValues();
    expect([cached.size, areas.local.size, areas.session.size]).toEqual([0, 0, 0]);
    expect(await (await started()).read(ownEntries, false)).toBeUndefined();
  });

  it.each([share, selfCheck])(
    'of $at does not come back by a change that had read it before',
    async (key) => {
      const { change, read, eraseValues } = await started();
      await change(key as Key<unknown>, () => ({ salt: 3 }), false);
      let erased: Promise<void> | undefined;
      // Everything is deleted while the change is between its reading and its writing.
      await change(
        key as Key<unknown>,
        (now) => {
          erased = eraseValues();
          // A slow disk.
          pace.wait = () => new Promise((resolve) => setTimeout(resolve, 30));
          return { ...(now as object), asked: [7] };
        },
        false,
      );
      pace.wait = async () => undefined;
      await erased;
      expect(await read(key as Key<unknown>, false)).toEqual(key.parse(undefined));
      expect([areas.local.size, areas.session.size]).toEqual([0, 0]);
    },
  );
});

describe('copies of what is kept', () => {
  const copies = () => [...(cached.get('report-instead-kept')?.entries() ?? [])];

  it('are made of what nobody could bring back, and of nothing else', async () => {
    const { putTogether, change, read } = await started();
    expect(await read(settings, false)).toBeUndefined();
    // Reading alone makes none.
    expect(cached.size).toBe(0);
    await putTogether([selfCheck, 3], [any('kept/directoryText'), 'signed']);
    await change(selfCheck, () => undefined, false);
    expect(cached.size).toBe(0);
    await putTogether([settings, INTAKE], [ownEntries, ['Karachi Helpline']]);
    await change(ownEntries, () => ['Lahore Helpline'], false);
    expect(copies()).toEqual([
      ['https://kept.invalid/settings', JSON.stringify(['settings', INTAKE])],
      ['https://kept.invalid/ownEntries', JSON.stringify(['ownEntries', ['Lahore Helpline']])],
    ]);
    await change(settings, () => undefined, false);
    expect(copies().map(([address]) => address)).toEqual(['https://kept.invalid/ownEntries']);
  });

  it('are not made by looking for them, nor by taking one away', async () => {
    const { cachedCopy } = await import('../../src/storage/copies');
    const none = cachedCopy('none', 'none');
    expect(await none.rows()).toEqual([]);
    await none.remove('a');
    expect(cached.size).toBe(0);
  });

  it('bring back nothing that should never have been among them', async () => {
    await caches
      .open('report-instead-kept')
      .then((cache) => cache.put('https://kept.invalid/selfCheck', Response.json(['selfCheck', 9])));
    const { read } = await started();
    expect(await read(selfCheck, false)).toBeUndefined();
  });

  it('that cannot be read for a moment are put back later, and not over what was stored meanwhile', async () => {
    const torn = () => Promise.reject(new DOMException('torn', 'UnknownError'));
    for (const change of [false, true]) {
      await (await started()).putTogether([settings, INTAKE], [ownEntries, ['Karachi Helpline']]);
      loseDatabases();
      const has = vi.spyOn(caches, 'has').mockImplementation(torn);
      const open = vi.spyOn(caches, 'open').mockImplementation(torn);
      const meanwhile = await started();
      expect(await meanwhile.read(settings, false)).toBeUndefined();
      if (change) await meanwhile.change(settings, () => ({ intake: null }), false);
      has.mockRestore();
      open.mockRestore();
      const { read } = await started();
      expect(await read(settings, false)).toEqual(change ? { intake: null } : INTAKE);
      expect(await read(ownEntries, false)).toEqual(['Karachi Helpline']);
    }
  });

  it('are not needed: without the Cache API all goes on as with it', async () => {
    const fails = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    for (const method of ['has', 'open', 'delete'] as const)
      vi.spyOn(caches, method).mockImplementation(fails);
    const { putTogether, read, eraseValues } = await started();
    await putTogether([settings, INTAKE], [ownEntries, undefined]);
    expect(await read(settings, false)).toEqual(INTAKE);
    await eraseValues();
    expect(await (await started()).read(settings, false)).toBeUndefined();
    vi.restoreAllMocks();
  });
});

describe('the database of what is kept', () => {
  const keys = async () => {
    const request = indexedDB.open('report-instead-kept');
    await new Promise<void>((resolve) => {
      request.onsuccess = () => resolve();
    });
    const all = request.result.transaction('rows').objectStore('rows').getAllKeys();
    await new Promise<void>((resolve) => {
      all.onsuccess = () => resolve();
    });
    request.result.close();
    return all.result;
  };

  it('is made by what is kept alone, and holds nothing that was taken away', async () => {
    const { change } = await started();
    await change(share, () => ({ salt: 3 }), false);
    expect(await databaseNames()).toEqual([]);
    await change(settings, () => INTAKE, false);
    await change(ownEntries, () => ['Karachi Helpline'], false);
    await change(settings, () => undefined, false);
    expect(await keys()).toEqual(['known', 'ownEntries']);
  });

  it('is right where a copy of it is older', async () => {
    const { change } = await started();
    await change(settings, () => INTAKE, false);
    const open = vi.spyOn(caches, 'open').mockRejectedValue(new DOMException('blocked', 'SecurityError'));
    await change(settings, () => ({ intake: null }), false);
    open.mockRestore();
    const { change: next, read } = await started();
    await next(selfCheck, () => 3, false);
    expect(await read(settings, false)).toEqual({ intake: null });
  });

  it('is flushed to the disk before a change counts as done', async () => {
    const { change, read } = await started();
    await read(settings, false);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await change(settings, () => INTAKE, false);
    expect(transaction).toHaveBeenCalledWith('rows', 'readwrite', { durability: 'strict' });
    transaction.mockRestore();
  });

  it('is taken off the disk with everything, and whoever follows a value hears that it is gone', async () => {
    const { change, watch, eraseValues } = await started();
    await change(ownEntries, () => ['Karachi Helpline'], false);
    const told = vi.fn();
    watch(ownEntries, told, new AbortController().signal);
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    await eraseValues();
    expect(deleted).toHaveBeenCalledWith('report-instead-kept');
    deleted.mockRestore();
    await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(undefined));
  });

  it('that does not open says so to who reads, and is not taken for an empty one', async () => {
    const request = indexedDB.open('report-instead-kept', 2);
    await new Promise<void>((resolve) => {
      request.onsuccess = () => resolve();
    });
    request.result.close();
    const { read, change } = await started();
    await expect(read(settings, false)).rejects.toMatchObject({ name: 'VersionError' });
    await expect(change(settings, () => INTAKE, false)).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('that is torn while it is read says so, too', async () => {
    const { change, read } = await started();
    await change(settings, () => INTAKE, false);
    const { get } = IDBObjectStore.prototype;
    const torn = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(function (
      this: IDBObjectStore,
      key,
    ) {
      queueMicrotask(() => this.transaction.abort());
      return get.call(this, key);
    });
    await expect(read(settings, false)).rejects.toBeDefined();
    torn.mockRestore();
    expect(await read(settings, false)).toEqual(INTAKE);
  });

  it('is made anew where it lacks its store, with what the copies hold, whoever comes first', async () => {
    for (const first of ['read', 'change', 'erase']) {
      forgetAll();
      await (await started()).putTogether([settings, INTAKE]);
      loseDatabases();
      const cutOff = indexedDB.open('report-instead-kept', 1);
      await new Promise<void>((resolve) => {
        cutOff.onsuccess = () => resolve();
      });
      cutOff.result.close();
      const { read, change, eraseValues } = await started();
      if (first === 'erase') await eraseValues();
      if (first === 'change') await change(selfCheck, () => 4, false);
      expect(await Promise.all([read(settings, false), read(settings, false)])).toEqual(
        first === 'erase' ? [undefined, undefined] : [INTAKE, INTAKE],
      );
      await change(ownEntries, () => ['Karachi Helpline'], false);
      expect(await (await started()).read(ownEntries, false)).toEqual(['Karachi Helpline']);
    }
  });

  it('goes with everything on a full disk, too: where there is none, it need not be made for that', async () => {
    const { change, eraseValues } = await started();
    await change(share, () => ({ salt: 3 }), false);
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await eraseValues();
    open.mockRestore();
    expect(areas.local.size).toBe(0);
  });

  it('that could not be deleted says so, and so do copies of it; all else is gone', async () => {
    const before = await started();
    await before.putTogether([settings, INTAKE]);
    await before.change(share, () => ({ salt: 3 }), false);
    const refuse = vi.spyOn(caches, 'delete').mockRejectedValue(new DOMException('torn', 'UnknownError'));
    await expect(before.eraseValues()).rejects.toThrow('torn');
    refuse.mockRestore();
    expect([await databaseNames(), areas.local.size]).toEqual([[], 0]);

    const again = await started();
    await again.putTogether([settings, INTAKE]);
    await again.change(share, () => ({ salt: 3 }), false);
    const torn = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('torn', 'UnknownError');
    });
    const stays = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      const request = {} as IDBOpenDBRequest;
      queueMicrotask(() => request.onerror?.(new Event('error')));
      return request;
    });
    await expect(again.eraseValues()).rejects.toMatchObject({ name: 'StoreError' });
    stays.mockRestore();
    torn.mockRestore();
    expect([areas.local.size, cached.size]).toEqual([0, 0]);
  });

  it('is let go of by who has read it, so that nobody waits for them', async () => {
    const { change, read } = await started();
    await change(settings, () => INTAKE, false);
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    await read(settings, false);
    expect(closed).toHaveBeenCalledTimes(1);
    closed.mockRestore();
  });
});

describe('an organisation’s policy', () => {
  const policy = any('managed/policy');

  it('is read whole, is none where the browser has none, and is not ours to change', async () => {
    const { read, change } = await started();
    const { get } = browser.storage.managed;
    browser.storage.managed.get = async () => ({ language: 'ur' });
    expect(await read(policy, true)).toEqual({ language: 'ur' });
    await expect(change(policy, () => ({}), false)).rejects.toThrow('a policy is not ours to change');
    await expect(change(policy, () => ({}), true)).rejects.toThrow('a policy is not ours to change');
    browser.storage.managed.get = () => Promise.reject(new Error('no manifest'));
    expect(await read(policy, false)).toBeUndefined();
    browser.storage.managed.get = get;
  });
});

describe('a private window of Firefox', () => {
  const sendMessage = vi.fn(async (_: object): Promise<unknown> => ['Karachi Helpline']);
  beforeEach(() => {
    Object.assign(browser.runtime, { sendMessage });
    browser.extension.inIncognitoContext = true;
    vi.stubGlobal('document', {});
    sendMessage.mockClear();
    return () => {
      browser.extension.inIncognitoContext = false;
      vi.stubGlobal('document', undefined);
    };
  });

  it('asks the background for what is kept: it has databases of its own', async () => {
    const { read, change } = await started();
    expect(await read(ownEntries)).toEqual(['Karachi Helpline']);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'ui/kept', key: 'ownEntries' });
    await change(ownEntries, () => ['Lahore Helpline']);
    sendMessage.mockClear();
    // What it has changed itself lies in its memory.
    expect(await read(ownEntries)).toEqual(['Lahore Helpline']);
    expect(sendMessage).not.toHaveBeenCalled();
    expect([...areas.session.keys()]).toEqual(['private/kept/ownEntries']);
  });

  it('does not ask in the background itself, nor for the text of an update', async () => {
    const { read } = await started();
    expect(await read(any('kept/directoryText'))).toBeUndefined();
    vi.stubGlobal('document', undefined);
    expect(await read(ownEntries)).toBeUndefined();
    browser.extension.inIncognitoContext = false;
    vi.stubGlobal('document', {});
    expect(await read(ownEntries, true)).toBeUndefined();
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe('a private window', () => {
  it('has its rows in the browser’s memory', async () => {
    const { memoryArea } = await import('../../src/storage/areas');
    const { memoryOnly } = await import('../../src/storage/rows');
    await memoryOnly(memoryArea()).change([], (rows) => rows.put('hand/1', 1));
    expect([[...areas.session], areas.local.size]).toEqual([[['private/hand/1', 1]], 0]);
  });

  it('has its changes of what is kept in memory alone, until they are forgotten', async () => {
    const { change, read, forgetPrivateValues } = await started();
    await change(ownEntries, () => ['Karachi Helpline'], false);
    await change(ownEntries, () => undefined, true);
    expect(await read(ownEntries, true)).toBeNull();
    expect(await read(ownEntries, false)).toEqual(['Karachi Helpline']);
    await forgetPrivateValues();
    expect(await read(ownEntries, true)).toEqual(['Karachi Helpline']);
  });

  it('has some values apart, which begin with nothing, and which go without those of others', async () => {
    const { change, read, forgetPrivateValues } = await started();
    areas.session.set('private/hand/1', 'a report of the outbox');
    areas.session.set('pace', 'of ordinary windows');
    await change(share, () => ({ salt: 3 }), false);
    expect(await read(share, true)).toEqual({ salt: 0 });
    await change(share, () => ({ salt: 4 }), true);
    expect(areas.local.get('share')).toEqual({ salt: 3 });
    expect(await read(share, true)).toEqual({ salt: 4 });
    await forgetPrivateValues();
    expect(await read(share, true)).toEqual({ salt: 0 });
    expect([...areas.session.keys()]).toEqual(['private/hand/1', 'pace']);
  });

  it('forgets all of its own values, nothing else, and writes nothing where there are none', async () => {
    const { forgetPrivateValues } = await started();
    const others = [
      'private/draft',
      'private/handkept/1',
      'private/x/local/1',
      'not private/local/share',
      'kept/x',
    ];
    for (const name of ['private/local/a', 'private/kept/b', 'private/session/c', ...others])
      areas.session.set(name, 1);
    await forgetPrivateValues();
    expect([...areas.session.keys()]).toEqual(others);
    const remove = vi.spyOn(browser.storage.session, 'remove');
    await forgetPrivateValues();
    expect(remove).not.toHaveBeenCalled();
    remove.mockRestore();
  });

  it('leaves nothing, although its last change had read what there was', async () => {
    const { change, forgetPrivateValues } = await started();
    await change(share, () => ({ salt: 3 }), true);
    let forgotten: Promise<void> | null = null;
    let isFirst = true;
    pace.wait = async () => {
      if (!isFirst) return;
      isFirst = false;
      forgotten = forgetPrivateValues();
      await Promise.race([forgotten, new Promise((resolve) => setTimeout(resolve, 300))]);
    };
    await change(share, ({ salt }) => ({ salt: salt + 1 }), true);
    await forgotten;
    expect([...areas.session.keys()]).toEqual([]);
  });
});

describe('a change', () => {
  it('that makes the same value writes nothing, and nobody is told', async () => {
    const { change, watch } = await started();
    await change(share, () => ({ salt: 3 }), false);
    const told = vi.fn();
    watch(share, told, new AbortController().signal);
    await change(share, (now) => now, false);
    await change(share, () => ({ salt: 4 }), false);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(told.mock.calls).toEqual([[{ salt: 4 }]]);
  });

  it('that throws changes nothing, and stops nobody else', async () => {
    const { change, read } = await started();
    await change(share, () => ({ salt: 3 }), false);
    const refused = change(
      share,
      () => {
        throw new Error('no');
      },
      false,
    );
    const after = change(share, ({ salt }) => ({ salt: salt + 1 }), false);
    await expect(refused).rejects.toThrow('no');
    expect(await after).toEqual({ salt: 4 });
    expect(await read(share, false)).toEqual({ salt: 4 });
  });

  it('is told to those who follow just that key, wherever it lies, until they stop', async () => {
    const { change, watch } = await started();
    const stop = new AbortController();
    const told = { share: vi.fn(), ownEntries: vi.fn(), selfCheck: vi.fn() };
    watch(share, told.share, stop.signal);
    watch(ownEntries, told.ownEntries, stop.signal);
    watch(selfCheck, told.selfCheck, stop.signal);
    await change(ownEntries, () => ['Karachi Helpline'], false);
    await change(share, () => ({ salt: 3 }), false);
    await vi.waitFor(() => expect(told.ownEntries).toHaveBeenCalledExactlyOnceWith(['Karachi Helpline']));
    await vi.waitFor(() => expect(told.share).toHaveBeenCalledExactlyOnceWith({ salt: 3 }));
    // Private windows watch their own memory.
    await change(ownEntries, () => [], true);
    await vi.waitFor(() => expect(told.ownEntries).toHaveBeenCalledTimes(2));
    // Two in one step.
    await browser.storage.local.set({ share: { salt: 4 }, pages: {} });
    await vi.waitFor(() => expect(told.share).toHaveBeenLastCalledWith({ salt: 4 }));
    stop.abort();
    await change(share, () => ({ salt: 5 }), false);
    await change(ownEntries, () => [], false);
    expect(told.selfCheck).not.toHaveBeenCalled();
    expect(told.share).toHaveBeenCalledTimes(2);
  });
});

describe('who looks again after each change', () => {
  /** What follows `share`, and is told what the test lets it find. */
  async function following(stop = new AbortController()) {
    const { change, onChange, read } = await started();
    const looks: { found(what: unknown): void; fails(): void }[] = [];
    const look = () =>
      new Promise<unknown>((found, reject) => {
        looks.push({ found, fails: () => reject(new Error('no')) });
      });
    const told = vi.fn();
    onChange([settings, share], look, told, stop.signal);
    const changed = async (salt: number) => {
      const before = looks.length;
      await change(share, () => ({ salt }), false);
      return before;
    };
    const settled = () => new Promise((resolve) => setTimeout(resolve));
    return { change, changed, looks, told, stop, settled, read };
  }

  it('is told the newest alone, although an older answer comes last', async () => {
    const { changed, looks, told, settled } = await following();
    await changed(1);
    await changed(2);
    looks[1]!.found('second');
    await settled();
    looks[0]!.found('first');
    await settled();
    expect(told.mock.calls).toEqual([['second']]);
    await changed(3);
    looks[2]!.fails();
    await settled();
    await changed(4);
    looks[3]!.found('fourth');
    await settled();
    expect(told.mock.calls).toEqual([['second'], ['fourth']]);
  });

  it('looks after a change of any of its keys, and of no other', async () => {
    const { change, looks, changed, settled } = await following();
    await changed(1);
    expect(looks).toHaveLength(1);
    await change(any('local/pages'), () => 1, false);
    await change(selfCheck, () => 1, false);
    await change(settings, () => 1, false);
    await vi.waitFor(() => expect(looks).toHaveLength(2));
    await change(share, () => ({ salt: 2 }), true);
    await settled();
    expect(looks).toHaveLength(3);
  });

  it('is not told what is found after it has stopped, and does not begin then', async () => {
    const { changed, looks, told, stop, settled } = await following();
    await changed(1);
    stop.abort();
    looks[0]!.found('late');
    await changed(2);
    await settled();
    expect([told.mock.calls, looks.length]).toEqual([[], 1]);
    const late = await following(stop);
    await late.changed(3);
    await settled();
    expect(late.looks).toEqual([]);
  });

  it('lets go of what it listened to', async () => {
    const close = vi.spyOn(BroadcastChannel.prototype, 'close');
    const { stop } = await following();
    expect(close).not.toHaveBeenCalled();
    stop.abort();
    expect(close).toHaveBeenCalledTimes(1);
    close.mockRestore();
  });
});

describe('a value of an older version', () => {
  interface Third {
    names: string[];
  }
  const third: Key<Third> = {
    at: 'local/share',
    migrations: [
      ({ name }: { name: string }) => ({ version: 2, list: [name] }),
      ({ list }: { list: string[] }) => ({ version: 3, names: list }),
    ],
    parse: (stored) => ({ names: (stored as Partial<Third> | undefined)?.names ?? [] }),
  };

  it.each([
    ['the first, which says none', { name: 'Sana' }, ['Sana']],
    ['the second', { version: 2, list: ['Sana', 'Bilal'] }, ['Sana', 'Bilal']],
    ['the newest', { version: 3, names: ['Bilal'] }, ['Bilal']],
    ['one to come', { version: 9, names: ['Bilal'], more: true }, ['Bilal']],
    ['none at all', undefined, []],
    ['nothing that could be read', 'soon', []],
  ])('is read as the newest has it: %s', async (_, stored, names) => {
    const { read } = await started();
    areas.local.set('share', stored);
    if (stored === 'soon') return expect(await read({ ...third, migrations: [] }, false)).toEqual({ names });
    expect(await read(third, false)).toEqual({ names });
  });

  it('says its version from the next change on, and is not migrated again', async () => {
    const { change, read } = await started();
    areas.local.set('share', { name: 'Sana' });
    await change(third, ({ names }) => ({ names: [...names, 'Bilal'] }), false);
    expect(areas.local.get('share')).toEqual({ version: 3, names: ['Sana', 'Bilal'] });
    expect(await read(third, false)).toMatchObject({ names: ['Sana', 'Bilal'] });
  });

  it('that is taken away leaves nothing, not even its version; what says how it is stored is not asked then', async () => {
    const { change } = await started();
    const form = vi.fn(({ names }: Third) => ({ names, more: true }));
    const value = { ...third, form } as unknown as Key<Third | undefined>;
    await change(value, () => ({ names: ['Sana'] }), false);
    expect(areas.local.get('share')).toEqual({ version: 3, names: ['Sana'], more: true });
    await change(value, () => undefined, false);
    expect([areas.local.has('share'), form.mock.calls.length]).toEqual([false, 1]);
  });

  it('that is not read any more goes with the next start', async () => {
    const { dropRetired } = await started();
    for (const name of ['cues', 'looks', 'enforced', 'settings']) areas.local.set(name, {});
    await dropRetired();
    expect([...areas.local.keys()]).toEqual(['settings']);
    const remove = vi.spyOn(browser.storage.local, 'remove');
    await dropRetired();
    expect(remove).not.toHaveBeenCalled();
    remove.mockRestore();
  });
});
