/** Which presses may open a post that is being waited for, and what they should lead to. */
import { canonical } from '../sites/addresses';
import type { AddressedSite } from '../sites/types';
import { postOf } from './detect';
import { looked } from './link';
import type { PostRules } from './page-site';

/** What can be pressed and opens no post. */
const NO_LINK =
  'button, [role="button"], [role="menuitem"], input, textarea, select, label, summary, [contenteditable]';

export interface Opening {
  /** The post's link where the page holds it by now: only that counts then. */
  link: string | null;
}

/**
 * @param path `event.composedPath()` of a press
 * @param asked the post that is waited for, where it is known; once a page was drawn anew, nobody knows
 * @returns null for a press that leads elsewhere: outside of any post or in another one, on a button, a picture, a card,
 * or words that somebody wrote
 */
export function openingOf(
  site: AddressedSite,
  watch: PostRules,
  path: readonly EventTarget[],
  asked: Element | null,
): Opening | null {
  const post = postOf({ posts: watch.posts.join(), ...(watch.row && { row: watch.row }) }, path);
  if (!post || (asked?.isConnected && asked !== post)) return null;
  const around = path.slice(0, path.indexOf(post)).filter((node) => node instanceof Element);
  if (around.some((one) => one.matches(NO_LINK))) return null;
  // Its own time, where it is known which link that is.
  const head = watch.timeLink?.head;
  const isTold = head && post.querySelector(head.starts);
  const own = looked({ from: 'inside', select: 'a', ...(isTold && { head }) }, watch, post);
  const link = around.find((one) => one instanceof HTMLAnchorElement && own.includes(one));
  if (!(link instanceof HTMLAnchorElement)) return null;
  const address = URL.canParse(link.href) ? canonical(site, new URL(link.href)) : null;
  return { link: address?.certainty === 'exact' ? address.url : null };
}
