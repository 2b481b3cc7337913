import { browser } from '../browser';

/**
 * Brings a site's page script (prompt, posts in view) into a tab: the code that all sites share, then the site's data.
 * @throws when the browser does not allow it there
 */
export async function injectPage(tabId: number, site: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    // With the slash: without it Firefox looks for the file next to the page that asks, not at the
    // extension's root.
    // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/scripting/executeScript#files
    files: ['/page.js', `/page/${site}.js`],
    injectImmediately: true,
  });
}

/**
 * Brings into a tab the words that smart mode looks for, and the code that looks for them.
 * @throws when the browser does not allow it there
 */
export async function injectWords(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/words.js'], injectImmediately: true });
}
