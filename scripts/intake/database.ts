/**
 * The receiver's database: PGlite (PostgreSQL in this process, in a folder) where nothing is said, a PostgreSQL server
 * where `DATABASE_URL` names one. Both are spoken to in the same SQL, through the same pool of node-postgres.
 *
 * PGlite hands what is committed to the system and never asks it to write to the disk (its file system has no fsync,
 * tried with 0.5.17): a killed process loses nothing, a power cut can. A PostgreSQL server holds against both.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations';
import { holdFolder } from './one-process';

// biome-ignore lint/suspicious/noExplicitAny: the statements are SQL; kysely binds their values and has no types of ours.
export type Database = Kysely<any>;

export interface OpenDatabase {
  sql: Database;
  kind: 'embedded' | 'server';
  close(): Promise<void>;
}

/** A server that does not answer must not hold up whoever sends a report until they give up. */
const CONNECT_MS = 10_000;
const CONNECTIONS = 10;

/**
 * Opens the database and brings its tables up to date. Several processes may do so at once on one server.
 * @param folder where the embedded database is; unused with a server
 * @param address of a PostgreSQL server: `postgres://…`
 * @throws where the folder is another receiver's, the server cannot be reached, or the tables are of a newer version
 */
export async function openDatabase(folder: string | undefined, address?: string): Promise<OpenDatabase> {
  if (address) return openServer(address);
  if (!folder) throw new Error('Say where the reports are to be kept: --data FOLDER');
  return openFolder(folder);
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
    return await ready(pool, 'server', () => pool.end());
  } catch (error) {
    await pool.end();
    throw new Error(
      `The PostgreSQL server of DATABASE_URL: ${error instanceof Error ? error.message : error}`,
    );
  }
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const letGo = await holdFolder(folder);
  try {
    const embedded = await PGlite.create({ dataDir: join(folder, 'database') });
    // One connection: that is all that it has.
    const pool = new pg.Pool({ ...createPgConfig(embedded), max: 1, idleTimeoutMillis: 0 } as pg.PoolConfig);
    return await ready(pool, 'embedded', async () => {
      await pool.end();
      await embedded.close();
      await letGo();
    });
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function ready(
  pool: pg.Pool,
  kind: OpenDatabase['kind'],
  close: () => Promise<void>,
): Promise<OpenDatabase> {
  const sql: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  await migrate(sql);
  return { sql, kind, close };
}
