import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPrompt } from '../../../scripts/browsers/index';
import { waitForAct } from '../../../scripts/demo/index';
import { youtube as data } from '../../../src/sites/youtube';
import { youtube } from '../../fixtures/feeds/youtube';
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

const control = (name: string) => `[data-control="${name}"]`;
const WATCH = 'https://www.youtube.com/watch?v=HunzaBread1&list=PLbread&index=3&pp=abc';
const BREAD = 'https://www.youtube.com/watch?v=HunzaBread1';
const ARROW = 'M10 3.158V7.51c-5.428';
const watchShare = `ytd-watch-metadata ${control('share')}`;

const HOME = 'https://www.youtube.com/';
const places = {
  row: { url: WATCH, selector: watchShare, address: BREAD },
  player: { url: WATCH, selector: control('player-share'), address: BREAD },
  short: {
    url: `${HOME}shorts/KarachiTr_3`,
    selector: `[is-active] ${control('share')}`,
    address: `${HOME}watch?v=KarachiTr_3`,
  },
  mobile: { url: 'https://m.youtube.com/watch?v=HunzaBread1', selector: control('share'), address: BREAD },
  post: { url: HOME, selector: control('post-share'), address: `${HOME}post/UgkxPost01` },
  item: { url: HOME, first: control('card-more'), selector: control('item-share'), address: BREAD },
  more: { url: HOME, selector: control('card-more'), opens: control('item-share'), address: BREAD },
  target: { url: WATCH, first: watchShare, selector: control('target'), address: BREAD },
  copy: { url: WATCH, first: watchShare, selector: control('copy'), address: BREAD },
};
const noIcon = { [ARROW]: 'M1 1' };
const noLabel = { 'aria-label="Share"': 'aria-label="Condividi"' };
const noText = { ...noLabel, '>Share<': '>Condividi<' };

const renamings: RenamingCase[] = [
  { ...places.row, control: 'share', sign: 'icon', hooks: noIcon },
  { ...places.row, control: 'share', sign: 'place', hooks: { 'top-level-buttons-computed': 'buttons' } },
  { ...places.row, control: 'share', sign: 'label', hooks: noText },
  { ...places.player, control: 'share', sign: 'icon', hooks: noIcon },
  {
    ...places.player,
    control: 'share',
    sign: 'place',
    hooks: { 'yt-player-quick-action-buttons': 'yt-bar' },
  },
  { ...places.player, control: 'share', sign: 'label', hooks: noLabel },
  { ...places.short, control: 'share', sign: 'icon', hooks: noIcon },
  { ...places.short, control: 'share', sign: 'place', hooks: { 'reel-action-bar-view-model': 'reel-bar' } },
  { ...places.short, control: 'share', sign: 'label', hooks: noLabel },
  { ...places.mobile, control: 'share', sign: 'icon', hooks: noIcon },
  { ...places.mobile, control: 'share', sign: 'place', hooks: { 'slim-video-action-bar-actions': 'slim' } },
  { ...places.mobile, control: 'share', sign: 'label', hooks: noText },
  { ...places.post, control: 'share', sign: 'mark', hooks: { 'share-button': 'spread-button' } },
  { ...places.post, control: 'share', sign: 'icon', hooks: noIcon },
  { ...places.post, control: 'share', sign: 'label', hooks: noLabel },
  { ...places.item, control: 'share-item', sign: 'icon', hooks: noIcon },
  { ...places.item, control: 'share-item', sign: 'label', hooks: { "'Share'": "'Condividi'" } },
  { ...places.more, control: 'more', sign: 'mark', hooks: { 'metadata-view-model__menu-button': 'menu' } },
  { ...places.more, control: 'more', sign: 'icon', hooks: { 'M12 4a2 2 0 100 4': 'M1 1' } },
  { ...places.more, control: 'more', sign: 'label', hooks: { 'More actions': 'Altre azioni' } },
  { ...places.target, control: 'panel-item', sign: 'mark', hooks: { 'id="target"': 'id="goal"' } },
  {
    ...places.target,
    control: 'panel-item',
    sign: 'place',
    hooks: { 'yt-share-target-renderer': 'yt-goal' },
  },
  { ...places.target, control: 'panel-item', sign: 'label', hooks: { 'title="WhatsApp"': 'title="Chat"' } },
  { ...places.copy, control: 'panel-item', sign: 'mark', hooks: { 'id="copy-button"': 'id="take"' } },
  { ...places.copy, control: 'panel-item', sign: 'place', hooks: { 'yt-copy-link-renderer': 'yt-take' } },
];

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.youtube.com', youtube);
    session().web.on('m.youtube.com', youtube);
  });

  describe('a share act on YouTube', () => {
    it.each(['pointer', 'Enter', 'Space'] as const)('is held below a video, by %s', async (how) => {
      const page = await openFeed(session(), WATCH, always);
      expect(await sharedAddress(page, watchShare, 'share panel HunzaBread1', how)).toBe(BREAD);
      await passes(page, control('target'), 'target HunzaBread1');
    });

    it('is held in the player', async () => {
      const page = await openFeed(session(), WATCH, always);
      expect(await sharedAddress(page, control('player-share'), 'share panel HunzaBread1')).toBe(BREAD);
    });

    it('in smart mode is held again only where the words of the video hint at harm', async () => {
      await readyWords(session());
      const page = await openFeed(session(), WATCH);
      expect(await askedAddress(page, watchShare)).toBe(BREAD);
      const books = await openFeed(session(), `${HOME}watch?v=LahoreBook2`);
      await passes(books, watchShare, 'share panel LahoreBook2');
      const notice = await openFeed(session(), `${HOME}watch?v=CityNotice4`);
      expect(await askedAddress(notice, watchShare)).toBe(`${HOME}watch?v=CityNotice4`);
    });

    it('is held in Urdu, from right to left', async () => {
      const page = await openFeed(session(), `${WATCH}&hl=ur`, always);
      expect(await askedAddress(page, watchShare)).toBe(BREAD);
    });

    it('is held on a Short; the next one in the page has no link, and is not given the first one’s', async () => {
      const page = await openFeed(session(), 'https://www.youtube.com/shorts/KarachiTr_3', always);
      const act = 'share panel KarachiTr_3';
      expect(await sharedAddress(page, `[is-active] ${control('share')}`, act)).toBe(
        'https://www.youtube.com/watch?v=KarachiTr_3',
      );
      await page.click('tp-yt-paper-dialog [data-control="copy"]');
      await press(page, `[data-id="OtherShort9"] ${control('share')}`);
      expect((await dismissPrompt(page)).address).toContain(NO_LINK);
    });

    it('is held on mobile pages', async () => {
      const page = await openFeed(session(), 'https://m.youtube.com/watch?v=HunzaBread1&app=m', always);
      expect(await sharedAddress(page, control('share'), 'share panel HunzaBread1')).toBe(BREAD);
      const short = await openFeed(session(), 'https://m.youtube.com/shorts/KarachiTr_3', always);
      expect(await askedAddress(short, control('share'))).toBe('https://www.youtube.com/watch?v=KarachiTr_3');
    });

    it('is held on a community post, with its own link and not that of the video in it', async () => {
      const page = await openFeed(session(), 'https://www.youtube.com/', always);
      expect(await sharedAddress(page, control('post-share'), 'share panel UgkxPost01')).toBe(
        'https://www.youtube.com/post/UgkxPost01',
      );
    });

    it.each([
      [
        'a video',
        '[data-id="LahoreBook2"] [data-control="card-more"]',
        'https://www.youtube.com/watch?v=LahoreBook2',
      ],
      [
        'a Short',
        '[data-id="KarachiTr_3"] [data-control="short-more"]',
        'https://www.youtube.com/watch?v=KarachiTr_3',
      ],
      [
        'a playlist',
        '[data-id="GardenRose5"] [data-control="card-more"]',
        'https://www.youtube.com/playlist?list=PLgarden01',
      ],
      ['a mix, which has no link of its own', '[data-id="GardenRose6"] [data-control="card-more"]', NO_LINK],
      ['an advert', '[data-id="ad"] [data-control="ad-more"]', NO_LINK],
    ])('is held in the menu of %s, which opens freely', async (_name, opener, address) => {
      const page = await openFeed(session(), 'https://www.youtube.com/', always);
      await press(page, opener);
      await page.waitForSelector(control('item-share'));
      expect(await readPrompt(page)).toBeNull();
      expect(await askedAddress(page, control('item-share'))).toContain(address);
    });

    it('is held in the menu of the video itself, and of one beside it', async () => {
      const page = await openFeed(session(), WATCH, always);
      await press(page, '#button-shape [data-control="more"]');
      await page.waitForSelector(control('item-share'));
      expect(await askedAddress(page, control('item-share'))).toBe(BREAD);
      // "Not shared" would lie over what is pressed next.
      await page.keyboard.press('Escape');
      await press(page, '[data-id="LahoreBook2"] [data-control="card-more"]');
      expect(await askedAddress(page, control('item-share'))).toBe(
        'https://www.youtube.com/watch?v=LahoreBook2',
      );
    });

    it('has the new address after moving on within the page, and leaves the choice when the page is not sure', async () => {
      const page = await openFeed(session(), WATCH, always);
      await passes(page, control('next'), 'next');
      expect(await askedAddress(page, watchShare)).toBe('https://www.youtube.com/watch?v=GardenRose5');
      const late = await openFeed(session(), WATCH, always);
      await passes(late, control('late'), 'next');
      await press(late, watchShare);
      expect((await dismissPrompt(late)).text).toContain('There is more than one link here');
    });
  });

  describe('what is no share act on YouTube', () => {
    it('passes untouched: chapters, like, save, comments, remix, and the site’s own report', async () => {
      const page = await openFeed(session(), WATCH, always);
      await passes(page, control('chapter'), 'chapter shared');
      await passes(page, `ytd-watch-metadata ${control('like')}`, 'like HunzaBread1');
      await passes(page, `ytd-watch-metadata ${control('save')}`, 'save HunzaBread1');
      await passes(page, `#movie_player ${control('comments')}`, 'comments HunzaBread1');
      await passes(page, control('comment-more'), 'menu HunzaBread1');
      await passes(page, control('report'), 'report HunzaBread1');
      await press(page, '#button-shape [data-control="more"]');
      await page.waitForSelector(control('report'));
      await page.click(control('report'));
      await waitForAct(page, 'report HunzaBread1');
      expect(await readPrompt(page)).toBeNull();
      const short = await openFeed(session(), 'https://www.youtube.com/shorts/KarachiTr_3', always);
      await passes(short, control('remix'), 'remix KarachiTr_3');
      await passes(short, control('comments'), 'comments KarachiTr_3');
    });
  });

  it('knows a control also when one of its signs is gone', async () => {
    await expectHeldWithoutSigns(session(), youtube, data, renamings);
  }, 240_000);

  describe.skipIf(!hasSavedPages)('the saved watch page', () => {
    /** With what is folded away shown: a hidden button takes no focus. */
    const open = async () => {
      const body = readFileSync(join(savedPages, 'youtube-watch-2026-01.html'));
      session().web.on('www.youtube.com', () => ({ body }));
      const page = await openFeed(session(), 'https://www.youtube.com/watch?v=0J2_YGuNrDo&t=33s', always);
      await page.evaluate(() => {
        const folded = '.ytp-fullscreen-quick-actions, ytd-engagement-panel-section-list-renderer, [hidden]';
        for (const one of document.querySelectorAll<HTMLElement>(folded)) {
          one.hidden = false;
          one.style.display = 'block';
        }
      });
      return page;
    };
    /** By a key, since the page comes without its styles. */
    const pressKey = async (page: Page, selector: string, index: number) => {
      const element = (await page.$$(selector))[index]!;
      await element.evaluate((node) => (node as HTMLElement).focus());
      const focused = await element.evaluate((node) => document.activeElement === node);
      if (focused) await page.keyboard.press('Enter');
      return focused;
    };

    it.each([
      'yt-player-quick-action-buttons [aria-label="Share"]',
      'ytd-watch-metadata #top-level-buttons-computed [aria-label="Share"]',
    ])('has its share held: %s', async (selector) => {
      const page = await open();
      expect(await pressKey(page, selector, 0)).toBe(true);
      expect((await dismissPrompt(page)).address).toBe('https://www.youtube.com/watch?v=0J2_YGuNrDo');
    });

    it('lets the ten chapter shares, likes, saves and menus through', async () => {
      const page = await open();
      const others = [
        'ytd-macro-markers-list-item-renderer [aria-label="Share"]',
        'ytd-watch-metadata like-button-view-model button',
        '[aria-label="Save to playlist"]',
        '[aria-label="Comments"]',
        '[aria-label="More actions"]',
      ];
      for (const selector of others) {
        const count = (await page.$$(selector)).length;
        expect(count, selector).toBeGreaterThan(0);
        for (let index = 0; index < Math.min(count, 10); index++) {
          expect(await pressKey(page, selector, index), `${selector} ${index}`).toBe(true);
          expect(await readPrompt(page), selector).toBeNull();
        }
      }
    }, 120_000);
  });
});
