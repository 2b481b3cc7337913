/**
 * Used instead of `popup/frame/page-exit.tsx`: this page stays until it is left, so every step has a way out.
 */
import { QuickExit } from '../ui/quick-exit';
import { forgetEverywhere } from './leaving';

export function PageExit() {
  return (
    <div class="page-exit">
      <QuickExit forget={forgetEverywhere} />
    </div>
  );
}
