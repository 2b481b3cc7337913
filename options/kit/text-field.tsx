import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  hint: string;
  /** What is wrong with it, in a whole sentence; null when nothing is. */
  error: string | null;
  value: string;
  onInput(value: string): void;
  /** Addresses and numbers are typed left to right in every language. */
  kind?: 'text' | 'url' | 'tel' | 'email';
  field: RefObject<HTMLInputElement | null>;
}

/** A line to type into, with its hint and its error tied to it. */
export function TextField({ label, hint, error, value, onInput, kind = 'text', field }: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && (
        <p class="problem" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        ref={field}
        type="text"
        inputMode={kind}
        dir={kind === 'text' ? 'auto' : 'ltr'}
        value={value}
        autocomplete="off"
        autocapitalize={kind === 'text' ? 'sentences' : 'none'}
        spellcheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}
