import type { Page } from 'puppeteer-core';
import type { Session } from './session';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * Turns to a page with the pointer, as a person does before they press anything. That is when the sentinel reads the
 * settings, and when this returns it has them.
 */
export async function turnTo(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await session.evaluateInExtension(readAsSentinel, page.url());
  // For pages that the extension may not enter: by now the page has read, too.
  await session.storage();
}

/**
 * Runs in the extension. Reads in the page what the sentinel reads, after the move of the pointer has arrived there:
 * answers come in the order of the questions.
 */
async function readAsSentinel(address: string): Promise<void> {
  const tabs = await chrome.tabs.query({ active: true });
  const tabId = tabs.find(({ url }) => url === address)?.id;
  if (tabId === undefined) return;
  const func = async () => {
    await new Promise<void>((resolve) => {
      // A page that is not drawn gets no frame.
      setTimeout(resolve, 100);
      requestAnimationFrame(() => resolve());
    });
    if (chrome.extension?.inIncognitoContext) await chrome.runtime.sendMessage({ type: 'page/state' });
    else await chrome.storage.local.get('turn-to');
  };
  await chrome.scripting.executeScript({ target: { tabId }, func }).catch(() => undefined);
}
