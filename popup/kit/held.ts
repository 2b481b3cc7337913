import { browser } from '../../src/browser';
import { isPrivate, reports } from '../state/reports';
import type { Done } from './ways';

/** The hand-over whose trouble is on the screen: its form did not open, or is open behind this page. */
export const held: { done: Done | null } = { done: null };

/** Who throws the report away throws this away, too. Where that fails, the next popup asks about it. */
export async function dropHeld(): Promise<void> {
  const { done } = held;
  if (!done) return;
  if (done.hiddenTab !== null) await browser.tabs.remove(done.hiddenTab).catch(() => undefined);
  if (!done.handOver) return;
  await reports.outbox.answer(done.handOver.id, 'not_sent').catch(() => undefined);
  // It was counted when it was to open.
  if (!isPrivate) await (await import('../../src/report/waiting-mark')).markWaiting(reports.outbox);
}
