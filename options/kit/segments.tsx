import { useId } from 'preact/hooks';

interface SegmentsProps<Value extends string> {
  /** The question. */
  label: string;
  choices: readonly { value: Value; text: string }[];
  chosen: Value;
  onChoose(value: Value): void;
}

/** A question with few short answers, side by side; radio buttons for keyboard and screen reader. */
export function Segments<Value extends string>({ label, choices, chosen, onChoose }: SegmentsProps<Value>) {
  const group = useId();
  return (
    <fieldset class="segments">
      <legend>{label}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} class="segment">
          <input type="radio" name={group} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
