/**
 * Sees and presses the share prompt, which sits in a closed shadow root, out of reach of the page. The eyes, a
 * helper extension that launch() installs, look into it; see eyes/content.js.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { isNavigationError } from './page-load';

/** A control in the prompt, as a person meets it. */
export interface Seen {
  tag: string;
  role: string;
  /** Its label, or else its text. */
  name: string;
  text: string;
  /** In the viewport, in CSS pixels. */
  rect: { x: number; y: number; width: number; height: number };
  focused: boolean;
  dir: string;
  lang: string;
  disabled: boolean;
  /** `aria-expanded`. */
  expanded: string | null;
  /** Whether a pointer at its middle meets it, and nothing that lies over it. */
  reachable: boolean;
  /** Pale, because it appeared under the control that was pressed: it takes no press yet. */
  early: boolean;
}

export interface SeenPrompt {
  open: boolean;
  /** Whether it is in the top layer with the page inert behind it. */
  modal: boolean;
  /** Whether it is still appearing; until then it takes no press of a pointer. */
  moving: boolean;
  role: string;
  /** Its label, or the heading that labels it. */
  name: string;
  heading: string;
  /** All visible text, with single spaces. */
  text: string;
  /** The text of the part that shows what would be reported. */
  address: string | null;
  /** Where that part is; the whole prompt's where there is none. */
  addressRect: { x: number; y: number; width: number; height: number };
  dir: string;
  lang: string;
  rect: { x: number; y: number; width: number; height: number };
  /** Every visible control, in document order: buttons, links, and what opens more. */
  buttons: Seen[];
  /** The name of the control that has the focus. */
  focusedText: string | null;
  /** Every value of `font-family` in it. */
  fonts: string[];
  html: string;
}

/** What is said for a moment after "Don't share". */
export interface SeenNotice {
  text: string;
  role: string | null;
  rect: { x: number; y: number; width: number; height: number };
  buttons: Seen[];
}

/** What the notice shows now, or `null` when there is none. */
export async function readNotice(page: Page): Promise<SeenNotice | null> {
  return inPage(page, `(${ask})('-notice')`);
}

/**
 * What the prompt shows now, or `null` when there is none in the page.
 * @throws when the eyes are not in the page: `launch` without them, or a page extensions may not enter.
 */
export async function readPrompt(page: Page): Promise<SeenPrompt | null> {
  return inPage(page, `(${ask})()`);
}

/**
 * Waits until the prompt is open and has come to rest (its animation is over), and reads it.
 * @throws after `timeout` milliseconds, default 5,000.
 */
export async function waitForPrompt(page: Page, { timeout = 5000 } = {}): Promise<SeenPrompt> {
  const prompt = await waitFor(page, 'open', timeout);
  if (!prompt?.open) throw new Error(`No prompt within ${timeout} ms on ${page.url()}`);
  return prompt;
}

/**
 * Waits until there is no open prompt, also across a navigation.
 * @throws after `timeout` milliseconds, default 5,000, with the prompt's text.
 */
export async function waitForNoPrompt(page: Page, { timeout = 5000 } = {}): Promise<void> {
  const prompt = await waitFor(page, 'closed', timeout);
  if (prompt?.open) throw new Error(`The prompt is still open after ${timeout} ms: ${prompt.text}`);
}

/** Nobody reads a prompt faster; it takes a press sooner than this for the second of a double press on the page. */
const READING_MS = 200;

/**
 * Presses a control of the prompt with the mouse, as soon as a person could: a trusted click at its middle.
 * @param name what it is called, exactly.
 * @throws when there is no such control, or something lies over it.
 */
export async function pressPromptButton(page: Page, name: string): Promise<void> {
  const { buttons } = await waitForPrompt(page);
  const button = buttons.find((one) => one.name === name);
  if (!button) {
    throw new Error(`No "${name}" in the prompt, but: ${buttons.map((one) => one.name).join(' | ')}`);
  }
  if (!button.reachable) throw new Error(`"${name}" is covered or out of view.`);
  await delay(button.early ? PALE_MS : READING_MS);
  const { x, y, width, height } = button.rect;
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** A button that appeared under the pressed control is pale for 700 ms (`ARMED_OVER_CONTROL_MS` in share/prompt-machine.ts). */
const PALE_MS = 800;

/** Waits until an open prompt looks as it stays, with the pointer on nothing in it: for pictures. */
export async function settlePrompt(page: Page): Promise<void> {
  await waitForPrompt(page);
  await page.mouse.move(2, 2);
  await delay(PALE_MS);
}

async function waitFor(page: Page, state: 'open' | 'closed', timeout: number): Promise<SeenPrompt | null> {
  const giveUpAt = Date.now() + timeout;
  for (;;) {
    try {
      return await inPage(page, `(${watch})(${ask}, '${state}', ${giveUpAt - Date.now()})`);
    } catch (error) {
      // A share that goes through may load another page meanwhile; then the wait goes on in that one.
      if (!isNavigationError(error) || Date.now() >= giveUpAt || page.isClosed()) throw error;
    }
  }
}

/**
 * As text, which a page's CSP cannot forbid, and with the `__name` that transpilers call to keep function names but
 * that only their own output has.
 */
async function inPage<R>(page: Page, expression: string): Promise<R> {
  return (await page.evaluate(`(() => { const __name = (f) => f; return ${expression}; })()`)) as R;
}

/** Runs in the page: puts a question to the eyes, which answer before `dispatchEvent` returns. */
function ask<T = SeenPrompt>(about = ''): T | null {
  let answer: string | undefined;
  const listener = (event: Event) => {
    answer = (event as CustomEvent<string>).detail;
  };
  document.addEventListener(`eyes:answer${about}`, listener, { once: true });
  document.dispatchEvent(new CustomEvent(`eyes:ask${about}`));
  document.removeEventListener(`eyes:answer${about}`, listener);
  if (answer === undefined) throw new Error('The eyes are not in this page.');
  return JSON.parse(answer);
}

/**
 * Runs in the page: asks once a frame, so that a prompt is seen in the frame it appears in. An open prompt counts
 * when two frames in a row show the same.
 * @returns the last that was seen, in time or not.
 */
async function watch(
  look: () => SeenPrompt | null,
  state: 'open' | 'closed',
  patience: number,
): Promise<SeenPrompt | null> {
  // A tab that is not in front gets no frames.
  const nextFrame = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 100);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const giveUpAt = performance.now() + patience;
  let before = '';
  for (;;) {
    const late = performance.now() >= giveUpAt;
    let seen: SeenPrompt | null;
    try {
      seen = look();
    } catch (error) {
      // A page that is just loading has no eyes yet.
      if (late) throw error;
      await nextFrame();
      continue;
    }
    const now = JSON.stringify(seen);
    const isOpen = seen?.open === true && !(state === 'open' && seen.moving);
    if (late || (state === 'closed' ? !isOpen : isOpen && now === before)) return seen;
    before = now;
    await nextFrame();
  }
}
