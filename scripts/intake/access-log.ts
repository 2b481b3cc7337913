/**
 * Who read what, and when: by the name of the token. Written before anything is shown, so that nothing is read without
 * it. It holds no link and no word that was searched for: those would outlive the reports that they are of.
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

/** Writes one line. @throws where that failed: then nothing may be shown */
export async function note(db: Database, who: string, what: string): Promise<void> {
  await sql`insert into access (at, who, what) values (now(), ${who}, ${what})`.execute(db);
}

/** The newest lines, or those before one. */
export async function accesses(db: Database, before?: string): Promise<{ rows: Access[]; older?: string }> {
  const { rows } = await sql<Access>`
    select id::text, at, who, what from access
    where ${before ?? null}::bigint is null or id < ${before ?? null}::bigint
    order by id desc limit ${PAGE + 1}`.execute(db);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, ...(rows.length > PAGE && { older: shown.at(-1)!.id }) };
}
