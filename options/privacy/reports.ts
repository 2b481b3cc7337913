import type { Permissions } from 'webextension-polyfill';
import { browser } from '../../src/browser';
import { keepsReports } from '../../src/edition';
import { isPrivateWindow } from '../../src/extension/private-window';
import { openReports, type Reports } from '../../src/report/open-reports';
import type { Outbox } from '../../src/report/outbox/index';
import { deleteMirror } from '../../src/report/outbox/mirror';
import { eraseStored } from '../../src/settings/change';
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
 * Deletes everything the extension keeps: reports first, since they matter most.
 * @throws when something could not be deleted; all else is gone then
 */
export async function eraseEverything({ history, outbox }: Reports): Promise<void> {
  const cleared = history.clear(true);
  await cleared.catch(() => undefined);
  await deleteMirror();
  try {
    await eraseStored();
  } finally {
    await giveBackAccess();
  }
  await cleared;
  await markButton(outbox);
}

/**
 * Gives back what the person has allowed since the installation: the access to sites and forms, and in Firefox, from
 * 140 on, that a link may leave the browser. A browser that keeps it does no harm: without the settings nothing is
 * watched, and without a report nothing is filled in or sent.
 */
async function giveBackAccess(): Promise<void> {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const allowed = await browser.permissions.getAll().catch(() => null);
  const giveBack = (what: Permissions.Permissions) => browser.permissions.remove(what).catch(() => false);
  for (const origin of allowed?.origins ?? []) {
    if (!manifest.host_permissions?.includes(origin)) await giveBack({ origins: [origin] });
  }
  for (const kind of allowed?.data_collection ?? []) await giveBack({ data_collection: [kind] });
}
