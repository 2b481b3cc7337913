/** Runs axe-core in a page, and checks what else a program can check of accessibility. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, inBrowserWindow } from '../../scripts/browsers/index';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}
declare const axe: { run(context: Document, options: object): Promise<AxeResults> };

/**
 * The rules that depend on what is drawn. The others depend only on the elements, which are the same in every browser
 * and colour scheme.
 */
const DRAWN = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/**
 * What axe finds wrong on a page, by every rule, also those that are only good practice. Waits until nothing is fading
 * in any more, because half a colour has half the contrast.
 * @param rules `drawn` leaves out the rules that depend only on the elements, which are most of them
 * @returns one line for each finding, with its place
 */
export async function axeFindings(
  page: Pick<Page, 'evaluate'>,
  rules: 'all' | 'drawn' = 'all',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async (only) => {
      const roots = [
        document,
        ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
      ];
      const isMoving = () =>
        roots
          .flatMap((root) => root.getAnimations())
          .some(
            ({ effect, playState }) =>
              playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
          );
      // `finished` of an animation is not used: it may never come when the element is drawn again while it moves. In
      // Firefox an animation may even stay "running", so this waits two seconds at most.
      for (let frames = 0; isMoving() && frames < 120; frames += 1) await new Promise(requestAnimationFrame);
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
      );
    },
    rules === 'drawn' ? DRAWN : null,
  );
}

/** Shows every page in a colour scheme, as if the system had asked for it. */
export async function setColorScheme(page: Page, kind: BrowserKind, scheme: 'light' | 'dark'): Promise<void> {
  if (kind === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return;
  }
  await inBrowserWindow(
    page.browser(),
    (dark) => {
      // biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no published types.
      const { Services } = globalThis as any;
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
    },
    scheme === 'dark',
  );
  await page.waitForFunction(
    (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
    {},
    scheme === 'dark',
  );
}

/**
 * Controls that are smaller than 44 by 44 pixels. Links inside a sentence are left out, because they are as high as its
 * line.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44;
    const all = document.querySelectorAll<HTMLElement>('button, a[href], summary, select, input, label');
    return (
      [...all]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden-text'),
        )
        .filter((element) => element.localName !== 'label' || element.querySelector('input'))
        // Radio buttons and check boxes are left out: people press their label or row.
        .filter((element) => !(element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)))
        .filter((element) => !(element.localName === 'a' && getComputedStyle(element).display === 'inline'))
        .flatMap((element) => {
          const { width, height, bottom } = element.getBoundingClientRect();
          // It is outside of the window until it has the focus.
          if (bottom < 0) return [];
          const fits = height >= least - 0.5 && width >= least - 0.5;
          return fits
            ? []
            : [`${element.outerHTML.slice(0, 120)} ${Math.round(width)}×${Math.round(height)}`];
        })
    );
  });
}

/** What does not fit: a page wider than the window, text that is cut off, controls that cover each other. */
export function misfits(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    // The small arrow of a control that unfolds reaches outside of its line.
    const signs = 4;
    const name = (element: Element) =>
      `<${element.localName} class="${element.className}"> ${element.textContent?.trim().slice(0, 60)}`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      // Text that is only for screen readers is left out.
      getComputedStyle(element).clipPath !== 'inset(50%)' &&
      !element.closest('.hidden-text, .skip, .print-place, svg');
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);

    for (const element of document.querySelectorAll('body *')) {
      if (!isSeen(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > clientWidth + 1))
        found.push(`out of the window: ${name(element)}`);
      const style = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut off: ${name(element)}`);
      if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        found.push(`cut off: ${name(element)}`);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (
        hasText &&
        style.display !== 'inline' &&
        element.scrollWidth > element.clientWidth + signs &&
        style.overflowX === 'visible'
      ) {
        found.push(`sticks out of its box: ${name(element)}`);
      }
    }

    // Bars that stay in sight are left out: they cover the page on purpose.
    const controls = [
      ...document.querySelectorAll('button, a[href], summary, select, input, h1, h2, h3'),
    ].filter(
      (element) => isSeen(element) && !element.closest('.quick-exit, .status-place, .footer, .welcome-start'),
    );
    const boxes = controls.map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const [place, one] of boxes.entries()) {
      for (const other of boxes.slice(place + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > 2 && getComputedStyle(one.element).display !== 'inline')
          found.push(`${name(one.element)} lies over ${name(other.element)}`);
      }
    }
    return found;
  });
}
