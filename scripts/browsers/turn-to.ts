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
  await untilSettingsRead(session, page);
}

/** Waits until the sentinel has what it reads, after the first input on the page in front. */
export async function untilSettingsRead(session: Session, page: Page): Promise<void> {
  const isRead = await session.evaluateInExtension(readAsSentinel, page.url());
  // For pages that the extension may not enter, and for words that are still on their way: by now they are there, too.
  if (!isRead) await session.storage();
}

/**
 * Runs in the extension. Reads in the page what the sentinel reads, after the input has arrived there:
 * answers come in the order of the questions.
 * @returns whether the page now has all that it needs; in smart mode it also asks for words
 */
async function readAsSentinel(address: string): Promise<boolean> {
  const tabs = await chrome.tabs.query({ active: true });
  const tabId = tabs.find(({ url }) => url === address)?.id;
  if (tabId === undefined) return false;
  const func = async () => {
    await new Promise<void>((resolve) => {
      // A page that is not drawn gets no frame.
      setTimeout(resolve, 100);
      requestAnimationFrame(() => resolve());
    });
    if (chrome.extension?.inIncognitoContext) {
      await chrome.runtime.sendMessage({ type: 'page/state' });
      return false;
    }
    const { pages } = (await chrome.storage.local.get(['pages', 'turn-to'])) as {
      pages?: { modes: Record<string, string> };
    };
    const shared = globalThis.reportInstead;
    // In smart mode the page has asked for words; they come as a script.
    for (const giveUpAt = Date.now() + 10_000; pages && shared && pages.modes[shared.site] === 'smart'; ) {
      if (shared.hints || Date.now() > giveUpAt) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return pages !== undefined && shared !== undefined;
  };
  const [told] = await chrome.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
  return told?.result === true;
}
