/** Takes a sign away from one control of an open page, as a change of the site would. */
import type { Page } from 'puppeteer-core';
import type { Site } from '../../src/sites/types';
import { expectSignGone, type Sign } from './renamed-hooks';

export interface Removal {
  /** The control's id in the site's data. */
  control: string;
  sign: Sign;
  /** How far around the control the page has changed; by default the whole page. */
  upTo?: string;
  /** The control's own attributes that are the sign, where it is not the usual ones. */
  attributes?: readonly string[];
}

/**
 * Changes the page:
 * - `mark`: `data-` attributes, ids, classes and names of the control, in it and around it are gone
 * - `icon`: its icon draws something else
 * - `label`: its names and its text are a word of no language
 * - `place`: it has left its row and is the first thing in `upTo`
 *
 * @returns a selector for the control, which other hooks no longer find
 * @throws when that was not a sign of the control, or its only one
 */
export async function withoutSign(
  page: Page,
  selector: string,
  site: Site,
  { control, sign, upTo = '#root', attributes }: Removal,
): Promise<string> {
  await page.$eval(
    selector,
    (element, sign, upTo, attributes) => {
      const inside = [element, ...element.querySelectorAll('*')];
      const limit = element.closest(upTo) ?? document.body;
      const around: Element[] = [];
      for (let node = element.parentElement; node && node !== limit; node = node.parentElement)
        around.push(node);
      if (attributes) {
        for (const name of attributes) element.removeAttribute(name);
      } else if (sign === 'mark') {
        for (const one of [...inside, ...around]) {
          for (const { name } of [...one.attributes]) {
            if (name.startsWith('data-') || ['id', 'class', 'name'].includes(name)) one.removeAttribute(name);
          }
        }
      } else if (sign === 'place') {
        limit.prepend(element);
      }
      if (sign === 'icon') {
        for (const one of inside) {
          for (const name of ['d', 'points', 'r', 'href', 'fill']) {
            if (one instanceof SVGElement && one.hasAttribute(name)) one.setAttribute(name, 'renamed');
          }
        }
      }
      if (sign === 'label') {
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
  const known = site.watch?.controls.find(({ id }) => id === control);
  if (!known) throw new Error(`${site.id} has no control ${control}`);
  await expectSignGone(page, '[data-renamed]', known, sign);
  return '[data-renamed]';
}
