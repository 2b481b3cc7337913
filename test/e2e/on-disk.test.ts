/**
 * What is in the browser's own files after a report was sent. They are read when the browser is closed. Costs about 28 s
 * of processor time in Chromium and 30 s in Firefox.
 */
import { mkdtempSync, rmSync } from 'node:fs';
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
  textOf,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { demoIntake } from '../../scripts/demo/intake';
import { filesWith } from '../support/files-with';
import { browsersToTest } from '../support/session';

/**
 * Numbers of posts whose pages are never opened, because those would be in the browser's own history. No four digits of
 * a number come twice, so that a number stays whole in compressed data: Firefox compresses the rows of its databases
 * (Snappy).
 */
const NUMBERS = {
  sent: '1850274936182905734',
  whileRead: '1839065172840195364',
  notSent: '1863907251846293751',
  twoPopups: '1874016392850471936',
  intake: '1891620473958162740',
  erased: '1846209375018264953',
  old: '1857390264815037926',
};
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
const IMAGES = 'A child sexually abused, or shown in a sexual way';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

describe.each(browsersToTest())('the disk, in %s', (kind) => {
  let web: HermeticWeb;
  let session: Session;
  const profile = mkdtempSync(join(tmpdir(), `report-instead-disk-${kind}-`));

  beforeAll(async () => {
    web = await startHermeticWeb();
    web.on('*', () => ({ body: '<title>School fair</title><h1>Form</h1>' }));
    const extensionDir = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
    session = await launch({ kind, extensionDir, web, userDataDir: profile });
    await withoutWelcome(session);
  }, 90_000);

  afterAll(async () => {
    if (session.alive) await session.close();
    await web.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A popup in which a link was pasted and a category chosen: from then on the link is on the disk. */
  async function begin(number: string): Promise<Page> {
    await session.setStorage({
      settings: {
        version: 1,
        region: { country: 'PK', subdivision: 'PK-SD' },
        prompt: { mode: 'off' },
        intake: INTAKE,
      },
    });
    const page = await session.newPage('https://fair.example.org/');
    const popup = await session.openPopup(page);
    await press(popup, 'Use another link');
    await popup.waitForSelector('#paste');
    await popup.type('#paste', `https://x.com/lost_bicycles/status/${number}`);
    await press(popup, 'Use link');
    await waitForText(popup, number);
    await press(popup, IMAGES);
    await press(popup, 'No, or I don’t know');
    await waitForText(popup, 'Where it goes');
    return popup;
  }

  // Each look reads the whole profile.
  const interval = 400;
  /** The number must be on the disk first: else the test could not fail. */
  const isThere = (number: string) =>
    expect.poll(() => filesWith(profile, number), { interval }).not.toEqual([]);
  /**
   * Waits, because Chromium rewrites the file of a deleted database only after it says that it is deleted: usually a
   * moment later; while a page reads, with the last of the rounds (`src/storage/databases.ts`), after six seconds.
   */
  const isGone = (number: string) =>
    expect.poll(() => filesWith(profile, number), { timeout: 30_000, interval }).toEqual([]);

  async function openForm(popup: Page): Promise<Page> {
    await press(popup, 'Copy link and open');
    const form = await session.waitForPage('https://report.iwf.org.uk/');
    await form.waitForSelector('h1');
    return form;
  }

  const options = { timeout: 90_000 };

  it('holds the link while the report is under way, and nowhere once it is sent', options, async () => {
    const form = await openForm(await begin(NUMBERS.sent));
    await isThere(NUMBERS.sent);
    const again = await session.openPopup(form);
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');
    await isGone(NUMBERS.sent);
    await session.closePopup(again);
    await form.close();
  });

  it('holds nothing of what was sent while another page read for a while', options, async () => {
    const form = await openForm(await begin(NUMBERS.whileRead));
    await isThere(NUMBERS.whileRead);
    const again = await session.openPopup(form);
    // A cursor holds the files that were there when it was opened. It must be open before the press: one that is opened
    // later could be open for longer than the extension goes on deleting, which is five seconds.
    await session.evaluateInExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('report-instead-kept');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const rows = opening.result.transaction('rows').objectStore('rows');
            const until = Date.now() + 3000;
            const more = () => {
              if (Date.now() > until) {
                opening.result.close();
                Object.assign(globalThis, { hasRead: true });
              } else rows.count().onsuccess = more;
            };
            rows.openCursor().onsuccess = () => {
              more();
              resolve();
            };
          };
        }),
    );
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');
    const hasRead = () => session.evaluateInExtension(() => 'hasRead' in globalThis);
    await expect.poll(hasRead, { timeout: 10_000 }).toBe(true);
    await isGone(NUMBERS.whileRead);
    await session.closePopup(again);
    await form.close();
  });

  it('holds nothing of a report that was not sent, once it is discarded', options, async () => {
    const form = await openForm(await begin(NUMBERS.notSent));
    const again = await session.openPopup(form);
    await press(again, 'No, not sent');
    await waitForText(again, 'Where it goes');
    await isThere(NUMBERS.notSent);
    await press(again, 'Back');
    await press(again, 'Discard');
    await isGone(NUMBERS.notSent);
    await session.closePopup(again);
    await form.close();
  });

  it('holds nothing of what was sent while a second popup, in a tab, is open', options, async () => {
    const form = await openForm(await begin(NUMBERS.twoPopups));
    const tab = await session.openExtensionPage('popup/index.html?tab=', { width: 400, height: 700 });
    await waitForText(tab, NUMBERS.twoPopups);
    const again = await session.openPopup(form);
    await isThere(NUMBERS.twoPopups);
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');
    await isGone(NUMBERS.twoPopups);
    await session.closePopup(again);
    await tab.close();
    await form.close();
  });

  it('holds nothing of what an intake has taken, the copy of the outbox included', options, async () => {
    const intake = demoIntake();
    web.on('intake.example.org', async (request) => {
      await isThere(NUMBERS.intake);
      return intake(request);
    });
    const popup = await begin(NUMBERS.intake);
    await press(popup, 'Other places');
    await press(popup, INTAKE.name);
    await press(popup, `Send to ${INTAKE.name}`);
    // The intake answers only after the whole profile was read.
    await expect.poll(() => textOf(popup), { timeout: 45_000 }).toContain(`${INTAKE.name} has your report.`);
    expect(intake.received).toHaveLength(1);
    await isGone(NUMBERS.intake);
    await session.closePopup(popup);
  });

  it('holds nothing after “Delete everything”, in the middle of a report', options, async () => {
    const form = await openForm(await begin(NUMBERS.erased));
    await isThere(NUMBERS.erased);
    const page = await session.openExtensionPage('options/index.html#privacy');
    // This text is above the button, and appears when it has been loaded.
    await waitForText(page, 'Reports that are not finished');
    await press(page, 'Delete everything');
    await press(page, 'Yes, delete everything');
    await waitForText(page, 'Everything is deleted.');
    await isGone(NUMBERS.erased);
    await page.close();
    await form.close();
  });

  it('holds nothing of a draft of yesterday, once it runs again', options, async () => {
    const kept = await session.evaluateInExtension(
      (link: string, at: number) =>
        new Promise<string>((resolve, reject) => {
          const request = indexedDB.open('report-instead-links', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('rows');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const change = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
            const draft = { url: link, certainty: 'exact', site: 'x', category: 'not_sure', startedAt: at };
            change.objectStore('rows').put({ savedAt: at, draft }, 'draft');
            change.oncomplete = () => {
              request.result.close();
              resolve('kept');
            };
          };
        }),
      `https://x.com/lost_bicycles/status/${NUMBERS.old}`,
      Date.now() - 25 * 60 * 60 * 1000,
    );
    expect(kept).toBe('kept');
    await isThere(NUMBERS.old);
    await session.killBackground();
    // Any message wakes the background.
    await session.evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'ui/outbox-run' }));
    await isGone(NUMBERS.old);
  });

  it('holds none of these links once the browser is closed', options, async () => {
    await session.close();
    const left = Object.entries(NUMBERS).map(([name, number]) => [name, filesWith(profile, number)]);
    expect(left.filter(([, files]) => files?.length)).toEqual([]);
  });
});
