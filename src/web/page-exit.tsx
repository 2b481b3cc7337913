/**
 * Used instead of `popup/frame/page-exit.tsx`: this page stays until it is left, so every step has a way out.
 */
import { useLayoutEffect } from 'preact/hooks';
import { type Popup, usePopup } from '../../popup/state/context';
import type { ByIntake, HandOver } from '../report/outbox/index';
import { isQuestion } from '../report/question';
import { QuickExit } from '../ui/quick-exit';
import { forgetEverywhere, onForgetting } from './leaving';
import { takeShare, whatArrived } from './share';
import { readFront } from './tab';

export function PageExit() {
  const { dispatch, draftIdle } = usePopup();
  useLayoutEffect(() => {
    // The popup closes when all is done. A page that no script opened may not close itself: it goes to the
    // first page.
    window.close = async () => {
      const waiting = (await unfinished()).find(waits);
      // It would be lost with this page.
      if (waiting) dispatch({ type: 'queued', handOver: waiting });
      else location.replace('/');
    };
    onForgetting((unseenSince) => forgetButWaiting({ dispatch, draftIdle, unseenSince }));
  }, [dispatch, draftIdle]);
  return (
    <div class="page-exit">
      <QuickExit forget={forgetEverywhere} />
    </div>
  );
}

const waits = (row: HandOver): row is ByIntake => row.by === 'intake' && !isQuestion(row);

async function unfinished(): Promise<readonly HandOver[]> {
  const { reports } = await import('../../popup/state/reports');
  return (await reports.outbox.unfinished()).handOvers;
}

/**
 * As if the page were loaded again, but for reports that wait, or were refused while the page was out of sight. They are
 * shown, or stay behind the link that has come.
 * @returns false where there are none, and then nothing was done
 */
async function forgetButWaiting({
  dispatch,
  draftIdle,
  unseenSince,
}: Pick<Popup, 'dispatch' | 'draftIdle'> & { unseenSince: number }): Promise<boolean> {
  const isKept = (row: HandOver): row is ByIntake =>
    row.by === 'intake' && (!isQuestion(row) || row.changedAt >= unseenSince);
  if (!(await unfinished()).some(isKept)) return false;
  const { reports } = await import('../../popup/state/reports');
  dispatch({ type: 'discarded', now: Date.now() });
  await draftIdle();
  await reports.outbox.forget(isKept);
  const isShare = location.hash !== '';
  await takeShare(true);
  const hasLink = isShare && whatArrived()?.kind !== 'nothing';
  const left = await unfinished();
  dispatch({ type: 'resumed', draft: await reports.drafts.get(), waiting: left, now: Date.now() });
  const waiting = left.find(isKept);
  if (hasLink) dispatch({ type: 'offered', ...(await readFront()) });
  else if (waiting) dispatch({ type: 'queued', handOver: waiting });
  return true;
}
