/** Sites that a person adds: any Mastodon server, any other site. */
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
import { waitForAct } from '../../scripts/demo/index';
import { mastodon as mastodonSite } from '../../src/sites/mastodon';
import { general } from '../fixtures/feeds/general';
import { mastodon } from '../fixtures/feeds/mastodon';
import { openFeed } from '../support/feed';
import { browsersToTest, eachBrowser } from '../support/session';
import { always, askedAddress, dismissPrompt, passes, sharedAddress } from '../support/share-presses';
import { type Removal, withoutSign } from '../support/without-sign';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const SERVER = 'neighbours.example';
const STORIES = 'stories.example';
const server = { host: SERVER, as: 'mastodon' };
const stories = { host: STORIES, as: 'general' };

const post = (id: string) => `article[data-id="1850000000000000${id}"]`;
const boost = (id: string) => `${post(id)} .boost`;
const story = (id: string) => `article[data-of="1850000000000000${id}"]`;

/** Where the options take the address of a site. */
const FIELD = 'form input[inputmode="url"]';

/** Replaces what is in it. */
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
    .poll(async () => (await registered(session)).map(([matches]) => matches?.[0]).sort(), { timeout: 5000 })
    .toEqual(hosts.map((host) => `https://${host}/*`).sort());
}

/** A page of an added site, as after the person has added it some time ago. */
async function openAdded(session: Session, url: string, settings: object = always): Promise<Page> {
  const added = { ...settings, addedSites: [server, stories] };
  await session.setStorage({ settings: { version: 1, ...added } });
  await untilRegistered(session, [SERVER, STORIES]);
  return openFeed(session, url, added);
}

eachBrowser(
  (kind, session) => {
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
        await popup.click('.watch-site button');
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
        await passes(other, boost('103'), 'boosted 1850000000000000103');
      });

      it('knows a Mastodon server by its pages, and takes everything else as it is', async () => {
        const page = await openFeed(session(), `https://${STORIES}/stories/1`, always);
        const popup = await session().openPopup(page);
        await popup.waitForSelector('.watch-site button');
        await popup.click('.watch-site button');
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

      it.each([
        ['nothing', '', 'This is not the address of a site.'],
        ['words', 'the page with the roses', 'This is not the address of a site.'],
        ['another scheme', 'javascript://stories.example/', 'This is not the address of a site.'],
        ['a site that is known', 'https://www.reddit.com/r/gardening', 'This site is watched already.'],
        ['a site that was added', `${STORIES}/feed`, 'This site is watched already.'],
      ])('says in the options what is wrong with %s, and loses nothing', async (_what, typed, words) => {
        await session().setStorage({ settings: { version: 1, ...always, addedSites: [stories] } });
        await untilRegistered(session(), [STORIES]);
        const options = await session().openExtensionPage('options/index.html#sites');
        await type(options, typed);
        expect(await textOf(options)).not.toContain(words);
        await press(options, 'Watch this site');
        await waitForText(options, words);
        expect(await typedIn(options)).toBe(typed);
        expect(await options.$eval(FIELD, (field) => field === document.activeElement)).toBe(true);
        expect((await session().storage()).local.settings).toMatchObject({ addedSites: [stories] });
        await type(options, SERVER);
        await options.waitForSelector(`${FIELD}:not([aria-invalid])`);
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
        expect(await registered(session())).toEqual([]);
      });

      it('is not offered where a site is known or was added', async () => {
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

      it('ends on one site alone with "Not on this site"', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        await page.click(boost('101'));
        await waitForPrompt(page);
        await pressPromptButton(page, 'Not now, or need help?');
        await pressPromptButton(page, 'Never on this site');
        await pressPromptButton(page, "Don't share");
        await waitForNoPrompt(page);
        await expect
          .poll(async () => (await session().storage()).local.settings, { timeout: 3000 })
          .toMatchObject({ sites: { off: [SERVER] }, addedSites: [server, stories] });
        await passes(page, boost('102'), 'boosted 1850000000000000102');
        const other = await session().newPage(`https://${STORIES}/feed`);
        await turnTo(session(), other);
        expect(await askedAddress(other, `${story('101')} [data-does]`)).toBe(
          `https://${STORIES}/stories/1850000000000000101`,
        );
      });

      it('lets the popup choose among the posts in view', async () => {
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

    describe('a Mastodon server', () => {
      it('has the boost held, and its own post’s address', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        expect(await sharedAddress(page, boost('101'), 'boosted 1850000000000000101')).toBe(
          `https://${SERVER}/@hunza_bakers/1850000000000000101`,
        );
        expect(await askedAddress(page, boost('102'), 'Enter')).toBe(
          `https://${SERVER}/@lahore_reads/1850000000000000102`,
        );
      });

      it('has the address of the original for a post from elsewhere, whatever runs there', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        expect(await askedAddress(page, boost('103'))).toBe('https://trains.example/@karachi_trains/103');
        await page.click(boost('104'));
        const prompt = await waitForPrompt(page);
        expect(prompt.address).toBe('https://photos.example/p/city_notice/104');
        expect(prompt.text).not.toContain('Only this page');
      });

      it('has the menu of newer versions opened, and its items held', async () => {
        const page = await openAdded(session(), `https://${SERVER}/new`);
        await passes(page, boost('101'), 'boost menu 1850000000000000101');
        expect(
          await sharedAddress(page, '.dropdown-menu__item:first-child button', 'boosted 1850000000000000101'),
        ).toBe(`https://${SERVER}/@hunza_bakers/1850000000000000101`);
        await passes(page, boost('102'), 'boost menu 1850000000000000102');
        expect(await askedAddress(page, '.dropdown-menu__item:last-child button')).toBe(
          `https://${SERVER}/@lahore_reads/1850000000000000102`,
        );
      });

      it('has share and copy link held behind the dots, and nothing else there', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        const item = (position: number) => `.dropdown-menu__item:nth-child(${position}) button`;
        const open = async (id: string) => passes(page, `${post(id)} .more`, `menu 1850000000000000${id}`);
        await open('101');
        expect(await sharedAddress(page, item(1), 'copied 1850000000000000101')).toBe(
          `https://${SERVER}/@hunza_bakers/1850000000000000101`,
        );
        await open('102');
        expect(await sharedAddress(page, item(2), 'shared 1850000000000000102')).toBe(
          `https://${SERVER}/@lahore_reads/1850000000000000102`,
        );
        await open('103');
        await passes(page, item(3), 'muted 1850000000000000103');
        await open('103');
        await passes(page, item(4), 'reporting 1850000000000000103');
      });

      it('has the b key held', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        await page.focus(post('101'));
        await page.keyboard.press('b');
        expect((await dismissPrompt(page)).address).toBe(
          `https://${SERVER}/@hunza_bakers/1850000000000000101`,
        );
      });

      it('has taking a boost back, favourites, replies and "boosted by" let through', async () => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        await passes(page, boost('105'), 'took back 1850000000000000105');
        await passes(page, `${post('101')} .like`, 'Favorite');
        await passes(page, `${post('101')} .reply`, 'Reply');
        await page.click(`${post('103')} .status__prepend .icon`);
        expect(await readPrompt(page)).toBeNull();
      });

      it('has its page for sharing a link held', async () => {
        const page = await openAdded(
          session(),
          `https://${SERVER}/share?text=${encodeURIComponent('Roses https://youtu.be/Rose5Garden?si=abc')}`,
        );
        expect(await sharedAddress(page, '[type="submit"]', 'Post')).toBe(
          'https://www.youtube.com/watch?v=Rose5Garden',
        );
      });

      it.each<Removal>([
        { control: 'boost', sign: 'icon', attributes: [] },
        { control: 'boost', sign: 'label', upTo: 'article' },
        { control: 'boost', sign: 'place', upTo: 'article' },
      ])('still has the boost held without one sign: %o', async (removal) => {
        const page = await openAdded(session(), `https://${SERVER}/home`);
        if (removal.sign === 'icon') {
          await page.$eval(`${boost('101')} svg`, (icon) => icon.setAttribute('class', 'renamed'));
          expect(await askedAddress(page, boost('101'))).toContain('/@hunza_bakers/');
          return;
        }
        const changed = await withoutSign(page, boost('101'), mastodonSite, removal);
        expect(await askedAddress(page, changed)).toContain('/@hunza_bakers/');
      });
    });

    describe('a site that nobody knows', () => {
      it.each([
        ['a picture of a known name', '101'],
        ['a word in the button', '102'],
        ['a word in Urdu as its name', '103'],
        ['a telling class', '104'],
      ])('has a press held by %s, with the address behind the time', async (_name, id) => {
        const page = await openAdded(session(), `https://${STORIES}/feed`);
        await page.click(`${story(id)} [data-does]`);
        const prompt = await waitForPrompt(page);
        expect(prompt.address).toBe(`https://${STORIES}/stories/1850000000000000${id}`);
        expect(prompt.text).not.toContain('Only this page');
        await dismissPrompt(page);
      });

      it('has the page’s own address where the button stands alone, and says so', async () => {
        const page = await openAdded(session(), `https://${STORIES}/stories/1?fbclid=abc`);
        await page.click('main button');
        const prompt = await waitForPrompt(page);
        expect(prompt.address).toBe(`https://${STORIES}/stories/1`);
        expect(prompt.text).toContain('Only this page’s address is known');
        await pressPromptButton(page, 'No child is being harmed, share it');
        await waitForAct(page, 'shared page');
      });

      it('has likes, comments, counters and a page called "Share" let through', async () => {
        const page = await openAdded(session(), `https://${STORIES}/feed`);
        await passes(page, `${story('101')} .btn-like`, 'pressed btn btn-like');
        await passes(page, `${story('101')} .btn-comment`, 'pressed btn btn-comment');
        await passes(page, '.nav-share', 'pressed nav-share');
        const other = await session().newPage(`https://${STORIES}/stories/1`);
        await other.click('.count');
        expect(await readPrompt(other)).toBeNull();
      });

      it('is asked about by its host: a first share, and then not for every post', async () => {
        const page = await openAdded(session(), `https://${STORIES}/feed`, {});
        await askedAddress(page, `${story('101')} [data-does]`);
        await passes(page, `${story('102')} [data-does]`, 'shared 1850000000000000102');
        expect(await askedAddress(page, `${story('104')} [data-does]`)).toContain(STORIES);
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

/** The sentinel enters an open page a moment after its site was added. */
async function askUntilHeld(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.click(boost('104'));
        return (await readPrompt(page))?.address ?? null;
      },
      { timeout: 5000, interval: 300 },
    )
    .toContain('photos.example');
  await dismissPrompt(page);
}

/** The permission itself, which only Firefox grants without anybody to ask. */
eachBrowser(
  (_kind, session) => {
    it('ends with the permission, given in the popup and taken back in the browser', async () => {
      session().web.on(SERVER, mastodon);
      const page = await openFeed(session(), `https://${SERVER}/home`, always);
      const popup = await session().openPopup(page);
      await popup.waitForSelector('.watch-site button');
      await popup.click('.watch-site button');
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
        .poll(async () => (await session().storage()).local.settings, { timeout: 3000 })
        .toMatchObject({ addedSites: [] });
      await page.bringToFront();
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
