/** Sees and presses the card on an official form's page, which sits in a closed shadow root; see eyes/content.js. */
import type { Page } from 'puppeteer-core';
import type { Seen } from './prompt';

export interface SeenCard {
  /** All visible text, with single spaces. */
  text: string;
  /** What screen readers are told, by live region. */
  status: string[];
  dir: string;
  lang: string;
  rect: { x: number; y: number; width: number; height: number };
  modal: boolean;
  font: string;
  /** CSS `position`: `fixed` shows that its styles are in force. */
  position: string;
  buttons: Seen[];
}

/** What the card shows now, or null when there is none in the page. */
export function readCard(page: Page): Promise<SeenCard | null> {
  return page.evaluate(() => {
    let answer: string | undefined;
    document.addEventListener(
      'eyes:answer-card',
      (event) => {
        answer = (event as CustomEvent<string>).detail;
      },
      { once: true },
    );
    document.dispatchEvent(new CustomEvent('eyes:ask-card'));
    if (answer === undefined) throw new Error('The eyes are not in this page.');
    return JSON.parse(answer);
  });
}

/** Waits until the card says this. @throws after ten seconds, with what it says instead */
export async function waitForCard(page: Page, text: string): Promise<SeenCard> {
  const giveUpAt = Date.now() + 10_000;
  let seen: SeenCard | null = null;
  while (Date.now() < giveUpAt) {
    // A page that is just loading has no eyes yet.
    seen = await readCard(page).catch(() => null);
    if (seen?.text.includes(text)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The card does not say "${text}" but: ${seen?.text ?? 'there is none'}`);
}

/** Presses the card's only button with the mouse. */
export async function closeCard(page: Page): Promise<void> {
  const [button] = (await readCard(page))?.buttons ?? [];
  if (!button) throw new Error('There is no card to close.');
  const { x, y, width, height } = button.rect;
  await page.mouse.click(x + width / 2, y + height / 2);
}
