/**
 * The link and the three choices are visible in the prompt without scrolling, in every language, on every screen and
 * with every size of text.
 */
import { expect, it } from 'vitest';
import { readPrompt, turnTo, waitForNoPrompt, waitForPrompt } from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { languages } from '../../src/i18n/languages';
import { openFeed } from '../support/feed';
import { eachBrowser } from '../support/session';

const screens = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
];
const REPOST = '[data-id="1850000000000000101"] [data-testid="retweet"]';

eachBrowser((kind, session) => {
  // Firefox's driver cannot change the size of text.
  const sizes = kind === 'chromium' ? [16, 32] : [16];

  it('shows the whole link and its three ways on without scrolling', { timeout: 180_000 }, async () => {
    session().web.on('x.com', x);
    const page = await openFeed(session(), 'https://x.com/home');
    const client = kind === 'chromium' ? await page.createCDPSession() : null;
    const outOfReach: string[] = [];
    for (const { tag: language } of languages) {
      await session().setStorage({
        settings: { version: 1, prompt: { mode: 'always' }, language },
        share: {},
      });
      await page.setViewport({ width: 900, height: 800 });
      await page.reload();
      await turnTo(session(), page);
      await page.click(REPOST);
      for (const screen of screens) {
        await page.setViewport(screen);
        for (const size of sizes) {
          await client?.send('Page.setFontSizes', { fontSizes: { standard: size } });
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
          const { buttons, addressRect } = await waitForPrompt(page);
          const foot = addressRect.y + addressRect.height;
          // With tall scripts at 200 % on the smallest screen, the link begins in the first screen, and one has to
          // scroll to its end.
          const isTightest = size === 32 && screen.width === 320;
          if (!isTightest && (addressRect.y < 0 || foot > (buttons[0]?.rect.y ?? 0)))
            outOfReach.push(`${language} ${screen.width} ${size}: the link ends at ${foot}`);
          for (const { name, reachable, rect } of buttons.slice(0, 3)) {
            const isWhole =
              rect.x >= 0 &&
              rect.x + rect.width <= screen.width &&
              rect.y >= 0 &&
              rect.y + rect.height <= screen.height;
            if (!reachable || !isWhole)
              outOfReach.push(`${language} ${screen.width} ${size}: ${name} ${JSON.stringify(rect)}`);
          }
        }
      }
      await client?.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
      await page.keyboard.press('Escape');
      await waitForNoPrompt(page);
    }
    expect(await readPrompt(page)).toBeNull();
    expect(outOfReach).toEqual([]);
  });
});
