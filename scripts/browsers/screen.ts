/** Reads and presses the extension's own pages as a person does: by what is written there. */
import type { Page } from 'puppeteer-core';
import { answered, inPage, NoAnswer, untilInPage } from './in-page';
import { PATIENCE_MS } from './patience';

/** In CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** In functions that run in the page: in-page.ts puts it there. */
declare function nextLook(): Promise<void>;

/** All visible text of a page, with single spaces. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
}

/** Waits until a text is on the screen. @throws after half a minute, with what is there instead */
export async function waitForText(page: Page, text: string): Promise<void> {
  if (await untilInPage(page, PATIENCE_MS, untilText, text)) return;
  throw new Error(`"${text}" did not appear. On the screen: ${await textOf(page)}`);
}

/** The element that is about to be pressed, then whether the press was on it. */
interface Aim {
  aimAt?: { element: Element; isHit: boolean };
}

/**
 * Presses a control with the mouse. It is found by its name or the beginning of its name. Waits for it to appear and to
 * stop moving. If something came up and moved it away in the moment of the press, it is pressed where it is now, as a
 * person would.
 * @throws after half a minute, with what is on the screen
 */
export async function press(page: Page, name: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const { x, y } = await pointOf(page, name);
    await clickAt(page, x, y);
    if (await wasHit(page)) return;
    if (Date.now() > giveUpAt)
      throw new Error(`"${name}" is covered, or moves away. On the screen: ${await textOf(page)}`);
  }
}

/** A click may close the page, or leave it: then a browser may never say that the click has ended. */
async function clickAt(page: Page, x: number, y: number): Promise<void> {
  try {
    await answered(page.mouse.click(x, y), PATIENCE_MS);
  } catch (error) {
    if (!(error instanceof NoAnswer) && !/target closed/i.test(String(error))) throw error;
  }
}

/** Whether the last press was on the control. A page that the press has closed or left cannot say no. */
function wasHit(page: Page): Promise<boolean> {
  return answered(inPage(page, isHit), PATIENCE_MS).catch(() => true);
}

/** Runs in the page: whether what was aimed at got the press. */
export function isHit(): boolean {
  return (globalThis as Aim).aimAt?.isHit ?? true;
}

/**
 * Where a press on a control would be, once it is there and no longer moves. @throws after half a minute, like a press
 */
export async function pointOf(page: Page, name: string): Promise<Point> {
  const point = await untilInPage(page, PATIENCE_MS, untilAtRest, name);
  if (!point) throw new Error(`No "${name}" to press. On the screen: ${await textOf(page)}`);
  return point;
}

/** Runs in the page. @returns whether the text came in time */
export async function untilText(patience: number, wanted: string): Promise<boolean> {
  const giveUpAt = performance.now() + patience;
  while (!document.body?.innerText.replace(/\s+/g, ' ').includes(wanted)) {
    if (performance.now() >= giveUpAt) return false;
    await nextLook();
  }
  return true;
}

/**
 * Runs in the page: waits for a visible control with this name, or whose name begins with it, brings it into view, and
 * waits until it has not moved for 120 ms: no hand follows a moving control faster than that.
 * @returns the middle of the control, or of its first line if it has several; null when none came in time
 */
export async function untilAtRest(
  patience: number,
  wanted: string,
): Promise<{ x: number; y: number } | null> {
  const pressable = 'button, a[href], summary, label, [role="tab"], [role="switch"], select, input';
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const namesOf = (element: HTMLElement) =>
    [element.getAttribute('aria-label'), element.innerText].map(clean);
  const find = () => {
    const all = [...document.querySelectorAll<HTMLElement>(pressable)].filter((element) =>
      element.checkVisibility(),
    );
    return (
      all.find((element) => namesOf(element).includes(wanted)) ??
      all.find((element) => namesOf(element).some((name) => name.startsWith(wanted))) ??
      null
    );
  };
  const giveUpAt = performance.now() + patience;
  let element: HTMLElement | null = null;
  let before = -1;
  let restsSince = 0;
  const isStillIt = (one: HTMLElement | null) =>
    one?.isConnected && one.checkVisibility() && namesOf(one).includes(wanted);
  for (; performance.now() < giveUpAt; await nextLook()) {
    const found: HTMLElement | null = isStillIt(element) ? element : find();
    if (found && found !== element) found.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (found !== element) before = -1;
    element = found;
    const line = element?.getClientRects()[0];
    if (!line) continue;
    // Letters that are still on their way will move it.
    if (line.top !== before || document.fonts.status === 'loading') {
      restsSince = performance.now();
      before = line.top;
      continue;
    }
    if (performance.now() - restsSince < 120) continue;
    const aim = { element: element as Element, isHit: false };
    (globalThis as { aimAt?: typeof aim }).aimAt = aim;
    // What came under the pointer in the meantime must not be pressed in its place.
    const see = (event: Event) => {
      if (event.type === 'pointerdown') aim.isHit = event.composedPath().includes(aim.element);
      if (aim.isHit || (globalThis as { aimAt?: typeof aim }).aimAt !== aim) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      addEventListener(type, see, { capture: true, once: true });
    const x = Math.min(Math.max(line.left + line.width / 2, 0), innerWidth - 1);
    return { x, y: line.top + line.height / 2 };
  }
  return null;
}
