import { CopyButton } from '../../src/ui/copy-button';
import { CopyByHand } from './copy-by-hand';
import { useWords } from './words';

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
  return (
    <CopyButton
      text={text}
      label={label}
      shown={label}
      copied={done}
      done={done}
      look="link-button"
      failed={
        <>
          <p>{t('popup_copy_failed')}</p>
          <CopyByHand text={text} label={label} focus />
        </>
      }
    />
  );
}

/** Copies the link once more: the clipboard may hold something else by now. */
export function CopyLink({ url }: { url: string }) {
  const { t } = useWords();
  return <CopyText text={url} label={t('popup_copy_link')} done={t('popup_link_copied')} />;
}
