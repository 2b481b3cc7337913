/** Takes away one of the signs by which a control is recognised, as a change of the site would. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Site } from '../../scripts/browsers/index';
import { foldLabel } from '../../src/share/fold';
import type { Control, Site as SiteData } from '../../src/sites/types';
import type { Sign, Without } from './proof';

/** Every control of a site, also those of its share pages. */
export function controlsOf({ watch }: SiteData): Control[] {
  return [...(watch?.controls ?? []), ...(watch?.intents ?? []).flatMap(({ controls }) => controls)];
}

/** The site with other names, replaced everywhere in its pages. The site itself works as before. */
export function renamed(site: Site, hooks: Readonly<Record<string, string>>): Site {
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
 * The signs by which a control can be recognised in the page as it is.
 * @param selector the element that is pressed, by something that is not a sign; `>>>` goes through shadow roots
 */
export async function signsIn(page: Page, selector: string, { pressable, signs }: Control): Promise<Sign[]> {
  const { mark, icon, place, label } = signs;
  const seen = await page.$eval(
    selector,
    (pressed, pressable, selectors) => {
      const fitting = new Set<string>();
      const names: string[] = [];
      for (let node: Node | null = pressed; node; ) {
        if (node instanceof Element && node.matches(pressable)) {
          for (const [sign, any] of Object.entries(selectors)) {
            if (any && node.matches(any.join())) fitting.add(sign);
          }
          const pictures = [...node.querySelectorAll('svg[aria-label]')];
          for (const one of [node, ...pictures.slice(0, 1)]) {
            names.push(one.getAttribute('aria-label') ?? '', one.getAttribute('title') ?? '');
          }
          names.push(node.textContent ?? '');
        }
        node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
      }
      return { fitting: [...fitting] as ('mark' | 'icon' | 'place')[], names };
    },
    pressable,
    { mark, icon, place },
  );
  const words = Object.values(label ?? {})
    .flat()
    .map(foldLabel);
  // As in "76 reposts. Repost": the name may come after a sentence with a count.
  const isNamed = seen.names.some((name) =>
    [name, name.split(/[.\u06d4\n]\s*(?=\S)/).pop()!].some((part) => words.includes(foldLabel(part))),
  );
  return [...seen.fitting, ...(isNamed ? (['label'] as const) : [])];
}

/**
 * @param controls all controls of one name: in the site's pages and in its share pages
 * @throws when this sign was not taken away, or was the only one there was
 */
export async function expectSignGone(
  page: Page,
  selector: string,
  controls: readonly Control[],
  sign: Sign,
): Promise<void> {
  const left = (await Promise.all(controls.map((one) => signsIn(page, selector, one)))).flat();
  expect(left, `can still be told by its ${sign}`).not.toContain(sign);
  expect(left.length, 'has no sign left').toBeGreaterThan(0);
}

/**
 * Changes the open page:
 * - `mark`: removes `data-` attributes, ids, classes and names of the control, inside it and around it
 * - `icon`: makes its icon draw something else
 * - `label`: makes its names and its text a word that is in no language
 * - `place`: moves it out of its row, to the beginning of `upTo`
 *
 * @returns a new selector for the control, because its old ones may no longer find it
 */
export async function takeAway(
  page: Page,
  { press, sign, upTo = '#root', attributes, knownBy }: Without,
): Promise<string> {
  await page.$eval(
    press,
    (element, sign, upTo, attributes) => {
      const inside = [element, ...element.querySelectorAll('*')];
      const limit = element.closest(upTo) ?? document.body;
      const around: Element[] = [];
      for (let node = element.parentElement; node && node !== limit; node = node.parentElement)
        around.push(node);
      if (attributes) {
        for (const name of attributes) for (const one of inside) one.removeAttribute(name);
      } else if (sign === 'mark') {
        for (const one of [...inside, ...around]) {
          for (const { name } of [...one.attributes]) {
            if (name.startsWith('data-') || ['id', 'class', 'name'].includes(name)) one.removeAttribute(name);
          }
        }
      } else if (sign === 'place') {
        limit.prepend(element);
      } else if (sign === 'icon') {
        for (const one of inside) {
          for (const name of ['d', 'points', 'r', 'href', 'fill']) {
            if (one instanceof SVGElement && one.hasAttribute(name)) one.setAttribute(name, 'renamed');
          }
        }
      } else {
        for (const one of inside) {
          for (const name of ['aria-label', 'title', 'alt']) {
            if (one.hasAttribute(name)) one.setAttribute(name, 'Xyzzy');
          }
          for (const text of one.childNodes) {
            if (text.nodeType === Node.TEXT_NODE && text.textContent?.trim()) text.textContent = 'Xyzzy';
          }
        }
      }
      element.setAttribute('data-renamed', '');
    },
    sign,
    upTo,
    attributes ?? null,
  );
  for (const [name, value] of Object.entries(knownBy ?? {})) {
    await page.$eval(
      '[data-renamed]',
      (element, name, value) => element.setAttribute(name, value),
      name,
      value,
    );
  }
  return '[data-renamed]';
}
