/** How much of everything a run measures. */
export interface Plan {
  /** Whether it builds what it measures. Otherwise it measures what stands in `dist`. */
  builds: boolean;
  /**
   * Whether each part has a fresh browser, which does all that a person's browser does. Else a contestant keeps its
   * browser, and that leaves out what is only for the eye.
   */
  freshBrowsers: boolean;
  /** In each round every contestant is measured once. */
  rounds: number;
  /** Page loads in each round, of each kind (traced; with counters). */
  loads: number;
  /** Page loads of each site, in all. */
  siteLoads: number;
  /** Page loads of each design of the sentinel, in all. */
  designLoads: number;
  /** Presses in each round that are not share acts. */
  presses: number;
  /** How many posts a feed has when it loads. */
  postsAtLoad: number;
  /** How many posts are appended, and then once more. */
  posts: number;
  /** How often posts are appended in each round. */
  growths: number;
  /** How often each extension page is opened in each round. */
  opens: number;
  /** Share acts in each round, of each kind. */
  acts: number;
  /** Other tabs that are open while something is stored. */
  tabs: number;
  outboxRows: number;
  /** For how many sites their own sentinel is measured; null for all. */
  sites: number | null;
  /** How long one turn of the address measure takes, for each side. */
  addressMs: number;
  /** Whether other people's extensions are fetched and measured too. */
  withPeers: boolean;
}

/** Takes ten minutes on a machine with two cores that does nothing else. */
export const fullPlan: Plan = {
  builds: true,
  freshBrowsers: true,
  rounds: 3,
  loads: 3,
  siteLoads: 2,
  designLoads: 8,
  presses: 12,
  postsAtLoad: 400,
  posts: 10_000,
  growths: 1,
  opens: 3,
  acts: 3,
  tabs: 20,
  outboxRows: 10_000,
  sites: null,
  addressMs: 400,
  withPeers: true,
};

/** A smoke test: shows that everything runs, not how fast. */
export const quickPlan: Plan = {
  // The gate has built it a moment before.
  builds: false,
  freshBrowsers: false,
  rounds: 1,
  loads: 1,
  siteLoads: 1,
  designLoads: 1,
  presses: 2,
  postsAtLoad: 20,
  posts: 100,
  growths: 1,
  opens: 1,
  acts: 1,
  tabs: 1,
  outboxRows: 100,
  // All sites are measured in the same way.
  sites: 1,
  addressMs: 20,
  withPeers: false,
};
