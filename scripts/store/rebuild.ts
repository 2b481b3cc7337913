/**
 * Does what a reviewer does with build.md: unpacks the archive of the sources in another place, builds it with the
 * commands in build.md, in an empty home folder, with nothing on the path except Node, npm and what they need, and
 * compares the result byte for byte with the archives of this build. Without the packages that only tests need, which
 * take longer to install than the build takes. `tsx scripts/store/rebuild.ts`, part of the gate; costs about 21 s of
 * processor time.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { makePackages } from '../build/package';

/** The programs of a fresh Debian that npm and its scripts call. */
const PROGRAMS = ['env', 'node', 'npm', 'sh'];

/** The commands of one block of build.md. @throws when there is no block of that name */
export function commandsOf(name: string): string {
  const text = readFileSync(fileURLToPath(new URL('build.md', import.meta.url)), 'utf8');
  const [, block] = new RegExp(`^ *\`\`\`sh ${name}\\n([\\s\\S]*?)^ *\`\`\``, 'm').exec(text) ?? [];
  if (!block) throw new Error(`scripts/store/build.md has no block "sh ${name}"`);
  return block.replace(/^ +/gm, '');
}

function placeOf(program: string): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      return realpathSync(join(folder, program));
    } catch {
      // The next folder is tried.
    }
  }
  throw new Error(`${program} is not on the path`);
}

/** @returns the folder of a source tree, unpacked */
function unpack(archive: Uint8Array, folder: string): string {
  for (const [file, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}

/** Builds as a reviewer does. @returns what differs from what was uploaded; empty when nothing does */
export function rebuild(packages: Readonly<Record<string, Uint8Array>>): string[] {
  const bare = mkdtempSync(join(tmpdir(), 'report-instead-reviewer-'));
  try {
    const source = Object.entries(packages).find(([name]) => name.endsWith('-source.zip'));
    if (!source) throw new Error('there is no archive of the sources');
    const tree = unpack(source[1], join(bare, 'report-instead'));
    for (const folder of ['home', 'bin', 'tmp']) mkdirSync(join(bare, folder));
    for (const program of PROGRAMS) symlinkSync(placeOf(program), join(bare, 'bin', program));
    const { status, stderr, stdout } = spawnSync('/bin/sh', ['-e', '-c', commandsOf('build')], {
      cwd: tree,
      encoding: 'utf8',
      env: {
        HOME: join(bare, 'home'),
        PATH: join(bare, 'bin'),
        TMPDIR: join(bare, 'tmp'),
        // Packages that this machine has already are not downloaded again; npm still compares their checksums.
        npm_config_cache: process.env.npm_config_cache ?? join(homedir(), '.npm'),
        npm_config_prefer_offline: 'true',
        ...(process.env.npm_config_registry && { npm_config_registry: process.env.npm_config_registry }),
      },
    });
    if (status !== 0) return [`the commands of build.md failed: ${stdout}${stderr}`];
    return Object.entries(packages).flatMap(([name, bytes]) => {
      const built = readFileSync(join(tree, 'out', name));
      return Buffer.compare(built, bytes) === 0 ? [] : [`${name} differs`];
    });
  } finally {
    rmSync(bare, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = mkdtempSync(join(tmpdir(), 'report-instead-built-'));
  const since = Date.now();
  try {
    const packages = await makePackages(dist);
    const problems = rebuild(packages);
    for (const one of problems) process.stderr.write(`${one}\n`);
    if (problems.length > 0) process.exitCode = 1;
    else {
      const seconds = ((Date.now() - since) / 1000).toFixed(1);
      process.stdout.write(`${Object.keys(packages).join(', ')}: the same bytes, in ${seconds} s\n`);
    }
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}
