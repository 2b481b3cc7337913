import type { Page } from 'puppeteer-core';
import type { Session } from './session';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * The id of the first tab with such a page: a popup in a tab of its own has to be told which tab it is for.
 * @param pages as a match pattern: `https://x.com/*`
 */
export async function tabIdOf(session: Session, pages: string): Promise<number | undefined> {
  return session.evaluateInExtension(async (url) => {
    const [found] = await chrome.tabs.query({ url });
    return found?.id;
  }, pages);
}

/**
 * The popup in a tab of its own, as the background opens it where no toolbar popup can be opened.
 * @param pages which tab it is opened for, as a match pattern
 */
export async function openPopupAsTab(session: Session, pages: string): Promise<Page> {
  const tabId = await tabIdOf(session, pages);
  const popup = await session.openExtensionPage(`popup/index.html?tab=${tabId}`, { width: 320, height: 800 });
  await popup.bringToFront();
  return popup;
}
