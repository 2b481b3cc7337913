/** One piece of work at a time, in all pages of the extension and its background together. */

/** Runs one piece of work at a time, in the order in which they were asked for. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

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

const locks = new Map<string, Lock>();

/**
 * Does the pieces of work of one name one after the other.
 * @returns its result; rejects with its error, which does not stop the work that comes after
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = locks.get(name) ?? pageLock(`report-instead-${name}`);
  locks.set(name, lock);
  return lock(work);
}
