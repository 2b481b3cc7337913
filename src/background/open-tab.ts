import { browser } from '../browser';

/** Opens a page in a new tab, behind the tab that it is about where the browser knows such a thing. */
export async function openTab(url: string, openerTabId: number | null): Promise<void> {
  if (openerTabId !== null) {
    try {
      await browser.tabs.create({ url, openerTabId });
      return;
    } catch {
      // The opener is gone, or this is Firefox for Android, which throws at the word.
    }
  }
  await browser.tabs.create({ url });
}
