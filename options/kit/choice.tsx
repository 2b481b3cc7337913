import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps {
  /** Groups the radio buttons of one question. */
  group: string;
  label: ComponentChildren;
  note?: string;
  chosen: boolean;
  onChoose(): void;
}

/** One answer of a question with few answers; the whole row can be pressed. */
export function Choice({ group, label, note, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <label class="choice-row" for={id}>
        <input
          id={id}
          type="radio"
          name={group}
          checked={chosen}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={onChoose}
        />
        <span class="choice-label">{label}</span>
      </label>
      {note && (
        <p class="hint" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
