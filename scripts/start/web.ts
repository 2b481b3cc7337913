import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';
import type { BrowserKind } from '../browsers/index';
import { hasDisplay } from '../demo/index';
import { serveWeb } from '../web/serve';

const built = fileURLToPath(new URL('../../dist/web', import.meta.url));
/** Always the same port: an installed page belongs to its address. */
const port = 8765;

/** Serves the edition for phones on this machine, and opens it at phone size if there is a screen. */
export async function openWeb(kind: BrowserKind, tell: (text: string) => void): Promise<void> {
  const server = await serveWeb(built, port).catch(() => serveWeb(built));
  tell(`The edition for phones is at ${server.origin}/ (this machine alone). Ctrl+C ends it.`);
  if (!hasDisplay()) return;
  const browser = await puppeteer.launch({
    browser: kind === 'chromium' ? 'chrome' : 'firefox',
    executablePath: findBrowser(kind) ?? '',
    headless: false,
    defaultViewport: null,
    userDataDir: mkdtempSync(join(tmpdir(), 'report-instead-phone-')),
    args:
      kind === 'chromium'
        ? [`--app=${server.origin}/`, '--window-size=412,892']
        : ['--width=412', '--height=892', `${server.origin}/`],
    ...(kind === 'chromium' && { ignoreDefaultArgs: ['--enable-automation'] }),
  });
  await new Promise((resolve) => browser.on('disconnected', resolve));
  await server.close();
}
