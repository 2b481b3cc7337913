import { expect } from 'vitest';
import type { Session } from '../../scripts/browsers/index';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * Waits until the background waits for a post's own link, and that post's page tells it of presses. The popup asks for
 * that when it says how to get the link; a person needs longer to read it than a test.
 */
export async function untilAwaited(session: Session): Promise<void> {
  const isAwaited = () =>
    session.evaluateInExtension(async () => {
      const { 'awaited-link': wait } = await chrome.storage.session.get('awaited-link');
      if (!wait) return false;
      const [told] = await chrome.scripting.executeScript({
        target: { tabId: (wait as { tabId: number }).tabId },
        func: () => Date.now() < (globalThis.reportInstead?.tellUntil ?? 0),
      });
      return told?.result === true;
    });
  await expect.poll(isAwaited, { timeout: 10_000 }).toBe(true);
}
