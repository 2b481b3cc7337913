/** Measures the time from a share act to the frame in which the prompt is painted. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Arena } from '../arena';
import { COMMON_WAY, OURS } from '../contestants';
import { FEED_URL } from '../feed';
import type { Measure } from '../figures';
import type { BenchRound } from './round';

interface Kind {
  time: Measure;
  frames: Measure;
}

function kind(id: string, title: string): Kind {
  const common = { against: COMMON_WAY };
  return {
    time: { ...common, id: `prompt-${id}`, title: `Share act to prompt painted, ${title}`, unit: 'ms' },
    frames: { ...common, id: `prompt-${id}-frames`, title: `The same in frames, ${title}`, unit: 'frames' },
  };
}

const kinds = {
  first: kind('first', 'first act on a page'),
  next: kind('next', 'next acts on it'),
  asleep: kind('asleep', 'background asleep, first act on a page'),
};
export const promptFirst = kinds.first;
export const promptAsleep = kinds.asleep;
export const shareActMeasures = Object.values(kinds).flatMap(({ time, frames }) => [time, frames]);

/** The settings of a person who has only chosen a region. With them the words of the posts make the extension ask. */
export const USUAL_SETTINGS = {
  settings: { version: 1, region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'smart' } },
};

/**
 * Runs in the page before any extension's script, and only watches: when the share control was released, in which frame
 * there is something new beside head and body, and when that frame was done.
 */
const WATCH = `
globalThis.watched = { acts: [] };
addEventListener('click', (event) => {
  if (!event.isTrusted || !event.target.closest('[data-testid=retweet]')) return;
  const act = { at: event.timeStamp, frames: 0, painted: null };
  watched.acts.push(act);
  const onFrame = () => {
    act.frames += 1;
    if (document.documentElement.children.length === 2) return void requestAnimationFrame(onFrame);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { act.painted = performance.now(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(onFrame);
}, { capture: true });
`;

/** How long the button is held down: most people press longer. */
const PRESS_MS = 60;

/** How long to wait for the prompt: longer than the sentinel waits before it lets an act go through. */
const PATIENCE_MS = 2500;

/** Nobody finds a post and its share button faster. */
const LOOKING_MS = 600;

/** Measured only for ours and the common way: the others do not ask. */
export async function measureShareActs({ arena, plan, samples }: BenchRound): Promise<void> {
  const { contestant } = arena;
  const isOurs = contestant.id === OURS;
  if (!isOurs && contestant.id !== COMMON_WAY) return;
  if (isOurs) await arena.setStorage(USUAL_SETTINGS);
  // The extension asks only once about a post, so each act is on another post.
  let post = 0;
  const act = async (page: Page, { time, frames }: Kind) => {
    const seen = await shareAndWait(page, post++);
    if (!seen) return false;
    samples.add(time, contestant.id, seen.ms);
    samples.add(frames, contestant.id, seen.frames);
    return true;
  };
  const firstAct = async (page: Page) => {
    if (isOurs) await arena.wakeBackground();
    return (await act(page, kinds.first)) && (await act(page, kinds.next));
  };
  const actWhileAsleep = async (page: Page) => {
    await arena.stopBackground();
    return act(page, kinds.asleep);
  };

  for (let turn = 0; turn < plan.acts; turn++) {
    await untilItWorks(arena, firstAct);
    if (isOurs) await untilItWorks(arena, actWhileAsleep);
  }
}

/** Opens the feed in a tab and a process of its own, and watches it. */
export async function openWatchedFeed(arena: Arena): Promise<Page> {
  const page = await arena.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(FEED_URL);
  // A person looks around before they share: what smart mode needs comes with the first move.
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await delay(LOOKING_MS);
  return page;
}

/**
 * Repeats an act until it can be measured: on a machine that is too busy the sentinel lets an act go through without
 * asking.
 * @throws when this happens too often
 */
export async function untilItWorks(arena: Arena, act: (page: Page) => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const page = await openWatchedFeed(arena);
    const worked = await act(page);
    await page.close();
    if (worked) return;
  }
  throw new Error('No prompt came for four share acts in a row.');
}

/** Presses the share control of a post, and closes the prompt again. @returns null when no prompt came in time */
export async function shareAndWait(page: Page, post: number): Promise<{ ms: number; frames: number } | null> {
  await page.bringToFront();
  const controls = await page.$$('[data-testid="retweet"]');
  await controls[post]?.scrollIntoView();
  // As with a person, the pointer is on the control before it presses.
  await controls[post]?.hover();
  await delay(50);
  await controls[post]?.click({ delay: PRESS_MS });
  const seen = await page
    .waitForFunction('watched.acts.at(-1)?.painted && watched.acts.at(-1)', { timeout: PATIENCE_MS })
    .then((handle) => handle.jsonValue() as Promise<{ at: number; frames: number; painted: number }>)
    .catch(() => null);
  if (!seen) return null;
  await page.keyboard.press('Escape');
  // This also closes the notice that comes afterwards.
  await page.keyboard.press('Escape');
  await page.waitForFunction('document.documentElement.children.length === 2', { timeout: PATIENCE_MS });
  await page.evaluate('watched.acts.length = 0');
  return { ms: seen.painted - seen.at, frames: seen.frames };
}
