import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type LinkList, readInto } from '../../src/report/link-list';
import { type ReadLinks, type RefusedLink, readLinks } from '../../src/report/read-links';
import { useMessages } from '../../src/ui/app';
import { useStatus } from '../kit/status';
import { inPrivateWindow } from '../privacy/reports';
import type { Listed } from './use-list';

interface PasteProps {
  list: LinkList;
  change: Listed['change'];
}

/** A field for any text with links in it, and what of the text could not be taken. */
export function Paste({ list, change }: PasteProps) {
  const { t } = useMessages();
  const status = useStatus();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(list.text);
  const [isEmpty, setIsEmpty] = useState(false);
  // If a text was left in the field, the page says again what is wrong with it.
  const [read, setRead] = useState<ReadLinks>(() => ({
    ...readLinks(
      list.text,
      list.links.map(({ url }) => url),
    ),
    joined: 0,
  }));
  const keep = useKeeper(change);
  // What stands in the field, until it is stored. Older texts that come back from storage must not replace it.
  const unkept = useRef<{ text: string } | null>(null);
  useEffect(() => {
    if (unkept.current === null) setText(list.text);
  }, [list.text]);

  /** Puts a text into the field. @returns what to call when it is stored */
  const show = (text: string) => {
    const mine = { text };
    unkept.current = mine;
    setText(text);
    return () => {
      if (unkept.current === mine) unkept.current = null;
    };
  };

  /** Changes the list, and leaves `left` in the field, with what is typed from now on. */
  const changeList = async (left: string, how: (before: LinkList) => LinkList) => {
    const kept = show(left);
    await keep.idle();
    await change((before) => ({ ...how(before), text: (unkept.current ?? before).text }));
    kept();
  };

  const take = async (given: string) => {
    const next = readInto(list, given);
    setRead(next.read);
    setIsEmpty(next.read.links.length + next.read.joined + next.read.refused.length === 0);
    await changeList(next.list.text, (before) => readInto(before, given).list);
    status.done(t('several_found', { count: next.list.links.length }));
  };

  const takeAnyway = async ({ link, text: written }: RefusedLink) => {
    if (!link) return;
    setRead((before) => ({ ...before, refused: before.refused.filter((one) => one.text !== written) }));
    const lines = text.split('\n').filter((line) => line !== written);
    await changeList(lines.join('\n'), (before) => ({
      ...before,
      links: before.links.some(({ url }) => url === link.url) ? before.links : [...before.links, link],
    }));
    field.current?.focus();
  };

  return (
    <>
      <form
        class="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void take(text);
        }}
      >
        <div class="field">
          <label for={id}>{t('several_label')}</label>
          <p class="hint" id={`${id}-hint`}>
            {t(inPrivateWindow ? 'options_privacy_private' : 'several_kept')}
          </p>
          {isEmpty && (
            <p class="problem" id={`${id}-error`} role="alert">
              {t(text.trim() === '' ? 'refused_empty' : 'refused_not_an_address')}
            </p>
          )}
          <textarea
            class="several-text"
            id={id}
            ref={field}
            rows={5}
            dir="auto"
            value={text}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={isEmpty || undefined}
            aria-describedby={isEmpty ? `${id}-error ${id}-hint` : `${id}-hint`}
            onInput={({ currentTarget: { value }, inputType }) => {
              // A pasted text is complete, so it is read without a press.
              if (inputType === 'insertFromPaste') void take(value);
              else void keep.put(value).then(show(value));
            }}
          />
        </div>
        <div class="buttons">
          <button type="submit" class="button button-quiet">
            {t('several_read')}
          </button>
        </div>
        {read.joined > 0 && <p class="hint">{t('several_joined', { count: read.joined })}</p>}
      </form>
      {read.refused.length > 0 && (
        <section>
          <h2>{t('several_refused', { count: read.refused.length })}</h2>
          <ul class="card-list several-list">
            {read.refused.slice(0, MOST_SHOWN).map((one) => (
              <li key={`${one.line} ${one.text}`}>
                <p class="several-url">
                  <bdi dir="ltr">{shown(one.text)}</bdi>
                </p>
                <p>
                  {t('several_line', { line: one.line })}: {t(`refused_${one.reason}`)}
                </p>
                {one.reason === 'no_post' && (
                  <button type="button" class="button button-quiet" onClick={() => void takeAnyway(one)}>
                    {t('several_take')}
                  </button>
                )}
              </li>
            ))}
            {read.refused.length > MOST_SHOWN && <li>…</li>}
          </ul>
        </section>
      )}
    </>
  );
}

/** If a whole book is pasted by mistake, each of its words may be refused. The heading says how many there are. */
const MOST_SHOWN = 200;

const LONGEST_SHOWN = 200;

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Stores what is typed. There is one write at a time; of the texts that come meanwhile, only the last is written. */
function useKeeper(change: Listed['change']) {
  const next = useRef<string | null>(null);
  const work = useRef<Promise<void> | null>(null);
  const writeAll = async () => {
    while (next.current !== null) {
      const text = next.current;
      next.current = null;
      await change((list) => ({ ...list, text }));
    }
    work.current = null;
  };
  return {
    /** Resolves when everything so far is written. Never rejects. */
    put(text: string): Promise<void> {
      next.current = text;
      work.current ??= writeAll();
      return work.current;
    },
    /** Drops the text that waits to be written, because a newer list follows. Resolves when no write is under way. */
    async idle() {
      next.current = null;
      await work.current;
    },
  };
}
