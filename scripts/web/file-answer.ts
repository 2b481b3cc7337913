/** Answers for a built `dist/web` as a host with our sample configurations does. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
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

export interface FileAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
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

/**
 * @param folder the build, absolute
 * @param path of the request, with or without its query; the answer is the same for every method
 * @param known the tag of the copy that the browser has already: `if-none-match`
 */
export function fileAnswer(folder: string, path: string, known?: string): FileAnswer {
  const file = fileFor(folder, path.replace(/[?#].*$/, ''));
  if (!file) return { status: 404, headers: {}, body: Buffer.alloc(0) };
  const content = readFileSync(file);
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
  // The browser asks each time, and is told "not changed" when it has the newest one.
  const headers: Record<string, string> = { etag, 'cache-control': 'no-cache' };
  if (known === etag) return { status: 304, headers, body: Buffer.alloc(0) };
  headers['content-type'] = types[extname(file)] ?? 'application/octet-stream';
  headers['x-content-type-options'] = 'nosniff';
  headers['referrer-policy'] = 'no-referrer';
  if (/\.(?:png|woff2)$/.test(file)) return { status: 200, headers, body: content };
  headers['content-encoding'] = 'gzip';
  return { status: 200, headers, body: gzipSync(content, { level: 9 }) };
}
