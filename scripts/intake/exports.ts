/**
 * Exports. Each one takes the links that are in no export yet, and marks them with its number. So a link goes out once,
 * and a file that was lost on the way can be made again. The marks are committed before the file is made.
 */
import { sql } from 'kysely';
import type { Category } from '../../src/directory/categories';
import type { Database } from './database';
import type { Exported } from './formats/exported';
import { type FormatName, formats } from './formats/formats';

export interface MadeExport {
  /** Null when there was nothing new. */
  number: string | null;
  links: number;
  /** How many links this format cannot express: they wait for an export in another format. */
  left: number;
  /** Whether there are more links than fit in one file. */
  more: boolean;
}

/** So few that the file is made in a moment, and that people can still open it. */
export const MOST_EXPORTED = 10_000;

interface Export {
  number: string;
  at: Date;
  who: string;
  format: FormatName;
  /** How many links it took; `kept`: how many of them are not deleted yet. */
  links: number;
  kept: number;
}

/**
 * Makes an export of what is new.
 * @param category only links of this category; without it, of all
 */
export function makeExport(
  db: Database,
  who: string,
  format: FormatName,
  category?: Category,
): Promise<MadeExport> {
  return db.transaction().execute(async (transaction) => {
    // If two people press at the same time, the second waits, and gets what the first has left.
    await sql`lock table exports in exclusive mode`.execute(transaction);
    const { fit, left, more } = await whatIsNew(transaction, format, category);
    if (fit.length === 0) return { number: null, links: 0, left, more };
    const { rows: made } = await sql<{ number: string }>`
      insert into exports (at, who, format, links) values (now(), ${who}, ${format}, ${fit.length})
      returning id::text as number`.execute(transaction);
    const number = made[0]!.number;
    await sql`update links set export = ${number}::bigint
      where id = any(${fit}::bigint[])`.execute(transaction);
    return { number, links: fit.length, left, more };
  });
}

/** Numbers of links that are in no export yet, the oldest first, as many as fit in one export. */
async function whatIsNew(db: Database, format: FormatName, category: Category | undefined) {
  const fit: string[] = [];
  let left = 0;
  let last = '0';
  for (;;) {
    const { rows } = await sql<{ id: string; url: string; categories: Category[] }>`
      select id::text, url, categories from links
      where export is null and id > ${last}::bigint
        and (${category ?? null}::text is null or categories @> array[${category ?? null}::text])
      order by id limit ${MOST_EXPORTED}`.execute(db);
    for (const { id, ...link } of rows) {
      if (!formats[format].takes(link)) left += 1;
      else if (fit.length === MOST_EXPORTED) return { fit, left, more: true };
      else fit.push(id);
    }
    if (rows.length < MOST_EXPORTED) return { fit, left, more: false };
    last = rows.at(-1)!.id;
  }
}

/** All exports that were made, the newest first. */
export async function exportsMade(db: Database): Promise<Export[]> {
  const { rows } = await sql<Export>`
    select exports.id::text as number, at, who, format, exports.links, count(links.id)::int as kept
    from exports left join links on links.export = exports.id
    group by exports.id order by exports.id desc limit 100`.execute(db);
  return rows;
}

/** The links of an export that are not deleted yet. @returns null when there is no such export */
export async function exported(
  db: Database,
  number: string,
): Promise<{ format: FormatName; links: Exported[] } | null> {
  const { rows } = await sql<{ format: FormatName }>`
    select format from exports where id = ${number}::bigint`.execute(db);
  if (!rows[0]) return null;
  const { rows: links } = await sql<Exported>`
    select url, categories, links.reports as keys, links.sent, first_at as "firstAt", last_at as "lastAt", state,
      first.seen_at as "seenAt", first.key
    from links join lateral (
      select seen_at, key from reports where link = links.hash order by received_at, key limit 1
    ) first on true
    where export = ${number}::bigint order by links.id`.execute(db);
  return { format: rows[0].format, links };
}
