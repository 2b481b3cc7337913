/**
 * The share prompt on pages that fight it. Whatever a page does: nothing is shared and nothing reported without the
 * person's own press, the prompt is really on the screen or gone for good, and the page can be used afterwards.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ended, recovered, withstood } from '../fixtures/hostile/attacks';
import { type Attack, attacked, endAttack } from '../fixtures/hostile/page';
import type { Session } from '../support/browser';
import { acts, openFeed, waitForAct } from '../support/feed';
import { colourAt } from '../support/pixels';
import { pressPromptButton, type SeenPrompt, waitForNoPrompt, waitForPrompt } from '../support/prompt';
import { eachBrowser } from '../support/session';
import { always, SHARE } from '../support/share-presses';

const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;
const MAIN_BUTTON = [0x17, 0x60, 0x5c];

/** Pages of the extension's that are open, in tabs or as popups: a report that was begun. */
export async function begunReports(session: Session): Promise<string[]> {
  return session.evaluateInExtension(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    return api.extension.getViews().map((view: Window) => view.location.pathname).filter((path: string) => path !== '/manifest.json' && !path.startsWith('/_generated'));
  });
}
declare const chrome: { extension: { getViews(): Window[] } };

async function openAttacked(session: Session, attack: Attack): Promise<Page> {
  session.web.on('x.com', attacked(attack));
  return openFeed(session, 'https://x.com/home', always);
}

/** Seen and reachable, on the screen and not only in the document. */
async function expectOnScreen(page: Page, prompt: SeenPrompt): Promise<void> {
  const [main, ...others] = prompt.buttons.slice(0, 3);
  expect([main, ...others].map((button) => [button?.name, button?.reachable])).toEqual([
    ['Report it', true],
    ["Don't share", true],
    [SHARE, true],
  ]);
  const { x = 0, y = 0, height = 0 } = main?.rect ?? {};
  const colour = await colourAt(page, x + 20, y + height / 2);
  expect(colour.map((channel, index) => Math.abs(channel - (MAIN_BUTTON[index] ?? 0)) < 8)).toEqual([true, true, true]);
}

const reposts = async (page: Page) => (await acts(page)).filter((act) => act.includes('repost'));

eachBrowser((_kind, session) => {
  describe('the prompt stands on a page that', () => {
    it.each(Object.entries(withstood))('%s', async (_name, attack) => {
      const page = await openAttacked(session(), attack);
      await page.click(repost('101'));
      const prompt = await waitForPrompt(page);
      expect(prompt).toMatchObject({ modal: true, address: 'https://x.com/hunza_bakers/status/1850000000000000101' });
      await expectOnScreen(page, prompt);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      expect(await reposts(page)).toEqual([]);
      expect(await begunReports(session())).toEqual([]);

      await endAttack(page);
      await page.focus(repost('102'));
      await page.keyboard.press('Enter');
      await waitForPrompt(page);
      await page.keyboard.press('Escape');
      await waitForNoPrompt(page);
      expect(await reposts(page)).toEqual([]);
      await endAttack(page);
      await page.click(repost('105').replace('105', '101'));
      await waitForAct(page, 'repost menu 1850000000000000101');
    });
  });

  describe('the prompt comes back on a page that', () => {
    it.each(Object.entries(recovered))('%s', async (_name, attack) => {
      const page = await openAttacked(session(), attack);
      await page.click(repost('101'));
      await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
      const giveUpAt = Date.now() + 3000;
      let prompt = await waitForPrompt(page);
      while (!(prompt.modal && prompt.buttons[0]?.reachable) && Date.now() < giveUpAt) prompt = await waitForPrompt(page);
      await expect.poll(async () => expectOnScreen(page, await waitForPrompt(page)).then(() => true, () => false), { timeout: 3000 }).toBe(true);
      await pressPromptButton(page, SHARE);
      await endAttack(page);
      await waitForAct(page, 'repost menu 1850000000000000101');
    });
  });

  describe('the prompt gives way, and nothing is shared, on a page that', () => {
    it.each(Object.entries(ended))('%s', async (_name, attack) => {
      const page = await openAttacked(session(), attack);
      await page.click(repost('101'));
      await page.waitForFunction("performance.getEntriesByName('prompt seen').length > 0");
      await expect.poll(() => isGone(page), { timeout: 5000 }).toBe(true);
      expect(await reposts(page)).toEqual([]);
      expect(await begunReports(session())).toEqual([]);
      await endAttack(page);
      await page.click(repost('101'));
      await waitForAct(page, 'repost menu 1850000000000000101');
    });
  });
});
