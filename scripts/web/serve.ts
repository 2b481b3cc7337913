/** Serves a built `dist/web` on this machine alone, as the sample configurations have a host do it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A request as it came in, whole: what a server could write into a log. */
export interface LoggedRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Of the answer, as it went over the wire. */
  bytes: number;
}

export interface WebServer {
  /** `http://localhost:12345` */
  origin: string;
  requests: LoggedRequest[];
  close(): Promise<void>;
}

/** The file that answers for a path; null where there is none. A folder answers with its page. */
function fileFor(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    return null;
  }
  const named = join(folder, path);
  if (!named.startsWith(folder)) return null;
  const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
  return existsSync(file) ? file : null;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  return body;
}

/**
 * Serves a folder on a free port of the loopback address.
 * @param folder absolute
 * @param port 0 for any
 */
export async function serveWeb(folder: string, port = 0): Promise<WebServer> {
  const requests: LoggedRequest[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url = '/', headers } = request;
    const body = await bodyOf(request);
    const logged = { method, url, headers, body, bytes: 0 };
    requests.push(logged);
    const { pathname } = new URL(url, 'http://localhost');
    const file = fileFor(folder, pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const tag = `"${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)}"`;
    if (headers['if-none-match'] === tag) {
      response.writeHead(304, { etag: tag }).end();
      return;
    }
    const isText = !/\.(?:png|woff2)$/.test(file);
    const content = isText ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file);
    logged.bytes = content.length;
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      // Asked for again each time, and answered with "not changed".
      'cache-control': 'no-cache',
      etag: tag,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(isText && { 'content-encoding': 'gzip' }),
    });
    response.end(content);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
