import { browser } from '../browser';
import { unpackTexts } from '../i18n/packed-texts';

/**
 * Reads a file that ships inside the extension.
 * @param path relative to the package: `messages/keys.json`, or `messages/en.txt` with packed texts
 * @throws when there is no such file
 */
export async function readPackaged(path: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`not packaged: ${path}`);
  return path.endsWith('.txt') ? unpackTexts(new Uint8Array(await response.arrayBuffer())) : response.json();
}
