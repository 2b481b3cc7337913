/** What became of a link. The organisation's people set it; anybody with the reference of a report can ask for it. */
import { sql } from 'kysely';
import type { Database } from './database';
import { asReference } from './references';

export const reportStates = ['received', 'seen', 'passed_on', 'closed'] as const;
export type ReportState = (typeof reportStates)[number];

/**
 * A report that came after its link was marked is `received`, because nobody has looked at it yet. So somebody who
 * reports a link only to find out whether others have reported it, and what became of that, learns nothing from the
 * reference.
 * @returns null when no such reference was given out, or its report is deleted
 */
export async function stateOfReport(db: Database, typed: string): Promise<ReportState | null> {
  const reference = asReference(typed);
  if (reference === null) return null;
  const { rows } = await sql<{ state: ReportState }>`
    select case when links.since > (
      select count(*) from reports as later
      where later.link = reports.link and (later.received_at, later.key) > (reports.received_at, reports.key)
    ) then 'received' else links.state end as state
    from reports join links on links.hash = reports.link where reference = ${reference}
    union all select 'received' from tests where reference = ${reference}`.execute(db);
  return rows[0]?.state ?? null;
}

/** What a link had before a mark. */
export interface Before {
  state: ReportState;
  /** How many reports had come since the earlier mark. */
  since: number;
}

/**
 * Marks a link.
 * @param back when a mark is taken back: how many reports there were that nobody had looked at
 * @returns what it had before; null when there is no such link
 */
export async function markLink(
  db: Database,
  link: string,
  state: ReportState,
  back?: number,
): Promise<Before | null> {
  const since = back === undefined || state === 'received' ? sql`0` : sql`links.since + ${back}::integer`;
  const { rows } = await sql<Before>`
    with before as (select id, state, since from links where id = ${link}::bigint for update)
    update links set state = ${state}, since = ${since} from before where links.id = before.id
    returning before.state, before.since`.execute(db);
  return rows[0] ?? null;
}

/** Marks all links of an export that are not closed. @returns how many */
export async function markExport(db: Database, number: string, state: ReportState): Promise<number> {
  const { numAffectedRows } = await sql`
    update links set state = ${state}, since = 0
    where export = ${number}::bigint and state not in ('closed', ${state})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
