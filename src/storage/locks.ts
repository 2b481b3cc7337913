/** One piece of work at a time, in all pages of the extension and its background together. */

/** Runs one piece of work at a time, in the order in which they were asked for. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A lock that all pages and the background of the extension share: the Web Locks API, or where it is missing a
 * queue within this page. The queue is there in any case: of the first requests of a page, Chromium lets later ones
 * overtake: https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/modules/locks/lock_manager.cc
 */
export function pageLock(name: string): Lock {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>) => {
    // The cast only undoes what TypeScript's DOM types do to a promise in a promise.
    const run = tail.then(() => globalThis.navigator?.locks?.request(name, work) ?? work()) as Promise<T>;
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
