/**
 * Sees and presses the share prompt, which sits in a closed shadow root, out of reach of the page. The eyes, a
 * helper extension that launch() installs, look into it; see eyes/content.js.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { inPage, untilInPage } from './in-page';
import { PATIENCE_MS } from './patience';

/** In functions that run in the page: in-page.ts puts it there. */
declare function nextFrame(): Promise<void>;
declare function nextLook(): Promise<void>;

/** A control in the prompt, as a person finds it. */
export interface SeenElement {
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
  /** Whether a press at its middle reaches it, and not something that lies over it. */
  reachable: boolean;
  /** It is pale because it appeared under the control that was pressed, and does not react to a press yet. */
  early: boolean;
}

export interface SeenPrompt {
  open: boolean;
  /** Whether it is in the top layer with the page inert behind it. */
  modal: boolean;
  /** Whether it is still appearing; until that is over it does not react to a pointer. */
  moving: boolean;
  role: string;
  /** Its label, or the heading that labels it. */
  name: string;
  heading: string;
  /** All visible text, with single spaces. */
  text: string;
  /** The text of the part that shows what would be reported. */
  address: string | null;
  /** Where that part is; where there is none, the place of the whole prompt. */
  addressRect: { x: number; y: number; width: number; height: number };
  dir: string;
  lang: string;
  rect: { x: number; y: number; width: number; height: number };
  /** Every visible control, in document order: buttons, links, and what opens more. */
  buttons: SeenElement[];
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
  buttons: SeenElement[];
}

/** What the notice shows now, or `null` when there is none. */
export async function readNotice(page: Page): Promise<SeenNotice | null> {
  return inPage<[string], SeenNotice | null>(page, ask, '-notice');
}

/**
 * What the prompt shows now, or `null` when there is none in the page.
 * @throws when the eyes are not in the page: `launch` without them, or a page extensions may not enter.
 */
export async function readPrompt(page: Page): Promise<SeenPrompt | null> {
  return inPage<[], SeenPrompt | null>(page, ask);
}

/**
 * Waits until the prompt is open and its animation is over, and reads it.
 * @throws after `timeout` milliseconds, default half a minute.
 */
export async function waitForPrompt(page: Page, { timeout = PATIENCE_MS } = {}): Promise<SeenPrompt> {
  const { seen: prompt } = await waitFor(page, 'open', timeout);
  if (!prompt?.open) throw new Error(`No prompt within ${timeout} ms on ${page.url()}`);
  return prompt;
}

/**
 * Waits until there is no open prompt, also across a navigation.
 * @throws after `timeout` milliseconds, default half a minute, with the prompt's text.
 */
export async function waitForNoPrompt(page: Page, { timeout = PATIENCE_MS } = {}): Promise<void> {
  const closed = `(patience) => (${watchAbsence})(${ask}, 0, patience)`;
  if (await untilInPage<[], boolean>(page, timeout, closed)) return;
  const prompt = await readPrompt(page);
  if (prompt?.open) throw new Error(`The prompt is still open after ${timeout} ms: ${prompt.text}`);
}

/**
 * Waits until there has been no open prompt for some time, so that none comes back.
 * @throws after 20 seconds
 */
export async function waitUntilPromptStaysAway(page: Page, forMs: number): Promise<void> {
  const gone = `(patience, forMs) => (${watchAbsence})(${ask}, forMs, patience)`;
  if (await untilInPage<[number], boolean>(page, 20_000, gone, forMs)) return;
  throw new Error('The prompt is still there, or comes back again and again.');
}

/**
 * Nobody reads a prompt faster. The prompt takes an earlier press for the second half of a double press on the page.
 */
const READING_MS = 200;

const UNFOLDED_MS = 500;

/** When the prompt of a page was last pressed. */
const pressedAt = new WeakMap<Page, number>();

/**
 * Presses a control of the prompt with the mouse, as soon as a person could: a trusted click at its middle. If the
 * button is pale, this waits until it is not.
 * @param name its exact name.
 * @throws when there is no such control, or something lies over it.
 */
export async function pressPromptButton(page: Page, name: string): Promise<void> {
  const { openFor } = await waitFor(page, 'open', PATIENCE_MS);
  // A person also reads first what the last press has unfolded. Only then is the place of the button read: unfolding
  // moves it.
  const sincePress = Date.now() - (pressedAt.get(page) ?? 0);
  const rest = Math.max(READING_MS - openFor, UNFOLDED_MS - sincePress);
  if (rest > 0) await delay(rest);
  let { seen } = await waitFor(page, 'open', PATIENCE_MS);
  const named = (prompt: SeenPrompt | null) => prompt?.buttons.find((one) => one.name === name);
  if (named(seen)?.early) ({ seen } = await waitFor(page, 'armed', PATIENCE_MS));
  const button = named(seen);
  if (!seen?.open || !button) {
    const others = seen?.buttons.map((one) => one.name).join(' | ') ?? 'there is no prompt';
    throw new Error(`No "${name}" in the prompt, but: ${others}`);
  }
  if (!button.reachable) throw new Error(`"${name}" is covered or out of view.`);
  pressedAt.set(page, Date.now());
  const { x, y, width, height } = button.rect;
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** A button that appeared under the pressed control is pale for 700 ms: `ARMED_OVER_CONTROL_MS`, prompt-machine.ts. */
const PALE_MS = 800;

/** For pictures: waits until an open prompt no longer changes, with the pointer on none of its controls. */
export async function settlePrompt(page: Page): Promise<void> {
  await waitForPrompt(page);
  await page.mouse.move(2, 2);
  await delay(PALE_MS);
}

/** `open`: open and no longer moving. `armed`: and no button is pale any more. */
type State = 'open' | 'armed';

interface Watched {
  seen: SeenPrompt | null;
  /** For how long at least the prompt has been open, in milliseconds. */
  openFor: number;
}

/** A share that goes through may load another page meanwhile; then the wait goes on in that one. */
async function waitFor(page: Page, state: State, timeout: number): Promise<Watched> {
  const seen = `(patience, state) => (${watch})(${ask}, state, patience)`;
  const watched = await untilInPage<[State], Watched | null>(page, timeout, seen, state);
  return watched ?? { seen: await readPrompt(page), openFor: 0 };
}

/** Runs in the page: asks the eyes, which answer before `dispatchEvent` returns. */
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
 * Runs in the page: asks again and again. An open prompt counts when two frames in a row show the same.
 * @returns what was seen; null when the time ran out before
 */
async function watch(look: () => SeenPrompt | null, state: State, patience: number): Promise<Watched | null> {
  const giveUpAt = performance.now() + patience;
  let openSince = Number.POSITIVE_INFINITY;
  let before = '';
  for (;;) {
    const late = performance.now() >= giveUpAt;
    let seen: SeenPrompt | null;
    try {
      seen = look();
    } catch {
      // A page that is still loading does not have the eyes yet.
      if (late) return null;
      await nextLook();
      continue;
    }
    const now = JSON.stringify(seen);
    const isOpen = seen?.open === true;
    openSince = isOpen ? Math.min(openSince, performance.now()) : Number.POSITIVE_INFINITY;
    const isPale = state === 'armed' && seen?.buttons.some(({ early }) => early);
    const isRight = isOpen && !seen?.moving && !isPale;
    if (isRight && now === before) return { seen, openFor: performance.now() - openSince };
    if (late) return null;
    before = now;
    await (isRight ? nextFrame() : nextLook());
  }
}

/** Runs in the page: looks again and again whether a prompt is open. @returns whether none was for long enough */
async function watchAbsence(
  look: (about: string) => boolean | null,
  forMs: number,
  patience: number,
): Promise<boolean> {
  const giveUpAt = performance.now() + patience;
  let goneSince = Number.POSITIVE_INFINITY;
  for (let last = performance.now(); ; await nextLook()) {
    let isOpen: boolean | null = true;
    try {
      isOpen = look('-open');
    } catch {
      // A page that is still loading does not have the eyes yet.
    }
    const now = performance.now();
    // A page that had no time in between has not looked after its prompt, either.
    goneSince = isOpen || now - last > 200 ? Number.POSITIVE_INFINITY : Math.min(goneSince, now);
    last = now;
    if (now - goneSince >= forMs) return true;
    if (now >= giveUpAt && goneSince === Number.POSITIVE_INFINITY) return false;
  }
}
