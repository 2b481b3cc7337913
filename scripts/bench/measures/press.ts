/** How much a contestant does when something other than a share control is pressed. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { FEED_URL } from '../feed';
import type { Measure } from '../figures';
import { type Dispatch, isWithin, totalMs, traced } from '../trace';
import type { BenchRound } from './round';

/** Where a person presses in a feed: a button beside the share button, and the words of a post. */
const PRESSED = ['[data-testid="like"]', '[data-testid="tweetText"]'];
const PRESS_EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** How long to wait after a move of the pointer: what scripts do because of it is done by then. */
const AFTER_MOVE_MS = 200;

export const clickHandler: Measure = {
  id: 'click-handler',
  title: "Extension's listeners for the click event of a press that shares nothing",
  unit: 'ms',
  against: null,
};
export const pressHandlers: Measure = {
  id: 'press-handlers',
  title: "Extension's listeners for all five events of such a press",
  unit: 'ms',
  against: null,
};
export const firstPress: Measure = {
  id: 'first-press',
  title: "Extension's listeners for the first press on a page, all five events",
  unit: 'ms',
  against: null,
};
export const firstMove: Measure = {
  id: 'first-move',
  title: "Extension's scripts when the pointer first moves on a page",
  unit: 'ms',
  against: null,
};
export const pressMeasures = [firstMove, firstPress, clickHandler, pressHandlers];

/** The first press on a page is measured separately from all others. */
export async function measurePress({ arena, plan, samples }: BenchRound): Promise<void> {
  const { contestant } = arena;
  if (!contestant.directory) return;
  const page = await arena.newPage();
  await page.goto(FEED_URL);
  await delay(500);
  const moved = await traced(page, async () => {
    await page.mouse.move(2, 2);
    await delay(AFTER_MOVE_MS);
  });
  samples.add(firstMove, contestant.id, totalMs(moved.scriptsOf(arena.extensionUrl(''), moved.pageThread)));
  const trace = await traced(page, () => press(page, plan.presses));
  const scripts = trace.scriptsOf(arena.extensionUrl(''), trace.pageThread);
  for (const [index, dispatches] of pressesIn(trace.dispatches()).entries()) {
    const spent = (of: readonly Dispatch[]) =>
      totalMs(of.flatMap((dispatch) => scripts.filter((script) => isWithin(script, dispatch))));
    if (index === 0) {
      samples.add(firstPress, contestant.id, spent(dispatches));
      continue;
    }
    samples.add(clickHandler, contestant.id, spent(dispatches.filter(({ type }) => type === 'click')));
    samples.add(pressHandlers, contestant.id, spent(dispatches));
  }
  await page.close();
}

async function press(page: Page, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    const all = await page.$$(PRESSED[turn % PRESSED.length] ?? 'body');
    await all[turn % 5]?.click();
  }
  if ((await page.evaluate('document.documentElement.children.length')) !== 2) {
    throw new Error('A press that shares nothing brought a prompt.');
  }
}

/** The dispatches of events of each press. An event without any listener is not in the record. */
function pressesIn(dispatches: readonly Dispatch[]): Dispatch[][] {
  const presses: Dispatch[][] = [];
  let step = PRESS_EVENTS.length;
  for (const dispatch of dispatches) {
    const at = PRESS_EVENTS.indexOf(dispatch.type);
    if (at === -1) continue;
    if (at < step || presses.length === 0) presses.push([]);
    step = at;
    presses.at(-1)?.push(dispatch);
  }
  return presses;
}
