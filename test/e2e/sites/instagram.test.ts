import { beforeEach, describe, expect, it } from 'vitest';
import { turnTo, waitForPrompt } from '../../../scripts/browsers/index';
import { acts } from '../../../scripts/demo/index';
import { instagram as site } from '../../../src/sites/instagram';
import { instagram } from '../../fixtures/feeds/instagram';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, NO_LINK, passes, sharedAddress } from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const HOME = 'https://www.instagram.com/';
const control = (id: string, kind: string) => `[data-id="1850000000000000${id}"] [data-test="${kind}"]`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.instagram.com', instagram);
  });

  describe('a share act on Instagram', () => {
    it('is held by the share button and by repost, and goes through on wish', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await sharedAddress(page, control('101', 'share'), act('sheet', '101'))).toBe(
        'https://www.instagram.com/p/C101abcdef/',
      );
      expect(await sharedAddress(page, control('102', 'repost'), act('reposted', '102'))).toBe(
        'https://www.instagram.com/reel/C102abcdef/',
      );
      expect(await sharedAddress(page, control('104', 'share'), act('sheet', '104'), 'Enter')).toBe(
        'https://www.instagram.com/p/C104abcdef/',
      );
    });

    it('is held in another language, and in one whose words are not known', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await askedAddress(page, control('103', 'share'))).toBe(
        'https://www.instagram.com/p/C103abcdef/',
      );
      for (const kind of ['share', 'repost']) {
        const other = await openFeed(session(), `${HOME}?lang=ur`, always);
        expect(await askedAddress(other, control('101', kind))).toBe(
          'https://www.instagram.com/p/C101abcdef/',
        );
        await session().reset();
      }
    });

    it('is held behind the three dots, where Report is not', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.click(control('101', 'more'));
      expect(await sharedAddress(page, '[data-item="Copy link"]', act('copied', '101'))).toBe(
        'https://www.instagram.com/p/C101abcdef/',
      );
      await page.click(control('102', 'more'));
      await passes(page, '[data-item="Report"]', act('reporting', '102'));
    });

    it.each([
      ['a reel', '/reels/C777abcdef/', 'https://www.instagram.com/reel/C777abcdef/'],
      ['a post', '/hunza_bakers/p/C777abcdef/?igsh=abc', 'https://www.instagram.com/p/C777abcdef/'],
      [
        'a story',
        '/stories/hunza_bakers/3300000000000000001/',
        'https://www.instagram.com/stories/hunza_bakers/3300000000000000001/',
      ],
    ])('is held on the page of %s', async (_name, path, address) => {
      const page = await openFeed(session(), `https://www.instagram.com${path}`, always);
      await passes(page, 'nav [data-test="messages"]', 'pressed messages');
      expect(await sharedAddress(page, 'section [data-test="share"]', 'sheet viewer')).toBe(address);
    });

    it('knows the words of a reel that stands in no post', async () => {
      await session().evaluateInExtension(() => {
        const { runtime } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') })
          .chrome;
        return runtime.sendMessage({ type: 'ui/outbox-run' });
      });
      const page = await openFeed(session(), HOME);
      await askedAddress(page, control('101', 'share'));
      await passes(page, control('102', 'share'), act('sheet', '102'));
      await page.goto('https://www.instagram.com/reels/C777abcdef/');
      await turnTo(session(), page);
      await page.click('section [data-test="share"]');
      expect((await waitForPrompt(page)).address).toContain('C777abcdef');
    });

    it('says so when a post has no link', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.$eval('[data-id="1850000000000000101"] .when', (link) => link.remove());
      expect(await askedAddress(page, control('101', 'share'))).toContain(NO_LINK);
    });
  });

  describe('what is no share act on Instagram', () => {
    it('passes: like, comment, save, messages, an avatar’s badge, taking a repost back', async () => {
      const page = await openFeed(session(), HOME, always);
      for (const kind of ['like', 'comment', 'save']) {
        await passes(page, control('101', kind), `pressed ${kind}`);
      }
      await passes(page, 'nav [data-test="messages"]', 'pressed messages');
      await passes(page, '[data-id="1850000000000000103"] .avatar', 'pressed avatar');
      await passes(page, control('105', 'repost'), act('reposted', '105'));
    });

    it('passes: sharing a profile, and publishing a post of one’s own', async () => {
      const page = await openFeed(session(), 'https://www.instagram.com/hunza_bakers/', always);
      await passes(page, '[data-test="publish"]', 'pressed publish');
      await page.$eval('[role="dialog"]', (wizard) => wizard.remove());
      await passes(page, 'main [data-test="share"]', 'sheet viewer');
      expect(await acts(page)).toContain('sheet viewer');
    });
  });

  it.each<[string, Removal]>([
    ['share', { control: 'share', sign: 'icon', upTo: 'article' }],
    ['share', { control: 'share', sign: 'label', upTo: 'article' }],
    ['share', { control: 'share', sign: 'place', upTo: 'article' }],
    ['repost', { control: 'repost', sign: 'icon', upTo: 'article' }],
    ['repost', { control: 'repost', sign: 'label', upTo: 'article' }],
  ])('still holds %s without one sign: %o', async (kind, removal) => {
    const page = await openFeed(session(), HOME, always);
    const changed = await withoutSign(page, control('102', kind), site, removal);
    expect(await askedAddress(page, changed, 'Enter')).toBe('https://www.instagram.com/reel/C102abcdef/');
  });
});
