import { useId } from 'preact/hooks';
import { useMessages } from '../../src/ui/app';

interface SwitchProps {
  label: string;
  hint?: string;
  on: boolean;
  disabled?: boolean;
  /** Resolves to whether it took effect; where it did not, the switch goes back. */
  onChange(on: boolean): Promise<boolean>;
}

/** A setting that is on or off, and says which in words. */
export function Switch({ label, hint, on, disabled = false, onChange }: SwitchProps) {
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
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
          role="switch"
          checked={on}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={async ({ currentTarget }) => {
            if (!(await onChange(currentTarget.checked))) currentTarget.checked = on;
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
