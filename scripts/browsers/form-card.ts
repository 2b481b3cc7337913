/** Sees and presses the card on an official form's page, which sits in a closed shadow root; see eyes/content.js. */
import type { Page } from 'puppeteer-core';
import type { SeenElement } from './prompt';

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
  fontSize: number;
  /** CSS `position`: `fixed` shows that its styles apply. */
  position: string;
  /** The texts that it does not show completely. */
  cut: string[];
  buttons: SeenElement[];
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

/** Waits until the card shows this text. @throws after ten seconds, with what it shows instead */
export async function waitForCard(page: Page, text: string): Promise<SeenCard> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    // A page that is still loading does not have the eyes (eyes/content.js) yet.
    const seen = await readCard(page).catch((error: Error) => error);
    const says = seen instanceof Error ? seen.message : (seen?.text ?? 'there is none');
    if (seen && !(seen instanceof Error) && seen.text.includes(text)) return seen;
    if (Date.now() > giveUpAt)
      throw new Error(`The card on ${page.url()} does not say "${text}" but: ${says}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function pressInCard(page: Page, which: (button: SeenElement) => boolean): Promise<boolean> {
  const button = (await readCard(page))?.buttons.find(which);
  if (!button) return false;
  const { x, y, width, height } = button.rect;
  await page.mouse.click(x + width / 2, y + height / 2);
  return true;
}

const isOpener = ({ expanded }: SeenElement) => expanded !== null;

/** On a narrow page the card is a bar: opens it, or folds it again. @returns whether there is such a bar */
export function toggleCard(page: Page): Promise<boolean> {
  return pressInCard(page, isOpener);
}

/** Presses "Close" with the mouse. In a bar the button shows only when the bar is open. */
export async function closeCard(page: Page): Promise<void> {
  const pressClose = () => pressInCard(page, (button) => !isOpener(button));
  const isClosed = (await pressClose()) || ((await toggleCard(page)) && (await pressClose()));
  if (!isClosed) throw new Error('There is no card to close.');
}
