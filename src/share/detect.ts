/**
 * From an event's path to a share act, with the data of one site. Looks only at the elements the event went
 * through and, once a share control was pressed, inside its post.
 */
import type { Control } from '../sites/types';
import { foldLabel } from './fold';
import type { WatchedControl, WatchedSite } from './watched-site';

/** A press on a control nested deeper than this below its pressable has not been seen on any site. */
const MAX_DEPTH = 16;
const LONGEST_LABEL = 120;

export interface Detected {
  control: Pick<Control, 'id' | 'step' | 'held' | 'after' | 'opener' | 'pages' | 'way'>;
  /** What would have taken the press, and takes it again when the act goes through. */
  pressable: Element;
  /** The post, or null where the control stands in a menu, a dialog or on an intent page. */
  post: Element | null;
}

type Intent = NonNullable<WatchedSite['intents']>[number];

/** The accessible name a control was given, by attribute, inside its icon, or as text. */
function namesOf(element: Element): string[] {
  const inner = element.querySelector('svg[aria-label], img[alt]');
  return [
    element.getAttribute('aria-label'),
    inner?.getAttribute('aria-label') ?? inner?.getAttribute('alt'),
    element.getAttribute('title'),
    element.textContent,
  ].filter((name): name is string => Boolean(name) && (name as string).length <= LONGEST_LABEL);
}

/** "76 reposts. Repost": the name may follow a count in a sentence of its own. */
export function labelFits(element: Element, labels: readonly string[]): boolean {
  return namesOf(element).some((name) => {
    const last = name.split(/[.\u06d4\n]\s*(?=\S)/).pop() as string;
    return labels.includes(foldLabel(name)) || labels.includes(foldLabel(last));
  });
}

/** Any one signal is enough; each is specific on its own. */
function isControl(element: Element, control: WatchedControl): boolean {
  const { pressable, within, signs, labels, never } = control;
  if (!element.matches(pressable)) return false;
  if (within && !element.closest(within)) return false;
  const signed = (signs && element.matches(signs)) || (labels && labelFits(element, labels));
  return Boolean(signed) && !never?.some((selector) => element.closest(selector));
}

/** The nearest post on the path at or above an element. */
export function postOf(
  { posts, notPosts }: Pick<WatchedSite, 'posts' | 'notPosts'>,
  path: readonly EventTarget[],
): Element | null {
  const isPost = (node: EventTarget) =>
    node instanceof Element && node.matches(posts) && !(notPosts && node.matches(notPosts));
  return (path.find(isPost) as Element | undefined) ?? null;
}

/**
 * @param site the site's data
 * @param path `event.composedPath()`
 * @param intent the share-intent page this is, if it is one: only its own button counts there
 * @param opened id of the control whose menu or dialog is open, if one is
 * @returns the share control that was pressed, or null
 */
export function detect(
  site: WatchedSite,
  path: readonly EventTarget[],
  intent: Intent | null,
  opened: string | null,
): Detected | null {
  const { controls } = intent ?? site;
  for (let depth = 0; depth < path.length && depth < MAX_DEPTH; depth++) {
    const element = path[depth];
    // A shadow root on the way (Reddit) is no element, and no reason to stop.
    if (!(element instanceof Element)) continue;
    for (const control of controls) {
      if (control.after && !control.opener && !(opened && control.after.includes(opened))) continue;
      if (!isControl(element, control)) continue;
      const post = intent || control.after ? null : postOf(site, path.slice(depth));
      // In a menu the same word may be another control's, which comes later in the list. What is never held needs
      // no post to say so.
      if (control.held && !post && !intent && !control.after && !control.pages) continue;
      return { control, pressable: element, post };
    }
  }
  return null;
}

/**
 * @param event a key press
 * @returns the share that a site's own single-key shortcut is about to make, or null
 */
export function detectKey(site: WatchedSite, event: KeyboardEvent): Detected | null {
  const key = site.keys?.find((candidate) => candidate.key === event.key);
  if (!key || event.ctrlKey || event.metaKey || event.altKey) return null;
  // Caps lock makes upper-case letters too, and is no shift key.
  if (event.shiftKey !== (key.key !== key.key.toLowerCase())) return null;
  const path = event.composedPath();
  const target = path[0];
  if (!(target instanceof HTMLElement)) return null;
  if (target.isContentEditable || target.matches('input, textarea, select')) return null;
  const post = postOf(site, path);
  return post && { control: { id: `key-${key.key}`, step: 'open', held: key.held }, pressable: target, post };
}

/** The share-intent page of this site that an address is, if it is one. */
export function intentAt(site: WatchedSite, { pathname, search }: Location): Intent | null {
  if (!site.intents || !search) return null;
  const path = pathname.replace(/\/+$/, '');
  const query = new URLSearchParams(search);
  return (
    site.intents.find((one) => one.path.test(path) && one.carries.some((name) => query.has(name))) ?? null
  );
}
