import type { Control, ShareKey, Signs, Site } from '../sites/types';
import { foldLabel } from './fold';

/**
 * A control as the sentinel has it: one selector for all signs except the words, and the words folded. Most
 * controls open something and are held, so only those that differ say so.
 */
export interface WatchedControl extends Omit<Control, 'signs' | 'step' | 'held'> {
  /** It shares at once. */
  atOnce?: true;
  /** It is never held. */
  passes?: true;
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
  row?: string;
  quoted?: string;
  viewer?: string;
  text: string;
  author: string;
  /** The attribute that makes one post different from another, if there is one. */
  ids?: { select: string; attribute: string };
}

type LabelWords = NonNullable<Signs['label']>;
const foldedWords = new WeakMap<LabelWords, readonly string[]>();

/** Each word once; the same array for the same words, so that the build writes it once. */
function folded(words: LabelWords): readonly string[] {
  const known = foldedWords.get(words);
  if (known) return known;
  const all = [...new Set(Object.values(words).flat().map(foldLabel))];
  foldedWords.set(words, all);
  return all;
}

/** The same selector in fewer letters: no spaces that mean nothing, no quotes around names. */
export function tight(selector: string): string {
  return selector
    .replace(/="([a-z_][\w-]*)"/gi, '=$1')
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/ *([,>~+]) */g, '$1')))
    .join('');
}

/** A control as the sentinel has it. */
export function watchedControl({ signs, step, held, ...control }: Control): WatchedControl {
  const { mark = [], icon = [], place = [], label } = signs;
  const { pressable, within, never, opener } = control;
  const marks = [...mark, ...icon, ...place].join();
  return {
    ...control,
    ...(step === 'do' && { atOnce: true }),
    ...(!held && { passes: true }),
    pressable: tight(pressable),
    ...(within && { within: tight(within) }),
    ...(never && { never: never.map(tight) }),
    ...(opener && { opener: tight(opener) }),
    ...(marks && { signs: tight(marks) }),
    ...(label && { labels: folded(label) }),
  };
}

/**
 * What the build writes into a site's sentinel.
 * @returns null for a site of which only the addresses are known
 */
export function watchedSite({ id, watch }: Site): WatchedSite | null {
  if (!watch) return null;
  const { controls, keys, intents, posts, row, quoted, viewer, text, author, links } = watch;
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
    posts: tight(posts.join()),
    ...(row && { row: tight(row) }),
    ...(quoted && { quoted: tight(quoted) }),
    ...(viewer && { viewer: tight(viewer) }),
    text: tight(text),
    author: tight(author),
    ...(ids?.select && { ids: { select: tight(ids.select), attribute: ids.attribute ?? 'href' } }),
  };
}
