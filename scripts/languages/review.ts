/**
 * Which texts a native speaker has read: `review.json` in a language's folder, one line for each group of texts.
 *
 *     { "readings": [{ "by": "a name, if they want to be named", "texts": { "me": "me_title=1f0c9a77 me_lead=…" } }] }
 *
 * A text counts as read only as long as its words do not change: beside its key is a mark that is made from its words.
 * When they change, the text waits for a reader again. A text that is not named here waits for its first reader.
 */
import { createHash } from 'node:crypto';
import { readPart, type Texts } from './texts';

/** Messages, the texts of the directory, and those of the receiver's page. */
type Kind = 'texts' | 'directory' | 'receiver';

/** What one person has read: keys with their marks, by kind and group. */
type ReviewFile = { by?: string } & Partial<Record<Kind, Record<string, string>>>;

/** The content of `review.json`. */
export interface Review {
  readings: readonly ReviewFile[];
}

/** A text that was read. */
interface ReadText {
  by: string | undefined;
  kind: Kind;
  key: string;
  mark: string;
}

const kinds: readonly Kind[] = ['texts', 'directory', 'receiver'];

/** A mark of eight letters and digits for the words of a text. */
export function textMark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/**
 * The group of a text: `guide_saw` for a page of guidance; else the part of the key before the first `_`, or before the
 * first `/` for a text of the directory.
 */
export function partOf(key: string): string {
  if (key.includes('/')) return key.slice(0, key.indexOf('/'));
  return key.split('_', key.startsWith('guide_') ? 2 : 1).join('_');
}

function readsIn({ readings }: Review): ReadText[] {
  return readings.flatMap(({ by, ...groups }) =>
    kinds.flatMap((kind) =>
      Object.values(groups[kind] ?? {})
        .flatMap((row) => row.split(' '))
        .map((row) => {
          const at = row.lastIndexOf('=');
          return { by, kind, key: row.slice(0, at), mark: row.slice(at + 1) };
        }),
    ),
  );
}

function reviewFrom(reads: readonly ReadText[]): Review {
  const people = [...new Set(reads.map(({ by }) => by))];
  const groupsOf = (own: readonly ReadText[]) => {
    const groups = new Map<string, string[]>();
    for (const { key, mark } of own) {
      groups.set(partOf(key), [...(groups.get(partOf(key)) ?? []), `${key}=${mark}`]);
    }
    return Object.fromEntries([...groups].map(([group, rows]) => [group, rows.join(' ')]));
  };
  const readings = people.map((by) => {
    const parts = kinds.flatMap((kind) => {
      const own = reads.filter((read) => read.by === by && read.kind === kind);
      return own.length > 0 ? [[kind, groupsOf(own)]] : [];
    });
    return { ...(by !== undefined && { by }), ...Object.fromEntries(parts) };
  });
  return { readings };
}

/**
 * Keys of the texts that somebody has read in their present words.
 * @param texts all texts of that kind in the language, as they are now
 */
export function readKeys(review: Review, kind: Kind, texts: Readonly<Texts>): Set<string> {
  const current = readsIn(review).filter(
    ({ kind: of, key, mark }) => of === kind && key in texts && textMark(texts[key] ?? '') === mark,
  );
  return new Set(current.map(({ key }) => key));
}

/**
 * Adds a reading to a review. What an earlier reader has read stays under their name, unless it was read again. Texts
 * that have changed since, or no longer exist, are removed.
 * @param texts all texts of the language as they are now, by kind
 * @param keys the keys that were read, by kind
 * @param by the reader's name, if they want to be named
 */
export function withReading(
  review: Review,
  texts: Readonly<Partial<Record<Kind, Readonly<Texts>>>>,
  keys: Readonly<Partial<Record<Kind, readonly string[]>>>,
  by?: string,
): Review {
  // Without the texts of a kind, nothing of that kind counts as changed.
  const isAsItWas = ({ kind, key, mark }: ReadText) =>
    !texts[kind] || textMark(texts[kind][key] ?? '') === mark;
  const isThere = ({ kind, key }: ReadText) => !texts[kind] || key in texts[kind];
  const kept = readsIn(review).filter(
    (read) => isThere(read) && isAsItWas(read) && !keys[read.kind]?.includes(read.key),
  );
  const fresh = kinds.flatMap((kind) =>
    (keys[kind] ?? []).map((key): ReadText => ({ by, kind, key, mark: textMark(texts[kind]?.[key] ?? '') })),
  );
  return reviewFrom([...kept, ...fresh]);
}

/** The review of a language as it is now. */
export function reviewOf(tag: string): Review {
  return (readPart(tag, 'review.json') ?? { readings: [] }) as Review;
}
