/** The extension under test: the build as it is, and one more page from which the test drives it. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** Address of the added page inside the extension. */
export const FAULT_PAGE = 'fault/index.html';

/**
 * Copies a built extension and adds the page.
 * @param built for example `dist/chromium`
 * @param to a folder that does not exist yet
 */
export async function addFaultPage(built: string, to: string): Promise<void> {
  cpSync(built, to, { recursive: true });
  mkdirSync(join(to, 'fault'));
  writeFileSync(
    join(to, FAULT_PAGE),
    '<!doctype html><meta charset="utf-8"><title>Fault</title><script type="module" src="page.js"></script>',
  );
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    outfile: join(to, 'fault/page.js'),
    bundle: true,
    format: 'esm',
    target: ['chrome121', 'firefox140'],
    logLevel: 'warning',
  });
}
