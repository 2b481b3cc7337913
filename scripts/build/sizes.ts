/**
 * Compares the sizes of the build with their limits. `tsx scripts/build/sizes.ts [DIST]` prints the table, and ends
 * with 1 when something is too big. A kB is 1,000 bytes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { firstVisit } from './web-files';

const KB = 1000;

export const sizeLimits = {
  sentinel: 12 * KB,
  popup: 60 * KB,
  options: 150 * KB,
  archive: 700 * KB,
  directoryFile: 31 * KB,
  /** This file is read only when a person opens the sources of an entry. */
  directorySources: 200 * KB,
  /** For the edition for phones: compressed, without fonts. */
  webFirstVisit: 250 * KB,
} as const;

/** Sizes in bytes. Scripts and data as they are in the package, not compressed. */
export interface Sizes {
  /** For each site, the scripts that are always on its pages. */
  sentinels: Record<string, number>;
  /** What must have loaded before the popup can start: its script and everything that this imports statically. */
  popup: number;
  options: number;
  /** The package as an archive, without the fonts. */
  archive: number;
  /** The package unpacked, without the fonts. */
  unpacked: number;
  /** The directory's files, by name. */
  directory: Record<string, number>;
}

/**
 * Measures one built target.
 * @param dist for example `dist/chromium`
 * @throws when it has not been built
 */
export function measureSizes(dist: string): Sizes {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(dist, 'fonts')));
  const contents = files.map((file) => ({ file, bytes: readFileSync(file) }));
  return {
    sentinels: sentinelSizes(dist),
    popup: initialScript(dist, 'popup/popup.js'),
    options: initialScript(dist, 'options/options.js'),
    archive: sum(contents.map(({ file, bytes }) => archived(file.slice(dist.length + 1), bytes))),
    unpacked: sum(contents.map(({ bytes }) => bytes.length)),
    directory: sizesIn(join(dist, 'directory')),
  };
}

interface Line {
  what: string;
  bytes: number;
  limit: number;
}

/** What is too big in a built target: one sentence for each. */
export function sizeProblems(dist: string): string[] {
  return linesOf(measureSizes(dist))
    .filter(({ bytes, limit }) => bytes > limit)
    .map(
      ({ what, bytes, limit }) => `${what} is ${inKb(bytes)}, ${inKb(bytes - limit)} over ${inKb(limit)}.`,
    );
}

function linesOf(sizes: Sizes): Line[] {
  return [
    ...Object.entries(sizes.sentinels).map(([file, bytes]) => ({
      what: `sentinel/${file}`,
      bytes,
      limit: sizeLimits.sentinel,
    })),
    { what: 'script before the popup starts', bytes: sizes.popup, limit: sizeLimits.popup },
    { what: 'script before the options start', bytes: sizes.options, limit: sizeLimits.options },
    ...Object.entries(sizes.directory).map(([file, bytes]) => ({
      what: `directory/${file}`,
      bytes,
      limit: file === 'sources.json' ? sizeLimits.directorySources : sizeLimits.directoryFile,
    })),
    { what: 'package without fonts, archived', bytes: sizes.archive, limit: sizeLimits.archive },
  ];
}

/** What is on every page of each site: the code that all sites share, and the site's data. */
function sentinelSizes(dist: string): Record<string, number> {
  const code = readFileSync(join(dist, 'sentinel.js')).length;
  const data = Object.entries(sizesIn(join(dist, 'sentinel')));
  return Object.fromEntries(data.map(([file, bytes]) => [file, code + bytes]));
}

function sizesIn(folder: string): Record<string, number> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file)).length]),
  );
}

/**
 * The size of a script with everything that it imports statically, each file once. What it imports on demand does not
 * count.
 */
function initialScript(dist: string, entry: string): number {
  const { metafile } = esbuild.buildSync({
    absWorkingDir: resolve(dist),
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'error',
    external: ['/page.js'],
  });
  const counted = new Set<string>();
  const count = (file: string): number => {
    const input = metafile.inputs[file];
    if (!input || counted.has(file)) return 0;
    counted.add(file);
    const imported = input.imports.filter(({ kind }) => kind === 'import-statement');
    return input.bytes + sum(imported.map(({ path }) => count(path)));
  };
  return count(entry);
}

/** The size of a file in a zip archive: its compressed bytes, its header and its line in the table of contents. */
function archived(name: string, bytes: Buffer): number {
  const entry = 30 + 46 + 2 * Buffer.byteLength(name);
  return entry + Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function inKb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}

/** Prints all lines, but only the largest of the many country files. */
function print(name: string, dist: string): void {
  const sizes = measureSizes(dist);
  const lines = linesOf(sizes);
  const small = lines
    .filter(({ what, limit }) => what.startsWith('directory/') && limit === sizeLimits.directoryFile)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(1);
  process.stdout.write(`${name}\n`);
  for (const line of lines) {
    if (small.includes(line)) continue;
    const verdict = line.bytes > line.limit ? 'TOO BIG' : 'ok';
    process.stdout.write(
      `  ${line.what.padEnd(34)} ${inKb(line.bytes).padStart(10)} of ${inKb(line.limit).padStart(9)}  ${verdict}\n`,
    );
  }
  process.stdout.write(`  ${'unpacked, without fonts'.padEnd(34)} ${inKb(sizes.unpacked).padStart(10)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));
  const problems: string[] = [];
  for (const target of ['chromium', 'firefox']) {
    print(target, join(dist, target));
    problems.push(...sizeProblems(join(dist, target)).map((problem) => `${target}: ${problem}`));
  }
  const visit = firstVisit(join(dist, 'web'));
  process.stdout.write(
    `web\n  first visit, compressed, without fonts ${inKb(visit)} of ${inKb(sizeLimits.webFirstVisit)}\n`,
  );
  if (visit > sizeLimits.webFirstVisit) problems.push(`web: the first visit takes ${inKb(visit)}`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length ? 1 : 0;
}
