/**
 * An update brings a site that the first version did not know (that of .github/guides/adding-a-site.md): the extension
 * stays on, nobody is asked anything, settings are kept, open pages still work, and on the new site the popup offers to
 * add it. In Chromium as from its store: packed, and updated in place. Costs a build and two browsers.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  builtExtension,
  canWritePolicies,
  changedCopy,
  endExtension,
  type HermeticWeb,
  launch,
  type PackedExtension,
  packedExtension,
  press,
  type Session,
  type Site,
  startHermeticWeb,
  stateOf,
  turnTo,
  updateNow,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { repostButton, x } from '../../scripts/demo/index';
import { openFeed } from '../support/feed';
import { copyOfRepository } from '../support/repository-copy';
import { browsersToTest } from '../support/session';
import { always, askedAddress, passes } from '../support/share-presses';
import { fillIn } from '../support/site-guide';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const HOME = 'https://x.com/home';
const SQUARE = 'https://villagesquare.example/';
const passOn = (id: string) => `[data-id="1850000000000000${id}"] .pass-on`;
const settings = {
  ...always,
  region: { country: 'PK', subdivision: 'PK-SD' },
  sites: { off: ['reddit'] },
};
const kinds = browsersToTest().filter((kind) => kind === 'firefox' || canWritePolicies(kind));

let copy = '';
let square: Site;
beforeAll(async () => {
  copy = copyOfRepository();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, encoding: 'utf8' });
  run('scripts/new-site/index.ts', 'Village Square', 'villagesquare.example');
  fillIn(copy);
  for (const kind of kinds) expect(run('scripts/build/build.ts', `--target=${kind}`).stderr).toBe('');
  ({ villageSquare: square } = await import(join(copy, 'test/sites/village-square/feed.ts')));
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));

/** The settings, what the browser allows, and how many pages are open: an update must change none of these. */
async function unchanged(session: Session) {
  const { origins = [] } = await session.evaluateInExtension(() => chrome.permissions.getAll());
  return {
    settings: (await session.storage()).local.settings,
    origins: origins.sort(),
    pages: session.browser.targets().filter((target) => target.type() === 'page').length,
  };
}

const versionOf = (session: Session) =>
  session.evaluateInExtension(() => chrome.runtime.getManifest().version).catch(() => '');

/** Waits until the new version asks in an open page: its scripts come there a moment after the update. */
async function asksAgain(page: Page, session: Session, id: string): Promise<void> {
  await turnTo(session, page);
  await expect
    .poll(() => askedAddress(page, repostButton(id)).catch(() => null), { timeout: 20_000 })
    .toContain(`1850000000000000${id}`);
}

describe.each(kinds)('%s', (kind) => {
  let web: HermeticWeb;
  let session: Session;
  let packed: PackedExtension | undefined;
  let folder = '';
  beforeEach(async () => {
    web = await startHermeticWeb();
    web.on('x.com', x);
    web.on('villagesquare.example', square);
    folder = mkdtempSync(join(tmpdir(), 'report-instead-first-'));
    cpSync(builtExtension(kind), folder, { recursive: true });
    if (kind === 'chromium') {
      packed = packedExtension(web);
      packed.offer(folder, '1.0.0');
    }
    const from = packed ? { extensionDir: null, packedId: packed.id } : { extensionDir: folder };
    session = await launch({
      kind,
      web,
      ...from,
      extraPrefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    await withoutWelcome(session);
  }, 60_000);
  afterEach(async () => {
    packed?.restore();
    await session.kill();
    await web.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function update(build: string, version: string): Promise<void> {
    if (packed) {
      packed.offer(build, version);
      await updateNow(session.browser);
      return;
    }
    cpSync(build, folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
    await endExtension(session, folder, 'reloaded');
  }

  it('an update with a new site asks for nothing, keeps what was set, and offers the site where it is; a required one is switched off', async () => {
    const second = join(copy, 'dist', kind);
    const open = await openFeed(session, HOME, settings);
    expect(await askedAddress(open, repostButton('101'))).toContain('1850000000000000101');
    const onSquare = await session.newPage(SQUARE);
    await turnTo(session, onSquare);
    await passes(onSquare, passOn('101'), 'pass-on 1850000000000000101');
    const before = await unchanged(session);

    await update(second, '1.1.0');
    await expect.poll(() => versionOf(session), { timeout: 20_000 }).toBe('1.1.0');
    if (packed) expect(await stateOf(session.browser, packed.id)).toBe('1.1.0 ENABLED');
    await asksAgain(open, session, '102');
    expect(await unchanged(session)).toEqual(before);

    await turnTo(session, onSquare);
    await passes(onSquare, passOn('102'), 'pass-on 1850000000000000102');
    const popup = await session.openPopup(onSquare);
    await waitForText(popup, 'Ask before I share on Village Square too');
    // Headless Chromium cannot ask the person; Firefox says yes for them. contract.test.ts tests the rest.
    if (kind === 'firefox') {
      await press(popup, 'Ask before I share on Village Square too');
      await expect
        .poll(
          async () => {
            await turnTo(session, onSquare);
            return askedAddress(onSquare, passOn('103')).catch(() => null);
          },
          { timeout: 20_000 },
        )
        .toBe(`${SQUARE}notes/1850000000000000103`);
    }
    expect(await session.errors()).toEqual([]);

    // For comparison, the same site with a required permission: then Chromium switches the extension off. So this test
    // can fail.
    if (!packed) return;
    await update(askingForMore(second), '1.2.0');
    await expect
      .poll(() => stateOf(session.browser, packed?.id ?? ''), { timeout: 20_000 })
      .toBe('1.2.0 DISABLED');
  }, 120_000);
});

/** A build that requires the permission for the new site from the start. */
function askingForMore(build: string): string {
  return changedCopy(build, {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      manifest.host_permissions.push(`${SQUARE}*`);
      return JSON.stringify(manifest);
    },
  });
}
