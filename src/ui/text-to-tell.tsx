import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../i18n/messages';
import { useMessages } from './app';
import { CopyButton } from './copy-button';

interface TextToTellProps {
  /** What stands on the button. */
  open: MessageKey;
  /** The text to begin with. */
  first(): string;
}

/** "Tell us a number is wrong": a text to add to and to copy. Nothing is sent from here. */
export function TextToTell({ open: label, first }: TextToTellProps) {
  const { t, language } = useMessages();
  const [text, setText] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const open = text !== null;

  useEffect(() => {
    const area = field.current;
    // What the person knows is typed at the end.
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [open]);

  return (
    <div class="wrong-number">
      <button
        type="button"
        class="button button-quiet"
        aria-expanded={open}
        onClick={() => setText(open ? null : first())}
      >
        {t(label)}
      </button>
      {open && (
        <div class="field">
          <label for={id}>{t('wrong_label')}</label>
          <p class="hint" id={`${id}-hint`}>
            {t('wrong_how')}
          </p>
          <textarea
            id={id}
            ref={field}
            rows={8}
            dir={language.direction}
            value={text}
            aria-describedby={`${id}-hint`}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div class="buttons">
            <CopyButton text={text} label={t('wrong_copy')} done={t('wrong_copied')} />
          </div>
        </div>
      )}
    </div>
  );
}
