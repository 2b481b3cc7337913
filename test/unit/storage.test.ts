/**
 * Single stored values: read whatever is there, changed one after the other, watched, and separate in private windows.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../src/storage/index';
import { areas, browser, cached, forgetAll, loseDatabases } from '../support/browser-areas';

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
});

describe('a private window', () => {
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
    stop.abort();
    await change(share, () => ({ salt: 5 }), false);
    await change(ownEntries, () => [], false);
    expect(told.selfCheck).not.toHaveBeenCalled();
    expect(told.share).toHaveBeenCalledTimes(1);
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

  it('that is not read any more goes with the next start', async () => {
    const { dropRetired } = await started();
    for (const name of ['cues', 'looks', 'enforced', 'settings']) areas.local.set(name, {});
    await dropRetired();
    expect([...areas.local.keys()]).toEqual(['settings']);
  });
});
