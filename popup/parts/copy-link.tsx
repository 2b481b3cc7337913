import { useState } from 'preact/hooks';
import { LineIcon } from '../../src/ui/line-icon';
import { usePopup } from '../context';
import { useWords } from '../words';
import { CopyByHand } from './copy-by-hand';

interface CopyTextProps {
  text: string;
  /** On the button. */
  label: string;
  /** On the button, and said, once it is done. */
  done: string;
}

/** Copies a text; where the browser does not let us, the text stands selected instead. */
export function CopyText({ text, label, done }: CopyTextProps) {
  const { t } = useWords();
  const { say } = usePopup();
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
      say(done);
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <button type="button" class="link-button" onClick={copy}>
        <LineIcon name={outcome === 'copied' ? 'check' : 'copy'} />
        {outcome === 'copied' ? done : label}
      </button>
      {outcome === 'failed' && (
        <div class="problem" role="alert">
          <p>{t('popup_copy_failed')}</p>
          <CopyByHand text={text} label={label} focus />
        </div>
      )}
    </>
  );
}

/** Copies the link once more: the clipboard may hold something else by now. */
export function CopyLink({ url }: { url: string }) {
  const { t } = useWords();
  return <CopyText text={url} label={t('popup_copy_link')} done={t('popup_link_copied')} />;
}
