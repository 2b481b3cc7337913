/** Putting this page on the home screen, as far as the browser lets a page ask for it. */

/** Only Chromium's browsers have it: https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallEvent | null = null;
const listeners = new Set<() => void>();

addEventListener('beforeinstallprompt', (event) => {
  // The browser's own bar would lie over the page at any moment; we offer it once, after a first use.
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

/** Asks the person, by the browser's own question; null where the browser has none. */
export function canAdd(): (() => void) | null {
  const event = offered;
  return event && (() => void event.prompt().catch(() => undefined));
}

/** @returns stops it */
export function onCanAdd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** That it was offered is kept: once is enough. */
const offeredName = 'offered';

export function wasOffered(): boolean {
  return localStorage.getItem(offeredName) !== null;
}

export function noteOffered(): void {
  localStorage.setItem(offeredName, '1');
}
