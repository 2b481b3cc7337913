import { beforeEach, describe, expect, it } from 'vitest';
import { pinterest as site } from '../../../src/sites/pinterest/site';
import { pinterest } from '../../sites/pinterest/feed';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, passes, sharedAddress } from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const HOME = 'https://www.pinterest.com/';
const control = (id: string, kind: string) => `[data-id="1850000000000000${id}"] .${kind}`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const PIN = 'https://www.pinterest.com/pin/123456789012345/';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    for (const host of ['www.pinterest.com', 'in.pinterest.com']) session().web.on(host, pinterest);
  });

  describe('a share act on Pinterest', () => {
    it('is held on a card, with the address of its pin', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await sharedAddress(page, control('101', 'share'), act('sheet', '101'))).toBe(
        'https://www.pinterest.com/pin/000000101/',
      );
      expect(await sharedAddress(page, control('102', 'save'), act('saved', '102'), 'Enter')).toBe(
        'https://www.pinterest.com/pin/000000102/',
      );
    });

    it.each([
      ['share', 'sheet pin'],
      ['save', 'saved pin'],
    ])('is held on a pin’s own page: %s', async (kind, done) => {
      const url = 'https://in.pinterest.com/pin/fresh-bread--123456789012345/sent/?invite_code=abc&sender=1';
      const page = await openFeed(session(), url, always);
      expect(await sharedAddress(page, `[data-test-id="closeup-body"] .${kind}`, done)).toBe(PIN);
      // Below it, other pins keep their own addresses.
      expect(await askedAddress(page, control('101', kind))).toBe('https://www.pinterest.com/pin/000000101/');
    });

    it('is held on the share-intent page, with the link it carries and not the picture', async () => {
      const url = `${HOME}pin/create/button/?media=https%3A%2F%2Fexample.org%2Fa.png&url=https%3A%2F%2Fexample.org%2Fbread%3Futm_source%3Dp`;
      const page = await openFeed(session(), url, always);
      await passes(page, '.cancel', 'pressed cancel');
      expect(await sharedAddress(page, '.save', 'saved pin')).toBe('https://example.org/bread');
    });
  });

  it('lets through: reacting, the site’s Report, sharing a board', async () => {
    const page = await openFeed(session(), PIN, always);
    await passes(page, '.react', 'pressed react');
    await page.click('[data-test-id="closeup-body"] .more');
    await passes(page, '[data-item="Report Pin"]', 'reporting pin');
    const board = await openFeed(session(), `${HOME}hunza_bakers/bread/`, always);
    await passes(board, '[data-test-id="board-header"] .share', 'sheet pin');
  });

  it.each<[string, Removal]>([
    ['share', { control: 'share', sign: 'mark' }],
    ['share', { control: 'share', sign: 'label' }],
    ['save', { control: 'save', sign: 'mark' }],
    ['save', { control: 'save', sign: 'label' }],
  ])('still holds %s without one sign: %o', async (kind, removal) => {
    const page = await openFeed(session(), PIN, always);
    const changed = await withoutSign(page, `[data-test-id="closeup-body"] .${kind}`, site, removal);
    expect(await askedAddress(page, changed, 'Enter')).toBe(PIN);
  });
});
