/**
 * The log of access: who read what, and when. It names a person by the name of their token. A line is written
 * before anything is shown, so that nothing can be read without one. The log holds no link and no word that was
 * searched for: they would stay longer than the reports themselves.
 */
import { sql } from 'kysely';
import type { Database } from './database';

export interface Access {
  id: string;
  at: Date;
  who: string;
  what: string;
}

const PAGE = 100;

/** Writes one line. @throws when that failed: then nothing may be shown */
export async function note(db: Database, who: string, what: string): Promise<void> {
  await sql`insert into access (at, who, what) values (now(), ${who}, ${what})`.execute(db);
}

/** The newest lines, or the lines before a given one. */
export async function accesses(db: Database, before?: string): Promise<{ rows: Access[]; older?: string }> {
  const { rows } = await sql<Access>`
    select id::text, at, who, what from access
    where ${before ?? null}::bigint is null or id < ${before ?? null}::bigint
    order by id desc limit ${PAGE + 1}`.execute(db);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, ...(rows.length > PAGE && { older: shown.at(-1)!.id }) };
}
