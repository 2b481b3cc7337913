/** Steps that the tests of all sites share: press, see what the prompt would report, and take a sign away. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitForAct } from './feed';
import { pressPromptButton, readPrompt, type SeenPrompt, waitForNoPrompt, waitForPrompt } from './prompt';

/** The prompt's third button, in English. */
export const SHARE_IT = 'Not about a child, share it';

/** Settings with which every act is asked about, once a post. */
export const always = { prompt: { mode: 'always' } };

/** Presses without a way round: if nothing was held, the page has acted by the time this returns. */
export async function passes(page: Page, selector: string, act: string): Promise<void> {
  await page.click(selector);
  await waitForAct(page, act);
  expect(await readPrompt(page)).toBeNull();
}

/** Presses by pointer and returns the prompt, which stays open. @throws when the press was not held */
export async function pressHeld(page: Page, selector: string): Promise<SeenPrompt> {
  await page.click(selector);
  return waitForPrompt(page);
}

/** Presses by key and returns the prompt, which stays open. @throws when the press was not held */
export async function keyHeld(
  page: Page,
  selector: string,
  key: 'Enter' | ' ' = 'Enter',
): Promise<SeenPrompt> {
  await page.$eval(selector, (element) => (element as HTMLElement).focus());
  await page.keyboard.press(key);
  return waitForPrompt(page);
}

/** "Don't share", and the prompt is gone. */
export async function dontShare(page: Page): Promise<void> {
  await pressPromptButton(page, "Don't share");
  await waitForNoPrompt(page);
}

/** Lets the held act through, and waits until the page says that it did this. */
export async function shareIt(page: Page, act: string): Promise<void> {
  await pressPromptButton(page, SHARE_IT);
  await waitForAct(page, act);
}

export type SignKind = 'mark' | 'icon' | 'label' | 'place';

/**
 * Takes one kind of sign away from a control, as a change of the site would.
 * - `mark`: `data-` attributes, ids, classes and names of the control, of what is in it and what is around it up to
 *   `upTo`; with `attributes`, those instead and of the control alone
 * - `icon`: what its icon draws
 * - `label`: its names and its text, in favour of a word of no language
 * - `place`: it leaves its row and becomes the first thing in `upTo`
 * @returns a selector for the control, which has no other hook any more
 */
export async function withoutSign(
  page: Page,
  selector: string,
  kind: SignKind,
  { upTo = '#root', attributes }: { upTo?: string; attributes?: readonly string[] } = {},
): Promise<string> {
  await page.$eval(
    selector,
    (control, sign, end, names) => {
      const inside = [control, ...control.querySelectorAll('*')];
      const limit = control.closest(end) ?? document.body;
      if (sign === 'mark' && !names) {
        const around: Element[] = [];
        for (let node = control.parentElement; node && node !== limit; node = node.parentElement)
          around.push(node);
        for (const element of [...inside, ...around]) {
          for (const { name } of [...element.attributes]) {
            if (name.startsWith('data-') || ['id', 'class', 'name'].includes(name))
              element.removeAttribute(name);
          }
        }
      }
      for (const name of names ?? []) control.removeAttribute(name);
      if (sign === 'icon') {
        for (const element of inside) {
          for (const name of ['d', 'points', 'r', 'href', 'fill', 'data-icon']) {
            if (element instanceof SVGElement && element.hasAttribute(name))
              element.setAttribute(name, 'renamed');
          }
        }
      }
      if (sign === 'label') {
        for (const element of inside) {
          for (const name of ['aria-label', 'title', 'alt']) {
            if (element.hasAttribute(name)) element.setAttribute(name, 'Xyzzy');
          }
          for (const text of element.childNodes) {
            if (text.nodeType === Node.TEXT_NODE && text.textContent?.trim()) text.textContent = 'Xyzzy';
          }
        }
      }
      if (sign === 'place' && !names) limit.prepend(control);
      control.setAttribute('data-renamed', '');
    },
    kind,
    upTo,
    attributes ?? null,
  );
  return '[data-renamed]';
}
