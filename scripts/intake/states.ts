/** What became of a link. The organisation's people set it; anybody with the reference of a report can ask for it. */
import { sql } from 'kysely';
import type { Database } from './database';
import { asReference } from './references';

export const states = ['received', 'seen', 'passed_on', 'closed'] as const;
export type State = (typeof states)[number];

/** @returns null when no such reference was given out, or its report is deleted */
export async function stateOf(db: Database, typed: string): Promise<State | null> {
  const reference = asReference(typed);
  if (reference === null) return null;
  const { rows } = await sql<{ state: State }>`
    select links.state from reports join links on links.hash = reports.link where reference = ${reference}
    union all select 'received' from tests where reference = ${reference}`.execute(db);
  return rows[0]?.state ?? null;
}

/** Marks a link. @returns the state it had before; null when there is no such link */
export async function mark(db: Database, link: string, state: State): Promise<State | null> {
  const { rows } = await sql<{ before: State }>`
    with before as (select id, state from links where id = ${link}::bigint for update)
    update links set state = ${state}, since = 0 from before where links.id = before.id
    returning before.state as before`.execute(db);
  return rows[0]?.before ?? null;
}

/** Marks all links of an export that are not closed. @returns how many */
export async function markExport(db: Database, number: string, state: State): Promise<number> {
  const { numAffectedRows } = await sql`
    update links set state = ${state}, since = 0
    where export = ${number}::bigint and state not in ('closed', ${state})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
