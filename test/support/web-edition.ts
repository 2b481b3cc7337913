/** The edition for phones in a browser of the hermetic web, as a phone has it. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/index';
import { fileAnswer } from '../../scripts/web/file-answer';

const built = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** What an app hands over when somebody presses share. */
export interface Fields {
  title?: string;
  text?: string;
  url?: string;
}

export interface WebEdition {
  origin: string;
  host: string;
  /** Bytes of all answers so far, as they went over the wire; fonts apart. */
  sent: { files: number; fonts: number };
  /** From here on the host does not answer. */
  goOffline(): void;
  /** A page at phone size, with the worker at work. */
  open(path?: string, width?: number): Promise<Page>;
  /**
   * Shares as Android does: a page of this edition is opened by a form that is posted to `/share`. The form stands on a
   * page of another host, as any site could have one.
   * @param page the tab that the share opens in
   */
  share(page: Page, fields: Fields, how?: 'post' | 'get' | 'multipart'): Promise<void>;
  /** Everything that has arrived at the host or anywhere else that holds a text. */
  arrived(text: string): string[];
}

let count = 0;

/**
 * Puts the built edition on a host of its own: browsers keep files and settings by host, so that no test has another's.
 * @param change what the host answers instead of a file
 */
export function webEdition(
  session: Session,
  change: (path: string) => { body?: string; status?: number } | undefined = () => undefined,
): WebEdition {
  const { web } = session;
  count += 1;
  const host = `phones-${process.pid}-${count}.example.org`;
  const origin = `https://${host}`;
  const sent = { files: 0, fonts: 0 };
  let isOffline = false;
  web.on(host, ({ path, headers }) => {
    if (isOffline) return { drop: true };
    const other = change(path);
    if (other) return other;
    const answer = fileAnswer(built, path, headers['if-none-match']);
    sent[path.endsWith('.woff2') ? 'fonts' : 'files'] += answer.body.length;
    return answer;
  });
  const sender = `app-${process.pid}-${count}.example.org`;
  return {
    origin,
    host,
    sent,
    goOffline: () => {
      isOffline = true;
    },
    async open(path = '/', width = 360) {
      const page = await session.newPage(`${origin}${path}`, {
        width,
        height: 740,
        ...(session.kind === 'chromium' && { isMobile: true, hasTouch: true }),
      });
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      return page;
    },
    async share(page, fields, how = 'post') {
      const inputs = Object.entries(fields)
        .map(([name, value]) => `<textarea name="${name}">${escaped(value)}</textarea>`)
        .join('');
      const type = how === 'multipart' ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
      const method = how === 'get' ? 'get' : 'post';
      web.on(sender, () => ({
        body: `<form method="${method}" enctype="${type}" action="${origin}/share">${inputs}<button>Share</button></form>`,
      }));
      await page.goto(`https://${sender}/`);
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('button')]);
      await page.waitForFunction(
        (own) => location.origin === own && location.search === '' && location.pathname !== '/share',
        {},
        origin,
      );
    },
    arrived: (text) =>
      web.log
        .filter((request) => request.host !== sender)
        .filter((request) => JSON.stringify(request).includes(text))
        .map(({ method, url }) => `${method} ${url}`),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Where a text is kept in the browser: storage, cached answers and their content, databases, the tab's own entry. */
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
