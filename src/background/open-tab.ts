import { browser } from '../browser';

/** Opens a page in a new tab and, where the browser can, says which tab it belongs to. */
export async function openTab(url: string, openerTabId: number | null): Promise<void> {
  if (openerTabId !== null) {
    try {
      await browser.tabs.create({ url, openerTabId });
      return;
    } catch {
      // That tab is gone, or this is Firefox for Android, which throws at `openerTabId`.
    }
  }
  await browser.tabs.create({ url });
}
