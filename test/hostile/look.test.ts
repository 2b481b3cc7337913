/**
 * The prompt looks the same on every page, from the first moment and as long as it is open. One browser, with a tab for
 * each page. Costs about 5 s of processor time in Chromium and 8 s in Firefox.
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
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

/** How many pixels may differ: fewer than one digit of the address has. */
const MOST_OTHER_PIXELS = 15;

interface Look {
  picture: Picture;
  width: number;
  height: number;
}

/** A picture of the prompt without its rounded corners, where the page is visible. */
async function lookOf(page: Page): Promise<Look> {
  // Gives the page time to repaint the prompt.
  await settlePrompt(page);
  const { x, y, width, height } = (await waitForPrompt(page)).rect;
  // Measured on each page: without a scroll bar, the middle is in another place.
  const clip = { x: Math.round(x) + 16, y: Math.round(y) + 16, width: 408, height: 408 };
  return { picture: await pictureOf(page, clip), width, height };
}

async function lookOn(session: Session, attack: Attack): Promise<Look> {
  session.web.on('x.com', attacked(attack));
  // As if nothing had been asked before, because the first prompt is the largest.
  await session.setStorage({ share: {} });
  const page = await openFeed(session, 'https://x.com/home', always);
  await page.focus('[data-id="1850000000000000101"] [data-testid="retweet"]');
  await page.keyboard.press('Enter');
  const look = await lookOf(page);
  await endAttack(page);
  await page.keyboard.press('Escape');
  await waitForNoPrompt(page);
  await page.close();
  return look;
}

eachBrowser((_kind, session) => {
  it('the prompt has its look, on a page that does nothing and on each that repaints it', {
    timeout: 180_000,
  }, async () => {
    const ordinary = await lookOn(session(), {});
    expect(ordinary.width).toBe(440);
    // A difference of one digit in the address is noticed.
    const { bytes, ...size } = ordinary.picture;
    expect(differing(ordinary.picture, { ...size, bytes: bytes.map((byte) => 255 - byte) })).toBeGreaterThan(
      100_000,
    );

    const others: string[] = [];
    for (const [name, attack] of Object.entries(repainted)) {
      const { picture, width, height } = await lookOn(session(), attack);
      const isAsLarge = Math.abs(width - ordinary.width) < 0.5 && Math.abs(height - ordinary.height) < 0.5;
      const pixels = differing(picture, ordinary.picture);
      if (!isAsLarge || pixels >= MOST_OTHER_PIXELS)
        others.push(`${name}: ${width} by ${height}, ${pixels} pixels differ`);
    }
    expect(others).toEqual([]);
  });
});
