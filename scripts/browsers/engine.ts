/**
 * What each browser does in its own way. chromium.ts and firefox.ts each make one; session.ts uses both in the same
 * way.
 */
import type { Page } from 'puppeteer-core';

export type BrowserKind = 'chromium' | 'firefox';

/** One running browser with the extension in it. */
export interface Engine {
  /**
   * Opens a page of the extension in a new tab and waits until it has loaded. The tab begins with it and not with a
   * blank page, for which the browser would start a process of its own. In Chromium it may be any page.
   */
  open(url: string, where: 'in front' | 'behind'): Promise<Page>;
  /** Presses the toolbar button on the page in front. @returns the popup */
  pressToolbarButton(page: Page, onPress?: () => void): Promise<Page>;
  /** A page that the extension itself opened, found by how its address starts. */
  waitForExtensionPage(urlStart: string, timeoutMs: number): Promise<Page>;
  /** @param ownPage opens a page of the extension that runs none of its scripts */
  stopBackground(ownPage: () => Promise<Page>): Promise<void>;
  /** Whether the background runs now. Asking does not wake it. */
  backgroundRuns(): Promise<boolean>;
  errors(): Promise<string[]>;
  /** Lets go at once of what closed pages and a stopped background had open. */
  collectGarbage(): Promise<void>;
  forgetErrors(): Promise<void>;
  /** Whether a tab belongs to the driver itself: such a tab is never closed. */
  isOwnTab(page: Page): boolean;
}
