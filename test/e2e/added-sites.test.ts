/**
 * Sites that a person adds: any Mastodon server, any other site. Costs about 13 s of processor time in Chromium and
 * 19 s in Firefox.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  builtWithHosts,
  press,
  pressPromptButton,
  readPrompt,
  type Session,
  textOf,
  turnTo,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../../scripts/browsers/index';
import { general } from '../sites/general/feed';
import { mastodon } from '../sites/mastodon/feed';
import { openFeed } from '../support/feed';
import { browsersToTest, eachBrowser, inOneBrowser } from '../support/session';
import { always, askedAddress, dismissPrompt, passes } from '../support/share-presses';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const SERVER = 'neighbours.example';
const STORIES = 'stories.example';
const server = { host: SERVER, as: 'mastodon' };
const stories = { host: STORIES, as: 'general' };

const post = (id: string) => `article[data-id="1850000000000000${id}"]`;
const boost = (id: string) => `${post(id)} .boost`;
const story = (id: string) => `article[data-of="1850000000000000${id}"]`;

/** The field in the options for the address of a site. */
const FIELD = 'form input[inputmode="url"]';

/** Replaces the text in it. */
async function type(options: Page, text: string): Promise<void> {
  await options.waitForSelector(FIELD);
  await options.$eval(FIELD, (field) => (field as HTMLInputElement).select());
  await options.keyboard.press('Backspace');
  await options.type(FIELD, text);
}

const typedIn = (options: Page) => options.$eval(FIELD, (field) => (field as HTMLInputElement).value);

const registered = (session: Session) =>
  session.evaluateInExtension(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ matches, js }) => [matches, js]),
  );

/** Waits until exactly these hosts have a sentinel registered. */
async function untilRegistered(session: Session, hosts: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await registered(session)).map(([matches]) => matches?.[0]).sort())
    .toEqual(hosts.map((host) => `https://${host}/*`).sort());
}

/** Waits until pages of the server are told this mode; undefined: none, because it is not watched any more. */
async function untilModeIs(session: Session, mode: 'off' | undefined): Promise<void> {
  const told = async () => {
    const { pages } = (await session.storage()).local as { pages?: { modes: Record<string, string> } };
    return pages ? (pages.modes[SERVER] ?? 'none') : 'unknown';
  };
  await expect.poll(told).toBe(mode ?? 'none');
}

/** A page of a site that the person added some time ago. */
async function openAdded(session: Session, url: string, settings: object = always): Promise<Page> {
  const added = { ...settings, addedSites: [server, stories] };
  await session.setStorage({ settings: { version: 1, ...added } });
  await untilRegistered(session, [SERVER, STORIES]);
  return openFeed(session, url, added);
}

eachBrowser(
  (kind, session) => {
    const inOne = inOneBrowser(kind);

    beforeEach(() => {
      session().web.on(SERVER, mastodon);
      session().web.on(STORIES, general);
    });

    describe('watching a site too', () => {
      it('begins in the popup, at once in every open page, and ends with the setting', async () => {
        const page = await openFeed(session(), `https://${SERVER}/home`, always);
        await passes(page, boost('101'), 'boosted 1850000000000000101');
        const popup = await session().openPopup(page);
        await popup.waitForSelector('.watch-site button');
        expect(await popup.$eval('.watch-site', (part) => part.textContent)).toContain(
          `Ask before I share on ${SERVER} too`,
        );
        await press(popup, `Ask before I share on ${SERVER} too`);
        await untilRegistered(session(), [SERVER]);
        expect((await session().storage()).local.settings).toMatchObject({ addedSites: [server] });
        await session()
          .closePopup(popup)
          .catch(() => undefined);

        await page.bringToFront();
        await expect.poll(() => page.evaluate(() => document.readyState), { timeout: 1000 }).toBe('complete');
        await askUntilHeld(page);
        const other = await session().newPage(`https://${SERVER}/home`);
        await turnTo(session(), other);
        expect(await askedAddress(other, boost('102'))).toBe(
          `https://${SERVER}/@lahore_reads/1850000000000000102`,
        );

        await session().setStorage({ settings: { version: 1, ...always } });
        await untilRegistered(session(), []);
        await untilModeIs(session(), undefined);
        await turnTo(session(), other);
        await passes(other, boost('103'), 'boosted 1850000000000000103');
      });

      inOne('knows a Mastodon server by its pages, and takes everything else as it is', async () => {
        const page = await openFeed(session(), `https://${STORIES}/stories/1`, always);
        const popup = await session().openPopup(page);
        await press(popup, `Ask before I share on ${STORIES} too`);
        await untilRegistered(session(), [STORIES]);
        expect((await session().storage()).local.settings).toMatchObject({ addedSites: [stories] });
      });

      it('begins in the options as well, by an address, in every open page', async () => {
        const page = await openFeed(session(), `https://${SERVER}/home`, always);
        const options = await session().openExtensionPage('options/index.html#sites');
        await type(options, `  https://${SERVER}/home?page=2 `);
        await press(options, 'It is a Mastodon server');
        await press(options, 'Watch this site');
        await untilRegistered(session(), [SERVER]);
        await waitForText(options, `Done. A question can now come before you share on ${SERVER}.`);
        await waitForText(options, 'Sites that you added');
        await waitForText(options, SERVER);
        expect(await typedIn(options)).toBe('');
        expect((await session().storage()).local.settings).toMatchObject({ addedSites: [server] });

        await type(options, STORIES);
        await options.keyboard.press('Enter');
        await untilRegistered(session(), [SERVER, STORIES]);
        expect((await session().storage()).local.settings).toMatchObject({ addedSites: [server, stories] });

        await page.bringToFront();
        await askUntilHeld(page);
      });

      inOne('says in the options what is wrong with what was typed, and loses nothing', async () => {
        await session().setStorage({ settings: { version: 1, ...always, addedSites: [stories] } });
        await untilRegistered(session(), [STORIES]);
        const options = await session().openExtensionPage('options/index.html#sites');
        for (const [typed, words] of [
          ['', 'This is not the address of a site.'],
          ['https://www.reddit.com/r/gardening', 'This site is watched already.'],
          ['the page with the roses', 'This is not the address of a site.'],
          [`${STORIES}/feed`, 'This site is watched already.'],
          ['javascript://stories.example/', 'This is not the address of a site.'],
        ] as const) {
          await options.reload();
          await type(options, typed);
          expect(await textOf(options), typed).not.toContain(words);
          await press(options, 'Watch this site');
          await waitForText(options, words);
          expect(await typedIn(options)).toBe(typed);
          expect(await options.$eval(FIELD, (field) => field === document.activeElement)).toBe(true);
          expect((await session().storage()).local.settings).toMatchObject({ addedSites: [stories] });
          await type(options, SERVER);
          await options.waitForSelector(`${FIELD}:not([aria-invalid])`);
        }
        await press(options, 'Watch this site');
        await untilRegistered(session(), [SERVER, STORIES]);
      });

      it('keeps in the options what was typed when the browser refuses', async () => {
        const options = await session().openExtensionPage('options/index.html#sites');
        await options.waitForSelector(FIELD);
        await options.evaluate(() => {
          chrome.permissions.request = () => Promise.resolve(false);
        });
        await type(options, SERVER);
        await press(options, 'Watch this site');
        await waitForText(options, 'Without the browser’s permission nothing can be asked on this site.');
        expect(await typedIn(options)).toBe(SERVER);
        expect((await session().storage()).local.settings).toMatchObject({ addedSites: [] });
        // Where the browser still had the permission from before, the site was watched for a moment.
        await untilRegistered(session(), []);
      });

      inOne('is not offered where a site is known or was added', async () => {
        const page = await openAdded(session(), `https://${STORIES}/stories/1`);
        const popup = await session().openPopup(page);
        await popup.waitForSelector('.categories, .category-list, fieldset');
        expect(await popup.$('.watch-site')).toBeNull();
      });

      it('is repaired at the next start after the registration was lost', async () => {
        await openAdded(session(), `https://${SERVER}/home`);
        await session().killBackground();
        await session().evaluateInExtension(() => chrome.scripting.unregisterContentScripts());
        await session().evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'ui/outbox-run' }));
        await untilRegistered(session(), [SERVER, STORIES]);
      });

      inOne('ends on one site alone with "Not on this site"', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        await page.click(boost('101'));
        await waitForPrompt(page);
        await pressPromptButton(page, 'Not now');
        await pressPromptButton(page, 'Never on this site');
        await pressPromptButton(page, "Don't share");
        await waitForNoPrompt(page);
        await expect
          .poll(async () => (await session().storage()).local.settings)
          .toMatchObject({ sites: { off: [SERVER] }, addedSites: [server, stories] });
        await untilModeIs(session(), 'off');
        await turnTo(session(), page);
        await passes(page, boost('102'), 'boosted 1850000000000000102');
        const other = await session().newPage(`https://${STORIES}/feed`);
        await turnTo(session(), other);
        expect(await askedAddress(other, `${story('101')} [data-does]`)).toBe(
          `https://${STORIES}/stories/1850000000000000101`,
        );
      });

      inOne('lets the popup choose among the posts in view', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        const popup = await session().openPopup(page);
        await popup.waitForSelector('.posts button');
        await popup.click('.posts button');
        await popup.waitForSelector('.address');
        expect(await popup.$eval('body', (body) => body.textContent)).toContain(
          `https://${SERVER}/@hunza_bakers/1850000000000000101`,
        );
      });
    });

    it('leaves no error behind', async () => {
      const page = await openAdded(session(), `https://${SERVER}/home`);
      await askedAddress(page, boost('101'));
      expect(await session().errors()).toEqual([]);
      expect(kind).toBeTruthy();
    });
  },
  { extensionDir: (kind) => builtWithHosts(kind, [SERVER, STORIES]) },
);

/** Presses share again until it is held: the sentinel comes into an open page a moment after its site was added. */
async function askUntilHeld(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const open = (await readPrompt(page))?.address;
        if (!open) await page.click(boost('104'));
        return open ?? null;
      },
      { interval: 300 },
    )
    .toContain('photos.example');
  await dismissPrompt(page);
}

/** The permission itself: only Firefox grants it without a dialog that a person must answer. */
eachBrowser(
  (_kind, session) => {
    it('ends with the permission, given in the popup and taken back in the browser', async () => {
      session().web.on(SERVER, mastodon);
      const page = await openFeed(session(), `https://${SERVER}/home`, always);
      const popup = await session().openPopup(page);
      await press(popup, `Ask before I share on ${SERVER} too`);
      await untilRegistered(session(), [SERVER]);
      const origins = [`https://${SERVER}/*`];
      expect(
        await session().evaluateInExtension(
          (wanted) => chrome.permissions.contains({ origins: wanted }),
          origins,
        ),
      ).toBe(true);

      await session().evaluateInExtension(
        (wanted) => chrome.permissions.remove({ origins: wanted }),
        origins,
      );
      await untilRegistered(session(), []);
      await expect
        .poll(async () => (await session().storage()).local.settings)
        .toMatchObject({ addedSites: [] });
      await untilModeIs(session(), undefined);
      await turnTo(session(), page);
      await passes(page, boost('102'), 'boosted 1850000000000000102');
    });

    it('is asked for at the press in the options', async () => {
      const options = await session().openExtensionPage('options/index.html#sites');
      await type(options, SERVER);
      await press(options, 'Watch this site');
      await untilRegistered(session(), [SERVER]);
      const origins = [`https://${SERVER}/*`];
      expect(
        await session().evaluateInExtension(
          (wanted) => chrome.permissions.contains({ origins: wanted }),
          origins,
        ),
      ).toBe(true);
      await press(options, `Remove ${SERVER}`);
      await untilRegistered(session(), []);
    });

    it('is needed: the setting alone adds nothing', async () => {
      session().web.on(SERVER, mastodon);
      const page = await openFeed(session(), `https://${SERVER}/home`, { ...always, addedSites: [server] });
      await page.reload();
      await turnTo(session(), page);
      await passes(page, boost('101'), 'boosted 1850000000000000101');
      expect(await registered(session())).toEqual([]);
    });
  },
  { kinds: browsersToTest().filter((kind) => kind === 'firefox') },
);
