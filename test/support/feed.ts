import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Session, turnTo } from '../../scripts/browsers/index';

/** Where the saved pages of real sites are; they are third-party markup and not part of the repository. */
export const savedPages =
  process.env.SAVED_PAGES ?? fileURLToPath(new URL('../../../shared/pages', import.meta.url));

/** False in a stranger's clone: then the tests on saved pages say that they were skipped. */
export const hasSavedPages = existsSync(savedPages);

/** Opens a page of the hermetic web with settings in force, and turns to it. */
export async function openFeed(session: Session, url: string, settings: object = {}): Promise<Page> {
  await session.setStorage({ settings: { version: 1, ...settings } });
  const page = await session.newPage(url);
  await turnTo(session, page);
  return page;
}
