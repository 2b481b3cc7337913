/**
 * One browser of each kind, shared by every test file of a run: a start takes longer than most tests. Test files must
 * run one after the other in one process; vitest.config.ts makes them do so. This browser shows no animations; the
 * browsers that some files start for themselves (updates, private windows, policies, a killed browser) do.
 */
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import {
  type BrowserKind,
  builtExtension,
  launch,
  type Session,
  startHermeticWeb,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { seenAtFailure } from './failure';

export interface SharedBrowserOptions {
  /** Where the built extension is. Default `dist/<kind>`. */
  extensionDir?: (kind: BrowserKind) => string;
  kinds?: readonly BrowserKind[];
}

/**
 * Both browsers, or those that the environment variable BROWSERS names: `BROWSERS=firefox npm test`.
 * @throws when it names another.
 */
export function browsersToTest(): BrowserKind[] {
  return (process.env.BROWSERS ?? 'chromium,firefox').split(',').map((name) => {
    if (name === 'chromium' || name === 'firefox') return name;
    throw new Error(`BROWSERS names "${name}", which is neither chromium nor firefox.`);
  });
}

/**
 * Declares the same tests for each browser. Before each test the browser is as after installation: no tabs, nothing
 * stored, no errors, and a web without handlers and with an empty log.
 * @param body declares the tests; it calls `session()` inside a test or a hook, never while declaring.
 */
export function eachBrowser(
  body: (kind: BrowserKind, session: () => Session) => void,
  { kinds = ['chromium', 'firefox'], extensionDir = builtExtension }: SharedBrowserOptions = {},
): void {
  const wanted = kinds.filter((kind) => browsersToTest().includes(kind));
  // vitest would report a file without any test as a failure.
  if (wanted.length === 0) it.skip(`only in ${kinds.join()}, which this run leaves out`, () => {});
  describe.each(wanted)('%s', (kind) => {
    let session: Session | undefined;
    // A start takes two seconds, and on a busy machine ten times as long.
    beforeAll(async () => {
      session = await sharedSession(kind, extensionDir(kind));
    }, 150_000);
    beforeEach(async ({ onTestFailed }) => {
      onTestFailed(async () => {
        if (session?.alive) console.error(await seenAtFailure(session));
      });
      // The test before may have ended the browser.
      session = await sharedSession(kind, extensionDir(kind));
      session.web.reset();
      await session.reset();
      session.web.clearLog();
    }, 60_000);
    // No other file uses a browser with an extension of its own, and it would take time until the end of the run.
    if (extensionDir !== builtExtension) afterAll(() => session?.close());
    body(kind, () => {
      if (!session) throw new Error('session() was called before the browser has started.');
      return session;
    });
  });
}

/**
 * Declares a test for which one browser is enough: what our own code makes of its input is the same in every engine.
 * Both browsers must test what the engine itself does: input and its events, focus, navigation, storage and its loss,
 * clipboard, files, permissions, requests, policies, and what is drawn.
 */
export function inOneBrowser(kind: BrowserKind) {
  return it.runIf(kind === 'chromium');
}

/** Kept globally and not in this module, which vitest may load once for each test file. */
const sharing = globalThis as unknown as { sharedSessions?: Map<string, Promise<Session>> };

async function sharedSession(kind: BrowserKind, extensionDir: string): Promise<Session> {
  sharing.sharedSessions ??= new Map();
  const sessions = sharing.sharedSessions;
  const key = `${kind} ${extensionDir}`;
  const running = await sessions.get(key);
  if (running?.alive) return running;
  // No test closes it, because no test file knows that it is the last one. launch() ends it with the process.
  const starting = startHermeticWeb()
    .then((web) => launch({ kind, extensionDir, web, reducedMotion: true }))
    .then(withoutWelcome);
  sessions.set(key, starting);
  // The next test tries again.
  starting.catch(() => sessions.delete(key));
  return starting;
}
