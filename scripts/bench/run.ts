/** The whole benchmark, in one run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HermeticWeb, startHermeticWeb } from '../browsers/index';
import { build } from '../build/build';
import { measureSizes, type Sizes } from '../build/sizes';
import { type Arena, openArena } from './arena';
import { type Budget, budgetsOf } from './budgets';
import { type Contestant, NONE, OURS, ownContestants, peerContestants } from './contestants';
import { benchFeed } from './feed';
import { type Measure, type MeasuredFigures, Samples } from './figures';
import { addressMeasures, measureAddress } from './measures/address';
import { designExtension, designHosts, designMeasures, measureDesigns } from './measures/designs';
import { everySiteMeasures, measureEverySite, siteHosts } from './measures/every-site';
import { extensionPageMeasures, measureExtensionPages } from './measures/extension-pages';
import { feedGrowthMeasures, measureFeedGrowth } from './measures/feed-growth';
import { longestTask, measureLongestTask } from './measures/longest-task';
import { measureOpenTabs, openTabsMeasures } from './measures/open-tabs';
import { measureOutbox, outboxMeasures } from './measures/outbox';
import { measurePageBytes, pageBytes } from './measures/page-bytes';
import { measurePageLoad, pageLoadMeasures } from './measures/page-load';
import { measurePhones, phonesMeasures } from './measures/phones';
import { measurePress, pressMeasures } from './measures/press';
import type { BenchRound } from './measures/round';
import { measureShareActs, shareActMeasures } from './measures/share-act';
import type { Plan } from './plan';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const peerCache = fileURLToPath(new URL('../../node_modules/.cache/bench-peers', import.meta.url));

const roundMeasures: readonly ((round: BenchRound) => Promise<void>)[] = [
  measurePageLoad,
  measurePress,
  measureFeedGrowth,
  measureShareActs,
  measureExtensionPages,
  measureOpenTabs,
];

/** All measures, in the order in which they are printed. */
export const measures: readonly Measure[] = [
  ...pageLoadMeasures,
  ...designMeasures,
  pageBytes,
  ...feedGrowthMeasures,
  ...everySiteMeasures,
  ...openTabsMeasures,
  ...pressMeasures,
  ...shareActMeasures,
  ...extensionPageMeasures,
  ...phonesMeasures,
  ...addressMeasures,
  ...outboxMeasures,
  longestTask,
];

export interface BenchResult {
  /** When it was run (ISO 8601). */
  at: string;
  browser: string;
  processor: string;
  plan: Plan;
  /** Names by id, for those that have one. */
  names: Record<string, string>;
  measures: MeasuredFigures[];
  sizes: Sizes;
  budgets: Budget[];
  /** What could not be measured, and why. */
  skipped: string[];
}

/**
 * Measures everything. Each contestant has a browser of its own, one after the other, in a different order in each
 * round.
 * @param say called with what is being measured now
 */
export async function runBench(plan: Plan, say: (text: string) => void): Promise<BenchResult> {
  if (!plan.builds) return measureBuild(dist, plan, say);
  // A separate build, because somebody may be building into `dist` at the same time.
  const built = await mkdtemp(join(tmpdir(), 'report-instead-bench-dist-'));
  try {
    await build({ out: built });
    return await measureBuild(built, plan, say);
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

async function measureBuild(built: string, plan: Plan, say: (text: string) => void): Promise<BenchResult> {
  const directory = join(built, 'chromium');
  const peers = plan.withPeers ? await peerContestants(peerCache) : { found: [], skipped: [] };
  const contestants = [...ownContestants(directory), ...peers.found];
  const skipped = [...peers.skipped];
  const samples = new Samples();
  const web = await startHermeticWeb();
  web.on('*', () => ({ body: '<!doctype html><title>Another page</title>' }));
  const feed = benchFeed(plan.postsAtLoad);
  for (const host of [...Object.values(siteHosts), ...designHosts]) web.on(host, feed);
  const arenas = new Arenas(web, plan);
  let browser = '';

  try {
    say('addresses');
    measureAddress(plan, samples);
    measurePageBytes(contestants, samples);
    for (let round = 0; round < plan.rounds; round++) {
      for (let turn = 0; turn < contestants.length; turn++) {
        // The first one in a round has the coolest machine, so each round starts with another one.
        const contestant = contestants[(turn + round) % contestants.length] as Contestant;
        say(`round ${round + 1} of ${plan.rounds}: ${contestant.name}`);
        const isPeer = peers.found.includes(contestant);
        await arenas.with(contestant, async (arena) => {
          browser = await arena.browser.version();
          for (const measure of roundMeasures) {
            try {
              await measure({ arena, plan, samples, isLast: round === plan.rounds - 1 });
            } catch (error) {
              // Another extension may do something that we did not think of, and is then skipped; an error with ours
              // ends the run.
              if (!isPeer) throw error;
              skipped.push(`${contestant.name} dropped out of a round: ${String(error)}`);
            }
          }
        });
      }
    }
    say('ways to build the sentinel');
    const designs = await designExtension();
    try {
      await arenas.with(designs.contestant, (arena) => measureDesigns(arena, plan, samples));
    } finally {
      designs.remove();
    }
    const ours = contestants.find(({ id }) => id === OURS) as Contestant;
    say('every site');
    await arenas.with(ours, (arena) => measureEverySite(arena, plan, samples));
    say('the edition for phones');
    const nothing = contestants.find(({ id }) => id === NONE) as Contestant;
    await arenas.with(nothing, (arena) => measurePhones(arena, web, join(built, 'web'), plan, samples));
    say('outbox and longest tasks');
    await arenas.with(ours, async (arena) => {
      await measureOutbox(arena, plan, samples);
      await measureLongestTask(arena, plan, samples);
    });
  } finally {
    await arenas.close();
    await web.close();
  }

  const figures = measures.map((measure) =>
    samples.figuresOf({ ...measure, title: filled(measure.title, plan) }),
  );
  const sizes = measureSizes(directory);
  return {
    at: new Date().toISOString(),
    browser,
    processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    plan,
    names: Object.fromEntries(contestants.map(({ id, name }) => [id, name])),
    measures: figures,
    sizes,
    budgets: budgetsOf(figures, sizes),
    skipped,
  };
}

/** The title with the numbers of this run. */
function filled(title: string, { postsAtLoad, posts, outboxRows, tabs }: Plan): string {
  const numbers: Record<string, number> = {
    loaded: postsAtLoad,
    posts,
    twice: 2 * posts,
    rows: outboxRows,
    tabs,
  };
  return title.replace(/\{(\w+)\}/g, (whole, name: string) => numbers[name]?.toLocaleString('en') ?? whole);
}

/** Who is measured again after the rounds. */
const COME_AGAIN: readonly string[] = [NONE, OURS];

/** The browsers of the contestants. */
class Arenas {
  private readonly kept = new Map<Contestant, Arena>();

  constructor(
    private readonly web: HermeticWeb,
    private readonly plan: Plan,
  ) {}

  /** Measures in a browser with a contestant: a fresh one, or the one that it has already. */
  async with(contestant: Contestant, measure: (arena: Arena) => Promise<void>): Promise<void> {
    const { freshBrowsers } = this.plan;
    const arena = this.kept.get(contestant) ?? (await openArena(contestant, this.web, !freshBrowsers));
    if (!freshBrowsers && COME_AGAIN.includes(contestant.id)) {
      this.kept.set(contestant, arena);
      return measure(arena);
    }
    try {
      await measure(arena);
    } finally {
      await arena.close();
    }
  }

  async close(): Promise<void> {
    for (const arena of this.kept.values()) await arena.close();
  }
}
