import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../i18n/messages';
import { newIssue, type WhereToTell, whereToTell } from '../mistakes/where-to-tell';
import { mailtoOf } from '../report/handover/email';
import { useMessages } from './app';
import { CopyButton } from './copy-button';

/** What is wrong, and the text to begin with. */
export interface ToTell {
  /** The entry or the text that it is about: the subject of a mail, the title of an issue. */
  about: string;
  text: string;
}

interface TextToTellProps {
  /** The text on the button. */
  open: MessageKey;
  /** @param marked what the person had marked on the page */
  first(marked: string): ToTell | Promise<ToTell>;
  /** More words on how it is done. */
  hint?: MessageKey;
}

/** "Tell us a number is wrong": a text to add to, to copy, to mail or to post. Nothing is sent from here. */
export function TextToTell({ open: label, first, hint }: TextToTellProps) {
  const { t, language } = useMessages();
  const [toTell, setToTell] = useState<ToTell | null>(null);
  const [where, setWhere] = useState<WhereToTell>({});
  const field = useRef<HTMLTextAreaElement>(null);
  const marked = useRef('');
  const id = useId();
  const open = toTell !== null;

  useLayoutEffect(() => {
    const area = field.current;
    // People add what they know at the end.
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [open]);

  const toggle = async () => {
    const [begun, place] = await Promise.all([open ? null : first(marked.current), whereToTell()]);
    setWhere(place);
    setToTell(begun);
  };

  const { email, url } = where;
  return (
    <div class="wrong-number">
      <button
        type="button"
        class="button button-quiet"
        aria-expanded={open}
        // The press itself removes the selection, so it is read before.
        onPointerDown={() => {
          marked.current = String(getSelection());
        }}
        onClick={() => void toggle()}
      >
        {t(label)}
      </button>
      {toTell && (
        <div class="field">
          <label for={id}>{t('wrong_label')}</label>
          <p class="hint" id={`${id}-hint`}>
            {t(email || url ? 'wrong_how_send' : 'wrong_how')} {hint && t(hint)}
          </p>
          <textarea
            id={id}
            ref={field}
            rows={8}
            dir={language.direction}
            value={toTell.text}
            aria-describedby={`${id}-hint`}
            onInput={({ currentTarget }) => setToTell({ ...toTell, text: currentTarget.value })}
          />
          <div class="buttons">
            {email && (
              <a
                class="button button-primary"
                href={mailtoOf(
                  { type: 'email', address: email },
                  { subject: toTell.about, body: toTell.text },
                )}
              >
                {t('wrong_mail')}
              </a>
            )}
            {url && (
              <a
                class="button button-primary"
                href={newIssue(url, toTell.about, toTell.text)}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t('wrong_issue')}
              </a>
            )}
            <CopyButton text={toTell.text} label={t('wrong_copy')} done={t('wrong_copied')} />
          </div>
        </div>
      )}
    </div>
  );
}
