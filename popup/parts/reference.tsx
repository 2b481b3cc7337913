import { useId, useState } from 'preact/hooks';
import { usePopup } from '../context';
import { reports } from '../reports';
import { useWords } from '../words';

/** The number the place gave, for the person's own records; nothing needs it. */
export function Reference({ past }: { past: string }) {
  const { t } = useWords();
  const { say } = usePopup();
  const id = useId();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<'idle' | 'kept' | 'failed'>('idle');
  const keep = async () => {
    const entry = await reports.history.setReference(past, text).catch(() => null);
    setOutcome(entry ? 'kept' : 'failed');
    if (entry) say(t('popup_reference_kept'));
  };
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
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
