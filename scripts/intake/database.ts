/**
 * The receiver's database: by default PGlite (PostgreSQL in this process, in a folder), or a PostgreSQL server if
 * `DATABASE_URL` names one. Both get the same SQL, through the same pool of node-postgres.
 *
 * What was answered is not lost when the process is killed, nor when the power fails: see `folder.ts`.
 */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { openFiles } from './folder';
import { migrate } from './migrations';
import { holdFolder } from './one-process';

// biome-ignore lint/suspicious/noExplicitAny: statements are plain SQL; kysely only binds their values, untyped.
export type Database = Kysely<any>;

export interface OpenDatabase {
  sql: Database;
  /**
   * Keeps lists quick and the files small. A server does this by itself, the embedded database never does. Called once
   * an hour. If links were deleted since it last ended well, also before this process started, their text is removed
   * from the files, too; on a server only from its statistics, because it cleans its files at a time of its own.
   */
  tend(): Promise<void>;
  close(): Promise<void>;
}

/** A database that does not answer must not keep a sender waiting until they give up. */
const CONNECT_MS = 10_000;
const CONNECTIONS = 10;

/**
 * Opens the database and brings its tables up to date. Several processes may do so at once on one server.
 * @param folder where the embedded database is; unused with a server
 * @param address of a PostgreSQL server: `postgres://…`
 * @param onBroken called when the embedded database has given up, for example because the disk is full. It answers
 *   nothing more until the process is started again, and then it has everything that it had answered
 * @throws when another receiver has the folder, the server cannot be reached, or the tables are those of a newer
 * version
 */
export async function openDatabase(
  folder: string | undefined,
  address?: string,
  onBroken: () => void = () => undefined,
): Promise<OpenDatabase> {
  if (address) return openServer(address);
  if (!folder) throw new Error('Say where the reports are to be kept: --data FOLDER');
  return openFolder(folder, onBroken);
}

async function openServer(address: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
  });
  // The pool removes a connection that breaks while nobody uses it, and opens a new one next time. So there is nothing
  // to do here.
  pool.on('error', () => undefined);
  try {
    const db = await ready(pool);
    return {
      sql: db,
      tend: () => withoutTraces(db, () => renewStatistics(db)),
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw new Error(`The PostgreSQL server of DATABASE_URL: ${messageOf(error)}`);
  }
}

/** Calls `clean` if links were deleted since it last ended well. If the process is killed meanwhile, the next one does it. */
async function withoutTraces(db: Database, clean: () => Promise<unknown>): Promise<void> {
  // As text: a `Date` has no microseconds.
  const { rows } = await sql<{ last: string | null }>`select max(at)::text as last from traces`.execute(db);
  const last = rows[0]?.last;
  if (!last) return;
  await clean();
  await sql`delete from traces where at <= ${last}::timestamptz`.execute(db);
}

/**
 * Replaces the statistics, which hold values of every column. ANALYZE leaves the old ones when a table is empty, and
 * only the server's superuser may delete them. So each table gets a row for it; nobody else ever sees that row.
 */
async function renewStatistics(db: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`insert into links (hash, url, categories, first_at, last_at, reports, sent)
      values ('', '', '{}', now(), now(), 0, 0)`.execute(transaction);
    await sql`insert into reports (key, link, category, seen_at, received_at, reference)
      values (gen_random_uuid(), '', '', now(), now(), '')`.execute(transaction);
    await sql`analyze links, reports`.execute(transaction);
    await sql`delete from links where hash = ''`.execute(transaction);
  });
}

async function openFolder(folder: string, onBroken: () => void): Promise<OpenDatabase> {
  const files = join(folder, 'database');
  mkdirSync(files, { recursive: true, mode: 0o700 });
  holdOff(files);
  const letGo = await holdFolder(folder);
  try {
    const embedded = await openFiles(files).catch((error) => {
      throw new Error(`The database in ${folder} cannot be opened. Is the disk full? (${messageOf(error)})`);
    });
    // One connection: PGlite does not have more.
    const pool = new pg.Pool({ ...createPgConfig(embedded), max: 1, idleTimeoutMillis: 0 } as pg.PoolConfig);
    const db = await ready(pool, onBroken);
    return {
      sql: db,
      async tend() {
        await withoutTraces(db, async () => {
          // The statistics hold values of every column. Those of the links that are left are made again below.
          await sql`delete from pg_statistic where starelid in ('links'::regclass, 'reports'::regclass)`.execute(
            db,
          );
          // Writes the tables again and starts a new part of the log, so that no file holds the deleted text.
          await sql`vacuum full links, reports, pg_statistic`.execute(db);
          await sql`select pg_switch_wal()`.execute(db);
          await sql`checkpoint`.execute(db);
        });
        await sql`vacuum (analyze)`.execute(db);
        await sql`checkpoint`.execute(db);
      },
      async close() {
        await pool.end();
        await embedded.close();
        await letGo();
      },
    };
  } catch (error) {
    await letGo();
    throw error;
  }
}

/**
 * Only the owner of the folder can read the reports. Another user, such as root, may not start the receiver: the owner
 * could no longer read what that user writes there.
 */
function holdOff(files: string): void {
  const user = process.getuid?.();
  const owner = statSync(files).uid;
  if (user !== undefined && owner !== user) {
    throw new Error(`${files} is another user's. Start the receiver as that user (number ${owner}).`);
  }
  chmodSync(files, 0o700);
}

async function ready(pool: pg.Pool, onBroken?: () => void): Promise<Database> {
  const db: Database = new Kysely({
    dialect: new PostgresDialect({ pool }),
    log(event) {
      if (event.level === 'error' && (event.error as { severity?: string })?.severity === 'PANIC')
        onBroken?.();
    },
  });
  await migrate(db);
  return db;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
