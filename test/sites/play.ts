/** Runs the cases of a site's proof in a page of a real browser with the built extension. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Session } from '../../scripts/browsers/index';
import { pressPromptButton, readPrompt, turnTo, waitForNoPrompt } from '../../scripts/browsers/index';
import { acts, waitForAct } from '../../scripts/demo/index';
import { shownTexts } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { promptTexts } from '../../src/i18n/prompt-texts';
import { addressOf } from '../../src/report/address';
import type { Mode } from '../../src/share/decide';
import type { Site as SiteData } from '../../src/sites/types';
import { savedPages } from '../support/feed';
import { always, type How, held, Late, press, readyWords, SHARE, unlessLate } from '../support/share-presses';
import type { Asks, Case, SavedPage, SiteProof, Step, Without } from './proof';
import { bringRules, type HeldPress } from './rules';
import { controlsOf, expectSignGone, renamed, signsIn, takeAway } from './signs';

/** What a case needs: one site, its proof, a browser and a page. */
export interface Stand {
  session: Session;
  site: SiteData;
  proof: SiteProof;
  page: Page;
}

/** Lets the made-up pages answer on their hosts. */
export function answer({ session, proof }: Pick<Stand, 'session' | 'proof'>): void {
  for (const [host, pages] of Object.entries(proof.answers)) session.web.on(host, pages);
}

/** Loads a page anew. */
export async function load(page: Page, at: string): Promise<void> {
  // If two addresses differ only after `#`, the browser would not load the page again.
  if (at.includes('#')) await page.goto('about:blank');
  await page.goto(at);
}

/** The settings that were set for a page last, if no case has changed them since. */
const setOn = new WeakMap<Page, string>();

/** Opens a page as if nothing had been asked before. */
async function turnAnew({ session, page, proof }: Stand, at: string, settings: object): Promise<void> {
  const added = proof.added && { addedSites: [proof.added] };
  const wanted = { version: 1, ...added, ...settings };
  const isSet = setOn.get(page) === JSON.stringify(wanted);
  await session.setStorage({ ...(!isSet && { settings: wanted }), share: {} });
  setOn.set(page, JSON.stringify(wanted));
  await load(page, at);
  await turnTo(session, page);
}

/** @param address what the prompt must show: an address, or a part of the sentence in place of one */
function expectShown(shown: string | null, address: string, of?: string): void {
  if (address.startsWith('http')) expect(shown, of).toBe(address);
  else expect(shown, of).toContain(address);
}

/** Expects the prompt with this address and this text. It stays open. */
async function expectAsked(
  page: Page,
  address: string,
  { says = '', saysNot }: Pick<Asks, 'says' | 'saysNot'> = {},
  before: readonly string[] = [],
): Promise<void> {
  const prompt = await held(page, before);
  expectShown(prompt.address, address);
  expect(prompt.text).toContain(says);
  if (saysNot) expect(prompt.text).not.toContain(saysNot);
}

/** @throws when something is asked */
export async function expectNothingAsked(page: Page): Promise<void> {
  expect(await readPrompt(page)).toBeNull();
}

/** Lets the share go through, or closes the prompt. */
async function answerPrompt(page: Page, through: string | undefined): Promise<void> {
  if (through === undefined) await page.keyboard.press('Escape');
  else {
    await pressPromptButton(page, SHARE);
    await waitForAct(page, through);
  }
  await waitForNoPrompt(page);
}

/** From here on nothing has been asked before, as after everything was deleted. The page stays as it is. */
async function forgetAsked({ session, page }: Stand): Promise<void> {
  await session.setStorage({ share: {} });
  await turnTo(session, page);
}

/** Expects that what is pressed has a sign of the control that it is said to be. */
async function expectSign(page: Page, site: SiteData, { control, press }: Asks): Promise<void> {
  const known = controlsOf(site).filter(({ id }) => id === control);
  const signs = await Promise.all(known.map((one) => signsIn(page, press, one)));
  expect(signs.flat().length, `${press} has no sign of ${control}`).toBeGreaterThan(0);
}

async function playStep({ session, site, page }: Stand, step: Step): Promise<void> {
  if (step.does === 'also') {
    setOn.delete(page);
    await step.run(page, session);
  } else if (step.does === 'types') {
    await page.type(step.into, step.text);
    expect(await readPrompt(page), `typing ${step.text}`).toBeNull();
  } else if (step.does === 'opens') {
    await press(page, step.press, step.by);
    await page.waitForSelector(step.awaits);
    expect(await readPrompt(page), step.press).toBeNull();
  } else if (step.does === 'passes') {
    await press(page, step.press, step.by);
    await waitForAct(page, step.act);
    expect(await readPrompt(page), step.press).toBeNull();
  } else {
    const before = await acts(page);
    if (step.does === 'key') {
      await page.focus(step.focus);
      const shift = step.key !== step.key.toLowerCase();
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(step.key as 'a');
      if (shift) await page.keyboard.up('Shift');
    } else {
      // What a proof says of its page is the same in every browser.
      if (session.kind === 'chromium') await expectSign(page, site, step);
      await press(page, step.press, step.by);
    }
    await expectAsked(page, step.address, step.does === 'asks' ? step : {}, before);
    expect(await acts(page), 'done before the answer').toEqual(before);
    await answerPrompt(page, step.through);
  }
}

/** Runs a case. @throws with the number of the step that went wrong */
export async function playCase(stand: Stand, { at, smart, steps }: Case): Promise<void> {
  const play = async () => {
    if (smart) await readyWords(stand.session);
    await turnAnew(stand, at, smart ? {} : always);
    for (const [index, step] of steps.entries()) {
      await playStep(stand, step).catch((error: Error) => {
        const told = `step ${index + 1} (${step.does}): ${error.message}`;
        throw error instanceof Late ? new Late(told) : new Error(told);
      });
    }
  };
  await unlessLate(play, async () => setOn.delete(stand.page));
}

const english = languages.find(({ tag }) => tag === 'en')!;

/** What the prompt would show as the address of a held press. */
function shownOf(held: HeldPress | null): string | null {
  if (!held) return null;
  const { notes } = promptTexts(messagesOf(english, shownTexts('en')), held.way, 0);
  return held.url ?? (held.choices ? notes.choose : notes.none);
}

/** How a page was loaded that is still so: nothing of a case is left in it. */
const asLoaded = new WeakMap<Page, string>();

const loadOf = ({ at, hooks }: Without) => JSON.stringify([at, hooks]);

/** Those for which the same page is loaded follow each other. */
export function pageByPage(all: readonly Without[]): Without[] {
  return all.toSorted((one, other) => loadOf(one).localeCompare(loadOf(other)));
}

/** Asks about nothing, so that menus can be opened. */
export async function askNothing({ session, proof }: Stand): Promise<void> {
  const added = proof.added && { addedSites: [proof.added] };
  await session.setStorage({ settings: { version: 1, ...added, prompt: { mode: 'off' } } });
}

/** Loads the page of a case, if it is not there. */
async function loadFor({ session, proof, page }: Stand, one: Without): Promise<void> {
  if (asLoaded.get(page) === loadOf(one)) return;
  asLoaded.delete(page);
  const { host } = new URL(one.at);
  const pages = proof.answers[host] ?? Object.values(proof.answers)[0]!;
  const stop = one.hooks && session.web.on(host, renamed(pages, one.hooks));
  try {
    await load(page, one.at);
  } finally {
    stop?.();
  }
  await bringRules(page);
  asLoaded.set(page, loadOf(one));
}

/**
 * Takes a sign away, and expects that the control is still held with the right address. By the product's own rules
 * inside the page: that what they say is held and asked about, the cases show.
 */
export async function playWithout(stand: Stand, one: Without): Promise<void> {
  const { site, page } = stand;
  await loadFor(stand, one);
  const isOpened = Boolean(one.first ?? one.opens);
  // What is taken away is taken from a copy, so that the page stays. What is in shadow roots cannot be copied.
  const isCopied =
    !one.hooks &&
    !isOpened &&
    (await page.evaluate(() => {
      if ([...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot)) return false;
      const page = document.body;
      const copy = page.cloneNode(true) as HTMLElement;
      page.replaceWith(copy);
      Object.assign(globalThis, { putBack: () => copy.replaceWith(page) });
      return true;
    }));
  if (!isCopied && !(one.hooks && !isOpened)) asLoaded.delete(page);
  await page.evaluate((id) => {
    Object.assign(globalThis, { presses: globalThis.rules.pressesOn(id) });
  }, site.id);
  if (one.first) {
    await ruledPress(page, one.first, 'off');
    await press(page, one.first);
    await page.waitForSelector(one.press);
  }
  const selector = one.hooks ? one.press : await takeAway(page, one);
  const known = controlsOf(site).filter(({ id, signs }) => id === one.control && signs[one.sign]);
  if (known.length === 0) throw new Error(`${site.id} has no control ${one.control} with a ${one.sign}`);
  await expectSignGone(page, selector, known, one.sign);
  if (one.opens) {
    expect(await ruledPress(page, selector, 'always'), `${selector} is held itself`).toBeNull();
    await press(page, selector);
    await page.waitForSelector(one.opens);
  }
  const shown = await ruledPress(page, one.opens ?? selector, 'always', one.by);
  expectShown(shown, one.address);
  if (isCopied) await page.evaluate('putBack()');
}

/** What a press would be. @returns what the prompt would show as the address; null where it would pass */
async function ruledPress(
  page: Page,
  selector: string,
  mode: Mode,
  how: How = 'pointer',
): Promise<string | null> {
  return shownOf(
    await page.$eval(
      selector,
      (control, byKey, mode) =>
        (globalThis as unknown as { presses: ReturnType<typeof rules.pressesOn> }).presses.press(
          control as HTMLElement,
          byKey,
          mode,
        ),
      how !== 'pointer',
      mode,
    ),
  );
}

/** The same for every element that a selector finds, as if each were pressed after the other. */
async function ruledPresses({ page, site }: Stand, selector: string): Promise<(string | null)[]> {
  await bringRules(page);
  const all = await page.$$eval(
    selector,
    async (controls, id) => {
      const presses = globalThis.rules.pressesOn(id);
      const held: (HeldPress | null)[] = [];
      for (const control of controls) held.push(await presses.pressOn(control));
      return held;
    },
    site.id,
  );
  return all.map(shownOf);
}

/** Presses with a key, because the page has no styles. */
async function pressKey(page: Page, selector: string, index: number): Promise<void> {
  const element = (await page.$$(selector))[index]!;
  await element.evaluate((node) => (node as HTMLElement).focus());
  const focused = await element.evaluate((node) => document.activeElement === node);
  expect(focused, `${selector} ${index} takes the focus`).toBe(true);
  await page.keyboard.press('Enter');
}

/** The addresses that the posts around these controls have. */
async function addressesIn(
  page: Page,
  selector: string,
  how: { post: string; link: string },
): Promise<string[]> {
  const links = await page.$$eval(
    selector,
    (controls, { post, link }) =>
      controls.map((control) => {
        const own = control.closest(post)?.querySelector(link)?.getAttribute('href') ?? '';
        return new URL(own, location.href).href;
      }),
    how,
  );
  return links.map((link) => {
    const address = addressOf(link);
    return 'url' in address ? address.url : address.refused;
  });
}

/** Of each kind of control on a saved page, how many are pressed: what the others would be, the rules say. */
const PRESSES_OF_A_KIND = 2;

/**
 * On a saved page of the real site, expects that controls that share are held with the address of their post, and
 * others are not. By which rules they are recognised is the same in every browser: so one asks the rules about all.
 */
export async function playSaved(stand: Stand, saved: SavedPage): Promise<void> {
  const { session, page } = stand;
  const asksRules = session.kind === 'chromium';
  const stop = session.web.on(new URL(saved.at).host, () => ({
    body: readFileSync(join(savedPages, saved.file)),
  }));
  const open = async () => {
    await turnAnew(stand, saved.at, always);
    if (!saved.unfold) return;
    await page.$$eval(saved.unfold, (folded) => {
      for (const one of folded as HTMLElement[]) {
        one.hidden = false;
        one.style.display = 'block';
      }
    });
  };
  try {
    await open();
    for (const [selector, how] of Object.entries(saved.held)) {
      const found = 'link' in how ? await addressesIn(page, selector, how) : how;
      expect(new Set(found).size, selector).toBe('link' in how ? how.many : found.length);
      for (const [index, address] of found.slice(0, PRESSES_OF_A_KIND).entries()) {
        await pressKey(page, selector, index);
        await expectAsked(page, address);
        await answerPrompt(page, undefined);
      }
      // A post is asked about only once.
      await forgetAsked(stand);
      if (!asksRules) continue;
      const shown = await ruledPresses(stand, selector);
      for (const [index, address] of found.entries())
        expectShown(shown[index] ?? null, address, `${selector} ${index}`);
    }
    for (const selector of saved.passes) {
      const many = (await page.$$(selector)).length;
      expect(many, selector).toBeGreaterThan(0);
      for (let index = 0; index < Math.min(many, saved.most ?? many, PRESSES_OF_A_KIND); index++) {
        await pressKey(page, selector, index);
        expect(await readPrompt(page), `${selector} ${index}`).toBeNull();
      }
      if (asksRules) expect(await ruledPresses(stand, selector), selector).toEqual(Array(many).fill(null));
    }
  } finally {
    stop();
  }
}
