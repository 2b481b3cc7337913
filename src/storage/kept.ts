/**
 * Values that only the extension's own pages and its background may read and write: IndexedDB, which a content script
 * does not reach, as it does `storage.local`. A page that has taken over its own process can thus neither read an
 * organisation's intake or the person's own numbers, nor plant any.
 *
 * Reading stands alone, since every screen begins with it; writing is in change.ts. It is by hand: `getMany` of idb-keyval
 * needs a database that is open, and brings 1 kB before the popup starts, since all that is used of a package comes along.
 */
import { browser } from '../browser';
import type { UiMessage } from '../messages';
import { readItem } from './areas';
import { PRIVATE } from './keys';

export const KEPT = 'report-instead-kept';
/** Where it is missing, the database is a new one. */
export const KNOWN = 'known';

/** Values by name, and null where there is no database; looking does not make one. @throws when it does not open */
function look(names: readonly string[]): Promise<unknown[] | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(KEPT, 1);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onerror = () => (isMissing ? resolve(null) : reject(request.error));
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('rows');
      const found = names.map((name) => transaction.objectStore('rows').get(name));
      transaction.oncomplete = () => resolve(found.map(({ result }) => result));
      transaction.onabort = () => reject(transaction.error);
      // Once the transaction has ended.
      database.close();
    };
  });
}

/**
 * What is kept under a name.
 * @param isPrivate whether it is read for a private window, whose changes lie over what is kept
 * @throws when the database cannot be read
 */
export async function readKept(name: string, isPrivate: boolean): Promise<unknown> {
  if (isPrivate) {
    const over = (await readItem('session', `${PRIVATE}kept/${name}`)) as { value: unknown } | undefined;
    if (over) return over.value;
    // Firefox keeps the databases of its private windows apart: only the background has the lasting one.
    // The text of an update is the background's alone.
    if (browser.extension.inIncognitoContext && typeof document !== 'undefined' && name !== 'directoryText') {
      return browser.runtime.sendMessage({ type: 'ui/kept', key: name } as UiMessage);
    }
  }
  const [value, isKnown] = (await look([name, KNOWN])) ?? [];
  if (isKnown !== undefined) return value;
  await (await import('./change')).makeKept();
  return (await look([name]))?.[0];
}
