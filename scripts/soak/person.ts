/**
 * A simulated person who uses the extension for hours: scrolls, presses share, answers, begins reports, and moves on.
 */
import type { Page } from 'puppeteer-core';
import {
  pressPromptButton,
  type Session,
  turnTo,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../browsers/index';
import type { Chance } from '../chance';
import { chooseSexualImages, repostButton } from '../demo/index';

const posts = ['101', '102', '104'] as const;

export class Person {
  constructor(
    private readonly session: Session,
    private readonly chance: Chance,
  ) {}

  /** Makes a post about which nobody was asked yet: one of the page's own posts with a new number. */
  private async renumber(page: Page, post: string): Promise<void> {
    const id = `18${String(this.chance.whole(0, 1e9)).padStart(10, '0')}${String(this.chance.whole(0, 1e7 - 1)).padStart(7, '0')}`;
    await page.evaluate(
      (selector, fresh) => {
        for (const link of document.querySelectorAll(`${selector} a[href*="/status/"]`)) {
          link.setAttribute(
            'href',
            (link.getAttribute('href') ?? '').replace(/status\/\d+/, `status/${fresh}`),
          );
        }
      },
      `[data-id="1850000000000000${post}"]`,
      id,
    );
  }

  private async share(page: Page): Promise<string> {
    const post = this.chance.pick(posts);
    await this.renumber(page, post);
    await turnTo(this.session, page);
    await page.click(repostButton(post));
    const { address, text } = await waitForPrompt(page);
    if (!address?.includes('/status/18')) throw new Error(`The prompt has no link of the post: ${text}`);
    if (this.chance.happens(0.25)) return this.report(page);
    const answer = this.chance.pick(["Don't share", 'No child is being harmed, share it']);
    await pressPromptButton(page, answer);
    await waitForNoPrompt(page);
    // Closes what the share has opened over the page.
    await page.keyboard.press('Escape');
    if (answer !== "Don't share") await page.reload();
    return answer;
  }

  private async report(page: Page): Promise<string> {
    await pressPromptButton(page, 'Report it');
    const popup = await this.session.waitForExtensionPage('popup/');
    await chooseSexualImages(popup);
    await waitForText(popup, 'What will be sent');
    await this.session.closePopup(popup);
    await page.bringToFront();
    return 'Report it';
  }

  private async help(): Promise<string> {
    const page = await this.session.openExtensionPage('options/index.html#help');
    await waitForText(page, '1121');
    await page.close();
    return 'help';
  }

  /** Does one random thing on a page. @returns what it was */
  async act(page: Page): Promise<string> {
    await page.bringToFront();
    await page.evaluate((by) => scrollBy(0, by), this.chance.whole(-400, 800));
    if (this.chance.happens(0.1)) {
      await page.reload();
      return 'loaded again';
    }
    if (this.chance.happens(0.1)) return this.help();
    if (page.url().startsWith('https://x.com/')) return this.share(page);
    await page.click('[data-id="1850000000000000101"] [aria-label="Leave a comment"]');
    return 'no share';
  }
}
