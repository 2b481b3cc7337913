/** The prompt looks the same on every page, from the very first moment and as long as it is open. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  differing,
  type Picture,
  pictureOf,
  type Session,
  settlePrompt,
  waitForNoPrompt,
  waitForPrompt,
} from '../../scripts/browsers/index';
import { repainted } from '../fixtures/hostile/looks';
import { type Attack, attacked, endAttack } from '../fixtures/hostile/page';
import { openFeed } from '../support/feed';
import { eachBrowser } from '../support/session';
import { always } from '../support/share-presses';

/** Fewer than one digit of the address has. */
const MOST_OTHER_PIXELS = 15;

interface Look {
  picture: Picture;
  width: number;
  height: number;
}

/** Without its rounded corners, in which the page shows. */
async function lookOf(page: Page): Promise<Look> {
  await settlePrompt(page);
  const { x, y, width, height } = (await waitForPrompt(page)).rect;
  // Where a page has no scroll bar, the middle is elsewhere.
  const clip = { x: Math.round(x) + 16, y: Math.round(y) + 16, width: 408, height: 408 };
  return { picture: await pictureOf(page, clip), width, height };
}

async function lookOn(session: Session, attack: Attack): Promise<Look> {
  session.web.on('x.com', attacked(attack));
  const page = await openFeed(session, 'https://x.com/home', always);
  await page.focus('[data-id="1850000000000000101"] [data-testid="retweet"]');
  await page.keyboard.press('Enter');
  const look = await lookOf(page);
  await endAttack(page);
  await page.keyboard.press('Escape');
  await waitForNoPrompt(page);
  return look;
}

eachBrowser((_kind, session) => {
  let ordinary: Look;

  it('the prompt has its look on a page that does nothing', async () => {
    ordinary = await lookOn(session(), {});
    expect(ordinary.width).toBe(440);
    // One digit of the address is seen.
    const { bytes, ...size } = ordinary.picture;
    expect(differing(ordinary.picture, { ...size, bytes: bytes.map((byte) => 255 - byte) })).toBeGreaterThan(
      100_000,
    );
  });

  describe('the prompt looks the same on a page that', () => {
    it.each(Object.entries(repainted))('%s', async (_name, attack) => {
      const { picture, width, height } = await lookOn(session(), attack);
      expect(width).toBeCloseTo(ordinary.width, 0);
      expect(height).toBeCloseTo(ordinary.height, 0);
      expect(differing(picture, ordinary.picture)).toBeLessThan(MOST_OTHER_PIXELS);
    });
  });
});
