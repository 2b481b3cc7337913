import type { HandOver } from '../src/report/outbox';
import type { Draft } from '../src/report/report';
import { isPractice, practiceRead } from './practice';

/** What storage holds when the popup opens. */
export interface FirstRead {
  draft: Draft | null;
  waiting: readonly HandOver[];
  /** Storage did not answer: what is done now cannot be kept. */
  failed: boolean;
}

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
  const { reports } = await import('./reports');
  const [draft, unfinished] = await Promise.allSettled([reports.drafts.get(), reports.outbox.unfinished()]);
  return {
    draft: draft.status === 'fulfilled' ? draft.value : null,
    waiting: unfinished.status === 'fulfilled' ? unfinished.value.handOvers : [],
    failed: draft.status === 'rejected',
  };
}
