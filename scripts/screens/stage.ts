/**
 * What a walk through the product can use. Most screens are a few lines in `walks/`: a page of the options is one line
 * ({@link optionsPage}); where something has to be pressed first, `screen(name, async (stage) => …)` does it and
 * returns the page to picture.
 */
import type { Page, Viewport } from 'puppeteer-core';
import { type HermeticWeb, type Session, tabIdOf, turnTo, waitForText } from '../browsers/index';
import type { DemoLanguage } from '../demo/index';
import type { DemoIntake } from '../demo/intake';

export const PHONE: Viewport = { width: 360, height: 640 };
export const DESKTOP: Viewport = { width: 1280, height: 800 };

/** The host of the official form that the extension may fill in. */
export const IWF = 'report.iwf.org.uk';
export const HOME = 'https://x.com/home';
export const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
/** A page of a site that the extension does not know. */
export const OTHER_PAGE = 'https://stories.example/bread';
/** A feed whose posts hold no link of their own. */
export const WITHOUT_LINKS = 'https://www.facebook.com/';
/** An organisation that takes reports itself. */
export const ORGANISATION = { name: 'Hope School Trust', url: 'https://reports.example.org/intake' };

/** A browser with the extension, and the language of its texts. */
export interface Scene {
  session: Session;
  language: DemoLanguage;
}

export interface Stage extends Scene {
  web: HermeticWeb;
  /** Answers for {@link ORGANISATION}. */
  intake: DemoIntake;
  /** A text of the build that is pictured. @throws when it has no text of that name */
  t(key: string): string;
  /**
   * Takes pictures of the screen as it is now, in every size, light and dark.
   * @param inSight selector of what has to be in sight, if that is not the top of the page
   */
  take(page: Page, name: string, inSight?: string): Promise<void>;
  /** Prints the page, and takes a picture of the paper. */
  takePaper(page: Page, name: string): Promise<void>;
}

/**
 * One way through the product, with the screens on it, in order. If a walk fails, the screens that it did not reach are
 * named.
 */
export interface Walk {
  screens: readonly string[];
  /** The policy that an organisation has set through the browser's management. */
  policy?: object;
  go(stage: Stage): Promise<void>;
}

/** What is stored when a walk begins. */
export interface Kept {
  settings?: object;
  ownEntries?: object;
}

/**
 * One screen.
 * @param go goes there, and returns the page that shows it
 * @param inSight selector of what has to be in sight, if that is not the top of the page
 */
export function screen(name: string, go: (stage: Stage) => Promise<Page>, inSight?: string): Walk {
  return { screens: [name], go: async (stage) => stage.take(await go(stage), name, inSight) };
}

/** A page of the options as it opens. @param until a text that is there when everything has loaded */
export function optionsPage(name: string, hash: string, until?: string): Walk {
  return screen(name, (stage) => openOptions(stage, hash, { until }));
}

/** Adds to the settings that every walk has. */
export async function keep({ session, language }: Scene, { settings, ownEntries }: Kept): Promise<void> {
  const region = { country: 'PK', subdivision: 'PK-SD' };
  await session.setStorage({
    settings: { version: 1, region, prompt: { mode: 'always' }, language, ...settings },
    ...(ownEntries ? { ownEntries: { version: 1, entries: [], hidden: [], pinned: [], ...ownEntries } } : {}),
  });
}

/** A page of the options, once it is there. */
export async function openOptions(
  scene: Scene,
  hash: string,
  { until, ...kept }: Kept & { until?: string | undefined } = {},
): Promise<Page> {
  await keep(scene, kept);
  const page = await scene.session.openExtensionPage(`options/index.html#${hash}`, DESKTOP);
  await page.waitForFunction(() => (document.querySelector('main')?.children.length ?? 0) > 1);
  // Numbers and guidance are loaded from files of their own.
  await page.waitForNetworkIdle({ idleTime: 100 });
  if (until) await waitForText(page, until);
  return page;
}

/** Opens the popup for a page of the web, and waits until it has read that page. */
export async function openPopup(scene: Scene, url: string, kept: Kept = {}): Promise<Page> {
  const { session } = scene;
  await keep(scene, kept);
  const post = await session.newPage(url);
  const tab = await tabIdOf(session, `${url}*`);
  await post.bringToFront();
  const popup = await session.openExtensionPage(`popup/index.html?tab=${tab}`, PHONE);
  await popup.waitForSelector('h1');
  await popup.waitForFunction(() => !document.querySelector('.address-waiting, .soon'));
  return popup;
}

/** Opens a feed, and moves the pointer there as a person does. */
export async function openFeed({ session }: Scene, url: string): Promise<Page> {
  const page = await session.newPage(url, DESKTOP);
  // Fonts that load late move the control that will be pressed.
  await page.evaluate(() => document.fonts.ready);
  await turnTo(session, page);
  return page;
}

/** Writes into all fields of a selector, each one its text, in place of what was there. */
export async function typeInto(page: Page, selector: string, ...texts: string[]): Promise<void> {
  await page.waitForSelector(selector);
  const fields = await page.$$(selector);
  for (const [at, text] of texts.entries()) {
    await fields[at]?.evaluate((node, words) => {
      const input = node as HTMLInputElement;
      input.focus();
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }, text);
  }
}

/** Presses the first element of a selector, wherever it is on the page. */
export async function click(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  await element?.evaluate((node) => (node as HTMLElement).click());
}
