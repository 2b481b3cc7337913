import { useId } from 'preact/hooks';
import { useMessages } from '../src/ui/app';

interface SwitchProps {
  label: string;
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A setting that is on or off, and says which in words. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <div class="switch">
      <label class="switch-row" for={id}>
        <span class="switch-label">{label}</span>
        <span class="switch-state" aria-hidden="true">
          {t(on ? 'options_on' : 'options_off')}
        </span>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={on}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={({ currentTarget }) => {
            // What is shown is what is stored: if saving fails, the switch stays where it was.
            currentTarget.checked = on;
            onChange(!on);
          }}
        />
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
