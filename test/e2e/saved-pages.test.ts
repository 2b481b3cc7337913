/** The real pages, as browsers had them, cut down; see design.md. They are not part of the repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hasSavedPages, openFeed, savedPages } from '../support/feed';
import { readPrompt } from '../support/prompt';
import { eachBrowser } from '../support/session';
import { dismissPrompt } from '../support/share-presses';

const saved = (name: string) => ({ body: readFileSync(join(savedPages, name)) });

/**
 * Presses a control by a real key press: the pages come without their styles, so that elements may lie under others.
 * @returns the address in the prompt, which is closed again, or null when nothing was held
 */
async function heldAddress(page: Page, selector: string, index: number): Promise<string | null> {
  const element = (await page.$$(selector))[index];
  if (!element) throw new Error(`No ${selector} number ${index}`);
  await element.evaluate((node) => (node as HTMLElement).focus());
  await page.keyboard.press('Enter');
  return (await dismissPrompt(page)).address;
}

async function isLetThrough(page: Page, selector: string): Promise<boolean> {
  const elements = await page.$$(selector);
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) {
    await element.evaluate((node) => (node as HTMLElement).focus());
    await page.keyboard.press('Enter');
    // The eyes may come into a page as large as these a moment after the press.
    await expect.poll(() => readPrompt(page).then(() => 'read', String), { timeout: 10_000 }).toBe('read');
    if (await readPrompt(page)) return false;
  }
  return true;
}

describe.skipIf(!hasSavedPages)('saved pages (../shared/pages or SAVED_PAGES)', () => {
  eachBrowser((_kind, session) => {
    const settings = { prompt: { mode: 'always' } };

    it('X: every repost and share is held, each with the address of its own post', async () => {
      session().web.on('x.com', () => saved('x-home-2024-12.html'));
      for (const control of [
        '[data-testid="retweet"]',
        'article [role="group"] > :last-child [aria-haspopup="menu"]',
      ]) {
        const page = await openFeed(session(), 'https://x.com/home', settings);
        const addresses: (string | null)[] = [];
        for (let index = 0; index < 5; index++) addresses.push(await heldAddress(page, control, index));
        expect(addresses.slice(0, 4)).toEqual([
          'https://x.com/person7/status/1425347498877659391',
          'https://x.com/person4/status/1366411688190361475',
          'https://x.com/person2/status/1670476204931154874',
          'https://x.com/person3/status/1804530237787494898',
        ]);
        expect(addresses[4]).toContain('own link is not in the page');
        await session().reset();
      }
    });

    it('X: likes, replies, bookmarks and post menus are let through', async () => {
      session().web.on('x.com', () => saved('x-home-2024-12.html'));
      const page = await openFeed(session(), 'https://x.com/home', settings);
      for (const other of ['reply', 'like', 'bookmark', 'caret']) {
        expect(await isLetThrough(page, `button[data-testid="${other}"]`), other).toBe(true);
      }
    });

    it('Facebook: every share is held, and none is given the address of something else', async () => {
      session().web.on('web.facebook.com', () => saved('facebook-search-2025-12.html'));
      const page = await openFeed(session(), 'https://web.facebook.com/search/posts?q=bread', settings);
      for (let index = 0; index < 3; index++) {
        const address = await heldAddress(
          page,
          '[aria-label="Send this to friends or post it on your profile."]',
          index,
        );
        expect(address).toContain('own link is not in the page');
      }
    });

    it('Facebook: likes, comments, reactions and post menus are let through', async () => {
      session().web.on('web.facebook.com', () => saved('facebook-search-2025-12.html'));
      const page = await openFeed(session(), 'https://web.facebook.com/search/posts?q=bread', settings);
      for (const label of ['Like', 'React', 'Leave a comment', 'Actions for this post']) {
        expect(await isLetThrough(page, `[role="button"][aria-label="${label}"]`), label).toBe(true);
      }
    });
  });
});
