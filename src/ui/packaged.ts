import { browser } from '../browser';

/**
 * Reads a JSON file that ships inside the extension.
 * @param path relative to the package, `messages/en.json`
 * @throws when there is no such file
 */
export async function readPackaged(path: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`not packaged: ${path}`);
  return response.json();
}
