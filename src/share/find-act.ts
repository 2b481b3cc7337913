/**
 * What a press is: from an event's path, the site's data and what is known so far, to a share act or none. It
 * only reads the page.
 */
import { decide, postMark } from './decide';
import { type Detected, detect, intentAt, isElement, postOf } from './detect';
import { replayOf } from './replay';
import type { Opened, PressFound, WatchState } from './watch-machine';
import type { WatchedSite } from './watched-site';
import { authorOf, isQuoted, postWords } from './words';

/** What a share control opens; presses elsewhere close it. */
const OPENED = '[role=menu],[role=dialog],[data-testid=sheetDialog],.btn-menu';

/** The path, and those parameters that look like an id: what changes from visit to visit does not count. */
function idsIn({ pathname, search }: URL | Location): string {
  let ids = pathname;
  // Not `values()`: Firefox's content scripts cannot iterate it, https://bugzilla.mozilla.org/show_bug.cgi?id=1023984
  new URLSearchParams(search).forEach((value) => {
    if (/\d{5}/.test(value)) ids += ` ${value}`;
  });
  return ids;
}

/** What makes a post different from others in this page. Only its mark is kept; nothing of it is sent. */
function identityOf(site: WatchedSite, post: Element | null, words: string): string {
  const page = location.host + idsIn(location);
  if (!post) return page;
  const isOwn = (element: Element) => !isQuoted(element, post, site.quoted);
  const holder =
    site.ids &&
    (post.matches(site.ids.select) ? post : [...post.querySelectorAll(site.ids.select)].find(isOwn));
  const id = holder?.getAttribute(site.ids!.attribute) ?? holder?.id ?? '';
  const ids = holder instanceof HTMLAnchorElement ? idsIn(new URL(holder.href)) : id;
  const identity = `${ids}\n${authorOf(site, post)}\n${words}`;
  // Nothing is known of the post: the page's address is better than an empty identity, which all such posts
  // would share.
  return identity.trim() ? identity : page;
}

/** Whether to hold a share act; an opener's post is remembered for what it opens. */
export function consider(
  { shared, site, record, asked, opened }: WatchState,
  detected: Detected,
  isIntent: boolean,
  share: () => void,
): PressFound {
  const { control, pressable } = detected;
  // What is open now says more than what was pressed last: a menu may have opened by itself since.
  const hovered = control.opener ? document.querySelector(control.opener) : null;
  const menu = !hovered && opened && control.after?.includes(opened.by) ? opened : null;
  const from = hovered ?? menu?.from ?? pressable;
  const post = hovered ? hovered.closest(site.posts) : menu ? menu.post : detected.post;
  // Neither in a post nor on a post's own page: the share of a group or a profile, which is not held.
  const isOurs = post || isIntent || menu || control.pages?.test(location.pathname);
  const passing: PressFound = {
    known: true,
    // An opener that is not ours closes what was open before.
    opened: control.atOnce ? opened : isOurs ? { by: control.id, from, post } : undefined,
  };
  if (!isOurs || control.passes || !record) return passing;
  const around = post ?? (site.viewer && !isIntent ? from.closest(site.viewer) : null);
  const words = around ? postWords(site, around) : '';
  const id = identityOf(site, post, words);
  if (asked.some((one) => one.id === id)) return passing;
  const mark = postMark(id, record.state.salt);
  const at = Date.now();
  const hinted = () => shared.hints?.(words);
  if (!decide(record, site.id, mark, at, hinted, asked.at(-1)?.at)) return passing;
  return { ...passing, act: { detected, post, isIntent, page: location.href, id, mark, at, share } };
}

/**
 * What is open after a press on something else. Only on a few sites does it matter which post was pressed
 * last.
 */
function openedBy(
  site: WatchedSite,
  opened: Opened | undefined,
  path: readonly EventTarget[],
): Opened | undefined {
  if (path.some((node) => isElement(node) && node.matches(OPENED))) return opened;
  // Another control was pressed: whatever opens now is not the share menu.
  if (!site.controls.some(({ after }) => after?.includes('press'))) return undefined;
  return { by: 'press', from: path[0] as Element, post: postOf(site, path) };
}

/** What a press on the page is. */
export function findAct(state: WatchState, event: Event, path: readonly EventTarget[]): PressFound {
  const { site, opened } = state;
  const intent = intentAt(site, location);
  const detected = detect(site, path, intent, opened?.by);
  return detected
    ? consider(state, detected, !!intent, replayOf(event, path[0], detected.pressable))
    : { known: false, opened: openedBy(site, opened, path) };
}
