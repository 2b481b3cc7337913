/**
 * What the extension keeps, read and set from inside it. Each function runs in one of the extension's documents, so it
 * may use nothing from outside itself.
 */
import type WebExtension from 'webextension-polyfill';

/** Everything the extension keeps, as plain JSON. */
export interface Stored {
  /** `storage.local`, and what is kept in another place that no content script can reach. */
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  sync: Record<string, unknown>;
  managed: Record<string, unknown>;
  /** By database, then by object store. */
  indexedDb: Record<string, Record<string, { key: unknown; value: unknown }[]>>;
  localStorage: Record<string, string>;
  /** The Cache API: texts by address. */
  caches: Record<string, string>;
}

/** What a document of an extension has: `browser` in Firefox and newer Chromium, only `chrome` in older Chromium. */
export interface ExtensionGlobals {
  browser?: typeof WebExtension;
  chrome: typeof WebExtension;
}

/** Everything that is kept. Binary values are described by their type and size. */
export async function readEverythingStored(): Promise<Stored> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  const area = async (name: 'local' | 'session' | 'sync' | 'managed') => {
    // Firefox throws for `managed` when there is no policy.
    return (await api.storage?.[name]?.get(null).catch(() => ({}))) ?? {};
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (_key: string, value: unknown) => {
    if (value instanceof Blob) return `Blob of ${value.size} bytes, ${value.type}`;
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
    return value instanceof Map || value instanceof Set ? [...value] : value;
  };

  /** Null for one that was deleted since it was listed: to open it would make it anew, with nothing that it needs. */
  const opened = (name: string) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    return done(request).catch(() => null);
  };

  const indexedDb: Stored['indexedDb'] = {};
  for (const { name } of await indexedDB.databases()) {
    // Empty, and there for a moment only: with it Chromium writes the file of a deleted database anew (databases.ts).
    if (/-tail\d?$/.test(name ?? '')) continue;
    const database = name && (await opened(name));
    if (!database) continue;
    const stores: Stored['indexedDb'][string] = {};
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      stores[storeName] = keys.map((key, index) => ({ key, value: values[index] }));
    }
    database.close();
    indexedDb[name] = JSON.parse(JSON.stringify(stores, plain));
  }

  // All under `local`, wherever it is stored: see storage/stored-at.ts.
  const local: Record<string, unknown> = await area('local');
  for (const { key, value } of indexedDb['report-instead-kept']?.rows ?? []) {
    const name = String(key);
    if (name === 'settings') local.settings = { ...(local.settings as object), ...(value as object) };
    else if (name !== 'known') local[name] = value;
  }
  delete indexedDb['report-instead-kept'];

  const cached: Stored['caches'] = {};
  for (const name of await caches.keys().catch(() => [])) {
    if (name === 'report-instead-kept') continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      cached[request.url] = (await (await cache.match(request))?.text()) ?? '';
  }
  return {
    local,
    session: await area('session'),
    sync: await area('sync'),
    managed: await area('managed'),
    indexedDb,
    localStorage: { ...localStorage },
    caches: cached,
  };
}

/** What the record that pages read must say of settings and of what was asked before. */
export interface ToldToPages {
  mode: string;
  /** Ids of sites that are turned off. */
  off: unknown[];
  snoozedUntil: unknown;
  asked: unknown;
}

/**
 * Sets keys of `storage.local`, or of the data that is kept in IndexedDB beside it, as the product does.
 * @returns what the background will make of it for pages, where that is known
 */
export async function setLocalItems(items: Record<string, unknown>): Promise<ToldToPages | null> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  const kept: Record<string, unknown> = {};
  const open: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(items)) {
    if (['ownEntries', 'selfCheck', 'directoryUpdate', 'directoryText'].includes(key)) kept[key] = value;
    else if (key === 'settings' && typeof value === 'object' && value !== null) {
      const { intake, exit, ...rest } = value as Record<string, unknown>;
      open.settings = rest;
      const apart = { ...(intake === undefined ? {} : { intake }), ...(exit === undefined ? {} : { exit }) };
      kept.settings = apart;
    } else open[key] = value;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // What is stored already is not written again: everything that is written wakes the background.
  const differ = (stored: unknown, wanted: unknown) => JSON.stringify(stored) !== JSON.stringify(wanted);
  const written: string[] = [];
  // With settings, the database was written too. It is opened only where something of it is set: that takes time.
  if (Object.keys(kept).length > 0 || !(await api.storage.local.get('settings')).settings) {
    const opening = indexedDB.open('report-instead-kept', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    const database = await done(opening);
    const rows = database.transaction('rows', 'readwrite').objectStore('rows');
    for (const [key, value] of Object.entries({ known: true, ...kept })) {
      if (!differ(await done(rows.get(key)), value)) continue;
      await done(rows.put(value, key));
      if (key in kept) written.push(key);
    }
    database.close();
  }
  if (written.length > 0) {
    // As the product does: what nobody could enter again has a copy, in case the browser throws its databases away.
    const copies = await caches.open('report-instead-kept');
    for (const key of written) {
      if (!['settings', 'ownEntries'].includes(key)) continue;
      await copies.put(`https://kept.invalid/${key}`, Response.json([key, kept[key]]));
    }
  }
  const set = async () => {
    const before = await api.storage.local.get(Object.keys(open));
    const changed = Object.entries(open).filter(([key, value]) => differ(before[key], value));
    if (changed.length > 0) await api.storage.local.set(Object.fromEntries(changed));
  };
  // In turn with the product's changes: one that has read what was there before would write it back.
  const turns = [
    ...Object.keys(open)
      .sort()
      .map((key) => `local/${key}`),
    'settings',
  ];
  const inTurn = turns.reduce(
    (work, name) => () => navigator.locks.request(`report-instead-${name}`, work),
    set,
  );
  await inTurn();
  if (written.length > 0) {
    const channel = new BroadcastChannel('report-instead-kept');
    channel.postMessage(written.map((name) => `kept/${name}`));
    channel.close();
  }

  // A policy changes the record that pages read, too: then it is not known from here.
  const managed = (await api.storage.managed?.get(null).catch(() => ({}))) ?? {};
  if (!('settings' in open || 'share' in open) || Object.keys(managed).length > 0) return null;
  const stored = await api.storage.local.get(['settings', 'share']);
  const settings = (stored.settings ?? {}) as { prompt?: { mode?: string }; sites?: { off?: unknown } };
  const { snoozedUntil = 0, asked = [] } = (stored.share ?? {}) as Partial<ToldToPages>;
  const mode = ['always', 'off'].find((one) => one === settings.prompt?.mode) ?? 'smart';
  const off = Array.isArray(settings.sites?.off) ? settings.sites.off : [];
  return { mode, off, snoozedUntil, asked };
}

/**
 * Waits until the background has written the record that pages read. By its event: a tab that is not in front gets a
 * timer once a second in Firefox.
 * @param wanted what the record must say; null where any will do
 * @returns whether it says so. Not where the extension itself has written down in the meantime what was asked: then it
 *   has to be set again
 * @throws after half a minute
 */
export async function untilToldToPages(wanted: ToldToPages | null): Promise<boolean> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  const isTold = async () => {
    const { pages, share } = (await api.storage.local.get(['pages', 'share'])) as {
      pages?: {
        modes: Record<string, string>;
        state: { salt: unknown; snoozedUntil: unknown; asked: unknown };
      };
      share?: Partial<ToldToPages> & { salt?: unknown };
    };
    if (!wanted) return pages ? true : null;
    if (JSON.stringify(share?.asked ?? []) !== JSON.stringify(wanted.asked)) return false;
    // A record with another salt was made before: what was asked then may still be on its way into it.
    if (!share?.salt || pages?.state.salt !== share.salt) return null;
    const modeOf = (id: string) => (wanted.off.includes(id) ? 'off' : wanted.mode);
    const isSo =
      pages.state.snoozedUntil === wanted.snoozedUntil &&
      JSON.stringify(pages.state.asked) === JSON.stringify(wanted.asked) &&
      Object.entries(pages.modes).every(([id, one]) => one === modeOf(id));
    return isSo || null;
  };
  return new Promise<boolean>((resolve, reject) => {
    const end = () => {
      clearTimeout(patience);
      api.storage.onChanged.removeListener(look);
    };
    const look = async () => {
      const told = await isTold();
      if (told === null) return;
      end();
      resolve(told);
    };
    const patience = setTimeout(() => {
      end();
      reject(new Error(`The background has not told pages ${JSON.stringify(wanted)}`));
    }, 30_000);
    api.storage.onChanged.addListener(look);
    look();
  });
}

/** Waits until the background answers. @throws after half a minute, with the browser's reason */
export async function untilAnswered(): Promise<void> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  for (const giveUpAt = Date.now() + 30_000; ; ) {
    try {
      await api.runtime.sendMessage({ type: 'ui/outbox-run' });
      return;
    } catch (error) {
      // Its listeners are not there yet.
      if (Date.now() > giveUpAt) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Back to the state after installation.
 * @param share what is stored then; with this the background wakes, and writes anew what pages read
 */
export async function forgetEverything(share: object): Promise<void> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  // The driver cannot close a popup, and an open one would go on with what it has read.
  for (const view of api.extension.getViews({ type: 'popup' })) view.close();
  await Promise.all([api.storage.local.clear(), api.storage.session?.clear(), api.storage.sync?.clear()]);
  // Deleted before the database, which would be restored from these copies.
  for (const name of await caches.keys().catch(() => [])) await caches.delete(name);
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
      // A connection is still closing; the database is deleted once it has closed.
      request.onblocked = () => undefined;
    });
  }
  localStorage.clear();
  await api.storage.local.set({ share });
}
