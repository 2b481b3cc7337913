/**
 * The first input on a page: until then the sentinel sleeps, and it must wake up in time. In these tests no pointer was
 * moved before.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  pressPromptButton,
  untilSettingsRead,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../../scripts/browsers/index';
import { acts, x } from '../../scripts/demo/index';
import { eachBrowser } from '../support/session';

const HOME = 'https://x.com/home';
const REPOST = '[data-id="1850000000000000101"] [data-testid="retweet"]';
/** Firefox takes a finger that stays down for half a second as a wish for a menu. */
const LONG_PRESS_MS = 400;
const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';

eachBrowser((_kind, session) => {
  async function untouchedFeed(): Promise<Page> {
    session().web.on('x.com', x);
    await session().setStorage({ settings: { version: 1, prompt: { mode: 'always' } } });
    const page = await session().newPage(HOME);
    await page.bringToFront();
    return page;
  }

  describe('the first input on a page', () => {
    /** @returns for how long the finger was down, in milliseconds */
    async function tap(page: Page): Promise<number> {
      const box = await (await page.$(REPOST))?.boundingBox();
      if (!box) throw new Error('No repost button in view.');
      const since = performance.now();
      const finger = await page.touchscreen.touchStart(box.x + box.width / 2, box.y + box.height / 2);
      // A finger stays down longer than it takes to read a setting.
      await untilSettingsRead(session(), page);
      await finger.end();
      return performance.now() - since;
    }

    it('is a finger on share: the share is held', async () => {
      let page = await untouchedFeed();
      // On a busy machine it is too long for a tap: then browsers open a menu, and press nothing.
      while ((await tap(page)) > LONG_PRESS_MS) {
        await page.close();
        page = await untouchedFeed();
      }
      expect((await waitForPrompt(page)).address).toContain(POST);
      expect(await acts(page)).toEqual([]);
    });

    it('is the focus on share, then a key: the share is held', async () => {
      const page = await untouchedFeed();
      await page.focus(REPOST);
      await untilSettingsRead(session(), page);
      await page.keyboard.press('Enter');
      expect((await waitForPrompt(page)).address).toContain(POST);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      expect(await acts(page)).toEqual([]);
    });

    it('is the toolbar button: the popup lists the posts', async () => {
      const popup = await session().openPopup(await untouchedFeed());
      await waitForText(popup, 'Which post?');
      await waitForText(popup, 'Hunza');
    });
  });
});
