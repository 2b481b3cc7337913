import { browser } from '../../src/browser';
import { keepsReports } from '../../src/edition';
import { isPrivateWindow } from '../../src/extension/private-window';
import type { UiMessage } from '../../src/messages';
import { openReports, type Reports } from '../../src/report/open-reports';
import type { Outbox } from '../../src/report/outbox/index';
import { loadSettings } from '../../src/settings/store';
import { memoryArea } from '../../src/storage/areas';

/** A private window keeps nothing, so there is no list to show. */
export const inPrivateWindow = await isPrivateWindow();

/** The outbox and history of this window. */
export function ownReports(): Reports {
  return openReports({
    privateArea: inPrivateWindow || !keepsReports ? memoryArea() : null,
    keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
    version: browser.runtime.getManifest().version,
    alarms: browser.alarms,
  });
}

/** Makes the toolbar button's mark right again. What waits in private windows must not show there. */
export async function markButton(outbox: Outbox): Promise<void> {
  if (!inPrivateWindow) await (await import('../../src/report/waiting-mark')).markWaiting(outbox);
}

/**
 * Deletes everything the extension keeps, and loads its other pages anew: what they still show would be stored again
 * at the next press. A private window of Firefox has other databases, so there the background does it.
 * @throws when something could not be deleted; all else is gone then
 */
export async function eraseAll(reports: Reports): Promise<void> {
  const erase: UiMessage = { type: 'ui/erase' };
  try {
    if (inPrivateWindow) await browser.runtime.sendMessage(erase);
    else await (await import('../../src/report/erase-everything')).eraseEverything(reports);
  } finally {
    for (const { location } of browser.extension.getViews()) {
      const isOther = location !== globalThis.location;
      if (isOther && /^\/(?:popup|options)\//.test(location.pathname)) location.reload();
    }
  }
}
