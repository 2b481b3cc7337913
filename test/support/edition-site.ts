/** The built edition for phones, answered for by the hermetic web as any host that serves files would. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WebAnswer } from '../../scripts/browsers/index';

export const edition = fileURLToPath(new URL('../../dist/web', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};

/**
 * Files that stand in for those of the build, by their path.
 * @returns a handler for `web.on()`
 */
export function editionSite(
  others: () => Readonly<Record<string, string | Buffer>> = () => ({}),
): (request: { method: string; path: string }) => WebAnswer | undefined {
  return ({ method, path }) => {
    if (method !== 'GET') return { status: 405 };
    const name = path.replace(/[?#].*$/, '');
    const other = others()[name];
    const file = join(edition, name.endsWith('/') ? `${name}index.html` : name);
    if (other === undefined && !(existsSync(file) && statSync(file).isFile())) return undefined;
    return {
      body: other ?? readFileSync(file),
      headers: { 'content-type': types[extname(file)] ?? 'text/plain', 'cache-control': 'no-cache' },
    };
  };
}
