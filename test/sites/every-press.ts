/**
 * Tries everything in a page that looks like a button, without a real press: the rules that decide are run inside the
 * page, on the path that the event of a press would take, and their answer is compared with what a person would call a
 * share.
 */
import type { Page } from 'puppeteer-core';
import { bringRules } from './rules';

/** What the rules said about all presses in a page. */
export interface Presses {
  /** How many presses there were on share controls, and on other controls. */
  shares: number;
  others: number;
  /** What the rules got wrong: shares that would pass, and other presses that would be asked about. */
  faults: string[];
}

/**
 * @param site the site's id
 * @param shares every control in the page that shares a post, by selector, and how many of each there are; open shadow
 * roots are searched too
 */
export async function everyPress(
  page: Page,
  site: string,
  shares: Readonly<Record<string, number>>,
): Promise<Presses> {
  await bringRules(page);
  return page.evaluate(
    (site, shares) => {
      const { detect, intentAt, siteOf } = globalThis.rules;
      const watched = siteOf(site)!;
      const intent = intentAt(watched, location);
      const result: Presses = { shares: 0, others: 0, faults: [] };

      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
      }
      const find = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
      const sharing = new Set<EventTarget>();
      for (const [selector, many] of Object.entries(shares)) {
        const found = find(selector);
        if (found.length !== many) result.faults.push(`${found.length} of ${many} ${selector}`);
        for (const element of found) sharing.add(element);
      }

      const tagOf = ({ outerHTML }: Element) =>
        outerHTML
          .slice(0, outerHTML.indexOf('>') + 1)
          .replace(/ (?:class|style)="[^"]*"/g, '')
          .slice(0, 160);

      const onPress = (event: Event) => {
        const path = event.composedPath();
        const { control, post } = detect(watched, path, intent) ?? {};
        const isAsked =
          control && !control.passes && (post || intent || control.pages?.test(location.pathname));
        const isShare = path.some((node) => sharing.has(node));
        result[isShare ? 'shares' : 'others'] += 1;
        if (isShare && !isAsked) result.faults.push(`missed ${tagOf(path[0] as Element)}`);
        if (isAsked && !isShare) result.faults.push(`wrong ${control.id} ${tagOf(path[0] as Element)}`);
      };
      const pressed = new Set<EventTarget>(sharing);
      for (const button of find(
        'button, a[href], summary, [type="submit"], [role="button"], [role="link"], [role="menuitem"], [role="tab"], [tabindex]',
      )) {
        pressed.add(button);
        // A pointer presses the innermost element.
        let inner = button;
        while (inner.firstElementChild) inner = inner.firstElementChild;
        pressed.add(inner);
      }
      addEventListener('probe', onPress, true);
      for (const one of pressed) one.dispatchEvent(new Event('probe', { bubbles: true, composed: true }));
      removeEventListener('probe', onPress, true);
      return result;
    },
    site,
    shares,
  );
}

/** The faults as numbers. */
export function faultsIn(faults: readonly string[]): string {
  const of = (kind: RegExp) => faults.filter((fault) => kind.test(fault)).length;
  const [wrong, missed] = [of(/(?:^|: )wrong /), of(/(?:^|: )missed /)];
  return `${wrong} false prompts, ${missed} missed, ${faults.length - wrong - missed} controls not found`;
}
