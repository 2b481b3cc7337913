/** The edition for phones in WebKit, the engine of every browser on an iPhone: its screens at the size of a phone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWebKit } from '../../scripts/browsers/find-browsers.mjs';
import { type HermeticWeb, launchWebKit, startHermeticWeb, type WebKit } from '../../scripts/browsers/index';
import { hostEdition } from '../../scripts/web/hosted';
import english from '../../src/languages/en/texts.json';
import webEnglish from '../../src/languages/en/web.json';
import urdu from '../../src/languages/ur/texts.json';
import webUrdu from '../../src/languages/ur/web.json';
import { axeFindings, misfits } from '../support/axe';
import { browsersToTest } from '../support/session';
import { builtEdition } from '../support/web-edition';

const hasWebKit = findWebKit() !== undefined;
if (!hasWebKit) {
  process.stderr.write(
    'The edition for phones is not tested in WebKit: node scripts/setup.mjs --webkit installs it.\n',
  );
}

const link = 'https://x.com/hunza_bakers/status/1850000000000000101';
const page = 'https://report.example';

/** Runs once, not for each of the two browsers of the extension. */
describe.runIf(hasWebKit && browsersToTest().includes('chromium'))('in WebKit, at 360 by 740', () => {
  let web: HermeticWeb;
  let webkit: WebKit;
  beforeAll(async () => {
    web = await startHermeticWeb();
    hostEdition(web, 'report.example', () => builtEdition);
    webkit = await launchWebKit({ web, timeZone: 'Asia/Karachi' });
  });
  afterAll(async () => {
    await webkit.close();
    await web.close();
  });

  /** Checks that nothing is cut off, covers something else or cannot be reached. */
  async function looksRight(what: string): Promise<void> {
    // Bars that stay in sight cover the page when it is scrolled. At the top they must cover nothing.
    await webkit.evaluate(() => scrollTo(0, 0));
    // The area of a button is 44 pixels high even if it looks smaller. It may reach under a heading, which nobody
    // presses.
    const found = async () => (await misfits(webkit)).filter((one) => !/^<h\d.* lies over <button/.test(one));
    await expect.poll(found, { message: what }).toEqual([]);
    expect(await axeFindings(webkit), what).toEqual([]);
  }

  /** Checks all screens in the language that was chosen last. */
  async function everyScreen(
    texts: Record<'category' | 'no' | 'form' | 'help' | 'message' | 'start', string>,
  ): Promise<void> {
    await webkit.waitForText(texts.category);
    await webkit.waitForText(link);
    await looksRight('what is happening');
    await webkit.press(texts.category);
    await webkit.press(texts.no);
    await webkit.waitForText(texts.form);
    await looksRight('where it goes');
    for (const [path, text] of [
      ['/options/#help', texts.help],
      ['/options/#message', texts.message],
      ['/', texts.start],
    ] as const) {
      await webkit.open(page + path);
      await webkit.waitForText(text);
      await looksRight(path);
    }
  }

  it('leads from a link to the place that takes it, and no server is told the link', async () => {
    await webkit.open(`${page}/popup/#${link}`);
    await everyScreen({
      category: english.category_not_sure.message,
      no: english.popup_no.message,
      form: english.popup_do_form.message,
      help: english.options_title_help.message,
      start: webEnglish.options_title_start.message,
      message: webEnglish.options_title_message.message,
    });
    const told = web.log.filter((request) => JSON.stringify(request).includes('1850000000000000101'));
    expect(told).toEqual([]);
    expect([...web.hosts]).toEqual(['report.example']);
  });

  it('speaks Urdu, right to left, in Nastaliq', async () => {
    await webkit.open(`${page}/popup/#${link}`);
    await webkit.press('اردو');
    await webkit.waitForText(urdu.category_not_sure);
    const look = await webkit.evaluate(() => {
      const { dir, lang } = document.documentElement;
      return [dir, lang];
    });
    expect(look).toEqual(['rtl', 'ur']);
    // The text is there before its letters.
    const isLoaded = () => document.fonts.check('16px "Noto Nastaliq Urdu Variable"', 'اردو');
    await expect.poll(() => webkit.evaluate(isLoaded)).toBe(true);
    await everyScreen({
      category: urdu.category_not_sure,
      no: urdu.popup_no,
      form: urdu.popup_do_form,
      help: urdu.options_title_help,
      start: webUrdu.options_title_start,
      message: webUrdu.options_title_message,
    });
  });
});
