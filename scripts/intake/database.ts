/**
 * The receiver's database: by default PGlite (PostgreSQL in this process, in a folder), or a PostgreSQL server if
 * `DATABASE_URL` names one. Both get the same SQL, through the same pool of node-postgres.
 *
 * PGlite passes what is committed to the operating system, but never asks it to write to the disk (its file system has
 * no fsync, tried with 0.5.17). So nothing is lost when the process is killed, but something can be lost when the power
 * fails. A PostgreSQL server loses nothing in both cases.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations';
import { holdFolder } from './one-process';

// biome-ignore lint/suspicious/noExplicitAny: statements are plain SQL; kysely only binds their values, untyped.
export type Database = Kysely<any>;

export interface OpenDatabase {
  sql: Database;
  kind: 'embedded' | 'server';
  close(): Promise<void>;
}

/** A database that does not answer must not keep a sender waiting until they give up. */
const CONNECT_MS = 10_000;
const CONNECTIONS = 10;

/**
 * Opens the database and brings its tables up to date. Several processes may do so at once on one server.
 * @param folder where the embedded database is; unused with a server
 * @param address of a PostgreSQL server: `postgres://…`
 * @throws when another receiver has the folder, the server cannot be reached, or the tables are those of a newer
 * version
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
  // The pool removes a connection that breaks while nobody uses it, and opens a new one next time. So there is nothing
  // to do here.
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
    // One connection: PGlite does not have more.
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
