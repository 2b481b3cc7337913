/**
 * The longest time without a pause for which our code keeps a thread busy, in each place where it runs. On other
 * people's pages only our own scripts count; on our own pages and in the background, whole tasks.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Arena } from '../arena';
import { FEED_URL } from '../feed';
import type { Measure, Samples } from '../figures';
import type { Plan } from '../plan';
import { isWithin, type Stretch, type Trace, tasksTraced, traced, tracedEverywhere } from '../trace';
import { shareAndWait, USUAL_SETTINGS, untilItWorks } from './share-act';

/** How long to wait after the load: what a page does right after it is done by then. */
const AFTER_LOAD_MS = 300;

export const longestTask: Measure = {
  id: 'longest-task',
  title: 'Longest stretch that keeps a thread busy',
  unit: 'ms',
  against: null,
};

/** The places where our code runs: the rows of this measure. */
export const places = {
  load: 'page load',
  act: 'page, share act',
  background: 'background, woken by the act',
  popup: 'popup',
  options: 'options',
} as const;

/** @param arena a browser with our extension */
export async function measureLongestTask(arena: Arena, plan: Plan, samples: Samples): Promise<void> {
  await arena.setStorage(USUAL_SETTINGS);
  const page = await arena.newPage();
  const own = arena.extensionUrl('');
  const add = (place: string, tasks: readonly Stretch[]) => {
    if (tasks.length) samples.add(longestTask, place, Math.max(...tasks.map(({ ms }) => ms)));
  };

  for (let turn = 0; turn < plan.rounds; turn++) {
    await page.goto('about:blank');
    const load = await traced(page, async () => {
      await page.goto(FEED_URL);
      await delay(AFTER_LOAD_MS);
    });
    add(places.load, load.scriptsOf(own, load.pageThread));

    await untilItWorks(arena, async (feed) => {
      await arena.stopBackground();
      let isAsked = false;
      const act = await tracedEverywhere(feed, async () => {
        isAsked = (await shareAndWait(feed, turn)) !== null;
      });
      if (!isAsked) return false;
      add(places.act, [...act.scriptsOf(`${own}sentinel`), ...act.scriptsOf(`${own}page`)]);
      add(places.background, tasksAround(act, act.scriptsOf(`${own}background.js`)));
      return true;
    });

    await arena.keepProcess();
    for (const [place, path] of [
      [places.popup, 'popup/index.html'],
      [places.options, 'options/index.html#help'],
    ] as const) {
      await page.goto('about:blank');
      const open = await tasksTraced(page, async () => {
        await page.goto(arena.extensionUrl(path));
        await delay(AFTER_LOAD_MS);
      });
      add(
        place,
        open.tasks().filter(({ thread }) => thread === open.pageThread),
      );
    }
  }
  await page.close();
}

/** The whole tasks that these scripts are part of. */
function tasksAround(trace: Trace, scripts: readonly Stretch[]): Stretch[] {
  return trace.tasks().filter((task) => scripts.some((script) => isWithin(script, task)));
}
