/**
 * A packed extension and its updates, as from a store: the browser installs it because a policy says so, and looks for
 * newer versions at an address of the hermetic web. Chromium only.
 */
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { findBrowser } from './find-browsers.mjs';
import type { HermeticWeb } from './hermetic-web';

const POLICY = '/etc/chromium/policies/managed/report-instead-packed.json';
const HOST = 'updates.example.org';
const UPDATES = `https://${HOST}/updates.xml`;

export interface PackedExtension {
  id: string;
  /** Packs a build under a version, and offers it from now on. */
  offer(directory: string, version: string): void;
  /** Puts everything back as it was before, whatever has happened. */
  restore(): void;
}

/**
 * An extension that every browser started from now on installs, once it is offered. `launch` needs its `id`. Needs the
 * right to write policies: `canWritePolicies`.
 */
export function packedExtension(web: HermeticWeb): PackedExtension {
  const folder = mkdtempSync(join(tmpdir(), 'report-instead-packed-'));
  const key = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const id = idOf(key);
  let offered: { version: string; crx: Buffer } = { version: '0', crx: Buffer.alloc(0) };

  web.on(HOST, ({ path }) =>
    path.startsWith('/updates.xml')
      ? {
          headers: { 'content-type': 'text/xml' },
          body: `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="https://${HOST}/${offered.version}.crx" version="${offered.version}"/></app></gupdate>`,
        }
      : { headers: { 'content-type': 'application/x-chrome-extension' }, body: offered.crx },
  );
  // Installed, but the person may switch it off. An extension that is forced on people is never switched off by an
  // update.
  const how = { installation_mode: 'normal_installed', update_url: UPDATES };
  mkdirSync(dirname(POLICY), { recursive: true });
  writeFileSync(POLICY, JSON.stringify({ ExtensionSettings: { [id]: how } }));
  const restore = () => {
    rmSync(POLICY, { force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  // Also when the run is stopped early.
  process.once('exit', restore);
  return {
    id,
    restore,
    offer(directory, version) {
      offered = { version, crx: pack(directory, join(folder, version), key, version) };
    },
  };
}

function pack(directory: string, copy: string, key: string, version: string): Buffer {
  cpSync(directory, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  // The store adds this address itself.
  const manifest = { ...JSON.parse(readFileSync(file, 'utf8')), version, update_url: UPDATES };
  writeFileSync(file, JSON.stringify(manifest));
  const switches = [
    `--user-data-dir=${copy}-profile`,
    `--pack-extension=${copy}`,
    `--pack-extension-key=${key}`,
  ];
  const { stderr } = spawnSync(findBrowser('chromium') ?? '', ['--headless', '--no-sandbox', ...switches], {
    encoding: 'utf8',
  });
  try {
    return readFileSync(`${copy}.crx`);
  } catch {
    throw new Error(`Chromium did not pack ${directory}: ${stderr}`);
  }
}

/** The id that Chromium makes from a key: the first half of its hash, in letters from a to p. */
function idOf(key: string): string {
  const der = createPublicKey(readFileSync(key)).export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The part of what chrome://extensions has that is used here. */
declare const chrome: {
  developerPrivate: {
    autoUpdate(): Promise<void>;
    getExtensionInfo(id: string): Promise<{ version: string; state: string }>;
  };
};

/** Makes the browser look for newer versions now, as it does by itself every few hours, and install them at once. */
export async function updateNow(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => chrome.developerPrivate.autoUpdate());
  await page.close();
}

/** The version of an extension and whether it is on: `1.0.0 ENABLED`; empty where it is not installed. */
export async function stateOf(browser: Browser, id: string): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
    const { version, state } = await page.evaluate(
      (which) => chrome.developerPrivate.getExtensionInfo(which).catch(() => ({ version: '', state: '' })),
      id,
    );
    return `${version} ${state}`.trim();
  } finally {
    await page.close();
  }
}
