/** Takes a report: once for each key, joined with other reports of the same link. It answers only after the commit. */
import { sql } from 'kysely';
import type { ReportRefusal, SentReport } from './contract';
import type { Database } from './database';
import { hashOf } from './hash';
import { newReference } from './references';

export interface Taken {
  /** False when the key was already known. */
  isNew: boolean;
  reference: string;
}

/**
 * Keeps a report, or recognises a repeated one. In one statement, so that a kill cannot come in the middle.
 * @throws when the database cannot be reached or is full; then the report was not taken
 */
export async function takeReport(
  db: Database,
  sent: SentReport,
  now = new Date(),
): Promise<Taken | ReportRefusal> {
  return sent.isTest ? takeTest(db, sent, now) : takeReal(db, sent, now);
}

const otherLink: ReportRefusal = {
  status: 422,
  field: 'idempotencyKey',
  reason: 'This key was used for a report of another link.',
};

async function takeReal(db: Database, sent: SentReport, now: Date): Promise<Taken | ReportRefusal> {
  const { key, url, category, at } = sent;
  const [hash, reference] = [hashOf(url), newReference()];
  const { rows } = await sql<{ reference: string }>`
    with report as (
      insert into reports (key, link, category, seen_at, received_at, reference)
      values (${key}, ${hash}, ${category}, ${at}, ${now}, ${reference})
      on conflict (key) do nothing
      returning reference
    ), link as (
      insert into links (hash, url, categories, first_at, last_at, reports, sent)
      select ${hash}, ${url}, array[${category}::text], ${now}::timestamptz, ${now}::timestamptz, 1, 1 from report
      on conflict (hash) do update set
        categories = case when links.categories @> excluded.categories then links.categories
          else links.categories || excluded.categories end,
        last_at = greatest(links.last_at, excluded.last_at),
        reports = links.reports + 1,
        sent = links.sent + 1,
        since = case when links.state = 'received' then 0 else links.since + 1 end
      returning id
    )
    select reference from report, link`.execute(db);
  return rows[0] ? { isNew: true, reference: rows[0].reference } : knownReport(db, key, hash);
}

/** The same key again: the repeat is counted, and nothing else changes. */
async function knownReport(db: Database, key: string, hash: string): Promise<Taken | ReportRefusal> {
  const { rows } = await sql<{ reference: string; same: boolean }>`
    with report as (
      update reports set sent = sent + 1 where key = ${key} and link = ${hash} returning link
    ), link as (
      update links set sent = sent + 1 where hash in (select link from report)
    )
    select reference, link = ${hash} as same from reports where key = ${key}`.execute(db);
  const known = rows[0];
  // Deleted between the two statements: when it is sent again, it counts as new.
  if (!known) throw new Error('The report was deleted while it came');
  return known.same ? { isNew: false, reference: known.reference } : otherLink;
}

/** A test is answered like a report, and its link is thrown away. */
async function takeTest(db: Database, { key, url }: SentReport, now: Date): Promise<Taken | ReportRefusal> {
  const hash = hashOf(url);
  const { rows } = await sql<{ reference: string; hash: string; fresh: boolean }>`
    insert into tests (key, hash, reference, at) values (${key}, ${hash}, ${newReference()}, ${now})
    on conflict (key) do update set at = tests.at
    returning reference, hash, (xmax = 0) as fresh`.execute(db);
  const [test] = rows;
  if (!test) throw new Error('The test was not kept');
  return test.hash === hash ? { isNew: test.fresh, reference: test.reference } : otherLink;
}
