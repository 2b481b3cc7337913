import type { Control, ShareKey, Signs, Site } from '../sites/types';
import { foldLabel } from './fold';

/** A control as the sentinel has it: one selector for all signs but the words, and those folded. */
export interface WatchedControl extends Omit<Control, 'signs'> {
  signs?: string;
  labels?: readonly string[];
}

/** The part of a site's data that its always-on script carries; the rest comes with the prompt, on demand. */
export interface WatchedSite {
  id: string;
  /** One of the sites that a person added; `id` is its host. */
  added?: boolean;
  controls: readonly WatchedControl[];
  keys?: readonly ShareKey[];
  intents?: readonly { path: RegExp; carries: readonly string[]; controls: readonly WatchedControl[] }[];
  posts: string;
  notPosts?: string;
  quoted?: string;
  viewer?: string;
  text: string;
  author: string;
  /** The attribute that tells one post from another, where there is any. */
  ids?: { select: string; attribute: string };
}

type Words = NonNullable<Signs['label']>;
const foldedWords = new WeakMap<Words, readonly string[]>();

/** Each word once; the same array for the same words, so that the build writes it once. */
function folded(words: Words): readonly string[] {
  const known = foldedWords.get(words);
  if (known) return known;
  const all = [...new Set(Object.values(words).flat().map(foldLabel))];
  foldedWords.set(words, all);
  return all;
}

/** A control as the sentinel has it. */
export function watchedControl({ signs, ...control }: Control): WatchedControl {
  const { mark = [], icon = [], place = [], label } = signs;
  const marks = [...mark, ...icon, ...place].join();
  return { ...control, ...(marks && { signs: marks }), ...(label && { labels: folded(label) }) };
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
    controls: controls.map(watchedControl),
    ...(keys && { keys }),
    ...(intents && {
      intents: intents.map(({ path, carries, controls: own }) => ({
        path,
        carries,
        controls: own.map(watchedControl),
      })),
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
