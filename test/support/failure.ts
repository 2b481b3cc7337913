/** What a browser showed when a test failed, for whoever reads only the gate's output. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers/index';

/** A browser that hangs may be the reason of the failure: nothing here waits for it longer than this. */
const PATIENCE_MS = 3000;

/** Never rejects. */
async function within(asked: Promise<unknown>): Promise<unknown> {
  const late = delay(PATIENCE_MS, `no answer within ${PATIENCE_MS} ms`, { ref: false });
  return Promise.race([asked, late]).catch((error: Error) => `${error.name}: ${error.message}`);
}

async function shownBy(page: Page): Promise<string> {
  const seen = page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')];
    const entered = fields.map(({ value }) => value).join();
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const lost = files
      .filter(({ responseStatus }) => responseStatus === 0 || responseStatus >= 400)
      .map(
        ({ name, responseStatus, startTime, duration, workerStart }) =>
          `${new URL(name).pathname} ${responseStatus} at ${Math.round(startTime)} for ${Math.round(duration)} ms${workerStart ? ' by a worker' : ''}`,
      );
    const missing = lost.length > 0 ? `, did not load: ${lost.slice(0, 5).join(', ')}` : '';
    return `${document.readyState}, ${document.visibilityState}${missing}, [${entered.slice(0, 100)}]: ${document.body?.innerText.slice(0, 400)}`;
  });
  return `${page.url()} (${String(await within(seen)).replace(/\s+/g, ' ')})`;
}

/** Its tabs with their fields, texts and files that did not load, its uncaught errors, its settings, what it keeps in memory, and the last requests. */
export async function seenAtFailure(session: Session): Promise<string> {
  const pages = await within(session.browser.pages());
  const tabs = Array.isArray(pages) ? await Promise.all(pages.map(shownBy)) : [String(pages)];
  const others = {
    'background runs': session.backgroundRuns(),
    errors: session.errors(),
    stored: session
      .storage()
      .then(({ local, session: inMemory }) => ({ settings: local.settings, inMemory })),
    requests: Promise.resolve(session.web.log.slice(-10).map(({ method, url }) => `${method} ${url}`)),
  };
  const rest = Object.entries(others).map(
    async ([name, asked]) => `${name}: ${JSON.stringify(await within(asked))}`,
  );
  return [`${session.kind} at this failure:`, ...tabs, ...(await Promise.all(rest))].join('\n  ');
}
