import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPrompt } from '../../../scripts/browsers/index';
import { acts, waitForAct } from '../../../scripts/demo/index';
import { bluesky as site } from '../../../src/sites/bluesky';
import { bluesky } from '../../fixtures/feeds/bluesky';
import { hasSavedPages, openFeed, savedPages } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, dismissPrompt, passes, sharedAddress } from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const HOME = 'https://bsky.app/';
const unit = (id: string) => `[data-of="1850000000000000${id}"]`;
const repost = (id: string) => `${unit(id)} button:has([data-testid="repostCount"])`;
const share = (id: string) => `${unit(id)} [data-testid="postShareBtn"]`;
const address = (by: string, id: string) => `https://bsky.app/profile/${by}.bsky.social/post/3m${id}`;
const ITEM = '[role="menuitem"]';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('bsky.app', bluesky);
  });

  describe('a share act on Bluesky', () => {
    it('is held by the repost button, and goes through on wish', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await sharedAddress(page, repost('101'), 'repost menu 1850000000000000101')).toBe(
        address('hunza-bakers', '101'),
      );
      await passes(page, `${ITEM}:first-child`, 'reposted 1850000000000000101');
    });

    it('is held by the share menu, with the activation that its items need', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await sharedAddress(page, share('102'), 'share menu 1850000000000000102')).toBe(
        address('lahore-reads', '102'),
      );
      await passes(page, `${ITEM}:nth-child(2)`, 'sent 1850000000000000102');
    });

    it('has the address of the post itself: not of a quoted one, nor of one that its words link to', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await askedAddress(page, repost('102'))).toBe(address('lahore-reads', '102'));
      expect(await askedAddress(page, repost('103'))).toBe(address('karachi-trains', '103'));
    });

    it('has the address on a post’s own page, where its time is no link', async () => {
      const page = await openFeed(
        session(),
        'https://bsky.app/profile/lahore-reads.bsky.social/post/3m102',
        always,
      );
      expect(await askedAddress(page, share('102'))).toBe(address('lahore-reads', '102'));
      expect(await askedAddress(page, share('103'))).toBe(address('karachi-trains', '103'));
    });

    it('is held for the keyboard', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await sharedAddress(page, repost('101'), 'repost menu 1850000000000000101', 'Enter')).toBe(
        address('hunza-bakers', '101'),
      );
      await page.keyboard.press('Escape');
      await page.focus(share('104'));
      await page.keyboard.press(' ');
      expect((await dismissPrompt(page)).address).toBe(address('city-notice', '104'));
    });

    it('is held in the options menu, which always opens, for what copies or sends', async () => {
      const page = await openFeed(session(), HOME, always);
      await passes(page, `${unit('104')} [data-testid="postDropdownBtn"]`, 'options 1850000000000000104');
      expect(await sharedAddress(page, `${ITEM}:nth-child(2)`, 'copied 1850000000000000104')).toBe(
        address('city-notice', '104'),
      );
    });

    it('is held on a page that composes a post from a link', async () => {
      const url = `https://bsky.app/intent/compose?text=${encodeURIComponent('Roses https://youtu.be/Rose5Garden?si=abc')}`;
      const page = await openFeed(session(), url, always);
      expect(await sharedAddress(page, '[data-testid="composerPublishBtn"]', 'published')).toBe(
        'https://www.youtube.com/watch?v=Rose5Garden',
      );
    });
  });

  it('leaves alone: like, bookmark, taking a repost back, counts, "reposted by", Bluesky’s own report', async () => {
    const page = await openFeed(session(), HOME, always);
    await passes(page, `${unit('101')} [data-testid="likeBtn"]`, 'liked 1850000000000000101');
    await passes(page, `${unit('101')} [data-testid="postBookmarkBtn"]`, 'Add to saved posts');
    await passes(page, `${unit('103')} .context`, 'context');
    await passes(page, repost('105'), 'repost menu 1850000000000000105');
    await passes(page, `${ITEM}:first-child`, 'took back 1850000000000000105');
    await passes(page, `${unit('101')} [data-testid="postDropdownBtn"]`, 'options 1850000000000000101');
    await passes(page, `${ITEM}:last-child`, 'reporting 1850000000000000101');
    const post = await openFeed(
      session(),
      'https://bsky.app/profile/lahore-reads.bsky.social/post/3m102',
      always,
    );
    await passes(post, `${unit('102')} .counts`, 'counts');
  });

  it.each<[string, string, Removal]>([
    ['repost', repost('101'), { control: 'repost', sign: 'mark', upTo: '.unit' }],
    ['repost', repost('101'), { control: 'repost', sign: 'icon', upTo: '.unit' }],
    ['repost', repost('101'), { control: 'repost', sign: 'place', upTo: '.unit' }],
    ['repost', repost('101'), { control: 'repost', sign: 'label', upTo: '.unit' }],
    ['share', share('101'), { control: 'share', sign: 'mark', upTo: '.unit' }],
    ['share', share('101'), { control: 'share', sign: 'icon', upTo: '.unit' }],
    ['share', share('101'), { control: 'share', sign: 'place', upTo: '.unit' }],
    ['share', share('101'), { control: 'share', sign: 'label', upTo: '.unit' }],
  ])('still holds %s without one sign: %#', async (was, selector, removal) => {
    const page = await openFeed(session(), HOME, always);
    // The invented page knows its button by this.
    await page.$eval(selector, (button, name) => ((button as HTMLElement).dataset.was = name), was);
    const changed = await withoutSign(page, selector, site, removal);
    expect(await askedAddress(page, changed)).toBe(address('hunza-bakers', '101'));
  });

  it.each(['aria-label', 'role'])('holds a press in German, and without any %s of it', async (attribute) => {
    const page = await openFeed(session(), `${HOME}?lang=de`, always);
    expect(await askedAddress(page, repost('101'))).toBe(address('hunza-bakers', '101'));
    await page.$eval(share('102'), (button, name) => button.removeAttribute(name), attribute);
    expect(await askedAddress(page, share('102'))).toBe(address('lahore-reads', '102'));
  });

  it('holds the items of both menus where the first press was not asked about', async () => {
    const page = await openFeed(session(), HOME, { prompt: { mode: 'off' } });
    await passes(page, repost('101'), 'repost menu 1850000000000000101');
    await session().setStorage({ settings: { version: 1, ...always } });
    await session().storage();
    expect(await sharedAddress(page, `${ITEM}:first-child`, 'reposted 1850000000000000101')).toBe(
      address('hunza-bakers', '101'),
    );
    await waitForAct(page, 'reposted 1850000000000000101');
    expect(await acts(page)).toContain('reposted 1850000000000000101');
  });

  describe.skipIf(!hasSavedPages)('a saved page', () => {
    beforeEach(() => {
      session().web.on('bsky.app', () => ({
        body: readFileSync(join(savedPages, 'bluesky-profile-2026-01.html')),
      }));
    });

    it.each([
      ['repost', 'button[aria-label="Repost or quote post"]'],
      ['share', '[data-testid="postShareBtn"]'],
    ])('has every %s held, with the address of its own post', async (_name, selector) => {
      const page = await openFeed(session(), 'https://bsky.app/profile/person4.bsky.social', always);
      const expected = await page.$$eval('[data-testid^="feedItem-by-"]', (items) =>
        items.map((item) => {
          const own = [...item.querySelectorAll('a[href*="/post/"]')].find(
            (link) => !link.closest('[role="link"][aria-label^="Post by"]'),
          );
          return `https://bsky.app${own?.getAttribute('href')}`;
        }),
      );
      expect(new Set(expected).size).toBe(28);
      for (const [index, control] of (await page.$$(selector)).entries()) {
        await control.evaluate((node) => (node as HTMLElement).focus());
        await page.keyboard.press('Enter');
        expect((await dismissPrompt(page)).address).toBe(expected[index]);
      }
    });

    it('has likes, replies, bookmarks and options let through', async () => {
      const page = await openFeed(session(), 'https://bsky.app/profile/person4.bsky.social', always);
      for (const testId of ['likeBtn', 'replyBtn', 'postBookmarkBtn', 'postDropdownBtn']) {
        const controls = await page.$$(`[data-testid="${testId}"]`);
        expect(controls.length).toBe(28);
        for (const control of controls) {
          await control.evaluate((node) => (node as HTMLElement).focus());
          await page.keyboard.press('Enter');
        }
        expect(await readPrompt(page), testId).toBeNull();
      }
    });
  });
});
