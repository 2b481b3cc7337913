/**
 * Makes the store archives in `out/`: Chromium (also for Edge), Firefox, and the sources for review. The same sources
 * give the same bytes: files in order, with one fixed time.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { build, targets } from './build';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The earliest time a zip can hold; what it is does not matter, only that it never changes. */
const TIME = new Date('1980-01-01T00:00:00');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Files of one folder as the bytes of a zip archive. */
export function archive(folder: string, files: readonly string[]): Uint8Array {
  const contents: Zippable = {};
  // `os: 3` is Unix, whatever the machine: it is written into the archive.
  for (const file of files)
    contents[file] = [readFileSync(join(folder, file)), { mtime: TIME, os: 3, level: 9 }];
  return zipSync(contents);
}

/** What git knows: a reviewer's `npm run build` on it gives the same files. */
function sourceFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(out, name), bytes);
    process.stdout.write(`out/${name}  ${(bytes.length / 1000).toFixed(1)} kB\n`);
  };
  for (const target of targets) {
    const folder = join(root, 'dist', target);
    write(`report-instead-${version}-${target}.zip`, archive(folder, filesBelow(folder)));
  }
  write(`report-instead-${version}-source.zip`, archive(root, sourceFiles()));
}
