/** What a contestant adds to the load of a feed. */
import { setTimeout as delay } from 'node:timers/promises';
import { countersOf } from '../arena';
import { EMPTY, NONE } from '../contestants';
import { FEED_URL } from '../feed';
import type { Measure } from '../figures';
import { totalMs, traced } from '../trace';
import type { BenchRound } from './round';

/** How long to wait after the load: scripts that wait for an idle page have run by then. */
const AFTER_LOAD_MS = 500;

export const loadScript: Measure = {
  id: 'load-script',
  title: "Extension's scripts while a feed of {loaded} posts loads in a new process",
  unit: 'ms',
  against: EMPTY,
};
export const loadScriptBefore: Measure = {
  id: 'load-script-before',
  title: 'The part of it that runs before the load event',
  unit: 'ms',
  against: EMPTY,
};
/** The browser keeps compiled scripts while a tab stays in its process, so most page views cost only this much. */
export const loadScriptNext: Measure = {
  id: 'load-script-next',
  title: 'All of it on the next page of the site, in the same process',
  unit: 'ms',
  against: EMPTY,
};
export const loadScriptOfAll: Measure = {
  id: 'load-script-of-all',
  title: 'All script of the page at load, its own included',
  unit: 'ms',
  against: NONE,
};
export const loadTasks: Measure = {
  id: 'load-tasks',
  title: 'All tasks of the page at load',
  unit: 'ms',
  against: NONE,
};
export const loadHeap: Measure = {
  id: 'load-heap',
  title: 'Script heap of the page after load',
  unit: 'MB',
  against: NONE,
};
export const pageLoadMeasures = [
  loadScript,
  loadScriptBefore,
  loadScriptNext,
  loadScriptOfAll,
  loadTasks,
  loadHeap,
];

/** Loads the feed while the extension's scripts are recorded, then again with the page's own counters. */
export async function measurePageLoad({ arena, plan, samples }: BenchRound): Promise<void> {
  const { contestant } = arena;
  const page = await arena.newPage();
  const load = async () => {
    await page.goto(FEED_URL);
    await delay(AFTER_LOAD_MS);
  };
  // The first load also fills caches.
  await load();

  for (let turn = 0; turn < plan.loads; turn++) {
    // Another page in between, so that the browser puts the next one into a new process.
    await page.goto('about:blank');
    const trace = await traced(page, load);
    if (contestant.directory) {
      const ours = trace.scriptsOf(arena.extensionUrl(''), trace.pageThread);
      samples.add(loadScript, contestant.id, totalMs(ours));
      const before = ours.filter(({ start }) => start < trace.loadedAt);
      samples.add(loadScriptBefore, contestant.id, totalMs(before));
      const next = await traced(page, load);
      const oursAgain = next.scriptsOf(arena.extensionUrl(''), next.pageThread);
      samples.add(loadScriptNext, contestant.id, totalMs(oursAgain));
    }
  }

  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (let turn = 0; turn < plan.loads; turn++) {
    await page.goto('about:blank');
    await load();
    await cdp.send('HeapProfiler.collectGarbage');
    const { ScriptDuration = 0, TaskDuration = 0, JSHeapUsedSize = 0 } = await countersOf(cdp);
    samples.add(loadScriptOfAll, contestant.id, ScriptDuration * 1000);
    samples.add(loadTasks, contestant.id, TaskDuration * 1000);
    samples.add(loadHeap, contestant.id, JSHeapUsedSize / 1e6);
  }
  await page.close();
}
