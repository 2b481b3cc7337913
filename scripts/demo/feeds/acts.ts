/** Reads what a page of the invented feeds has written down about what it did. */
import type { Page } from 'puppeteer-core';

/** What the invented page did, in order, as it has written down. */
export function acts(page: Page): Promise<string[]> {
  return page.$$eval('#acts li', (lines) => lines.map((line) => line.textContent ?? ''));
}

/** Waits until the page has written down that it did this. @throws after half a minute */
export async function waitForAct(page: Page, act: string): Promise<void> {
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('#acts li')].some((line) => line.textContent === text),
    { timeout: 30_000 },
    act,
  );
}
