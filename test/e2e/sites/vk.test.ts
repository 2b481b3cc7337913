import { beforeEach, describe, expect, it } from 'vitest';
import { vk as data } from '../../../src/sites/vk/site';
import { vk } from '../../sites/vk/feed';
import { openFeed } from '../../support/feed';
import { expectHeldWithoutSigns, type RenamingCase } from '../../support/renamed-hooks';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, passes, sharedAddress } from '../../support/share-presses';

const FEED = 'https://vk.com/feed';
const at = (number: number, control: string) => `[data-id="-55501_${number}"] [data-control="${control}"]`;
const address = (number: number) => `https://vk.com/wall-55501_${number}`;

const share = { url: FEED, selector: at(101, 'share'), address: address(101), control: 'share' };
const old = { ...share, selector: at(103, 'share'), address: address(103) };
const item = { ...share, first: at(101, 'share'), selector: '[data-control="go"]', control: 'share-item' };
const post = {
  url: 'https://vk.com/share.php?url=https%3A%2F%2Fexample.org%2Fnews',
  selector: '[data-control="posted"]',
  address: 'https://example.org/news',
  control: 'post',
};

const renamings: RenamingCase[] = [
  { ...share, sign: 'mark', hooks: { post_footer_action_share: 'post_footer_action_spread' } },
  { ...share, sign: 'place', hooks: { post_footer_action_comment: 'post_footer_action_answer' } },
  { ...share, sign: 'label', hooks: { 'aria-label="Share"': 'aria-label="Condividi"' } },
  { ...old, sign: 'mark', hooks: { 'like_btn share _share"': 'like_btn spread"' } },
  { ...old, sign: 'place', hooks: { 'like_btn comment': 'like_btn answer' } },
  { ...old, sign: 'label', hooks: { 'title="Поделиться"': 'title="Condividi"' } },
  { ...item, sign: 'mark', hooks: { like_share_send: 'spread_send' } },
  { ...item, sign: 'place', hooks: { like_share_wrap: 'spread_wrap' } },
  { ...post, sign: 'mark', hooks: { 'type="submit"': 'type="button"' } },
  { ...post, sign: 'label', hooks: { '>Поделиться<': '>Condividi<' } },
];

eachBrowser((_kind, session) => {
  beforeEach(() => {
    for (const host of ['vk.com', 'vk.ru', 'vkvideo.ru']) session().web.on(host, vk);
  });

  describe('a share act on VK', () => {
    it.each(['pointer', 'Enter', 'Space'] as const)('is held below a post, by %s', async (how) => {
      const page = await openFeed(session(), FEED, always);
      // On the site, too, this is no real button: keys do nothing on it by themselves.
      if (how !== 'pointer') {
        expect(await askedAddress(page, at(101, 'share'), how)).toBe(address(101));
        return;
      }
      expect(await sharedAddress(page, at(101, 'share'), 'share box -55501_101')).toBe(address(101));
      await passes(page, '#like_share_send', 'go -55501_101');
    });

    it('is held on posts of the older markup', async () => {
      const page = await openFeed(session(), FEED.replace('vk.com', 'vk.ru'), always);
      expect(await sharedAddress(page, at(103, 'share'), 'share box -55501_103')).toBe(address(103));
    });

    it('never takes the post that is reposted for the one that reposts it', async () => {
      const page = await openFeed(session(), FEED, always);
      expect(await askedAddress(page, at(102, 'share'))).toBe(address(102));
    });

    it('is held on the page of a video', async () => {
      const page = await openFeed(session(), 'https://vkvideo.ru/video-55501_456239017?list=ln-1', always);
      expect(await askedAddress(page, '[data-control="share"]')).toBe('https://vk.com/video-55501_456239017');
    });

    it('is held on the share page, with the link it carries', async () => {
      const link = encodeURIComponent('https://example.org/news?id=7&utm_source=vk');
      const page = await openFeed(session(), `https://vk.com/share.php?url=${link}`, always);
      expect(await sharedAddress(page, '[data-control="posted"]', 'posted page')).toBe(
        'https://example.org/news?id=7',
      );
    });
  });

  it('lets likes, comments, post menus and sharing a community through', async () => {
    const page = await openFeed(session(), FEED, always);
    for (const control of ['like', 'comment', 'menu']) {
      await passes(page, at(101, control), `${control} -55501_101`);
    }
    await passes(page, at(103, 'comment'), 'comment -55501_103');
    const community = await openFeed(session(), 'https://vk.com/hunza_bakers', always);
    await passes(community, '[data-control="community"]', 'community page');
  });

  it('knows a control also when one of its signs is gone', async () => {
    await expectHeldWithoutSigns(session(), vk, data, renamings);
  }, 240_000);
});
