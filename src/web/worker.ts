/**
 * The worker: it makes the pages work without a network, and takes what an app shares.
 *
 * What is shared never goes on to the network, whatever happens here, and is never written to the disk: it
 * stays in this script's memory until the page that was opened for it asks for it, once.
 */
import { type FromPage, type ShareFields, shareParameter, shareWas } from './protocol';
import { deliverForPage, keepOrganisation, keptForOrganisation, lookAnew } from './worker-organisation';
import { isOfOtherBuild } from './worker-texts';

/** The parts of a worker that are used here; the types of pages do not have them. */
interface Extended {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchOfPage extends Extended {
  request: Request;
  respondWith(answer: Promise<Response> | Response): void;
}
interface MessageOfPage extends Extended {
  data: FromPage;
  ports: readonly MessagePort[];
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Extended) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchOfPage) => void): void;
  addEventListener(type: 'message', listener: (event: MessageOfPage) => void): void;
  clients: { claim(): Promise<void> };
  location: Location;
}
const worker = globalThis as unknown as Worker;

/** Written in by the build: its name, the files that every visit needs, and how files begin that fit only their own build. */
declare const WEB_BUILD: string;
declare const WEB_FILES: readonly string[];
declare const WEB_TEXTS: Readonly<Record<string, string>>;
const editionCache = `report-instead-web-${WEB_BUILD}`;
/** In the cache as long as all of {@link WEB_FILES} are. "Delete everything" removes them; then they are fetched again. */
const wholePath = '/?whole';

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname: path } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  const pathname = path.replace(/\/index\.html$/, '/');
  // No matter who asks, and with which method: nothing of a share may go to the network.
  if (/^\/share\/?$/.test(pathname)) event.respondWith(keepShare(request));
  else if (request.method === 'GET') event.respondWith(answer(request, pathname));
  if (request.mode === 'navigate') event.waitUntil(lookAnew());
});
worker.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data.type === 'share') ports[0]?.postMessage(handOut(data.token));
  else if (data.type === 'keep') event.waitUntil(keepMore(data.paths));
  else event.waitUntil(deliverForPage(data).then((answered) => ports[0]?.postMessage(answered)));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(editionCache);
  await cache.addAll(WEB_FILES.map((path) => new Request(path, { cache: 'no-cache' })));
  await cache.put(wholePath, new Response());
  await keepOrganisation();
}

/** Deletes the files of older builds. No page of theirs is open then: this worker only starts after that. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('report-instead-web-') && name !== editionCache);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** More files that this visit has needed: a language, a region. */
async function keepMore(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(editionCache);
  for (const path of paths) {
    if (await cache.match(path)) continue;
    await fromNetwork(new Request(path), path).catch(() => undefined);
  }
}

/** A kept file, otherwise the network's answer, which is kept from then on. */
async function answer(request: Request, pathname: string): Promise<Response> {
  // On a full disk even a look into the cache may fail.
  const kept = await keptFile(pathname).catch(() => undefined);
  const found = kept ?? (await fromNetwork(request, pathname));
  return request.mode === 'navigate' && found.ok ? withIsolation(found) : found;
}

/** A page that a site has opened cannot be led on to another link by that site, whatever headers the host sends. */
function withIsolation(page: Response): Response {
  const headers = new Headers(page.headers);
  headers.set('cross-origin-opener-policy', 'same-origin');
  return new Response(page.body, { headers });
}

async function keptFile(pathname: string): Promise<Response | undefined> {
  return (await keptForOrganisation(pathname)) ?? (await caches.open(editionCache)).match(pathname);
}

async function fromNetwork(request: Request, pathname: string): Promise<Response> {
  const fresh = await fetch(request);
  if (!fresh.ok || fresh.type !== 'basic' || fresh.redirected || request.mode === 'navigate') return fresh;
  try {
    const cache = await caches.open(editionCache);
    const isWhole = (await cache.match(wholePath)) !== undefined;
    // The page goes on in English, and has the new version at its next start.
    if (isWhole && (await isOfOtherBuild(pathname, fresh, WEB_TEXTS))) return Response.error();
    await cache.put(pathname, fresh.clone());
  } catch {
    // There is no room to keep it, so it is only used this one time.
  }
  return fresh;
}

/** Shares that no page has asked for yet, by their token. Only the page that was opened for a share knows its token. */
const shares = new Map<string, ShareFields>();
/** The page asks within moments. After this time no page will ask any more. */
const patienceMs = 60_000;

async function keepShare(request: Request): Promise<Response> {
  let token: string = shareWas.missed;
  try {
    if (request.method === 'POST') token = keepFields(await request.formData());
  } catch {
    // Not a form. The page says that nothing has arrived.
  }
  // A redirect to another address: reloading that sends nothing, and the browser keeps no copy of what was sent.
  return Response.redirect(`/popup/?${shareParameter}=${token}`, 303);
}

function keepFields(form: FormData): string {
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const token = crypto.randomUUID();
  shares.set(token, { title: textOf('title'), text: textOf('text'), url: textOf('url') });
  setTimeout(() => shares.delete(token), patienceMs);
  return token;
}

function handOut(token: string): ShareFields | null {
  const shared = shares.get(token) ?? null;
  shares.delete(token);
  return shared;
}
