/**
 * An organisation's day with the receiver, in real browsers: set up by policy; two browsers send reports, one of them
 * twice; the receiver is killed in between; the organisation's people mark and export. Then the receiver's page: can
 * everybody use it, as far as a program can check? Costs about 40 s of processor time in each browser alone, half of it
 * for the day, which is the same one in a run of both.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  canWritePolicies,
  type HermeticWeb,
  launch,
  type PolicedExtension,
  policedExtension,
  press,
  type Session,
  type Site,
  startHermeticWeb,
  textOf,
  turnTo,
  waitForText,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { type RunningReceiver, runReceiver, SHORT_LIVED } from '../../scripts/intake/process';
import { languages } from '../../src/i18n/languages';
import { axeFindings, misfits, setColorScheme, smallTargets } from '../support/axe';
import { freshFolder, send, sentReport } from '../support/receiver';
import { scartImport, scartMailLines } from '../support/scart';
import { browsersToTest, eachBrowser, inOneBrowser } from '../support/session';

const DESK = 'https://intake.example.org';
const INTAKE = { name: 'Shehri Helpers', url: `${DESK}/reports` };
const post = (id: string) => `https://x.com/hunza_bakers/status/${id}`;
/** Two posts of the invented feed. */
const [FIRST, SECOND] = [post('1850000000000000101'), post('1850000000000000102')];
/** Three posts that are reported together in a list. */
const LISTED = ['3', '4', '5'].map((end) => post(`185000000000000010${end}`));

/** Files that a browser has downloaded. */
const downloads: string[] = [];

/** The proxy in front of a receiver: it has the certificate, and passes on the address of the sender. */
function proxyTo(receiver: () => RunningReceiver): Site {
  return async ({ method, path, headers, body }) => {
    const names = [
      'cookie',
      'content-type',
      'accept-language',
      'idempotency-key',
      'sec-fetch-site',
      'origin',
    ];
    const passed = Object.fromEntries(
      names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])),
    );
    const answer = await fetch(`${receiver().origin}${path}`, {
      ...{ method, redirect: 'manual', body: method === 'POST' ? body : null },
      headers: { ...passed, 'x-forwarded-for': '203.0.113.5', 'x-forwarded-proto': 'https' },
    });
    const text = await answer.text();
    if (answer.headers.has('content-disposition')) downloads.push(text);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: text };
  };
}

/** Presses a control that leads to another page, and waits for that page. */
async function go(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
}

/** The token that a receiver printed at its first start. */
const tokenOf = ({ said }: Pick<RunningReceiver, 'said'>) => /shown this once: (\S+)/.exec(said)?.[1] ?? '';

async function signIn(page: Page, receiver: Pick<RunningReceiver, 'said'>, language = 'en'): Promise<void> {
  await page.goto(`${DESK}/?language=${language}`);
  await page.type('#token', tokenOf(receiver));
  await go(page, 'main button');
}

const marks = (link: string, mark: string) =>
  `::-p-xpath(//li[p//bdi[contains(., '${link}')]]//button[@value='${mark}'])`;

describe.skipIf(!browsersToTest().every(canWritePolicies))('a day of two people under a policy', () => {
  const kinds = browsersToTest();
  let web: HermeticWeb;
  const extensions: PolicedExtension[] = [];
  let folder = '';
  let receiver: RunningReceiver;
  const people: Session[] = [];
  const start = () => runReceiver(['--data', folder, '--behind-proxy'], { flags: [SHORT_LIVED] });

  beforeAll(async () => {
    folder = await freshFolder();
    receiver = await start();
    web = await startHermeticWeb();
    web.on('x.com', x);
    web.on(
      'intake.example.org',
      proxyTo(() => receiver),
    );
    for (const kind of kinds) {
      const extension = policedExtension(kind);
      extensions.push(extension);
      const region = { country: 'PK', subdivision: 'PK-SD' };
      extension.setPolicy({ language: 'en', region, intake: INTAKE, locked: ['intake'] });
      // One person has Chromium and the other Firefox, if both are tested.
      for (let many = 2 / kinds.length; many > 0; many -= 1) {
        people.push(await launch({ kind, extensionDir: extension.directory, web }).then(withoutWelcome));
      }
    }
  }, 120_000);
  afterAll(async () => {
    for (const extension of extensions) extension.restore();
    for (const session of people) await session.close();
    await web?.close();
    await receiver?.end();
  });

  /** @returns the reference that the person is shown */
  async function report(session: Session, url: string): Promise<string> {
    const page = await session.newPage(url);
    await turnTo(session, page);
    const popup = await session.openPopup(page);
    await press(popup, 'A child is hurt, beaten or humiliated');
    await press(popup, 'No, or I don’t know');
    await press(popup, `Send to ${INTAKE.name}`);
    await waitForText(popup, `${INTAKE.name} has your report.`);
    const shown = await popup.evaluate(() => document.body.innerText);
    await page.close();
    return /(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}/.exec(shown)?.[0] ?? '';
  }

  /** Reports several links at once, as from a column of a spreadsheet. */
  async function reportList(session: Session, links: readonly string[]): Promise<void> {
    const page = await session.openExtensionPage('options/index.html#several');
    await turnTo(session, page);
    await page.waitForSelector('textarea');
    await page.focus('textarea');
    await page.keyboard.type(links.join(' '));
    await press(page, 'Find the links');
    await press(page, 'A child is hurt, beaten or humiliated');
    await press(page, `Send ${links.length} to`);
    // A page behind another one is not painted, so its text is polled.
    await expect
      .poll(() => textOf(page), { timeout: 20_000 })
      .not.toMatch(/Links to report|Not delivered yet/);
    await page.close();
  }

  const statusOf = async (reference: string) =>
    (await fetch(`${receiver.origin}/reports/${reference}`)).json();

  it('ends with reports that were marked, exported and taken by SCARt', { timeout: 180_000 }, async () => {
    const [one, other] = people as [Session, Session];
    for (const session of people) {
      // Chromium may hand the extension an empty policy for the first seconds.
      const seen = async () => (await session.storage()).managed.intake;
      await expect.poll(seen, { timeout: 60_000, interval: 250 }).toEqual(INTAKE);
    }
    const references = [await report(one, FIRST)];
    await reportList(one, LISTED);
    // In the middle of the day the receiver's machine stops, and starts again.
    const { said } = receiver;
    await receiver.end('SIGKILL');
    receiver = await start();
    references.push(await report(other, FIRST), await report(other, SECOND));
    expect(new Set(references).size).toBe(3);
    expect(references).not.toContain('');

    const desk = await one.newPage(`${DESK}/`);
    await turnTo(one, desk);
    await signIn(desk, { said });
    await waitForText(desk, 'Different reports: 2');
    await go(desk, marks('status/1850000000000000102', 'seen'));
    await waitForText(desk, 'Marked: Seen');
    await desk.goto(`${DESK}/exports`);
    await desk.select('select[name=format]', 'scart-mail');
    await go(desk, 'main .button-primary');
    await waitForText(desk, 'Export 1 is made. Links in it: 5.');
    await press(desk, 'Download: 1');
    await expect.poll(() => downloads).toHaveLength(1);
    const mail = downloads[0]!;
    expect(
      scartMailLines(mail)
        .map(({ url }) => url)
        .sort(),
    ).toEqual([FIRST, SECOND, ...LISTED]);
    expect(
      scartImport(
        scartMailLines(mail)
          .map(({ url }) => `${url};`)
          .join('\n'),
      ),
    ).toMatchObject({ refused: [] });
    expect(await Promise.all(references.map(statusOf))).toEqual([
      ...[{ status: 'received' }, { status: 'received' }, { status: 'seen' }],
    ]);
    // Firefox treats the download as a page that is still loading, so a new page is used.
    await desk.close();
    const later = await one.newPage(`${DESK}/exports`);
    await turnTo(one, later);
    await later.locator('summary').click();
    await go(later, 'form[action$="passed-on"] button');
    await waitForText(later, 'Marked as passed on: 5');
    // What the person is told when they ask.
    expect(await Promise.all(references.map(statusOf))).toEqual(Array(3).fill({ status: 'passed_on' }));
    const history = await one.openExtensionPage('options/index.html#privacy');
    await turnTo(one, history);
    await press(history, 'Ask what became of it');
    await waitForText(history, 'They say: passed on to others who can act');
    // People have looked at reports on the receiver's page. This has loaded nothing from the reported links.
    const loaded = web.log.filter(({ headers }) => headers.referer?.startsWith(DESK));
    expect(loaded.every(({ host }) => host === 'intake.example.org')).toBe(true);
    expect(web.errors).toEqual([]);
  });
});

/** One for both browsers: a start takes as much time as all tests of a browser. */
let receiver: RunningReceiver;
beforeAll(async () => {
  const words = ['--data', await freshFolder(), '--behind-proxy', '--limit', '100000'];
  receiver = await runReceiver(words, { flags: [SHORT_LIVED] });
  for (const number of [1, 1, 2, 3]) await send(receiver.origin, sentReport(number));
}, 60_000);
afterAll(() => receiver?.end());

eachBrowser((kind, session) => {
  /** A new page where nobody has signed in. */
  async function freshPage(): Promise<Page> {
    session().web.on(
      'intake.example.org',
      proxyTo(() => receiver),
    );
    const page = await session().newPage(`${DESK}/`);
    await turnTo(session(), page);
    if (await page.$('form[action="/sign-out"]')) await go(page, 'form[action="/sign-out"] button');
    return page;
  }

  const speak = async (page: Page, language: string) => {
    await page.select('select[name=language]', language);
    await go(page, 'form[action="/language"] button');
  };

  /** Every state of the page, one after the other. */
  async function walk(page: Page, language: string, look: (state: string) => Promise<void>): Promise<void> {
    await page.goto(`${DESK}/?language=${language}`);
    await look('sign in');
    await page.type('#token', 'wrong');
    await go(page, 'main button');
    await look('a wrong token');
    await signIn(page, receiver, language);
    await look('the list');
    await go(page, 'li button[value=seen]');
    await look('a link was marked');
    await go(page, 'button[value=closed]:not([aria-pressed])');
    await look('an empty list');
    await page.goto(`${DESK}/exports`);
    await go(page, 'main .button-primary');
    await look('an export was made');
    await page.goto(`${DESK}/log`);
    await look('the log');
    await page.goto(`${DESK}/nothing`);
    await look('no such page');
  }

  // Its rules ask for elements and their styles, which are the same in both browsers.
  inOneBrowser(kind).each(['en', 'ur'])(
    'axe finds nothing on the page in %s, light and dark',
    async (language) => {
      const page = await freshPage();
      // The page's policy allows no scripts, so axe could not run in it.
      await page.setBypassCSP(true);
      await walk(page, language, async (state) => {
        expect(await axeFindings(page), state).toEqual([]);
        expect(await smallTargets(page), state).toEqual([]);
        // Only colours are others in the dark.
        await setColorScheme(page, kind, 'dark');
        expect(await axeFindings(page, 'drawn'), `${state}, dark`).toEqual([]);
        await setColorScheme(page, kind, 'light');
      });
    },
  );

  it('fits a narrow window in every language, and each has its direction', async () => {
    const page = await freshPage();
    await page.setViewport({ width: 360, height: 740 });
    await signIn(page, receiver);
    for (const { tag, direction } of kind === 'chromium' ? languages : languages.slice(0, 3)) {
      await speak(page, tag);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      await go(page, 'button[value=all]');
      expect(await misfits(page), tag).toEqual([]);
      await page.goto(`${DESK}/exports`);
      // The table scrolls sideways in its own box; the page does not.
      const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overhang), tag).toBeLessThanOrEqual(0);
    }
  });

  it('is worked through by keyboard alone', async () => {
    const page = await freshPage();
    await page.goto(`${DESK}/?language=en`);
    // The field gets the focus by itself, when the page is drawn.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('token');
    await page.keyboard.type(tokenOf(receiver));
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await go(page, 'button[value=all]');
    await page.focus('li button[value=passed_on]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await waitForText(page, 'Marked: Passed on');
    // After a mark the focus stays on the same link, which is still in the list.
    const focused = () => page.evaluate(() => document.activeElement?.closest('li') !== null);
    // A page sets the focus only when it is first drawn.
    await expect.poll(focused).toBe(true);
    await page.focus('input[name=search]');
    await page.keyboard.type('status/1003');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await textOf(page)).toContain('/1003');
    expect(await textOf(page)).not.toContain('/1002');
    // The address does not contain what was searched for.
    expect(page.url()).toBe(`${DESK}/`);
  });
});
