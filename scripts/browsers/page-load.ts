/** Questions to a page that may be loading. */
import type { Page } from 'puppeteer-core';

/**
 * Whether a question to a page failed only because another page took its place: asked again, the new page answers. Each
 * protocol, and Firefox in each of its layers, says it in different words.
 */
export function isNavigationError(error: unknown): boolean {
  return /context|navigat|no such frame|realm|actor/i.test(String(error));
}

/**
 * Waits until the page has loaded, also while it takes the place of the blank page that every tab begins with.
 * @throws when the page is closed, or after ten seconds.
 */
export async function untilLoaded(page: Page): Promise<Page> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    try {
      await page.evaluate(
        () =>
          document.readyState === 'complete' ||
          new Promise((resolve) => addEventListener('load', () => resolve(true), { once: true })),
      );
      return page;
    } catch (error) {
      if (!isNavigationError(error) || page.isClosed() || Date.now() > giveUpAt) throw error;
    }
  }
}
