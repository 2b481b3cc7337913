import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { browser } from '../src/browser';
import type { Helpline } from '../src/directory/schema';
import { useMessages } from '../src/ui/app';
import { CopyButton } from '../src/ui/copy-button';
import { helplineName, written } from '../src/ui/helpline-words';

/** "Tell us a number is wrong": a text to copy. Nothing is sent from here. */
export function WrongNumber({ helpline }: { helpline: Helpline }) {
  const messages = useMessages();
  const { t } = messages;
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

  const first = () =>
    t('wrong_text', {
      id: helpline.id,
      name: helplineName(helpline, messages).text,
      numbers: helpline.contacts.map(written).join(', '),
      checked: helpline.verified?.on ?? '',
      version: browser.runtime.getManifest().version,
    });

  return (
    <div class="wrong-number">
      <button
        type="button"
        class="button button-quiet"
        aria-expanded={open}
        onClick={() => setText(open ? null : first())}
      >
        {t('wrong_open')}
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
            dir="auto"
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
