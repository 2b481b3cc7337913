import { beforeEach, describe, expect, it } from 'vitest';
import { tiktok } from '../../fixtures/feeds/tiktok';
import { acts, openFeed, waitForAct } from '../../support/feed';
import { readPrompt } from '../../support/prompt';
import { eachBrowser } from '../../support/session';
import {
  always,
  dontShare,
  keyHeld,
  passes,
  pressHeld,
  type SignKind,
  shareIt,
  withoutSign,
} from '../../support/site-acts';

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
      expect((await pressHeld(page, REPOST)).address).toBe(address('hunza_bakers', '101'));
      await shareIt(page, 'reposted 1850000000000000101');
      await passes(page, share('102'), 'panel 1850000000000000102');
      expect((await pressHeld(page, COPY)).address).toBe(address('lahore_reads', '102'));
      await shareIt(page, 'copied 1850000000000000102');
      await passes(page, share('103'), 'panel 1850000000000000103');
      expect((await pressHeld(page, WHATSAPP)).address).toBe(address('karachi_trains', '103'));
      await shareIt(page, 'sent 1850000000000000103');
    });

    it('is held in a panel that opened as the pointer passed over its button', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.hover(share('103'));
      await page.waitForSelector(COPY);
      expect((await pressHeld(page, COPY)).address).toBe(address('karachi_trains', '103'));
      expect(await acts(page)).toEqual([]);
      await dontShare(page);
    });

    it('is held for the keyboard', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.focus(share('104'));
      await page.keyboard.press('Enter');
      await waitForAct(page, 'panel 1850000000000000104');
      expect((await keyHeld(page, REPOST)).address).toBe(address('city_notice', '104'));
      await shareIt(page, 'reposted 1850000000000000104');
    });

    it('has the address of the video that a node shows now', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.click('#next');
      await waitForAct(page, 'next');
      await page.click('article button:has([data-e2e="share-icon"])');
      expect((await pressHeld(page, COPY)).address).toBe(address('garden_club', '105'));
    });

    it('is held in the menu of three dots and in that of a right click', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.click(`${item('101')} [data-e2e="more-menu-icon"]`);
      expect((await pressHeld(page, '[data-e2e="more-menu-popover_copy-link"]')).address).toBe(
        address('hunza_bakers', '101'),
      );
      await dontShare(page);
      await page.click(`${item('102')} .video`, { button: 'right' });
      expect((await pressHeld(page, '[data-e2e="right-click-menu-popover_copy-link"]')).address).toBe(
        address('lahore_reads', '102'),
      );
    });

    it('is held on a video’s own page, by its words too', async () => {
      const url = 'https://www.tiktok.com/@city_notice/video/1850000000000000104?is_from_webapp=1';
      const page = await openFeed(session(), url, always);
      expect((await pressHeld(page, '[data-e2e="video-share-whatsapp"]')).address).toBe(
        address('city_notice', '104'),
      );
      await shareIt(page, 'sent 1850000000000000104');
    });

    it('says so when the page has no link to the video', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.$eval(`${item('101')} [id^="xgwrapper"]`, (player) => player.removeAttribute('id'));
      await page.click(share('101'));
      expect((await pressHeld(page, COPY)).address).toContain('own link is not in the page');
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

  it.each<[string, string, SignKind, string[]?]>([
    ['repost', REPOST, 'mark', undefined],
    ['repost', REPOST, 'label', undefined],
    ['copy', COPY, 'mark', undefined],
    ['copy', COPY, 'label', undefined],
    ['send', WHATSAPP, 'mark', undefined],
    ['send', WHATSAPP, 'label', undefined],
    ['send', WHATSAPP, 'place', ['href']],
  ])('still holds %s (%s) without its %s', async (_name, selector, kind, attributes) => {
    const page = await openFeed(session(), HOME, always);
    await page.click(share('101'));
    await page.waitForSelector(selector);
    const renamed = await withoutSign(page, selector, kind, attributes ? { attributes } : {});
    expect((await keyHeld(page, renamed)).address).toBe(address('hunza_bakers', '101'));
  });

  it.each<SignKind>(['mark', 'label', 'place'])(
    'still knows the panel’s post without the opener’s %s',
    async (kind) => {
      const page = await openFeed(session(), HOME, always);
      const renamed = await withoutSign(page, share('102'), kind, { upTo: 'article' });
      await page.evaluate(() => {
        const button = document.querySelector('[data-renamed]') as HTMLElement;
        button.classList.add('share');
      });
      await page.click(renamed);
      await waitForAct(page, 'panel 1850000000000000102');
      expect((await pressHeld(page, COPY)).address).toBe(address('lahore_reads', '102'));
      expect(await readPrompt(page)).not.toBeNull();
    },
  );
});
