/**
 * A web of our own. One process plays every host on the internet: browsers are pointed at it as their proxy,
 * and `https://x.com/...` is answered from handlers that a test registers. So the shipped manifest, with its
 * real hosts, is what runs; nothing leaves the machine; and what would have left is in the log.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { generate } from 'selfsigned';
import { PATIENCE_MS } from './patience';

/** One request that a browser sent. */
export interface WebRequest {
  /** When its head arrived, in milliseconds since the epoch. */
  at: number;
  method: string;
  /** The whole address, scheme included; default ports are left out. */
  url: string;
  host: string;
  /** Path and query. */
  path: string;
  headers: Record<string, string>;
  /** Read as UTF-8, and cut after one mebibyte. */
  body: string;
}

/** What a site answers. An empty object is an empty 200 page. */
export interface WebAnswer {
  status?: number;
  /** `content-type` is `text/html; charset=utf-8` unless given. */
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** How long to wait before answering. */
  delayMs?: number;
  /** Cut the connection instead of answering. */
  drop?: boolean;
}

/** Answers the requests of a host. `undefined` passes the request on to the next fitting handler, then to a 404. */
export type Site = (request: WebRequest) => WebAnswer | undefined | Promise<WebAnswer | undefined>;

export interface HermeticWeb {
  /** The proxy's port on 127.0.0.1. */
  readonly port: number;
  /** Every request in the order of arrival, without the browsers' own background requests. */
  readonly log: readonly WebRequest[];
  /**
   * Every host to which a connection was opened, with or without a request: this is what an observer of the network
   * would see.
   */
  readonly hosts: ReadonlySet<string>;
  /** Errors thrown by handlers, with the address asked for. A test that cares asserts it is empty. */
  readonly errors: readonly string[];
  /** The certificate of every host, as PEM: a server behind a tunnel needs it. */
  readonly certificate: { readonly key: string; readonly cert: string };
  /** SHA-256 of the certificate's public key, as `--ignore-certificate-errors-spki-list` wants it. */
  readonly certificateSpki: string;
  /**
   * Answers for a host: `x.com`, `*.x.com` (any subdomain, not `x.com` itself) or `*`. An exact name wins over
   * a pattern, and the newest over an older one. Returns a function that takes the handler away again.
   */
  on(hostPattern: string, site: Site): () => void;
  /**
   * From now on a host's connections lead to another server on this machine, which also does the TLS: nothing of them
   * is read or logged here, except the host's name in `hosts`.
   */
  tunnel(host: string, port: number): void;
  /** Takes every handler and tunnel away and empties the log. */
  reset(): void;
  clearLog(): void;
  /** The logged requests to a host or pattern, as in `on`. */
  requestsTo(hostPattern: string): WebRequest[];
  /**
   * The first request that fits, whether it is in the log already or still to come. Throws after `timeoutMs` (default
   * half a minute) with the addresses that did arrive.
   */
  waitForRequest(fits: (request: WebRequest) => boolean, timeoutMs?: number): Promise<WebRequest>;
  close(): Promise<void>;
}

/**
 * Hosts that browsers call on their own: updates, safe browsing, captive portal checks, telemetry. Switches and
 * preferences in chromium.ts and firefox.ts turn off what can be turned off; what is left is answered with an empty 404
 * and kept out of the log, so that a test can assert over the whole log. A host with a handler of its own is never
 * counted as background. Only hosts that the product and its fixtures never use may be listed here.
 */
const BACKGROUND_HOSTS = [
  // Chromium: component and extension updates, sign-in, push, safe browsing, autofill, hints, variations.
  'accounts.google.com',
  'android.clients.google.com',
  'clients1.google.com',
  'clients2.google.com',
  'clients2.googleusercontent.com',
  'clients4.google.com',
  'mtalk.google.com',
  'dl.google.com',
  'update.googleapis.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'passwordsleakcheck-pa.googleapis.com',
  'chromewebstore.googleapis.com',
  '*.gvt1.com',
  // Edge, for people who run the tests with it.
  'edge.microsoft.com',
  'config.edge.skype.com',
  // Firefox: captive portal, remote settings, add-on and telemetry services, push.
  'detectportal.firefox.com',
  '*.services.mozilla.com',
  '*.cdn.mozilla.net',
  'addons.mozilla.org',
  'versioncheck-bg.addons.mozilla.org',
  'aus5.mozilla.org',
  'incoming.telemetry.mozilla.org',
  'location.services.mozilla.com',
  'ads.mozilla.org',
  // The host that puppeteer's Firefox preferences point its services at.
  'dummy.test',
];

const BODY_LIMIT = 1024 * 1024;

/**
 * Starts the web on a free port.
 * @throws when the certificate cannot be made or the port cannot be opened.
 */
export async function startHermeticWeb(): Promise<HermeticWeb> {
  const { key, cert } = await makeCertificate();
  const log: WebRequest[] = [];
  const hosts = new Set<string>();
  const errors: string[] = [];
  const sites: { pattern: string; site: Site }[] = [];
  const tunnels = new Map<string, number>();
  const watchers = new Set<(request: WebRequest) => void>();
  const sockets = new Set<Socket>();

  const sitesFor = (host: string) =>
    sites
      .filter(({ pattern }) => hostFits(host, pattern))
      .sort((a, b) => precision(b.pattern) - precision(a.pattern) || sites.indexOf(b) - sites.indexOf(a));

  const isBackground = (host: string) =>
    BACKGROUND_HOSTS.some((pattern) => hostFits(host, pattern)) &&
    !sites.some(({ pattern }) => pattern !== '*' && hostFits(host, pattern));

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse, scheme: 'http' | 'https') => {
    const at = Date.now();
    const url = requestUrl(incoming, scheme);
    if (isBackground(url.hostname) || isTabIcon(incoming, url)) {
      incoming.resume();
      outgoing.writeHead(404).end();
      return;
    }
    const request: WebRequest = {
      at,
      method: incoming.method ?? 'GET',
      url: url.href,
      host: url.hostname,
      path: url.pathname + url.search,
      headers: flatHeaders(incoming),
      body: await readBody(incoming),
    };
    log.push(request);
    hosts.add(request.host);
    for (const watcher of [...watchers]) watcher(request);

    let reply: WebAnswer | undefined;
    try {
      for (const { site } of sitesFor(request.host)) {
        reply = await site(request);
        if (reply) break;
      }
    } catch (error) {
      errors.push(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      reply = { status: 500, body: 'The handler threw.' };
    }
    reply ??= { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Nothing here.' };
    if (reply.delayMs) await delay(reply.delayMs);
    if (reply.drop) {
      outgoing.socket?.destroy();
      return;
    }
    outgoing.writeHead(reply.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      // A test that loads a page twice expects two requests in the log.
      'cache-control': 'no-store',
      ...reply.headers,
    });
    outgoing.end(request.method === 'HEAD' ? undefined : (reply.body ?? ''));
  };

  const serve = (scheme: 'http' | 'https') => (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // The browser may hang up while its answer is being made; that is not an error of this web.
    answer(incoming, outgoing, scheme).catch(() => outgoing.destroy());
  };
  const secure = createTlsServer({ key, cert, ALPNProtocols: ['http/1.1'] }, serve('https'));
  const plain = createServer(serve('http'));
  for (const server of [secure, plain]) {
    server.on('clientError', (_error, socket) => socket.destroy());
  }
  secure.on('tlsClientError', (_error, socket) => socket.destroy());
  plain.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  plain.on('connect', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const host = (incoming.url ?? '').replace(/:\d+$/, '').toLowerCase();
    if (!isBackground(host)) hosts.add(host);
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    const port = tunnels.get(host);
    if (port !== undefined) {
      const server = connect(port, '127.0.0.1');
      server.on('error', () => socket.destroy());
      // What the server has sent last still arrives.
      server.on('close', () => socket.destroySoon());
      socket.on('close', () => server.destroy());
      socket.pipe(server).pipe(socket);
      return;
    }
    // A tunnel carries TLS, or plain HTTP for a `ws:` address: its first byte tells (22 is a TLS handshake).
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1);
      if (first === null) return;
      socket.unshift(first);
      (first[0] === 22 ? secure : plain).emit('connection', socket);
    });
  });

  plain.listen(0, '127.0.0.1');
  await once(plain, 'listening');
  const { port } = plain.address() as AddressInfo;

  const clearLog = () => {
    log.length = 0;
    hosts.clear();
    errors.length = 0;
  };
  return {
    port,
    log,
    hosts,
    errors,
    certificate: { key, cert },
    certificateSpki: spkiOf(cert),
    on(pattern, site) {
      const entry = { pattern, site };
      sites.push(entry);
      return () => {
        const index = sites.indexOf(entry);
        if (index >= 0) sites.splice(index, 1);
      };
    },
    tunnel(host, port) {
      tunnels.set(host, port);
    },
    reset() {
      sites.length = 0;
      tunnels.clear();
      clearLog();
    },
    clearLog,
    requestsTo: (pattern) => log.filter((request) => hostFits(request.host, pattern)),
    waitForRequest(fits, timeoutMs = PATIENCE_MS) {
      const seen = log.find(fits);
      if (seen) return Promise.resolve(seen);
      return new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(timer);
          watchers.delete(watcher);
        };
        const watcher = (request: WebRequest) => {
          if (!fits(request)) return;
          done();
          resolve(request);
        };
        const timer = setTimeout(() => {
          done();
          const arrived = log.map(({ method, url }) => `${method} ${url}`).join('\n') || 'none';
          reject(new Error(`No fitting request within ${timeoutMs} ms. Requests that arrived:\n${arrived}`));
        }, timeoutMs);
        watchers.add(watcher);
      });
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      plain.close();
      await once(plain, 'close');
    },
  };
}

async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'hermetic web' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  return { key, cert };
}

function spkiOf(cert: string): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function hostFits(host: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1));
  return host === pattern;
}

/**
 * Whether it is the browser's own request for the icon of a tab, made for the page itself. Other code would ask from
 * another site.
 */
function isTabIcon(incoming: IncomingMessage, url: URL): boolean {
  const { referer, 'sec-fetch-site': site } = incoming.headers;
  return (
    url.pathname === '/favicon.ico' &&
    (site === 'same-origin' || referer?.startsWith(`${url.origin}/`) === true)
  );
}

/** Exact names first, then the longest pattern, then `*`. */
function precision(pattern: string): number {
  return pattern.includes('*') ? pattern.length : 1000;
}

function requestUrl(incoming: IncomingMessage, scheme: 'http' | 'https'): URL {
  const target = incoming.url ?? '/';
  // In a plain request a proxy gets the whole address in the request line; in a tunnelled request, only a path.
  if (/^https?:\/\//i.test(target)) return new URL(target);
  return new URL(`${scheme}://${incoming.headers.host ?? 'no-host.invalid'}${target}`);
}

function flatHeaders(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (size < BODY_LIMIT) chunks.push(chunk.subarray(0, BODY_LIMIT - size));
    size += chunk.length;
  }
  return Buffer.concat(chunks).toString('utf8');
}
