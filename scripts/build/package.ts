/**
 * Makes the store archives in `out/`: Chromium (also for Edge), Firefox, and the sources for review, with a list of the
 * packages in them; and the edition for phones, for people who put it on a host of their own. The same sources always
 * give the same bytes: the files are in a fixed order, with one fixed time.
 *
 * With `--release` it refuses while a language is a draft (drafts.ts), unless `--draft LANG…` names it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { draftLanguages, namedDrafts } from '../languages/drafts';
import { build, targets } from './build';
import { filesBelow } from './files-below';
import { sbom } from './sbom';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The earliest time that a zip can hold. Which time it is does not matter; it must only never change. */
const TIME = new Date('1980-01-01T00:00:00');

/** `-rw-r--r--`, where zip keeps Unix's rights. */
const RIGHTS = 0o100644 << 16;

/** Makes a zip archive of files, given by their path. @returns its bytes */
function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents: Zippable = {};
  // `os: 3` means Unix, also on other machines, because it is written into the archive. Without Unix's rights nobody
  // could read the unpacked files.
  for (const [file, bytes] of Object.entries(files))
    contents[file] = [bytes, { mtime: TIME, os: 3, attrs: RIGHTS, level: 9 }];
  return zipSync(contents);
}

/** Files of one folder by their path, with `prefix` before each path. */
function filesOf(folder: string, files: readonly string[], prefix = ''): Record<string, Uint8Array> {
  return Object.fromEntries(files.map((file) => [prefix + file, readFileSync(join(folder, file))]));
}

/** The edition for phones: the folder to serve and, beside it, what a host needs to know, which is not served. */
function editionForHosts(edition: string): Uint8Array {
  const hosting = join(root, 'scripts/web/hosting');
  const [readme, samples] = [['README.txt'], filesBelow(hosting).filter((file) => file !== 'README.txt')];
  return zipped({
    ...filesOf(hosting, readme),
    ...filesOf(hosting, samples, 'hosting/'),
    ...filesOf(edition, filesBelow(edition), 'report-instead/'),
  });
}

/** The files that git tracks: `npm run build-for-amo` on them gives a reviewer the same result. */
function sourceFiles(): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return list.split('\0').filter(Boolean).sort();
  } catch {
    // In an unpacked archive, where there is no git, all files are sources except those that a build has made.
    return filesBelow(root).filter((file) => !/^(?:node_modules|dist|out|\.git)(?:\/|$)/.test(file));
  }
}

/** The names of everything that is made, of a version. */
export const archiveNames = (version: string) => ({
  chromium: `report-instead-${version}-chromium.zip`,
  firefox: `report-instead-${version}-firefox.zip`,
  web: `report-instead-web-${version}.zip`,
  source: `report-instead-${version}-source.zip`,
  sbom: `report-instead-${version}-sbom.cdx.json`,
});

/**
 * Builds, and makes everything that is uploaded to the stores.
 * @param dist where the builds go; `dist` by default
 * @returns by file name, its bytes
 */
export async function makePackages(dist = join(root, 'dist')): Promise<Record<string, Uint8Array>> {
  await build({ out: dist });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = archiveNames(version);
  const packages: Record<string, Uint8Array> = {};
  for (const target of targets) {
    const folder = join(dist, target);
    packages[names[target]] = zipped(filesOf(folder, filesBelow(folder)));
  }
  packages[names.web] = editionForHosts(join(dist, 'web'));
  packages[names.source] = zipped(filesOf(root, sourceFiles()));
  packages[names.sbom] = Buffer.from(sbom());
  return packages;
}

/** Says which languages are marked as drafts, or ends with the reason, before anything is built. */
function checkDrafts(): void {
  try {
    namedDrafts(process.argv.slice(2), draftLanguages());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\nNothing was made.\n`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkDrafts();
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of Object.entries(await makePackages())) {
    writeFileSync(join(out, name), bytes);
    process.stdout.write(`out/${name}  ${(bytes.length / 1000).toFixed(1)} kB\n`);
  }
}
