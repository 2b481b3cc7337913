/**
 * Builds once, then ends; a process of `npm run dev`. It starts before there is anything to build, and loads what no
 * change of the project can touch: so a change waits only for the build itself. Everything of the project is read after
 * the word to begin, because a process reads a module only once.
 */
import 'jsonc-parser';
import 'zod/mini';
import * as esbuild from 'esbuild';

// This starts esbuild's own process, too.
await esbuild.transform('');

process.once('message', async (target: 'chromium' | 'firefox') => {
  const { buildTargets } = await import('../build/build');
  process.exit(await buildTargets([target]));
});
// If `npm run dev` ends first, so does this.
process.once('disconnect', () => process.exit());
