import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/index';

/**
 * Puts a page behind a blank one, for checks of where things are: there it runs and is laid out as in front, and the
 * browser saves the work of drawing it. A page behind gets no frames to wait for, so a clock gives them, at their usual
 * distance. Nothing can be pressed there. Firefox slows the clocks of a page behind: it stays in front.
 */
export async function leaveUnpainted(session: Session, page: Page): Promise<void> {
  if (session.kind === 'firefox') return;
  await page.evaluate(() => {
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 16);
    window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
  });
  await (await session.newPage()).bringToFront();
  await page.waitForFunction(() => document.hidden);
}
