/**
 * fast-check, which draws the same cases at each run: a gate that says another thing about the same code an hour later
 * says nothing about a change. `npm run test:seeds` draws others, and names the seed of a case that failed.
 */
import fc from 'fast-check';

// A hundred cases is what fast-check draws by itself.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1), numRuns: runs(100) });

/** How many cases a property draws. `npm run mutants`, which runs each property many times, draws a share of them. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env.SHARE_OF_RUNS ?? 1));
}

// biome-ignore lint/style/noDefaultExport: takes the place of fast-check, which is used by this name
export default fc;
