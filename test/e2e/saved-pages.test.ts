/**
 * Real pages, as browsers saved them, made shorter. They are not part of the repository. One browser is enough: to
 * recognise a control is the same work everywhere, and the contract of the sites presses some of them in both.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readPrompt } from '../../scripts/browsers/index';
import { everyPress, faultsIn } from '../sites/every-press';
import { hasSavedPages, openFeed, savedPages } from '../support/feed';
import { eachBrowser } from '../support/session';
import { dismissPrompt, NO_LINK } from '../support/share-presses';

const saved = (name: string) => ({ body: readFileSync(join(savedPages, name)) });

/**
 * Presses a control with a real key press, because the pages have no styles and elements may cover each other.
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
    // In pages as large as these, the eyes may arrive a moment after the press.
    await expect.poll(() => readPrompt(page).then(() => 'read', String), { timeout: 10_000 }).toBe('read');
    if (await readPrompt(page)) return false;
  }
  return true;
}

interface SavedPage {
  file: string;
  /** The address of the page, as far as it matters: the query is kept if it names the page. */
  url: string;
  site: string;
  /** Every control that shares a post, and how many of each there are. */
  shares: Readonly<Record<string, number>>;
}

const pages: readonly SavedPage[] = [
  {
    file: 'x-home-2024-12.html',
    url: 'https://x.com/home',
    site: 'x',
    shares: {
      '[data-testid="retweet"]': 5,
      'article [role="group"] > :last-child [aria-haspopup="menu"]': 5,
    },
  },
  {
    file: 'bluesky-profile-2026-01.html',
    url: 'https://bsky.app/profile/person.bsky.social',
    site: 'bluesky',
    shares: { '[aria-label="Repost or quote post"]': 28, '[aria-label="Open share menu"]': 28 },
  },
  {
    file: 'linkedin-activity-2026-04.html',
    url: 'https://www.linkedin.com/in/person/recent-activity/all/',
    site: 'linkedin',
    shares: { '.social-reshare-button': 5, '.send-privately-button': 5 },
  },
  {
    file: 'linkedin-feed-2026-03.html',
    url: 'https://www.linkedin.com/feed/',
    site: 'linkedin',
    shares: { 'button:has(> * > #repost-small)': 8, 'a:has(> * > #send-privately-small)': 8 },
  },
  {
    file: 'threads-profile-2024-11.html',
    url: 'https://www.threads.net/@person',
    site: 'threads',
    shares: {
      '[role="button"]:has([aria-label="Repost"])': 9,
      '[role="button"]:has([aria-label="Share"])': 9,
    },
  },
  {
    file: 'facebook-search-2025-12.html',
    url: 'https://web.facebook.com/search/posts?q=bread',
    site: 'facebook',
    shares: { '[role="button"]:has([data-ad-rendering-role="share_button"])': 3 },
  },
  {
    file: 'facebook-group-2026-01.html',
    url: 'https://www.facebook.com/groups/group-1/',
    site: 'facebook',
    shares: { '[role="button"]:has([data-ad-rendering-role="share_button"])': 1 },
  },
  {
    file: 'facebook-group-dialog-2026-01.html',
    url: 'https://www.facebook.com/groups/group-1/posts/2741247119056541/',
    site: 'facebook',
    shares: { '[role="button"]:has([data-ad-rendering-role="share_button"])': 1 },
  },
  {
    file: 'youtube-watch-2026-01.html',
    url: 'https://www.youtube.com/watch?v=HunzaBread1',
    site: 'youtube',
    // Ten more controls with the same name share a chapter, not the video.
    shares: { '[aria-label="Share"]:not(ytd-macro-markers-list-item-renderer *)': 3 },
  },
  {
    file: 'reddit-post-2025-11.html',
    url: 'https://www.reddit.com/r/community-17/comments/a00003x/title/',
    site: 'reddit',
    // Each comment has the control twice: in its row and, for small screens, in its menu.
    shares: {
      'faceplate-dropdown-menu[slot="ssr-share-button"] > button': 98,
      '.share-button-list-item': 96,
    },
  },
  {
    file: 'quora-search-2026-04.html',
    url: 'https://www.quora.com/search?q=bread',
    site: 'quora',
    shares: { '.puppeteer_test_answer_quora_share_button': 2 },
  },
];

describe.skipIf(!hasSavedPages)('saved pages (../shared/pages or SAVED_PAGES)', () => {
  const inChromium = { kinds: ['chromium'] } as const;
  eachBrowser((_, session) => {
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

    it('each share has the link of its own post, where the page holds one', async () => {
      const cases: [file: string, url: string, selector: string, addresses: string[]][] = [
        [
          'facebook-group-2026-01.html',
          'https://www.facebook.com/groups/group-1/',
          '[role="button"]:has([data-ad-rendering-role="share_button"])',
          ['https://www.facebook.com/groups/551024369477588/posts/2920139812914184'],
        ],
        [
          // Every link inside belongs to a comment; the photos name the same post as the address bar.
          'facebook-group-dialog-2026-01.html',
          'https://www.facebook.com/groups/group-1/posts/2741247119056541/',
          '[role="button"]:has([data-ad-rendering-role="share_button"])',
          ['https://www.facebook.com/groups/group-1/posts/2741247119056541'],
        ],
        [
          'linkedin-feed-2026-03.html',
          'https://www.linkedin.com/feed/',
          'a:has(> * > #send-privately-small)',
          Array(3).fill(NO_LINK),
        ],
        [
          'quora-search-2026-04.html',
          'https://www.quora.com/search?q=bread',
          '.puppeteer_test_answer_quora_share_button',
          [
            'https://www.quora.com/Question-27/answer/Person-3',
            'https://www.quora.com/Question-1/answer/Person-4',
          ],
        ],
      ];
      for (const [file, url, selector, addresses] of cases) {
        const stop = session().web.on(new URL(url).host, () => saved(file));
        await session().setStorage({ share: {} });
        const page = await openFeed(session(), url, settings);
        for (const [index, address] of addresses.entries()) {
          expect(await heldAddress(page, selector, index), `${file} ${index}`).toContain(address);
        }
        await page.close();
        stop();
      }
    });

    it('Reddit: the post and its comments are shared with their own links, and nothing else is held', async () => {
      session().web.on('www.reddit.com', () => saved('reddit-post-2025-11.html'));
      const url = 'https://www.reddit.com/r/community-17/comments/a00003x/title/';
      const page = await openFeed(session(), url, settings);
      const share = 'faceplate-dropdown-menu[slot="ssr-share-button"] > button';
      const expected = await page.$$eval(share, (buttons) =>
        buttons.map((button) => button.closest('[permalink]')?.getAttribute('permalink') ?? ''),
      );
      for (const index of [0, 1, 2, 40, 97]) {
        // The link has no title of the post.
        const link = `https://www.reddit.com${expected[index]?.replace(/(comments\/\w+\/)(?!comment\/).*/, '$1')}`;
        expect(await heldAddress(page, share, index)).toBe(link);
      }
      for (const other of ['shreddit-post >>> [upvote]', 'shreddit-comment-action-row >>> [upvote]']) {
        const [button] = await page.$$(other);
        await button!.evaluate((node) => (node as HTMLElement).focus());
        await page.keyboard.press('Enter');
        expect(await readPrompt(page)).toBeNull();
      }
    });

    it('every press in every page is recognised correctly: a share, or not', async () => {
      const page = await session().newPage();
      const figures: string[] = [];
      const faults: string[] = [];
      for (const { file, url, site, shares } of pages) {
        const stop = session().web.on(new URL(url).host, () => saved(file));
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        const presses = await everyPress(page, site, shares);
        stop();
        figures.push(`${file}: ${presses.shares} presses on shares, ${presses.others} on other controls`);
        faults.push(...presses.faults.map((fault) => `${file}: ${fault}`));
        expect(presses.others, file).toBeGreaterThan(30);
      }
      console.info(`${figures.join('\n')}\n${faultsIn(faults)}`);
      expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([]);
    });
  }, inChromium);
});
