import { useEffect, useRef } from 'preact/hooks';
import { isOwnLink } from '../../src/edition';
import { addressesIn, addressOf } from '../../src/report/address';
import { readLinks } from '../../src/report/read-links';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';
import { pasted } from './pasted';
import { hasNothingToReport } from './post-list';
import { WithoutLink } from './without-link';

/** As many as a person can choose from. */
const MOST_CHOICES = 6;

/** A field that takes a pasted link. What is typed stays, also where it is no link. */
export function PasteField() {
  const { t } = useWords();
  const { state, dispatch, say } = usePopup();
  const { draft, problem } = state;
  const field = useRef<HTMLInputElement>(null);
  const reason = problem?.about === 'link' ? problem.reason : null;

  useEffect(() => {
    if (problem?.about === 'link') field.current?.focus();
  }, [problem]);

  const take = (text: string, alsoRefuse: boolean) => {
    const { links } = readLinks(text);
    const few = addressesIn(text);
    const several = few.length > 1 ? few : links.slice(0, MOST_CHOICES);
    const whole = addressOf(text);
    // A long forward with one link in it.
    const address = 'refused' in whole && whole.refused === 'too_long' ? (links[0] ?? whole) : whole;
    if (several.length > 1) {
      // Only the person knows which of them they mean.
      const choices = several.map(({ url }) => ({ url, whose: 'message' as const }));
      Object.assign(pasted, { text, count: links.length, choices });
      dispatch({ type: 'choices', choices });
      say(t('popup_choose_lead'));
    } else if ('url' in address && isOwnLink(address.url)) {
      dispatch({ type: 'refused', reason: 'extension_page' });
    } else if ('url' in address) {
      dispatch({ type: 'found', found: address });
      say(t('popup_link_taken'));
    } else if (alsoRefuse) dispatch({ type: 'refused', reason: address.refused });
  };

  return (
    <form
      class="paste"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take(draft.typed, true);
      }}
    >
      <label class="label" for="paste">
        {t('popup_paste_label')}
      </label>
      <div class="paste-row">
        <input
          id="paste"
          ref={field}
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          value={draft.typed}
          aria-invalid={reason !== null}
          aria-describedby={reason === null ? undefined : 'paste-problem'}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text') ?? '';
            // A field of one line would run the lines of a column into each other.
            if (!/\S\s*\n\s*\S/.test(text)) return;
            event.preventDefault();
            dispatch({ type: 'typed', text: text.replace(/\s+/g, ' ').trim() });
            take(text, true);
          }}
          onInput={({ currentTarget, inputType }) => {
            dispatch({ type: 'typed', text: currentTarget.value });
            // A whole link that was pasted, or dropped, needs no second press.
            if (inputType?.startsWith('insertFrom')) take(currentTarget.value, false);
          }}
        />
        <button type="submit" class="button">
          {t('popup_paste_use')}
        </button>
      </div>
      {reason !== null && (
        // A new one each time: the same words are said again only so.
        <p key={problem} class="problem" id="paste-problem" role="alert">
          {reason === 'missing' ? t('popup_link_missing') : t(`refused_${reason}`)}
        </p>
      )}
      {(reason === 'missing' || hasNothingToReport(state)) && <WithoutLink />}
    </form>
  );
}
