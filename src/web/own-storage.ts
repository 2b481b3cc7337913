/**
 * What pages of the web may keep, or null: whoever has blocked cookies has the browser throw at whoever so much as looks
 * at it. The link can be reported all the same, and then everything is forgotten with the page.
 */
export const ownStorage: Storage | null = lookForIt();

function lookForIt(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

// The same is refused to what pages say to each other, and to taking turns. There is nothing to say then, and no turn.
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
