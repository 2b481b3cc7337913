import { browser } from '../src/browser';
import type { UiMessage } from '../src/messages';
import type { HandOver } from '../src/report/outbox/index';
import type { FirstRead } from './state/model';
import { isPractice, practiceRead } from './state/practice';

let early: FirstRead | null = null;
let reading: Promise<FirstRead> | null = null;

/** Starts reading beside everything else that has to be loaded, so that the first paint mostly has it already. */
export function startFirstRead(): Promise<FirstRead> {
  reading ??= read().then((found) => {
    early = found;
    return found;
  });
  return reading;
}

/** What has been read so far, or null. */
export function earlyRead(): FirstRead | null {
  return early;
}

async function read(): Promise<FirstRead> {
  if (isPractice) return practiceRead();
  const { reports, isPrivate } = await import('./state/reports');
  const [draft, unfinished, history] = await Promise.allSettled([
    reports.drafts.get(),
    reports.outbox.unfinished(),
    reports.history.list(),
  ]);
  const past = history.status === 'fulfilled' ? history.value : [];
  const unkept = past.find(({ typed }) => typed !== undefined) ?? null;
  // It stands above all else: if it came later, everything would move.
  if (unkept) await import('./kit/unkept-reference').catch(() => undefined);
  const waiting = unfinished.status === 'fulfilled' ? unfinished.value.handOvers : [];
  if (waiting.some(isCutOff)) retry();
  return {
    draft: draft.status === 'fulfilled' ? draft.value : null,
    waiting,
    unkept,
    isPrivate,
    failed: draft.status === 'rejected',
  };
}

/** The network was missing at the last try. */
function isCutOff(row: HandOver): boolean {
  return row.by === 'intake' && row.state === 'queued' && row.failure === 'network';
}

/** A background that was stopped does not hear that the network is back, and its next try may be hours away. */
function retry(): void {
  if (!navigator.onLine) return;
  void browser.runtime.sendMessage({ type: 'ui/outbox-run' } satisfies UiMessage).catch(() => undefined);
}
