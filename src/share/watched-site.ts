import type { Control, ShareKey, Site } from '../sites/types';

/** The part of a site's data that its always-on script carries; the rest comes with the prompt, on demand. */
export interface WatchedSite {
  id: string;
  /** One of the sites that a person added; `id` is its host. */
  added?: boolean;
  controls: readonly Control[];
  keys?: readonly ShareKey[];
  intents?: readonly { path: RegExp; carries: readonly string[]; controls: readonly Control[] }[];
  posts: string;
  notPosts?: string;
  quoted?: string;
  viewer?: string;
  text: string;
  author: string;
  /** The attribute that tells one post from another, where there is any. */
  ids?: { select: string; attribute: string };
}

/**
 * What the build writes into a site's sentinel.
 * @returns null for a site that is known by its addresses alone
 */
export function watchedSite({ id, watch }: Site): WatchedSite | null {
  if (!watch) return null;
  const { controls, keys, intents, posts, notPosts, quoted, viewer, text, author, links } = watch;
  const ids = watch.ids ?? links.find((link) => link.from !== 'page');
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
    ...(ids?.select && { ids: { select: ids.select, attribute: ids.attribute ?? 'href' } }),
  };
}
