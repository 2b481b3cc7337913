/** Putting this page on the home screen, as far as the browser lets a page ask for it. */
import type { Key } from '../storage/index';

/** Only Chromium's browsers have it: https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallEvent | null = null;
const listeners = new Set<() => void>();

addEventListener('beforeinstallprompt', (event) => {
  // The browser's own bar could cover the page at any moment. This page offers it itself, once, after a first use.
  event.preventDefault();
  offered = event as InstallEvent;
  for (const listener of listeners) listener();
});

/** Whether this page was opened from the home screen. */
export function isAdded(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  );
}

/** Asks the person with the browser's own question; null if the browser has none. */
export function canAdd(): (() => void) | null {
  const event = offered;
  return event && (() => void event.prompt().catch(() => undefined));
}

/** @returns a function that stops it */
export function onCanAdd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether it was offered: once is enough. */
export const wasOffered: Key<boolean> = { at: 'local/offered', parse: (stored) => stored === true };
