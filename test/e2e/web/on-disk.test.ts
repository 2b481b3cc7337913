/** What the edition for phones leaves in the browser's own files when the browser is killed in the middle of a report. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, waitForText } from '../../../scripts/browsers/index';
import { filesWith } from '../../support/files-with';
import { type BrowserWithProfile, startWithProfile } from '../../support/own-profile';
import { browsersToTest } from '../../support/session';
import { webEdition } from '../../support/web-edition';

/** No four digits are repeated. So each number is found in compressed files, too. */
const NUMBERS = {
  shared: '1850274936182905734',
  chosen: '1863907251846293751',
  pasted: '1874016392850471936',
  left: '1891620473958162740',
};
/** In the address of an ordinary page. The browser does keep that one: so we know that it has written its files. */
const OPENED = '1846209375018264953';
const post = (number: string) => `https://x.com/lost_bicycles/status/${number}`;

describe.each(browsersToTest())('the disk, in %s', (kind) => {
  let browser: BrowserWithProfile;

  beforeAll(async () => {
    // Every fifteen seconds, Firefox stores which pages are open and what is in their fields.
    const extraPrefs = { 'browser.sessionstore.interval': 500, 'browser.sessionstore.interval.idle': 500 };
    browser = await startWithProfile(kind, { extraPrefs });
    browser.web.on('*', () => ({ body: '<title>School fair</title><h1>Form</h1>' }));
  }, 90_000);

  afterAll(() => browser.end());

  it('holds no link that was shared or pasted, when the browser is killed in the middle', async () => {
    const { session, profile } = browser;
    const edition = webEdition(session);
    const page = await edition.open();
    await page.evaluate(() =>
      localStorage.setItem(
        'settings',
        JSON.stringify({ version: 1, region: { country: 'PK', subdivision: null } }),
      ),
    );
    await edition.share(page, { title: 'Bicycle', text: `Look ${post(NUMBERS.shared)}`, url: '' });
    await waitForText(page, NUMBERS.shared);
    await press(page, 'A child sexually abused, or shown in a sexual way');
    await press(page, 'No, or I don’t know');
    await press(page, 'Copy link and open');
    await session.waitForPage('https://report.iwf.org.uk/');
    await page.bringToFront();
    await waitForText(page, 'Is it sent?');

    const other = await edition.open('/popup/');
    await edition.share(other, { text: `${post(NUMBERS.chosen)} ${post(OPENED.replace('1', '2'))}` });
    await waitForText(other, NUMBERS.chosen);
    const third = await edition.open('/popup/');
    await third.waitForSelector('#paste');
    await third.type('#paste', post(NUMBERS.pasted));
    await press(third, 'Use link');
    await waitForText(third, NUMBERS.pasted);
    const fourth = await edition.open('/popup/');
    await fourth.waitForSelector('#paste');
    await fourth.type('#paste', `ftp://files.example.org/${NUMBERS.left}`);
    await press(fourth, 'Use link');
    await waitForText(fourth, 'Only links that begin with https://');

    await session.newPage(`https://fair.example.org/${OPENED}`);
    // Each look reads the whole profile.
    await expect.poll(() => filesWith(profile, OPENED), { interval: 400 }).not.toEqual([]);
    await session.kill();
    expect(filesWith(profile, OPENED)).not.toEqual([]);
    const left = Object.entries(NUMBERS).map(([name, number]) => [name, filesWith(profile, number)]);
    expect(left.filter(([, files]) => files?.length)).toEqual([]);
  }, 90_000);
});
