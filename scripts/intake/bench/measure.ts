/**
 * Measures how long the receiver takes with many reports in it. A bare HTTP server is asked the same things in turns in
 * the same run, because a time alone says more about the machine than about the program.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../database';
import { MOST_EXPORTED, makeExport } from '../exports';
import { type RunningReceiver, runReceiver } from '../process';

export interface AnswerTimes {
  what: string;
  /** Milliseconds: half of the answers were faster, half slower. */
  median: number;
  /** Milliseconds: 95 of 100 answers took no longer. */
  p95: number;
  /** The median divided by the median of the bare server. */
  ratio: number;
}

export interface BenchFigures {
  reports: number;
  database: 'embedded' | 'server';
  figures: AnswerTimes[];
}

/**
 * @param folder for the embedded database; unused with a server
 * @param databaseUrl of a PostgreSQL server
 * @throws when there is a link, an export or a token in the database; then none is added
 */
export async function measure(
  { reports, turns }: { reports: number; turns: number },
  folder: string,
  databaseUrl?: string,
): Promise<BenchFigures> {
  const exportMs = await fillDatabase(reports, folder, databaseUrl);
  const receiver = await runReceiver(
    [...(databaseUrl ? [] : ['--data', folder]), '--limit', '1000000'],
    databaseUrl === undefined ? {} : { databaseUrl },
  );
  const bare = await bareServer();
  try {
    const token = /shown this once: (\S+)/.exec(receiver.said)?.[1] ?? '';
    const kinds = kindsOf(receiver, bare.origin, token);
    const times = new Map(Object.keys(kinds).map((what) => [what, [] as number[]]));
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [what, ask] of Object.entries(kinds)) {
        const since = performance.now();
        const answer = await ask();
        await answer.arrayBuffer();
        times.get(what)!.push(performance.now() - since);
        if (!answer.ok) throw new Error(`${what}: answered ${answer.status}`);
      }
    }
    const middle = (what: string) => at(times.get(what)!, 0.5);
    const figures = [...times].map(([what, all]) => ({
      what,
      median: middle(what),
      p95: at(all, 0.95),
      ratio: middle(what) / middle(BARE),
    }));
    figures.push({
      what: `export of ${MOST_EXPORTED} links`,
      ...{ median: exportMs, p95: exportMs, ratio: exportMs / middle(BARE) },
    });
    return { reports, database: databaseUrl ? 'server' : 'embedded', figures };
  } finally {
    await bare.close();
    await receiver.end();
  }
}

const BARE = 'bare HTTP server, POST';

/** @returns how long an export took @throws when the database is not empty */
async function fillDatabase(reports: number, folder: string, databaseUrl?: string): Promise<number> {
  const database = await openDatabase(folder, databaseUrl);
  try {
    await mustBeEmpty(database.sql);
    await addReports(database.sql, reports);
    const since = performance.now();
    await makeExport(database.sql, 'bench', 'json-lines');
    return performance.now() - since;
  } finally {
    await database.close();
  }
}

/** In a database that is in use, invented links would go out to a hotline, and real ones would be missed there. */
async function mustBeEmpty(db: Database): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from links) or exists (select from exports) or exists (select from tokens) as used`.execute(
    db,
  );
  if (rows[0]?.used) throw new Error('The database of DATABASE_URL is not empty.');
}

/** Adds reports of ordinary invented posts, from nine sites, over two months. */
async function addReports(db: Database, reports: number): Promise<void> {
  await sql`
    insert into links (hash, url, categories, first_at, last_at, reports, sent)
    select encode(sha256(url::bytea), 'hex'), url, array[case when n % 3 = 0 then 'violence' else 'sexual_images' end],
      at, at, 1, 1
    from (
      select n, 'https://site' || n % 9 || '.example/baker' || n % 977 || '/status/' || 18500000000 + n * 7919 as url,
        now() - make_interval(secs => n * 50) as at
      from generate_series(1, ${sql.lit(reports)}) as n
    ) as made`.execute(db);
  await sql`
    insert into reports (key, link, category, seen_at, received_at, reference)
    select gen_random_uuid(), hash, categories[1], first_at, first_at, 'bench' || id from links`.execute(db);
  await sql`analyze links, reports`.execute(db);
}

/** A server that does as little as a server can do with a report. */
async function bareServer(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    outgoing.writeHead(201, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify({ reference: JSON.parse(body).idempotencyKey }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function kindsOf(
  { origin }: RunningReceiver,
  bare: string,
  token: string,
): Record<string, () => Promise<Response>> {
  const report = (to: string, link: number) => {
    const key = randomUUID();
    return fetch(`${to}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        report: {
          url: `https://x.com/hunza_bakers/status/${link}`,
          category: 'violence',
          at: '2026-11-24T09:30:00Z',
        },
        client: { name: 'Report Instead', version: '0.1.0' },
        idempotencyKey: key,
      }),
    });
  };
  const page = (fields: Record<string, string>) =>
    fetch(`${origin}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(fields),
    });
  let reference = '';
  let link = 0;
  return {
    [BARE]: () => report(bare, 1),
    'report of a new link': async () => {
      link += 1;
      const answer = await report(origin, link);
      reference = (await answer.clone().json()).reference;
      return answer;
    },
    'report of a known link': () => report(origin, 1),
    'status of a reference': () => fetch(`${origin}/reports/${reference}`),
    'list, first page': () => page({ view: 'received' }),
    'list, by category': () => page({ view: 'all', category: 'violence' }),
    'search that finds many': () => page({ view: 'all', search: 'site3.example' }),
    'search that finds one': () => page({ view: 'all', search: 'status/18500007919' }),
    'search that finds none': () => page({ view: 'all', search: 'no-such-link' }),
  };
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
