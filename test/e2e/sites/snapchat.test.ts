import { beforeEach, describe, expect, it } from 'vitest';
import { snapchat } from '../../sites/snapchat/feed';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, NO_LINK, passes, sharedAddress } from '../../support/share-presses';

const VIDEO = 'https://www.snapchat.com/spotlight/W7_abcDEF-123';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.snapchat.com', snapchat);
  });

  describe('a share act on Snapchat', () => {
    it.each(['.share', '.send'])('is held on a Spotlight page: %s', async (selector) => {
      const page = await openFeed(session(), `${VIDEO}?share_id=abc&locale=en-US`, always);
      const name = selector === '.share' ? 'pressed Share' : 'pressed Send';
      expect(await sharedAddress(page, selector, name, 'Enter')).toBe(VIDEO);
    });

    it('is held under an account’s name, and in Urdu', async () => {
      const url = 'https://www.snapchat.com/@hunza.bakers/spotlight/W7_abcDEF-123?locale=ur';
      const page = await openFeed(session(), url, always);
      expect(await askedAddress(page, '.share')).toBe(VIDEO);
    });

    it('has no address on the page of all Spotlights', async () => {
      const page = await openFeed(session(), 'https://www.snapchat.com/spotlight', always);
      expect(await askedAddress(page, '.share')).toContain(NO_LINK);
    });
  });

  it('lets through: like, the menu that Report is in, and sharing a profile', async () => {
    const page = await openFeed(session(), VIDEO, always);
    await passes(page, '[aria-label="Like"]', 'pressed Like');
    await passes(page, '[aria-label="More options"]', 'pressed More options');
    const profile = await openFeed(session(), 'https://www.snapchat.com/@hunza.bakers', always);
    await passes(profile, '.share', 'pressed Share');
  });
});
