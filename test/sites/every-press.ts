/**
 * Tries everything in a page that looks like a button, without a real press: the rules that decide are run inside the
 * page, on the path that the event of a press would take, and their answer is compared with what a person would call a
 * share.
 */
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Page } from 'puppeteer-core';

/** What the rules said about all presses in a page. */
export interface Presses {
  /** How many presses there were on share controls, and on other controls. */
  shares: number;
  others: number;
  /** What the rules got wrong: shares that would pass, and other presses that would be asked about. */
  faults: string[];
}

let bundle: string | undefined;

/** The rules and the data of every site, as a script for a page. */
function rules(): string {
  bundle ??= esbuild.buildSync({
    stdin: {
      contents: `
        import { detect, intentAt } from './src/share/detect';
        import { watchedSite } from './src/share/watched-site';
        import { kindsOfAddedSites, sites } from './src/sites/index';
        const siteOf = (id) => watchedSite([...sites, ...kindsOfAddedSites].find((site) => site.id === id));
        globalThis.rules = { detect, intentAt, siteOf };`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    write: false,
  }).outputFiles[0]?.text;
  return bundle as string;
}

interface Rules {
  siteOf(id: string): unknown;
  intentAt(site: unknown, location: Location): unknown;
  detect(
    site: unknown,
    path: readonly EventTarget[],
    intent: unknown,
    opened: string | null,
  ): { control: { id: string; passes?: true; pages?: RegExp }; post: Element | null } | null;
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
  // As text, because a page's policy cannot forbid that.
  await page.evaluate(rules());
  return page.evaluate(
    (site, shares) => {
      const { detect, intentAt, siteOf } = (globalThis as unknown as { rules: Rules }).rules;
      const watched = siteOf(site);
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
        const { control, post } = detect(watched, path, intent, null) ?? {};
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
