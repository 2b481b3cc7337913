import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/index';

/** Where the saved pages of real sites are; they are third-party markup and not part of the repository. */
export const savedPages =
  process.env.SAVED_PAGES ?? fileURLToPath(new URL('../../../shared/pages', import.meta.url));

/** False in a stranger's clone: then the tests on saved pages say that they were skipped. */
export const hasSavedPages = existsSync(savedPages);

/** What the invented page did, in order, as it says itself. */
export function acts(page: Page): Promise<string[]> {
  return page.$$eval('#acts li', (lines) => lines.map((line) => line.textContent ?? ''));
}

/** Waits until the page says that it did this. @throws after five seconds */
export async function waitForAct(page: Page, act: string): Promise<void> {
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('#acts li')].some((line) => line.textContent === text),
    { timeout: 5000 },
    act,
  );
}

/**
 * Turns to a page as a person does before they press anything: with the pointer. That is when the sentinel reads the
 * settings; the extension's storage is read here after it, which orders one behind the other.
 */
export async function turnTo(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await session.storage();
}

/** Opens a page of the hermetic web with settings in force, and turns to it. */
export async function openFeed(session: Session, url: string, settings: object = {}): Promise<Page> {
  await session.setStorage({ settings: { version: 1, ...settings } });
  const page = await session.newPage(url);
  await turnTo(session, page);
  return page;
}
