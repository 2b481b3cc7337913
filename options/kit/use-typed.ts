import { useState } from 'preact/hooks';

/** By field. In memory only: gone with the tab. */
const held = new Map<string, string>();

interface Typed {
  text: string;
  /** As the person types. */
  type(text: string): void;
  /**
   * What stood in it when this was drawn was saved, or is taken back. What was typed since stays.
   * @returns whether nothing was
   */
  settle(text: string): boolean;
}

/**
 * The text of a field that the person has to save: what is typed is still there after a look at another page of the
 * options.
 * What nobody has typed into follows what is saved.
 * @param field its name; null holds nothing
 * @param saved what stands there otherwise
 */
export function useTyped(field: string | null, saved: string): Typed {
  const [{ text, before }, setText] = useState(() => ({
    text: (field === null ? undefined : held.get(field)) ?? saved,
    before: saved,
  }));
  // What is saved may change after the field was drawn: in another tab, or a moment after the press that saved it.
  if (before !== saved) {
    const isWaiting = field !== null && held.has(field);
    setText({ text: isWaiting ? text : saved, before: saved });
  }
  return {
    text,
    type(next) {
      if (field !== null) held.set(field, next);
      setText({ text: next, before: saved });
    },
    settle(next) {
      if (field !== null) {
        if ((held.get(field) ?? text) !== text) return false;
        held.delete(field);
      }
      setText({ text: next, before: saved });
      return true;
    },
  };
}
