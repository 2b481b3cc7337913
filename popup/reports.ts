import { browser } from '../src/browser';
import { openReports, type Reports } from '../src/report/open-outbox';
import { loadSettings } from '../src/settings/store';
import { isPrivateWindow } from '../src/ui/private-window';

/** A popup of a private window leaves nothing behind. */
const isPrivate = await isPrivateWindow();

/** Draft, outbox and history of this window. */
export const reports: Reports = openReports({
  privateArea: isPrivate ? browser.storage.session : null,
  keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
  version: browser.runtime.getManifest().version,
  alarms: browser.alarms,
});
