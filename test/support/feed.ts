import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Session, turnTo } from '../../scripts/browsers/index';

/** Where the saved pages of real sites are. They are other people's markup, and not part of the repository. */
export const savedPages =
  process.env.SAVED_PAGES ?? fileURLToPath(new URL('../../../shared/pages', import.meta.url));

/** False in an ordinary clone: then the tests on saved pages are skipped, and say so. */
export const hasSavedPages = existsSync(savedPages);

/** Opens a page of the hermetic web with these settings, and turns to it. */
export async function openFeed(session: Session, url: string, settings: object = {}): Promise<Page> {
  await session.setStorage({ settings: { version: 1, ...settings } });
  const page = await session.newPage(url);
  await turnTo(session, page);
  return page;
}
