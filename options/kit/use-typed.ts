import { useState } from 'preact/hooks';

/** By field. In memory only: gone with the tab. */
const held = new Map<string, string>();

interface Typed {
  text: string;
  /** As the person types. */
  type(text: string): void;
  /** Nothing in it waits to be saved any more: it was, or is taken back. */
  settle(text: string): void;
}

/**
 * The text of a field that the person has to save: what is typed is still there after a look at another page of the
 * options.
 * @param field its name; null holds nothing
 * @param saved what stands there otherwise
 */
export function useTyped(field: string | null, saved: string): Typed {
  const [text, setText] = useState(() => (field === null ? undefined : held.get(field)) ?? saved);
  return {
    text,
    type(next) {
      if (field !== null) held.set(field, next);
      setText(next);
    },
    settle(next) {
      if (field !== null) held.delete(field);
      setText(next);
    },
  };
}
