/**
 * `npm start`: builds, starts an invented feed and a demo intake on this machine, and opens a browser with the
 * extension on the feed. `--once`: the guided tour, headless. `--live`: the same browser on the real web.
 * `--browser=firefox`: in the other browser. `--web`: the edition for phones, served on this machine.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserKind, builtExtension, chooseBrowsers, launch } from '../browsers/index';
import { build } from '../build/build';
import { demoSettings, demoWeb, hasDisplay } from '../demo/index';
import { openLive } from './live';
import { tour } from './tour';
import { openWeb } from './web';

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function runTour(kind: BrowserKind): Promise<void> {
  const web = await demoWeb();
  const session = await launch({ kind, extensionDir: builtExtension(kind), web, timeZone: 'Asia/Karachi' });
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
  const session = await launch({ kind, extensionDir: builtExtension(kind), web, headless: false });
  await session.setStorage({ settings: demoSettings });
  await session.newPage('https://x.com/home');
  tell(
    'The demo feed is open. Press repost or share on a post. Other page: https://www.facebook.com/. Close the browser to end.',
  );
  await new Promise((resolve) => session.browser.on('disconnected', resolve));
  await web.close();
}

try {
  const wants = (flag: string) => process.argv.includes(flag);
  const named = process.argv.find((argument) => argument.startsWith('--browser='))?.split('=')[1];
  const [kind = 'chromium'] = chooseBrowsers(named);
  await build(wants('--web') ? { targets: ['web'] } : {});
  if (wants('--web')) await openWeb(kind, tell);
  else if (wants('--once')) await runTour(kind);
  else if (!hasDisplay()) {
    tell('No display here: running the guided tour instead (the same as `npm start -- --once`).');
    await runTour(kind);
  } else if (wants('--live')) {
    tell('This is the real web, in a fresh profile. Close the browser to end.');
    await openLive(kind);
  } else await openDemo(kind);
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
