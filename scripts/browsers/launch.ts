/** Starts a real browser with the built extension in it, which reaches only the hermetic web. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import * as chromium from './chromium';
import { endWithProcess, removeProfile } from './ending';
import type { BrowserKind } from './engine';
import { findBrowser } from './find-browsers.mjs';
import * as firefox from './firefox';
import type { HermeticWeb } from './hermetic-web';
import { type Session, sessionOf } from './session';

export interface LaunchOptions {
  kind: BrowserKind;
  /** An unpacked extension, for example what `builtExtension()` returns; null for a browser without one. */
  extensionDir: string | null;
  web: HermeticWeb;
  /**
   * Chromium: the id of a packed extension that the browser fetches itself, with its updates (packed.ts), in place of
   * `extensionDir`.
   */
  packedId?: string;
  /** Default true. */
  headless?: boolean;
  /** A profile to keep; without it a fresh one is made and thrown away. */
  userDataDir?: string;
  /**
   * The languages that pages and the extension are told, the preferred one first: `ur`, `en-US`. The browser's own
   * menus stay in the language in which it is installed, and so do `i18n.getUILanguage()` and `i18n.getMessage()`.
   */
  locale?: string | readonly string[];
  /** An IANA name such as `Asia/Karachi`. */
  timeZone?: string;
  colorScheme?: 'light' | 'dark';
  /** Pages are told that the person wants less motion: nothing fades in, and nothing has to be waited for. Default false. */
  reducedMotion?: boolean;
  /** The window. Default 1280 by 900. */
  windowSize?: { width: number; height: number };
  /** Also run the extension in private windows. Default false, as for a person who has not allowed it. */
  inPrivateWindows?: boolean;
  /**
   * Install the helper that lets prompt.ts see the share prompt. Default true; a benchmark leaves it out.
   */
  eyes?: boolean;
  /** Collect errors for `errors()`. Default true; a benchmark leaves it out. */
  collectErrors?: boolean;
  /**
   * Without what a browser does for the eye in its own window (a tab that slides in) and ahead of time (a process that
   * may be needed): both cost much of the processor time of a test. Default true; a benchmark measures with both.
   */
  thrifty?: boolean;
  /**
   * The browser tells the driver of each request, for `waitForNetworkIdle` and the like. Default: only one that is not
   * thrifty. The hermetic web sees all requests, and telling of them takes processor time.
   */
  network?: boolean;
  /** Firefox only. */
  extraPrefs?: Record<string, unknown>;
  extraArgs?: readonly string[];
  /** Added to the environment of the browser. */
  env?: Record<string, string>;
}

const EYES_DIR = fileURLToPath(new URL('eyes', import.meta.url));

/** Fixed, so that Firefox's extension pages have the same address in every run. */
const FIREFOX_UUID = '5e7a11d0-0000-4000-8000-000000000001';

/**
 * Starts a browser and installs the extension, then the eyes.
 * @throws when the browser is not installed, or it refuses the extension (with the browser's reason).
 */
export async function launch(options: LaunchOptions): Promise<Session> {
  const { kind } = options;
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`No ${kind} found: node scripts/setup.mjs --browsers installs one.`);
  const extensionDir = options.extensionDir && (await realpath(options.extensionDir));
  const geckoId = kind === 'firefox' && extensionDir ? await firefox.geckoIdOf(extensionDir) : '';
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), `report-instead-${kind}-`)));

  if (kind === 'chromium' && options.collectErrors !== false) await chromium.collectErrors(profile);
  const browser = await start(options, executablePath, profile, geckoId).catch(async (error) => {
    if (!options.userDataDir) await removeProfile(profile);
    throw error;
  });
  const program = browser.process() as ChildProcess;
  const end = endWithProcess(program, options.userDataDir ? null : profile);
  try {
    if (kind === 'firefox') await firefox.limitBringToFront(browser);
    const extensionId = await install(browser, options, extensionDir);
    const engine =
      kind === 'chromium'
        ? chromium.chromiumEngine(browser, extensionId)
        : firefox.firefoxEngine(browser, geckoId, `moz-extension://${extensionId}/`);
    return sessionOf({ kind, web: options.web, browser, program, extensionId, engine, end });
  } catch (error) {
    await end();
    throw error;
  }
}

/** Installs the extension and the eyes. @returns the host of the extension's pages, empty without an extension */
async function install(
  browser: Browser,
  options: LaunchOptions,
  extensionDir: string | null,
): Promise<string> {
  const { kind, eyes = true, inPrivateWindows = false, packedId = '' } = options;
  const installOne = kind === 'chromium' ? chromium.installUnpacked : firefox.installTemporary;
  const id = extensionDir ? await installOne(browser, extensionDir, inPrivateWindows) : '';
  if (eyes) await installOne(browser, EYES_DIR, inPrivateWindows);
  return kind === 'chromium' ? id || packedId : FIREFOX_UUID;
}

function start(options: LaunchOptions, executablePath: string, profile: string, geckoId: string) {
  const { kind, web, headless = true, colorScheme, thrifty = true, network = !thrifty } = options;
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const languages =
    typeof options.locale === 'string' ? [options.locale] : (options.locale ?? ['en-US', 'en']);
  const common = {
    executablePath,
    headless,
    userDataDir: profile,
    // On a machine that does much else, too.
    timeout: 120_000,
    networkEnabled: network,
    issuesEnabled: !thrifty,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // A viewport of puppeteer's own would keep popups from taking their natural size.
    defaultViewport: null,
    env: { ...process.env, ...(options.timeZone ? { TZ: options.timeZone } : {}), ...options.env },
  };
  if (kind === 'chromium') {
    return puppeteer.launch({
      ...common,
      browser: 'chrome',
      pipe: true,
      enableExtensions: true,
      ignoreDefaultArgs: [
        ...chromium.UNWANTED_SWITCHES,
        ...(options.packedId ? chromium.SWITCHES_AGAINST_FETCHING : []),
      ],
      args: [
        ...chromium.chromiumSwitches(web),
        `--window-size=${width},${height}`,
        `--lang=${languages[0]}`,
        `--accept-lang=${languages.join(',')}`,
        // 0 is dark and 1 is light: https://source.chromium.org/search?q=PreferredColorScheme
        ...(colorScheme ? [`--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`] : []),
        ...(options.reducedMotion ? ['--force-prefers-reduced-motion'] : []),
        ...(thrifty ? chromium.THRIFTY_SWITCHES : []),
        ...(options.extraArgs ?? []),
      ],
    });
  }
  return puppeteer.launch({
    ...common,
    browser: 'firefox',
    acceptInsecureCerts: true,
    // The wait for a page's end is a command that stays open; see firefox.ts.
    protocolTimeout: 0,
    args: [
      '--remote-allow-system-access',
      `--width=${width}`,
      `--height=${height}`,
      ...(options.extraArgs ?? []),
    ],
    extraPrefsFirefox: {
      ...firefox.firefoxPreferences(web, { [geckoId]: FIREFOX_UUID }),
      ...(thrifty ? firefox.THRIFTY_PREFERENCES : {}),
      'intl.accept_languages': languages.join(','),
      ...(colorScheme ? { 'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0 } : {}),
      ...(options.reducedMotion ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...options.extraPrefs,
    },
  });
}
