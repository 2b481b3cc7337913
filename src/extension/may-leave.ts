import { browser } from '../browser';

/**
 * Firefox asks the person itself before anything about their browsing leaves the browser (data collection
 * permissions, Firefox 140). Call this directly from the press, before anything is awaited.
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 * @returns false only when the person said no
 */
export async function mayLeave(): Promise<boolean> {
  // Chromium has no such permission and no `getBrowserInfo`.
  if (!('getBrowserInfo' in browser.runtime)) return true;
  const wanted = { data_collection: ['browsingActivity'] } as Parameters<
    typeof browser.permissions.request
  >[0];
  // An older Firefox does not know this permission and throws: there is nothing to ask there.
  return browser.permissions.request(wanted).catch(() => true);
}
