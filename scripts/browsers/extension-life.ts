/** Ends the extension while its pages are open, as updates, people and policies do. */
import { extensionsPage } from './chromium';
import { geckoIdOf, inBrowserWindow } from './firefox';
import type { Session } from './session';

export type Ending = 'reloaded' | 'disabled' | 'removed';

/** The part of what chrome://extensions has that is used here. */
declare const chrome: {
  developerPrivate: { reload(id: string, options: { failQuietly: boolean }): Promise<unknown> };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

interface Addon {
  reload(): Promise<void>;
  disable(): Promise<void>;
  uninstall(): Promise<void>;
}

declare const ChromeUtils: {
  importESModule(url: string): { AddonManager: { getAddonByID(id: string): Promise<Addon> } };
};

/**
 * Ends the extension. The session's own pages of the extension are closed too: afterwards only its
 * `browser`, its pages of the web and `close()` can be used.
 * @param extensionDir what the session was launched with
 */
export async function endExtension(session: Session, extensionDir: string, how: Ending): Promise<void> {
  if (session.kind === 'firefox') {
    await inBrowserWindow(
      session.browser,
      async (id, ending) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        if (ending === 'reloaded') await addon.reload();
        else if (ending === 'disabled') await addon.disable();
        else await addon.uninstall();
      },
      await geckoIdOf(extensionDir),
      how,
    );
    return;
  }
  if (how === 'removed') {
    await session.browser.uninstallExtension(session.extensionId);
    return;
  }
  const page = await extensionsPage(session.browser);
  await page.evaluate(
    async (id, ending) => {
      if (ending === 'reloaded') await chrome.developerPrivate.reload(id, { failQuietly: true });
      else await chrome.management.setEnabled(id, false);
    },
    session.extensionId,
    how,
  );
}
