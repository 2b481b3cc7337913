/**
 * The edition for phones as people see it: everybody can use every screen, and no screen speaks of things that only an
 * extension has.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserKind, press, textOf, waitForText } from '../../../scripts/browsers/index';
import { languages } from '../../../src/i18n/languages';
import { axeFindings, misfits, setColorScheme, smallTargets } from '../../support/axe';
import { eachBrowser, inOneBrowser } from '../../support/session';
import { type WebEdition, webEdition } from '../../support/web-edition';

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const IMAGES = 'A child sexually abused, or shown in a sexual way';
const SINDH = { country: 'PK', subdivision: 'PK-SD' };

/** Pages that only this edition has, or that differ in it. */
const ownPages = ['start', 'message', 'phone', 'privacy', 'settings'];

const looks = ['en', 'ur'].flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
);
/**
 * Both browsers get the same pages and styles. So one of them checks every look, the other each language and scheme
 * once.
 */
const looksIn = (kind: BrowserKind) =>
  kind === 'chromium'
    ? looks
    : looks.filter(({ language, scheme }) => (language === 'en') === (scheme === 'light'));

/** Chooses a language and a region as another page of this edition does: the open page follows. */
async function choose(page: Page, language: string): Promise<void> {
  await page.evaluate(
    (settings) => {
      localStorage.setItem('settings', settings);
      dispatchEvent(
        new StorageEvent('storage', { storageArea: localStorage, key: 'settings', newValue: settings }),
      );
    },
    JSON.stringify({ version: 1, language, region: SINDH }),
  );
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => location.replace(hash), `#${id}`);
  await page.waitForFunction(
    (wanted) => location.hash === wanted && (document.querySelector('main')?.children.length ?? 0) > 1,
    {},
    `#${id}`,
  );
}

async function opened(edition: WebEdition): Promise<Page> {
  const page = await edition.open();
  await choose(page, 'en');
  return page;
}

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);
  /**
   * Faults on a page in each look: those that axe finds, controls too small for a finger, and what does not fit a
   * narrow window.
   */
  async function findings(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    for (const { language, scheme } of looksIn(kind)) {
      await choose(page, language);
      await setColorScheme(page, kind, scheme);
      await settled(page);
      const lines = [...(await misfits(page)), ...(await smallTargets(page))];
      // Its rules ask for elements and their styles, which are the same in both browsers. In the dark scheme the elements
      // are the same as in the light one.
      if (kind === 'chromium') lines.push(...(await axeFindings(page, scheme === 'light' ? 'all' : 'drawn')));
      found.push(...lines.map((line) => `${name}, ${language}, ${scheme}: ${line}`));
    }
    await setColorScheme(page, kind, 'light');
    await choose(page, 'en');
    return found;
  }

  describe('every screen fits a phone, and axe finds nothing', () => {
    it('on its own pages', { timeout: 120_000 }, async () => {
      const page = await opened(webEdition(session()));
      const found: string[] = [];
      for (const id of ownPages) {
        await goTo(page, id);
        found.push(...(await findings(page, `#${id}`)));
      }
      expect(found).toEqual([]);
    });

    it('on the way of a report', { timeout: 120_000 }, async () => {
      const edition = webEdition(session());
      session().web.on('report.iwf.org.uk', () => ({ body: '<h1>Form</h1>' }));
      const page = await opened(edition);
      const found: string[] = [];
      await page.goto(`${edition.origin}/share/`);
      await waitForText(page, 'The link did not arrive here.');
      found.push(...(await findings(page, 'missed')));
      await edition.share(page, { url: POST });
      await waitForText(page, POST);
      found.push(...(await findings(page, 'what')));
      await press(page, IMAGES);
      await press(page, 'Yes');
      await waitForText(page, '1121');
      found.push(...(await findings(page, 'danger')));
      await press(page, 'No child is in danger now');
      await press(page, 'Copy link and open');
      await session().waitForPage('https://report.iwf.org.uk/');
      await page.bringToFront();
      await press(page, 'Yes, it is sent');
      await waitForText(page, 'Show me how');
      found.push(...(await findings(page, 'ended')));
      expect(found).toEqual([]);
    });
  });

  inOne('shows nothing that only an extension has', async () => {
    const edition = webEdition(session());
    const page = await opened(edition);
    await goTo(page, 'settings');
    expect(await page.$$eval('.settings-list a', (all) => all.map(({ hash }) => hash))).toEqual([
      '#region',
      '#language',
      '#privacy',
      '#phone',
      '#about',
    ]);
    const ids = await page.$$eval('.menu a', (all) => all.map(({ hash }) => hash));
    for (const id of ['prompt', 'sites', 'forms', 'practice', 'several', 'transfer', 'welcome']) {
      await page.goto(`${edition.origin}/options/#${id}`);
      await waitForText(page, 'Report a link, or find help');
    }
    for (const hash of ids) {
      await page.goto(`${edition.origin}/options/${hash}`);
      await page.waitForSelector('main h1');
      // The start page may speak of the extension: it says what this edition cannot do.
      if (hash === '#start') continue;
      expect(await textOf(page), hash).not.toMatch(/toolbar|extension|before a share/i);
    }
  });

  inOne('has the same parts as the extension', async () => {
    const edition = webEdition(session());
    const page = await opened(edition);
    await session().setStorage({ settings: { version: 1, language: 'en', region: SINDH } });
    const own = await session().openExtensionPage('options/index.html#help');
    const parts = (of: Page) =>
      of.$$eval('main :is(h1, h2, h3)', (all) => all.map(({ textContent }) => textContent));
    for (const id of [
      'help',
      'info',
      'saw',
      'info-2',
      'shared',
      'police',
      'teachers',
      'region',
      'language',
    ]) {
      for (const [of, address] of [
        [page, `${edition.origin}/options/`],
        [own, ''],
      ] as const) {
        // With the name of the page: one that comes before the page listens would be lost.
        if (address && !of.url().startsWith(address)) await of.goto(`${address}#${id}`);
        await of.bringToFront();
        await goTo(of, id);
        await settled(of);
        await of.waitForFunction(
          () =>
            document.querySelectorAll('main :is(h1, h2, h3)').length > 1 ||
            location.hash === '#language' ||
            location.hash === '#region',
        );
      }
      // Parts with numbers come when the directory has been read.
      const both = async () => [await parts(page), await parts(own)];
      const compared = async () => {
        const [shown, wanted] = await both();
        return JSON.stringify(shown) === JSON.stringify(wanted) ? 'the same' : { id, shown, wanted };
      };
      await expect.poll(compared).toBe('the same');
    }
  });

  it('keeps a language and a region, and clears all of it at one press', async () => {
    const edition = webEdition(session());
    const page = await edition.open();
    await page.waitForSelector('main h1');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await goTo(page, 'language');
    await press(page, 'اردو');
    await page.waitForFunction(() => document.documentElement.lang === 'ur');
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem('settings') ?? ''))).toEqual({
      version: 1,
      language: 'ur',
    });
    await choose(page, 'en');
    await goTo(page, 'privacy');
    await press(page, 'Delete everything');
    await waitForText(page, 'Everything is deleted.');
    expect(
      await page.evaluate(async () => [
        Object.keys(localStorage),
        (await caches.match('/popup/')) ?? null,
        document.cookie,
      ]),
    ).toEqual([[], null, '']);
  });

  it('is left in one press from every step, and other pages forget what was begun', async () => {
    const edition = webEdition(session());
    session().web.on('www.google.com', () => ({ body: '<title>Weather</title><h1>Weather</h1>' }));
    const other = await opened(edition);
    await edition.share(other, { url: POST });
    await waitForText(other, POST);
    const page = await edition.open();
    await press(page, 'Leave now');
    await session().waitForPage('https://www.google.com/');
    await other.bringToFront();
    await waitForText(other, 'Paste the link of the post below.');
    expect(await textOf(other)).not.toContain(POST);
    await edition.share(other, { url: POST });
    await waitForText(other, POST);
    await press(other, 'Leave now');
    await other.waitForFunction(() => location.hostname === 'www.google.com');
  });

  it('runs no script but its own, and stands in no other page’s frame', async () => {
    const edition = webEdition(session());
    const page = await edition.open();
    const refused = await page.evaluate(() =>
      ['https://x.com/worker.js', '/other.js'].map((address) => {
        try {
          const script = document.createElement('script');
          script.src = address;
          return `made ${script.src}`;
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      }),
    );
    const knowsTypes = await page.evaluate(() => 'trustedTypes' in globalThis);
    if (knowsTypes) expect(refused).toEqual(['refused', 'refused']);
    const left = await page.evaluate(() =>
      fetch('https://x.com/').then(
        () => 'left',
        () => 'refused',
      ),
    );
    expect(left).toBe('refused');
    session().web.on('frames.example.org', () => ({ body: `<iframe src="${edition.origin}/"></iframe>` }));
    const around = await session().newPage('https://frames.example.org/');
    await around.waitForSelector('iframe');
    const frame = await (await around.$('iframe'))?.contentFrame();
    await frame?.waitForFunction(() => document.documentElement.hidden);
  });

  if (kind === 'chromium') {
    it('fits a window of 320 pixels with text of twice the size in every language', {
      timeout: 120_000,
    }, async () => {
      const edition = webEdition(session());
      const page = await edition.open('/', 320);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const found: string[] = [];
      for (const id of ownPages) {
        await goTo(page, id);
        for (const { tag } of languages) {
          await choose(page, tag);
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          await settled(page);
          found.push(...(await misfits(page)).map((line) => `${tag} #${id}: ${line}`));
        }
      }
      expect(found).toEqual([]);
    });
  }
});
