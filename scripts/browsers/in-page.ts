/** Functions that run in a page. */
import type { Page } from 'puppeteer-core';
import { isNavigationError } from './page-load';

/**
 * A function, or the text of one that other functions were put into. It may use nothing from outside except
 * `nextFrame()` and `nextLook()`.
 */
type InPage<A extends unknown[], R> = ((...args: A) => R | Promise<R>) | string;

/**
 * Runs a function in a page, as text: a page's policy cannot forbid that. Transpilers that keep function names call
 * `__name`, which exists only in their own output. So `__name` is defined for the function, and so are `nextFrame()` and
 * `nextLook()`. Arguments and answer travel as JSON.
 */
export async function inPage<A extends unknown[], R>(page: Page, run: InPage<A, R>, ...args: A): Promise<R> {
  const answer = await page.evaluate(inPageSource(run, args));
  return answer === undefined ? (undefined as R) : JSON.parse(answer as string);
}

/** The expression that {@link inPage} evaluates: a promise of the answer as JSON. */
export function inPageSource<A extends unknown[], R>(run: InPage<A, R>, args: A): string {
  return `(async () => { const __name = (f) => f; ${nextFrame}; ${nextLook}; return JSON.stringify(await (${run})(...${JSON.stringify(args)})); })()`;
}

/** How long one question to a page may wait: Firefox never answers one that was under way when its page reloaded. */
const TURN_MS = 2_000;

/** By how much a page may be late with its answer, on a machine that is busy. */
const LATE_MS = 5_000;

/**
 * The same for a function that waits for something. If another page takes the place of this one meanwhile, the wait
 * goes on in the new page.
 * @param run its first argument is how long it may take, in milliseconds. Then it answers something falsy, and is asked
 *   again until the time is over
 */
export async function untilInPage<A extends unknown[], R>(
  page: Page,
  timeoutMs: number,
  run: InPage<[patience: number, ...A], R>,
  ...args: A
): Promise<R> {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    const isOver = () => Date.now() >= giveUpAt;
    try {
      const patience = Math.max(0, Math.min(giveUpAt - Date.now(), TURN_MS));
      const answer = await answered(inPage(page, run, patience, ...args), patience + LATE_MS);
      if (answer || isOver()) return answer;
    } catch (error) {
      const mayAnswerNow = error instanceof NoAnswer || isNavigationError(error);
      if (!mayAnswerNow || isOver() || page.isClosed()) throw error;
    }
  }
}

/** A page that was asked has not answered. */
export class NoAnswer extends Error {}

/** Waits for a page's answer, and no longer than this. @throws NoAnswer */
export function answered<R>(answer: Promise<R>, withinMs: number): Promise<R> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(`No answer within ${withinMs} ms.`)), withinMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Runs in the page. A tab that is not in front gets no frames. */
function nextFrame(): Promise<void> {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Runs in the page: the pause between two looks of a wait. Not a frame: whoever asks for each frame makes the browser
 * draw all the time, which took a tenth of the processor time of `contract.test.ts`.
 */
function nextLook(): Promise<void> {
  return new Promise<void>((resolve) => setTimeout(resolve, 50));
}
