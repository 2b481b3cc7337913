/**
 * Starts a real browser with the built extension in it, shut in the hermetic web, and drives it the way a person
 * would: pages, the toolbar popup, the extension's own pages. The same calls work in Chromium and in Firefox.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import type WebExtension from 'webextension-polyfill';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import * as chromium from './chromium';
import * as firefox from './firefox';
import type { HermeticWeb } from './hermetic-web';

export type BrowserKind = 'chromium' | 'firefox';

export interface LaunchOptions {
  kind: BrowserKind;
  /** The built extension, for example `dist/chromium`. */
  extensionDir: string;
  web: HermeticWeb;
  /** Default true. */
  headless?: boolean;
  /** A profile to keep; without it a fresh one is made and thrown away. */
  userDataDir?: string;
  /**
   * The languages that pages and the extension are told, the first first: `ur`, `en-US`. The browser's own menus
   * stay in the language it is installed in, and with them `i18n.getUILanguage()` and `i18n.getMessage()`.
   */
  locale?: string | readonly string[];
  /** An IANA name such as `Asia/Karachi`. */
  timeZone?: string;
  colorScheme?: 'light' | 'dark';
  /** The window. Default 1280 by 900. */
  windowSize?: { width: number; height: number };
  /** Also run the extension in private windows. Default false, as for a person who has not allowed it. */
  inPrivateWindows?: boolean;
  /**
   * Install the helper that lets prompt.ts see the share prompt. Default true; a benchmark leaves it out.
   */
  eyes?: boolean;
  /** Firefox only. */
  extraPrefs?: Record<string, unknown>;
  extraArgs?: readonly string[];
  /** Added to the environment of the browser. */
  env?: Record<string, string>;
}

/** Everything the extension keeps, as plain JSON. */
export interface Stored {
  /** `storage.local`, and what is kept beside it where no content script reaches. */
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  sync: Record<string, unknown>;
  managed: Record<string, unknown>;
  /** By database, then by object store. */
  indexedDb: Record<string, Record<string, { key: unknown; value: unknown }[]>>;
  localStorage: Record<string, string>;
  /** The Cache API: texts by address. */
  caches: Record<string, string>;
}

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
  /** One of the extension's pages in a new tab in front, with its scripts run. Works in both browsers. */
  openExtensionPage(path: string, viewport?: Viewport): Promise<Page>;
  /**
   * Brings the page to the front, presses the toolbar button there and returns the popup that opens: the real
   * one, which has `activeTab` for that page. A popup that is open already is closed first.
   */
  openPopup(page: Page): Promise<Page>;
  /** Closes a popup and waits until it is gone, as after a click elsewhere. */
  closePopup(popup: Page): Promise<void>;
  /**
   * The extension's page that the extension itself opens, in a tab or as a popup, loaded. `path` is how its address
   * starts. A page that is open already counts.
   * @throws after `timeoutMs` (default 10 s), with the addresses that are open.
   */
  waitForExtensionPage(path: string, timeoutMs?: number): Promise<Page>;
  /** Likewise for a page of the web, by how its address starts. It may still be loading. */
  waitForPage(urlStart: string, timeoutMs?: number): Promise<Page>;
  /**
   * Runs a function in one of the extension's own documents, with `chrome` or `browser` at hand, without running
   * any of the extension's scripts: a background tab that shows its manifest.json. Arguments and answer travel as
   * JSON, and the function may not use anything from outside itself.
   * @throws with the function's own message.
   */
  evaluateInExtension<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Everything the extension keeps, for assertions on what must not be kept. */
  storage(): Promise<Stored>;
  /** Sets keys of `storage.local`, or of what is kept beside it. */
  setStorage(items: Record<string, unknown>): Promise<void>;
  /** Stops the background (service worker or event page) at once. The browser wakes it for the next event. */
  killBackground(): Promise<void>;
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

const EYES_DIR = fileURLToPath(new URL('eyes', import.meta.url));

/** So that Firefox's extension pages have the same address in every run. */
const FIREFOX_UUID = '5e7a11d0-0000-4000-8000-000000000001';

/**
 * Starts a browser and installs the extension, then the eyes.
 * @throws when the browser is not installed, or it refuses the extension (with the browser's reason).
 */
export async function launch(options: LaunchOptions): Promise<Session> {
  const { kind } = options;
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`No ${kind} found: node scripts/setup.mjs --browsers installs one.`);
  const extensionDir = await realpath(options.extensionDir);
  const geckoId = kind === 'firefox' ? await firefox.geckoIdOf(extensionDir) : '';
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), `report-instead-${kind}-`)));
  const removeProfile = async () => {
    if (!options.userDataDir) await rm(profile, REMOVAL);
  };

  const browser = await start(options, executablePath, profile, geckoId).catch(async (error) => {
    await removeProfile();
    throw error;
  });
  const program = browser.process() as ChildProcess;
  const endAtExit: Ending = {
    kill: () => killTree(program),
    clean: () => {
      if (!options.userDataDir) rmSync(profile, REMOVAL);
    },
  };
  endWithProcess(endAtExit);
  const end = async () => {
    if (isRunning(program)) {
      const exit = once(program, 'exit');
      killTree(program);
      await exit;
    }
    endings.delete(endAtExit);
    await removeProfile();
  };

  try {
    const extensionId = await install(browser, options, extensionDir);
    return makeSession(browser, options, extensionId, geckoId, end);
  } catch (error) {
    await end();
    throw error;
  }
}

/** The browser's last processes may still be writing while their profile is removed. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };

interface Ending {
  kill(): void;
  clean(): void;
}

/** Browsers that run, and so end with this process however it ends. */
const endings = new Set<Ending>();
let processIsWatched = false;

/**
 * Puppeteer's own care for this forgets every second browser, because it changes the list it walks through
 * (`dispatchers` in https://github.com/puppeteer/puppeteer/blob/main/packages/browsers/src/launch.ts).
 */
function endWithProcess(ending: Ending): void {
  if (!processIsWatched) {
    processIsWatched = true;
    const endAll = () => {
      for (const { kill } of endings) kill();
      for (const { clean } of endings) clean();
      endings.clear();
    };
    process.once('exit', endAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        endAll();
        // The signal has its usual effect, unless others handle it too.
        if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
      });
    }
  }
  endings.add(ending);
}

function isRunning(program: ChildProcess): boolean {
  return program.exitCode === null && program.signalCode === null;
}

/** Puppeteer gives the browser a process group of its own, except on Windows. */
function killTree(program: ChildProcess): void {
  if (!isRunning(program) || program.pid === undefined) return;
  if (process.platform === 'win32') {
    program.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-program.pid, 'SIGKILL');
  } catch (error) {
    // It has ended, but the news has not come round yet.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function start(options: LaunchOptions, executablePath: string, profile: string, geckoId: string) {
  const { kind, web, headless = true, colorScheme } = options;
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const languages =
    typeof options.locale === 'string' ? [options.locale] : (options.locale ?? ['en-US', 'en']);
  const common = {
    executablePath,
    headless,
    userDataDir: profile,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // A viewport of puppeteer's own would keep popups from taking their natural size.
    defaultViewport: null,
    env: { ...process.env, ...(options.timeZone ? { TZ: options.timeZone } : {}), ...options.env },
  };
  if (kind === 'chromium') {
    return puppeteer.launch({
      ...common,
      browser: 'chrome',
      pipe: true,
      enableExtensions: true,
      ignoreDefaultArgs: chromium.UNWANTED_SWITCHES,
      args: [
        ...chromium.chromiumSwitches(web),
        `--window-size=${width},${height}`,
        `--lang=${languages[0]}`,
        `--accept-lang=${languages.join(',')}`,
        // 0 is dark and 1 is light: https://source.chromium.org/search?q=PreferredColorScheme
        ...(colorScheme ? [`--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`] : []),
        ...(options.extraArgs ?? []),
      ],
    });
  }
  return puppeteer.launch({
    ...common,
    browser: 'firefox',
    acceptInsecureCerts: true,
    // The wait for a page's end is a command that stays open; see firefox.ts.
    protocolTimeout: 0,
    args: [
      '--remote-allow-system-access',
      `--width=${width}`,
      `--height=${height}`,
      ...(options.extraArgs ?? []),
    ],
    extraPrefsFirefox: {
      ...firefox.firefoxPreferences(web, { [geckoId]: FIREFOX_UUID }),
      'intl.accept_languages': languages.join(','),
      ...(colorScheme ? { 'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0 } : {}),
      ...options.extraPrefs,
    },
  });
}

/** Installs the extension and the eyes. @returns the host of the extension's pages. */
async function install(browser: Browser, options: LaunchOptions, extensionDir: string): Promise<string> {
  const { kind, eyes = true, inPrivateWindows = false } = options;
  const installOne = kind === 'chromium' ? chromium.installUnpacked : firefox.installTemporary;
  if (kind === 'chromium') await chromium.collectErrors(browser);
  const id = await installOne(browser, extensionDir, inPrivateWindows);
  if (eyes) await installOne(browser, EYES_DIR, inPrivateWindows);
  return kind === 'chromium' ? id : FIREFOX_UUID;
}

function makeSession(
  browser: Browser,
  options: LaunchOptions,
  extensionId: string,
  geckoId: string,
  end: () => Promise<void>,
): Session {
  const { kind, web } = options;
  const extensionOrigin = `${kind === 'chromium' ? 'chrome' : 'moz'}-extension://${extensionId}/`;
  let helper: Page | undefined;

  const load = async (page: Page, url: string) => {
    if (kind === 'firefox') await firefox.loadExtensionPage(browser, page, url);
    else await page.goto(url);
  };
  const open = async (viewport?: Viewport) => {
    const page = await browser.newPage();
    if (viewport) await page.setViewport(viewport);
    return page;
  };

  const helperPage = async () => {
    if (!helper || helper.isClosed()) {
      helper = await browser.newPage({ background: true });
      await load(helper, session.extensionUrl('manifest.json'));
    }
    return helper;
  };

  const session: Session = {
    kind,
    browser,
    web,
    extensionId,
    extensionOrigin,
    get alive() {
      return browser.connected && isRunning(browser.process() as ChildProcess);
    },
    extensionUrl: (path) => new URL(path, extensionOrigin).href,
    async newPage(url, viewport) {
      const page = await open(viewport);
      if (url) await page.goto(url);
      return page;
    },
    async newPrivatePage(url) {
      await session.evaluateInExtension(openPrivateWindow, url);
      return session.waitForPage(url);
    },
    async openExtensionPage(path, viewport) {
      const page = await open(viewport);
      await load(page, session.extensionUrl(path));
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      return kind === 'chromium'
        ? chromium.pressToolbarButton(browser, extensionId, page)
        : firefox.pressToolbarButton(browser, geckoId, extensionOrigin);
    },
    async closePopup(popup) {
      const gone = new Promise<unknown>((resolve) => popup.once('close', resolve));
      // The page may be gone before it can answer.
      await popup.evaluate(() => window.close()).catch(() => undefined);
      await gone;
    },
    waitForExtensionPage(path, timeoutMs = 10_000) {
      const url = session.extensionUrl(path);
      return kind === 'chromium'
        ? chromium.waitForExtensionPage(browser, url, timeoutMs)
        : firefox.waitForExtensionPage(browser, url, { timeoutMs });
    },
    async waitForPage(urlStart, timeoutMs = 10_000) {
      const target = await browser.waitForTarget((one) => one.url().startsWith(urlStart), {
        timeout: timeoutMs,
      });
      return (await target.page()) as Page;
    },
    async evaluateInExtension(run, ...args) {
      const page = await helperPage();
      // As text, because transpilers that keep function names call a `__name` that only their output has.
      const answer = await page.evaluate(
        `(async () => { const __name = (f) => f; return JSON.stringify(await (${run})(...${JSON.stringify(args)})); })()`,
      );
      return answer === undefined ? undefined : JSON.parse(answer as string);
    },
    storage: () => session.evaluateInExtension(readEverythingStored),
    setStorage: (items) => session.evaluateInExtension(setLocalItems, items),
    async killBackground() {
      if (kind === 'firefox') await firefox.stopEventPage(browser, geckoId);
      else await chromium.stopServiceWorker(await helperPage(), extensionOrigin);
    },
    errors: () =>
      kind === 'chromium'
        ? chromium.extensionErrors(browser, extensionId)
        : firefox.extensionErrors(browser, extensionOrigin),
    async reset() {
      // The last tab closed would end the browser; a blank one stays.
      const pages = await browser.pages();
      const blank = await browser.newPage();
      const ours = (page: Page) => page === helper || chromium.isSupportPage(browser, page);
      await Promise.all(pages.filter((page) => !ours(page)).map((page) => page.close()));
      await session.killBackground();
      await session.evaluateInExtension(forgetEverything);
      if (kind === 'firefox') await firefox.clearConsole(browser);
      else await chromium.forgetErrors(browser, extensionId);
      await blank.bringToFront();
    },
    async close() {
      await browser.close();
      await end();
    },
    kill: end,
  };
  return session;
}

/** What an extension's document has: Firefox and newer Chromium `browser`, older Chromium only `chrome`. */
interface ExtensionGlobals {
  browser?: typeof WebExtension;
  chrome: typeof WebExtension;
}

/** Runs in the extension, so it stands alone. Binary values are told by their type and size. */
async function readEverythingStored(): Promise<Stored> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  const area = async (name: 'local' | 'session' | 'sync' | 'managed') => {
    // Firefox throws for `managed` when there is no policy.
    return (await api.storage?.[name]?.get(null).catch(() => ({}))) ?? {};
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (_key: string, value: unknown) => {
    if (value instanceof Blob) return `Blob of ${value.size} bytes, ${value.type}`;
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
    return value instanceof Map || value instanceof Set ? [...value] : value;
  };

  const indexedDb: Stored['indexedDb'] = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await done(indexedDB.open(name));
    const stores: Stored['indexedDb'][string] = {};
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      stores[storeName] = keys.map((key, index) => ({ key, value: values[index] }));
    }
    database.close();
    indexedDb[name] = JSON.parse(JSON.stringify(stores, plain));
  }

  // Under one name, wherever it lies: see storage/keys.ts.
  const local: Record<string, unknown> = await area('local');
  for (const { key, value } of indexedDb['report-instead-kept']?.rows ?? []) {
    const name = String(key);
    if (name === 'settings') local.settings = { ...(local.settings as object), ...(value as object) };
    else if (name !== 'known') local[name] = value;
  }
  delete indexedDb['report-instead-kept'];

  const cached: Stored['caches'] = {};
  for (const name of await caches.keys().catch(() => [])) {
    if (name === 'report-instead-kept') continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      cached[request.url] = (await (await cache.match(request))?.text()) ?? '';
  }
  return {
    local,
    session: await area('session'),
    sync: await area('sync'),
    managed: await area('managed'),
    indexedDb,
    localStorage: { ...localStorage },
    caches: cached,
  };
}

async function openPrivateWindow(url: string): Promise<void> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  await api.windows.create({ url, incognito: true });
}

async function setLocalItems(items: Record<string, unknown>): Promise<void> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  const kept: Record<string, unknown> = {};
  const open: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(items)) {
    if (['ownEntries', 'selfCheck', 'directoryUpdate', 'directoryText'].includes(key)) kept[key] = value;
    else if (key === 'settings' && typeof value === 'object' && value !== null) {
      const { intake, exit, ...rest } = value as Record<string, unknown>;
      open.settings = rest;
      const apart = { ...(intake === undefined ? {} : { intake }), ...(exit === undefined ? {} : { exit }) };
      kept.settings = apart;
    } else open[key] = value;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('report-instead-kept', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const database = await done(opening);
  const rows = database.transaction('rows', 'readwrite').objectStore('rows');
  for (const [key, value] of Object.entries({ known: true, ...kept })) await done(rows.put(value, key));
  database.close();
  // As the product does: what nobody could bring back has a copy, for when the browser throws its databases away.
  const copies = await caches.open('report-instead-kept');
  for (const key of ['settings', 'ownEntries']) {
    if (key in kept) await copies.put(`https://kept.invalid/${key}`, Response.json([key, kept[key]]));
  }
  await api.storage.local.set(open);
  const channel = new BroadcastChannel('report-instead-kept');
  channel.postMessage(Object.keys(kept).map((name) => `kept/${name}`));
  channel.close();

  // What pages read is made of it by the background, which may have to be woken for it. A policy has a say in it, too.
  const managed = (await api.storage.managed?.get(null).catch(() => ({}))) ?? {};
  if (!('settings' in open || 'share' in open) || Object.keys(managed).length > 0) return;
  const stored = await api.storage.local.get(['settings', 'share']);
  const settings = (stored.settings ?? {}) as { prompt?: { mode?: string }; sites?: { off?: unknown } };
  const { snoozedUntil = 0, asked = [] } = (stored.share ?? {}) as {
    snoozedUntil?: unknown;
    asked?: unknown;
  };
  const mode = ['always', 'off'].find((one) => one === settings.prompt?.mode) ?? 'smart';
  const off = Array.isArray(settings.sites?.off) ? settings.sites.off : [];
  const modeOf = (id: string) => (off.includes(id) ? 'off' : mode);
  for (const giveUpAt = Date.now() + 3000; Date.now() < giveUpAt; ) {
    const { pages } = (await api.storage.local.get('pages')) as {
      pages?: { modes: Record<string, string>; state: { snoozedUntil: unknown; asked: unknown } };
    };
    const isTold =
      pages !== undefined &&
      pages.state.snoozedUntil === snoozedUntil &&
      JSON.stringify(pages.state.asked) === JSON.stringify(asked) &&
      Object.entries(pages.modes).every(([id, one]) => one === modeOf(id));
    if (isTold) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function forgetEverything(): Promise<void> {
  const api =
    (globalThis as unknown as ExtensionGlobals).browser ?? (globalThis as unknown as ExtensionGlobals).chrome;
  // A popup is no page that the driver could close, and would go on with what it has read.
  for (const view of api.extension.getViews({ type: 'popup' })) view.close();
  await Promise.all([api.storage.local.clear(), api.storage.session?.clear(), api.storage.sync?.clear()]);
  // Before the database, which would be restored from it.
  for (const name of await caches.keys().catch(() => [])) await caches.delete(name);
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
      // A connection is still closing: the deletion goes through once it has.
      request.onblocked = () => undefined;
    });
  }
  localStorage.clear();
  // As after installation: the background has put down what pages read.
  for (const giveUpAt = Date.now() + 3000; Date.now() < giveUpAt; ) {
    if ((await api.storage.local.get('pages')).pages) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
