/** On a phone: Firefox for Android has no context menus, shortcut keys or windows, and the popup is a page in a tab. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANDROID_USER_AGENT,
  builtAsOnAndroid,
  type HermeticWeb,
  launch,
  PHONE,
  press,
  pressPromptButton,
  type Session,
  startHermeticWeb,
  textOf,
  waitForPrompt,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { acts, x } from '../../scripts/demo/index';
import { openFeed } from '../support/feed';
import { browsersToTest } from '../support/session';

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;
const settings = { region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'always' } };

async function onPhone(page: Page): Promise<Page> {
  await page.setViewport(PHONE);
  return page;
}

/** How far the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.runIf(browsersToTest().includes('firefox'))('Firefox as on Android', () => {
  let directory: string;
  let web: HermeticWeb;
  let session: Session;
  beforeAll(async () => {
    directory = builtAsOnAndroid();
    web = await startHermeticWeb();
    session = await launch({
      kind: 'firefox',
      extensionDir: directory,
      web,
      extraPrefs: { 'general.useragent.override': ANDROID_USER_AGENT },
    });
    await withoutWelcome(session);
    // Firefox logs an error because the page was closed before it had read everything.
    await session.reset();
    web.on('x.com', x);
  }, 60_000);
  afterAll(async () => {
    await session.close();
    await web.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('goes from the share to the report and the official form', async () => {
    const feed = await onPhone(await openFeed(session, 'https://x.com/home', settings));
    await feed.click(repost('101'));
    const prompt = await waitForPrompt(feed);
    expect(prompt.rect.x).toBeGreaterThanOrEqual(0);
    expect(prompt.rect.x + prompt.rect.width).toBeLessThanOrEqual(PHONE.width);
    expect(await acts(feed)).toEqual([]);
    await pressPromptButton(feed, 'Report it');

    const popup = await onPhone(await session.waitForExtensionPage('popup/index.html?tab='));
    await waitForText(popup, POST);
    expect(await popup.evaluate(() => document.documentElement.dataset.place)).toBe('tab');
    expect(await overflow(popup)).toBe(0);
    await press(popup, 'A child sexually abused, or shown in a sexual way');
    await press(popup, 'No, or I don’t know');
    await waitForText(popup, 'What will be sent');
    expect(await overflow(popup)).toBe(0);
    await press(popup, 'Copy link and open');
    await session.waitForPage('https://report.iwf.org.uk/');
    expect(await session.errors()).toEqual([]);
  });

  it('opens help from the prompt', async () => {
    const feed = await onPhone(await openFeed(session, 'https://x.com/home', settings));
    await feed.click(repost('102'));
    await pressPromptButton(feed, 'Not now');
    await pressPromptButton(feed, 'Talk to someone');
    const help = await onPhone(await session.waitForExtensionPage('options/index.html#help'));
    await waitForText(help, '1121');
    expect(await overflow(help)).toBe(0);
    expect(await session.errors()).toEqual([]);
  });

  it('says nothing about keys that a phone does not have', async () => {
    const page = await onPhone(await session.openExtensionPage('options/index.html#prompt'));
    await waitForText(page, 'Every time');
    expect(await textOf(page)).not.toContain('Report with the keyboard');
    expect(await session.errors()).toEqual([]);
  });
});
