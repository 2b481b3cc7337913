/** One running browser, used as a person would use it. The same calls work in Chromium and in Firefox. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page, Target, Viewport } from 'puppeteer-core';
import { isRunning } from './ending';
import type { BrowserKind, Engine } from './engine';
import type { HermeticWeb } from './hermetic-web';
import { inPage } from './in-page';
import { PATIENCE_MS } from './patience';
import {
  type ExtensionGlobals,
  forgetEverything,
  readEverythingStored,
  type Stored,
  setLocalItems,
  untilAnswered,
  untilToldToPages,
} from './stored';

export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  readonly web: HermeticWeb;
  /** Chromium: the extension's id. Firefox: the UUID that is the host of its pages. */
  readonly extensionId: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly extensionOrigin: string;
  extensionUrl(path: string): string;
  /** Whether the browser still runs. */
  readonly alive: boolean;
  /** A new tab in front, loaded if an address is given. */
  newPage(url?: string, viewport?: Viewport): Promise<Page>;
  /**
   * A page in a new private window. Needs `inPrivateWindows`: without it Firefox does not let an extension open
   * one, and nothing of the extension would run there.
   */
  newPrivatePage(url: string): Promise<Page>;
  /** Opens one of the extension's pages in a new tab in front. Its scripts run. Works in both browsers. */
  openExtensionPage(path: string, viewport?: Viewport): Promise<Page>;
  /**
   * Brings the page to the front, presses the toolbar button there and returns the popup that opens: the real
   * one, which has `activeTab` for that page. A popup that is open already is closed first.
   * @param onPress is called at the moment of the press, for callers that measure the time
   */
  openPopup(page: Page, onPress?: () => void): Promise<Page>;
  /**
   * Closes a popup as a click elsewhere does: waits until it has written what it has to write, closes it, and waits
   * until it is gone.
   */
  closePopup(popup: Page): Promise<void>;
  /**
   * Waits for a page that the extension itself opens, in a tab or as a popup, and returns it loaded. `path` is how its
   * address starts. A page that is already open counts.
   * @throws after `timeoutMs` (default half a minute), with the addresses that are open.
   */
  waitForExtensionPage(path: string, timeoutMs?: number): Promise<Page>;
  /** The same for a page of the web, found by how its address starts. It may still be loading. */
  waitForPage(urlStart: string, timeoutMs?: number): Promise<Page>;
  /**
   * Runs a function in one of the extension's own documents, where `chrome` or `browser` can be used. None of the
   * extension's scripts run: the document is a background tab that shows its manifest.json. Arguments and answer travel
   * as JSON, and the function may not use anything from outside itself.
   * @throws with the function's own message.
   */
  evaluateInExtension<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Everything the extension keeps. With this a test can check what must not be kept. */
  storage(): Promise<Stored>;
  /** Sets keys of `storage.local`, or of the data that is kept in IndexedDB beside it. */
  setStorage(items: Record<string, unknown>): Promise<void>;
  /** Stops the background (service worker or event page) at once. The browser wakes it for the next event. */
  killBackground(): Promise<void>;
  /** Whether the background runs now. Asking does not wake it. */
  backgroundRuns(): Promise<boolean>;
  /**
   * Uncaught errors of the extension's code wherever it runs, with where they came from; in Chromium
   * `console.error` calls too.
   */
  errors(): Promise<string[]>;
  /**
   * Back to the state after installation: tabs closed, background stopped, everything stored and every error gone.
   * The web's handlers and log stay.
   */
  reset(): Promise<void>;
  /** Ends the browser and removes a profile made for it. */
  close(): Promise<void>;
  /** Ends the browser's process at once, as a crash would. A profile that was given is left as it is. */
  kill(): Promise<void>;
}

/** What a session is made of: launch.ts puts it together. */
interface Parts {
  kind: BrowserKind;
  web: HermeticWeb;
  browser: Browser;
  program: ChildProcess;
  extensionId: string;
  engine: Engine;
  /** Ends the browser at once. */
  end: () => Promise<void>;
}

/** Drives a browser that runs. */
export function sessionOf(parts: Parts): Session {
  const { kind, web, browser, program, extensionId, end } = parts;
  const extensionOrigin = `${kind === 'chromium' ? 'chrome' : 'moz'}-extension://${extensionId}/`;
  const extensionUrl = (path: string) => new URL(path, extensionOrigin).href;
  const pages = pagesOf(parts, extensionUrl);
  const inside = insideOf(parts, extensionUrl);
  return {
    kind,
    browser,
    web,
    extensionId,
    extensionOrigin,
    get alive() {
      return browser.connected && isRunning(program);
    },
    extensionUrl,
    ...pages,
    async newPrivatePage(url) {
      await inside.evaluateInExtension(openPrivateWindow, url);
      return pages.waitForPage(url);
    },
    ...inside,
    async close() {
      await browser.close();
      await end();
    },
    kill: end,
  };
}

/** Tabs and popups. */
function pagesOf({ kind, browser, engine }: Parts, extensionUrl: (path: string) => string) {
  return {
    async newPage(url?: string, viewport?: Viewport): Promise<Page> {
      // Without a blank page before it, for which Chromium would start a process of its own.
      if (kind === 'chromium' && url && !viewport) return engine.open(url, 'in front');
      const page = await browser.newPage();
      if (viewport) await page.setViewport(viewport);
      if (url) await page.goto(url);
      return page;
    },
    async openExtensionPage(path: string, viewport?: Viewport): Promise<Page> {
      const page = await engine.open(extensionUrl(path), 'in front');
      if (viewport) await page.setViewport(viewport);
      return page;
    },
    async openPopup(page: Page, onPress?: () => void): Promise<Page> {
      await page.bringToFront();
      return engine.pressToolbarButton(page, onPress);
    },
    async closePopup(popup: Page): Promise<void> {
      const gone = new Promise<unknown>((resolve) => popup.once('close', resolve));
      // The page may be gone before it can answer.
      await popup.evaluate(closeWhenIdle).catch(() => undefined);
      await gone;
    },
    waitForExtensionPage: (path: string, timeoutMs = PATIENCE_MS): Promise<Page> =>
      engine.waitForExtensionPage(extensionUrl(path), timeoutMs),
    async waitForPage(urlStart: string, timeoutMs = PATIENCE_MS): Promise<Page> {
      const starts = (one: Target) => one.url().startsWith(urlStart);
      const target = await browser.waitForTarget(starts, { timeout: timeoutMs });
      return (await target.page()) as Page;
    },
  };
}

/** Nobody presses and closes in the same moment. So what the last press changed is drawn first, and then written. */
async function closeWhenIdle(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  for (;;) {
    const { held = [], pending = [] } = await navigator.locks.query();
    if (held.length + pending.length === 0) break;
    await frame();
  }
  window.close();
}

/**
 * What is read and done inside the extension, through a background tab with a page of the extension that runs none of
 * its scripts.
 */
function insideOf({ browser, engine }: Parts, extensionUrl: (path: string) => string) {
  let helper: Page | undefined;
  let blank: Page | undefined;
  const helperPage = async () => {
    if (!helper || helper.isClosed()) helper = await engine.open(extensionUrl('manifest.json'), 'behind');
    return helper;
  };
  const evaluateInExtension = async <A extends unknown[], R>(
    run: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> => {
    return inPage(await helperPage(), run, ...args);
  };
  const killBackground = () => engine.stopBackground(helperPage);
  return {
    evaluateInExtension,
    storage: () => evaluateInExtension(readEverythingStored),
    async setStorage(given: Record<string, unknown>): Promise<void> {
      const items = JSON.stringify(given.share) === '{}' ? { ...given, share: nothingAsked() } : given;
      for (;;) {
        const wanted = await evaluateInExtension(setLocalItems, items);
        if (!wanted || (await evaluateInExtension(untilToldToPages, wanted))) return;
      }
    },
    killBackground,
    backgroundRuns: () => engine.backgroundRuns(),
    errors: () => engine.errors(),
    async reset(): Promise<void> {
      // The browser would end with its last tab. So one blank tab stays, always the same.
      if (!blank || blank.isClosed()) blank = await browser.newPage();
      const isOurs = (page: Page) => page === helper || page === blank || engine.isOwnTab(page);
      const others = (await browser.pages()).filter((page) => !isOurs(page));
      await blank.bringToFront();
      // One may close by itself meanwhile.
      await Promise.all(others.map((page) => page.close().catch(() => undefined)));
      // New, or loaded again. Stopped in its very first moments, a background in Chromium is never told of an event.
      if (!helper || helper.isClosed()) {
        await untilOpen(helperPage);
        await evaluateInExtension(untilAnswered);
      }
      await killBackground();
      const forgotten = evaluateInExtension(forgetEverything, nothingAsked());
      // Firefox deletes a database only once the pages that had it open are cleared away: after seconds, or never.
      for (let done = false; !done; ) {
        done = await Promise.race([forgotten.then(() => true), delay(300, false)]);
        if (!done) await engine.collectGarbage();
      }
      // As after installation: the background has put down what pages read.
      await evaluateInExtension(untilToldToPages, null);
      await engine.forgetErrors();
    },
  };
}

let salts = 0;

/**
 * What is stored as long as nothing was asked. The salt is a new one each time, and the same in each run of a test: of
 * 65,536 random ones, one gives two posts the same mark, and then the second is not asked about.
 */
function nothingAsked() {
  salts += 1;
  return { salt: salts, asked: [], last: {}, snoozedUntil: 0 };
}

/** An extension that is being loaded again has no pages for a moment. @throws after ten seconds */
async function untilOpen(page: () => Promise<Page>): Promise<void> {
  for (const giveUpAt = Date.now() + 10_000; ; await delay(50)) {
    try {
      await page();
      return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
  }
}

/** Runs in the extension. */
async function openPrivateWindow(url: string): Promise<void> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  await api.windows.create({ url, incognito: true });
}
