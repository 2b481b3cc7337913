/**
 * In a private window everything works, and nothing is written. A browser of its own. Costs about 17 s of processor
 * time in Chromium and 19 s in Firefox.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type HermeticWeb,
  launch,
  press,
  pressPromptButton,
  type Session,
  type Stored,
  startHermeticWeb,
  textOf,
  turnTo,
  untilSettingsRead,
  waitForPrompt,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { demoIntake } from '../../scripts/demo/intake';
import type { SelfCheck } from '../../src/storage/self-check';
import { renamed } from '../sites/signs';
import { browsersToTest } from '../support/session';
import { passes } from '../support/share-presses';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const POST = 'https://x.com/lahore_reads/status/1850000000000000102';
const IS_PRIVATE = 'This is a private window. No list is kept';
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
const SETTINGS = {
  version: 1,
  region: { country: 'PK', subdivision: 'PK-SD' },
  prompt: { mode: 'always' },
  intake: INTAKE,
};

/** Everything that is written to the disk; `storage.session` is only in memory. */
function written({ session: _memory, ...others }: Stored): object {
  return others;
}

describe.each(browsersToTest())('a private window in %s', (kind) => {
  let web: HermeticWeb;
  let session: Session;
  let before: object;

  beforeAll(async () => {
    web = await startHermeticWeb();
    const extensionDir = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
    session = await launch({ kind, extensionDir, web, inPrivateWindows: true });
    // Firefox starts the extension again when it is allowed in private windows, which closes the welcome page. A test
    // that began before this start was over would remove what the start writes.
    if (kind === 'firefox') {
      await vi.waitFor(
        async () => expect(Object.keys((await session.storage()).local).sort()).toEqual(['pages', 'share']),
        { timeout: 20_000 },
      );
      return;
    }
    await withoutWelcome(session);
  }, 60_000);

  afterAll(async () => {
    await session?.close();
    await web?.close();
  });

  beforeEach(async () => {
    web.reset();
    await session.reset();
    web.clearLog();
    web.on('x.com', x);
    web.on('*', () => ({ body: '<title>Form</title><h1>Form</h1>' }));
    await session.setStorage({ settings: SETTINGS });
    await expect
      .poll(async () => Object.keys((await session.storage()).local).sort())
      .toEqual(['pages', 'settings', 'share']);
    // This runs at every start of the browser.
    await session.evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'ui/outbox-run' }));
    before = written(await session.storage());
  });

  /** The popup that the prompt on a post opens. */
  async function popupFromPrompt(): Promise<Page> {
    const page = await session.newPrivatePage('https://x.com/home');
    await page.waitForSelector('[data-id="1850000000000000102"]');
    await turnTo(session, page);
    await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
    await waitForPrompt(page);
    await pressPromptButton(page, 'Report it');
    const popup = await session.waitForExtensionPage('popup/');
    await waitForText(popup, POST);
    return popup;
  }

  it('reports by form, and writes nothing', { timeout: 60_000 }, async () => {
    const popup = await popupFromPrompt();
    await waitForText(popup, IS_PRIVATE);
    await press(popup, 'A child sexually abused, or shown in a sexual way');
    await press(popup, 'No, or I don’t know');
    await waitForText(popup, 'Copy link and open');
    expect(await textOf(popup)).not.toContain('Also fill it in for me');
    expect(written(await session.storage())).toEqual(before);
    await press(popup, 'Copy link and open');
    const form = await session.waitForPage('https://report.iwf.org.uk/');
    await form.waitForSelector('h1');
    expect(written(await session.storage())).toEqual(before);
    const again = await session.openPopup(form);
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');
    expect(written(await session.storage())).toEqual(before);
    expect(JSON.stringify(await session.storage())).not.toContain('lahore_reads');
    expect(await session.errors()).toEqual([]);
    await session.closePopup(again);
  });

  it('says that nothing is kept, and an ordinary window next to it does not', {
    timeout: 60_000,
  }, async () => {
    const page = await session.newPage('https://x.com/lahore_reads/status/1850000000000000102');
    const popup = await session.openPopup(page);
    await waitForText(popup, POST);
    expect(await textOf(popup)).not.toContain(IS_PRIVATE);
    await session.closePopup(popup);
    // In Firefox the driver can press only the button of the ordinary window.
    if (kind === 'firefox') return;
    const secret = await session.openPopup(await session.newPrivatePage('https://x.com/home'));
    await waitForText(secret, IS_PRIVATE);
    await session.closePopup(secret);
    expect(written(await session.storage())).toEqual(before);
  });

  it('reports to an intake, and writes nothing', { timeout: 60_000 }, async () => {
    const intake = demoIntake();
    web.on('intake.example.org', intake);
    const popup = await popupFromPrompt();
    await press(popup, 'A child sexually abused, or shown in a sexual way');
    await press(popup, 'No, or I don’t know');
    await press(popup, 'Other places');
    await press(popup, INTAKE.name);
    await press(popup, `Send to ${INTAKE.name}`);
    await waitForText(popup, `${INTAKE.name} has your report.`);
    expect(intake.received.map(({ url }) => url)).toEqual([POST]);
    expect(written(await session.storage())).toEqual(before);
    expect(JSON.stringify(await session.storage())).not.toContain('lahore_reads');
    await session.closePopup(popup);
  });

  it('"never on this site" counts there, in memory and in a second tab, and is not written', {
    timeout: 60_000,
  }, async () => {
    const first = await session.newPrivatePage('https://x.com/home');
    await first.waitForSelector('[data-id="1850000000000000102"]');
    await turnTo(session, first);
    await first.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
    await pressPromptButton(first, 'Not now');
    await pressPromptButton(first, 'Never on this site');
    // It is said in the prompt, because the settings do not show it.
    await expect
      .poll(async () => (await waitForPrompt(first)).text)
      .toContain('until you close your private windows');
    await expect
      .poll(async () => (await session.storage()).session['private/session/settings'])
      .toEqual({ sites: { off: ['x'] } });
    expect(written(await session.storage())).toEqual(before);
    const second = await session.newPrivatePage('https://x.com/home?second');
    await second.waitForSelector('[data-id="1850000000000000101"]');
    await turnTo(session, second);
    await passes(
      second,
      '[data-id="1850000000000000101"] [data-testid="retweet"]',
      'repost menu 1850000000000000101',
    );
    expect(written(await session.storage())).toEqual(before);
  });

  // Chromium opens pages of the extension in normal windows only.
  it.runIf(kind === 'firefox')('"Delete everything" there deletes what the other windows keep', async () => {
    const settings = async () => (await session.storage()).local.settings;
    expect(await settings()).toMatchObject({ intake: INTAKE, region: SETTINGS.region });
    await session.evaluateInExtension(async (url) => {
      await chrome.windows.create({ url, incognito: true });
    }, session.extensionUrl('options/index.html#privacy'));
    const options = await session.waitForExtensionPage('options/');
    await waitForText(options, IS_PRIVATE);
    await press(options, 'Delete everything');
    await press(options, 'Yes');
    await waitForText(options, 'Everything is deleted.');
    expect(await settings()).toBeUndefined();
  });

  it('pauses asking there alone, in memory', { timeout: 60_000 }, async () => {
    const page = await session.newPrivatePage('https://x.com/home');
    await page.waitForSelector('[data-id="1850000000000000102"]');
    await turnTo(session, page);
    await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
    await pressPromptButton(page, 'Not now');
    await pressPromptButton(page, 'Pause for an hour');
    await expect
      .poll(async () => (await session.storage()).session['private/local/share'])
      .toMatchObject({ snoozedUntil: expect.any(Number) });
    expect(written(await session.storage())).toEqual(before);
    // The page where it was chosen has read it, too.
    await page.keyboard.press('Escape');
    await untilSettingsRead(session, page);
    await passes(
      page,
      '[data-id="1850000000000000101"] [data-testid="retweet"]',
      'repost menu 1850000000000000101',
    );
  });

  it('a site whose controls have changed is counted in the window beside it alone', async () => {
    // The row on which all of X's rules rely has another name.
    web.on('x.com', renamed(x, { 'role="group"': 'data-row' }));
    const share = (id: string) => `[data-id="1850000000000000${id}"] [aria-label="Share post"]`;
    // Opened before the private window: later, a new tab would open in that window.
    const page = await session.newPage('https://x.com/home');
    // The page is found by its address, so it needs an address of its own.
    const hidden = await session.newPrivatePage('https://x.com/home?window=private');
    await hidden.waitForSelector(share('101'));
    await turnTo(session, hidden);
    await passes(hidden, share('101'), 'share menu 1850000000000000101');
    // Then a share that is counted. If the one before it had been counted, that would be stored by now.
    await turnTo(session, page);
    await passes(page, share('102'), 'share menu 1850000000000000102');
    const counted = async () => ((await session.storage()).local.selfCheck as SelfCheck | undefined)?.days;
    await expect.poll(counted).toMatchObject([{ site: 'x', missed: 1 }]);
  });
});
