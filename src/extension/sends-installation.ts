import { browser } from '../browser';

/**
 * Firefox puts the extension's own id, which is different in each installation, into the `Origin` of its
 * requests. https://hister.org/posts/firefox-extension-ids-the-bad-and-the-ugly
 */
export function sendsInstallation(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
