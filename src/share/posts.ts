/**
 * The posts in view, for choosing one in the popup. What this finds goes only to the popup, is shown to the
 * person, and is forgotten with it.
 */
import type { AddressedSite, Candidate, WayToLink } from '../sites/types';
import { postOf } from './detect';
import { agreed, besideOwn, foreignLinks, isChoice, linkOf } from './link';
import type { PostRules } from './page-site';
import { authorOf, postWords } from './words';

export interface SeenPost {
  author: string;
  words: string;
  link: string | null;
  certainty: 'exact' | 'page' | 'opaque' | 'none';
  /** Several links, one of which may be the post's; then `link` is null. */
  choices: readonly Candidate[];
  /** The person pressed in it last, or opened a context menu there. */
  touched: boolean;
  /** The person pressed in an answer below the post, by somebody else. */
  inAnswer?: boolean;
}

declare global {
  /** Put into the page by the page script; the popup calls it there. */
  var reportInsteadPosts: (() => { posts: SeenPost[]; way: WayToLink }) | undefined;
}

const MOST_POSTS = 12;
const LONGEST_WORDS = 90;

function isInView(post: Element): boolean {
  const { top, bottom, width, height } = post.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && top < window.innerHeight;
}

/** The element and everything around it, through shadow roots. */
function pathFrom(target: EventTarget | null): Element[] {
  const path: Element[] = [];
  for (let node = target instanceof Node ? target : null; node; ) {
    if (node instanceof Element) path.push(node);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return path;
}

/** What is known of the post's links. The popup reads those of any site, like every link that comes from a page. */
function linkIn(
  site: AddressedSite,
  watch: PostRules,
  post: Element,
): Pick<SeenPost, 'link' | 'certainty' | 'choices'> {
  const own = linkOf(site, watch, post, location.href);
  const isSure = isChoice(own) || own?.certainty === 'exact';
  const foreign = isSure
    ? []
    : foreignLinks(watch, post, location.href).map(({ link, certainty = 'exact', whose }) => ({
        url: link,
        certainty,
        whose,
      }));
  const answer = isSure ? own : (agreed(besideOwn(own, foreign)) ?? own);
  if (isChoice(answer)) return { link: null, certainty: 'none', choices: answer.choices };
  return { link: answer?.url ?? null, certainty: answer?.certainty ?? 'none', choices: [] };
}

function isInAnswer({ answers }: PostRules, post: Element, touched: EventTarget | null): boolean {
  const answer = answers && touched instanceof Element ? touched.closest(answers) : null;
  return Boolean(answer && answer !== post && post.contains(answer));
}

/**
 * @param touched where the person pressed last or opened a context menu, if anywhere
 * @returns the post last pressed first, then those in view from top to bottom; posts inside posts are left
 *   out
 */
export function seenPosts(site: AddressedSite, watch: PostRules, touched: EventTarget | null): SeenPost[] {
  const rules = { ...watch, posts: watch.posts.join() };
  const last = postOf(rules, pathFrom(touched));
  const rows = watch.row ? [...document.querySelectorAll(watch.row)] : [];
  const inRows = rows.map((control) => postOf(rules, pathFrom(control)));
  const all = new Set([...document.querySelectorAll(rules.posts), ...inRows]);
  const inView = [...all].filter(
    (post) =>
      post &&
      post !== last &&
      !post.parentElement?.closest(rules.posts) &&
      isInView(post) &&
      post.textContent?.trim(),
  ) as Element[];
  return (last?.isConnected ? [last, ...inView] : inView).slice(0, MOST_POSTS).map((post) => {
    return {
      author: authorOf(watch, post).slice(0, LONGEST_WORDS),
      words: postWords(watch, post).replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS),
      ...linkIn(site, watch, post),
      touched: post === last,
      inAnswer: post === last && isInAnswer(watch, post, touched),
    };
  });
}
