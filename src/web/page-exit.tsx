/**
 * Used instead of `popup/frame/page-exit.tsx`: this page stays until it is left, so every step has a way out.
 */
import { useLayoutEffect } from 'preact/hooks';
import { usePopup } from '../../popup/state/context';
import { isQuestion } from '../report/question';
import { QuickExit } from '../ui/quick-exit';
import { forgetEverywhere } from './leaving';

export function PageExit() {
  const { dispatch } = usePopup();
  useLayoutEffect(() => {
    // The popup closes when all is done. A page that no script opened may not close itself: it goes to the
    // first page.
    window.close = async () => {
      const { reports } = await import('../../popup/state/reports');
      const { handOvers } = await reports.outbox.unfinished();
      const waiting = handOvers.find((row) => row.by === 'intake' && !isQuestion(row));
      // It would be lost with this page.
      if (waiting?.by === 'intake') dispatch({ type: 'queued', handOver: waiting });
      else location.replace('/');
    };
  }, [dispatch]);
  return (
    <div class="page-exit">
      <QuickExit forget={forgetEverywhere} />
    </div>
  );
}
