/** Reads single values. Every screen begins with this, so it is small and needs little else. */
import { browser } from '../browser';
import { isPrivateWindow } from '../extension/private-window';
import type { UiMessage } from '../messages';
import { readItem } from './areas';
import { type Key, Name } from './keys';
import type { StoredAt } from './stored-at';

/** A value of any version, in the newest form. */
function parsed<T>({ parse, migrations }: Key<T>, stored: unknown): T {
  const since = (stored as { version?: number } | null | undefined)?.version ?? 1;
  const steps = stored ? migrations?.slice(since - 1) : undefined;
  return parse(steps ? steps.reduce((value, step) => step(value as never), stored) : stored);
}

/** The place and the name of a key. */
export function storedIn(at: StoredAt): [place: 'local' | 'kept' | 'session' | 'managed', name: string] {
  return at.split('/') as ReturnType<typeof storedIn>;
}

/**
 * The value of a key as it is now.
 * @param isPrivate for a private window; the page's own, if not said
 * @throws when the browser cannot read it
 */
export async function read<T>(key: Key<T>, isPrivate?: boolean): Promise<T> {
  return parsed(key, await stored(key, isPrivate ?? (await isPrivateWindow())));
}

async function stored({ at, apart }: Key<unknown>, isPrivate: boolean): Promise<unknown> {
  const [place, name] = storedIn(at);
  // Firefox rejects where there is no policy: https://bugzilla.mozilla.org/show_bug.cgi?id=1868153
  if (place === 'managed') return browser.storage.managed.get().catch(() => undefined);
  if (isPrivate && apart) return readItem('session', Name.private + at);
  return place === 'kept' ? readKept(name, isPrivate) : readItem(place, name);
}

/**
 * Kept values by name, or null if there is no database; looking does not make one. By hand: with idb-keyval
 * the popup would load 1 kB more before it starts, since everything that is used of a package comes along.
 * @throws when it does not open
 */
function lookUp(names: readonly string[]): Promise<unknown[] | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(Name.kept, 1);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onerror = () => (isMissing ? resolve(null) : reject(request.error));
    request.onsuccess = () => {
      const database = request.result;
      // Without its rows it can only be made anew.
      if (!database.objectStoreNames.contains('rows')) resolve(null);
      else {
        const transaction = database.transaction('rows');
        const found = names.map((name) => transaction.objectStore('rows').get(name));
        transaction.oncomplete = () => resolve(found.map(({ result }) => result));
        transaction.onabort = () => reject(transaction.error);
      }
      // It closes once the transaction has ended.
      database.close();
    };
  });
}

/**
 * What is kept under a name, unchecked. Exported for the background, which Firefox's private windows ask for
 * it.
 * @param isPrivate whether it is read for a private window, whose changes are put over what is kept
 * @throws when the database cannot be read
 */
export async function readKept(name: string, isPrivate: boolean): Promise<unknown> {
  if (isPrivate) {
    const over = (await readItem('session', `${Name.private}kept/${name}`)) as { value: unknown } | undefined;
    if (over) return over.value;
    // Firefox has other databases for its private windows: only the background has the lasting one. Only the
    // background needs the text of an update.
    if (browser.extension.inIncognitoContext && typeof document !== 'undefined' && name !== 'directoryText') {
      return browser.runtime.sendMessage({ type: 'ui/kept', key: name } as UiMessage);
    }
  }
  const [value, isKnown] = (await lookUp([name, Name.known])) ?? [];
  if (isKnown !== undefined) return value;
  await (await import('./kept')).makeKept();
  return (await lookUp([name]))?.[0];
}
