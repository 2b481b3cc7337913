/** Creates the receiver's tables with kysely's migrator: each step once, in order, by one process at a time. */
import { type Kysely, type Migration, Migrator, sql } from 'kysely';

/** A step that was released is never changed; a change is a new step at the end. */
const steps: Readonly<Record<string, Migration>> = {
  '0001-reports': {
    async up(db: Kysely<unknown>) {
      for (const statement of firstTables) await sql.raw(statement).execute(db);
    },
  },
  '0002-traces': {
    async up(db: Kysely<unknown>) {
      // When links were deleted whose text may still be in the database's files or statistics.
      await sql`create table traces (at timestamptz not null)`.execute(db);
    },
  },
};

const firstTables = [
  // One row for each link, however often it was sent. `hash` is its SHA-256: a link can be too long for an index.
  `create table links (
     id bigint generated always as identity primary key,
     hash text not null unique,
     url text not null,
     categories text[] not null,
     first_at timestamptz not null,
     last_at timestamptz not null,
     reports integer not null,
     sent integer not null,
     state text not null default 'received' check (state in ('received', 'seen', 'passed_on', 'closed')),
     since integer not null default 0,
     export bigint
   )`,
  `create index links_newest on links (last_at desc, id desc)`,
  `create index links_by_state on links (state, last_at desc, id desc)`,
  `create index links_again on links (last_at desc, id desc) where since > 0`,
  // One row for each report, found by its key. There is no column for the sender's address, origin or browser.
  `create table reports (
     key uuid primary key,
     link text not null references links (hash) on delete cascade,
     category text not null,
     seen_at timestamptz not null,
     received_at timestamptz not null,
     reference text not null unique,
     sent integer not null default 1
   )`,
  `create index reports_of_link on reports (link)`,
  // A test is answered like a report. Its link is thrown away. Key and reference stay for a day, so that a repeat is
  // recognised.
  `create table tests (
     key uuid primary key,
     hash text not null,
     reference text not null unique,
     at timestamptz not null
   )`,
  `create table exports (
     id bigint generated always as identity primary key,
     at timestamptz not null,
     who text not null,
     format text not null,
     links integer not null
   )`,
  `create table tokens (
     name text primary key,
     hash text not null unique,
     at timestamptz not null
   )`,
  `create table sessions (
     hash text primary key,
     token text not null references tokens (name) on delete cascade,
     language text not null,
     until timestamptz not null
   )`,
  `create table access (
     id bigint generated always as identity primary key,
     at timestamptz not null,
     who text not null,
     what text not null
   )`,
];

/**
 * Brings the tables up to date. @throws when they belong to a newer version, or a step fails; then nothing was changed
 */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new Error('The tables are those of a newer version of the receiver: start that one.');
  }
  if (error) throw error instanceof Error ? error : new Error(String(error));
}
