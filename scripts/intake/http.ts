/** What a request is and what it is answered, between Node's server and the rooms behind it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Asked {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  header(name: string): string | undefined;
  /** Whose request it is; only ever handed to the limit. */
  address: string;
  body: string;
}

export interface Answered {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export const MOST_BYTES = 16 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns the body; else what is wrong with it */
export async function readBody(
  incoming: IncomingMessage,
): Promise<{ body: string } | { status: number; reason: string }> {
  const tooLong = { status: 413, reason: `At most ${MOST_BYTES} bytes are taken.` };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to its end, up to a megabyte, so that the answer arrives: a cut connection says nothing.
    if (size > 1024 * 1024) {
      incoming.destroy();
      return tooLong;
    }
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) return tooLong;
  try {
    return { body: utf8.decode(Buffer.concat(chunks)) };
  } catch {
    // Read with a sign for "unreadable" in it, a link would be another.
    return { status: 400, reason: 'This is no UTF-8.' };
  }
}

/** Sends an answer. No cache keeps it, and no header says what software this is. */
export function send(
  outgoing: ServerResponse,
  { status, headers, body = '' }: Answered,
  isHead: boolean,
): void {
  outgoing.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  });
  outgoing.end(isHead ? undefined : body);
}
