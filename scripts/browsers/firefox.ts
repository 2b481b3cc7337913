/** What only Firefox needs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import type { Engine } from './engine';
import type { HermeticWeb } from './hermetic-web';
import { answered, NoAnswer } from './in-page';
import { untilLoaded } from './page-load';

/**
 * Puppeteer's BiDi connection, to send raw commands and to add events by hand. Puppeteer does not make it public.
 * `browser.connection`: https://github.com/puppeteer/puppeteer/blob/main/packages/puppeteer-core/src/bidi/Browser.ts
 */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): void;
}

const connectionOf = (browser: Browser) => (browser as unknown as { connection: BidiConnection }).connection;

/** @param geckoId of the extension that is driven, @param origin of its pages */
export function firefoxEngine(browser: Browser, geckoId: string, origin: string): Engine {
  return {
    open: (url, where) => openExtensionTab(browser, url, where === 'in front'),
    pressToolbarButton: (_page, onPress) => {
      onPress?.();
      return pressToolbarButton(browser, geckoId, origin);
    },
    waitForExtensionPage: (urlStart, timeoutMs) => waitForExtensionPage(browser, urlStart, { timeoutMs }),
    stopBackground: () => stopEventPage(browser, geckoId),
    backgroundRuns: () => eventPageRuns(browser, geckoId),
    errors: () => extensionErrors(browser, origin),
    // What `about:memory` asks of every process: https://searchfox.org/mozilla-central/search?q=child-gc-request
    collectGarbage: () =>
      inBrowserWindow(browser, () => {
        for (const what of ['child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, what);
      }),
    forgetErrors: () => inBrowserWindow(browser, () => Services.console.reset()),
    isOwnTab: () => false,
  };
}

/** The id that the built manifest gives itself. Throws when the manifest has none. */
export async function geckoIdOf(extensionDir: string): Promise<string> {
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${path} has no browser_specific_settings.gecko.id`);
  return id;
}

/** Preferences for a Firefox that talks only to the hermetic web. */
export function firefoxPreferences(web: HermeticWeb, uuids: Record<string, string>): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': web.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': web.port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.trr.mode': 5,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.http.http3.enable': false,
    'security.OCSP.enabled': 0,
    'security.remote_settings.crlite_filters.enabled': false,
    'browser.region.update.enabled': false,
    'browser.topsites.contile.enabled': false,
    'browser.ml.enable': false,
    'browser.contentblocking.report.lockwise.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.translations.enable': false,
    'dom.push.connection.enabled': false,
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': '',
    'app.normandy.enabled': false,
    'messaging-system.rsexperimentloader.enabled': false,
    // Puppeteer lets pages open any number of windows. A share must keep its user activation, so the blocker stays on.
    'dom.disable_open_during_load': true,
    // With a fixed UUID, even an unsigned, temporary extension finds its data again when the same profile is started
    // again.
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // `permissions.request` is granted without a dialog, because the driver could not press it.
    'extensions.webextOptionalPermissionPrompts': false,
    // Firefox's own script for YouTube's player hangs on a page of that host that has a player but no scripts of the
    // site.
    'extensions.pictureinpicture.enable_picture_in_picture_overrides': false,
  };
}

/**
 * Starts no process before a page needs it, and keeps those of the blank page with which a tab begins: otherwise each
 * new tab would start one, and leave it a moment later.
 */
export const THRIFTY_PREFERENCES = {
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.keepProcessesAlive.web': 2,
};

/** Installs an unpacked, unsigned extension for this run. @returns its id. */
export async function installTemporary(
  browser: Browser,
  directory: string,
  inPrivate: boolean,
): Promise<string> {
  const { result } = await connectionOf(browser).send('webExtension.install', {
    extensionData: { type: 'path', path: directory },
    'moz:allowPrivateBrowsing': inPrivate,
  });
  return (result as { extension: string }).extension;
}

/**
 * Runs a function in the browser's own window (chrome scope), where `window`, `Services` and `ChromeUtils` are
 * Firefox's. Needs `--remote-allow-system-access`. Arguments and the answer travel as JSON.
 * @throws with Firefox's own message when the function throws.
 */
export async function inBrowserWindow<A extends unknown[], R>(
  browser: Browser,
  run: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const connection = connectionOf(browser);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }))
    .result as { contexts: { context: string; url: string }[] };
  const window = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox has no browser window open.');
  const { result } = await connection.send('script.evaluate', {
    // Transpilers that keep function names call `__name`, which exists only in their own output.
    expression: `(async () => { const __name = (f) => f; return JSON.stringify(await (${run})(...${JSON.stringify(args)})); })()`,
    target: { context: window.context },
    awaitPromise: true,
  });
  const answer = result as {
    type: 'success' | 'exception';
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (answer.type === 'exception') throw new Error(`In Firefox's window: ${answer.exceptionDetails?.text}`);
  return answer.result?.value === undefined ? (undefined as R) : JSON.parse(answer.result.value);
}

/** The parts of Firefox's internals that are used here. */
declare const ChromeUtils: {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no published types.
  importESModule(url: string): any;
  generateQI(interfaces: string[]): unknown;
};
// biome-ignore lint/suspicious/noExplicitAny: as above.
declare const Services: any, Ci: any, WebExtensionPolicy: any;

/**
 * Opens a page of the extension in a new tab. `page.goto` would load it too but never resolve
 * (https://github.com/puppeteer/puppeteer/issues/14314), because Firefox sends no events about extension pages
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1755014). So Firefox's own window opens it and is asked when it has
 * finished.
 */
async function openExtensionTab(browser: Browser, url: string, inFront: boolean): Promise<Page> {
  const context = await inBrowserWindow(
    browser,
    (address, isInFront) =>
      new Promise<string>((resolve) => {
        const { NavigableManager } = ChromeUtils.importESModule(
          'chrome://remote/content/shared/NavigableManager.sys.mjs',
        );
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
        const tab = gBrowser.addTab(address, {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        });
        if (isInFront) gBrowser.selectedTab = tab;
        const { linkedBrowser } = tab;
        const listener = {
          QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener', 'nsISupportsWeakReference']),
          onStateChange(progress: { isTopLevel: boolean }, _request: unknown, flags: number) {
            const finished =
              flags & Ci.nsIWebProgressListener.STATE_STOP &&
              flags & Ci.nsIWebProgressListener.STATE_IS_WINDOW;
            if (!finished || !progress.isTopLevel || linkedBrowser.currentURI.spec !== address) return;
            linkedBrowser.removeProgressListener(listener);
            resolve(NavigableManager.getIdForBrowser(linkedBrowser));
          },
        };
        // Firefox holds listeners weakly. Stored on the tab, this one lives until it has been called.
        linkedBrowser.extensionPageListener = listener;
        linkedBrowser.addProgressListener(listener, Ci.nsIWebProgress.NOTIFY_STATE_WINDOW);
      }),
    url,
    inFront,
  );
  return adopt(browser, { context, url });
}

/** How long Firefox may take to bring a tab to the front. */
const TURN_MS = 5_000;

/**
 * Puts a limit to `bringToFront`. Firefox says that a tab is in front once the document in front before is hidden, and
 * waits for that without end. Seldom, right after a page has opened a tab, that document stays visible. Then the tab in
 * front is asked for. For all pages of Firefox, whichever browser they are in.
 */
export async function limitBringToFront(browser: Browser): Promise<void> {
  const ofAll: Page = Object.getPrototypeOf((await browser.pages())[0]);
  const { bringToFront } = ofAll;
  if (bringToFront.name === bringInTime.name) return;
  ofAll.bringToFront = bringInTime;

  async function bringInTime(this: Page): Promise<void> {
    try {
      await answered(bringToFront.call(this), TURN_MS);
    } catch (error) {
      if (!(error instanceof NoAnswer) || (await contextInFront(this.browser())) !== contextIdOf(this)) {
        throw error;
      }
    }
  }
}

function contextInFront(browser: Browser): Promise<string> {
  return inBrowserWindow(browser, () => {
    const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs',
    );
    const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
    return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);
  });
}

/**
 * Presses the extension's toolbar button with the mouse, on the tab that is in front, and returns the popup.
 *
 * The popup is the real one: it gets `activeTab`, sizes itself and closes itself. The button is first put on the
 * toolbar, because Firefox leaves it to the person to pin it.
 */
async function pressToolbarButton(browser: Browser, geckoId: string, origin: string): Promise<Page> {
  await inBrowserWindow(
    browser,
    async (id) => {
      const { CustomizableUI } = ChromeUtils.importESModule(
        'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
      );
      // biome-ignore lint/suspicious/noExplicitAny: Firefox's own window.
      const chrome = window as any;
      // With a popup open, a press would only close it.
      for (const open of chrome.document.querySelectorAll('browser[webextension-view-type="popup"]')) {
        const hidden = new Promise((resolve) => {
          chrome.document.addEventListener('popuphidden', resolve, { once: true });
        });
        open.closest('panel').hidePopup();
        await hidden;
      }

      const widgetId = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
      if (CustomizableUI.getPlacementOfWidget(widgetId)?.area !== 'nav-bar') {
        CustomizableUI.addWidgetToArea(widgetId, 'nav-bar');
      }
      const button = CustomizableUI.getWidget(widgetId)
        .forWindow(chrome)
        .node.querySelector('.unified-extensions-item-action-button');
      const box = button.getBoundingClientRect();
      const shown = new Promise((resolve) => {
        chrome.document.addEventListener('popupshown', resolve, { once: true });
      });
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        chrome.synthesizeMouseEvent(
          type,
          box.x + box.width / 2,
          box.y + box.height / 2,
          { button: 0, clickCount: 1 },
          {},
        );
      }
      await shown;
    },
    geckoId,
  );
  return waitForExtensionPage(browser, origin, { popup: true, timeoutMs: 10_000 });
}

/**
 * The newest extension page, in a tab or a popup, whose address starts with `urlStart`; waits for it to come and to
 * finish loading.
 *
 * BiDi does not list the extension pages that the extension itself opens, nor popups
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1755014). So the page's <browser> is looked up in Firefox's windows,
 * popups are added to Firefox's own table of pages, and puppeteer is told that there is a new page.
 * @throws after the timeout, with the addresses that are open.
 */
export async function waitForExtensionPage(
  browser: Browser,
  urlStart: string,
  { popup = false, timeoutMs }: { popup?: boolean; timeoutMs: number },
): Promise<Page> {
  const found = await inBrowserWindow(
    browser,
    async (start, popupsOnly, patience) => {
      const { NavigableManager } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const browsers = (which: string) =>
        [...Services.wm.getEnumerator('navigator:browser')].flatMap((open) => [
          ...open.document.querySelectorAll(which),
        ]);
      const popups = () => browsers('browser[webextension-view-type="popup"]');
      if (!NavigableManager.knowsExtensionPopups) {
        const ofTabs = NavigableManager.getBrowserById.bind(NavigableManager);
        NavigableManager.getBrowserById = (contextId: string) =>
          ofTabs(contextId) ??
          popups().find((element) => NavigableManager.getIdForBrowser(element) === contextId) ??
          null;
        NavigableManager.knowsExtensionPopups = true;
      }

      const isThere = (element: {
        currentURI: { spec: string };
        webProgress?: { isLoadingDocument: boolean };
      }) => element.currentURI?.spec.startsWith(start) && !element.webProgress?.isLoadingDocument;
      const giveUpAt = Date.now() + patience;
      while (Date.now() < giveUpAt) {
        const element = (
          popupsOnly ? popups() : [...browsers('tab').map((tab) => tab.linkedBrowser), ...popups()]
        )
          .filter(isThere)
          .at(-1);
        if (element) {
          element.permanentKey ??= {};
          return {
            context: NavigableManager.getIdForBrowser(element) as string,
            url: element.currentURI.spec as string,
          };
        }
        // Windows, tabs, panels and loads each have an event of their own. To look again is simpler than to wait for
        // all four.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const open = browsers('browser').map((element) => element.currentURI?.spec);
      throw new Error(`No page ${start} within ${patience} ms. Open: ${open.join(' ')}`);
    },
    urlStart,
    popup,
    timeoutMs,
  );
  return untilLoaded(await adopt(browser, found));
}

/**
 * Tells puppeteer that an extension page has come, its address, and when it is gone, as BiDi would if it knew of the
 * page.
 */
async function adopt(browser: Browser, place: { context: string; url: string }): Promise<Page> {
  const connection = connectionOf(browser);
  const event = {
    ...place,
    userContext: 'default',
    originalOpener: null,
    parent: null,
    children: [],
    clientWindow: '',
    timestamp: Date.now(),
  };
  let page = (await browser.pages()).find((known) => contextIdOf(known) === place.context);
  if (page) {
    connection.emit('browsingContext.historyUpdated', event);
  } else {
    const arrived = new Promise<Target>((resolve) => browser.once('targetcreated', resolve));
    connection.emit('browsingContext.contextCreated', event);
    page = (await (await arrived).page()) as Page;
  }
  whenGone(browser, place.context).then(
    (closed) => closed && connection.emit('browsingContext.contextDestroyed', event),
    // Firefox itself is gone, and its pages with it.
    () => undefined,
  );
  return page;
}

/** Waits for the end of a page. @returns false when a page of another process took its place */
function whenGone(browser: Browser, context: string): Promise<boolean> {
  return inBrowserWindow(
    browser,
    (contextId) =>
      new Promise<boolean>((resolve) => {
        const { NavigableManager } = ChromeUtils.importESModule(
          'chrome://remote/content/shared/NavigableManager.sys.mjs',
        );
        const watched = NavigableManager.getBrowsingContextById(contextId);
        if (!watched) return resolve(true);
        const observer = (subject: unknown, topic: string, why: string) => {
          if (subject !== watched) return;
          Services.obs.removeObserver(observer, topic);
          resolve(why !== 'replace');
        };
        Services.obs.addObserver(observer, 'browsing-context-discarded');
      }),
    context,
  );
}

/** Stops the extension's event page at once, as its idle timer would. */
async function stopEventPage(browser: Browser, geckoId: string): Promise<void> {
  await inBrowserWindow(
    browser,
    async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      if (extension.backgroundState === 'stopped') return;
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    },
    geckoId,
  );
}

function eventPageRuns(browser: Browser, geckoId: string): Promise<boolean> {
  return inBrowserWindow(
    browser,
    (id) => WebExtensionPolicy.getByID(id).extension.backgroundState !== 'stopped',
    geckoId,
  );
}

/** Errors in Firefox's console that come from the extension: from content scripts, pages and the background. */
async function extensionErrors(browser: Browser, origin: string): Promise<string[]> {
  return inBrowserWindow(
    browser,
    (prefix) => {
      const found: string[] = [];
      for (const message of Services.console.getMessageArray()) {
        if (!(message instanceof Ci.nsIScriptError)) continue;
        if (message.flags & Ci.nsIScriptError.warningFlag || !message.sourceName.startsWith(prefix)) continue;
        // A page was closed before the browser had answered it: Firefox's own note, and no error of the extension.
        if (
          /^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(
            message.errorMessage,
          )
        )
          continue;
        found.push(`${message.errorMessage} (${message.sourceName}:${message.lineNumber})`);
      }
      return found;
    },
    origin,
  );
}

function contextIdOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
