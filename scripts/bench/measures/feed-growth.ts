/** How much a contestant does while a feed grows. Ideally nothing. */
import { countersOf } from '../arena';
import { NONE } from '../contestants';
import { FEED_URL } from '../feed';
import type { Measure } from '../figures';
import { totalMs, traced } from '../trace';
import type { BenchRound } from './round';

export const growthScript: Measure = {
  id: 'growth-script',
  title: "Extension's scripts while {posts} posts are appended",
  unit: 'ms',
  against: null,
};
export const growthScriptTwice: Measure = {
  id: 'growth-script-twice',
  title: "Extension's scripts while {twice} posts are appended",
  unit: 'ms',
  against: null,
};
export const growthTasks: Measure = {
  id: 'growth-tasks',
  title: 'All tasks of the page while {twice} posts are appended',
  unit: 'ms',
  against: NONE,
};
export const growthHeap: Measure = {
  id: 'growth-heap',
  title: 'Script heap of the page after {twice} posts',
  unit: 'MB',
  against: NONE,
};
export const feedGrowthMeasures = [growthScript, growthScriptTwice, growthTasks, growthHeap];

/** Measures it several times, each time in a new page. */
export async function measureFeedGrowth(round: BenchRound): Promise<void> {
  for (let turn = 0; turn < round.plan.growths; turn++) await growOnce(round);
}

/** Appends the posts twice, and adds up what that costs. */
async function growOnce({ arena, plan, samples }: BenchRound): Promise<void> {
  const { contestant } = arena;
  const page = await arena.newPage();
  await page.goto(FEED_URL);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await countersOf(cdp);

  let script = 0;
  for (const measure of [growthScript, growthScriptTwice]) {
    const trace = await traced(page, () => page.evaluate(`appendPosts(${plan.posts})`));
    if (!contestant.directory) continue;
    script += totalMs(trace.scriptsOf(arena.extensionUrl(''), trace.pageThread));
    samples.add(measure, contestant.id, script);
  }

  await cdp.send('HeapProfiler.collectGarbage');
  const after = await countersOf(cdp);
  samples.add(growthTasks, contestant.id, ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000);
  samples.add(growthHeap, contestant.id, (after.JSHeapUsedSize ?? 0) / 1e6);
  await page.close();
}
