/**
 * A site that changes its markup: the same invented page with some of its hooks under other names, in its markup and
 * in its own script alike, so that it works as before and only the extension has to cope.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Session, type Site, turnTo, waitForPrompt } from '../../scripts/browsers/index';
import type { Control, Signs, Site as SiteData } from '../../src/sites/types';
import { always, press } from './share-presses';

export type Sign = keyof Signs;

/** A way to take one sign away from one control. */
export interface Renaming {
  /** The control's id in the site's data. */
  control: string;
  sign: Sign;
  /** Old names and new ones, replaced wherever they stand in the page. */
  hooks: Readonly<Record<string, string>>;
}

/** The site with other names. */
export function renamed(site: Site, hooks: Renaming['hooks']): Site {
  return async (request) => {
    const answer = await site(request);
    if (typeof answer?.body !== 'string') return answer;
    let body = answer.body;
    for (const [from, to] of Object.entries(hooks)) {
      expect(body, `${request.path} has no ${from} to rename`).toContain(from);
      body = body.replaceAll(from, to);
    }
    return { ...answer, body };
  };
}

/**
 * By which signs a control can be told in the page as it is.
 * @param selector the element that is pressed, by something that is no sign; `>>>` goes through shadow roots
 */
export async function signsIn(page: Page, selector: string, { pressable, signs }: Control): Promise<Sign[]> {
  return page.$eval(
    selector,
    (pressed, { pressable, mark = [], icon = [], place = [], label }) => {
      const plain = (text: string | null | undefined) =>
        (text ?? '')
          .replace(/[\u200b-\u200f]/g, '')
          .trim()
          .toLowerCase();
      const words = Object.values(label ?? {})
        .flat()
        .map(plain);
      const names = (element: Element) => [
        element.getAttribute('aria-label'),
        element.getAttribute('title'),
        element.textContent,
        element.querySelector('svg[aria-label]')?.getAttribute('aria-label'),
      ];
      const found = new Set<'mark' | 'icon' | 'place' | 'label'>();
      const fits = (element: Element, selectors: readonly string[]) =>
        selectors.length > 0 && element.matches(selectors.join());
      for (let node: Node | null = pressed; node; ) {
        if (node instanceof Element && node.matches(pressable)) {
          if (fits(node, mark)) found.add('mark');
          if (fits(node, icon)) found.add('icon');
          if (fits(node, place)) found.add('place');
          if (names(node).some((name) => plain(name) !== '' && words.includes(plain(name))))
            found.add('label');
        }
        node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
      }
      return [...found];
    },
    { pressable, ...signs },
  );
}

/** Checks that this renaming takes away the sign it says, and that it is not the only one there was. */
export async function expectSignGone(
  page: Page,
  selector: string,
  control: Control,
  sign: Sign,
): Promise<void> {
  const left = await signsIn(page, selector, control);
  expect(left, `${control.id} can still be told by its ${sign}`).not.toContain(sign);
  expect(left.length, `${control.id} has no sign left`).toBeGreaterThan(0);
}

/** A renaming, and where it is tried. */
export interface RenamingCase extends Renaming {
  url: string;
  /** What is pressed, by something that is no sign. */
  selector: string;
  /** What opens the menu or dialog it is in. */
  first?: string;
  /** The control that `control` opens, where that one itself is never held: it is what must be held then. */
  opens?: string;
  /** What the prompt must show. */
  address: string;
}

/**
 * Tries each case in the page, loaded anew: the control has lost that sign, and is still held, with the right address.
 * @throws when a control of the site has a sign that no case takes away
 */
export async function expectHeldWithoutSigns(
  session: Session,
  feed: Site,
  site: SiteData,
  cases: readonly RenamingCase[],
): Promise<void> {
  const controls = [
    ...(site.watch?.controls ?? []),
    ...(site.watch?.intents ?? []).flatMap((intent) => intent.controls),
  ];
  const tried = new Set(cases.map(({ control, sign }) => `${control} ${sign}`));
  const untried = controls
    .flatMap(({ id, signs }) => Object.keys(signs).map((sign) => `${id} ${sign}`))
    .filter((one) => !tried.has(one));
  expect(untried, 'signs that no case takes away').toEqual([]);
  const page = await session.newPage();
  for (const { url, selector, first, opens, address, control, sign, hooks } of cases) {
    const known = controls.find(({ id }) => id === control);
    if (!known) throw new Error(`${site.id} has no control ${control}`);
    const stop = session.web.on(new URL(url).host, renamed(feed, hooks));
    // Nothing is asked while the menu is opened.
    const settings = { version: 1, ...(first ? { prompt: { mode: 'off' } } : always) };
    await session.setStorage({ settings, share: {} });
    await page.goto(url);
    await turnTo(session, page);
    if (first) {
      await press(page, first);
      await page.waitForSelector(selector);
      await session.setStorage({ settings: { version: 1, ...always } });
      await session.storage();
    }
    await expectSignGone(page, selector, known, sign);
    if (opens) {
      await press(page, selector);
      await page.waitForSelector(opens);
    }
    await press(page, opens ?? selector);
    const prompt = await waitForPrompt(page);
    expect(prompt.address, `${url}: ${control} without ${sign}`).toContain(address);
    stop();
  }
}
