/**
 * The edition for phones on a slow phone: what its first visit loads, how soon its page shows something, and how soon a
 * link that an app shares is on the screen.
 */
import type { Page } from 'puppeteer-core';
import type { HermeticWeb } from '../../browsers/index';
import { firstVisit } from '../../build/web-files';
import { hostEdition } from '../../web/hosted';
import type { Arena } from '../arena';
import type { Measure, Samples } from '../figures';
import type { Plan } from '../plan';
import { firstContent, STATIC_PAGE } from './extension-pages';

/** The edition's name in the tables. */
export const PHONES = 'the edition for phones';

/** How much slower than this machine the phone is: what Chromium's own tools take for a cheap one. */
const SLOWER = 4;

export const phonesBytes: Measure = {
  id: 'phones-bytes',
  title: 'Edition for phones: all that the first visit loads, compressed',
  unit: 'kB',
  against: null,
};
export const phonesFirst: Measure = {
  id: 'phones-first',
  title: `Edition for phones, ${SLOWER} times slower: open to first content`,
  unit: 'ms',
  against: STATIC_PAGE,
};
export const phonesShared: Measure = {
  id: 'phones-shared',
  title: `Edition for phones, ${SLOWER} times slower: an app shares a link, and it is on the screen`,
  unit: 'ms',
  against: STATIC_PAGE,
};
export const phonesMeasures = [phonesBytes, phonesFirst, phonesShared];

const EDITION = 'https://phones-bench.example.org';
const PLAIN = 'https://plain-bench.example.org';
const APP = 'https://app-bench.example.org';
const LINK = 'https://x.com/city_notice/status/1850000000000000101';

/** Milliseconds from the press in the app until the link is on the screen of the page that answers. */
async function shared(page: Page, web: HermeticWeb, action: string): Promise<number> {
  const takeAway = web.on(new URL(APP).host, () => ({
    body: `<form method="post" action="${action}"><textarea name="text">${LINK}</textarea><button>Share</button></form>`,
  }));
  await page.goto(APP);
  const from = performance.now();
  await page.click('button');
  await page.waitForFunction(
    (origin, link) => location.origin === origin && document.body?.innerText.includes(link),
    {},
    new URL(action).origin,
    LINK,
  );
  takeAway();
  return performance.now() - from;
}

/**
 * @param arena a browser without an extension
 * @param built the folder of the built edition
 */
export async function measurePhones(
  arena: Arena,
  web: HermeticWeb,
  built: string,
  plan: Plan,
  samples: Samples,
): Promise<void> {
  samples.add(phonesBytes, PHONES, firstVisit(built) / 1000);
  const takeAway = [
    hostEdition(web, new URL(EDITION).host, () => built),
    web.on(new URL(PLAIN).host, () => ({ body: `<!doctype html><h1>A page</h1><p>${LINK}</p>` })),
  ];
  const page = await arena.newPage();
  await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
  // The first visit brings the worker, which answers what apps share.
  await page.goto(`${EDITION}/popup/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.emulateCPUThrottling(SLOWER);
  for (let turn = 0; turn < plan.opens * plan.rounds; turn++) {
    samples.add(phonesFirst, STATIC_PAGE, await firstContent(page, PLAIN));
    samples.add(phonesFirst, PHONES, await firstContent(page, `${EDITION}/popup/`));
    samples.add(phonesShared, STATIC_PAGE, await shared(page, web, `${PLAIN}/share`));
    samples.add(phonesShared, PHONES, await shared(page, web, `${EDITION}/share`));
  }
  await page.close();
  for (const stop of takeAway) stop();
}
