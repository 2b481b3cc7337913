import { browser } from '../browser';

/**
 * Whether this page belongs to a private window, where nothing may be kept. Chromium runs an extension's pages for
 * private windows together with all others, so they have to ask which window they are in; a tab that the background
 * opens for a private window is told by its address, since Chromium opens it in an ordinary one. Android has no
 * windows to ask. The background belongs to no window: there each message says where it comes from.
 */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext || new URLSearchParams(location.search).has('private', '1'))
    return true;
  if (isBackground()) return false;
  const window = await browser.windows?.getCurrent().catch(() => null);
  return window?.incognito ?? false;
}

/** Chromium's is a worker, without a document; Firefox's a page that the browser makes. */
function isBackground(): boolean {
  return 'ServiceWorkerGlobalScope' in globalThis || location.pathname?.startsWith('/_generated_background');
}
