/** One Chromium with one contestant in it, which reaches only the hermetic web. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type HermeticWeb, launch, type Session } from '../browsers/index';
import type { Contestant } from './contestants';

/** In functions that run in the extension. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/**
 * After this time an extension has done everything that it does on installation: started its worker, opened its tabs,
 * written its first data.
 */
const SETTLE_MS = 1200;
/** After this time a process without pages has ended. */
const PROCESS_END_MS = 500;

export interface Arena {
  readonly browser: Browser;
  readonly contestant: Contestant;
  /** Empty when there is no extension. */
  readonly extensionId: string;
  extensionUrl(path: string): string;
  /** A blank tab in front. */
  newPage(): Promise<Page>;
  /** Keeps the extension's process running, by a page of the extension that runs none of its scripts. */
  keepProcess(): Promise<void>;
  /** Sets keys of the extension's `storage.local`. */
  setStorage(items: Record<string, unknown>): Promise<void>;
  /** Makes sure that the extension's worker runs. */
  wakeBackground(): Promise<void>;
  /** Stops the worker, and with it the extension's process, as the browser does after half a minute without work. */
  stopBackground(): Promise<void>;
  /** Presses the toolbar button. @returns the popup, and the time of the press in ms since 1970 */
  openPopup(page: Page): Promise<{ popup: Page; pressedAt: number }>;
  close(): Promise<void>;
}

/**
 * Starts a browser in a fresh profile and installs the contestant, if it is an extension.
 * @param thrifty without what a browser does only for the eye and ahead of time
 * @throws when there is no Chromium, or it refuses the extension
 */
export async function openArena(contestant: Contestant, web: HermeticWeb, thrifty: boolean): Promise<Arena> {
  const session = await launch({
    kind: 'chromium',
    extensionDir: contestant.directory,
    web,
    locale: 'en-US',
    eyes: false,
    collectErrors: false,
    thrifty,
  });
  try {
    await settle(session);
  } catch (error) {
    await session.close();
    throw error;
  }
  const { browser, extensionId, extensionUrl, evaluateInExtension } = session;
  return {
    browser,
    contestant,
    extensionId,
    extensionUrl,
    async newPage() {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    },
    keepProcess: () => evaluateInExtension(() => undefined),
    setStorage: (items) => evaluateInExtension((all) => chrome.storage.local.set(all), items),
    async wakeBackground() {
      // Any message wakes the background, even one that it does not answer.
      await evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined));
    },
    async stopBackground() {
      await session.killBackground();
      for (const page of await browser.pages())
        if (page.url().startsWith(session.extensionOrigin)) await page.close();
      await delay(PROCESS_END_MS);
    },
    async openPopup(page) {
      let pressedAt = 0;
      const popup = await session.openPopup(page, () => {
        pressedAt = performance.timeOrigin + performance.now();
      });
      return { popup, pressedAt };
    },
    close: () => session.close(),
  };
}

/** Closes the welcome tabs that some extensions open. */
async function settle({ browser }: Session): Promise<void> {
  const blank = await browser.newPage();
  await delay(SETTLE_MS);
  for (const page of await browser.pages()) if (page !== blank) await page.close();
}

/** The page's counters: seconds of script and of all tasks since the page began, and bytes of heap. */
export async function countersOf(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
