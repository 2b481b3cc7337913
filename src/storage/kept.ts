/**
 * What only the extension's own pages and its background may read and write: IndexedDB, which a content script does
 * not reach, as it does `storage.local`. A page that has taken over its own process can thus neither read an
 * organisation's intake or the person's own numbers, nor plant any.
 *
 * In private windows changes stay in memory (`storage.session`) and lie over what is kept.
 *
 * Reading stands alone, since every screen begins with it; writing is in keep.ts.
 */
import { browser } from '../browser';
import { isPrivateWindow } from '../extension/private-window';
import type { UiMessage } from '../messages';

export const keptKeys = ['settings', 'ownEntries', 'selfCheck', 'directoryUpdate', 'directoryText'] as const;

/** What is kept, by name. */
export type KeptKey = (typeof keptKeys)[number];

/** Where it is missing, the database is a new one. */
export const KNOWN = 'known';
export const PRIVATE = 'private/kept/';
export const NAME = 'report-instead-kept';

/** Values by key, and null where there is no database; looking does not make one. @throws when it does not open */
function look(keys: readonly string[]): Promise<unknown[] | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onerror = () => (isMissing ? resolve(null) : reject(request.error));
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('rows');
      const found = keys.map((key) => transaction.objectStore('rows').get(key));
      transaction.oncomplete = () => {
        database.close();
        resolve(found.map(({ result }) => result));
      };
      transaction.onabort = () => {
        database.close();
        reject(transaction.error);
      };
    };
  });
}

/**
 * What is kept under a name.
 * @param isPrivate whether it is read for a private window; the page's own, if not said
 * @throws when the database cannot be read
 */
export async function readKept(key: KeptKey, isPrivate?: boolean): Promise<unknown> {
  if (isPrivate ?? (await isPrivateWindow())) {
    const name = PRIVATE + key;
    const [over] = Object.values(await browser.storage.session.get(name)) as { value: unknown }[];
    if (over) return over.value;
    // Firefox keeps the databases of its private windows apart: only the background has the lasting one.
    // The text of an update is the background's alone.
    if (browser.extension.inIncognitoContext && typeof document !== 'undefined' && key !== 'directoryText') {
      return browser.runtime.sendMessage({ type: 'ui/kept', key } satisfies UiMessage);
    }
  }
  const [value, isKnown] = (await look([key, KNOWN])) ?? [];
  if (isKnown !== undefined) return value;
  await (await import('./keep')).makeKept();
  return (await look([key]))?.[0];
}

/** Calls back after each change of what is kept under a name, in this page or another. @returns stops it */
export function onKeptChanged(key: KeptKey, callback: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
    if (data.includes(key)) callback();
  };
  const inMemory = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && changes[PRIVATE + key]) callback();
  };
  browser.storage.onChanged.addListener(inMemory);
  return () => {
    channel.close();
    browser.storage.onChanged.removeListener(inMemory);
  };
}
