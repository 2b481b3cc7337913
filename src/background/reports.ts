import { browser } from '../browser';
import { alarmName, openDeliveringReports, type Reports } from '../report/open-outbox';
import { loadSettings } from '../settings/store';

function open(isPrivate: boolean): Reports {
  return openDeliveringReports({
    privateArea: isPrivate ? browser.storage.session : null,
    keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
    version: browser.runtime.getManifest().version,
    alarms: browser.alarms,
    intake: async () => (await loadSettings()).settings.intake,
  });
}

const normal = open(false);
const secret = open(true);

/** The outbox, draft and history of normal windows, or the memory-only ones of private windows. */
export function reportsOf(isPrivate: boolean): Reports {
  return isPrivate ? secret : normal;
}

/** Tries every delivery that is due. Never throws: what fails is tried again at its own time. */
export async function runOutboxes(): Promise<void> {
  await Promise.allSettled([normal.outbox.run(), secret.outbox.run()]);
}

/** Whether an alarm is the outbox's. */
export function isOutboxAlarm(name: string): boolean {
  return name.startsWith(alarmName);
}
