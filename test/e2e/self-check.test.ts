/**
 * The self-check: a site that has changed is named in the options, only with counts. Costs about 8 s of processor time
 * in Chromium and 3 s in Firefox.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { press, type Session, textOf, untilSettingsRead, waitForText } from '../../scripts/browsers/index';
import { linkedin, waitForAct, x } from '../../scripts/demo/index';
import type { SelfCheck } from '../../src/storage/self-check';
import { renamed } from '../sites/signs';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';
import { always, askedAddress, NO_LINK, passes, readyWords } from '../support/share-presses';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const HOME = 'https://x.com/home';
const CHANGED = 'Sharing on this site may not be caught.';
/** The same posts and buttons, but the row on which all of X's rules rely has another name. */
const otherRow = renamed(x, { 'role="group"': 'data-row' });
/** The same posts, but their links lead somewhere else. */
const otherLinks = renamed(x, { '/status/': '/note/' });

const ids = ['101', '102', '103'];
const article = (id: string) => `[data-id="1850000000000000${id}"]`;
const shareButton = (id: string) => `${article(id)} [aria-label="Share post"]`;

/** Counts of one site over all days. */
async function countsOf(session: Session, site: string): Promise<Record<string, number>> {
  const { selfCheck } = (await session.storage()).local;
  const total: Record<string, number> = {};
  for (const { site: of, day: _, data: __, ...counts } of (selfCheck as SelfCheck | undefined)?.days ?? []) {
    if (of !== site) continue;
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  }
  return total;
}

async function untilCounted(session: Session, site: string, counts: object): Promise<void> {
  await expect.poll(() => countsOf(session, site)).toMatchObject(counts);
}

/**
 * Opens a feed, and waits until its sentinel knows what looks like a share: the background tells it that when it
 * starts.
 */
async function openReady(session: Session, url: string, settings: object = always): Promise<Page> {
  await readyWords(session);
  await expect.poll(async () => (await session.storage()).local.pages).toBeDefined();
  return openFeed(session, url, settings);
}

const openSites = (session: Session) => session.openExtensionPage('options/index.html#sites');

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  describe('a site whose controls have changed', () => {
    it('is named in the options, with the counts and a note to copy that holds nothing else', async () => {
      session().web.on('x.com', otherRow);
      const page = await openReady(session(), HOME);
      for (const id of ids) await passes(page, shareButton(id), `share menu 1850000000000000${id}`);
      await untilCounted(session(), 'x', { known: 0, missed: 3 });

      const options = await openSites(session());
      await waitForText(options, CHANGED);
      await waitForText(options, 'Lately: 0 shares seen, 3 missed, 0 without their link.');
      const shown = await options.$$eval('.site-changed', (all) =>
        all.map((one) => one.previousElementSibling?.textContent),
      );
      expect(shown).toHaveLength(1);
      expect(shown[0]).toMatch(/^X/);

      const note = await options.$eval('.site-changed pre', (pre) => pre.textContent ?? '');
      const version = await session().evaluateInExtension(() => chrome.runtime.getManifest().version);
      expect(note.split('\n')).toEqual([
        `Report Instead ${version}`,
        expect.stringMatching(kind === 'firefox' ? /^Browser: Firefox \d+$/ : /^Browser: Chromium \d+$/),
        expect.stringMatching(/^Site: x, data of \d{4}-\d\d$/),
        'Shares noticed: 0',
        'Looked like a share, missed: 3',
        "Post's link not found: 0",
        'Held shares told by: mark 0, icon 0, place 0, label 0',
      ]);
      await options.evaluate(() => {
        navigator.clipboard.writeText = async (text) => {
          document.documentElement.dataset.copied = text;
        };
      });
      await press(options, 'Copy a note for the developers');
      await waitForText(options, 'Copied');
      expect(await options.$eval('html', (html) => html.dataset.copied)).toBe(note);

      const kept = JSON.stringify((await session().storage()).local.selfCheck);
      for (const part of ['x.com', 'status', '18500000', 'hunza', 'lahore', 'http']) {
        expect(kept).not.toContain(part);
        expect(note).not.toContain(part);
      }
    });

    inOne('is forgotten with everything else', async () => {
      session().web.on('x.com', otherRow);
      const page = await openReady(session(), HOME);
      for (const id of ids) await passes(page, shareButton(id), `share menu 1850000000000000${id}`);
      await untilCounted(session(), 'x', { missed: 3 });
      const options = await session().openExtensionPage('options/index.html#privacy');
      await press(options, 'Delete everything');
      await press(options, 'Yes');
      await expect.poll(async () => (await session().storage()).local.selfCheck).toBeUndefined();
    });
  });

  inOne('a site whose links have changed is named too', async () => {
    session().web.on('x.com', otherLinks);
    const page = await openReady(session(), HOME);
    for (const id of ids) expect(await askedAddress(page, shareButton(id))).toContain(NO_LINK);
    await untilCounted(session(), 'x', {
      known: 3,
      missed: 0,
      linkMissed: 3,
      mark: 3,
      icon: 3,
      place: 3,
      label: 3,
    });
    const options = await openSites(session());
    await waitForText(options, 'Lately: 3 shares seen, 0 missed, 3 without their link.');
    await waitForText(options, 'Held shares told by: mark 3, icon 3, place 3, label 3');
  });

  describe('a site as it is known', () => {
    it('is not named, whatever is pressed there', async () => {
      session().web.on('x.com', x);
      const page = await openReady(session(), HOME);
      for (const id of ids) await askedAddress(page, shareButton(id));
      // The prompt has asked about these posts already: the shares pass, and are still counted.
      await passes(page, shareButton('101'), 'share menu 1850000000000000101');
      await passes(page, shareButton('101'), 'share menu 1850000000000000101', 'Enter');
      await page.click(`${article('102')} [data-testid="like"]`);
      await page.click(`${article('102')} [data-testid="reply"]`);
      await page.click(`${article('102')} [data-testid="tweetText"]`);
      await waitForAct(page, 'liked 1850000000000000102');
      await untilCounted(session(), 'x', { known: 5, missed: 0, linkMissed: 0 });
      const options = await openSites(session());
      await waitForText(options, 'Ask on these sites');
      await waitForText(options, 'Reddit');
      expect(await textOf(options)).not.toContain(CHANGED);
    });

    inOne('is not named because its feed never holds links', async () => {
      session().web.on('www.linkedin.com', linkedin);
      const page = await openReady(session(), 'https://www.linkedin.com/preload/');
      for (const id of ids) {
        const repost = `[data-id="7850000000000000${id}"] [data-control="repost"]`;
        expect(await askedAddress(page, repost)).toContain(NO_LINK);
      }
      await untilCounted(session(), 'linkedin', { known: 3, missed: 0, linkMissed: 0 });
    });
  });

  inOne('counts nothing where asking is switched off', async () => {
    session().web.on('x.com', otherRow);
    const page = await openReady(session(), HOME, { prompt: { mode: 'off' } });
    await passes(page, shareButton('101'), 'share menu 1850000000000000101');
    await session().setStorage({
      settings: { version: 1, prompt: { mode: 'always' }, sites: { off: ['x'] } },
    });
    await untilSettingsRead(session(), page);
    await passes(page, shareButton('102'), 'share menu 1850000000000000102');
    await session().setStorage({ settings: { version: 1, ...always } });
    await untilSettingsRead(session(), page);
    await passes(page, shareButton('103'), 'share menu 1850000000000000103');
    await untilCounted(session(), 'x', { missed: 1 });
  });
});
