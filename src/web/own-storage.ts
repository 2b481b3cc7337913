/**
 * The page's own storage, or null: where a person has blocked cookies, the browser throws an error as soon as a page
 * reads `localStorage`. The link can still be reported, and everything is forgotten when the page closes.
 */
export const ownStorage: Storage | null = lookForIt();

function lookForIt(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

// The browser then refuses channels between pages and locks, too. Nothing is stored, so neither of them is needed.
if (!ownStorage) {
  Object.defineProperty(navigator, 'locks', { value: undefined });
  globalThis.BroadcastChannel = class extends EventTarget {
    readonly name = '';
    onmessage = null;
    onmessageerror = null;
    postMessage(): void {}
    close(): void {}
  };
}
