/**
 * From an event's path to a share act, with the data of one site. Looks only at the elements that the event
 * went through and, after a press on a share control, inside its post.
 */
import { foldLabel } from './fold';
import type { WatchedControl, WatchedSite } from './watched-site';

/** No site has been seen where a press is deeper than this inside a control. */
const MAX_DEPTH = 16;
const LONGEST_LABEL = 120;
/** What can be pressed by itself. */
const CONTROLS = 'button,[role=button],a[href]';
/** Around posts, and never a post itself. */
const FRAMES = 'body,main,[role=main],[role=feed],[role=dialog]';

export interface Detected {
  control: Pick<
    WatchedControl,
    'id' | 'labels' | 'atOnce' | 'passes' | 'after' | 'opener' | 'pages' | 'way'
  > &
    // A key press has none of these.
    Partial<Pick<WatchedControl, 'pressable' | 'never'>>;
  /** What would have received the press, and receives it when the act goes through. */
  pressable: Element;
  /** The post, or null where the control is in a menu, a dialog or on an intent page. */
  post: Element | null;
}

/** A press can also go through a shadow root, the document and the window. */
export const isElement = (node: unknown): node is Element => node instanceof Element;

type Intent = NonNullable<WatchedSite['intents']>[number];

/** The accessible name of a control: from an attribute, from its icon, or from its text. */
function namesOf(element: Element): string[] {
  const inner = element.querySelector('svg[aria-label], img[alt]');
  return [
    element.getAttribute('aria-label'),
    inner?.getAttribute('aria-label') ?? inner?.getAttribute('alt'),
    element.getAttribute('title'),
    element.textContent,
  ].filter((name): name is string => Boolean(name) && (name as string).length <= LONGEST_LABEL);
}

/**
 * "76 reposts. Repost": the name may come after a count, in a sentence of its own. "1 share" is only a count.
 */
export function labelFits(element: Element, labels: readonly string[]): boolean {
  return namesOf(element).some((name) => {
    const last = name.split(/[.\u06d4\n]\s*(?=\S)/).pop() as string;
    return !/^\s*[\d٠-٩۰-۹०-९০-৯]/.test(last) && [name, last].some((one) => labels.includes(foldLabel(one)));
  });
}

/** One sign is enough: each is specific on its own. */
function isControl(element: Element, control: WatchedControl): boolean {
  const { pressable, within, signs, labels, never } = control;
  if (!element.matches(pressable)) return false;
  if (within && !element.closest(within)) return false;
  const signed = (signs && element.matches(signs)) || (labels && labelFits(element, labels));
  return Boolean(signed) && !never?.some((selector) => element.closest(selector));
}

/**
 * A pressed control is small: an element with a control inside that the press did not go through is a
 * container. But a frame around a single control may be pressed beside that control.
 */
function isContainer(element: Element, path: readonly EventTarget[]): boolean {
  const inside = [...element.querySelectorAll(CONTROLS)];
  return inside.length > (inside.filter((other) => path.includes(other)).length || 1);
}

/**
 * The nearest post on the path at or above an element. Where none is known, the post of a control in a row of
 * actions is the largest part of the page around that row that has no second row.
 */
export function postOf(
  { posts, row }: Pick<WatchedSite, 'posts' | 'row'>,
  path: readonly EventTarget[],
): Element | null {
  const around = path.filter(isElement);
  const known = around.find((node) => node.matches(posts));
  if (known || !row || !around[0]?.closest(row)) return known ?? null;
  let post: Element | null = null;
  for (const node of around) {
    if (node.matches(FRAMES) || node.querySelectorAll(row).length > 1) break;
    post = node;
  }
  return post;
}

/**
 * @param site the site's data
 * @param path `event.composedPath()`
 * @param intent the share-intent page this is, if it is one: there only its own button counts
 * @param opened id of the control whose menu or dialog is open, if one is
 * @returns the share control that was pressed, or null
 */
export function detect(
  site: WatchedSite,
  path: readonly EventTarget[],
  intent: Intent | null,
  opened?: string,
): Detected | null {
  const { controls } = intent ?? site;
  let ofPage: Detected | null = null;
  for (let depth = 0; depth < path.length && depth < MAX_DEPTH; depth++) {
    const element = path[depth];
    // A shadow root on the way (Reddit) is not an element, but no reason to stop.
    if (!isElement(element)) continue;
    for (const control of controls) {
      if (control.after && !control.opener && !(opened && control.after.includes(opened))) continue;
      if (!isControl(element, control) || isContainer(element, path)) continue;
      const apart = intent || control.after;
      const post = apart ? null : postOf(site, path.slice(depth));
      const found = { control, pressable: element, post };
      // A control that is never held needs no post.
      if (post || apart || control.passes) return found;
      // In a menu the same word belongs to another control, later in the list or around this element. Only where
      // there is none the page itself is shared.
      if (control.pages) ofPage ??= found;
    }
  }
  return ofPage;
}

/**
 * @param event a key press
 * @param path its `composedPath()`
 * @returns the share that a site's own single-key shortcut is about to make, or null
 */
export function detectKey(
  site: WatchedSite,
  event: KeyboardEvent,
  path: readonly EventTarget[],
): Detected | null {
  const key = site.keys?.find((candidate) => candidate.key === event.key);
  if (!key || event.ctrlKey || event.metaKey || event.altKey) return null;
  // Caps lock makes upper-case letters too, and is no shift key.
  if (event.shiftKey !== (key.key !== key.key.toLowerCase())) return null;
  const [target] = path;
  if (!(target instanceof HTMLElement)) return null;
  if (target.isContentEditable || target.matches('input, textarea, select')) return null;
  const post = postOf(site, path);
  return post && { control: { id: `key-${key.key}` }, pressable: target, post };
}

/** The share-intent page of this site that is at an address, if there is one. */
export function intentAt(site: WatchedSite, { pathname, search }: Location): Intent | null {
  const path = pathname.replace(/\/+$/, '');
  const query = new URLSearchParams(search);
  const isHere = ({ path: own, carries }: Intent) =>
    own.test(path) && carries.some((name) => query.has(name));
  return site.intents?.find(isHere) ?? null;
}
