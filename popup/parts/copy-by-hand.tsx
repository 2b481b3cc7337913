import { useEffect, useId, useRef } from 'preact/hooks';

/** A text that stands selected, ready to be copied by hand. */
export function CopyByHand({ text, label }: { text: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      <input id={id} ref={field} type="text" readOnly dir="ltr" value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
    </>
  );
}
