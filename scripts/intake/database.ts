/**
 * The receiver's database: PGlite (PostgreSQL in this process, in a folder) where nothing is said, a PostgreSQL server
 * where `DATABASE_URL` names one. Both are spoken to in the same SQL, through the same pool of node-postgres.
 *
 * Neither a killed process nor a power cut loses what was answered: see `folder.ts`.
 */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { openFiles } from './folder';
import { migrate } from './migrations';
import { holdFolder } from './one-process';

// biome-ignore lint/suspicious/noExplicitAny: the statements are SQL; kysely binds their values and has no types of ours.
export type Database = Kysely<any>;

export interface OpenDatabase {
  sql: Database;
  /**
   * What a server does by itself and the embedded one never does: it keeps lists quick and its files small. Once an hour.
   * @param hasForgotten whether links were deleted: then their text goes from its files, too
   */
  tend(hasForgotten: boolean): Promise<void>;
  close(): Promise<void>;
}

/** A server that does not answer must not hold up whoever sends a report until they give up. */
const CONNECT_MS = 10_000;
const CONNECTIONS = 10;

/**
 * Opens the database and brings its tables up to date. Several processes may do so at once on one server.
 * @param folder where the embedded database is; unused with a server
 * @param address of a PostgreSQL server: `postgres://…`
 * @param onBroken when the embedded one has given up, as on a full disk: it answers nothing more until the process is
 *   started anew, and has then all that it had answered
 * @throws where the folder is another receiver's, the server cannot be reached, or the tables are of a newer version
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
  // A connection that breaks while nobody uses it is taken out of the pool, and the next one is new.
  pool.on('error', () => undefined);
  try {
    return { sql: await ready(pool), tend: async () => undefined, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw new Error(`The PostgreSQL server of DATABASE_URL: ${messageOf(error)}`);
  }
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
    // One connection: that is all that it has.
    const pool = new pg.Pool({ ...createPgConfig(embedded), max: 1, idleTimeoutMillis: 0 } as pg.PoolConfig);
    const db = await ready(pool, onBroken);
    return {
      sql: db,
      async tend(hasForgotten) {
        if (hasForgotten) {
          // Tables are written anew, and the log up to here is over.
          await sql`vacuum full links, reports`.execute(db);
          await sql`select pg_switch_wal()`.execute(db);
        }
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

/** Reports are for its owner alone; and what another user, such as root, writes there, its owner could not read any more. */
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
