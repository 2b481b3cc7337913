/** What tests of share acts do with a control: press it, read the prompt, and see what the page does. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  readPrompt,
  type SeenPrompt,
  type Session,
  waitForNoPrompt,
  waitForPrompt,
} from '../../scripts/browsers/index';
import { acts, waitForAct } from '../../scripts/demo/index';

/** The prompt's button that lets the share go through. */
export const SHARE = 'No child is being harmed, share it';
/** What the prompt shows instead of an address when the page holds no link to the post. */
export const NO_LINK = 'own link is not in the page';
/** What the prompt shows instead for a message in a chat. */
export const CHAT = 'has no link that others could open';
/** Settings with which the extension asks about every post. */
export const always = { prompt: { mode: 'always' } };

/** A pointer press, or a key on the focused control. */
export type How = 'pointer' | 'Enter' | 'Space';

/** Presses the first control that fits; `>>>` in a selector goes through open shadow roots. */
export async function press(page: Page, selector: string, how: How = 'pointer'): Promise<void> {
  if (how === 'pointer') return page.click(selector);
  await page.focus(selector);
  // Firefox's driver knows the space bar only by its character.
  await page.keyboard.press(how === 'Space' ? ' ' : how);
}

/**
 * Presses a control that must be held, and then chooses not to share.
 * @returns the address in the prompt, or what it says instead
 */
export async function askedAddress(page: Page, selector: string, how?: How): Promise<string | null> {
  await press(page, selector, how);
  return (await dismissPrompt(page)).address;
}

/**
 * Waits for the prompt, and closes it without sharing in the quickest way.
 * @returns the prompt as it was
 */
export async function dismissPrompt(page: Page): Promise<SeenPrompt> {
  const prompt = await waitForPrompt(page);
  await page.keyboard.press('Escape');
  await waitForNoPrompt(page);
  return prompt;
}

/** Presses a control that must not be held, and checks that the page has acted and nothing was asked. */
export async function passes(page: Page, selector: string, act: string, how?: How): Promise<void> {
  await press(page, selector, how);
  await waitForAct(page, act);
  expect(await readPrompt(page)).toBeNull();
}

/** The prompt came too late on a machine that is too busy, and the share went through, as it should. */
export class Late extends Error {}

/**
 * Waits for the prompt of a share that was just pressed, and must have been held.
 * @param before what the page had done before the press
 * @throws Late
 */
export async function held(page: Page, before: readonly string[] = []): Promise<SeenPrompt> {
  expect(await acts(page), 'not held').toEqual(before);
  return waitForPrompt(page, { timeout: 10_000 }).catch(async (error: Error) => {
    const done = await acts(page);
    // A share that the extension had held, and let go because the prompt was late, was done by the page.
    const what = `${error.message}; done by the page: ${JSON.stringify(done)}`;
    throw done.length > before.length ? new Late(what) : new Error(what);
  });
}

/** Does all of it once more where the machine was too busy. @param again makes everything as before */
export async function unlessLate<T>(attempt: () => Promise<T>, again: () => Promise<unknown>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Late) || tries === 3) throw error;
      await again();
    }
  }
}

/** What has not been seen after this has come and gone, or comes no more. */
const MOMENTS_MS = 5000;

/**
 * Waits until the prompt is open, or for five seconds.
 * @param from when it was not yet, in ms since 1970
 * @param isOpen what is waited for
 * @returns the last such moment that is known: what the product counts from the opening began later; `from` where it was
 *   not seen
 */
export async function untilOpens(
  page: Page,
  from: number,
  isOpen = (prompt: SeenPrompt | null) => prompt?.open === true,
): Promise<number> {
  for (let unseen = from; ; ) {
    const now = Date.now();
    if (isOpen(await readPrompt(page))) return unseen;
    if (now - from > MOMENTS_MS) return from;
    unseen = now;
  }
}

/** Waits until a prompt is stored and told to pages: until then, another page would ask as if there had been none. */
export async function untilAsked(session: Session): Promise<void> {
  await expect
    .poll(async () => (await session.storage()).local.pages)
    .toMatchObject({ state: { asked: [expect.anything()] } });
}

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/** Makes the background write the words of smart mode where pages find them, as it does at its first start. */
export async function readyWords(session: Session): Promise<void> {
  await session.evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'ui/outbox-run' }));
}
