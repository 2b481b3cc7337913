// Finds the installed browsers. Plain JavaScript because setup.mjs runs before any package is installed. The only list
// of browser paths in the project; types are in find-browsers.d.mts.
import { accessSync, closeSync, constants, openSync, readSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const PROGRAM_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Per family: the environment variable that overrides the search, and the places looked at, best first. */
const PLACES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    macApps: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windowsPrograms: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    macApps: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windowsPrograms: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/**
 * The browser of a family that this machine has. A snap is not used: it is locked into its own folder and cannot open a
 * profile in the temporary one.
 * @param {'chromium' | 'firefox'} family
 * @returns {string | undefined} the path of the program
 * @throws {Error} when the environment variable names a file that cannot be run
 */
export function findBrowser(family) {
  const { variable } = PLACES[family];
  const chosen = process.env[variable];
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`${variable} is set to ${chosen}, which is not a program.`);
    return chosen;
  }
  return candidates(family).find((path) => isProgram(path) && !isSnap(path));
}

/**
 * Whether a family is there, but only as a snap.
 * @param {'chromium' | 'firefox'} family
 * @returns {boolean}
 */
export function onlySnap(family) {
  return candidates(family).some((path) => isProgram(path) && isSnap(path));
}

/**
 * WebKit's driver and the display that its browser needs. Both exist only on Linux.
 * @returns {{ driver: string, display: string } | undefined} the paths of both programs
 */
export function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const [driver, display] = ['WebKitWebDriver', 'Xvfb'].map((command) => onPath([command]).find(isProgram));
  return driver && display ? { driver, display } : undefined;
}

/** @param {'chromium' | 'firefox'} family */
function candidates(family) {
  const { commands, macApps, windowsPrograms } = PLACES[family];
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      macApps.map((app) => join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    return PROGRAM_FOLDERS.flatMap((variable) => process.env[variable] ?? []).flatMap((folder) =>
      windowsPrograms.map((program) => join(folder, program)),
    );
  }
  return onPath(commands);
}

/** @param {string[]} commands */
function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A snap is a link to the snap program, or (Ubuntu's `firefox` and `chromium-browser`) a script that starts one.
 * @param {string} path
 */
function isSnap(path) {
  if (process.platform !== 'linux') return false;
  if (path.startsWith('/snap/') || realpathSync(path) === '/usr/bin/snap') return true;
  const head = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  const size = readSync(file, head);
  closeSync(file);
  const text = head.toString('latin1', 0, size);
  return text.startsWith('#!') && text.includes('/snap/bin/');
}
