/**
 * WebKit, the engine of every browser on an iPhone, for the edition for phones: Debian's WebKitGTK with its small browser,
 * driven by the W3C's protocol on a display of its own. No extension runs in it.
 * https://www.w3.org/TR/webdriver2/
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { endWithProcess, isRunning } from './ending';
import { findWebKit } from './find-browsers.mjs';
import { freePort } from './free-port';
import type { HermeticWeb } from './hermetic-web';
import { inPageSource } from './in-page';
import { PATIENCE_MS } from './patience';
import { isHit, type Point, untilAtRest, untilText } from './screen';

export interface WebKitOptions {
  web: HermeticWeb;
  /** The size of the page, without the browser's bar. Default 360 by 740. */
  size?: { width: number; height: number };
  dark?: boolean;
  /** An IANA name such as `Asia/Karachi`. */
  timeZone?: string;
}

/** WebKit has one window, which this drives. */
export interface WebKit {
  /** Loads a page, and waits until it is there. */
  open(url: string): Promise<void>;
  /**
   * The same as in puppeteer: runs a function in the page, with arguments and answer as JSON; or the text of a script.
   */
  evaluate: Page['evaluate'];
  /** Waits until a text is on the screen. @throws after half a minute, with what is there instead */
  waitForText(text: string): Promise<void>;
  /** Presses a control, found by its name or the beginning of its name. @throws after half a minute */
  press(name: string): Promise<void>;
  /** A picture of the page as it stands, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The bar of this browser is wider than a phone. Without the edges of its buttons it fits. */
const narrowBar = `button, entry, toolbar, toolbutton, headerbar, box { padding: 0; margin: 0; min-width: 0; border: 0; }
image { -gtk-icon-transform: scale(0.1); }
`;

/** @throws when it is not installed, or does not start */
export async function launchWebKit(options: WebKitOptions): Promise<WebKit> {
  let running = await start(options);
  return {
    ...pageOf((...asked) => running.command(...asked)),
    async open(url) {
      try {
        await load(running.command, url);
      } catch {
        // Where a page does not end loading, this browser loads no other page either. Another one begins anew.
        await running.close();
        running = await start(options);
        await load(running.command, url);
      }
    },
    close: () => running.close(),
  };
}

/** A browser that runs. */
interface Running {
  command: Command;
  close(): Promise<void>;
}

async function start({
  web,
  size = { width: 360, height: 740 },
  dark = false,
  timeZone,
}: WebKitOptions): Promise<Running> {
  const programs = findWebKit();
  if (!programs) throw new Error('No WebKit found: node scripts/setup.mjs --webkit installs it.');
  const home = await mkdtemp(join(tmpdir(), 'report-instead-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), narrowBar);

  const display = await startDisplay(programs.display, size);
  const port = await freePort();
  const program = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      HOME: home,
      ...Object.fromEntries(
        ['CONFIG', 'CACHE', 'DATA', 'RUNTIME'].map((what) => [
          `XDG_${what}_${what === 'RUNTIME' ? 'DIR' : 'HOME'}`,
          home,
        ]),
      ),
      DISPLAY: display.name,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      LANG: 'en_US.UTF-8',
      ...(timeZone ? { TZ: timeZone } : {}),
      // There is no desktop that it could talk to.
      NO_AT_BRIDGE: '1',
      // Its sandbox cannot be set up in most containers, and it only loads pages of our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const endDriver = endWithProcess(program, home);
  const close = async () => {
    await endDriver();
    await display.end();
  };
  try {
    const command = await session(program, port, [
      '--automation',
      `--proxy=http://127.0.0.1:${web.port}`,
      ...(dark ? ['--dark-mode'] : []),
    ]);
    await resize(command, size);
    return { command, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One command of the session. @throws with the driver's reason */
type Command = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

async function session(program: ChildProcess, port: number, args: readonly string[]): Promise<Command> {
  const address = `http://127.0.0.1:${port}`;
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(address + path, {
      method,
      signal: AbortSignal.timeout(3 * PATIENCE_MS),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = (await answer.json()) as {
      value: { sessionId?: string; error?: string; message?: string };
    };
    if (!answer.ok) throw new Error(`WebKit: ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };
  await untilReady(program, () => ask('GET', '/status'));
  // A script waits inside the page for as long as the tests are patient.
  const timeouts = { pageLoad: PATIENCE_MS / 2, script: 2 * PATIENCE_MS };
  const wanted = { acceptInsecureCerts: true, timeouts, 'webkitgtk:browserOptions': { args } };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: wanted } });
  return (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
}

async function untilReady(program: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; ; await delay(20)) {
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > giveUpAt || !isRunning(program)) throw error;
    }
  }
}

/** Makes the window so large that the page in it has the wanted size. */
async function resize(command: Command, size: { width: number; height: number }): Promise<void> {
  const outer = { ...size };
  for (const giveUpAt = Date.now() + PATIENCE_MS; ; ) {
    await command('POST', '/window/rect', { x: 0, y: 0, ...outer });
    const [width, height] = (await evaluate(command, settledSize)) as [number, number];
    if (width === size.width && height === size.height) return;
    if (Date.now() > giveUpAt)
      throw new Error(`WebKit’s page is ${width} by ${height}, not ${size.width} by ${size.height}.`);
    outer.width += size.width - width;
    outer.height += size.height - height;
  }
}

/** Runs in the page, which is told of the window's new size a moment later: its own size, once that stays. */
async function settledSize(): Promise<[number, number]> {
  for (;;) {
    const [width, height] = [innerWidth, innerHeight];
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (width === innerWidth && height === innerHeight) return [width, height];
  }
}

/** @throws when the page does not end loading in time */
async function load(command: Command, url: string): Promise<void> {
  // An address that differs only after the # would not load the page again.
  await command('POST', '/url', { url: 'about:blank' });
  await command('POST', '/url', { url });
  // A script is run only once the page has loaded, also where it went on loading after the answer above.
  await evaluate(command, () => document.readyState);
}

function pageOf(command: Command): Omit<WebKit, 'open' | 'close'> {
  const textNow = () => evaluate(command, () => document.body.innerText.replace(/\s+/g, ' ').trim());
  return {
    evaluate: ((run: never, ...args: never[]) => evaluate(command, run, ...args)) as Page['evaluate'],
    async waitForText(text) {
      if (await evaluate(command, untilText, PATIENCE_MS, text)) return;
      throw new Error(`"${text}" did not appear. On the screen: ${await textNow()}`);
    },
    async press(name) {
      const giveUpAt = Date.now() + PATIENCE_MS;
      do {
        const point = (await evaluate(command, untilAtRest, PATIENCE_MS, name)) as Point | null;
        if (!point) break;
        const { x, y } = { x: Math.round(point.x), y: Math.round(point.y) };
        const actions = [
          { type: 'pointerMove', x, y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await command('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
        // A page that the press has left cannot say no.
        if (await evaluate(command, isHit).catch(() => true)) return;
      } while (Date.now() < giveUpAt);
      throw new Error(`No "${name}" to press. On the screen: ${await textNow()}`);
    },
    async picture() {
      return Buffer.from((await command('GET', '/screenshot')) as string, 'base64');
    },
  };
}

/** Runs a function in the page as in-page.ts does: the page's content security policy does not prevent it. */
async function evaluate(
  command: Command,
  run: ((...args: never[]) => unknown) | string,
  ...args: unknown[]
): Promise<unknown> {
  // The text of a script, such as axe's, is run as it stands.
  const script =
    typeof run === 'string'
      ? `${run}; arguments[arguments.length - 1]()`
      : `${inPageSource(run as (...args: unknown[]) => unknown, args)}.then(arguments[0], (error) => arguments[0]({ error: String(error) }))`;
  const answer = await command('POST', '/execute/async', { script, args: [] });
  if (typeof answer === 'object' && answer !== null && 'error' in answer)
    throw new Error(String(answer.error));
  return typeof answer === 'string' ? JSON.parse(answer) : undefined;
}

/** Starts a display without a screen. @returns the value for `DISPLAY`, and a function that ends it */
async function startDisplay(
  path: string,
  { width, height }: { width: number; height: number },
): Promise<{ name: string; end: () => Promise<void> }> {
  const screen = `${width + 200}x${height + 200}x24`;
  const program = spawn(path, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const end = endWithProcess(program, null);
  const [number] = await Promise.race([
    once(program.stdio[3] as Readable, 'data'),
    once(program, 'exit').then(() => {
      throw new Error('Xvfb did not start.');
    }),
  ]);
  return { name: `:${String(number).trim()}`, end };
}
