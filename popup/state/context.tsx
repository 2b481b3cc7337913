import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Action, PopupState } from './model';

export interface Popup {
  state: PopupState;
  /** What is stored was read. */
  isRead: boolean;
  dispatch(action: Action): void;
  /** The window of the post, so that a private window's form opens privately. */
  windowId: number | undefined;
  /** Resolves when the draft is not being written. */
  draftIdle(): Promise<void>;
  /** Says something to a screen reader, once. */
  say(text: string): void;
}

export const PopupContext = createContext<Popup | null>(null);

export function usePopup(): Popup {
  const popup = useContext(PopupContext);
  if (!popup) throw new Error('outside of the popup');
  return popup;
}
