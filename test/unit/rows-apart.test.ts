/** Two databases with the face of one: what lies where, and that a step is whole although it changes both. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withRowsApart } from '../../src/storage/apart';
import { memoryOnly, type Store, StoreError } from '../../src/storage/rows';

/** A database in memory that can be full, or break. */
class Shelf {
  items: Record<string, unknown> = {};
  isFull = false;
  isBroken = false;
  /** How many of the next writes fail. */
  breaks = 0;
  writes = 0;
  readonly store: Store;

  constructor() {
    const write = () => {
      this.breaks -= 1;
      if (this.isBroken || this.breaks >= 0) throw new DOMException('torn', 'UnknownError');
      this.writes += 1;
    };
    this.store = memoryOnly(
      {
        get: async () => ({ ...this.items }),
        set: async (changes) => {
          if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
          write();
          Object.assign(this.items, changes);
        },
        remove: async (names) => {
          write();
          for (const name of names) delete this.items[name];
        },
      },
      (work) => work(),
    );
  }

  get rows(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.items).map(([name, value]) => [name.slice(8), value]));
  }
  lay(rows: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(rows)) this.items[`private/${key}`] = value;
  }
}

let lasting: Shelf;
let links: Shelf;
let drop: ReturnType<typeof vi.fn<() => Promise<void>>>;
let locked: number;
beforeEach(() => {
  lasting = new Shelf();
  links = new Shelf();
  locked = 0;
  drop = vi.fn(async () => {
    links.items = {};
  });
});

function opened() {
  const apart = { ...links.store, drop, exists: async () => Object.keys(links.items).length > 0 };
  return withRowsApart(lasting.store, apart, ['hand/', 'draft'], (work) => {
    locked += 1;
    return work();
  });
}
const put = (rows: Record<string, unknown>, gone: readonly string[] = []) =>
  opened().change([], (all) => {
    for (const [key, value] of Object.entries(rows)) all.put(key, value);
    for (const key of gone) all.remove(key);
    return 'done';
  });
const seen = async (prefix = '') => Object.fromEntries((await opened().read([prefix])).under(''));

describe('a step', () => {
  it('puts each row where its kind lies, and says what it came to', async () => {
    expect(await put({ 'hand/1': 'a', draft: 'b', past: 'c' })).toBe('done');
    expect(links.rows).toEqual({ 'hand/1': 'a', draft: 'b' });
    expect(lasting.rows).toEqual({ past: 'c' });
    expect(await seen()).toEqual({ 'hand/1': 'a', draft: 'b', past: 'c' });
    expect(await seen('hand/')).toEqual({ 'hand/1': 'a' });
    expect((await opened().read(['past', 'draft'])).under('')).toEqual([
      ['draft', 'b'],
      ['past', 'c'],
    ]);
    expect(await put({ past: 'd' })).toBe('done');
    expect(await put({ draft: 'e' })).toBe('done');
    expect([links.rows, lasting.rows]).toEqual([{ 'hand/1': 'a', draft: 'e' }, { past: 'd' }]);
    expect(drop).not.toHaveBeenCalled();
  });

  it('that changes nothing writes nothing; nor does one that throws', async () => {
    await put({ draft: 1, past: 1 });
    const before = [links.writes, lasting.writes];
    const changes = [vi.spyOn(links.store, 'change'), vi.spyOn(lasting.store, 'change')];
    expect(await opened().change(['draft', 'past'], (rows) => rows.under(''))).toEqual([
      ['draft', 1],
      ['past', 1],
    ]);
    const error = new RangeError('mine');
    const refused = opened().change([], (rows) => {
      rows.put('draft', 2);
      throw error;
    });
    await expect(refused).rejects.toBe(error);
    expect([links.writes, lasting.writes]).toEqual(before);
    for (const change of changes) expect(change).not.toHaveBeenCalled();
  });

  it('that concerns the lasting rows alone makes no others, and the other way round', async () => {
    await put({ past: 1 });
    await put({}, ['past']);
    expect([links.writes, lasting.writes, drop.mock.calls.length]).toEqual([0, 2, 0]);
    await put({ draft: 1 });
    expect([links.writes, lasting.writes]).toEqual([1, 2]);
    await put({}, ['draft']);
    expect([links.writes, lasting.writes]).toEqual([2, 2]);
  });

  it('with which the last row apart goes takes their database along, and one before that does not', async () => {
    await put({ 'hand/1': 1, 'hand/2': 2, draft: 3 });
    await put({}, ['hand/1']);
    await put({ past: 1 }, ['hand/2']);
    expect(drop).not.toHaveBeenCalled();
    await put({}, ['draft']);
    expect(drop).toHaveBeenCalledTimes(1);
    await put({ draft: 1 });
    await put({ past: 2 }, ['draft']);
    expect(drop).toHaveBeenCalledTimes(2);
    expect(lasting.rows).toEqual({ past: 2 });
  });

  it('is done although their database cannot be deleted', async () => {
    await put({ draft: 1 });
    drop.mockRejectedValue(new Error('in use'));
    expect(await put({}, ['draft'])).toBe('done');
    await put({ draft: 1 });
    expect(await put({ past: 1 }, ['draft'])).toBe('done');
    expect([await seen(), lasting.rows]).toEqual([{ past: 1 }, { past: 1 }]);
  });

  it('takes its turn, as tidying does; reading waits for nobody', async () => {
    await opened().read(['']);
    expect(locked).toBe(0);
    await put({ past: 1 });
    expect(locked).toBe(1);
    await opened().tidy();
    expect(locked).toBe(2);
  });
});

describe('rows from before there were two databases', () => {
  it('are read, and leave the lasting one with their next change', async () => {
    lasting.lay({ 'hand/1': 'old', 'hand/2': 'old', draft: 'old', past: 1 });
    expect(await seen('hand/')).toEqual({ 'hand/1': 'old', 'hand/2': 'old' });
    await put({ 'hand/1': 'new' });
    expect([links.rows, lasting.rows]).toEqual([
      { 'hand/1': 'new' },
      { 'hand/2': 'old', draft: 'old', past: 1 },
    ]);
    await put({}, ['draft']);
    expect(lasting.rows).toEqual({ 'hand/2': 'old', past: 1 });
    expect(await seen()).toEqual({ 'hand/1': 'new', 'hand/2': 'old', past: 1 });
  });

  it('count for nothing where there is a newer one apart', async () => {
    lasting.lay({ draft: 'old' });
    links.lay({ draft: 'new' });
    expect(await seen('draft')).toEqual({ draft: 'new' });
  });
});

describe('a step that is cut off between the two', () => {
  beforeEach(async () => {
    await put({ 'past/1': 1, 'past/2': 2, 'hand/1': 1 });
    lasting.isBroken = true;
    expect(await put({ 'past/1': 'new', 'past/3': 3, draft: 1 }, ['past/2'])).toBe('done');
    expect(lasting.rows).toEqual({ 'past/1': 1, 'past/2': 2 });
  });
  const after = { 'past/1': 'new', 'past/3': 3, draft: 1, 'hand/1': 1 };

  it('is done for all who read, each what they ask for', async () => {
    // By this name the next version finds it, too.
    expect(Object.keys(links.rows)).toEqual(['hand/1', 'draft', 'journal']);
    expect(await seen()).toEqual(after);
    expect((await opened().read(['draft', 'past/1'])).under('')).toEqual([
      ['draft', 1],
      ['past/1', 'new'],
    ]);
    expect(await seen('past/')).toEqual({ 'past/1': 'new', 'past/3': 3 });
    expect(await seen('draft')).toEqual({ draft: 1 });
    expect(await opened().change(['past/2'], (rows) => rows.get('past/2'))).toBeUndefined();
  });

  it('is made good by the next one, whatever that changes', async () => {
    lasting.isBroken = false;
    await put({ 'hand/2': 2 });
    expect(lasting.rows).toEqual({ 'past/1': 'new', 'past/3': 3 });
    expect(links.rows).toEqual({ 'hand/1': 1, 'hand/2': 2, draft: 1 });
  });

  it('is made good at the next start, and its database stays for what is in it', async () => {
    lasting.isBroken = false;
    await opened().tidy();
    expect(lasting.rows).toEqual({ 'past/1': 'new', 'past/3': 3 });
    expect(links.rows).toEqual({ 'hand/1': 1, draft: 1 });
    expect(drop).not.toHaveBeenCalled();
  });

  it('is taken further by the steps that follow, as long as the lasting database does not answer', async () => {
    await put({ 'past/3': 'newer', 'past/4': 4 }, ['past/1']);
    await put({ 'past/2': 'again' }, ['hand/1', 'past/4']);
    await put({ 'past/5': 5 });
    const now = { 'past/2': 'again', 'past/3': 'newer', 'past/5': 5 };
    expect(await seen('past/')).toEqual(now);
    lasting.isBroken = false;
    await opened().tidy();
    expect([lasting.rows, links.rows]).toEqual([now, { draft: 1 }]);
  });

  it('goes on beside steps that concern the rows apart alone', async () => {
    await put({ draft: 2 }, ['hand/1']);
    expect(await seen()).toEqual({ 'past/1': 'new', 'past/3': 3, draft: 2 });
    expect(drop).not.toHaveBeenCalled();
    lasting.isBroken = false;
    // With the last row only the note is left, and that goes, too.
    await put({}, ['draft']);
    expect(lasting.rows).toEqual({ 'past/1': 'new', 'past/3': 3 });
    expect(drop).toHaveBeenCalledTimes(1);
  });

  it('leaves its database, with nothing but the note in it, until the note has been followed', async () => {
    await put({}, ['draft', 'hand/1']);
    await opened().tidy();
    expect(drop).not.toHaveBeenCalled();
    expect(await seen()).toEqual({ 'past/1': 'new', 'past/3': 3 });
    lasting.isBroken = false;
    await opened().tidy();
    expect(drop).toHaveBeenCalled();
    expect(lasting.rows).toEqual({ 'past/1': 'new', 'past/3': 3 });
  });
});

describe('on a full disk', () => {
  beforeEach(async () => {
    await put({ 'hand/1': 1, past: 1, mark: 1 });
    links.isFull = true;
    lasting.isFull = true;
  });

  it('what only takes away is done, in both, and the database goes with its last row', async () => {
    expect(await put({}, ['hand/1', 'past'])).toBe('done');
    expect([await seen(), lasting.rows]).toEqual([{ mark: 1 }, { mark: 1 }]);
    expect(drop).toHaveBeenCalledTimes(1);
  });

  it('what would put something is refused whole', async () => {
    const tries = [put({ mark: 2 }, ['hand/1']), put({ draft: 2 }, ['past']), put({ mark: 2 })];
    for (const one of await Promise.allSettled(tries))
      expect(one).toMatchObject({ reason: { name: 'StoreError', code: 'quota' } });
    expect(await seen()).toEqual({ 'hand/1': 1, past: 1, mark: 1 });
  });

  it('is one thing, and a database that fails is another: nothing is taken away then', async () => {
    links.isFull = false;
    links.breaks = 1;
    const error = await put({}, ['hand/1', 'past']).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: 'failed' });
    expect(await seen()).toEqual({ 'hand/1': 1, past: 1, mark: 1 });
  });
});

it('says whether anything lies apart', async () => {
  expect(await opened().exists()).toBe(false);
  await put({ draft: 1 });
  expect(await opened().exists()).toBe(true);
});
