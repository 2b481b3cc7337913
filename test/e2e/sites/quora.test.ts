import { beforeEach, describe, expect, it } from 'vitest';
import { quora as site } from '../../../src/sites/quora/site';
import { quora } from '../../sites/quora/feed';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, NO_LINK, passes, sharedAddress } from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const QUESTION = 'https://www.quora.com/How-is-apricot-bread-made';
const unit = (id: string) => `[data-id="1850000000000000${id}"]`;
const share = (id: string) => `${unit(id)} .puppeteer_test_answer_quora_share_button`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.quora.com', quora);
  });

  describe('a share act on Quora', () => {
    it('is held under a question, with the address of its answer', async () => {
      const page = await openFeed(session(), QUESTION, always);
      expect(await sharedAddress(page, share('101'), act('share menu', '101'))).toBe(
        `${QUESTION}/answer/Hunza-Bakers`,
      );
      expect(await sharedAddress(page, share('102'), act('share menu', '102'), 'Enter')).toBe(
        `${QUESTION}/answer/Lahore-Reads`,
      );
    });

    it('is held in the feed, and never given the address of an answer that is spoken of', async () => {
      const page = await openFeed(session(), 'https://www.quora.com/', always);
      await page.$eval(`${unit('104')} .when`, (link) => link.remove());
      expect(await askedAddress(page, share('101'))).toBe(`${QUESTION}/answer/Hunza-Bakers`);
      expect(await askedAddress(page, share('104'))).toContain(NO_LINK);
    });

    it('is held on an answer’s own page', async () => {
      const page = await openFeed(session(), `${QUESTION}/answer/Hunza-Bakers?share=1`, always);
      expect(await askedAddress(page, '.puppeteer_test_answer_quora_share_button')).toBe(
        `${QUESTION}/answer/Hunza-Bakers`,
      );
    });
  });

  it('lets through: voting, comments, the site’s Report, sharing a question', async () => {
    const page = await openFeed(session(), QUESTION, always);
    await passes(page, `${unit('101')} .up`, 'pressed Upvote');
    await passes(page, `${unit('101')} .comment`, 'pressed 3 comments');
    await page.click(`${unit('102')} [aria-label="More"]`);
    await passes(page, '[data-item="report"]', act('reporting', '102'));
    await passes(page, '.puppeteer_test_question_component_base [aria-label="Share"]', 'share menu question');
  });

  it.each<Removal>([
    { control: 'share', sign: 'mark', upTo: '.unit' },
    { control: 'share', sign: 'label', upTo: '.unit' },
  ])('still holds share without one sign: %o', async (removal) => {
    const page = await openFeed(session(), QUESTION, always);
    const changed = await withoutSign(page, share('101'), site, removal);
    expect(await askedAddress(page, changed, 'Enter')).toBe(`${QUESTION}/answer/Hunza-Bakers`);
  });
});
