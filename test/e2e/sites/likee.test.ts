/** Nothing is known of the site's own markup: only what is true of any page is looked for. */
import { beforeEach, describe, expect, it } from 'vitest';
import { shortVideos } from '../../sites/short-videos';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, passes, sharedAddress } from '../../support/share-presses';

const VIDEO = 'https://likee.video/@hunza_bakers/video/7093444807096327263?share_source=x';
const ADDRESS = 'https://likee.video/@hunza_bakers/video/7093444807096327263';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('likee.video', shortVideos);
  });

  describe('a share act on Likee', () => {
    it.each(['pointer', 'Enter', 'Space'] as const)('is held on the page of a video, by %s', async (how) => {
      const page = await openFeed(session(), VIDEO, always);
      expect(await sharedAddress(page, '[data-control="share"]', 'share', how)).toBe(ADDRESS);
    });

    it('is held in Urdu, from right to left', async () => {
      const page = await openFeed(session(), `${VIDEO}&lang=ur`, always);
      expect(await askedAddress(page, '[data-control="share"]')).toBe(ADDRESS);
    });

    it('is held on a link to another site’s share page', async () => {
      const page = await openFeed(session(), VIDEO, always);
      expect(await sharedAddress(page, '[data-control="whatsapp"]', 'whatsapp')).toBe(ADDRESS);
    });
  });

  it('lets likes and sharing a person through', async () => {
    const page = await openFeed(session(), VIDEO, always);
    await passes(page, '[data-control="like"]', 'like');
    const person = await openFeed(session(), 'https://likee.video/@hunza_bakers', always);
    await passes(person, '[data-control="share"]', 'share');
  });
});
