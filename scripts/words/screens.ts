/** The screens of the product in one language, from the product itself, with the texts found on them. */
import type { CDPSession, Page } from 'puppeteer-core';
import { allPages, type PageId } from '../../options/pages';
import type { MessageKey } from '../../src/i18n/messages';
import { x } from '../../test/fixtures/feeds/x';
import { launch, type Session } from '../../test/support/browser';
import { turnTo } from '../../test/support/feed';
import { startHermeticWeb } from '../../test/support/hermetic-web';
import { tabIdOf } from '../../test/support/popup-tab';
import { waitForPrompt } from '../../test/support/prompt';
import { press } from '../../test/support/screen';
import { textFinder } from './find-texts';
import type { Screen, Seen } from './sheet';
import type { LocaleTexts } from './take';

/** As wide as a small phone: so the pictures stay small, and long words show. */
const WIDTH = 400;
const LONGEST_PICTURE = 6000;

interface DomNode {
  nodeId: number;
  nodeType: number;
  nodeValue?: string;
  localName?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** Every text with its place, through closed shadow roots too, which only the browser's own tools can enter. */
async function textsOf(cdp: CDPSession): Promise<{ text: string; x: number; y: number }[]> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const found: { text: string; x: number; y: number }[] = [];
  const visit = async (node: DomNode, parent: DomNode | null): Promise<void> => {
    if (node.localName === 'script' || node.localName === 'style') return;
    if (node.nodeType === 3 && node.nodeValue?.trim() && parent) {
      const box = await cdp.send('DOM.getContentQuads', { nodeId: node.nodeId }).catch(() => null);
      const quad = box?.quads[0];
      if (quad) found.push({ text: node.nodeValue, x: quad[0] ?? 0, y: quad[1] ?? 0 });
    }
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) await visit(child, node);
  };
  await visit(root, null);
  return found;
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
  const seen: Seen[] = [];
  for (const { text, x: left, y } of await textsOf(cdp)) {
    if (y > height) continue;
    for (const key of keysOf(text)) seen.push({ key, x: Math.max(12, left), y: Math.max(10, y) });
  }
  await cdp.detach();
  const picture = await page.screenshot({ type: 'webp', quality: 55, encoding: 'base64' });
  return { name, picture, width: WIDTH, height, seen };
}

/** The prompt, over the invented feed. */
async function promptScreen(session: Session, keysOf: (text: string) => string[]): Promise<Screen> {
  const page = await session.newPage('https://x.com/home', { width: WIDTH, height: 720 });
  await turnTo(session, page);
  await page.bringToFront();
  await page.click('[data-id="1850000000000000101"] [data-testid="retweet"]');
  await waitForPrompt(page);
  const cdp = await page.createCDPSession();
  const seen: Seen[] = [];
  for (const { text, x: left, y } of await textsOf(cdp)) {
    for (const key of keysOf(text)) if (key.startsWith('prompt_')) seen.push({ key, x: left, y });
  }
  await cdp.detach();
  const picture = await page.screenshot({ type: 'webp', quality: 55, encoding: 'base64' });
  await page.close();
  return {
    name: 'The question that comes when somebody presses share',
    picture,
    width: WIDTH,
    height: 720,
    seen,
  };
}

/** The controls behind which more texts are, by page, in the order in which a person presses them. */
const behind: Readonly<Partial<Record<PageId, readonly MessageKey[]>>> = {
  help: ['help_region_change'],
  own: ['own_add', 'options_organisation_save'],
  practice: ['practice_exercise_other'],
  privacy: ['options_erase'],
  transfer: ['transfer_check'],
  organisation: ['options_organisation_save'],
  exit: ['exit_where_own', 'exit_own_save'],
};

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const POPUP = { width: WIDTH, height: 640 };

/** Takes pictures of one page, and of what comes when its controls are pressed by their texts. */
class Walk {
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

  /** @throws when no control is called so */
  async press(key: MessageKey): Promise<void> {
    await press(this.page, (this.texts[key]?.message.split('{')[0] ?? '').trim());
  }

  /** Waits for the step of the popup. */
  async step(name: string): Promise<void> {
    await this.page.waitForSelector(`.step[data-step="${name}"] h1`);
  }
}

/** The popup's steps, by practice: the same screens, and nothing is sent. */
async function practiced(session: Session, walkOn: (page: Page) => Walk): Promise<Screen[]> {
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

/** The popup's real question after a form was opened, which practice does not ask. */
async function answered(session: Session, walkOn: (page: Page) => Walk): Promise<Screen[]> {
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
  // The form's tab came to the front, and what is behind is not drawn.
  await page.bringToFront();
  await walk.picture('The popup: is it sent?');
  await walk.press('popup_answer_sent');
  await walk.step('ended');
  await walk.picture('The popup: thanks, and a number to keep');
  await page.close();
  return walk.screens;
}

/**
 * @param extensionDir the built extension for Chromium
 * @param tag the language
 * @param texts its texts
 * @param onScreen told after each picture, with how many there will be at least
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
  const session = await launch({ kind: 'chromium', extensionDir, web, timeZone: 'Asia/Karachi' });
  try {
    const region = { country: 'PK', subdivision: 'PK-SD' };
    const settings = { version: 1, language: tag, region, prompt: { mode: 'always' } };
    await session.setStorage({ settings });
    const walkOn = (page: Page) => new Walk(page, texts, keysOf, onScreen);
    onScreen('the prompt');
    const screens = [await promptScreen(session, keysOf)];
    screens.push(...(await practiced(session, walkOn)), ...(await answered(session, walkOn)));
    for (const id of allPages) {
      const page = await session.openExtensionPage(`options/index.html#${id}`, { width: WIDTH, height: 700 });
      await page.waitForFunction(() => (document.querySelector('main')?.children.length ?? 0) > 1);
      const walk = walkOn(page);
      await walk.picture(`Help and settings: ${id}`);
      try {
        for (const key of behind[id] ?? []) await walk.press(key);
        if (behind[id]) await walk.picture(`Help and settings: ${id}, further on`);
      } catch (error) {
        // One control less costs one picture; its texts then stand at the end of the sheet.
        onScreen(`(none behind ${id}: ${error instanceof Error ? error.message : error})`);
      }
      screens.push(...walk.screens);
      await page.close();
    }
    return screens;
  } finally {
    await session.close();
    await web.close();
  }
}
