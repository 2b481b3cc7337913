/** Measures what pages and extension hold at one moment, and whether the background goes to sleep. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers/index';
import type { Sample } from './figures';

const REST_SECONDS = 90;

/**
 * Waits until the background sleeps by itself, half a minute after the last event. @returns the seconds; null if it did
 * not
 */
export async function untilAsleep(session: Session): Promise<number | null> {
  const since = Date.now();
  while (Date.now() - since < REST_SECONDS * 1000) {
    if (!(await session.backgroundRuns())) return Math.round((Date.now() - since) / 1000);
    await delay(1000);
  }
  return null;
}

/** What is stored; in Chromium also what the pages hold in memory. */
export async function sample(session: Session, pages: readonly Page[]): Promise<Sample> {
  // What the pages themselves store does not count.
  for (const page of pages) await page.evaluate(() => document.querySelector('#acts')?.replaceChildren());
  const stored = await session.storage();
  return {
    storage: JSON.stringify({ ...stored.local, ...stored.session }).length,
    reports: JSON.stringify(stored.indexedDb).length,
    ...(session.kind === 'chromium' ? await memory(pages) : {}),
  };
}

async function memory(pages: readonly Page[]): Promise<Sample> {
  const total: Sample = { heap: 0, nodes: 0, listeners: 0, documents: 0 };
  for (const page of pages) {
    const devtools = await page.createCDPSession();
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('Performance.enable');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    total.heap! += of('JSHeapUsedSize');
    total.nodes! += of('Nodes');
    total.listeners! += of('JSEventListeners');
    total.documents! += of('Documents');
    await devtools.detach();
  }
  return total;
}
