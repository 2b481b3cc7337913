/**
 * The receiver's HTTP server. It writes no log. What a request says about its sender is used for the limit, and not
 * kept.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { XarfOrganisation } from '../../src/report/xarf';
import type { Database } from './database';
import { type HttpAnswer, type HttpRequest, readBody, sendAnswer } from './http';
import { createLimit, type Limit, sideOf } from './limit';
import { answerPage } from './page/route';
import { answerReports, json } from './reports-route';

export interface ServerOptions {
  host: string;
  port: number;
  limit: number;
  behindProxy: boolean;
  tls?: { cert: Buffer; key: Buffer } | undefined;
  organisation?: XarfOrganisation | undefined;
}

interface RateLimits {
  reports: Limit;
  readers: Limit;
}

export interface Receiver {
  /** The address of the receiver: scheme, host and port. */
  origin: string;
  /**
   * Takes no more requests, and ends when all that it has taken are answered.
   * @param mostMs connections that are still open then are cut off, such as one that never sends anything
   */
  close(mostMs?: number): Promise<void>;
}

/** Slow senders must not hold connections for long. The extension itself gives up after 25 s. */
const REQUEST_MS = 20_000;
const LOOK_FOR_SLOW_MS = 5_000;
/** A container that is told to stop is killed after ten seconds; by then the database must be closed. */
const CLOSE_MS = 5_000;
const MOST_CONNECTIONS = 1000;
/**
 * One side cannot take all connections; a browser opens six. Behind a proxy this does not count, because all
 * connections come from the proxy.
 */
const MOST_OF_ONE_SIDE = 100;

/** Starts to receive. @throws when the port is taken or may not be used */
export async function startReceiver(db: Database, options: ServerOptions): Promise<Receiver> {
  // Counted separately: somebody who sends many reports must not keep out the organisation's people, who may have the
  // same address.
  const limits = { reports: createLimit(options.limit), readers: createLimit(options.limit) };
  const secure = options.tls !== undefined;
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answer(db, limits, { ...options, secure }, incoming, outgoing).catch(() => outgoing.destroy());
  };
  const timeouts = {
    ...{ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS },
    connectionsCheckingInterval: LOOK_FOR_SLOW_MS,
  };
  const server: Server = options.tls
    ? createSecureServer({ ...timeouts, ...options.tls }, handle)
    : createServer(timeouts, handle);
  server.maxConnections = MOST_CONNECTIONS;
  if (!options.behindProxy) shareConnections(server);
  const cutOff = connectionsOf(server);
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    origin: `${secure ? 'https' : 'http'}://${host}:${port}`,
    async close(mostMs = CLOSE_MS) {
      server.close();
      server.closeIdleConnections();
      // From now on the server itself waits for slow senders without an end.
      const timer = setTimeout(cutOff, mostMs);
      await once(server, 'close');
      clearTimeout(timer);
    },
  };
}

/**
 * Keeps the connections that are open. Node's own list does not have those that never begin with TLS.
 * @returns a function that cuts them all off
 */
function connectionsOf(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}

/** Closes connections that one side opens beyond its share. An address is held only while its connection is open. */
function shareConnections(server: Server): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const side = sideOf(socket.remoteAddress ?? '');
    const count = open.get(side) ?? 0;
    if (count >= MOST_OF_ONE_SIDE) {
      socket.destroy();
      return;
    }
    open.set(side, count + 1);
    socket.once('close', () => {
      const left = (open.get(side) ?? 1) - 1;
      if (left > 0) open.set(side, left);
      else open.delete(side);
    });
  });
}

async function answer(
  db: Database,
  limits: RateLimits,
  options: ServerOptions & { secure: boolean },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const isHead = incoming.method === 'HEAD';
  const read = await readBody(incoming);
  const asked = askedBy(incoming, 'body' in read ? read.body : '', options.behindProxy);
  sendAnswer(outgoing, await replyTo(), isHead);

  async function replyTo(): Promise<HttpAnswer> {
    if (!asked) return json(400, { reason: 'The address cannot be read.' });
    if ('status' in read) return json(read.status, { reason: read.reason });
    return respond(db, limits, options, asked);
  }
}

async function respond(
  db: Database,
  limits: RateLimits,
  options: ServerOptions & { secure: boolean },
  asked: HttpRequest,
): Promise<HttpAnswer> {
  const ofReports = await answerReports(db, limits.reports, asked);
  return ofReports ?? answerPage(db, limits.readers, options, asked);
}

function askedBy(incoming: IncomingMessage, body: string, behindProxy: boolean): HttpRequest | null {
  const target = incoming.url ?? '/';
  if (!target.startsWith('/') || !URL.canParse(target, 'http://receiver.invalid')) return null;
  const { pathname, searchParams } = new URL(target, 'http://receiver.invalid');
  const { method = 'GET', headers } = incoming;
  const header = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  // The last address is the one that the proxy itself saw; the sender can write anything before it.
  const forwarded = behindProxy ? header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return {
    method: method === 'HEAD' ? 'GET' : method,
    path: pathname,
    query: searchParams,
    header,
    address: forwarded || incoming.socket.remoteAddress || '',
    body,
  };
}
