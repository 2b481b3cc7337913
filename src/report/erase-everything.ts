import type { Permissions } from 'webextension-polyfill';
import { browser } from '../browser';
import { eraseStored } from '../settings/erase';
import type { Reports } from './open-reports';
import { deleteMirror } from './outbox/mirror';
import { markWaiting } from './waiting-mark';

/**
 * Deletes everything the extension keeps: reports first, since they matter most.
 * @param reports those of normal windows
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
  await markWaiting(outbox);
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
