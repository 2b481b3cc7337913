/** Takes pictures of the product's screens in one language, and finds the texts on them. */
import type { CDPSession, Page } from 'puppeteer-core';
import { allPages } from '../../options/frame/pages';
import type { MessageKey } from '../../src/i18n/messages';
import {
  launch,
  press,
  pressPromptButton,
  type Session,
  settlePrompt,
  startHermeticWeb,
  tabIdOf,
  turnTo,
} from '../browsers/index';
import { facebook, linkedin, x } from '../demo/index';
import type { LocaleTexts } from '../languages/texts';
import { textFinder } from './find-texts';
import type { Screen, SeenText } from './sheet';
import { type Move, type PageScreen, POST, pageScreens, popupScreens } from './states';

declare const chrome: typeof import('webextension-polyfill');

/** As wide as a small phone: so the pictures stay small, and one sees where words are too long. */
const WIDTH = 400;
const PROMPT = { width: WIDTH, height: 720 };
const LONGEST_PICTURE = 6000;

interface DomNode {
  nodeId: number;
  nodeType: number;
  nodeValue?: string;
  localName?: string;
  /** A name and its value, one after the other, for each attribute. */
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

interface TextOnPage {
  text: string;
  x: number;
  y: number;
}

/**
 * Attributes whose text a screen reader says, or that is shown when the pointer rests. On the picture the text is
 * marked at its element.
 */
const spoken: readonly string[] = ['aria-label', 'title', 'placeholder', 'alt'];

/** All text in a node: a sentence may contain elements, such as numbers and links. */
function wholeText(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  return (node.children ?? []).map(wholeText).join('');
}

/**
 * Every text with its place, also in closed shadow roots, which only the browser's own tools can enter. For each
 * element: all its words together, then each part of them, and what only a screen reader says.
 */
async function textsOnPage(cdp: CDPSession): Promise<TextOnPage[]> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const found: TextOnPage[] = [];
  const place = async (node: DomNode, texts: readonly string[]): Promise<void> => {
    const said = texts.filter((text) => text.trim() && text.length <= 900);
    if (said.length === 0) return;
    const box = await cdp.send('DOM.getContentQuads', { nodeId: node.nodeId }).catch(() => null);
    const quad = box?.quads[0];
    if (quad) for (const text of said) found.push({ text, x: quad[0] ?? 0, y: quad[1] ?? 0 });
  };
  const visit = async (node: DomNode): Promise<void> => {
    if (node.localName === 'script' || node.localName === 'style') return;
    const { attributes = [], children = [], shadowRoots = [] } = node;
    if (node.nodeType === 3) await place(node, [node.nodeValue ?? '']);
    else if (node.nodeType === 1) {
      const labels = attributes.filter(
        (_, at) => at % 2 === 1 && spoken.includes(attributes[at - 1] as string),
      );
      // If there is only one part, that part has the same text.
      await place(node, children.length > 1 ? [...labels, wholeText(node)] : labels);
    }
    for (const child of [...children, ...shadowRoots]) await visit(child);
  };
  await visit(root);
  return found;
}

/** The texts among them that belong to the language, each once at each place. */
function seenOf(
  texts: readonly TextOnPage[],
  keysOf: (text: string) => string[],
  height: number,
): SeenText[] {
  const seen = new Map<string, SeenText>();
  for (const { text, x, y } of texts) {
    if (y > height) continue;
    for (const key of keysOf(text)) {
      const mark = { key, x: Math.max(12, x), y: Math.max(10, y) };
      seen.set(`${key} ${Math.round(mark.x)} ${Math.round(mark.y)}`, mark);
    }
  }
  return [...seen.values()];
}

async function screenOf(page: Page, name: string, keysOf: (text: string) => string[]): Promise<Screen> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.documentElement.style.scrollBehavior = 'auto';
  });
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(Math.max(full, 600), LONGEST_PICTURE);
  await page.setViewport({ width: WIDTH, height });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const cdp = await page.createCDPSession();
  const seen = seenOf(await textsOnPage(cdp), keysOf, height);
  await cdp.detach();
  const picture = await page.screenshot({ type: 'webp', quality: 55, encoding: 'base64' });
  return { name, picture, width: WIDTH, height, seen };
}

/** A picture of the prompt, as it is now. */
async function promptScreen(page: Page, name: string, keysOf: (text: string) => string[]): Promise<Screen> {
  const cdp = await page.createCDPSession();
  const ofPrompt = (text: string) => keysOf(text).filter((key) => key.startsWith('prompt_'));
  const seen = seenOf(await textsOnPage(cdp), ofPrompt, PROMPT.height);
  await cdp.detach();
  const picture = await page.screenshot({ type: 'webp', quality: 55, encoding: 'base64' });
  return { name, picture, ...PROMPT, seen };
}

const press1 = (post: string) => `[data-id="1850000000000000${post}"] [data-testid="retweet"]`;

/**
 * Where the prompt comes up, and what is pressed in it, one after the other: there is one picture at the start, and one
 * after each press.
 */
const asked: readonly { url: string; control: string; presses: readonly MessageKey[] }[] = [
  { url: 'https://x.com/home', control: press1('101'), presses: ['prompt_dont_share'] },
  { url: 'https://x.com/home', control: press1('102'), presses: ['prompt_snooze', 'prompt_snooze_hour'] },
  { url: 'https://x.com/home', control: press1('103'), presses: ['prompt_snooze', 'prompt_snooze_today'] },
  { url: 'https://x.com/home', control: press1('101'), presses: ['prompt_snooze', 'prompt_snooze_site'] },
  {
    url: 'https://www.facebook.com/',
    control: '[data-id="1850000000000000101"] [aria-label^="Send this"]',
    presses: ['prompt_dont_share'],
  },
  {
    url: 'https://www.linkedin.com/feed/',
    control: '[aria-label="Share"], .social-reshare-button',
    presses: [],
  },
];

/** Why there is no picture, in one short line. */
function reasonOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).slice(0, 160);
}

/** Runs in the extension. */
async function endPause(): Promise<void> {
  const { share } = await chrome.storage.local.get('share');
  await chrome.storage.local.set({ share: { ...(share as object), snoozedUntil: 0 } });
}

/** The prompt on invented feeds: its different wordings, what it says about uncertain links, and its pauses. */
async function prompts(
  session: Session,
  settings: object,
  texts: LocaleTexts,
  keysOf: (text: string) => string[],
  onScreen: (name: string) => void,
): Promise<Screen[]> {
  const screens: Screen[] = [];
  const take = async (page: Page, name: string) => {
    onScreen(name);
    screens.push(await promptScreen(page, name, keysOf));
  };
  for (const [at, { url, control, presses }] of asked.entries()) {
    const name = `The question that comes when somebody presses share (${at + 1})`;
    const page = await session.newPage(url, PROMPT);
    try {
      await turnTo(session, page);
      await page.bringToFront();
      await page.click(control);
      await settlePrompt(page);
      await take(page, name);
      for (const key of presses) {
        await pressPromptButton(page, texts[key]?.message ?? '');
        await take(page, `${name}: after “${texts[key]?.message}”`);
      }
    } catch (error) {
      onScreen(`(none of ${name}: ${reasonOf(error)})`);
    }
    await page.close();
    // A pause would go on, so it is ended. The count of prompts, which decides the wording, stays.
    await session.evaluateInExtension(endPause);
    await session.setStorage({ settings });
  }
  return screens;
}

const POPUP = { width: WIDTH, height: 640 };

/** Runs in the page: enters a text as if the person had pasted it. */
function writeInto(node: Element, text: string): void {
  const field = node as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** Takes pictures of one page, and of what comes when its controls are pressed. Controls are found by their texts. */
class PageWalk {
  readonly screens: Screen[] = [];
  constructor(
    private readonly page: Page,
    private readonly texts: LocaleTexts,
    private readonly keysOf: (text: string) => string[],
    private readonly onScreen: (name: string) => void,
  ) {}

  async picture(name: string): Promise<void> {
    this.onScreen(name);
    this.screens.push(await screenOf(this.page, name, this.keysOf));
  }

  /** @throws when no control has that name */
  async press(key: MessageKey): Promise<void> {
    const text = this.texts[key]?.message ?? '';
    await press(this.page, text.replace(/\{\w+\}/g, 'Helpers'));
  }

  /** @throws when there is nothing to press or no field to write into */
  async move(move: Move): Promise<void> {
    if ('press' in move) await this.press(move.press);
    else if ('click' in move)
      await (await this.page.waitForSelector(move.click))?.evaluate((node) => (node as HTMLElement).click());
    else if ('wait' in move) await this.page.waitForSelector(move.wait);
    else if ('write' in move) {
      for (const details of await this.page.$$('details'))
        await details.evaluate((node) => ((node as HTMLDetailsElement).open = true));
      const fields = await this.page.$$(move.write);
      if (fields.length < move.texts.length) throw new Error(`${fields.length} of ${move.write}`);
      for (const [at, text] of move.texts.entries()) await fields[at]?.evaluate(writeInto, text);
    } else await this.page.emulateMediaType('print');
  }

  /** Waits for the step of the popup. */
  async step(name: string): Promise<void> {
    await this.page.waitForSelector(`.step[data-step="${name}"] h1`);
  }
}

/** The popup's steps in practice mode: the screens are the same, and nothing is sent. */
async function practiced(session: Session, walkOn: (page: Page) => PageWalk): Promise<Screen[]> {
  const page = await session.openExtensionPage('popup/index.html?practice=1', POPUP);
  const walk = walkOn(page);
  await page.waitForSelector('.category');
  await walk.picture('The popup: what is happening');
  await walk.press('category_violence');
  await page.waitForSelector('.question');
  await walk.picture('The popup: a kind is chosen');
  await walk.press('popup_yes');
  await walk.step('where');
  await page.waitForSelector('.button-primary');
  await walk.picture('The popup: a child is in danger');
  await walk.press('popup_no_danger_after_all');
  await page.waitForFunction(() => document.querySelector('.sent, .footer .button-primary') !== null);
  await walk.press('popup_region_change');
  await walk.picture('The popup: where it goes');
  await walk.press('practice_send');
  await walk.step('ended');
  await walk.picture('The popup: thanks');
  await page.close();
  return walk.screens;
}

/** The popup's question after a form was opened, without practice mode, which does not ask it. */
async function answered(session: Session, walkOn: (page: Page) => PageWalk): Promise<Screen[]> {
  const post = await session.newPage(POST, POPUP);
  const tab = await tabIdOf(session, 'https://x.com/*');
  await post.bringToFront();
  const popup = `popup/index.html?tab=${tab}`;
  const page = await session.openExtensionPage(popup, POPUP);
  const walk = walkOn(page);
  await page.waitForSelector('.category');
  await walk.press('category_sexual_images');
  await walk.press('popup_no');
  await walk.step('where');
  await page.waitForSelector('.footer .button-primary:not([aria-disabled="true"])');
  await walk.picture('The popup: where it goes, with a link');
  await page.click('.footer .button-primary');
  await walk.step('answer');
  // The form's tab is in front now, and browsers do not draw tabs behind it.
  await page.bringToFront();
  await walk.picture('The popup: is it sent?');
  await walk.press('popup_answer_sent');
  await walk.step('ended');
  await walk.picture('The popup: thanks, and a number to keep');
  await page.close();
  return walk.screens;
}

/** What the popup says on other pages, about texts that are not links, and about other places. */
async function popups(
  session: Session,
  settings: object,
  walkOn: (page: Page) => PageWalk,
  onScreen: (name: string) => void,
): Promise<Screen[]> {
  const screens: Screen[] = [];
  for (const { name, on, settings: more, moves } of popupScreens) {
    await session.setStorage({ settings: { ...settings, ...more } });
    if (on) await session.newPage(on, POPUP);
    const tab = on ? `?tab=${await tabIdOf(session, `${new URL(on).origin}/*`)}` : '';
    const page = await session.openExtensionPage(`popup/index.html${tab}`, POPUP);
    try {
      await page.waitForSelector('.category, .sent, .step h1');
      const walk = walkOn(page);
      for (const move of moves) {
        await walk.move(move);
        await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
      }
      await walk.picture(`The popup: ${name}`);
      screens.push(...walk.screens);
    } catch (error) {
      onScreen(`(none of the popup, ${name}: ${reasonOf(error)})`);
    }
    // The next state starts from the beginning. A tab that the popup opened may close itself meanwhile, so the reset is
    // tried twice.
    await session.reset().catch(() => session.reset());
  }
  return screens;
}

/**
 * @param extensionDir the built extension for Chromium
 * @param tag the language
 * @param texts its texts
 * @param onScreen called after each picture, with the least number of pictures that there will be
 */
export async function takeScreens(
  extensionDir: string,
  tag: string,
  texts: LocaleTexts,
  onScreen: (name: string) => void,
): Promise<Screen[]> {
  const keysOf = textFinder(texts);
  const web = await startHermeticWeb();
  web.on('x.com', x);
  web.on('www.facebook.com', facebook);
  web.on('www.linkedin.com', linkedin);
  const session = await launch({
    kind: 'chromium',
    extensionDir,
    web,
    network: true,
    timeZone: 'Asia/Karachi',
  });
  try {
    const region = { country: 'PK', subdivision: 'PK-SD' };
    const settings = { version: 1, language: tag, region, prompt: { mode: 'always' } };
    await session.setStorage({ settings });
    const walkOn = (page: Page) => new PageWalk(page, texts, keysOf, onScreen);
    const screens = await prompts(session, settings, texts, keysOf, onScreen);
    screens.push(...(await popups(session, settings, walkOn, onScreen)));
    await session.setStorage({ settings });
    screens.push(...(await practiced(session, walkOn)), ...(await answered(session, walkOn)));
    const first = allPages.map((page): PageScreen => ({ page, name: 'as it opens' }));
    const later = allPages.flatMap((page) => pageScreens.filter((state) => state.page === page));
    for (const state of [...first, ...later]) {
      const name = `Help and settings: ${state.page}, ${state.name}`;
      await session.setStorage({
        settings: { ...settings, ...state.settings },
        ownEntries: { version: 1, entries: [], hidden: [], pinned: [], ...state.own },
      });
      const page = await session.openExtensionPage(`options/index.html#${state.page}`, {
        width: WIDTH,
        height: 700,
      });
      try {
        await page.waitForFunction(() => (document.querySelector('main')?.children.length ?? 0) > 1);
        await page.waitForNetworkIdle({ idleTime: 100 });
        const walk = walkOn(page);
        for (const move of state.moves ?? []) await walk.move(move);
        await walk.picture(name);
        screens.push(...walk.screens);
      } catch (error) {
        // Then there is one picture less, and its texts stand at the end of the sheet.
        onScreen(`(none of ${name}: ${reasonOf(error)})`);
      }
      await page.close();
    }
    return screens;
  } finally {
    await session.close();
    await web.close();
  }
}
