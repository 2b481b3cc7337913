import { useEffect, useId, useRef } from 'preact/hooks';

interface CopyByHandProps {
  text: string;
  label: string;
  /** Takes the focus, so that one press of the copy keys is enough. */
  focus?: boolean;
}

/** A text that stands selected, ready to be copied by hand. */
export function CopyByHand({ text, label, focus = false }: CopyByHandProps) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={field}
        type="text"
        readOnly
        dir="ltr"
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </>
  );
}
