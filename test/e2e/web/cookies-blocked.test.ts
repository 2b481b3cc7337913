/** The edition for phones in a browser that stores nothing for any page (blocked cookies): a link can be reported. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, waitForText } from '../../../scripts/browsers/index';
import english from '../../../src/languages/en/texts.json';
import { type BrowserWithProfile, startWithProfile } from '../../support/own-profile';
import { browsersToTest } from '../../support/session';
import { webEdition } from '../../support/web-edition';

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';

describe.each(browsersToTest())('with cookies blocked, in %s', (kind) => {
  let browser: BrowserWithProfile;

  beforeAll(async () => {
    browser = await startWithProfile(kind, {
      // Chromium's setting, and Firefox's.
      prepare(profile) {
        const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
        mkdirSync(join(profile, 'Default'));
        writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
      },
      extraPrefs: { 'network.cookie.cookieBehavior': 2 },
    });
    browser.web.on('report.iwf.org.uk', () => ({ body: '<h1>Form</h1>' }));
  }, 90_000);

  afterAll(() => browser.end());

  it('reports a link, with a region that was chosen on the way', async () => {
    const { session } = browser;
    const edition = webEdition(session);
    const page = await session.newPage(`${edition.origin}/popup/#${POST}`, { width: 360, height: 740 });
    await waitForText(page, POST);
    const isBlocked = await page.evaluate(() => {
      try {
        return !localStorage;
      } catch {
        return true;
      }
    });
    expect(isBlocked).toBe(true);
    await press(page, english.category_sexual_images.message);
    await press(page, 'No, or I don’t know');
    await page.waitForSelector('.region');
    if (!(await page.$('.region select'))) await press(page, english.popup_region_change.message);
    await page.select('.region select', 'PK');
    await press(page, 'Copy link and open IWF report page for Pakistan');
    await session.waitForPage('https://report.iwf.org.uk/');
    await page.bringToFront();
    await press(page, 'Yes, it is sent');
    await waitForText(page, 'Thank you');

    await page.goto(`${edition.origin}/#privacy`);
    await press(page, english.options_erase.message);
    await waitForText(page, english.options_erase_done.message);
    await page.goto(`${edition.origin}/#help`);
    await waitForText(page, english.options_title_help.message);
    expect(edition.arrived('1850000000000000101')).toEqual([]);
  }, 60_000);
});
