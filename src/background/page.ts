import { browser } from '../browser';

/**
 * Brings a site's page script (prompt, posts in view) into a tab.
 * @throws when the browser does not allow it there
 */
export async function injectPage(tabId: number, site: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: [`page/${site}.js`],
    injectImmediately: true,
  });
}
