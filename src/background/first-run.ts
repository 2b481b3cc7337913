import { browser } from '../browser';
import { hasStoredSettings } from '../settings/load';

/**
 * One page after installation: what this is, where the person lives, which language. Never again after an update, nor
 * where settings are stored already (an extension that was installed anew over its old data).
 * @param reason why the extension's background was started for the first time
 */
export async function showWelcome(reason: string): Promise<void> {
  if (reason !== 'install' || browser.extension.inIncognitoContext) return;
  if (await hasStoredSettings()) return;
  await browser.tabs.create({ url: browser.runtime.getURL('options/index.html#welcome') });
}
