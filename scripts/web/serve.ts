/** Serves a built `dist/web` to this machine only. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileAnswer } from './file-answer';

export interface WebServer {
  /** `http://localhost:12345`: browsers trust `localhost` without a certificate. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on the loopback address.
 * @param folder absolute
 * @param port 0 for any that is free
 */
export async function serveWeb(folder: string, port = 0): Promise<WebServer> {
  const server = createServer((request, response) => {
    const { status, headers, body } = fileAnswer(
      folder,
      request.url ?? '/',
      request.headers['if-none-match'],
    );
    // The body of a request is not used.
    request.resume();
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
