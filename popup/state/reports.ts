import { browser } from '../../src/browser';
import { keepsReports } from '../../src/edition';
import { isPrivateWindow } from '../../src/extension/private-window';
import { openReports, type Reports } from '../../src/report/open-reports';
import type { Draft } from '../../src/report/report';
import { loadSettings } from '../../src/settings/store';
import { memoryArea } from '../../src/storage/areas';
import type { SessionArea } from '../../src/storage/rows';
import { isPractice } from './practice';

/** A popup of a private window leaves nothing behind. */
export const isPrivate = await isPrivateWindow();

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
  privateArea: isPractice ? inMemory() : isPrivate || !keepsReports ? memoryArea() : null,
  keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
  version: browser.runtime.getManifest().version,
  alarms: isPractice ? { create: () => undefined, clear: () => undefined } : browser.alarms,
});

export interface ToKeep {
  /** Null: it was thrown away. */
  draft: Draft | null;
  /** The one that is stored is about another report, and stays beside it. */
  isAnother?: boolean;
}

/** Keeps what was begun. @throws StoreError */
export async function keepDraft({ draft, isAnother }: ToKeep): Promise<void> {
  const { drafts } = reports;
  if (!draft) await drafts.discard();
  else await (isAnother ? drafts.begin(draft) : drafts.set(draft));
}
