/** The extension's own API inside a content script: small, promise-based in both browsers, no polyfill. */
type Browser = typeof import('webextension-polyfill');

// Firefox has `browser`; Chromium's `chrome` returns promises in Manifest V3.
const api =
  (globalThis as { browser?: Browser; chrome?: Browser }).browser ??
  (globalThis as { chrome?: Browser }).chrome;

export const runtime = api as Browser;

/** False once the extension was updated or removed under this page: then everything here steps aside. */
export function isAlive(): boolean {
  try {
    return Boolean(runtime.runtime?.id);
  } catch {
    return false;
  }
}
