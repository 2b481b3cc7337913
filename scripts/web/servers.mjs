// The three web servers that the samples in hosting/ are for, as Debian packages them, to test those samples with.
// They are unpacked into a folder and not installed: nothing starts, nothing on the machine changes, root is not needed.
// Plain JavaScript because setup.mjs runs before any package is installed; types are in servers.d.mts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/report-instead/servers', import.meta.url));
/** Written last: it says that the folder is complete. */
const COMPLETE = join(FOLDER, 'complete');

/** The packages with the programs, and with the configuration files of an installed server. */
const PACKAGES = ['nginx', 'nginx-common', 'apache2', 'apache2-bin', 'media-types', 'caddy'];

/** @returns {string | null} a folder with usr/ and etc/ of the servers; null when we do not have them */
export function serversFolder() {
  return existsSync(COMPLETE) ? FOLDER : null;
}

/**
 * Gets the servers if that is possible.
 * @param {string[] | undefined} asRoot the words before a command that needs root, if there are any
 * @returns {string | null} why it failed; null when the servers are there
 */
export function getServers(asRoot) {
  if (serversFolder()) return null;
  console.error('Getting nginx, Apache and Caddy…');
  rmSync(FOLDER, { recursive: true, force: true });
  const debs = join(FOLDER, 'debs');
  mkdirSync(debs, { recursive: true });
  const download = () => {
    // The unprivileged user that apt normally uses may not write here.
    const words = ['-q', '-o', 'APT::Sandbox::User=root', 'download', ...PACKAGES, ...neededLibraries()];
    return run(['apt-get', ...words], debs);
  };
  // A new machine has no lists of packages yet.
  const update = () => asRoot !== undefined && run([...asRoot, 'apt-get', 'update'], debs);
  if (!download() && !(update() && download()))
    return 'The packages of the web servers could not be downloaded';
  for (const deb of readdirSync(debs)) {
    if (!run(['dpkg', '-x', join(debs, deb), FOLDER], debs)) return `${deb} could not be unpacked`;
  }
  rmSync(debs, { recursive: true });
  writeFileSync(COMPLETE, '');
  return null;
}

/** Libraries of the servers that this machine lacks. Caddy needs none. */
function neededLibraries() {
  const command = ['apt-get', 'install', '--simulate', '--no-install-recommends', 'nginx', 'apache2-bin'];
  const [program = '', ...words] = command;
  const { stdout } = spawnSync(program, words, { encoding: 'utf8' });
  const names = [...(stdout ?? '').matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
  return names.filter((name) => !PACKAGES.includes(name));
}

/**
 * @param {string[]} command
 * @param {string} folder
 */
function run([program = '', ...words], folder) {
  return spawnSync(program, words, { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0;
}
