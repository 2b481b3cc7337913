/**
 * People can tell us that words are wrong: what is then in the mail and in the issue. Uses a build that has an address
 * for each.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type HermeticWeb,
  launch,
  press,
  type Session,
  startHermeticWeb,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { browsersToTest } from '../support/session';

const OPEN = 'غلط لفظوں کا بتائیں';
const KEY = 'me_fault';

/** Selects the words in the first heading that has them, as a person does by dragging over them. */
async function mark(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
  // What comes above it later would move what is pressed next, and a press beside it takes the marks away.
  await waitForText(page, '1121');
  await page.evaluate((wanted) => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.innerText.trim() === wanted);
    getSelection()?.selectAllChildren(heading as HTMLElement);
  }, words);
}

const textIn = (page: Page) =>
  page.$eval('.wrong-number textarea', (area) => (area as HTMLTextAreaElement).value);

describe.each(browsersToTest())('%s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-instead-tell-'));
  let web: HermeticWeb;
  let session: Session;
  let heading = '';
  beforeAll(async () => {
    const extensionDir = join(folder, kind);
    cpSync(fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url)), extensionDir, { recursive: true });
    const tell = { email: 'words@tracker.example', url: 'https://tracker.example/project/issues' };
    writeFileSync(join(extensionDir, 'tell.json'), JSON.stringify(tell));
    const texts = (await import('../../src/languages/ur/texts.json')).default;
    heading = texts[KEY];
    web = await startHermeticWeb();
    web.on('tracker.example', () => ({ body: '<!doctype html><title>Issues</title>' }));
    session = await withoutWelcome(await launch({ kind, extensionDir, web }));
    await session.setStorage({
      settings: { version: 1, language: 'ur', region: { country: 'PK', subdivision: 'PK-SD' } },
    });
  }, 60_000);
  afterAll(async () => {
    await session.close();
    await web.close();
    rmSync(folder, { recursive: true });
  });

  it('takes the words that were marked and their key, adds nothing, and sends nothing by itself', async () => {
    const page = await session.openExtensionPage('options/index.html#me');
    await mark(page, heading);
    await press(page, OPEN);
    await page.waitForSelector('.wrong-number textarea');
    const begun = await textIn(page);
    expect(begun.split('\n')).toEqual([
      'Report Instead میں کچھ لفظ غلط ہو سکتے ہیں۔',
      `Key: ur/${KEY}`,
      `متن: ${heading}`,
      'بہتر لفظ: ',
    ]);
    await page.type('.wrong-number textarea', 'آپ کی غلطی نہیں');
    const whole = `${begun}آپ کی غلطی نہیں`;
    await page.waitForFunction(
      (wanted) =>
        (document.querySelector('.wrong-number a') as HTMLAnchorElement)?.href.includes(
          encodeURIComponent(wanted),
        ),
      {},
      'آپ کی غلطی نہیں',
    );

    // The mail has the text of the field, and the key as its subject.
    const mail = new URL(
      await page.$eval('.wrong-number a[href^="mailto:"]', (link) => (link as HTMLAnchorElement).href),
    );
    expect(mail.pathname).toBe('words@tracker.example');
    expect(Object.fromEntries(mail.searchParams)).toEqual({
      subject: `ur/${KEY}`,
      body: whole.replaceAll('\n', '\r\n'),
    });
    expect(web.log).toEqual([]);

    // The project's page gets the same when it is opened, and nothing else: no cookie, no referrer.
    await press(page, 'غلطیوں کا صفحہ کھولیں');
    const { url, headers } = await web.waitForRequest(({ host }) => host === 'tracker.example');
    const asked = new URL(url);
    expect(`${asked.origin}${asked.pathname}`).toBe('https://tracker.example/project/issues/new');
    expect(Object.fromEntries(asked.searchParams)).toEqual({ title: `ur/${KEY}`, body: whole });
    expect(headers.referer).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
    await page.close();
  });

  it('names the page where nothing was marked', async () => {
    const page = await session.openExtensionPage('options/index.html#me');
    await press(page, OPEN);
    await page.waitForSelector('.wrong-number textarea');
    expect((await textIn(page)).split('\n').slice(1, 3)).toEqual(['Key: ur/me', 'متن: ']);
    await waitForText(page, 'ای میل لکھیں');
    await page.close();
  });
});
