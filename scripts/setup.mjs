// Gets a fresh clone ready. Installs the packages; with --browser also a browser, with --browsers Chromium and Firefox,
// with --webkit a third engine, with --servers the web servers for the tests of the edition for phones, with --postgres
// a PostgreSQL server for the receiver's tests, which start it themselves. Without the last three, some tests are left
// out, and say so. Runs before anything is installed, so it is plain JavaScript without dependencies. Prints nothing
// when there is nothing to do, and never prints on standard output, which belongs to the command that runs next.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, findWebKit, onlySnap } from './browsers/find-browsers.mjs';
import { getServers } from './web/servers.mjs';

const OLDEST_NODE = 20;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FAMILIES = {
  chromium: {
    name: 'Chrome, Chromium or Edge',
    debianPackage: 'chromium',
    from: 'https://www.google.com/chrome/',
    variable: 'CHROMIUM_PATH',
  },
  firefox: {
    name: 'Firefox',
    debianPackage: 'firefox-esr',
    from: 'https://www.mozilla.org/firefox/',
    variable: 'FIREFOX_PATH',
  },
};

let areListsNew = false;

try {
  checkNode();
  installPackages();
  if (process.argv.includes('--browsers')) installBrowsers(missing(['chromium', 'firefox']));
  else if (process.argv.includes('--browser') && missing(['chromium', 'firefox']).length === 2) {
    installBrowsers(['chromium']);
  }
  if (process.argv.includes('--postgres')) installPostgres();
  if (process.argv.includes('--webkit')) installWebKit();
  if (process.argv.includes('--servers')) unpackServers();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function checkNode() {
  const version = process.versions.node;
  if (Number.parseInt(version, 10) < OLDEST_NODE) {
    throw new Error(
      `Report Instead needs Node ${OLDEST_NODE} or newer, and this is ${version}: see https://nodejs.org`,
    );
  }
}

function installPackages() {
  if (packagesAreCurrent()) return;
  console.error('Installing packages…');
  // The npm that runs this script, which may not be the first one on the path.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  // None of the packages needs an install script. Without scripts, installing a package that an attacker took over runs
  // nothing.
  const command = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const done = npm ? run(process.execPath, [npm, ...command]) : run('npm', command);
  if (!done) throw new Error('The packages could not be installed: the lines above say why.');
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm keeps its own record of what it installed. Dates of
 * files would be wrong, because a checkout changes them.
 */
function packagesAreCurrent() {
  const record = `${ROOT}/node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(`${ROOT}/package-lock.json`)).every(([path, wanted]) => {
    // The root itself is in the lock file only; optional packages may be for another system.
    if (path === '' || (wanted.optional && !installed[path])) return true;
    return installed[path]?.version === wanted.version;
  });
}

/** @param {string} lockFile */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** @param {('chromium' | 'firefox')[]} families */
function missing(families) {
  return families.filter((family) => !findBrowser(family));
}

/** @param {('chromium' | 'firefox')[]} families */
function installBrowsers(families) {
  if (families.length === 0) return;
  const asRoot = rootPrefix();
  if (!isDebian() || !asRoot) throw new Error(families.map(advice).join('\n'));

  // Without the Noto fonts, Urdu shows as boxes or in an unsuitable font.
  const packages = families.map((family) => FAMILIES[family].debianPackage);
  const names = [...packages, 'fonts-noto-core', 'fonts-noto-extra'];
  console.error(`Installing ${packages.join(' and ')}…`);
  const done = aptInstall(asRoot, names);
  const still = missing(families);
  if (!done || still.length > 0) throw new Error((done ? still : families).map(advice).join('\n'));
}

function hasPostgres() {
  const all = '/usr/lib/postgresql';
  return existsSync(all) && readdirSync(all).some((version) => existsSync(`${all}/${version}/bin/initdb`));
}

/**
 * The tests start a server of their own, so Debian's service must not start. Without PostgreSQL, these tests are left
 * out.
 */
function installPostgres() {
  if (hasPostgres()) return;
  const asRoot = rootPrefix();
  if (!isDebian() || !asRoot) {
    console.error('There is no PostgreSQL server here: what needs one is not tested.');
    return;
  }
  console.error('Installing postgresql…');
  // Debian asks this file whether a package may start its service; 101 is no.
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = asRoot.length === 0 && !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const done = aptInstall(asRoot, ['postgresql']);
  if (isOurs) rmSync(policy, { force: true });
  if (!done || !hasPostgres()) {
    console.error('postgresql could not be installed, as the lines above say: what needs it is not tested.');
  }
}

/** WebKit is only for the edition for phones: no extension runs in it. So if it is missing, setup goes on. */
function installWebKit() {
  if (findWebKit()) return;
  const names = ['webkit2gtk-driver', 'xvfb'];
  const asRoot = rootPrefix();
  const canInstall = isDebian() && asRoot;
  if (canInstall) console.error('Installing WebKit…');
  if (canInstall && aptInstall(asRoot, names) && findWebKit()) return;
  console.error(
    `WebKit’s driver is not here (Debian’s packages ${names.join(' and ')}): its tests are left out.`,
  );
}

function unpackServers() {
  const why = getServers(rootPrefix());
  if (why) console.error(`${why}: the tests of the samples for nginx, Apache and Caddy are left out.`);
}

/**
 * @param {string[]} asRoot
 * @param {string[]} names
 */
function aptInstall(asRoot, names) {
  // Once is enough for all that is installed.
  areListsNew ||= aptGet(asRoot, ['update']);
  return areListsNew && aptGet(asRoot, ['install', '--yes', '--no-install-recommends', ...names]);
}

/**
 * @param {string[]} asRoot
 * @param {string[]} words
 */
function aptGet(asRoot, words) {
  const [program = '', ...start] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  return run(program, [...start, '-o', 'DPkg::Lock::Timeout=300', ...words]);
}

/** @param {'chromium' | 'firefox'} family */
function advice(family) {
  const { name, from, variable } = FAMILIES[family];
  const why = onlySnap(family)
    ? `${name} is here only as a snap, which cannot be driven`
    : `${name} was not found`;
  return `${why}: install it from ${from}, or set ${variable} to where it is.`;
}

/** Debian and systems made from it, but not Ubuntu, whose browsers are snaps. */
function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  const ids = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, list]) => list?.split(' '));
  return ids.includes('debian') && !ids.includes('ubuntu');
}

/** The words before a command that needs root; `undefined` when there is no root without a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {string} program
 * @param {string[]} words
 */
function run(program, words) {
  const { status } = spawnSync(program, words, {
    cwd: ROOT,
    // Everything that it prints goes to standard error.
    stdio: ['ignore', 2, 2],
    // npm is a script on Windows.
    shell: process.platform === 'win32' && program === 'npm',
  });
  return status === 0;
}
