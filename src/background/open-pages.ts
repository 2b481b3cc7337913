import { browser } from '../browser';

/**
 * Runs scripts in pages that are already open: the browser runs registered ones only in pages that load
 * later.
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
 * After installation and after an update: puts the new version's sentinels into open pages of watched sites,
 * where the old ones have stopped. Firefox does this itself; a second sentinel sees the first and does
 * nothing.
 */
export async function enterWatchedPages(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(scripts.map(({ matches, js }) => enterOpenPages(matches, js ?? [])));
}
