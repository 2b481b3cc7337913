/**
 * Builds, in a process of its own; part of `npm run dev`. It starts before there is anything to build, and loads what no
 * change of the project can touch: so a change waits only for the build itself. Everything of the project is read after
 * the order to build all, because a process reads a module only once. From then on it builds what was changed again
 * from what it has in memory, as long as it has not itself read the file that was changed.
 */
import 'jsonc-parser';
import 'zod/mini';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** Build everything, or what was changed: paths from the root of the project. */
export type Order = { target: 'chromium' | 'firefox' } | { changed: readonly string[] };
/** `stale`: a fresh process has to build everything. */
export type Built = 'built' | 'failed' | 'stale';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Their files are read while building, or by imports that esbuild cannot see. */
const readWhole = ['src/languages/', 'src/sites/', 'src/directory/data/'];

// This starts esbuild's own process, too.
await esbuild.transform('');

const bundles: esbuild.BuildContext<{ metafile: true }>[] = [];
/** Where the chunks are, which have another name after each change. */
let chunks = '';
/** What this process has read of the project, and would not read again; null where one of them has a mistake by now. */
let ownModules: Promise<ReadonlySet<string> | null> | undefined;

async function bundleAgainAndAgain(options: esbuild.BuildOptions): Promise<void> {
  const bundle = await esbuild.context({ ...options, metafile: true });
  bundles.push(bundle);
  await bundle.rebuild();
}

async function modulesOfBuild(): Promise<ReadonlySet<string> | null> {
  const building = esbuild.build({
    ...{ absWorkingDir: root, entryPoints: ['scripts/build/build.ts'], outdir: 'dist', write: false },
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', metafile: true },
    logLevel: 'silent',
  });
  return building.then(
    ({ metafile }) => new Set(Object.keys(metafile.inputs)),
    () => null,
  );
}

async function buildAll(target: 'chromium' | 'firefox'): Promise<Built> {
  const { buildTargets } = await import('../build/build');
  chunks = join(root, 'dist', target, 'chunks');
  const code = await buildTargets([target], bundleAgainAndAgain);
  // Not while what was built is reloaded.
  setTimeout(() => {
    ownModules ??= modulesOfBuild();
  }, 1000);
  return code === 0 ? 'built' : 'failed';
}

async function buildChanged(files: readonly string[]): Promise<Built> {
  ownModules ??= modulesOfBuild();
  const own = await ownModules;
  // There are no bundles where modules by part were made anew: then another process has built.
  if (!own || bundles.length === 0) return 'stale';
  const isBundledOnly = (file: string) =>
    /^(?:src|popup|options)\/.+\.(?:tsx?|css)$/.test(file) &&
    !own.has(file) &&
    !readWhole.some((folder) => file.startsWith(folder));
  if (!files.every(isBundledOnly)) return 'stale';
  const results = await Promise.all(bundles.map((bundle) => bundle.rebuild()));
  const outputs = results.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  const made = new Set(outputs.map((path) => join(root, path)));
  for (const name of readdirSync(chunks)) {
    if (!made.has(join(chunks, name))) rmSync(join(chunks, name));
  }
  return 'built';
}

process.on('message', async (order: Order) => {
  const building = 'target' in order ? buildAll(order.target) : buildChanged(order.changed);
  // esbuild has printed its errors.
  const failed = (error: unknown): Built => {
    if (!(error instanceof Error && 'errors' in error)) console.error(error);
    return 'failed';
  };
  process.send?.(await building.catch(failed));
});
// If `npm run dev` ends first, so does this.
process.once('disconnect', () => process.exit());
