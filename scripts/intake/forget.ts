/** Deletes what has been kept for as long as it may be: nothing stays for ever. */
import { sql } from 'kysely';
import type { Database } from './database';

/** How long things stay, in days. */
export interface Keeping {
  /** Links and their reports, counted from the last report of the link. */
  reports: number;
  /** Lines of the log of access. */
  log: number;
}

/** Senders repeat a report for a week: if its key were forgotten earlier, it would be taken twice. */
export const LEAST_DAYS = 8;
/**
 * So long keys should be remembered: up to 30 days after that week the person can ask for another one. A browser that was
 * switched off may send a report later still, and it is taken twice then.
 */
export const KEY_DAYS = 60;
const TEST_HOURS = 24;

/** Deletes what is due. Where links were deleted, it notes that their text must leave the files too. @returns how many */
export async function forget(db: Database, { reports, log }: Keeping): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    with gone as (delete from links where last_at < now() - make_interval(days => ${reports}) returning 1),
      noted as (insert into traces select now() where exists (select from gone))
    select count(*)::int as gone from gone`.execute(db);
  await sql`delete from tests where at < now() - make_interval(hours => ${TEST_HOURS})`.execute(db);
  await sql`delete from sessions where until < now()`.execute(db);
  await sql`delete from access where at < now() - make_interval(days => ${log})`.execute(db);
  await sql`delete from exports where at < now() - make_interval(days => ${reports})
    and not exists (select 1 from links where export = exports.id)`.execute(db);
  const gone = rows[0]?.gone ?? 0;
  // Deleted rows stay in the database's files until a vacuum.
  if (gone > 0) await sql`vacuum links, reports`.execute(db);
  return gone;
}
