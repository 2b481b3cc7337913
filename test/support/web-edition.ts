/** The edition for phones in a browser with the hermetic web, at the size of a phone. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Session, WebAnswer } from '../../scripts/browsers/index';
import { type Fields, type HowShared, hostEdition, openEdition, shareWith } from '../../scripts/web/hosted';

/** Where `npm run build` puts it. */
export const builtEdition = fileURLToPath(new URL('../../dist/web', import.meta.url));

export interface WebEdition {
  origin: string;
  host: string;
  /** Bytes of all answers so far, as they went over the network. */
  sent: { files: number; fonts: number };
  /** From here on the host does not answer. */
  goOffline(): void;
  /** The host has a fault with this file. @returns what mends it */
  lose(path: string): () => void;
  /** Opens a page at phone size, and waits until the worker is running. */
  open(path?: string, width?: number): Promise<Page>;
  /** Shares as an app does. @param page the tab in which the share opens */
  share(page: Page, fields: Fields, how?: HowShared): Promise<void>;
  /** All requests, to this host or any other, that contain a text. */
  arrived(text: string): string[];
}

let count = 0;

/**
 * Puts the edition on a host of its own: browsers keep files and settings by host, so no test gets those of another.
 * @param folder gives the folder of a build; by default the one that `npm run build` has made
 */
export function webEdition(session: Session, folder = () => builtEdition): WebEdition {
  const { web } = session;
  count += 1;
  const host = `phones-${process.pid}-${count}.example.org`;
  const sender = `app-${process.pid}-${count}.example.org`;
  const origin = `https://${host}`;
  const sent = { files: 0, fonts: 0 };
  let isOffline = false;
  const lost = new Set<string>();
  hostEdition(web, host, folder, (path, answer): WebAnswer => {
    if (isOffline) return { drop: true };
    if (lost.has(path)) return { status: 503 };
    sent[path.endsWith('.woff2') ? 'fonts' : 'files'] += answer.body?.length ?? 0;
    return answer;
  });
  return {
    origin,
    host,
    sent,
    goOffline: () => {
      isOffline = true;
    },
    lose(path) {
      lost.add(path);
      return () => void lost.delete(path);
    },
    open: (path = '/', width) => openEdition(session, `${origin}${path}`, width),
    share: (page, fields, how) => shareWith(web, page, { origin, sender }, fields, how),
    arrived: (text) =>
      web.log
        .filter((request) => request.host !== sender)
        .filter((request) => JSON.stringify(request).includes(text))
        .map(({ method, url }) => `${method} ${url}`),
  };
}

/**
 * The places in the browser that keep a text: storage, cached answers and their content, databases, the entry of the
 * tab's history.
 */
export function keptPlaces(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const places: [name: string, content: unknown][] = [
      ['localStorage', { ...localStorage }],
      ['sessionStorage', { ...sessionStorage }],
      ['history', [history.state, location.href, document.referrer]],
      ['cookie', document.cookie],
    ];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        places.push([`cache ${request.url}`, [request.url, await answer?.text()]]);
      }
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        const rows = await new Promise((resolve) => {
          all.onsuccess = () => resolve(all.result);
        });
        places.push([`database ${name}`, rows]);
      }
      database.close();
    }
    return places.filter(([, content]) => JSON.stringify(content).includes(wanted)).map(([name]) => name);
  }, text);
}
