/**
 * Two databases that look like one: rows of some kinds are in a database of their own, which is deleted with
 * the last of them. A row that is only deleted would stay readable in the files of Chromium's database for
 * weeks.
 *
 * A step still happens whole or not at all. What it changes in the lasting database is first noted in a
 * journal beside the rows apart, in the same transaction that changes those rows; then it is done there.
 * After a crash in between, the next step finishes it, and readers see the step as done from that first
 * transaction on.
 */
import type { Lock } from './locks';
import { type Rows, rowsOf, type Store, StoreError } from './rows';

/** The row in the database apart that says what is still to be done in the lasting one. */
const JOURNAL = 'journal';

interface Journal {
  puts: readonly (readonly [key: string, value: unknown])[];
  removals: readonly string[];
}

export interface Apart extends Store {
  /** Deletes the database with all that is in it. */
  drop(): Promise<void>;
  /** Whether it exists, or something of it is left. */
  exists(): Promise<boolean>;
}

export interface StoreApart extends Store {
  /** Whether there are rows apart, or something is left of them. */
  exists(): Promise<boolean>;
  /**
   * To be called at each start: the browser may have stopped after the last row was gone and before its
   * database was.
   */
  tidy(): Promise<void>;
}

/**
 * @param lasting the database for everything else
 * @param apart the database that is deleted with its last row
 * @param prefixes the kinds of rows that go there
 * @param lock lets one step at a time change anything, whichever page it comes from
 */
export function withRowsApart(
  lasting: Store,
  apart: Apart,
  prefixes: readonly string[],
  lock: Lock,
): StoreApart {
  const liesApart = (key: string) => prefixes.some((prefix) => key.startsWith(prefix));

  async function readBoth(wanted: readonly string[]) {
    const own = await apart.read([...wanted, JOURNAL]);
    // Also rows of these kinds from the time before there were two databases: they leave it with their next change.
    const others = await lasting.read([...wanted, ...prefixes]);
    const journal = (own.get(JOURNAL) as Journal | undefined) ?? null;
    const found = new Map<string, unknown>();
    for (const prefix of wanted) for (const [key, value] of others.under(prefix)) found.set(key, value);
    for (const [key, value] of journal?.puts ?? []) {
      if (wanted.some((prefix) => key.startsWith(prefix))) found.set(key, value);
    }
    for (const key of journal?.removals ?? []) found.delete(key);
    for (const prefix of wanted) for (const [key, value] of own.under(prefix)) found.set(key, value);
    found.delete(JOURNAL);
    return { found, journal, others };
  }

  /** Does what an earlier step has left to do. @returns what cannot be done now, because the disk is full */
  async function settle(journal: Journal | null): Promise<Journal | null> {
    if (!journal) return null;
    try {
      await lasting.change([], (rows) => apply(rows, journal));
    } catch {
      return journal;
    }
    const left = (await apart.read([''])).under('');
    if (left.every(([key]) => key === JOURNAL)) await apart.drop();
    else await apart.change([], (rows) => rows.remove(JOURNAL));
    return null;
  }

  async function finishLast(): Promise<void> {
    await settle(((await apart.read([JOURNAL])).get(JOURNAL) as Journal | undefined) ?? null);
    await dropIfEmpty();
  }

  async function dropIfEmpty(): Promise<void> {
    if ((await apart.read([''])).under('').length === 0) await apart.drop();
  }

  async function step<T>(wanted: readonly string[], decide: (rows: Rows) => T): Promise<T> {
    let { found, journal, others } = await readBoth(wanted);
    if (journal) {
      await settle(journal).catch(() => undefined);
      ({ found, journal, others } = await readBoth(wanted));
    }
    const rows = rowsOf(found);
    const result = decide(rows);
    const own: Journal = {
      puts: [...rows.puts].filter(([key]) => liesApart(key)),
      removals: [...rows.removals].filter(liesApart),
    };
    const moved = [...own.puts.map(([key]) => key), ...own.removals].filter(
      (key) => others.get(key) !== undefined,
    );
    const rest: Journal = {
      puts: [...rows.puts].filter(([key]) => !liesApart(key)),
      removals: [...[...rows.removals].filter((key) => !liesApart(key)), ...moved],
    };
    if (isEmpty(own) && isEmpty(rest)) return result;
    if (isEmpty(own) && !journal) {
      await lasting.change([], (all) => apply(all, rest));
      return result;
    }
    if (isEmpty(rest)) {
      await apart.change([], (all) => apply(all, own));
      // The step is done, even if the tidying fails.
      if (own.removals.length > 0) await dropIfEmpty().catch(() => undefined);
      return result;
    }
    const next = merged(journal, rest);
    try {
      await apart.change([], (all) => {
        apply(all, own);
        all.put(JOURNAL, next);
      });
    } catch (error) {
      // On a full disk there is no room for the journal, but a step that only deletes can still be done.
      if (!(error instanceof StoreError && error.code === 'quota' && next.puts.length === 0)) throw error;
      await apart.change([], (all) => apply(all, own));
      await lasting.change([], (all) => apply(all, next));
      await dropIfEmpty().catch(() => undefined);
      return result;
    }
    await settle(next).catch(() => undefined);
    return result;
  }

  return {
    change: (wanted, decide) => lock(() => step(wanted, decide)),
    read: async (wanted) => rowsOf((await readBoth(wanted)).found),
    exists: apart.exists,
    tidy: () => lock(finishLast),
  };
}

function isEmpty({ puts, removals }: Journal): boolean {
  return puts.length === 0 && removals.length === 0;
}

function apply(rows: Rows, { puts, removals }: Journal): void {
  for (const [key, value] of puts) rows.put(key, value);
  for (const key of removals) rows.remove(key);
}

function merged(before: Journal | null, next: Journal): Journal {
  if (!before) return next;
  const touched = new Set([...next.puts.map(([key]) => key), ...next.removals]);
  return {
    puts: [...before.puts.filter(([key]) => !touched.has(key)), ...next.puts],
    removals: [...before.removals.filter((key) => !touched.has(key)), ...next.removals],
  };
}
