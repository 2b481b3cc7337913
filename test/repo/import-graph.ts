/** Which file imports which, in the code that is shipped, as the bundler reads it: dynamic imports and types, too. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { sourceFiles } from './source-files';

export interface Arrow {
  /** Files, from the repository's root. */
  from: string;
  to: string;
  /** Only types are imported: nothing of it exists at run time. */
  isType: boolean;
}

const root = resolve(import.meta.dirname, '../..');

/** Turns imports of types into ordinary imports, so that the bundler sees them. */
const typesToo: Plugin = {
  name: 'types-too',
  setup(bundler) {
    bundler.onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^((?:im|ex)port) type (?=[\w{*][^=;]*?from\s*')/gm,
        '$1 ',
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

async function arrowsOf(files: readonly string[], plugins: Plugin[]): Promise<Map<string, Set<string>>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir: 'unwritten',
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    packages: 'external',
    external: ['/page.js'],
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: plugins.length > 0 } },
  });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      relative(root, resolve(root, file)),
      new Set(imports.map(({ path }) => path)),
    ]),
  );
}

/** Every import in `src`, `popup` and `options`; packages are listed by their names. */
export async function importGraph(): Promise<Arrow[]> {
  const files = sourceFiles('src', 'popup', 'options');
  const [all, atRunTime] = await Promise.all([arrowsOf(files, [typesToo]), arrowsOf(files, [])]);
  return [...all].flatMap(([from, targets]) =>
    [...targets].map((to) => ({ from, to, isType: !atRunTime.get(from)?.has(to) })),
  );
}

/** Groups of files that import each other in a circle. */
export function circles(arrows: readonly Pick<Arrow, 'from' | 'to'>[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of arrows) targets.set(from, [...(targets.get(from) ?? []), to]);
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>();
    const next = [...(targets.get(start) ?? [])];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      next.push(...(targets.get(file) ?? []));
    }
    return seen;
  };
  const from = new Map([...targets.keys()].map((file) => [file, reached(file)]));
  const inRounds = [...targets.keys()].filter((file) => from.get(file)?.has(file));
  const groups = inRounds.map((file) =>
    inRounds.filter((other) => from.get(file)?.has(other) && from.get(other)?.has(file)).sort(),
  );
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}
