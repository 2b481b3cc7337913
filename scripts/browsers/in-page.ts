/** Functions that run in a page. */
import type { Page } from 'puppeteer-core';
import { isNavigationError } from './page-load';

/** A function, or the text of one that others are put into. It may use nothing from outside but `nextFrame()`. */
type InPage<A extends unknown[], R> = ((...args: A) => R | Promise<R>) | string;

/**
 * Runs a function in a page, as text: a page's policy cannot forbid that. Transpilers that keep function names call
 * a `__name` that only their own output has, so one is at hand, and `nextFrame()` is too. Arguments and answer travel
 * as JSON.
 */
export async function inPage<A extends unknown[], R>(page: Page, run: InPage<A, R>, ...args: A): Promise<R> {
  const answer = await page.evaluate(inPageSource(run, args));
  return answer === undefined ? (undefined as R) : JSON.parse(answer as string);
}

/** The expression that {@link inPage} evaluates: a promise of the answer as JSON. */
export function inPageSource<A extends unknown[], R>(run: InPage<A, R>, args: A): string {
  return `(async () => { const __name = (f) => f; ${nextFrame}; return JSON.stringify(await (${run})(...${JSON.stringify(args)})); })()`;
}

/**
 * The same for a function that waits for something: where the page gives way to another meanwhile, the wait goes on in
 * that one.
 * @param run is told in milliseconds how long it may take, before its other arguments
 */
export async function untilInPage<A extends unknown[], R>(
  page: Page,
  timeoutMs: number,
  run: InPage<[patience: number, ...A], R>,
  ...args: A
): Promise<R> {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await inPage(page, run, giveUpAt - Date.now(), ...args);
    } catch (error) {
      if (!isNavigationError(error) || Date.now() >= giveUpAt || page.isClosed()) throw error;
    }
  }
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
