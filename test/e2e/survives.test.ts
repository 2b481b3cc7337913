/**
 * What was begun is still there after the browser was killed, and two popups at the same time make only one report. Costs
 * about 22 s of processor time in Chromium and 26 s in Firefox.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type HermeticWeb,
  launch,
  press,
  type Session,
  startHermeticWeb,
  tabIdOf,
  textOf,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { demoIntake } from '../../scripts/demo/intake';
import { openFeed } from '../support/feed';
import { browsersToTest, eachBrowser } from '../support/session';

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const IMAGES = 'A child sexually abused, or shown in a sexual way';
/** The field for the reference number that a place has given. */
const REFERENCE = 'input[maxlength="80"]';
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
const SETTINGS = { region: { country: 'PK', subdivision: 'PK-SD' }, intake: INTAKE };

describe.each(browsersToTest())('a killed browser: %s', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), `report-instead-survives-${kind}-`));
  let web: HermeticWeb;
  let session: Session;
  const start = () => {
    const extensionDir = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
    return launch({ kind, extensionDir, web, userDataDir: profile, eyes: false });
  };

  beforeAll(async () => {
    web = await startHermeticWeb();
    web.on('x.com', x);
    session = await withoutWelcome(await start());
  }, 60_000);

  afterAll(async () => {
    await session?.kill();
    await web?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  });

  it('keeps the link, the answers and a half-typed link', { timeout: 60_000 }, async () => {
    const popup = await session.openPopup(await openFeed(session, POST, SETTINGS));
    await waitForText(popup, POST);
    await press(popup, IMAGES);
    await press(popup, 'Use another link');
    await popup.waitForSelector('#paste');
    await popup.type('#paste', 'www.example.or');
    await expect
      .poll(async () => JSON.stringify((await session.storage()).indexedDb))
      .toContain('"typed":"www.example.or"');
    await session.kill();

    session = await start();
    const again = await session.openPopup(await session.newPage('https://x.com/home'));
    await waitForText(again, POST);
    await again.waitForSelector('.chosen');
    await again.waitForSelector('#paste');
    expect(await again.$eval('.chosen', (chosen) => chosen.textContent)).toContain(IMAGES);
    expect(await again.$eval('#paste', (field) => (field as HTMLInputElement).value)).toBe('www.example.or');
  });
});

eachBrowser((kind, session) => {
  it('a half-typed reference number is there in the next popup, until it is kept', async () => {
    session().web.on('x.com', x);
    session().web.on('report.iwf.org.uk', () => ({ body: '<h1>Form</h1>' }));
    const popup = await session().openPopup(await openFeed(session(), POST, SETTINGS));
    await press(popup, IMAGES);
    await press(popup, 'No, or I don’t know');
    await press(popup, 'Copy link and open');
    const form = await session().waitForPage('https://report.iwf.org.uk/');
    const second = await session().openPopup(form);
    await press(second, 'Yes, it is sent');
    await waitForText(second, 'Thank you');
    await second.type(REFERENCE, 'IWF-20');
    await expect.poll(async () => JSON.stringify((await session().storage()).indexedDb)).toContain('IWF-20');
    await session().closePopup(second);

    const third = await session().openPopup(form);
    await waitForText(third, 'IWF report page for Pakistan');
    await waitForText(third, 'Did you get a number?');
    const field = await third.waitForSelector(REFERENCE);
    expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('IWF-20');
    await field?.press('End');
    await field?.type('26-7');
    await press(third, 'Keep');
    await waitForText(third, 'Kept');
    await session().closePopup(third);

    const last = await session().openPopup(form);
    await waitForText(last, 'What is happening');
    expect(await textOf(last)).not.toContain('Did you get a number?');
    await session().closePopup(last);
    const past = await session().openExtensionPage('options/index.html#privacy');
    await waitForText(past, 'IWF-2026-7');
    expect(await session().errors()).toEqual([]);
  });

  const faults = [
    ['nothing came through', 'drop'],
    ['only the answer was lost', 'drop_after'],
  ] as const;
  // To a browser both are the same: a connection that broke off.
  it.each(faults.slice(0, kind === 'chromium' ? 2 : 1))(
    'an intake out of reach gets the report once it is back, once: %s',
    async (_, fault) => {
      const intake = demoIntake();
      intake.fail(fault, 100);
      session().web.on('x.com', x);
      session().web.on('intake.example.org', intake);
      const page = await openFeed(session(), POST, SETTINGS);
      const popup = await session().openPopup(page);
      await press(popup, IMAGES);
      await press(popup, 'No, or I don’t know');
      await press(popup, 'Other places');
      await press(popup, INTAKE.name);
      await press(popup, `Send to ${INTAKE.name}`);
      await waitForText(popup, 'Kept, and sent as soon as it can be');
      await waitForText(popup, `We cannot reach ${INTAKE.name} right now. Your report is safe`);
      await session().closePopup(popup);
      await session().killBackground();

      // The intake still cannot be reached. To open the popup loses nothing.
      const tries = () => intake.requests.filter(({ method }) => method === 'POST').length;
      const before = tries();
      const second = await session().openPopup(page);
      await waitForText(second, `A report to ${INTAKE.name} is kept and will be sent by itself.`);
      await expect.poll(tries).toBeGreaterThan(before);
      const stored = async () => JSON.stringify((await session().storage()).indexedDb);
      // Wait for the end of the try: if it is cut off, the next try comes only after a while.
      await expect.poll(stored).toContain('"state":"queued"');
      await session().closePopup(second);

      intake.heal();
      await session().killBackground();
      const third = await session().openPopup(page);
      await expect.poll(stored, { timeout: 10_000 }).not.toContain('1850000000000000101');
      expect(intake.received.map(({ url }) => url)).toEqual([POST]);
      await expect.poll(stored).toContain(`"outcome":"delivered"`);
      await session().closePopup(third);

      const delivered = tries();
      const last = await session().openPopup(page);
      await waitForText(last, 'What is happening');
      expect(await textOf(last)).not.toContain('is kept and will be sent');
      expect(tries()).toBe(delivered);
    },
  );

  it('two popups at once send a report once', async () => {
    const intake = demoIntake();
    session().web.on('x.com', x);
    session().web.on('intake.example.org', intake);
    await openFeed(session(), POST, SETTINGS);
    const tab = await tabIdOf(session(), 'https://x.com/*');
    const popups = [];
    for (let count = 0; count < 2; count += 1) {
      const popup = await session().openExtensionPage(`popup/index.html?tab=${tab}`);
      if (count === 0) {
        await press(popup, 'Use another link');
        await popup.waitForSelector('#paste');
        await popup.type('#paste', POST);
        await press(popup, 'Use link');
        await press(popup, IMAGES);
        await press(popup, 'No, or I don’t know');
        await press(popup, 'Other places');
        await press(popup, INTAKE.name);
        // The second popup begins with what is stored.
        await expect
          .poll(async () => JSON.stringify((await session().storage()).indexedDb))
          .toContain('"channel":"intake"');
      }
      await waitForText(popup, `Send to ${INTAKE.name}`);
      popups.push(popup);
    }
    for (const popup of popups) {
      await popup.bringToFront();
      await press(popup, `Send to ${INTAKE.name}`);
    }
    await expect.poll(() => intake.received.length).toBe(1);
    // The second popup finds the delivery under way and follows it, or finds it done.
    const told = /has your report|You opened this one on/;
    for (const popup of popups) await expect.poll(() => textOf(popup)).toMatch(told);
    expect(intake.received.map(({ url }) => url)).toEqual([POST]);
  });
});
