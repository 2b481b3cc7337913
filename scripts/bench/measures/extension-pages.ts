/** Measures the time from opening an extension's page to its first content, and until it can be used. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { EMPTY, OURS, popupOf } from '../contestants';
import { FEED_URL } from '../feed';
import type { Measure } from '../figures';
import type { BenchRound } from './round';
import { USUAL_SETTINGS } from './share-act';

/** The name for the popup of the empty extension: a page without a script. */
export const STATIC_PAGE = 'a static page';

export const popupFirst: Measure = {
  id: 'popup-first',
  title: 'Popup in a tab: open to first content',
  unit: 'ms',
  against: STATIC_PAGE,
};
export const popupUsable: Measure = {
  id: 'popup-usable',
  title: 'Popup in a tab: open to first control',
  unit: 'ms',
  against: STATIC_PAGE,
};
export const toolbarFirst: Measure = {
  id: 'toolbar-first',
  title: 'Toolbar button pressed to first content of the popup',
  unit: 'ms',
  against: STATIC_PAGE,
};
export const optionsFirst: Measure = {
  id: 'options-first',
  title: 'Options with the largest country file: open to first content',
  unit: 'ms',
  against: STATIC_PAGE,
};
export const optionsUsable: Measure = {
  id: 'options-usable',
  title: 'Options with the largest country file: open to the first helpline',
  unit: 'ms',
  against: STATIC_PAGE,
};
export const extensionPageMeasures = [popupFirst, popupUsable, toolbarFirst, optionsFirst, optionsUsable];

/** Runs in the page before its scripts: finds the frame in which the wanted element was on the screen. */
function watchFor(wanted: string): string {
  return `(() => {
    const onFrame = () => {
      const found = [...document.querySelectorAll(${JSON.stringify(wanted)})];
      if (!found.some((element) => element.checkVisibility() && !element.disabled)) {
        return void requestAnimationFrame(onFrame);
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { globalThis.usableAt = performance.now(); };
      port2.postMessage(null);
    };
    requestAnimationFrame(onFrame);
  })();`;
}

const FIRST_CONTENT = `new Promise((resolve) => {
  setTimeout(() => resolve(NaN), 5000);
  new PerformanceObserver((list) => {
    const first = list.getEntriesByName('first-contentful-paint')[0];
    if (first) resolve(first.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

const CONTROL = 'button, input, select, textarea, summary, a[href]';
/** An element that only a list of helplines has. */
const HELPLINE = '.phone-link';

/** @param wanted the element that makes the page usable; null to wait only for the first content */
async function openTimes(
  page: Page,
  url: string,
  wanted: string | null,
): Promise<{ first: number; usable: number }> {
  const watch = wanted ? await page.evaluateOnNewDocument(watchFor(wanted)) : null;
  try {
    await page.goto('about:blank');
    await page.goto(url);
    const first = (await page.evaluate(FIRST_CONTENT)) as number;
    if (!watch) return { first, usable: first };
    await page.waitForFunction('globalThis.usableAt', { timeout: 10_000 });
    return { first, usable: (await page.evaluate('globalThis.usableAt')) as number };
  } finally {
    if (watch) await page.removeScriptToEvaluateOnNewDocument(watch.identifier);
  }
}

/** Opens a page again. @returns milliseconds from its start to its first content */
export async function firstContent(page: Page, url: string): Promise<number> {
  return (await openTimes(page, url, null)).first;
}

/**
 * For other people's extensions only the first content of the popup is measured; without a popup there is nothing to
 * open.
 */
export async function measureExtensionPages({ arena, plan, samples }: BenchRound): Promise<void> {
  const { contestant } = arena;
  const popup = popupOf(contestant);
  if (!popup) return;
  const isOurs = contestant.id === OURS;
  // We do not know when another extension's popup can be used, so only its first content is measured.
  const isStatic = contestant.id === EMPTY;
  const isCompared = isOurs || isStatic;
  const id = isStatic ? STATIC_PAGE : contestant.id;
  if (isOurs) await arena.setStorage(USUAL_SETTINGS);
  // The extension's process keeps running, so that the page is measured and not the start of a process.
  await arena.keepProcess();
  const page = await arena.newPage();
  const popupUrl = arena.extensionUrl(popup);
  const control = isCompared ? CONTROL : null;
  await openTimes(page, popupUrl, control);
  for (let turn = 0; turn < plan.opens; turn++) {
    const { first, usable } = await openTimes(page, popupUrl, control);
    samples.add(popupFirst, id, first);
    if (isCompared) samples.add(popupUsable, id, usable);
  }
  if (!isCompared) return page.close();

  const optionsUrl = isOurs ? arena.extensionUrl('options/index.html#help') : popupUrl;
  const wanted = isOurs ? HELPLINE : CONTROL;
  await openTimes(page, optionsUrl, wanted);
  for (let turn = 0; turn < plan.opens; turn++) {
    const { first, usable } = await openTimes(page, optionsUrl, wanted);
    samples.add(optionsFirst, id, first);
    samples.add(optionsUsable, id, usable);
  }
  await page.goto(FEED_URL);
  for (let turn = 0; turn < plan.opens; turn++) {
    samples.add(toolbarFirst, id, await openByToolbar(arena, page));
  }
  await page.close();
}

/** Right after another one, some popups come a quarter of a second sooner. A person is never that quick. */
const PAUSE_MS = 500;

/** The time here and the start time of the popup come from the same clock of this machine. */
async function openByToolbar({ openPopup }: BenchRound['arena'], page: Page): Promise<number> {
  await page.bringToFront();
  const { popup, pressedAt } = await openPopup(page);
  const first = (await popup.evaluate(FIRST_CONTENT)) as number;
  const origin = (await popup.evaluate('performance.timeOrigin')) as number;
  const gone = new Promise<unknown>((resolve) => popup.once('close', resolve));
  await popup.evaluate('window.close()').catch(() => undefined);
  await gone;
  await delay(PAUSE_MS);
  return origin + first - pressedAt;
}
