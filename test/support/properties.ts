/**
 * fast-check, which draws the same cases at each run: a gate that says another thing about the same code an hour later
 * says nothing about a change. `npm run test:seeds` draws others, and names the seed of a case that failed.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

// biome-ignore lint/style/noDefaultExport: takes the place of fast-check, which is used by this name
export default fc;
