/**
 * An installation that gets no updates: its packaged numbers are years old, and it says so once, calmly. A browser of
 * its own. Costs about 4 s of processor time in Chromium.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type HermeticWeb,
  launch,
  openPopupAsTab,
  press,
  type Session,
  startHermeticWeb,
  textOf,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { browsersToTest } from '../support/session';

const SAID = 'These numbers were last checked more than a year ago. Try them all the same.';
const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';

// What it says does not depend on the browser.
const kind = 'chromium';

describe.runIf(browsersToTest().includes(kind))('numbers of long ago', () => {
  let folder: string;
  let web: HermeticWeb;
  let session: Session;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-instead-old-'));
    const extensionDir = join(folder, kind);
    cpSync(fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url)), extensionDir, { recursive: true });
    // As if it had been packaged in 2020 and never since.
    const file = join(extensionDir, 'directory/pk.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"20\d\d(-\d\d-\d\d)"/g, '"2020$1"'));
    web = await startHermeticWeb();
    web.on('x.com', x);
    session = await withoutWelcome(await launch({ kind, extensionDir, web }));
  }, 60_000);
  afterAll(async () => {
    await session.kill();
    await web.close();
    rmSync(folder, { recursive: true });
  });

  const settings = { version: 1, language: 'en', region: { country: 'PK', subdivision: 'PK-SD' } };
  const times = (text: string) => text.split(SAID).length - 1;

  it('says so once above the numbers, which are all there, each with its age', async () => {
    await session.setStorage({ settings });
    const page = await session.openExtensionPage('options/index.html#help');
    await waitForText(page, 'Child Helpline 1121 (Sindh)');
    expect(times(await textOf(page))).toBe(1);
    // Calmly: nothing that interrupts a screen reader.
    const alerts = await page.$$eval('[role="alert"]', (all) => all.map((one) => one.textContent).join(''));
    expect(alerts).not.toContain(SAID);
    await press(page, 'Police emergency 15');
    await waitForText(page, 'Months since then:');
    expect(await page.$$('.phone-link')).not.toEqual([]);
  });

  it('says so once in the popup, below the numbers to call', async () => {
    await session.setStorage({ settings });
    const post = await session.newPage(POST);
    await post.bringToFront();
    const popup = await openPopupAsTab(session, 'https://x.com/*');
    await waitForText(popup, 'hunza_bakers');
    await press(popup, 'A child is hurt, beaten or humiliated');
    await press(popup, 'Yes');
    await waitForText(popup, SAID);
    const text = await textOf(popup);
    expect(times(text)).toBe(1);
    expect(text.indexOf('Call')).toBeLessThan(text.indexOf(SAID));
  });
});
