/**
 * Second copies, outside of IndexedDB: Chromium may throw an origin's databases away. A log that ends in a torn record
 * (the browser was killed, or the power went) is written on behind the tear after the next start, and counts as corrupt
 * at the start after that (https://github.com/google/leveldb/issues/1287). Then IndexedDB begins anew
 * (https://github.com/w3c/IndexedDB/issues/30), and nobody is told.
 *
 * They lie in the Cache API, which keeps plain files and no such log, so one kill does not tear both; and which, unlike
 * `storage.local`, no content script can read.
 */

/** Keeps values outside of the database, each by itself. Every method may reject. */
export interface Copy {
  rows(): Promise<[key: string, value: unknown][]>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Takes the whole off the disk. */
  clear(): Promise<void>;
}

/**
 * Copies in a cache of their own.
 * @param name the cache's
 * @param host the Cache API takes no other addresses; nothing is ever asked from this one
 */
export function cachedCopy(name: string, host: string): Copy {
  const open = () => caches.open(name);
  const addressOf = (key: string) => `https://${host}.invalid/${key}`;
  return {
    async rows() {
      // Opening would make it.
      if (!(await caches.has(name))) return [];
      const answers = await (await open()).matchAll();
      return Promise.all(answers.map((answer) => answer.json()));
    },
    // The key is also in the text: an answer does not say under which address it is kept.
    put: async (key, value) => (await open()).put(addressOf(key), Response.json([key, value])),
    async remove(key) {
      if (await caches.has(name)) await (await open()).delete(addressOf(key));
    },
    async clear() {
      await caches.delete(name);
    },
  };
}
