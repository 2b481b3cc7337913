import type { Page } from 'puppeteer-core';
import type { Session } from './session';

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
