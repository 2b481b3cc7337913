/** What only Chromium needs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page, Target } from 'puppeteer-core';
import type { Engine } from './engine';
import type { HermeticWeb } from './hermetic-web';
import { untilLoaded } from './page-load';

/** @param extensionId of the extension that is driven */
export function chromiumEngine(browser: Browser, extensionId: string): Engine {
  const origin = `chrome-extension://${extensionId}/`;
  return {
    open: (url, where) => openTab(browser, url, where === 'behind'),
    pressToolbarButton: (page, onPress) => pressToolbarButton(browser, extensionId, page, onPress),
    waitForExtensionPage: (urlStart, timeoutMs) => waitForExtensionPage(browser, urlStart, timeoutMs),
    stopBackground: async (ownPage) => stopServiceWorker(await ownPage(), origin),
    backgroundRuns: async () =>
      browser
        .targets()
        .some((target) => target.type() === 'service_worker' && target.url().startsWith(origin)),
    errors: () => extensionErrors(browser, extensionId),
    collectGarbage: async () => undefined,
    forgetErrors: () => forgetErrors(browser, extensionId),
    isOwnTab: (page) => extensionsPages.get(browser) === page,
  };
}

/** @throws when there is no such page: for example, the extension has none of that name, or nothing answers */
async function openTab(browser: Browser, url: string, background: boolean): Promise<Page> {
  const { targetId } = (await commandOf(browser, 'Target.createTarget', { url, background })) as {
    targetId: string;
  };
  const isIt = (target: Target) => (target as unknown as { _targetId: string })._targetId === targetId;
  const page = (await (await browser.waitForTarget(isIt)).page()) as Page;
  // For a moment it is the blank page that every tab begins with. Seldom it stays so, and has to be told again.
  const tellAgainAt = Date.now() + 10_000;
  for (;;) {
    await untilLoaded(page);
    const protocol = await page.evaluate(() => location.protocol).catch(() => 'about:');
    if (protocol === 'chrome-error:') break;
    if (protocol !== 'about:') return page;
    if (Date.now() > tellAgainAt) {
      await page.goto(url);
      return page;
    }
    await delay(20);
  }
  // For example, while an extension is replaced by a new version, its pages are pages of an error.
  await page.close();
  throw new Error(`${url} could not be opened.`);
}

/** Switches for a Chromium that talks only to the hermetic web. */
export function chromiumSwitches(web: HermeticWeb): string[] {
  return [
    // The sandbox cannot be set up by root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--proxy-server=http://127.0.0.1:${web.port}`,
    '--proxy-bypass-list=<-loopback>',
    `--ignore-certificate-errors-spki-list=${web.certificateSpki}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-quic',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--no-pings',
    '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying',
  ];
}

/** Default switches of puppeteer that would make a test easier than real life: they are left out. */
export const UNWANTED_SWITCHES = [
  // A share must keep its user activation; with the guard off, a lost one would go unnoticed.
  '--disable-popup-blocking',
];

/**
 * The first is for the browser's own window; pages are not touched by it. Puppeteer joins the second to its own list of
 * features.
 */
export const THRIFTY_SWITCHES = [
  '--animation-duration-scale=0',
  '--disable-features=SpareRendererForSitePerProcess',
];

/** Default switches of puppeteer that keep Chromium from fetching extensions and their updates. */
export const SWITCHES_AGAINST_FETCHING = ['--disable-background-networking', '--disable-default-apps'];

/**
 * Installs an unpacked extension.
 * @param directory a real path: links confuse Debian's Chromium.
 * @returns its id.
 */
export function installUnpacked(browser: Browser, directory: string, inPrivate: boolean): Promise<string> {
  return commandOf(browser, 'Extensions.loadUnpacked', {
    path: directory,
    enableInIncognito: inPrivate,
  }).then((answer) => (answer as { id: string }).id);
}

/**
 * Presses the extension's toolbar button on a page, which grants it `activeTab`, and returns the popup.
 * @throws when no popup has come within ten seconds.
 */
async function pressToolbarButton(
  browser: Browser,
  extensionId: string,
  page: Page,
  onPress?: () => void,
): Promise<Page> {
  const before = new Set(browser.targets());
  const isPopup = (target: Target) =>
    !before.has(target) &&
    target.type() === 'page' &&
    target.url().startsWith(`chrome-extension://${extensionId}/`);
  // Puppeteer's own way goes by its list of extensions, which holds only unpacked ones.
  const { _tabId: targetId } = page as unknown as { _tabId: string };
  onPress?.();
  const [target] = await Promise.all([
    browser.waitForTarget(isPopup, { timeout: 10_000 }),
    commandOf(browser, 'Extensions.triggerAction', { id: extensionId, targetId }),
  ]);
  return untilLoaded(await target.asPage());
}

/**
 * The page, in a tab or a popup, whose address starts with `urlStart`; waits for it to come and to finish loading.
 * @throws after the timeout, with the addresses that are open.
 */
async function waitForExtensionPage(browser: Browser, urlStart: string, timeoutMs: number): Promise<Page> {
  const fits = (target: Target) => target.type() === 'page' && target.url().startsWith(urlStart);
  const target = await browser.waitForTarget(fits, { timeout: timeoutMs }).catch((error: Error) => {
    const open = browser.targets().map((one) => one.url());
    throw new Error(`No page ${urlStart}: ${error.message}. Open: ${open.join(' ')}`);
  });
  return untilLoaded(await target.asPage());
}

/**
 * Stops the extension's service worker, if it runs, and waits until it has. Chromium starts it again for the next
 * event.
 * @param page one of the extension's own pages.
 * @throws after 20 seconds, for example when the worker was stopped while it was being installed: then there is none.
 */
async function stopServiceWorker(page: Page, extensionOrigin: string): Promise<void> {
  // Debian's Chromium has extensions of its own. Their workers are not seen here: a page's ServiceWorker domain knows
  // only the workers of the page's own origin.
  const session = await page.createCDPSession();
  try {
    await new Promise<void>((resolve, reject) => {
      AbortSignal.timeout(20_000).onabort = () =>
        reject(new Error('No service worker that could be stopped.'));
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(extensionOrigin));
        if (ours.length === 0) return;
        const running = ours.filter(({ runningStatus }) => runningStatus !== 'stopped');
        if (running.length === 0) return resolve();
        for (const { versionId, runningStatus } of running) {
          if (runningStatus === 'running')
            session.send('ServiceWorker.stopWorker', { versionId }).catch(reject);
        }
      });
      session.send('ServiceWorker.enable').catch(reject);
    });
  } finally {
    await session.detach();
  }
}

/** The parts of `chrome.developerPrivate` that are used here. Only chrome://extensions has it. */
interface DeveloperPrivate {
  getExtensionInfo(id: string): Promise<{ runtimeErrors: RuntimeError[] }>;
  deleteExtensionErrors(which: { extensionId: string }): Promise<void>;
}

declare const chrome: { developerPrivate: DeveloperPrivate };

interface RuntimeError {
  severity: 'LOG' | 'WARN' | 'ERROR';
  message: string;
  source: string;
  contextUrl: string;
  stackTrace: { lineNumber: number }[];
}

/**
 * Lets Chromium collect the errors of extensions, as it does for developers. Unlike a debugger, this reaches both
 * content scripts and the worker, and does not keep the worker alive. It is a setting in the profile, so this comes
 * before the start; the switch on chrome://extensions would do the same, but to open that page takes longer than the
 * start itself.
 */
export async function collectErrors(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  const settings = { extensions: { ui: { developer_mode: true } } };
  // A profile that has been used before has its settings.
  await writeFile(join(folder, 'Preferences'), JSON.stringify(settings), { flag: 'wx' }).catch(
    () => undefined,
  );
}

/** The extension's uncaught errors and `console.error` calls since the start or the last `forgetErrors`. */
async function extensionErrors(browser: Browser, extensionId: string): Promise<string[]> {
  const page = await extensionsPage(browser);
  const { runtimeErrors } = await page.evaluate(
    (id) => chrome.developerPrivate.getExtensionInfo(id),
    extensionId,
  );
  return runtimeErrors
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ message, source, stackTrace }) => `${message} (${source}:${stackTrace[0]?.lineNumber ?? 0})`);
}

async function forgetErrors(browser: Browser, extensionId: string): Promise<void> {
  const page = await extensionsPage(browser);
  await page.evaluate(
    (id) => chrome.developerPrivate.deleteExtensionErrors({ extensionId: id }),
    extensionId,
  );
}

/** Kept open: opening this tab takes longer than most tests. */
const extensionsPages = new WeakMap<Browser, Page>();

/**
 * chrome://extensions, in a tab that stays open. What it may ask of the browser is needed here, not what it shows: with
 * its own scripts it would draw all extensions again whenever a background starts or stops.
 */
export async function extensionsPage(browser: Browser): Promise<Page> {
  let page = extensionsPages.get(browser);
  if (!page || page.isClosed()) {
    page = await browser.newPage({ background: true });
    await page.setJavaScriptEnabled(false);
    await page.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
    extensionsPages.set(browser, page);
  }
  return page;
}

/**
 * A command to the browser itself. Puppeteer does not make its connection public, and a session of the browser target
 * may not use the Extensions domain.
 */
function commandOf(browser: Browser, method: string, params: object): Promise<unknown> {
  const connection = (
    browser as unknown as { _connection: { send(method: string, params: object): Promise<unknown> } }
  )._connection;
  return connection.send(method, params);
}
