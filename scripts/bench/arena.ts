/** One Chromium with one contestant in it, shut in the hermetic web. */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';
import {
  chromiumSwitches,
  type HermeticWeb,
  installUnpacked,
  stopServiceWorker,
  UNWANTED_SWITCHES,
} from '../browsers/index';
import type { Contestant } from './contestants';

/** After this long an extension has done what it does on installation: its worker, its tabs, its first writes. */
const SETTLE_MS = 1200;
/** A process without pages ends so soon. */
const PROCESS_END_MS = 500;

export interface Arena {
  readonly browser: Browser;
  readonly contestant: Contestant;
  /** Empty without an extension. */
  readonly extensionId: string;
  extensionUrl(path: string): string;
  /** A blank tab in front. */
  newPage(): Promise<Page>;
  /** Keeps the extension's process running, with a page of its own that runs none of its scripts. */
  keepProcess(): Promise<void>;
  /** Sets keys of the extension's `storage.local`. */
  setStorage(items: Record<string, unknown>): Promise<void>;
  /** Makes sure that the extension's worker runs. */
  wakeBackground(): Promise<void>;
  /** Stops it, and with it the extension's process, as the browser does after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Presses the toolbar button. @returns the popup, and when it was pressed, in ms since 1970 */
  openPopup(page: Page): Promise<{ popup: Page; pressedAt: number }>;
  close(): Promise<void>;
}

/**
 * Starts a browser in a fresh profile and installs the contestant, if it is an extension.
 * @throws when there is no Chromium, or it refuses the extension
 */
export async function openArena(contestant: Contestant, web: HermeticWeb): Promise<Arena> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: node scripts/setup.mjs --browsers installs one.');
  const profile = await mkdtemp(join(tmpdir(), 'report-instead-bench-'));
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir: profile,
    headless: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ignoreDefaultArgs: UNWANTED_SWITCHES,
    args: [...chromiumSwitches(web), '--window-size=1280,900', '--lang=en-US'],
  });
  const close = async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  let extensionId = '';
  try {
    if (contestant.directory) {
      extensionId = await installUnpacked(browser, await realpath(contestant.directory), false);
    }
    // Some greet with a tab of their own.
    const blank = await browser.newPage();
    await delay(SETTLE_MS);
    for (const page of await browser.pages()) if (page !== blank) await page.close();
  } catch (error) {
    await close();
    throw error;
  }

  let helper: Page | undefined;
  const helperPage = async () => {
    if (!helper || helper.isClosed()) {
      helper = await browser.newPage({ background: true });
      await helper.goto(`chrome-extension://${extensionId}/manifest.json`);
    }
    return helper;
  };

  return {
    browser,
    contestant,
    extensionId,
    extensionUrl: (path) => `chrome-extension://${extensionId}/${path}`,
    async newPage() {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    },
    async keepProcess() {
      await helperPage();
    },
    async setStorage(items) {
      await (await helperPage()).evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);
    },
    async wakeBackground() {
      // A message that the background has no answer to wakes it all the same.
      await (await helperPage()).evaluate("chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {})");
    },
    async stopBackground() {
      const page = await helperPage();
      await stopServiceWorker(page, `chrome-extension://${extensionId}/`);
      await page.close();
      await delay(PROCESS_END_MS);
    },
    async openPopup(page) {
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error(`${contestant.name} is not installed.`);
      const before = new Set(browser.targets());
      const arrives = browser.waitForTarget(
        (target) =>
          !before.has(target) &&
          target.type() === 'page' &&
          target.url().startsWith(`chrome-extension://${extensionId}/`),
        { timeout: 10_000 },
      );
      const pressedAt = performance.timeOrigin + performance.now();
      const [target] = await Promise.all([arrives, extension.triggerAction(page)]);
      return { popup: await target.asPage(), pressedAt };
    },
    close,
  };
}

/** The page's counters: seconds of script and of all tasks since it began, bytes of heap. */
export async function countersOf(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
