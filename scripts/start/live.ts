import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { type BrowserKind, builtExtension } from '../browsers/index';

/** Opens a browser with the extension on the real web, in a fresh profile. Resolves when it is closed. */
export async function openLive(kind: BrowserKind): Promise<void> {
  const extension = builtExtension(kind);
  const browser = await puppeteer.launch({
    browser: kind === 'chromium' ? 'chrome' : 'firefox',
    executablePath: findBrowser(kind) ?? '',
    headless: false,
    defaultViewport: null,
    userDataDir: mkdtempSync(join(tmpdir(), 'report-instead-live-')),
    ...(kind === 'chromium'
      ? { pipe: true, enableExtensions: [extension], ignoreDefaultArgs: ['--enable-automation'] }
      : {}),
  });
  if (kind === 'firefox') await browser.installExtension(extension);
  await (await browser.newPage()).goto('https://www.facebook.com/').catch(() => {});
  await new Promise((resolve) => browser.on('disconnected', resolve));
}
