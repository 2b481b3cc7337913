import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useMessages } from './app';
import { LineIcon } from './line-icon';

const shownMs = 4000;

type CopyResult = 'idle' | 'copied' | 'failed';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** Accessible name: what is copied, "Copy 1121". */
  label: string;
  /** The text on the button; "Copy" if left out. */
  shown?: string;
  /** The text on it once it is done; "Copied" if left out. */
  copied?: string;
  /** What is said when it is done. If left out, the copied text itself is said: only for short texts. */
  done?: string;
  /** The button's classes. */
  look?: string;
  /** Shown if the browser does not allow it, instead of a sentence that says so. */
  failed?: ComponentChildren;
}

/** Copies a text and says so, to the eye and to a screen reader. */
export function CopyButton({ text, label, shown, copied, done, look, failed }: CopyButtonProps) {
  const { t } = useMessages();
  const [outcome, setOutcome] = useState<CopyResult>('idle');

  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome('idle'), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    setOutcome(
      await navigator.clipboard.writeText(text).then(
        () => 'copied' as const,
        () => 'failed' as const,
      ),
    );
  };

  return (
    <>
      <button
        type="button"
        class={look ?? 'button button-quiet'}
        aria-label={shown === label ? undefined : label}
        onClick={copy}
      >
        <LineIcon name={outcome === 'copied' ? 'check' : 'copy'} />
        {outcome === 'copied' ? (copied ?? t('help_copied')) : (shown ?? t('help_copy'))}
      </button>
      <output class={outcome === 'failed' ? 'problem' : 'hidden-text'}>
        {outcome === 'copied' && (done ?? t('help_copied_number', { text }))}
        {outcome === 'failed' && (failed ?? t('help_copy_failed'))}
      </output>
    </>
  );
}
