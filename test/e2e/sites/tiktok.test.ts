import { beforeEach, describe, expect, it } from 'vitest';
import { acts, waitForAct } from '../../../scripts/demo/index';
import { tiktok as site } from '../../../src/sites/tiktok';
import { tiktok } from '../../fixtures/feeds/tiktok';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, NO_LINK, passes, sharedAddress } from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const HOME = 'https://www.tiktok.com/foryou';
const item = (id: string) => `article:has([data-id="1850000000000000${id}"])`;
const share = (id: string) => `${item(id)} button:has([data-e2e="share-icon"])`;
const address = (by: string, id: string) => `https://www.tiktok.com/@${by}/video/1850000000000000${id}`;
const REPOST = '[data-e2e="video-share-repost"]';
const COPY = '[data-e2e="share-copy"]';
const WHATSAPP = '.TUXPopover-popover [data-e2e="video-share-whatsapp"]';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.tiktok.com', tiktok);
  });

  describe('a share act on TikTok', () => {
    it('is not the opening of the panel, since Report is in it, but what sends, reposts or copies', async () => {
      const page = await openFeed(session(), HOME, always);
      await passes(page, share('101'), 'panel 1850000000000000101');
      expect(await sharedAddress(page, REPOST, 'reposted 1850000000000000101')).toBe(
        address('hunza_bakers', '101'),
      );
      await passes(page, share('102'), 'panel 1850000000000000102');
      expect(await sharedAddress(page, COPY, 'copied 1850000000000000102')).toBe(
        address('lahore_reads', '102'),
      );
      await passes(page, share('103'), 'panel 1850000000000000103');
      expect(await sharedAddress(page, WHATSAPP, 'sent 1850000000000000103')).toBe(
        address('karachi_trains', '103'),
      );
    });

    it('is held in a panel that opened as the pointer passed over its button', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.hover(share('103'));
      await page.waitForSelector(COPY);
      expect(await askedAddress(page, COPY)).toBe(address('karachi_trains', '103'));
      expect(await acts(page)).toEqual([]);
    });

    it('has the address of the panel that is open now, not of the one that was opened before', async () => {
      const page = await openFeed(session(), HOME, always);
      await passes(page, share('101'), 'panel 1850000000000000101');
      await page.hover(share('102'));
      await page.waitForSelector(`${share('102')}[aria-expanded="true"]`);
      expect(await askedAddress(page, COPY)).toBe(address('lahore_reads', '102'));
    });

    it('is held for the keyboard', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.focus(share('104'));
      await page.keyboard.press('Enter');
      await waitForAct(page, 'panel 1850000000000000104');
      expect(await sharedAddress(page, REPOST, 'reposted 1850000000000000104', 'Enter')).toBe(
        address('city_notice', '104'),
      );
    });

    it('has the address of the video that a node shows now', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.click('#next');
      await waitForAct(page, 'next');
      await page.click('article button:has([data-e2e="share-icon"])');
      expect(await askedAddress(page, COPY)).toBe(address('garden_club', '105'));
    });

    it('is held in the menu of three dots and in that of a right click', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.click(`${item('101')} [data-e2e="more-menu-icon"]`);
      expect(await askedAddress(page, '[data-e2e="more-menu-popover_copy-link"]')).toBe(
        address('hunza_bakers', '101'),
      );
      await page.click(`${item('102')} .video`, { button: 'right' });
      expect(await askedAddress(page, '[data-e2e="right-click-menu-popover_copy-link"]')).toBe(
        address('lahore_reads', '102'),
      );
    });

    it('is held on a video’s own page, by its words too', async () => {
      const url = 'https://www.tiktok.com/@city_notice/video/1850000000000000104?is_from_webapp=1';
      const page = await openFeed(session(), url, always);
      expect(await sharedAddress(page, '[data-e2e="video-share-whatsapp"]', 'sent 1850000000000000104')).toBe(
        address('city_notice', '104'),
      );
    });

    it('says so when the page has no link to the video', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.$eval(`${item('101')} [id^="xgwrapper"]`, (player) => player.removeAttribute('id'));
      await page.click(share('101'));
      expect(await askedAddress(page, COPY)).toContain(NO_LINK);
    });
  });

  describe('what is no share act on TikTok', () => {
    it('passes: Report in the panel and in the menu, and taking a repost back', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.click(share('101'));
      await passes(page, '[data-e2e="video-share-report"]', 'reporting 1850000000000000101');
      await page.click(`${item('102')} [data-e2e="more-menu-icon"]`);
      await passes(page, '[data-e2e="more-menu-popover_report"]', 'reporting 1850000000000000102');
      await page.click(`${item('103')} [data-e2e="more-menu-icon"]`);
      await passes(page, '[data-e2e="more-menu-popover_not-interested"]', 'hidden 1850000000000000103');
      await page.click(share('105'));
      await passes(page, REPOST, 'took back 1850000000000000105');
    });

    it('passes: like, comment, favourite, download', async () => {
      const page = await openFeed(session(), HOME, always);
      for (const kind of ['like', 'comment', 'favorite']) {
        await passes(page, `${item('101')} button:has([data-e2e="${kind}-icon"])`, `pressed ${kind}-icon`);
      }
      await page.click(`${item('102')} .video`, { button: 'right' });
      await passes(page, '[data-e2e="right-click-menu-popover_download-video"]', 'saved 1850000000000000102');
    });

    it('passes: a profile’s share panel, and the tab of reposts', async () => {
      const page = await openFeed(session(), 'https://www.tiktok.com/@hunza_bakers', always);
      await passes(page, '[data-e2e="repost-tab"]', 'pressed repost-tab');
      await passes(page, '.share', 'panel profile');
      await passes(page, COPY, 'copied profile');
    });
  });

  it.each<[string, Removal]>([
    [REPOST, { control: 'share-item', sign: 'mark' }],
    [REPOST, { control: 'share-item', sign: 'label' }],
    [COPY, { control: 'share-item', sign: 'mark' }],
    [COPY, { control: 'share-item', sign: 'label' }],
    [WHATSAPP, { control: 'share-item', sign: 'mark' }],
    [WHATSAPP, { control: 'share-item', sign: 'label' }],
    [WHATSAPP, { control: 'share-item', sign: 'place', attributes: ['href'] }],
  ])('still holds %s without one sign: %o', async (selector, removal) => {
    const page = await openFeed(session(), HOME, always);
    await page.click(share('101'));
    await page.waitForSelector(selector);
    const changed = await withoutSign(page, selector, site, removal);
    expect(await askedAddress(page, changed, 'Enter')).toBe(address('hunza_bakers', '101'));
  });

  it.each<Removal>([
    { control: 'share', sign: 'mark', upTo: 'article' },
    { control: 'share', sign: 'label', upTo: 'article' },
    { control: 'share', sign: 'place', upTo: 'article' },
  ])('still knows whose panel it is without one sign: %o', async (removal) => {
    const page = await openFeed(session(), HOME, always);
    const changed = await withoutSign(page, share('102'), site, removal);
    // The invented page knows its button by this.
    await page.$eval(changed, (button) => button.classList.add('share'));
    await page.click(changed);
    await waitForAct(page, 'panel 1850000000000000102');
    expect(await askedAddress(page, COPY)).toBe(address('lahore_reads', '102'));
  });
});
