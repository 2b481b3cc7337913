import type { Control, ShareKey, Site } from '../sites/types';

/** The part of a site's data that its always-on script carries; the rest comes with the prompt, on demand. */
export interface WatchedSite {
  id: string;
  controls: readonly Control[];
  keys?: readonly ShareKey[];
  intents?: readonly { path: RegExp; carries: readonly string[]; controls: readonly Control[] }[];
  posts: string;
  notPosts?: string;
  quoted?: string;
  viewer?: string;
  text: string;
  author: string;
  /** Anchors whose addresses tell one post from another, where there are any. */
  anchors: string | null;
}

/**
 * What the build writes into a site's sentinel.
 * @returns null for a site that is known by its addresses alone
 */
export function watchedSite({ id, watch }: Site): WatchedSite | null {
  if (!watch) return null;
  const { controls, keys, intents, posts, notPosts, quoted, viewer, text, author, links } = watch;
  return {
    id,
    controls,
    ...(keys && { keys }),
    ...(intents && {
      intents: intents.map(({ path, carries, controls: own }) => ({ path, carries, controls: own })),
    }),
    posts: posts.join(),
    ...(notPosts && { notPosts }),
    ...(quoted && { quoted }),
    ...(viewer && { viewer }),
    text,
    author,
    anchors: links.find((link) => link.from === 'inside')?.select ?? null,
  };
}
