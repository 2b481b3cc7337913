import { browser } from '../../src/browser';
import { sites } from '../../src/sites/index';
import {
  browserOf,
  hasWaited,
  latestCounts,
  mayHaveChanged,
  noteFor,
  type SelfCheck,
} from '../../src/storage/self-check';
import { useMessages } from '../../src/ui/app';
import { CopyButton } from '../../src/ui/copy-button';
import { useNow } from '../kit/use-now';

/**
 * Said at a site where presses on share were missed, or their links, and where links had to be waited for: with the
 * counts, and a note of nothing else to copy for the developers.
 */
export function SiteMayHaveChanged({ check, id }: { check: SelfCheck; id: string }) {
  const { t } = useMessages();
  const today = useNow().toISOString().slice(0, 10);
  const counts = latestCounts(check, id, today);
  if (!counts) return null;
  const hasChanged = mayHaveChanged(counts);
  if (!hasChanged && !hasWaited(counts)) return null;

  const data = sites.find((site) => site.id === id)?.watch?.evidence.date ?? '';
  const { version } = browser.runtime.getManifest();
  const note = noteFor({ version, browser: browserOf(navigator.userAgent), site: id, data }, counts);
  const { known, missed, linkMissed } = counts;
  return (
    <div class={hasChanged ? 'notice site-changed' : 'notice'}>
      {hasChanged && <p>{t('options_check_changed')}</p>}
      <p>{t('options_check_counts', { known, missed, linkMissed })}</p>
      <p>{t('options_check_note')}</p>
      <pre class="code" dir="ltr" lang="en">
        {note}
      </pre>
      <CopyButton
        text={note}
        label={t('options_check_copy')}
        shown={t('options_check_copy')}
        done={t('help_copied')}
      />
    </div>
  );
}
