/** What tests of share acts do with a control: press it, read what is asked, and see what the page does. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  readPrompt,
  type SeenPrompt,
  type Session,
  waitForNoPrompt,
  waitForPrompt,
} from '../../scripts/browsers/index';
import { waitForAct } from '../../scripts/demo/index';

/** The prompt's button that lets the act go through. */
export const SHARE = 'No child is being harmed, share it';
/** What the prompt shows instead of an address when the page holds no link to the post. */
export const NO_LINK = 'own link is not in the page';
/** What it shows in its place for a message in a chat. */
export const CHAT = 'has no link that others could open';
/** Settings under which every post is asked about. */
export const always = { prompt: { mode: 'always' } };

/** A pointer press, or a key on the focused control. */
export type How = 'pointer' | 'Enter' | 'Space';

/** Presses the first control that fits; `>>>` in a selector goes through open shadow roots. */
export async function press(page: Page, selector: string, how: How = 'pointer'): Promise<void> {
  if (how === 'pointer') return page.click(selector);
  await page.focus(selector);
  // Firefox's driver knows the space bar by its character alone.
  await page.keyboard.press(how === 'Space' ? ' ' : how);
}

/**
 * Presses a control that must be held, and then does not share.
 * @returns the address in the prompt, or what it says in its place
 */
export async function askedAddress(page: Page, selector: string, how?: How): Promise<string | null> {
  await press(page, selector, how);
  return (await dismissPrompt(page)).address;
}

/**
 * Waits for the prompt and does not share, by the quickest way.
 * @returns the prompt as it was
 */
export async function dismissPrompt(page: Page): Promise<SeenPrompt> {
  const prompt = await waitForPrompt(page);
  await page.keyboard.press('Escape');
  await waitForNoPrompt(page);
  return prompt;
}

/** Presses what must not be held: the page has acted, and nothing was asked. */
export async function passes(page: Page, selector: string, act: string, how?: How): Promise<void> {
  await press(page, selector, how);
  await waitForAct(page, act);
  expect(await readPrompt(page)).toBeNull();
}

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/** Has the background put the words of smart mode where pages find them, as it does when it first starts. */
export async function readyWords(session: Session): Promise<void> {
  await session.evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'ui/outbox-run' }));
}
