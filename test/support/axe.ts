/** axe-core in a page, and what else a machine can see of accessibility. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, inBrowserWindow } from '../../scripts/browsers/index';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}
declare const axe: { run(context: Document, options: object): Promise<AxeResults> };

/** The rules that go by what is drawn: the rest go by the elements, which every browser and every colour has alike. */
const DRAWN = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/**
 * What axe finds wrong on a page as it stands: every rule, also those that are only good practice. What is still fading
 * in is waited for, since half a colour has half the contrast.
 * @param rules `drawn` leaves out those that go by the elements alone: most of what axe does
 * @returns one line a finding, with where it is
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
      // Not their `finished`: what is drawn anew while it moves may never say that it has. In Firefox it may even go on
      // being "running", so that two seconds have to do.
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

/** Shows every page in a colour scheme, as the system would ask for it. */
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

/** What can be pressed and is smaller than 44 by 44 pixels. Links inside a sentence are as high as its line. */
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
        // A field inside its label, or with a row for a label, is pressed by way of that.
        .filter((element) => !(element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)))
        .filter((element) => !(element.localName === 'a' && getComputedStyle(element).display === 'inline'))
        .flatMap((element) => {
          const { width, height, bottom } = element.getBoundingClientRect();
          // Out of the window until it has the focus.
          if (bottom < 0) return [];
          const fits = height >= least - 0.5 && width >= least - 0.5;
          return fits
            ? []
            : [`${element.outerHTML.slice(0, 120)} ${Math.round(width)}×${Math.round(height)}`];
        })
    );
  });
}

/**
 * What does not fit its place: a page wider than the window, text that is cut off, controls one over the other.
 */
export function misfits(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    // The small turned arrow of what opens reaches beyond its line.
    const signs = 4;
    const name = (element: Element) =>
      `<${element.localName} class="${element.className}"> ${element.textContent?.trim().slice(0, 60)}`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      // For whoever listens alone.
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

    // What stays in sight lies over the page on purpose.
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
        const isInline = getComputedStyle(one.element).display === 'inline';
        if (across > 2 && down > 2 && !isInline)
          found.push(`${name(one.element)} lies over ${name(other.element)}`);
      }
    }
    return found;
  });
}
