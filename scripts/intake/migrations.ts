/** The receiver's tables, by kysely's migrator: each step once, in order, by one process at a time. */
import { type Kysely, type Migration, Migrator, sql } from 'kysely';

/** A step that was released is never changed: a new one comes after it. */
const steps: Readonly<Record<string, Migration>> = {
  '0001-reports': {
    async up(db: Kysely<unknown>) {
      for (const statement of firstTables) await sql.raw(statement).execute(db);
    },
  },
};

const firstTables = [
  // One row a link, whoever sent it and however often. `hash` is its SHA-256: a link can be longer than an index takes.
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
  // One row a report, known by its key. No address, no origin, no agent: there is no column for them.
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
  // A test is answered like a report. Its link is thrown away; key and reference stay a day, so that it is known again.
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

/** Brings the tables up to date. @throws where they are those of a newer version, or a step fails; then nothing was changed */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new Error('The tables are those of a newer version of the receiver: start that one.');
  }
  if (error) throw error instanceof Error ? error : new Error(String(error));
}
