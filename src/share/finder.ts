/** What a site's finders find in a post, and around it: links as they are in the page. `link.ts` judges them. */
import { decoded } from '../sites/addresses';
import type { LinkFinder } from '../sites/types';
import type { PostRules } from './page-site';
import { isQuoted } from './words';

/** No post's link is longer; a longer one was made to keep the page busy. */
const LONGEST_HREF = 4096;

function parse(link: string | null | undefined, base: string): URL | null {
  if (!link || link.length > LONGEST_HREF) return null;
  try {
    return new URL(link, base);
  } catch {
    return null;
  }
}

/** Whether it is between the first of `starts` and the first of `ends` after that. */
function inHead(anchor: Element, post: Element, { starts, ends }: NonNullable<LinkFinder['head']>): boolean {
  const start = post.querySelector(starts);
  if (!start || !isBehind(start, anchor)) return false;
  const end = [...post.querySelectorAll(ends)].find(
    (element) => element !== start && isBehind(start, element),
  );
  return !end || isBehind(anchor, end);
}

function isBehind(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/**
 * Parts of the address that other elements of the post have; if those elements differ, none of them counts.
 */
function elsewhere({ and }: LinkFinder, watch: PostRules, post: Element): Record<string, string> | undefined {
  if (!and) return undefined;
  const parts = [...post.querySelectorAll(and.select)]
    .filter((one) => !isOthers(one, post, watch))
    .map((one) => and.pattern.exec(one.getAttribute(and.attribute) ?? '')?.groups)
    .filter((groups) => groups !== undefined);
  const same = new Set(parts.map((one) => JSON.stringify(one)));
  return same.size === 1 ? parts[0] : undefined;
}

/** Words and link cards hold what somebody wrote or linked to: such a link is never the post's own. */
function isOthers(element: Element, post: Element, { others, text }: PostRules): boolean {
  // A post's title can be its link; a card may be nothing but a link.
  const around = others ? element.closest(others) : element.parentElement?.closest(text);
  return Boolean(around && around !== post && post.contains(around));
}

/** The elements of the post that a finder looks at. If the post is one itself, it says more than any inside it. */
export function looked(finder: LinkFinder, watch: PostRules, post: Element): Element[] {
  if (finder.select && post.matches(finder.select)) return [post];
  if (finder.alone && post.querySelectorAll(finder.alone).length !== 1) return [];
  return [...post.querySelectorAll(finder.select ?? 'a[href]')].filter(
    (element) =>
      !isQuoted(element, post, finder.not ?? watch.quoted) &&
      !(watch.quoted && element.matches(watch.quoted)) &&
      // In a chat there is no other link than the one in the words.
      (isInMessage(finder) || !isLink(finder) || !isOthers(element, post, watch)) &&
      (!finder.head || inHead(element, post, finder.head)),
  );
}

/** Whether a finder reads links, and not other things that the site says about the post. */
function isLink({ from, attribute }: LinkFinder): boolean {
  return from === 'inside' || attribute === 'href';
}

/** Whether a finder takes links out of what somebody wrote, as in a chat. */
export function isInMessage({ anySite, certainty }: LinkFinder): boolean {
  return Boolean(anySite) && certainty === undefined;
}

/** The links that a link in a message shows: its words may be another link. None, if the words only name somebody. */
function linksInMessage(anchor: Element): (string | null)[] {
  const link = anchor.getAttribute('href');
  const words = anchor.textContent?.trim() ?? '';
  if (/^[@#]/.test(words)) return [];
  const [, shown, cut] =
    /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,}\/[^\s\u2026]*?)(\u2026|\.{3})?$/i.exec(words) ?? [];
  const isBeginning = cut && link && decoded(link).includes(shown as string);
  return shown && !isBeginning ? [link, `https://${shown}`] : [link];
}

/** The posts in the page except this one, those around it and those in it. */
export function otherPosts({ posts, row }: PostRules, post: Element): Element[] {
  const all = [...post.ownerDocument.querySelectorAll([...posts, ...(row ? [row] : [])].join())];
  return all.filter((other) => !other.contains(post) && !post.contains(other));
}

/** What lies over a page: while it is open, the page's address belongs to it. */
const LAYER = 'dialog, [role="dialog"], [aria-modal="true"]';

/** Whether the page's address can be this post's, and not another one's just as well. */
function isPageOf(finder: LinkFinder, watch: PostRules, post: Element, page: string): boolean {
  if (finder.pages && !finder.pages.test(new URL(page).pathname)) return false;
  const fits = (one: Element) => {
    const holds = (selector: string) => looked({ ...finder, select: selector }, watch, one).length > 0;
    if ((finder.not && one.closest(finder.not)) || (finder.without && holds(finder.without))) return false;
    return !finder.select || one.matches(finder.select) || one.querySelector(finder.select) !== null;
  };
  const layer = post.closest(LAYER);
  return (
    fits(post) &&
    !otherPosts(watch, post).some((one) => (!layer || one.closest(LAYER) === layer) && fits(one))
  );
}

/** Whether a link leads to the host that the site names as the author's. */
function isVouched(
  { vouched }: LinkFinder,
  watch: PostRules,
  post: Element,
  { hostname }: URL,
  page: string,
): boolean {
  const named =
    vouched && [...post.querySelectorAll(vouched)].find((one) => !isQuoted(one, post, watch.quoted));
  if (!named) return true;
  const host = /@([\w-]+(?:\.[\w-]+)+)\s*$/.exec(named.textContent ?? '')?.[1];
  return isSameHost(hostname, host?.toLowerCase() ?? new URL(page).hostname);
}

/** Whether one of two hosts is the other, or belongs to it. */
export function isSameHost(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** The links that one finder finds. A link that cannot be read is left out. */
export function linksFoundBy(finder: LinkFinder, watch: PostRules, post: Element, page: string): URL[] {
  const links = (all: readonly (string | null)[], base: string) =>
    all.flatMap((link) => parse(link, base) ?? []);
  if (finder.from === 'page') return isPageOf(finder, watch, post, page) ? links([page], page) : [];
  const found = looked(finder, watch, post);
  if (found.length < (finder.least ?? 0)) return [];
  if (finder.from === 'inside') {
    // A page may set another base for its links.
    return found
      .flatMap((element) => {
        const all = isInMessage(finder) ? linksInMessage(element) : [element.getAttribute('href')];
        return links(all, element.baseURI);
      })
      .filter((url) => isVouched(finder, watch, post, url, page));
  }
  const inPage = finder.pageParts?.exec(page);
  if (finder.pageParts && !inPage) return [];
  const printed = found.map((element) => {
    const value = element.getAttribute(finder.attribute ?? 'id') ?? '';
    const match = finder.pattern ? finder.pattern.exec(value) : null;
    if (finder.pattern && !match) return null;
    const groups = { ...inPage?.groups, ...match?.groups, ...elsewhere(finder, watch, post) };
    return (finder.print ?? '{value}').replace(
      /\{(\w+)\}/g,
      (_, part: string) => groups[part] ?? (part === 'value' ? (match?.[1] ?? value) : ''),
    );
  });
  return links(printed, page);
}
