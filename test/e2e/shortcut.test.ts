/** The keys that open the popup: which ones the browser has given us, and where they are shown and changed. */
import { describe, expect, it } from 'vitest';
import { inBrowserWindow, press, type Session, textOf, waitForText } from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { openFeed } from '../support/feed';
import { eachBrowser } from '../support/session';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const KEYS = 'Alt+Shift+E';

/** Runs the command that Firefox has for these keys: the keys that a driver presses go only to the page. */
function pressKeys({ browser }: Session): Promise<void> {
  return inBrowserWindow(browser, () => {
    const keys = [...document.querySelectorAll('key[key="E"], key[key="e"]')].filter((key) => {
      const modifiers = (key.getAttribute('modifiers') ?? '').split(',').sort().join();
      return modifiers === 'alt,shift';
    });
    if (keys.length !== 1) throw new Error(`${keys.length} things are on these keys`);
    (keys[0] as unknown as { doCommand(): void }).doCommand();
  });
}

eachBrowser((kind, session) => {
  it('are ours: nothing else had them', async () => {
    const commands = await session().evaluateInExtension(() => chrome.commands.getAll());
    expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([['_execute_action', KEYS]]);
  });

  it('stand in the options, with the way to the page where they are changed', async () => {
    const page = await session().openExtensionPage('options/index.html#prompt');
    await waitForText(page, 'Report with the keyboard');
    expect(await textOf(page)).toContain(`press these keys to open the report: ${KEYS}`);
    await press(page, 'Choose the keys');
    if (kind === 'chromium') await session().waitForPage('chrome://extensions/shortcuts');
    else {
      await expect
        .poll(() =>
          inBrowserWindow(session().browser, () =>
            // biome-ignore lint/suspicious/noExplicitAny: Firefox's own window.
            (window as any).gBrowser.tabs.map((tab: any) => tab.linkedBrowser.currentURI.spec),
          ),
        )
        .toContain('about:addons');
      // The driver cannot close a page of the browser itself.
      await inBrowserWindow(session().browser, () => {
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        const { gBrowser } = window as any;
        for (const tab of [...gBrowser.tabs]) {
          if (tab.linkedBrowser.currentURI.spec === 'about:addons') gBrowser.removeTab(tab);
        }
      });
    }
  });

  // Headless Chromium has no window that would receive the keys.
  describe.runIf(kind === 'firefox')('pressed', () => {
    it('open the popup on the post', async () => {
      session().web.on('x.com', x);
      await openFeed(session(), 'https://x.com/hunza_bakers/status/1850000000000000101');
      await pressKeys(session());
      const popup = await session().waitForExtensionPage('popup/');
      await waitForText(popup, 'https://x.com/hunza_bakers/status/1850000000000000101');
    });
  });
});
