/**
 * Second copies, outside of IndexedDB, because Chromium may delete an origin's databases. A log that ends in
 * a damaged record (the browser was killed, or the power failed) is continued after the damage at the next
 * start, and counts as corrupt at the start after that (https://github.com/google/leveldb/issues/1287). Then
 * IndexedDB starts empty (https://github.com/w3c/IndexedDB/issues/30), and nobody is told.
 *
 * The copies are in the Cache API. It has plain files and no such log, so one crash does not damage both; and
 * no content script can read it, as it can `storage.local`.
 */

/** Keeps values outside of the database, each by itself. Every method may reject. */
export interface Copy {
  rows(): Promise<[key: string, value: unknown][]>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Deletes all of it from the disk. */
  clear(): Promise<void>;
}

/**
 * Copies in a cache of their own.
 * @param name the cache's
 * @param host part of the addresses that the Cache API demands; nothing is ever requested from them
 */
export function cachedCopy(name: string, host: string): Copy {
  const open = () => caches.open(name);
  const addressOf = (key: string) => `https://${host}.invalid/${key}`;
  return {
    async rows() {
      // Opening a cache would make it.
      if (!(await caches.has(name))) return [];
      const answers = await (await open()).matchAll();
      return Promise.all(answers.map((answer) => answer.json()));
    },
    // The key is also in the text: an answer does not say under which address it is stored.
    put: async (key, value) => (await open()).put(addressOf(key), Response.json([key, value])),
    async remove(key) {
      if (await caches.has(name)) await (await open()).delete(addressOf(key));
    },
    async clear() {
      await caches.delete(name);
    },
  };
}
