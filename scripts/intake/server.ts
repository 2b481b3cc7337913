/**
 * The receiver's HTTP server. It writes no log. What a request says about its sender is used for the limit, and not
 * kept.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Organisation } from '../../src/report/xarf';
import type { Database } from './database';
import { type Answered, type Asked, MOST_BYTES, readBody, send } from './http';
import { createLimit, type Limit } from './limit';
import { answerPage } from './page/route';
import { answerReports, json, REPORTS } from './reports-route';

export interface ServerOptions {
  host: string;
  port: number;
  limit: number;
  behindProxy: boolean;
  tls?: { cert: Buffer; key: Buffer } | undefined;
  organisation?: Organisation | undefined;
}

export interface Receiver {
  /** The address of the receiver: scheme, host and port. */
  origin: string;
  /** Takes no more requests, and ends when all that it has taken are answered. */
  close(): Promise<void>;
}

/** Slow senders must not hold connections for long. The extension itself gives up after 25 s. */
const REQUEST_MS = 20_000;
const MOST_CONNECTIONS = 1000;

/** Starts to receive. @throws when the port is taken or may not be used */
export async function startReceiver(db: Database, options: ServerOptions): Promise<Receiver> {
  const limit = createLimit(options.limit);
  const secure = options.tls !== undefined;
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answer(db, limit, { ...options, secure }, incoming, outgoing).catch(() => outgoing.destroy());
  };
  const timeouts = { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS };
  const server: Server = options.tls
    ? createSecureServer({ ...timeouts, ...options.tls }, handle)
    : createServer(timeouts, handle);
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    origin: `${secure ? 'https' : 'http'}://${host}:${port}`,
    async close() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
    },
  };
}

async function answer(
  db: Database,
  limit: Limit,
  options: ServerOptions & { secure: boolean },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const isHead = incoming.method === 'HEAD';
  const body = await readBody(incoming);
  const asked = askedBy(incoming, body ?? '', options.behindProxy);
  const reply = asked
    ? body === null
      ? tooLong(asked.path)
      : await route(db, limit, options, asked)
    : json(400, { reason: 'The address cannot be read.' });
  send(outgoing, reply, isHead);
}

/** The answer to a body that is too long; a report is far shorter. */
const tooLong = (path: string): Answered =>
  json(413, { reason: `At most ${MOST_BYTES} bytes are taken${path === REPORTS ? ' for a report' : ''}.` });

async function route(
  db: Database,
  limit: Limit,
  options: ServerOptions & { secure: boolean },
  asked: Asked,
): Promise<Answered> {
  const ofReports = await answerReports(db, limit, asked);
  return ofReports ?? answerPage(db, limit, options, asked);
}

function askedBy(incoming: IncomingMessage, body: string, behindProxy: boolean): Asked | null {
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
