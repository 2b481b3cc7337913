/** From a share act to the frame in which the prompt is painted. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Arena } from '../arena';
import { COMMON_WAY, OURS } from '../contestants';
import { FEED_URL } from '../feed';
import type { Measure } from '../figures';
import type { Round } from './round';

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

/** A person who has chosen a region and left the rest as it is: the words of the posts make the extension ask. */
export const USUAL_SETTINGS = {
  settings: { version: 1, region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'smart' } },
};

/**
 * Runs in the page before any extension's script, and only looks: when was the share control let go of, in which
 * frame is there something new beside head and body, and when was that frame done.
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

/** How long a button stays down: most people's presses are longer. */
const PRESS_MS = 60;

/** Longer than the sentinel waits before it lets an act go through. */
const PATIENCE_MS = 2500;

/** Only of ours and the common way: nobody else asks. */
export async function measureShareActs({ arena, plan, samples }: Round): Promise<void> {
  const { contestant } = arena;
  const isOurs = contestant.id === OURS;
  if (!isOurs && contestant.id !== COMMON_WAY) return;
  if (isOurs) await arena.setStorage(USUAL_SETTINGS);
  // A post is asked about once, so each act is on another.
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

/** The feed in a tab, and with it a process, of its own, watched. */
export async function openWatchedFeed(arena: Arena): Promise<Page> {
  const page = await arena.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(FEED_URL);
  await delay(300);
  return page;
}

/**
 * On a machine that is too busy the sentinel lets an act go through without asking: then there is nothing to measure.
 * @throws when that happens again and again
 */
async function untilItWorks(arena: Arena, act: (page: Page) => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const page = await openWatchedFeed(arena);
    const worked = await act(page);
    await page.close();
    if (worked) return;
  }
  throw new Error('No prompt came for four share acts in a row.');
}

/** Presses the share control of a post, and puts the prompt away again. @returns null when none came in time */
export async function shareAndWait(page: Page, post: number): Promise<{ ms: number; frames: number } | null> {
  await page.bringToFront();
  const controls = await page.$$('[data-testid="retweet"]');
  await controls[post]?.scrollIntoView();
  // The pointer is there before it presses, as a person's is.
  await controls[post]?.hover();
  await delay(50);
  await controls[post]?.click({ delay: PRESS_MS });
  const seen = await page
    .waitForFunction('watched.acts.at(-1)?.painted && watched.acts.at(-1)', { timeout: PATIENCE_MS })
    .then((handle) => handle.jsonValue() as Promise<{ at: number; frames: number; painted: number }>)
    .catch(() => null);
  if (!seen) return null;
  await page.keyboard.press('Escape');
  // And with it the notice that comes after.
  await page.keyboard.press('Escape');
  await page.waitForFunction('document.documentElement.children.length === 2', { timeout: PATIENCE_MS });
  await page.evaluate('watched.acts.length = 0');
  return { ms: seen.painted - seen.at, frames: seen.frames };
}
