import { browser } from '../browser';
import { hasStoredSettings } from '../settings/load';

/**
 * Opens one page after installation: what this is, where the person lives, which language. Not after an
 * update, and not where settings are already stored (the extension was installed again over its old data).
 * @param reason what the browser says about the installation
 */
export async function showWelcome(reason: string): Promise<void> {
  if (reason !== 'install' || browser.extension.inIncognitoContext) return;
  if (await hasStoredSettings()) return;
  await browser.tabs.create({ url: browser.runtime.getURL('options/index.html#welcome') });
}
