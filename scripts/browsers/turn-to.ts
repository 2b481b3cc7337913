import type { Page } from 'puppeteer-core';
import type { Session } from './session';

/**
 * Turns to a page with the pointer, as a person does before they press anything. That is when the sentinel reads the
 * settings. The storage is read here afterwards, so when this returns the sentinel has its settings.
 */
export async function turnTo(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await session.storage();
}
