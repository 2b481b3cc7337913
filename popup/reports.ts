import { browser } from '../src/browser';
import { openReports, type Reports } from '../src/report/open-outbox';
import { loadSettings } from '../src/settings/store';
import type { Draft } from '../src/report/report';

/** A popup of a private window leaves nothing behind. */
const isPrivate = browser.extension.inIncognitoContext;

/** Draft, outbox and history of this window. */
export const reports: Reports = openReports({
  privateArea: isPrivate ? browser.storage.session : null,
  keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
  version: browser.runtime.getManifest().version,
  alarms: browser.alarms,
});

/** Keeps the draft: one write at a time, and of what came in meanwhile only the last. */
export function createKeeper(keep: (draft: Draft | null) => Promise<void>) {
  let next: { draft: Draft | null } | null = null;
  let work: Promise<boolean> | null = null;

  async function writeAll(): Promise<boolean> {
    let kept = true;
    while (next) {
      const { draft } = next;
      next = null;
      kept = await keep(draft).then(
        () => true,
        () => false,
      );
    }
    work = null;
    return kept;
  }

  return {
    /** @param draft null clears it. @returns whether the last write worked */
    put(draft: Draft | null): Promise<boolean> {
      next = { draft };
      work ??= writeAll();
      return work;
    },
    /** Resolves when nothing is being written: a late write must not bring back a draft that was handed over. */
    idle: async (): Promise<void> => {
      await work;
    },
  };
}
