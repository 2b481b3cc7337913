/** What the sentinel of each site does at load and while a feed grows: its cost depends on the data of the site. */
import { setTimeout as delay } from 'node:timers/promises';
import { sites } from '../../../src/sites/index';
import type { Arena } from '../arena';
import type { Measure, Samples } from '../figures';
import type { Plan } from '../plan';
import { totalMs, traced } from '../trace';

/** How long to wait after the load: the sentinel has run by then. */
const AFTER_LOAD_MS = 300;

export const siteLoad: Measure = {
  id: 'site-load',
  title: "Each site's scripts while a feed of {loaded} posts loads, the worst first",
  unit: 'ms',
  against: null,
  worstFirst: true,
};
export const siteGrowth: Measure = {
  id: 'site-growth',
  title: "Each site's scripts while {posts} posts are appended, the worst first",
  unit: 'ms',
  against: null,
  worstFirst: true,
};
export const everySiteMeasures = [siteLoad, siteGrowth];

/** One host of each site that has hosts: all hosts of a site have the same scripts. */
export const siteHosts: Readonly<Record<string, string>> = Object.fromEntries(
  sites.flatMap(({ id, watch }) => {
    const host = watch?.hosts[0]?.replace(/^\*/, 'www');
    return host ? [[id, host]] : [];
  }),
);

/** The sites that a run measures, each with its host. */
export function sitesIn({ sites: many }: Plan): [site: string, host: string][] {
  return Object.entries(siteHosts).slice(0, many ?? undefined);
}

/** @param arena a browser with our extension, in a web that answers every site's host with the same feed */
export async function measureEverySite(arena: Arena, plan: Plan, samples: Samples): Promise<void> {
  const own = arena.extensionUrl('');
  for (const [site, host] of sitesIn(plan)) {
    const page = await arena.newPage();
    const load = async () => {
      await page.goto(`https://${host}/`);
      await delay(AFTER_LOAD_MS);
    };
    // The first load also fills caches.
    await load();
    for (let turn = 0; turn < plan.siteLoads; turn++) {
      await page.goto('about:blank');
      const trace = await traced(page, load);
      const scripts = trace.scriptsOf(own, trace.pageThread);
      if (scripts.length === 0) throw new Error(`No script of ours ran on ${host}.`);
      samples.add(siteLoad, site, totalMs(scripts));
    }
    const growth = await traced(page, () => page.evaluate(`appendPosts(${plan.posts})`));
    samples.add(siteGrowth, site, totalMs(growth.scriptsOf(own, growth.pageThread)));
    await page.close();
  }
}
