import { browser } from '../../src/browser';
import { keepsReports } from '../../src/edition';
import { isPrivateWindow } from '../../src/extension/private-window';
import { openReports, type Reports } from '../../src/report/open-reports';
import { loadSettings } from '../../src/settings/store';
import { memoryArea } from '../../src/storage/areas';
import type { SessionArea } from '../../src/storage/rows';
import { isPractice } from './practice';

/** A popup of a private window leaves nothing behind. */
export const isPrivate = await isPrivateWindow();

/** Whether past reports are listed, where the person has not switched that off. */
export const hasHistory = !isPractice && !isPrivate && keepsReports;

/** Practice leaves nothing anywhere. */
function inMemory(): SessionArea {
  const kept = new Map<string, unknown>();
  return {
    get: async () => Object.fromEntries(kept),
    async set(items) {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) kept.delete(key);
    },
  };
}

/** Draft, outbox and history of this window. */
export const reports: Reports = openReports({
  privateArea: hasHistory ? null : isPractice ? inMemory() : memoryArea(),
  keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
  version: browser.runtime.getManifest().version,
  alarms: isPractice ? { create: () => undefined, clear: () => undefined } : browser.alarms,
});
