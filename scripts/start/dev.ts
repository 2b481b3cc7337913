/**
 * `npm run dev`: the demo feed in a browser with the extension. After each change of a file it builds again, reloads
 * extension and page, and runs the quick tests that import what was changed. `--browser=firefox`, `--no-tests`; without
 * a display, or with `--headless`, the browser has no window.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtExtension, chooseBrowsers, endExtension, launch } from '../browsers/index';
import { demoSettings, demoWeb, hasDisplay } from '../demo/index';
import type { Built, Order } from './builder';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FEED = 'https://x.com/home';
/** How long to wait after a change: editors write a file in several steps. */
const SETTLE_MS = 40;
const watched = ['src', 'popup', 'options', 'scripts', 'manifest.json'];

const wants = (flag: string) => process.argv.includes(flag);
const [kind = 'chromium'] = chooseBrowsers(wants('--browser=firefox') ? 'firefox' : undefined);

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

function startBuilder(): ChildProcess {
  return fork(join(root, 'scripts/start/builder.ts'), { cwd: root, execArgv: ['--import', 'tsx'] });
}
/** Has built what is shown, and builds it again where only code was changed. */
let builder: ChildProcess | undefined;
/** Waits ready to build everything. Started when nothing else is to be done. */
let fresh: ChildProcess | undefined = startBuilder();

async function order(from: ChildProcess, what: Order): Promise<Built> {
  const answered = new AbortController();
  const { signal } = answered;
  from.send(what);
  const answer = Promise.race([
    once(from, 'message', { signal }).then(([built]): Built => built),
    once(from, 'close', { signal }).then((): Built => 'failed'),
  ]);
  return answer.finally(() => answered.abort());
}

/** @returns whether it was built */
async function build(changed: readonly string[]): Promise<boolean> {
  const again = builder ? await order(builder, { changed }) : 'stale';
  if (again !== 'stale') return again === 'built';
  // Until everything was built, nothing can be built from memory: it may lack this change.
  builder?.kill();
  builder = undefined;
  const one = fresh ?? startBuilder();
  fresh = undefined;
  const all = await order(one, { target: kind });
  if (all === 'built') builder = one;
  else one.kill();
  return all === 'built';
}

/** The quick tests that import what was changed. A newer change ends a run that is still under way. */
let testing: ReturnType<typeof spawn> | undefined;
function test(files: readonly string[]): void {
  testing?.kill();
  testing = spawn(
    'npx',
    ['vitest', 'related', '--run', '--project=!browsers', '--passWithNoTests', ...files],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
}

const changed = new Set<string>();
let since = 0;
/** Changes wait until the browser is there. */
let isBusy = true;

let settling: NodeJS.Timeout | undefined;
for (const place of watched) {
  watch(join(root, place), { recursive: true }, (_, name) => {
    if (changed.size === 0) since = Date.now();
    changed.add(place.includes('.') ? place : relative(root, join(root, place, String(name))));
    clearTimeout(settling);
    settling = setTimeout(() => void takeOver(), SETTLE_MS);
  });
}

if (!(await build([]))) process.exit(1);
const web = await demoWeb();
const extensionDir = builtExtension(kind);
const session = await launch({ kind, extensionDir, web, headless: wants('--headless') || !hasDisplay() });
await session.setStorage({ settings: demoSettings });
const feed = await session.newPage(FEED);
fresh ??= startBuilder();
isBusy = false;
void takeOver();
tell(`The demo feed is open. Watching ${watched.join(', ')}; close the browser to end.`);

async function takeOver(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  while (changed.size > 0) {
    const files = [...changed];
    changed.clear();
    const from = since;
    if (await build(files)) {
      await endExtension(session, extensionDir, 'reloaded');
      await feed.reload().catch(() => tell('The feed is closed: the extension alone was reloaded.'));
      tell(`Reloaded ${Date.now() - from} ms after a change of ${files.join(', ')}.`);
    } else tell('Not built: the extension before goes on. Mend the error above and save again.');
    fresh ??= startBuilder();
    if (!wants('--no-tests')) test(files.filter((file) => /\.tsx?$/.test(file)));
  }
  isBusy = false;
}

await new Promise((resolve) => session.browser.on('disconnected', resolve));
testing?.kill();
builder?.disconnect();
fresh?.disconnect();
await web.close();
process.exit();
