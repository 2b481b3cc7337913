/** The screens of the product in one language, from the product itself, with the texts found on them. */
import type { CDPSession, Page } from 'puppeteer-core';
import { allPages } from '../../options/pages';
import { x } from '../../test/fixtures/feeds/x';
import { launch, type Session } from '../../test/support/browser';
import { turnTo } from '../../test/support/feed';
import { startHermeticWeb } from '../../test/support/hermetic-web';
import { waitForPrompt } from '../../test/support/prompt';
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

/** Presses the first control that fits, as a person would go on. @returns whether there was one */
async function go(page: Page, selector: string): Promise<boolean> {
  const control = await page.$(selector);
  if (!control) return false;
  await control.evaluate((element) => (element as HTMLElement).click());
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return true;
}

/** The popup's steps, by practice: the same screens, and nothing is sent. */
async function popupScreens(session: Session, keysOf: (text: string) => string[]): Promise<Screen[]> {
  const page = await session.openExtensionPage('popup/index.html?practice=1', { width: WIDTH, height: 640 });
  await page.waitForSelector('.category');
  const screens = [await screenOf(page, 'The popup: what is happening', keysOf)];
  await go(page, '.category');
  await page.waitForSelector('.question');
  screens.push(await screenOf(page, 'The popup: a kind is chosen', keysOf));
  await page.close();
  return screens;
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
    const screens: Screen[] = [];
    const add = (...more: Screen[]) => {
      for (const screen of more) onScreen(screen.name);
      screens.push(...more);
    };
    add(await promptScreen(session, keysOf));
    add(...(await popupScreens(session, keysOf)));
    for (const id of allPages) {
      const page = await session.openExtensionPage(`options/index.html#${id}`, { width: WIDTH, height: 700 });
      await page.waitForFunction(() => (document.querySelector('main')?.children.length ?? 0) > 1);
      add(await screenOf(page, `Help and settings: ${id}`, keysOf));
      await page.close();
    }
    return screens;
  } finally {
    await session.close();
    await web.close();
  }
}
