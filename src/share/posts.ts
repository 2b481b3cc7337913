/**
 * The posts in view, for choosing one in the popup. Injected on demand; what it says goes to the popup alone,
 * is shown to the person, and is forgotten with it.
 */
import { authorOf, linkOf, wordsOf } from './post';
import { type Shared, touchedPost } from './sentinel';

export interface SeenPost {
  author: string;
  words: string;
  link: string | null;
  certainty: 'exact' | 'page' | 'opaque' | 'none';
  /** The person pressed in it last. */
  touched: boolean;
}

const MOST_POSTS = 12;
const LONGEST_WORDS = 90;

function isInView(post: Element): boolean {
  const { top, bottom, width, height } = post.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && top < window.innerHeight;
}

function describe(shared: Shared, post: Element, touched: boolean): SeenPost {
  const link = linkOf(shared.site, shared.watch, post, location.href);
  return {
    author: authorOf(shared.watch, post).slice(0, LONGEST_WORDS),
    words: wordsOf(shared.watch, post).replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS),
    link: link?.url ?? null,
    certainty: link?.certainty ?? 'none',
    touched,
  };
}

/** The post last pressed first, then those in view from top to bottom; posts in posts are left out. */
function seenPosts(shared: Shared): SeenPost[] {
  const { watch } = shared;
  const all = [...document.querySelectorAll(watch.posts.join())].filter(
    (post) => !(watch.notPosts && post.matches(watch.notPosts)) && !post.parentElement?.closest(watch.posts.join()),
  );
  const last = touchedPost(shared);
  const inView = all.filter((post) => post !== last && isInView(post) && post.textContent?.trim());
  const posts = last?.isConnected ? [last, ...inView] : inView;
  return posts.slice(0, MOST_POSTS).map((post) => describe(shared, post, post === last));
}

declare global {
  var reportInsteadPosts: (() => { posts: SeenPost[]; way: 'time' | 'copy' | 'none' }) | undefined;
}

globalThis.reportInsteadPosts = () => {
  const shared = globalThis.reportInstead;
  return shared ? { posts: seenPosts(shared), way: shared.watch.wayToLink } : { posts: [], way: 'none' };
};
