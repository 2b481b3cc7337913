import { browser } from '../browser';

/**
 * Runs scripts in pages that are open already: what the browser registers counts for pages to come.
 * @param matches match patterns
 */
export async function enterOpenPages(matches: readonly string[], files: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  await Promise.all(
    tabs.map(
      async ({ id }) =>
        id !== undefined &&
        // A tab may be gone, or show an error page.
        (await browser.scripting.executeScript({ target: { tabId: id }, files: [...files] }).catch(() => {})),
    ),
  );
}

/**
 * After installation and after an update: the new version's sentinels go into the pages of watched sites that are open,
 * where the old one's have stepped aside. Firefox does so itself; a second sentinel sees the first and does nothing.
 */
export async function enterWatchedPages(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(scripts.map(({ matches, js }) => enterOpenPages(matches, js ?? [])));
}
