import { beforeEach, describe, expect, it } from 'vitest';
import { pressPromptButton, readPrompt, waitForPrompt } from '../../../scripts/browsers/index';
import { acts, waitForAct } from '../../../scripts/demo/index';
import { tumblr as site } from '../../../src/sites/tumblr';
import { tumblr } from '../../fixtures/feeds/tumblr';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, passes, SHARE, sharedAddress } from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const HOME = 'https://www.tumblr.com/dashboard';
const unit = (id: string) => `[data-id="1850000000000000${id}"]`;
const control = (id: string, kind: string) => `${unit(id)} [data-test="${kind}"]`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const BREAD = 'https://www.tumblr.com/hunza-bakers/1850000000000000101';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.tumblr.com', tumblr);
  });

  describe('a share act on Tumblr', () => {
    it('is held by reblog and by share, and goes through on wish', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await sharedAddress(page, control('101', 'reblog'), act('reblog menu', '101'))).toBe(BREAD);
      await passes(page, '[data-item="now"]', act('reblogged', '101'));
      expect(await sharedAddress(page, control('104', 'share'), act('share menu', '104'), 'Enter')).toBe(
        'https://www.tumblr.com/city-notice/1850000000000000104',
      );
    });

    it('has the address of the reblog, not of what it reblogs', async () => {
      const page = await openFeed(session(), HOME, always);
      expect(await askedAddress(page, control('102', 'reblog'))).toBe(
        'https://www.tumblr.com/lahore-reads/1850000000000000102',
      );
    });

    it('is held for Shift+R on the post in focus', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.focus(unit('101'));
      await page.keyboard.press('r');
      expect(await readPrompt(page)).toBeNull();
      await page.keyboard.down('Shift');
      await page.keyboard.press('R');
      await page.keyboard.up('Shift');
      expect((await waitForPrompt(page)).address).toBe(BREAD);
      expect(await acts(page)).toEqual([]);
      await pressPromptButton(page, SHARE);
      await waitForAct(page, act('reblogged by key', '101'));
    });

    it('is held on the page that a reblog is written on', async () => {
      const page = await openFeed(
        session(),
        `https://www.tumblr.com/reblog/hunza-bakers/1850000000000000101/kEy`,
        always,
      );
      await passes(page, '[data-test="close"]', 'pressed close');
      expect(await sharedAddress(page, '[data-test="post"]', 'pressed post')).toBe(BREAD);
    });

    it('is held on the share-intent page, with the link it carries', async () => {
      const url =
        'https://www.tumblr.com/widgets/share/tool?canonicalUrl=https%3A%2F%2Fx.com%2Fhunza_bakers%2Fstatus%2F1850000000000000101%3Fs%3D20';
      const page = await openFeed(session(), url, always);
      expect(await sharedAddress(page, '[data-test="post"]', 'pressed post')).toBe(
        'https://x.com/hunza_bakers/status/1850000000000000101',
      );
    });
  });

  it('lets through: notes, reply, like, the site’s Report, and typing an R', async () => {
    const page = await openFeed(session(), HOME, always);
    for (const kind of ['notes', 'reply', 'like'])
      await passes(page, control('101', kind), `pressed ${kind}`);
    await page.click(control('104', 'more'));
    await passes(page, '[data-item="report"]', act('reporting', '104'));
    await page.type('input', 'Rr');
    expect(await page.$eval('input', (input) => input.value)).toBe('Rr');
    expect(await readPrompt(page)).toBeNull();
  });

  it.each<[string, Removal]>([
    ['reblog', { control: 'reblog', sign: 'icon' }],
    ['reblog', { control: 'reblog', sign: 'label' }],
    ['share', { control: 'share', sign: 'icon' }],
    ['share', { control: 'share', sign: 'label' }],
  ])('still holds %s without one sign: %o', async (kind, removal) => {
    const page = await openFeed(session(), HOME, always);
    const changed = await withoutSign(page, control('101', kind), site, removal);
    expect(await askedAddress(page, changed, 'Enter')).toBe(BREAD);
  });
});
