/** From a share act to the frame in which the prompt is painted. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
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
export const promptNext = kinds.next;
export const promptAsleep = kinds.asleep;
export const shareActMeasures = Object.values(kinds).flatMap(({ time, frames }) => [time, frames]);

/** Settings under which each act is asked about. */
export const ASK_ALWAYS = {
  settings: { version: 1, region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'always' } },
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

/** Longer than the sentinel waits before it lets an act go through. */
const PATIENCE_MS = 2500;

export async function measureShareActs({ arena, plan, samples }: Round): Promise<void> {
  const { contestant } = arena;
  const isOurs = contestant.id === OURS;
  if (!isOurs && contestant.id !== COMMON_WAY) return;
  if (isOurs) await arena.setStorage(ASK_ALWAYS);
  const page = await arena.newPage();
  await page.evaluateOnNewDocument(WATCH);

  // A post is asked about once, so each act is on another.
  let post = 0;
  const act = async ({ time, frames }: Kind) => {
    const seen = await shareAndWait(page, post++);
    if (!seen) return false;
    samples.add(time, contestant.id, seen.ms);
    samples.add(frames, contestant.id, seen.frames);
    return true;
  };
  const openFeed = async () => {
    await page.goto(FEED_URL);
    await delay(300);
    await page.bringToFront();
  };

  const firstAct = async () => {
    await openFeed();
    if (isOurs) await arena.wakeBackground();
    return (await act(kinds.first)) && (await act(kinds.next));
  };
  const actWhileAsleep = async () => {
    await openFeed();
    await arena.stopBackground();
    await page.bringToFront();
    return act(kinds.asleep);
  };

  for (let turn = 0; turn < plan.acts; turn++) {
    await untilItWorks(firstAct);
    if (isOurs) await untilItWorks(actWhileAsleep);
  }
  await page.close();
}

/**
 * On a machine that is too busy the sentinel lets an act go through without asking: then there is nothing to measure.
 * @throws when that happens again and again
 */
async function untilItWorks(act: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt++) if (await act()) return;
  throw new Error('No prompt came for four share acts in a row.');
}

/** Presses the share control of a post, and puts the prompt away again. @returns null when none came in time */
export async function shareAndWait(page: Page, post: number): Promise<{ ms: number; frames: number } | null> {
  const controls = await page.$$('[data-testid="retweet"]');
  await controls[post]?.scrollIntoView();
  // The pointer is there before it presses, as a person's is.
  await controls[post]?.hover();
  await delay(50);
  await controls[post]?.click();
  const seen = await page
    .waitForFunction('watched.acts.at(-1)?.painted && watched.acts.at(-1)', { timeout: PATIENCE_MS })
    .then((handle) => handle.jsonValue() as Promise<{ at: number; frames: number; painted: number }>)
    .catch(() => null);
  if (!seen) return null;
  await page.keyboard.press('Escape');
  await page.waitForFunction('document.documentElement.children.length === 2', { timeout: PATIENCE_MS });
  await page.evaluate('watched.acts.length = 0');
  return { ms: seen.painted - seen.at, frames: seen.frames };
}

export { WATCH as WATCH_ACTS };
