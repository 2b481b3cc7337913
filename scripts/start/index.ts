/**
 * `npm start`: builds, starts an invented feed and a demo intake on this machine, and opens a browser with the
 * extension on the feed. `--once`: the guided tour, headless. `--live`: the same browser on the real web.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { type BrowserKind, launch } from '../browsers/index';
import { build } from '../build/build';
import { demoSettings, demoWeb, hasDisplay } from '../demo/index';
import { tour } from './tour';

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function extensionDir(kind: BrowserKind): string {
  return fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
}

/** Chromium first: its address bar and toolbar are what most people know. */
function chooseBrowser(): BrowserKind {
  const wanted = process.argv
    .find((argument) => argument.startsWith('--browser='))
    ?.slice('--browser='.length);
  const kinds: BrowserKind[] =
    wanted === 'firefox' ? ['firefox'] : wanted === 'chromium' ? ['chromium'] : ['chromium', 'firefox'];
  const kind = kinds.find((candidate) => findBrowser(candidate));
  if (!kind)
    throw new Error('No browser found: install Chrome, Chromium, Edge or Firefox and run this again.');
  return kind;
}

async function runTour(kind: BrowserKind): Promise<void> {
  const web = await demoWeb();
  const session = await launch({ kind, extensionDir: extensionDir(kind), web, timeZone: 'Asia/Karachi' });
  try {
    await session.setStorage({ settings: demoSettings });
    const folder = mkdtempSync(join(tmpdir(), 'report-instead-tour-'));
    const say = (step: object) => process.stdout.write(`${JSON.stringify(step)}\n`);
    say({ step: 'start', browser: await session.browser.version(), screenshots: folder });
    await tour(session, folder, say);
    say({ step: 'done', errors: await session.errors(), screenshots: folder });
  } finally {
    await session.close();
    await web.close();
  }
}

async function openDemo(kind: BrowserKind): Promise<void> {
  const web = await demoWeb();
  const session = await launch({ kind, extensionDir: extensionDir(kind), web, headless: false });
  await session.setStorage({ settings: demoSettings });
  await session.newPage('https://x.com/home');
  tell(
    'The demo feed is open. Press repost or share on a post. Other page: https://www.facebook.com/. Close the browser to end.',
  );
  await new Promise((resolve) => session.browser.on('disconnected', resolve));
  await web.close();
}

async function openLive(kind: BrowserKind): Promise<void> {
  const browser = await puppeteer.launch({
    browser: kind === 'chromium' ? 'chrome' : 'firefox',
    executablePath: findBrowser(kind) ?? '',
    headless: false,
    defaultViewport: null,
    userDataDir: mkdtempSync(join(tmpdir(), 'report-instead-live-')),
    ...(kind === 'chromium'
      ? { pipe: true, enableExtensions: [extensionDir(kind)], ignoreDefaultArgs: ['--enable-automation'] }
      : {}),
  });
  if (kind === 'firefox') await browser.installExtension(extensionDir(kind));
  await (await browser.newPage()).goto('https://www.facebook.com/').catch(() => {});
  tell('This is the real web, in a fresh profile. Close the browser to end.');
  await new Promise((resolve) => browser.on('disconnected', resolve));
}

try {
  const kind = chooseBrowser();
  await build();
  if (process.argv.includes('--once')) await runTour(kind);
  else if (!hasDisplay()) {
    tell('No display here: running the guided tour instead (the same as `npm start -- --once`).');
    await runTour(kind);
  } else if (process.argv.includes('--live')) await openLive(kind);
  else await openDemo(kind);
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
