/** Sees and presses the card on an official form's page, which sits in a closed shadow root; see eyes/content.js. */
import type { Page } from 'puppeteer-core';
import { untilInPage } from './in-page';
import { PATIENCE_MS } from './patience';
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

/** Waits until the card shows this text. @throws after half a minute, with what it shows instead */
export async function waitForCard(page: Page, text: string): Promise<SeenCard> {
  const seen = await untilInPage<[string], SeenCard | null>(page, PATIENCE_MS, untilCardSays, text);
  if (seen) return seen;
  const last = await readCard(page).catch((error: Error) => error);
  const says = last instanceof Error ? last.message : (last?.text ?? 'there is none');
  throw new Error(`The card on ${page.url()} does not say "${text}" but: ${says}`);
}

/** Runs in the page. A page that is still loading does not have the eyes (eyes/content.js) yet. */
async function untilCardSays(patience: number, text: string): Promise<SeenCard | null> {
  let seen: SeenCard | null = null;
  document.addEventListener('eyes:answer-card', take);
  function take(event: Event): void {
    seen = JSON.parse((event as CustomEvent<string>).detail);
  }
  for (const giveUpAt = performance.now() + patience; performance.now() < giveUpAt; ) {
    document.dispatchEvent(new CustomEvent('eyes:ask-card'));
    if ((seen as SeenCard | null)?.text.includes(text)) break;
    seen = null;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  document.removeEventListener('eyes:answer-card', take);
  return seen;
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
