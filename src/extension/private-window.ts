import { browser } from '../browser';

/**
 * Whether this page belongs to a private window, where nothing may be stored. Chromium runs the extension's
 * pages of private windows together with all others, so a page has to ask which window it is in. A tab that
 * the background opens for a private window has a mark in its address, because Chromium opens it in a normal
 * window. Android has no windows to ask. The background belongs to no window: there each message says where
 * it comes from.
 */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext || new URLSearchParams(location.search).has('private', '1'))
    return true;
  if (isBackground()) return false;
  const window = await browser.windows?.getCurrent().catch(() => null);
  return window?.incognito ?? false;
}

/** Chromium's background is a worker, without a document; Firefox's is a page that the browser makes. */
function isBackground(): boolean {
  return 'ServiceWorkerGlobalScope' in globalThis || location.pathname?.startsWith('/_generated_background');
}
