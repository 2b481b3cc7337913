import { useId, useState } from 'preact/hooks';
import { usePopup } from '../state/context';
import { createKeeper } from '../state/keeper';
import { reports } from '../state/reports';
import { useWords } from './words';

/**
 * The number the place gave, for the person's own records; nothing needs it. It is copied from the page that gave it,
 * and going there closes the popup: what is typed is held from the first letter on.
 * @param past the entry of history
 * @param typed what was typed in an earlier popup
 */
export function Reference({ past, typed = '' }: { past: string; typed?: string | undefined }) {
  const { t } = useWords();
  const { say } = usePopup();
  const id = useId();
  const [text, setText] = useState(typed);
  const [keeper] = useState(() => createKeeper((now: string) => reports.history.holdTyped(past, now)));
  const [outcome, setOutcome] = useState<'idle' | 'kept' | 'failed'>('idle');
  const keep = async (field: HTMLInputElement) => {
    await keeper.idle();
    // As it is now: a last letter may have come meanwhile.
    const entry = await reports.history.setReference(past, field.value).catch(() => null);
    setOutcome(entry ? 'kept' : 'failed');
    if (entry) say(t('popup_reference_kept'));
  };
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(event.currentTarget.elements[0] as HTMLInputElement);
      }}
    >
      <label class="label" for={id}>
        {t('popup_reference_label')}
      </label>
      <div class="paste-row">
        <input
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={80}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            void keeper.put(currentTarget.value);
            setOutcome('idle');
          }}
        />
        <button type="submit" class="button">
          {t(outcome === 'kept' ? 'popup_reference_kept' : 'popup_reference_keep')}
        </button>
      </div>
      {outcome === 'failed' && (
        <p class="problem" role="alert">
          {t('popup_reference_failed')}
        </p>
      )}
    </form>
  );
}
