/**
 * Receivers for tests: each has a new database, either embedded or on Debian's PostgreSQL server. The test starts that
 * server itself, in a folder of its own, on a free port, and not as root.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs, {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll } from 'vitest';
import { SHORT_LIVED } from '../../scripts/intake/process';

v8.setFlagsFromString(SHORT_LIVED);
// No test cuts the power. So what runs in the test's own process does not wait for the disk, which others use, too.
fs.fsyncSync = () => undefined;

/**
 * An empty database to copy, because to create one from nothing takes four seconds. All test files use the same one, in
 * every run, until PGlite is updated.
 */
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const { version } = JSON.parse(readFileSync(join(modules, '@electric-sql/pglite/package.json'), 'utf8'));
const cache = join(modules, '.cache/report-instead');
const empty = join(cache, `empty-database-${version}`);

async function makeEmpty(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, 'being-made-'));
  const database = await PGlite.create({ dataDir: join(made, 'database') });
  await database.close();
  try {
    renameSync(made, empty);
  } catch (error) {
    // Another test file made one at the same time.
    rmSync(made, { recursive: true });
    if (!existsSync(empty)) throw error;
  }
}

const folders: string[] = [];
// Not at the exit of the process: vitest kills its workers, and each folder has 40 MB.
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with an empty embedded database. */
export async function freshFolder(): Promise<string> {
  if (!existsSync(empty)) await makeEmpty();
  const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  folders.push(folder);
  cpSync(empty, folder, { recursive: true });
  return folder;
}

/** The folder of the newest server that Debian has installed; undefined when there is none. */
const serverFolder = (() => {
  const all = '/usr/lib/postgresql';
  if (!existsSync(all)) return undefined;
  const newest = readdirSync(all).sort((one, other) => Number(other) - Number(one));
  return newest.map((version) => join(all, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
})();

/** `npm test` installs a server if it can. On a machine without one, its tests are skipped. */
export const hasPostgres = serverFolder !== undefined;

export interface Postgres {
  /** A new empty database. @returns its address */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

/** The server refuses to run as root. So under root, Debian's own user for it is taken. */
function postgresUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const number = (of: '-u' | '-g') => Number(spawnSync('id', [of, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: number('-u'), gid: number('-g') };
}

/** Starts a PostgreSQL server. */
export async function startPostgres(): Promise<Postgres> {
  if (!serverFolder) throw new Error('There is no PostgreSQL server: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'receiver-postgres-'));
  const user = postgresUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const words = ['--auth=trust', '--username=tester', '--no-sync', '-D', data];
  const made = spawnSync(join(serverFolder, 'initdb'), words, { encoding: 'utf8', cwd: folder, ...user });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
  ];
  const server = spawn(
    join(serverFolder, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { cwd: folder, stdio: 'ignore', ...user },
  );
  const address = (database: string) => `postgres://tester@127.0.0.1:${port}/${database}`;
  await answers(address('postgres'), server);
  let count = 0;
  return {
    async fresh() {
      count += 1;
      await ask(address('postgres'), `create database test${count}`);
      return address(`test${count}`);
    },
    async stop() {
      const gone = once(server, 'exit');
      // This signal means "fast shutdown".
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs one statement on a connection of its own. */
export async function ask(address: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function answers(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      await ask(address, 'select 1');
      return;
    } catch (error) {
      if (server.exitCode !== null) throw new Error(`The PostgreSQL server ended: ${error}`);
      await delay(100);
    }
  }
  throw new Error('The PostgreSQL server did not start in 30 seconds');
}

/** What the extension sends for an ordinary invented post. */
export function sentReport(number: number, change: { key?: string; category?: string; test?: true } = {}) {
  return {
    report: {
      url: `https://x.com/hunza_bakers/status/${1000 + number}`,
      category: change.category ?? 'violence',
      at: '2026-11-24T09:30:00Z',
    },
    client: { name: 'Report Instead', version: '0.1.0' },
    idempotencyKey: change.key ?? crypto.randomUUID(),
    ...(change.test && { test: change.test }),
  };
}

/** Sends it as the extension does. */
export function send(
  origin: string,
  report: { idempotencyKey: string },
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${origin}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': report.idempotencyKey },
    body: JSON.stringify(report),
    ...init,
  });
}
