/** Which presses may open a post that is being waited for, and what they should lead to. */
import { canonical } from '../sites/addresses';
import type { AddressedSite, LinkFinder } from '../sites/types';
import { postOf } from './detect';
import { looked } from './finder';
import type { PostRules } from './page-site';

/** What can be pressed and does not open a post. */
const NO_LINK =
  'button, [role="button"], [role="menuitem"], input, textarea, select, label, summary, [contenteditable]';

export interface Opening {
  /** The post's link, if the page has it by now: then only that link counts. */
  link: string | null;
}

/**
 * @param path `event.composedPath()` of a press
 * @param asked the post that is waited for, if known; after a page was drawn again, it is not known
 * @returns null for a press that leads elsewhere: outside of any post or in another one, on a button, a
 *   picture, a card, or words that somebody wrote
 */
export function openingOf(
  site: AddressedSite,
  watch: PostRules,
  path: readonly EventTarget[],
  asked: Element | null,
): Opening | null {
  const awaited = asked?.isConnected ? asked : null;
  const found = postOf({ posts: watch.posts.join(), ...(watch.row && { row: watch.row }) }, path);
  // A post that is in no element with a name is found only by its row of actions.
  const post = found ?? (awaited && path.includes(awaited) ? awaited : null);
  if (!post || (awaited && awaited !== post)) return null;
  const around = path.slice(0, path.indexOf(post)).filter((node) => node instanceof Element);
  if (around.some((one) => one.matches(NO_LINK))) return null;
  // Only the link of its time, where it is known which link that is.
  const head = watch.timeLink?.head;
  const isTold = head && post.querySelector(head.starts);
  // Elsewhere a link that opens a tab of its own may be a card.
  const time: LinkFinder = isTold
    ? { from: 'inside', select: 'a', head }
    : { from: 'inside', select: head ? 'a:not([target])' : 'a' };
  const own = looked(time, watch, post);
  const link = around.find((one) => one instanceof HTMLAnchorElement && own.includes(one));
  if (!(link instanceof HTMLAnchorElement)) return null;
  const address = exact(site, link.href);
  // A link that is not filled in yet leads to the page itself.
  return { link: address === exact(site, location.href) ? null : address };
}

function exact(site: AddressedSite, link: string): string | null {
  const address = URL.canParse(link) ? canonical(site, new URL(link)) : null;
  return address?.certainty === 'exact' ? address.url : null;
}
