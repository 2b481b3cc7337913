/** Everything that left the browser, and everything that was kept, during the main flows. */
import { expect, it } from 'vitest';
import { press, pressPromptButton, waitForPrompt, waitForText } from '../../scripts/browsers/index';
import { facebook, waitForAct, x } from '../../scripts/demo/index';
import { demoIntake } from '../../scripts/demo/intake';
import { openFeed } from '../support/feed';
import { eachBrowser } from '../support/session';

const intakeSettings = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
const settings = {
  region: { country: 'PK', subdivision: 'PK-SD' },
  prompt: { mode: 'always' },
  intake: intakeSettings,
};

eachBrowser((_kind, session) => {
  it('sends nothing but the report: no media, no other host, no cookie, no referrer', async () => {
    const { web } = session();
    const intake = demoIntake();
    web.on('x.com', x);
    web.on('www.facebook.com', facebook);
    web.on('intake.example.org', intake);
    web.on('report.iwf.org.uk', () => ({ body: '<h1>Form</h1>' }));

    const page = await openFeed(session(), 'https://x.com/home', settings);
    await page.click('[data-id="1850000000000000101"] [data-testid="retweet"]');
    await pressPromptButton(page, 'No child is being harmed, share it');
    await waitForAct(page, 'repost menu 1850000000000000101');
    await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
    await pressPromptButton(page, 'Report it');
    const popup = await session().waitForExtensionPage('popup/');
    await press(popup, 'A child sexually abused, or shown in a sexual way');
    await press(popup, 'No, or I don’t know');
    await press(popup, 'Copy link and open');
    const form = await session().waitForPage('https://report.iwf.org.uk/');
    await form.waitForSelector('h1');

    const again = await session().openPopup(form);
    await press(again, 'Yes, it is sent');
    await press(again, 'More that helps');
    await press(again, 'Report it to another place too');
    await press(again, 'Other places');
    await press(again, intakeSettings.name);
    await press(again, `Send to ${intakeSettings.name}`);
    await waitForText(again, `${intakeSettings.name} has your report.`);
    const help = await session().openExtensionPage('options/index.html#help');
    await waitForText(help, '1121');

    // The browser updates the workers of other tests' pages at any time; the extension has nothing to do with that.
    const log = web.log.filter(({ headers }) => headers['service-worker'] !== 'script');
    const requests = log.map(({ method, url }) => `${method} ${url}`);
    expect(new Set(requests)).toEqual(
      new Set([
        'GET https://x.com/home',
        'GET https://report.iwf.org.uk/pk/',
        'OPTIONS https://intake.example.org/reports',
        'POST https://intake.example.org/reports',
      ]),
    );
    expect([...new Set(log.map(({ host }) => host))].sort()).toEqual([
      ...['intake.example.org', 'report.iwf.org.uk', 'x.com'],
    ]);
    for (const { host, headers } of log) {
      if (host === 'x.com') continue;
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(intake.received).toHaveLength(1);
    expect(await session().errors()).toEqual([]);
  });

  it('keeps no address and no word of a post once it is handed over', async () => {
    const { web } = session();
    web.on('x.com', x);
    web.on('*', () => ({ body: '<h1>Form</h1>' }));
    const page = await openFeed(session(), 'https://x.com/home', settings);
    await page.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
    await waitForPrompt(page);
    await pressPromptButton(page, 'Report it');
    const popup = await session().waitForExtensionPage('popup/');
    await press(popup, 'I am not sure, but it worries me');
    await press(popup, 'No, or I don’t know');
    await press(popup, 'Copy link and open');
    const form = await session().waitForPage('https://complaint.pta.gov.pk/');
    const again = await session().openPopup(form);
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');

    const kept = JSON.stringify(await session().storage());
    for (const part of ['lahore_reads', '1850000000000000102', 'book market', 'Lahore Reads', 'not_sure']) {
      expect(kept).not.toContain(part);
    }
  });
});
