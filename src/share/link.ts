/** The post's own link: what the site's finders find (finder.ts), rebuilt by its grammar. */
import { canonical } from '../sites/addresses';
import { LINKS } from '../sites/links-in-text';
import type { AddressedSite, Candidate, Certainty, LinkFinder, ShareIntent, Whose } from '../sites/types';
import { isInMessage, isSameHost, linksFoundBy, otherPosts } from './finder';
import type { PostRules } from './page-site';
import { authorOf, postWords } from './words';

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
        readByGrammar(site, finder, linksFoundBy(finder, watch, other, page)).some((held) =>
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
    const all = readByGrammar(site, finder, linksFoundBy(finder, watch, post, page));
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
    linksFoundBy(finder, watch, post, page).flatMap((url): ForeignLink[] => {
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
        print && value ? print.replace('{value}', encodeURIComponent(value)) : (value.match(LINKS) ?? []),
      ),
  );
  return [...new Set(links)].slice(0, MOST_CANDIDATES);
}
