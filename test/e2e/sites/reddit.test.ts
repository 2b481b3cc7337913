import { beforeEach, describe, expect, it } from 'vitest';
import { reddit as data } from '../../../src/sites/reddit/site';
import { reddit } from '../../sites/reddit/feed';
import { openFeed } from '../../support/feed';
import { expectHeldWithoutSigns, type RenamingCase } from '../../support/renamed-hooks';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, passes, readyWords, sharedAddress } from '../../support/share-presses';

const HOME = 'https://www.reddit.com/';
const OLD = 'https://old.reddit.com/';
const BREAD = 'https://www.reddit.com/r/Hunza/comments/1abc01/';

/** A control inside of the shadow roots of an element. */
const inside = (host: string, control: string) => `${host} >>> [data-control="${control}"]`;
const share = (id: string) => inside(`#t3_${id}`, 'share');

const card = { url: HOME, selector: share('1abc01'), address: BREAD, control: 'share' };
const comment = {
  url: `${BREAD}apricot/`,
  selector: inside('[data-id="c0002"]', 'share'),
  address: `${BREAD}comment/c0002/`,
  control: 'share',
};
const old = {
  url: OLD,
  selector: '[data-fullname="t3_1abc01"] [data-control="share"]',
  address: BREAD,
  control: 'share',
};
const copy = {
  url: HOME,
  first: card.selector,
  selector: '[data-control="copy"]',
  address: BREAD,
  control: 'share-item',
};
const submit = {
  url: 'https://www.reddit.com/submit?url=https%3A%2F%2Fexample.org%2Fnews',
  selector: '[data-control="submit"]',
  address: 'https://example.org/news',
  control: 'submit',
};

const renamings: RenamingCase[] = [
  { ...card, sign: 'mark', hooks: { 'shreddit-post-share-button': 'post-spread-button' } },
  { ...card, sign: 'icon', hooks: { 'icon-name="share"': 'icon-name="arrow"' } },
  { ...card, sign: 'place', hooks: { 'slot name="share-button"': 'slot name="spread"' } },
  { ...card, sign: 'label', hooks: { "'Share'": "'Condividi'" } },
  { ...comment, sign: 'mark', hooks: { 'shreddit-comment-share-button': 'comment-spread-button' } },
  { ...comment, sign: 'place', hooks: { '"comment-share"': '"spread"' } },
  { ...old, sign: 'mark', hooks: { 'post-sharing-button': 'spread' } },
  { ...old, sign: 'place', hooks: { 'class="share"': 'class="spread"' } },
  { ...old, sign: 'label', hooks: { '>share<': '>condividi<' } },
  { ...copy, sign: 'mark', hooks: { 'share-menu-copy-link-option': 'menu-option' } },
  { ...copy, sign: 'place', hooks: { 'role="menuitem"': 'role="option"' } },
  { ...copy, sign: 'label', hooks: { '>Copy link<': '>Copia<' } },
  { ...submit, sign: 'mark', hooks: { 'id="submit-post-button"': 'id="go"' } },
  { ...submit, sign: 'place', hooks: { 'r-post-form-submit-button': 'r-go' } },
  { ...submit, sign: 'label', hooks: { '>Post<': '>Pubblica<' } },
];

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('*.reddit.com', reddit);
  });

  describe('a share act on Reddit', () => {
    it.each(['pointer', 'Enter', 'Space'] as const)(
      'is held through two shadow roots, by %s',
      async (how) => {
        const page = await openFeed(session(), HOME, always);
        expect(await sharedAddress(page, share('1abc01'), 'share menu 1abc01', how)).toBe(BREAD);
        await passes(page, '[data-control="copy"]', 'copy 1abc01');
      },
    );

    it('never takes the post in a crosspost for the post', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await askedAddress(page, share('1abc02'))).toBe(
        'https://www.reddit.com/r/Lahore/comments/1abc02/',
      );
    });

    it('is held where the row of actions stands beside its post, or apart from it', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await askedAddress(page, inside('[data-bar-of="1abc03"]', 'share'))).toBe(
        'https://www.reddit.com/r/Karachi/comments/1abc03/',
      );
      expect(await askedAddress(page, inside('[data-bar-of="1abc04"]', 'share'))).toBe(
        'https://www.reddit.com/user/garden_club/comments/1abc04/',
      );
    });

    it('is held in Urdu, from right to left', async () => {
      const page = await openFeed(session(), `${HOME}?lang=ur`, always);
      expect(await askedAddress(page, share('1abc01'))).toBe(BREAD);
    });

    it('asks for the other post that a card is used for while scrolling', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await askedAddress(page, share('1abc01'))).toBe(BREAD);
      await page.click('#more');
      expect(await askedAddress(page, share('1abc77'))).toBe(
        'https://www.reddit.com/r/Hunza/comments/1abc77/',
      );
    });

    it('is held on a comment and on the answer in it, each with its own link', async () => {
      const page = await openFeed(session(), `${BREAD}apricot_bread/`, always);
      expect(await askedAddress(page, inside('[data-id="c0002"]', 'share'))).toBe(`${BREAD}comment/c0002/`);
      const own = 'shreddit-comment-share-button[permalink$="/c0001/"]';
      expect(await sharedAddress(page, inside(own, 'share'), 'share menu c0001')).toBe(
        `${BREAD}comment/c0001/`,
      );
    });

    it('is held on the old pages, on posts and comments', async () => {
      const page = await openFeed(session(), OLD, always);
      const at = (name: string, control: string) =>
        `[data-fullname="${name}"] > .entry [data-control="${control}"]`;
      expect(await sharedAddress(page, at('t3_1abc01', 'share'), 'share t3_1abc01')).toBe(BREAD);
      await passes(page, '[data-control="old-copy"]', 'old-copy t3_1abc01');
      expect(await askedAddress(page, at('t3_1abc02', 'share'), 'Enter')).toBe(
        'https://www.reddit.com/r/Lahore/comments/1abc02/',
      );
      expect(await askedAddress(page, at('t1_c0003', 'embed'))).toBe(`${BREAD}comment/c0003/`);
      expect(await askedAddress(page, at('t1_c0004', 'embed'))).toBe(`${BREAD}comment/c0004/`);
    });

    it('in smart mode is held again only where a post’s own words hint at harm', async () => {
      await readyWords(session());
      const page = await openFeed(session(), HOME);
      expect(await askedAddress(page, share('1abc01'))).toBe(BREAD);
      await passes(page, share('1abc02'), 'share menu 1abc02');
      expect(await askedAddress(page, share('1abc05'))).toContain('/comments/1abc05/');
    });

    it.each(['www', 'old'])('is held on the submit page of %s, with the link it carries', async (host) => {
      const link = encodeURIComponent('https://x.com/hunza_bakers/status/1850000000000000101?s=20');
      const page = await openFeed(
        session(),
        `https://${host}.reddit.com/submit?title=Bread&url=${link}`,
        always,
      );
      expect(await sharedAddress(page, '[data-control="submit"]', 'submitted')).toBe(
        'https://x.com/hunza_bakers/status/1850000000000000101',
      );
    });
  });

  describe('what is no share act on Reddit', () => {
    it('passes untouched: votes, comments, the post’s menu, sharing a community', async () => {
      const page = await openFeed(session(), HOME, always);
      await passes(page, inside('#t3_1abc01', 'upvote'), 'upvote 1abc01');
      await passes(page, inside('#t3_1abc01', 'comments'), 'comments 1abc01');
      await passes(page, inside('#t3_1abc01', 'overflow'), 'post menu with report');
      await passes(page, '[data-control="community"]', 'community shared');
      const post = await openFeed(session(), `${BREAD}apricot_bread/`, always);
      await passes(post, inside('[data-id="c0001"]', 'reply'), 'replying');
    });

    it('passes untouched on the old pages: comments and the site’s own report', async () => {
      const page = await openFeed(session(), OLD, always);
      await passes(page, '.bylink', '5 comments t3_1abc01');
      await passes(page, '.reportbtn', 'report t3_1abc01');
    });
  });

  it('knows a control also when one of its signs is gone', async () => {
    await expectHeldWithoutSigns(session(), reddit, data, renamings);
  }, 240_000);
});
