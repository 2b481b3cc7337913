/**
 * An organisation's policy, in the same files that administrators write. With browsers of its own, because a policy is
 * for the whole machine. Costs about 13 s of processor time in Chromium and 25 s in Firefox.
 */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type BrowserKind,
  canWritePolicies,
  type HermeticWeb,
  launch,
  type PolicedExtension,
  policedExtension,
  press,
  pressPromptButton,
  type Session,
  startHermeticWeb,
  textOf,
  turnTo,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { publicKeyOf, signedUpdate } from '../../scripts/directory/sign';
import type { SourcedCountryFile } from '../../src/directory/schema';
import { dateText } from '../../src/i18n/dates';
import { axeFindings } from '../support/axe';
import { browsersToTest } from '../support/session';
import { passes } from '../support/share-presses';
import { sourcesShown } from '../support/sources';

const here = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const sample = Object.values(
  JSON.parse(here('../fixtures/policies/chromium.json'))['3rdparty'].extensions,
)[0];
const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;

/** Chromium reads its policy files again some seconds after they have changed. */
const PATIENCE = { timeout: 60_000, interval: 250 };

describe.each(browsersToTest())('%s', (kind) => {
  const writable = canWritePolicies(kind);
  if (!writable) {
    process.stderr.write(
      `${kind}: policy tests are skipped: only root may write policy files, and one that is in use stays.\n`,
    );
  }
  describe.skipIf(!writable)('with a policy', () => under(kind));
});

function under(kind: BrowserKind): void {
  let web: HermeticWeb;
  let extension: PolicedExtension;
  let session: Session | null = null;

  beforeAll(async () => {
    web = await startHermeticWeb();
    extension = policedExtension(kind);
  });
  const ended = async () => {
    extension.setPolicy(null);
    await session?.close();
    session = null;
    web.reset();
  };
  afterAll(async () => {
    await ended();
    extension.restore();
    await web.close();
  });

  /** Starts a browser under a policy, and waits until the extension has it. */
  async function started(policy: object): Promise<Session> {
    extension.setPolicy(policy);
    web.on('x.com', x);
    const running = await launch({ kind, extensionDir: extension.directory, web });
    session = running;
    await withoutWelcome(running);
    await arrived(running, policy);
    return running;
  }

  async function arrived(running: Session, policy: object): Promise<void> {
    const [key = '', value] = Object.entries(policy)[0] ?? [];
    await vi.waitFor(async () => expect((await running.storage()).managed[key]).toEqual(value), PATIENCE);
  }

  /** Firefox reads its policies when it starts, Chromium whenever they change. */
  async function changed(running: Session, policy: object): Promise<Session> {
    if (kind === 'firefox') {
      await running.close();
      return started(policy);
    }
    extension.setPolicy(policy);
    await arrived(running, policy);
    return running;
  }

  /** Waits until the background has written this mode for the sentinels. */
  const told = (running: Session, mode: string) =>
    expect
      .poll(async () => (await running.storage()).local.pages, PATIENCE)
      .toMatchObject({ modes: { x: mode } });

  const feed = async (running: Session): Promise<Page> => {
    const page = await running.newPage('https://x.com/home');
    await turnTo(running, page);
    return page;
  };

  /** One browser under one policy, for tests that only look: a start takes longer than they do. */
  describe('of which a part is wrong', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const icon = readFileSync(new URL('../../src/ui/icons/48.png', import.meta.url)).toString('base64');
    // Today by the browser's clock: it must be neither too old nor in the future.
    const issued = new Date().toISOString().slice(0, 10);
    const packaged = JSON.parse(here('../../src/directory/data/pk.json')) as SourcedCountryFile;
    const [line] = packaged.helplines.filter(({ kind: of }) => of === 'child-helpline');
    const source = {
      url: 'https://hope-trust.example/desk',
      seen: 'Printed on the trust’s page',
      date: null,
      type: 'operator',
    };
    const desk = {
      ...line,
      id: 'pk-hope-desk',
      verified: { how: 'page', on: issued },
      name: { en: 'Hope Trust night desk' },
      region: null,
      sources: [source],
    };
    const files = { pk: { country: 'PK', helplines: [desk], channels: [] } };
    const content = { version: 3, issued, files };
    const host = 'directory.hope-trust.example';

    beforeAll(async () => {
      const body = await signedUpdate(content, privateKey);
      web.on(host, () => ({
        body,
        headers: {
          'content-type': 'application/json',
          'access-control-allow-origin': '*',
          'set-cookie': 'who=you; SameSite=None; Secure',
          etag: '"who"',
        },
      }));
      await started({
        exit: { url: 'https://news.hope-trust.example/' },
        language: 'en',
        // A hostile name: with characters that turn the direction of writing, many accents on one letter, and far too
        // long.
        organisation: {
          name: `NCMEC\u202e daetsnI\u2066 Z${'\u0301'.repeat(500)}${'a'.repeat(10_000)}`,
          logo: `data:image/png;base64,${icon}`,
          colour: '#7a1f5c',
        },
        region: { country: 'PK', subdivision: 'PK-SD' },
        prompt: { mode: 'sometimes' },
        promt: { mode: 'off' },
        channels: 5,
        helplines: [{ name: 'Nobody' }, { name: 'School counsellor', phone: '021 34567890' }],
        locked: ['region', 'prompt'],
        directory: { url: `https://${host}/directory.json`, publicKey: publicKeyOf(publicKey) },
      });
    });
    afterAll(ended);

    it('says who sees it when somebody leaves by a page that the organisation chose', async () => {
      const running = session as Session;
      for (const page of ['organisation', 'info-3']) {
        const options = await running.openExtensionPage(`options/index.html#${page}`);
        await waitForText(options, 'Whoever runs it can see that this browser opened it, and when.');
        if (page === 'organisation') {
          await waitForText(options, 'organisation.name');
          await waitForText(options, 'A name has 1 to 80 characters.');
          expect(await axeFindings(options)).toEqual([]);
        }
        await options.close();
      }

      // Words before the name say that it is the organisation's. The name is shortened and turns no text around, and the
      // product's own name stays.
      const popup = await running.openPopup(await feed(running));
      await popup.waitForSelector('.organisation');
      const band = await popup.$eval('.organisation', (node) => ({
        text: node.textContent ?? '',
        height: node.getBoundingClientRect().height,
        width: node.getBoundingClientRect().width <= innerWidth,
        colour: getComputedStyle(node).backgroundColor,
      }));
      expect(band.text).toMatch(/^Set up by \u2068NCMEC daetsnI Z\u0301{4}a{61}\u2069$/u);
      expect(band).toMatchObject({ width: true, colour: 'rgb(122, 31, 92)' });
      expect(band.height).toBeLessThan(44);
      expect(await popup.$eval('.brand', (node) => node.textContent?.trim())).toBe('Report Instead');
      await popup.waitForFunction(
        () => document.querySelector<HTMLCanvasElement>('canvas.organisation-logo')?.width === 48,
      );
      expect(await axeFindings(popup)).toEqual([]);
      expect(await running.errors()).toEqual([]);
      await running.closePopup(popup);
    }, 60_000);

    it('names what is wrong in it, and the rest applies', async () => {
      const running = session as Session;
      const options = await running.openExtensionPage('options/index.html#organisation');
      await waitForText(options, 'a value that cannot be used');
      const problems = await options.$$eval('.notice strong', (all) =>
        all.map((one) => (one.textContent ?? '').replace(/.*: |[\u2066\u2069]/g, '')),
      );
      // Chromium itself drops values of a wrong type: only chrome://policy names them.
      const kept = ['organisation.name', 'prompt.mode', 'helplines[0]'];
      expect(problems.sort()).toEqual((kind === 'chromium' ? kept : [...kept, 'channels', 'promt']).sort());
      await waitForText(options, 'Pakistan · Sindh');
      const shown = await textOf(options);
      expect(shown).toContain('School counsellor');
      // If a locked value cannot be used, the default applies.
      await told(running, 'smart');
      await options.close();
    }, 180_000);

    it('brings signed updates of the directory', async () => {
      const running = session as Session;
      await expect
        .poll(async () => (await running.storage()).local.directoryUpdate, PATIENCE)
        .toMatchObject({ applied: { version: 3, issued, files: ['pk'] }, problem: null });
      const asked = web.requestsTo(host);
      expect(asked.map(({ method, path }) => [method, path])).toEqual([['GET', '/directory.json']]);
      expect(Object.keys(asked[0]?.headers ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(cookie|referer|if-none-match|authorization)$/)]),
      );

      const options = await running.openExtensionPage('options/index.html#help');
      await waitForText(options, 'Hope Trust night desk');
      const inDanger = await options.$$eval('.group-in_danger_now [data-helpline]', (all) =>
        all.map((one) => one.getAttribute('data-helpline')),
      );
      const ofSindh = packaged.helplines.filter(
        ({ kind: of, region }) => of === 'emergency' && (region === null || region === 'PK-SD'),
      );
      expect(inDanger).toEqual(expect.arrayContaining(ofSindh.map(({ id }) => id)));
      expect(await sourcesShown(options, 'pk-hope-desk')).toEqual([`${source.seen} hope-trust.example`]);
      // Numbers of the package keep the sources of the package.
      const [police] = ofSindh;
      expect(await sourcesShown(options, police?.id ?? '')).toEqual([
        'Punjab Police emergency number is 15 (Oct 2026) punjabpolice.gov.pk',
        'Ireland’s travel advice: 15 for police (Aug 2026) ireland.ie',
      ]);
      await options.evaluate(() => {
        location.hash = '#organisation';
      });
      await waitForText(options, `In use: version 3 of ${dateText(issued, 'en')}`);
      const installation = /This browser also sends .?directory\.hope-trust\.example.? a random number/;
      expect(installation.test(await textOf(options))).toBe(kind === 'firefox');
      expect(await running.errors()).toEqual([]);
      await options.close();
    }, 180_000);
  });

  it('shows and keeps what it sets, and follows its changes', async () => {
    let running = await started(sample as object);
    await told(running, 'off');

    const options = await running.openExtensionPage('options/index.html#organisation');
    await waitForText(options, 'آپ کے ادارے کی طے کردہ');
    const shown = await textOf(options);
    for (const part of ['Hope School Trust', 'پاکستان', 'School counsellor', 'طے شدہ', 'آپ بدل سکتے ہیں']) {
      expect(shown).toContain(part);
    }
    expect(await options.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ur', 'rtl']);
    expect(
      await options.$$eval('form input', (fields) => fields.every((one) => one.matches(':disabled'))),
    ).toBe(true);
    await options.evaluate(() => {
      location.hash = '#prompt';
    });
    await options.waitForSelector('.locked input[type="radio"]');
    expect(
      await options.$$eval('.locked input', (all) =>
        all.map((one) => [one.matches(':disabled'), (one as HTMLInputElement).checked]),
      ),
    ).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
    await options.evaluate(() => {
      location.hash = '#help';
    });
    await waitForText(options, 'School counsellor');
    // It is also among the few numbers beside the guidance.
    await options.evaluate(() => {
      location.hash = '#danger';
    });
    await options.waitForSelector('.link-alone a[href="#help"]');
    await waitForText(options, 'School counsellor');
    await options.evaluate(() => {
      location.hash = '#help';
    });

    // The mode is `off`: not even the first share on a site is asked about.
    await passes(await feed(running), repost('101'), 'repost menu 1850000000000000101');

    running = await changed(running, {
      language: 'en',
      prompt: { mode: 'always' },
      region: { country: 'PK', subdivision: 'PK-SD' },
      intake: { name: 'Hope School Trust', url: 'https://reports.hope-trust.example/intake' },
      channels: [{ name: 'Child protection desk', email: 'desk@hope-trust.example' }],
      locked: ['prompt', 'sitesOff'],
    });
    await told(running, 'always');
    if (kind === 'chromium') {
      await waitForText(options, 'A child is in danger now');
      expect(await textOf(options)).not.toContain('School counsellor');
    }
    const page = await feed(running);
    await page.click(repost('102'));
    const prompt = await waitForPrompt(page);
    expect(prompt).toMatchObject({ lang: 'en', dir: 'ltr' });
    await pressPromptButton(page, 'Not now');
    expect((await waitForPrompt(page)).buttons.map(({ name }) => name)).not.toContain('Never on this site');
    await pressPromptButton(page, "Don't share");
    await waitForNoPrompt(page);

    await running.setStorage({ settings: { version: 1, prompt: { mode: 'off' } } });
    await page.click(repost('103'));
    await waitForPrompt(page);

    const popup = await running.openPopup(
      await running.newPage('https://x.com/hunza_bakers/status/1850000000000000101'),
    );
    await press(popup, 'A child is hurt, beaten or humiliated');
    await press(popup, 'No, or I don’t know');
    await waitForText(popup, 'Hope School Trust');
    await press(popup, 'Other places');
    await waitForText(popup, 'Child protection desk');
  }, 240_000);
}
