import { browser } from '../browser';
import { alarmName, openDeliveringReports, type Reports } from '../report/open-reports';
import { markWaiting } from '../report/waiting-mark';
import { loadSettings } from '../settings/store';
import { memoryArea } from '../storage/areas';
import { forgetPrivateValues } from '../storage/change';

function open(isPrivate: boolean): Reports {
  return openDeliveringReports({
    privateArea: isPrivate ? memoryArea() : null,
    keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
    version: browser.runtime.getManifest().version,
    alarms: browser.alarms,
    intake: async () => (await loadSettings(isPrivate)).settings.intake,
  });
}

const normal = open(false);
const secret = open(true);

/** The outbox, draft and history of normal windows, or the memory-only ones of private windows. */
export function reportsOf(isPrivate: boolean): Reports {
  return isPrivate ? secret : normal;
}

/** Tries every delivery that is due. Never throws: what fails is tried again at its own time. */
export async function runOutboxes(options?: { online?: boolean }): Promise<void> {
  await Promise.allSettled([normal.outbox.run(options), secret.outbox.run(options)]);
  await markReports();
}

/** Deletes from the disk what is too old or was left behind. Never rejects: the next start does it again. */
export function tidyReports(): Promise<void> {
  return normal.tidy().catch(() => undefined);
}

/** Sets the toolbar button's mark for what waits in normal windows. What waits in private ones must not show there. */
export function markReports(): Promise<void> {
  return markWaiting(normal.outbox);
}

/**
 * Firefox has one background for all windows, so what private windows left in memory is deleted when the last
 * of them closes. (Chromium's private background ends by itself. Firefox for Android has no `windows`, only tabs.)
 */
export function forgetWithLastPrivateWindow(): void {
  const windows = browser.windows as typeof browser.windows | undefined;
  const closed = windows ? windows.onRemoved : browser.tabs.onRemoved;
  closed.addListener(async (id) => {
    const left = await (windows ? windows.getAll() : browser.tabs.query({}));
    // The one that is being closed may still be listed.
    if (left.some((one) => one.incognito && one.id !== id)) return;
    await Promise.allSettled([secret.outbox.forget(), forgetPrivateValues()]);
  });
}

/** Whether an alarm is the outbox's. */
export function isOutboxAlarm(name: string): boolean {
  return name.startsWith(alarmName);
}
