import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPrompt, waitForNoPrompt } from '../../../scripts/browsers/index';
import { linkedin } from '../../../scripts/demo/index';
import { linkedin as data } from '../../../src/sites/linkedin';
import { hasSavedPages, openFeed, savedPages } from '../../support/feed';
import { expectHeldWithoutSigns, type RenamingCase } from '../../support/renamed-hooks';
import { eachBrowser } from '../../support/session';
import {
  always,
  askedAddress,
  dismissPrompt,
  NO_LINK,
  passes,
  press,
  readyWords,
  sharedAddress,
} from '../../support/share-presses';

const FEED = 'https://www.linkedin.com/feed/';
const NEW_FEED = 'https://www.linkedin.com/preload/';
const GUEST = 'https://pk.linkedin.com/posts/hunza_bakers_bread-activity-7850000000000000101-aBcD';
const id = (number: number) => `7850000000000000${number}`;
const address = (number: number) => `https://www.linkedin.com/feed/update/urn:li:activity:${id(number)}/`;
const at = (number: number, control: string) => `[data-id="${id(number)}"] [data-control="${control}"]`;

const repost = { url: FEED, selector: at(101, 'repost'), address: address(101), control: 'repost' };
const send = { url: FEED, selector: at(101, 'send'), address: address(101), control: 'send' };
const newly = { url: NEW_FEED, address: NO_LINK };
const guest = { url: GUEST, selector: at(101, 'share'), address: address(101), control: 'guest-share' };
const item = {
  url: FEED,
  first: at(101, 'repost'),
  selector: at(101, 'instantly'),
  address: address(101),
  control: 'repost-item',
};
const post = {
  url: 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.org%2Fnews',
  selector: '[data-control="post"]',
  address: 'https://example.org/news',
  control: 'post',
};
const noBar = { 'feed-shared-social-action-bar ': 'social-bar ' };
const noComment = { 'feed-comment-button': 'feed-answer-button' };
const noRepost = { '>Repost<': '>Ripubblica<' };

const renamings: RenamingCase[] = [
  {
    ...repost,
    sign: 'mark',
    hooks: { 'social-reshare-button"': 'spread"', 'data-finite-scroll-hotkey="r"': 'data-key="r"' },
  },
  { ...repost, sign: 'icon', hooks: { 'repost-small': 'arrows-small' } },
  { ...repost, sign: 'place', hooks: noBar },
  { ...repost, sign: 'label', hooks: noRepost },
  { ...repost, ...newly, sign: 'mark', hooks: { 'feed-share-button': 'feed-spread-button' } },
  { ...repost, ...newly, sign: 'place', hooks: noComment },
  { ...repost, ...newly, sign: 'label', hooks: noRepost },
  {
    ...send,
    sign: 'mark',
    hooks: { 'send-privately-button': 'mail', 'data-finite-scroll-hotkey="s"': 'data-key="s"' },
  },
  { ...send, sign: 'icon', hooks: { 'send-privately-small': 'plane-small' } },
  { ...send, sign: 'place', hooks: noBar },
  { ...send, sign: 'label', hooks: { 'Send in a private message': 'Invia', '>Send<': '>Invia<' } },
  { ...send, ...newly, sign: 'mark', hooks: { 'feed-send-as-message-button': 'feed-mail-button' } },
  { ...send, ...newly, sign: 'place', hooks: noComment },
  { ...send, ...newly, sign: 'label', hooks: { '>Send<': '>Invia<' } },
  { ...guest, sign: 'mark', hooks: { 'social-share share-button': 'spread' } },
  // With the attribute the second finder of the link goes too; the post's number is enough.
  { ...guest, sign: 'place', hooks: { 'data-share-url': 'data-spread-url' } },
  { ...guest, sign: 'label', hooks: { '>Share<': '>Condividi<' } },
  { ...item, sign: 'mark', hooks: { 'artdeco-dropdown__item': 'entry' } },
  { ...item, sign: 'place', hooks: { '<li>': '<p>', '</li>': '</p>' } },
  { ...item, sign: 'label', hooks: { "'Repost'": "'Ripubblica'" } },
  { ...post, sign: 'mark', hooks: { 'share-actions__primary-action': 'main-action' } },
  { ...post, sign: 'place', hooks: { 'class="share-actions"': 'class="actions"' } },
  { ...post, sign: 'label', hooks: { '>Post<': '>Pubblica<' } },
];

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('*.linkedin.com', linkedin);
  });

  describe('a share act on LinkedIn', () => {
    it.each(['pointer', 'Enter', 'Space'] as const)('is held by repost, by %s', async (how) => {
      const page = await openFeed(session(), FEED, always);
      expect(await sharedAddress(page, at(101, 'repost'), `repost menu ${id(101)}`, how)).toBe(address(101));
      await passes(page, at(101, 'instantly'), `instantly ${id(101)}`);
    });

    it('is held by send', async () => {
      const page = await openFeed(session(), FEED, always);
      expect(await sharedAddress(page, at(103, 'send'), `send ${id(103)}`)).toBe(address(103));
    });

    it('never takes the post that is reposted for the one that reposts it', async () => {
      const page = await openFeed(session(), FEED, always);
      expect(await askedAddress(page, at(102, 'repost'))).toBe(address(102));
    });

    it('is held for the keys r and s, but not while somebody types', async () => {
      const page = await openFeed(session(), FEED, always);
      await page.focus(at(101, 'like'));
      await page.keyboard.press('r');
      expect((await dismissPrompt(page)).address).toBe(address(101));
      await page.focus(at(103, 'like'));
      await page.keyboard.press('s');
      expect((await dismissPrompt(page)).address).toBe(address(103));
      await page.type('input', 'rs');
      expect(await readPrompt(page)).toBeNull();
    });

    it('is held in the newer feed, where the page holds no link to the post', async () => {
      const page = await openFeed(session(), NEW_FEED, always);
      const act = `repost menu ${id(101)}`;
      expect(await sharedAddress(page, at(101, 'repost'), act)).toContain(NO_LINK);
      expect(await sharedAddress(page, at(102, 'send'), `send ${id(102)}`, 'Enter')).toContain(NO_LINK);
    });

    it('has the page’s address, and says that it is only that, on a post’s own newer page', async () => {
      const page = await openFeed(session(), GUEST.replace('pk.', 'www.'), always);
      await press(page, at(101, 'repost'));
      const prompt = await dismissPrompt(page);
      expect(prompt.address).toBe(address(101));
      expect(prompt.text).toContain('Only this page’s address is known');
    });

    it('is held on guest pages, without the sharer’s marks', async () => {
      const page = await openFeed(session(), GUEST, always);
      expect(await sharedAddress(page, at(101, 'share'), `share ${id(101)}`)).toBe(address(101));
      expect(await askedAddress(page, at(102, 'share'))).toBe(address(102));
    });

    it('in smart mode is held again only where a post’s own words hint at harm', async () => {
      await readyWords(session());
      const page = await openFeed(session(), FEED);
      expect(await askedAddress(page, at(101, 'send'))).toBe(address(101));
      await passes(page, at(103, 'send'), `send ${id(103)}`);
      expect(await askedAddress(page, at(104, 'send'))).toBe(address(104));
    });

    it.each([
      '/sharing/share-offsite/?url=',
      '/shareArticle?mini=true&url=',
      '/feed/?shareActive=true&text=Read%20this%20',
    ])('is held on %s, with the link it carries', async (path) => {
      const link = encodeURIComponent('https://example.org/news?id=7&utm_source=li');
      const page = await openFeed(session(), `https://www.linkedin.com${path}${link}`, always);
      expect(await sharedAddress(page, '[data-control="post"]', 'post page')).toBe(
        'https://example.org/news?id=7',
      );
    });
  });

  describe('what is no share act on LinkedIn', () => {
    it('passes untouched: likes, comments, counters, starting a post', async () => {
      const page = await openFeed(session(), FEED, always);
      for (const control of ['like', 'reactions', 'comment', 'count']) {
        await passes(page, at(101, control), `${control} ${id(101)}`);
      }
      await passes(page, '[data-control="start"]', 'start page');
      await passes(page, '[data-control="start-share"]', 'start-share page');
    });

    it('passes untouched: the post’s menu, "Copy link to post" and the site’s own report', async () => {
      const page = await openFeed(session(), FEED, always);
      await passes(page, at(101, 'control-menu'), `control menu ${id(101)}`);
      await passes(page, at(101, 'copy-link'), `copy-link ${id(101)}`);
      await page.click(at(101, 'control-menu'));
      await passes(page, at(101, 'report'), `report ${id(101)}`);
    });
  });

  it('knows a control also when one of its signs is gone', async () => {
    await expectHeldWithoutSigns(session(), linkedin, data, renamings);
  }, 240_000);

  describe.skipIf(!hasSavedPages)('the saved activity page', () => {
    const open = () => {
      const body = readFileSync(join(savedPages, 'linkedin-activity-2026-04.html'));
      session().web.on('www.linkedin.com', () => ({ body }));
      return openFeed(session(), 'https://www.linkedin.com/in/person9/recent-activity/all/', always);
    };
    /** By a key, since the page comes without its styles. */
    const pressKey = async (page: Page, selector: string, index: number) => {
      const element = (await page.$$(selector))[index]!;
      await element.evaluate((node) => (node as HTMLElement).focus());
      expect(await element.evaluate((node) => document.activeElement === node), `${selector} ${index}`).toBe(
        true,
      );
      await page.keyboard.press('Enter');
    };
    const urns = [
      '7141059517769847039',
      '7103451167919402103',
      '7806414634734293089',
      '7377097621566266964',
      '7297733792432516508',
    ];

    it.each(['.social-reshare-button', '.send-privately-button'])(
      'has every %s held, with its address',
      async (selector) => {
        const page = await open();
        expect((await page.$$(selector)).length).toBe(urns.length);
        for (const [index, urn] of urns.entries()) {
          await pressKey(page, selector, index);
          expect((await dismissPrompt(page)).address).toBe(
            `https://www.linkedin.com/feed/update/urn:li:activity:${urn}/`,
          );
          await waitForNoPrompt(page);
        }
      },
    );

    it('lets everything else through', async () => {
      const page = await open();
      const others = [
        '[aria-label="React Like"]',
        '[aria-label="Comment"]',
        '.feed-shared-control-menu__trigger',
        '[aria-label*=" repost"]',
        '.update-components-actor__follow-button',
      ];
      for (const selector of others) {
        const count = (await page.$$(selector)).length;
        expect(count, selector).toBeGreaterThan(0);
        for (let index = 0; index < count; index++) {
          await pressKey(page, selector, index);
          expect(await readPrompt(page), selector).toBeNull();
        }
      }
    });
  });
});
