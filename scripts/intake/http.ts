/** What a request and an answer are, between Node's server and the rest of the receiver. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface HttpRequest {
  method: string;
  /** The path, without the query. */
  path: string;
  query: URLSearchParams;
  header(name: string): string | undefined;
  /** The network address of the sender. It is used for the limit and for nothing else. */
  address: string;
  body: string;
}

export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export const MOST_BYTES = 16 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns the body; otherwise, what is wrong with it */
export async function readBody(
  incoming: IncomingMessage,
): Promise<{ body: string } | { status: number; reason: string }> {
  const tooLong = { status: 413, reason: `At most ${MOST_BYTES} bytes are taken.` };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on to its end, up to one mebibyte, so that the sender gets our answer: a cut connection would tell them
    // nothing.
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
    // With a replacement character in it, a link would be a different link.
    return { status: 400, reason: 'This is no UTF-8.' };
  }
}

/** Sends an answer. No cache keeps it, and no header names our software. */
export function sendAnswer(
  outgoing: ServerResponse,
  { status, headers, body = '' }: HttpAnswer,
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
