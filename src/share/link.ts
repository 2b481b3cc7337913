/** The post's own link, searched only inside the post and rebuilt by the site's grammar. */
import { canonical, decoded } from '../sites/addresses';
import type { AddressedSite, Candidate, Certainty, LinkFinder, ShareIntent, Whose } from '../sites/types';
import type { PostRules } from './page-site';
import { authorOf, isQuoted, postWords } from './words';

export interface FoundLink {
  url: string;
  certainty: Certainty;
}

type Claim = FoundLink & { whose: Whose };

/** Links that lead to different posts: none of them is *the* post's own, so none is ever `exact`. */
export interface LinkChoice {
  choices: readonly Candidate[];
}

/** One post can have two addresses: with its author's name and without. */
function isSamePost(one: string, other: string, site: AddressedSite | undefined): boolean {
  const part = (url: string) => site?.identity?.exec(url)?.[1] ?? url;
  return part(one) === part(other);
}

/** More than these are too many for a person to look through. */
const MOST_CANDIDATES = 6;

/** Whether an answer leaves the choice to the person. */
export function isChoice<A extends object>(answer: A | LinkChoice | null): answer is LinkChoice {
  return answer !== null && 'choices' in answer;
}

/**
 * What follows from links that all claim to be the same post's: the one they agree on, or all of them to
 * choose from.
 * @param found the most important first; of those that name the same post the first is kept
 * @param site if its addresses can name a post in more than one way
 */
export function agreed<F extends Claim>(found: readonly F[], site?: AddressedSite): F | LinkChoice | null {
  const different = found.filter(
    ({ url }, at) => found.findIndex((other) => isSamePost(other.url, url, site)) === at,
  );
  if (different.length < 2) return different[0] ?? null;
  return { choices: different.slice(0, MOST_CANDIDATES).map(({ url, whose }) => ({ url, whose })) };
}

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
function isInMessage({ anySite, certainty }: LinkFinder): boolean {
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
function otherPosts({ posts, row }: PostRules, post: Element): Element[] {
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
function isSameHost(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function candidates(finder: LinkFinder, watch: PostRules, post: Element, page: string): URL[] {
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

/** A post that was sent to some people only, as a message is. */
function isPrivatePost({ privatePosts }: PostRules, post: Element): boolean {
  return Boolean(privatePosts && (post.closest(privatePosts) || post.querySelector(privatePosts)));
}

/** What the site's grammar makes of a finder's candidates. A page around the post counts only if the finder says so. */
function readByGrammar(site: AddressedSite, finder: LinkFinder, found: readonly URL[]): FoundLink[] {
  return found.flatMap((url) => {
    const address = canonical(site, url);
    if (!address || (address.certainty === 'page' && !finder.certainty)) return [];
    return [{ url: address.url, certainty: finder.certainty ?? address.certainty }];
  });
}

/** Whether another post in the page holds this link as its own: then the page's address is not yet this post's. */
function isOfAnother(
  site: AddressedSite,
  watch: PostRules,
  post: Element,
  { url }: FoundLink,
  page: string,
): boolean {
  const inside = watch.links.filter(({ from, anySite }) => from !== 'page' && !anySite);
  const says = (one: Element) => `${authorOf(watch, one)}\n${postWords(watch, one)}`;
  return otherPosts(watch, post).some(
    (other) =>
      inside.some((finder) =>
        readByGrammar(site, finder, candidates(finder, watch, other, page)).some((held) =>
          isSamePost(held.url, url, site),
        ),
      ) &&
      // The same post can also be behind its own dialog.
      says(other) !== says(post),
  );
}

/**
 * Finds the post's own link, rebuilt by the site's grammar: one rule for all sites.
 *
 * Only what the site itself draws counts: never a link in the post's words, in a card, in a quoted post. The
 * first finder that finds a post's link speaks for the inside of the post. A finder that finds only other
 * links contradicts it, and so does the page's own exact address if it should be this post's: then the person
 * has to choose.
 * @param page the address of the page that the post is in
 * @returns null when the page holds no link to the post
 */
export function linkOf(
  site: AddressedSite,
  watch: PostRules,
  post: Element,
  page: string,
): FoundLink | LinkChoice | null {
  if (isPrivatePost(watch, post)) return null;
  const ofPage: Claim[] = [];
  const ofPost: Claim[] = [];
  let uncertain: FoundLink | null = null;
  const knows = (claims: Claim[], { url }: FoundLink) =>
    claims.some((known) => isSamePost(known.url, url, site));
  for (const finder of watch.links) {
    if (finder.anySite) continue;
    const all = readByGrammar(site, finder, candidates(finder, watch, post, page));
    const exact = all.filter(({ certainty }) => certainty === 'exact');
    uncertain ??= all.find(({ certainty }) => certainty !== 'exact') ?? null;
    if (finder.from === 'page') ofPage.push(...exact.map((link) => ({ ...link, whose: 'page' as const })));
    else if (!exact.some((link) => knows(ofPost, link)))
      ofPost.push(...exact.map((link) => ({ ...link, whose: 'post' as const })));
  }
  // If the page and the post agree, nothing else that was found counts.
  const both = ofPage.some((link) => knows(ofPost, link));
  const mayBe = both ? ofPage : ofPage.filter((link) => !isOfAnother(site, watch, post, link, page));
  const answer = agreed(both ? mayBe : [...mayBe, ...ofPost], site);
  if (!answer) return uncertain;
  return isChoice(answer) ? answer : { url: answer.url, certainty: answer.certainty };
}

/** Whether there is nothing more to look for: the post's own link, or several to choose from. */
export function isSure(answer: FoundLink | LinkChoice | null): answer is FoundLink | LinkChoice {
  return isChoice(answer) || answer?.certainty === 'exact';
}

/** A link that may lead anywhere, as it is in the page: only the background, which knows all sites, can read it. */
export interface ForeignLink {
  link: string;
  /** How certain it is, if the finder says so. */
  certainty: Certainty | undefined;
  whose: Whose;
}

/**
 * The links of the post that may lead anywhere: those of the first finder that finds any. On a page with no
 * other post the page's own address is added.
 * @returns each link once; at most as many as a person can look through
 */
export function foreignLinks(watch: PostRules, post: Element, page: string): ForeignLink[] {
  if (isPrivatePost(watch, post)) return [];
  const finders = watch.links.filter(({ anySite }) => anySite);
  const all = finders.map((finder) =>
    candidates(finder, watch, post, page).flatMap((url): ForeignLink[] => {
      if (!/^https?:$/.test(url.protocol)) return [];
      const whose = finder.from === 'page' ? 'page' : isInMessage(finder) ? 'message' : 'post';
      return [{ link: url.href, certainty: finder.certainty, whose }];
    }),
  );
  const first = all.find((some) => some.length > 0) ?? [];
  const isAlone = first.every(({ whose }) => whose === 'post') && otherPosts(watch, post).length === 0;
  const ofPage = isAlone ? all.flat().filter(({ whose }) => whose === 'page') : [];
  const links = [...first, ...ofPage];
  // A link to another site is no post of this site, unless the site itself says that its author is there.
  const isStrange = ({ link, whose }: ForeignLink) =>
    whose === 'post' && !isSameHost(new URL(link).hostname, new URL(page).hostname);
  if (links.every(isStrange) && !finders.some(({ vouched }) => vouched)) return [];
  return links
    .filter(({ link }, at) => links.findIndex((other) => other.link === link) === at)
    .slice(0, MOST_CANDIDATES);
}

/**
 * The links to choose from, where the site's own grammar found nothing certain. A message that only some
 * people can open has an address too: a link that somebody wrote in it does not count more than that.
 */
export function besideOwn<F extends Claim>(
  own: FoundLink | null,
  foreign: readonly F[],
): readonly (F | Claim)[] {
  const isWritten = foreign.some(({ whose }) => whose === 'message');
  return own?.certainty === 'page' && isWritten ? [{ ...own, whose: 'own' }, ...foreign] : foreign;
}

/**
 * What is known of a post's link: its own by the site's grammar, else links that may lead anywhere.
 * @param explain reads a link that may be of any site, as the background does
 */
export async function answerOf(
  site: AddressedSite,
  watch: PostRules,
  post: Element,
  page: string,
  explain: (link: string, certainty: Certainty | undefined) => Promise<FoundLink | null>,
): Promise<FoundLink | LinkChoice | null> {
  const own = linkOf(site, watch, post, page);
  if (isSure(own)) return own;
  const known = await Promise.all(
    foreignLinks(watch, post, page).map(async ({ link, certainty, whose }) => {
      const found = await explain(link, certainty);
      return found ? [{ ...found, whose }] : [];
    }),
  );
  const answer = agreed(besideOwn(own, known.flat()));
  return answer && !isChoice(answer) ? { url: answer.url, certainty: answer.certainty } : (answer ?? own);
}

/** The address of the page itself, used if no post is around the control: in a viewer. */
export function linkOfPage(site: AddressedSite, { wayToLink }: PostRules, page: string): FoundLink | null {
  // A chat's address is private, and says nothing about the message.
  if (wayToLink === 'app') return null;
  const address = canonical(site, new URL(page));
  // A site's front page says nothing about the post that was pressed on it.
  return address && new URL(address.url).pathname !== '/' ? address : null;
}

/** The links that a share-intent page carries in its own query; a text may hold several. */
export function carriedLinks(intent: Omit<ShareIntent, 'controls'>, page: URL): string[] {
  const { print } = intent;
  const links = intent.carries.flatMap((name) =>
    page.searchParams
      .getAll(name)
      .flatMap((value) =>
        print && value
          ? print.replace('{value}', encodeURIComponent(value))
          : [...(value.match(/https?:\/\/\S+/g) ?? [])],
      ),
  );
  return [...new Set(links)].slice(0, MOST_CANDIDATES);
}
