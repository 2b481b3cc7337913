import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPrompt } from '../../../scripts/browsers/index';
import { threads as site } from '../../../src/sites/threads';
import { threads } from '../../fixtures/feeds/threads';
import { hasSavedPages, openFeed, savedPages } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, dismissPrompt, passes, sharedAddress } from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const HOME = 'https://www.threads.com/';
const control = (id: string, kind: string) => `[data-id="1850000000000000${id}"] [data-test="${kind}"]`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.threads.com', threads);
    session().web.on('www.threads.net', threads);
  });

  describe('a share act on Threads', () => {
    it('is held by repost and by share, and goes through on wish', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await sharedAddress(page, control('101', 'repost'), act('repost menu', '101'))).toBe(
        'https://www.threads.com/@hunza_bakers/post/D101xyz_-',
      );
      await passes(page, '[data-item="Repost"]', act('reposted', '101'));
      expect(await sharedAddress(page, control('104', 'share'), act('share menu', '104'), 'Enter')).toBe(
        'https://www.threads.com/@city_notice/post/D104xyz_-',
      );
    });

    it('never takes a quoted post for the post', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await askedAddress(page, control('102', 'share'))).toBe(
        'https://www.threads.com/@lahore_reads/post/D102xyz_-',
      );
    });

    it('is held in Japanese, and where a word is not known', async () => {
      for (const kind of ['repost', 'share']) {
        const page = await openFeed(session(), HOME, always);
        expect(await askedAddress(page, control('103', kind))).toContain('/post/D103xyz_-');
        await session().reset();
      }
    });

    it('is held on the older host, and given the one address', async () => {
      const page = await openFeed(session(), 'https://www.threads.net/@hunza_bakers/post/D101xyz_-', always);
      expect(await askedAddress(page, control('101', 'share'))).toBe(
        'https://www.threads.com/@hunza_bakers/post/D101xyz_-',
      );
    });

    it('is held on the share-intent page, with the link it carries', async () => {
      const url = `${HOME}intent/post?text=Read&url=https%3A%2F%2Fexample.org%2Fnews%3Fid%3D7%26utm_source%3Dt`;
      const page = await openFeed(session(), url, always);
      await passes(page, '[data-test="cancel"]', 'pressed cancel');
      expect(await sharedAddress(page, '[data-test="post"]', 'pressed post')).toBe(
        'https://example.org/news?id=7',
      );
    });
  });

  it('lets through: like, comment, an avatar’s badge, Report, taking a repost back', async () => {
    const page = await openFeed(session(), HOME, always);
    for (const kind of ['like', 'comment']) await passes(page, control('101', kind), `pressed ${kind}`);
    await passes(page, '[data-id="1850000000000000102"] .avatar', 'pressed avatar');
    await page.click(control('104', 'more'));
    await passes(page, '[data-item="Report"]', act('reporting', '104'));
    await page.click(control('105', 'repost'));
    await passes(page, '[data-item="Remove"]', act('took back', '105'));
  });

  it.each<[string, Removal]>([
    ['share', { control: 'share', sign: 'icon', upTo: '.unit' }],
    ['share', { control: 'share', sign: 'label', upTo: '.unit' }],
    ['share', { control: 'share', sign: 'place', upTo: '.unit' }],
    ['repost', { control: 'repost', sign: 'icon', upTo: '.unit' }],
    ['repost', { control: 'repost', sign: 'label', upTo: '.unit' }],
    ['repost', { control: 'repost', sign: 'place', upTo: '.unit' }],
  ])('still holds %s without one sign: %o', async (kind, removal) => {
    const page = await openFeed(session(), HOME, always);
    const changed = await withoutSign(page, control('101', kind), site, removal);
    expect(await askedAddress(page, changed, 'Enter')).toContain('/@hunza_bakers/post/D101xyz_-');
  });

  describe.skipIf(!hasSavedPages)('the saved page (../shared/pages or SAVED_PAGES)', () => {
    const PROFILE = 'https://www.threads.net/@person0';
    const row = (name: string) => `[data-pressable-container] [role="button"]:has(svg[aria-label="${name}"])`;

    beforeEach(() => {
      const body = readFileSync(join(savedPages, 'threads-profile-2024-11.html'));
      session().web.on('www.threads.net', () => ({ body }));
    });

    it.each(['Repost', 'Share'])('every %s is held, each with the address of its own post', async (name) => {
      const page = await openFeed(session(), PROFILE, always);
      const expected = await page.$$eval(row(name), (buttons) =>
        buttons.map((button) => {
          // The first time link of the container is the post's own; a quoted post's comes after it.
          const link = button.closest('[data-pressable-container]')?.querySelector('a:has(time)');
          return link?.getAttribute('href');
        }),
      );
      expect(new Set(expected).size).toBe(9);
      for (const [index, path] of expected.entries()) {
        // By key: the page comes without its styles, so that elements may lie under others.
        const button = (await page.$$(row(name)))[index];
        await button?.evaluate((element) => (element as HTMLElement).focus());
        await page.keyboard.press('Enter');
        expect((await dismissPrompt(page)).address).toBe(`https://www.threads.com${path}`);
      }
    });

    it('every like, comment and post menu is let through', async () => {
      const page = await openFeed(session(), PROFILE, always);
      for (const name of ['Like', 'Comment', 'More']) {
        for (const button of await page.$$(row(name))) {
          await button.evaluate((element) => (element as HTMLElement).focus());
          await page.keyboard.press('Enter');
          expect(await readPrompt(page), name).toBeNull();
        }
      }
    });
  });
});
