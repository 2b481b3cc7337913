/**
 * Which texts a native speaker has read: `review.json` in a language's folder, one line for each group of texts.
 *
 *     { "readings": [{ "by": "whoever wants to be named", "texts": { "me": "me_title=1f0c9a77 me_lead=…" } }] }
 *
 * A text counts as read only as it stood then: beside its key is a mark of its words, and once they change it waits for
 * a reader again. What is not named waits.
 */
import { createHash } from 'node:crypto';
import { readPart, type Texts } from './texts';

/** Messages, the texts of the directory, and those of the receiver's page. */
type Kind = 'texts' | 'directory' | 'receiver';

/** What one person has read: by kind and group, keys with their marks. */
type Reading = { by?: string } & Partial<Record<Kind, Record<string, string>>>;

/** The content of `review.json`. */
export interface Review {
  readings: readonly Reading[];
}

/** A text that was read. */
interface Read {
  by: string | undefined;
  kind: Kind;
  key: string;
  mark: string;
}

const kinds: readonly Kind[] = ['texts', 'directory', 'receiver'];

/** A text's words in eight letters. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/**
 * The group of a text: `guide_saw` for a guidance page of its own, else what stands before the first `_`, or before the
 * first `/` of a text of the directory.
 */
export function partOf(key: string): string {
  if (key.includes('/')) return key.slice(0, key.indexOf('/'));
  return key.split('_', key.startsWith('guide_') ? 2 : 1).join('_');
}

function readsIn({ readings }: Review): Read[] {
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

function reviewFrom(reads: readonly Read[]): Review {
  const people = [...new Set(reads.map(({ by }) => by))];
  const groupsOf = (own: readonly Read[]) => {
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
 * Keys of the texts that somebody has read as they stand.
 * @param texts all texts of that kind in the language, as they are now
 */
export function readKeys(review: Review, kind: Kind, texts: Readonly<Texts>): Set<string> {
  const current = readsIn(review).filter(
    ({ kind: of, key, mark }) => of === kind && key in texts && markOf(texts[key] ?? '') === mark,
  );
  return new Set(current.map(({ key }) => key));
}

/**
 * A review with one more reading. What an earlier reader has read stays theirs, unless it was read again; texts that have
 * changed since, or are gone, are no longer named.
 * @param texts by kind, all texts of the language as they are now
 * @param keys by kind, what was read
 * @param by the reader's name, where they want to be named
 */
export function withReading(
  review: Review,
  texts: Readonly<Partial<Record<Kind, Readonly<Texts>>>>,
  keys: Readonly<Partial<Record<Kind, readonly string[]>>>,
  by?: string,
): Review {
  // Of a kind that is not handed in nothing is known to have changed.
  const isAsItWas = ({ kind, key, mark }: Read) => !texts[kind] || markOf(texts[kind][key] ?? '') === mark;
  const isThere = ({ kind, key }: Read) => !texts[kind] || key in texts[kind];
  const kept = readsIn(review).filter(
    (read) => isThere(read) && isAsItWas(read) && !keys[read.kind]?.includes(read.key),
  );
  const fresh = kinds.flatMap((kind) =>
    (keys[kind] ?? []).map((key): Read => ({ by, kind, key, mark: markOf(texts[kind]?.[key] ?? '') })),
  );
  return reviewFrom([...kept, ...fresh]);
}

/** The review of a language as it stands. */
export function reviewOf(tag: string): Review {
  return (readPart(tag, 'review.json') ?? { readings: [] }) as Review;
}
