/** How much of everything a run measures. */
export interface Plan {
  /** Every contestant is measured once a round, in turn. */
  rounds: number;
  /** Page loads a round, of each kind (traced; with counters). */
  loads: number;
  /** Page loads of each site, in all. */
  siteLoads: number;
  /** Page loads of each design of the sentinel, in all. */
  designLoads: number;
  /** Presses a round that are no share act. */
  presses: number;
  /** Posts appended, and then as many again. */
  posts: number;
  /** How often a round. */
  growths: number;
  /** Opens a round of each extension page. */
  opens: number;
  /** Share acts a round, of each kind. */
  acts: number;
  /** Other tabs that are open while something is stored. */
  tabs: number;
  outboxRows: number;
  /** How many sites are measured each with its own sentinel; null for all. */
  sites: number | null;
  /** How long one turn of the address measure takes, for each side. */
  addressMs: number;
  /** Whether other people's extensions are fetched and measured too. */
  withPeers: boolean;
}

/** Meant for a quarter of an hour, on a slow machine with two cores and nothing else to do. */
export const fullPlan: Plan = {
  rounds: 3,
  loads: 3,
  siteLoads: 2,
  designLoads: 8,
  presses: 12,
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

/** A smoke test: whether everything runs, not how fast. */
export const quickPlan: Plan = {
  rounds: 1,
  loads: 1,
  siteLoads: 1,
  designLoads: 1,
  presses: 2,
  posts: 200,
  growths: 1,
  opens: 1,
  acts: 1,
  tabs: 2,
  outboxRows: 200,
  // All go the same way, and each takes two seconds.
  sites: 3,
  addressMs: 20,
  withPeers: false,
};
