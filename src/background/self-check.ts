import { browser } from '../browser';
import { sites } from '../sites/index';
import { change } from '../storage/index';
import { type CheckedPress, counted, selfCheckCounts } from '../storage/self-check';
import type { PageSender } from './router';

/**
 * Counts a press on a known site, to notice when the site has changed. Nothing is counted in a private
 * window. The host of a site that the person added is never stored: only its kind. Never rejects.
 */
export async function countPress({ script, isPrivate }: PageSender, press: CheckedPress): Promise<void> {
  const data = sites.find(({ id }) => id === script)?.watch?.evidence.date;
  if (isPrivate || data === undefined) return;
  const day = new Date().toISOString().slice(0, 10);
  const { version } = browser.runtime.getManifest();
  const place = { site: script, data, version, day };
  await change(selfCheckCounts, (stored) => counted(stored, press, place), false).catch(() => {});
}
