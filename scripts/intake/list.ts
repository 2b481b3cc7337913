/** The list of links, the newest first: by state and category, or found by a part of the link. */
import { type RawBuilder, sql } from 'kysely';
import type { Category } from '../../src/directory/categories';
import type { Database } from './database';
import { asReference } from './references';
import type { ReportState } from './states';

/** `again`: somebody has marked it, and it was reported again after that. */
export type View = ReportState | 'again' | 'all';

export interface ListQuery {
  view: View;
  category?: Category | undefined;
  /** Part of a link, or a whole reference. */
  search?: string | undefined;
  /** The page that starts behind this place: what {@link ListPage} gave. */
  after?: string | undefined;
}

export interface Link {
  id: string;
  url: string;
  firstAt: Date;
  lastAt: Date;
  /** How many different reports (each has its own key). */
  keys: number;
  /** How many times reports arrived, repeats included. */
  sent: number;
  state: ReportState;
  /** Reports since it was marked. */
  since: number;
  export: string | null;
  categories: { category: Category; count: number }[];
}

export interface ListPage {
  links: Link[];
  /** Where the next page starts; absent on the last page. */
  after?: string;
}

export const PAGE = 50;

/** One page of the list. */
export async function listLinks(
  db: Database,
  { view, category, search, after }: ListQuery,
): Promise<ListPage> {
  const place = readCursor(after);
  const conditions = [
    sql`true`,
    ...(view === 'again' ? [sql`since > 0`] : view === 'all' ? [] : [sql`state = ${view}`]),
    ...(category ? [sql`categories @> array[${category}::text]`] : []),
    ...(search ? [sql`(${sql.join(found(search), sql` or `)})`] : []),
    ...(place ? [sql`(last_at, id) < (${place.at}, ${place.id}::bigint)`] : []),
  ];
  const { rows } = await sql<Omit<Link, 'categories'> & { place: string }>`
    select id::text, url, first_at as "firstAt", last_at as "lastAt", reports as keys, sent, state, since,
      export::text, extract(epoch from last_at)::text as place
    from links where ${sql.join(conditions, sql` and `)}
    order by last_at desc, id desc limit ${PAGE + 1}`.execute(db);
  const shown = rows.slice(0, PAGE);
  const counts = await categoriesOf(
    db,
    shown.map(({ id }) => id),
  );
  const last = shown.at(-1);
  return {
    links: shown.map(({ place, ...link }) => ({ ...link, categories: counts.get(link.id) ?? [] })),
    ...(last && rows.length > PAGE && { after: `${last.place} ${last.id}` }),
  };
}

/** Finds links by a part of the link, and by a whole reference if the text can be one. */
function found(search: string): RawBuilder<unknown>[] {
  const reference = asReference(search);
  const pattern = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    // Stored links are ASCII: compared byte by byte, they are found four times as fast.
    ...asKept(search).map((part) => sql`url collate "C" ilike ${pattern(part)}`),
    ...(reference ? [sql`hash in (select link from reports where reference = ${reference})`] : []),
  ];
}

/**
 * The search as the address standard writes it, because links are kept that way. A link that is copied from a browser
 * may have other letters in it.
 */
function asKept(search: string): string[] {
  const part = search.replace(/[^\x21-\x7e]/gu, (letter) =>
    Buffer.from(letter).toString('hex').replace(/../g, '%$&'),
  );
  return URL.canParse(search) ? [...new Set([part, new URL(search).href])] : [part];
}

/** Reads a place that {@link ListPage} gave; undefined when it is something else. */
function readCursor(after: string | undefined) {
  const [, seconds, id] = /^(\d{1,10}(?:\.\d{1,6})?) (\d{1,18})$/.exec(after ?? '') ?? [];
  return seconds && id ? { at: sql`to_timestamp(${seconds}::numeric)`, id } : undefined;
}

async function categoriesOf(db: Database, ids: readonly string[]): Promise<Map<string, Link['categories']>> {
  const { rows } = await sql<{ id: string; category: Category; count: number }>`
    select links.id::text, reports.category, count(*)::int as count
    from links join reports on reports.link = links.hash
    where links.id = any(${ids}::bigint[])
    group by links.id, reports.category order by count desc, reports.category`.execute(db);
  const counts = new Map<string, Link['categories']>();
  for (const { id, category, count } of rows) {
    counts.set(id, [...(counts.get(id) ?? []), { category, count }]);
  }
  return counts;
}

/** Counting a hundred thousand links takes longer than finding them: more than this is shown as "1000+". */
export const MOST_COUNTED = 1000;

/** How many links each view has, counted up to one more than {@link MOST_COUNTED}. */
export async function countViews(db: Database): Promise<Record<View, number>> {
  const upTo = (condition: RawBuilder<unknown>) =>
    sql`(select count(*)::int from (select from links where ${condition} limit ${MOST_COUNTED + 1}) as counted)`;
  const { rows } = await sql<Record<View, number>>`
    select ${upTo(sql`state = 'received'`)} as received, ${upTo(sql`since > 0`)} as again,
      ${upTo(sql`state = 'seen'`)} as seen, ${upTo(sql`state = 'passed_on'`)} as passed_on,
      ${upTo(sql`state = 'closed'`)} as closed, ${upTo(sql`true`)} as "all"`.execute(db);
  return rows[0]!;
}
