/** The receiver takes reports as the contract says, on both of its databases. */
import { once } from 'node:events';
import fs, {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as tlsConnect } from 'node:tls';
import Ajv2020 from 'ajv/dist/2020';
import { sql } from 'kysely';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { measure } from '../../scripts/intake/bench/measure';
import { checkIntake } from '../../scripts/intake/check/points';
import { type OpenDatabase, openDatabase } from '../../scripts/intake/database';
import { forget } from '../../scripts/intake/forget';
import { hashOf } from '../../scripts/intake/hash';
import { countViews, listLinks, PAGE } from '../../scripts/intake/list';
import { holdFolder } from '../../scripts/intake/one-process';
import { runReceiver } from '../../scripts/intake/process';
import { type Receiver, startReceiver } from '../../scripts/intake/server';
import { markLink } from '../../scripts/intake/states';
import { takeReport } from '../../scripts/intake/take';
import { firstToken } from '../../scripts/intake/tokens';
import { exampleReport } from '../../src/report/intake/example';
import { deliver, payloadOf } from '../../src/report/intake/index';
import { read } from '../repo/source-files';
import {
  ask,
  freshFolder,
  hasPostgres,
  type Postgres,
  send,
  sentReport,
  startPostgres,
} from '../support/receiver';

const organisation = { org: 'Shehri Helpers', contact: 'desk@helpers.example', domain: 'helpers.example' };
const options = { host: '127.0.0.1', port: 0, limit: 100_000, behindProxy: true, organisation };

let postgres: Postgres | undefined;
beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop(), 60_000);

const kinds = ['embedded', 'server'] as const;

/** One embedded database for all tests that leave it whole. */
let shared: OpenDatabase;
beforeAll(async () => {
  shared = await openDatabase(await freshFolder());
}, 60_000);
afterAll(() => shared.close(), 60_000);

/** A report as the receiver has read it. */
const taken = (url: string) =>
  ({ url, category: 'violence', at: new Date(), key: crypto.randomUUID(), isTest: false }) as const;

/** What the database's statistics say about links: ANALYZE writes values of every column there. */
const inStatistics = ({ sql: db }: OpenDatabase) =>
  sql<{ all: string }>`
    select string_agg(concat(histogram_bounds, most_common_vals), ' ') as all from pg_stats
    where tablename in ('links', 'reports')`
    .execute(db)
    .then(({ rows }) => rows[0]?.all ?? '');

describe.each(kinds)('a receiver with its database %s', (kind) => {
  const isHere = kind === 'embedded' || hasPostgres;
  let database: OpenDatabase;
  let receiver: Receiver;
  const body = async (response: Response) => ({ status: response.status, ...(await response.json()) });
  const links = () => listLinks(database.sql, { view: 'all' }).then((listed) => listed.links);

  beforeAll(async () => {
    if (!isHere) return;
    database = kind === 'embedded' ? shared : await openDatabase(undefined, await postgres!.fresh());
    receiver = await startReceiver(database.sql, options);
  }, 60_000);
  afterAll(async () => {
    await receiver?.close();
    if (kind === 'server') await database?.close();
  }, 60_000);

  it.runIf(isHere)('takes a report once by its key, and joins those of one link', async () => {
    const first = sentReport(1);
    const taken = await body(await send(receiver.origin, first));
    expect(taken).toEqual({
      status: 201,
      reference: expect.stringMatching(/^(?:[0-9A-HJKMNP-TV-Z]{5}-?){4}$/),
    });
    expect(await body(await send(receiver.origin, first))).toEqual({ ...taken, status: 409 });
    const second = await body(await send(receiver.origin, sentReport(1, { category: 'not_sure' })));
    expect(second.status).toBe(201);
    expect(second.reference).not.toBe(taken.reference);
    expect(await links()).toEqual([
      expect.objectContaining({
        ...{ url: first.report.url, keys: 2, sent: 3, state: 'received', since: 0 },
        categories: expect.arrayContaining([
          { category: 'violence', count: 1 },
          { category: 'not_sure', count: 1 },
        ]),
      }),
    ]);
    const [link] = await links();
    expect(link!.lastAt.getTime()).toBeGreaterThan(link!.firstAt.getTime());
  });

  it.runIf(isHere)('takes copies that come at the same moment once', async () => {
    const report = sentReport(2);
    const answers = await Promise.all(Array.from({ length: 25 }, () => send(receiver.origin, report)));
    const found = await Promise.all(answers.map(body));
    expect(found.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(found.map(({ reference }) => reference)).size).toBe(1);
    expect((await links()).filter(({ url }) => url === report.report.url)).toMatchObject([
      { keys: 1, sent: 25 },
    ]);
  });

  it.runIf(isHere)('refuses a known key for another link, and keeps both as they were', async () => {
    const report = sentReport(3);
    await send(receiver.origin, report);
    const other = { ...report, report: { ...report.report, url: 'https://x.com/hunza_bakers/status/9' } };
    expect(await body(await send(receiver.origin, other))).toMatchObject({
      status: 422,
      field: 'idempotencyKey',
    });
    expect((await links()).map(({ url }) => url)).not.toContain(other.report.url);
  });

  it.runIf(isHere)('takes what the product delivers, as JSON and as XARF', async () => {
    for (const [at, format] of (['json', 'xarf'] as const).entries()) {
      const report = {
        ...exampleReport('2026-11-24T09:30:00Z'),
        url: `https://www.tiktok.com/@baker/video/70${at}`,
      };
      const identity = { id: crypto.randomUUID(), version: '0.1.0' };
      const intake = { name: 'A', url: `${receiver.origin}/reports`, format, organisation };
      const environment = { fetch, now: Date.now, allowLoopback: true };
      expect(await deliver(report, intake, identity, environment)).toMatchObject({ kind: 'delivered' });
      const [found] = (await links()).filter(({ url }) => url === report.url);
      expect(found?.categories).toEqual([{ category: 'sexual_images', count: 1 }]);
      expect(await deliver(report, intake, identity, environment)).toMatchObject({ kind: 'delivered' });
      expect((await links()).filter(({ url }) => url === report.url)).toMatchObject([{ keys: 1, sent: 2 }]);
    }
  });

  it.runIf(isHere)('answers a test like a report, knows it again, and keeps no link of it', async () => {
    const test = { ...sentReport(4, { test: true }) };
    const before = (await links()).length;
    const taken = await body(await send(receiver.origin, test));
    expect(taken.status).toBe(201);
    expect(await body(await send(receiver.origin, test))).toEqual({ ...taken, status: 409 });
    const asked = await fetch(`${receiver.origin}/reports/${taken.reference}`);
    expect(await body(asked)).toEqual({ status: 'received' });
    expect(await links()).toHaveLength(before);
    const kept = await sql`select * from tests`.execute(database.sql);
    expect(JSON.stringify(kept.rows)).not.toContain('hunza');
  });

  it.runIf(isHere)('says what became of a reference, however it is typed, and nothing else', async () => {
    const report = sentReport(5);
    const { reference } = await body(await send(receiver.origin, report));
    const status = async (typed: string) => {
      const answer = await fetch(`${receiver.origin}/reports/${encodeURIComponent(typed)}`);
      return [answer.status, await answer.text(), answer.headers.get('access-control-allow-origin')];
    };
    expect(await status(reference)).toEqual([200, '{"status":"received"}', '*']);
    const [link] = (await links()).filter(({ url }) => url === report.report.url);
    for (const state of ['seen', 'passed_on', 'closed'] as const) {
      await markLink(database.sql, link!.id, state);
      expect(await status(reference.toLowerCase().replaceAll('-', ' '))).toEqual([
        200,
        `{"status":"${state}"}`,
        '*',
      ]);
    }
    // Somebody who reports it now is not told what was done before: nobody has looked at this report yet.
    const later = (await body(await send(receiver.origin, sentReport(5)))).reference;
    expect((await status(later))[1]).toBe('{"status":"received"}');
    expect((await status(reference))[1]).toBe('{"status":"closed"}');
    await markLink(database.sql, link!.id, 'passed_on');
    expect((await status(later))[1]).toBe('{"status":"passed_on"}');
    for (const unknown of ['00000-00000-00000-00000', 'x', '%', `${reference}1`, "' or 1=1 --"]) {
      expect(await status(unknown)).toEqual([404, '{}', '*']);
    }
  });

  it.runIf(isHere)('counts what comes after a mark, and lets the mark stand', async () => {
    await send(receiver.origin, sentReport(6));
    const found = async () => (await links()).find(({ url }) => url.endsWith('/1006'))!;
    await markLink(database.sql, (await found()).id, 'closed');
    await send(receiver.origin, sentReport(6));
    await send(receiver.origin, sentReport(6));
    expect(await found()).toMatchObject({ state: 'closed', since: 2, keys: 3 });
    expect((await listLinks(database.sql, { view: 'again' })).links.map(({ id }) => id)).toContain(
      (await found()).id,
    );
    expect(await markLink(database.sql, (await found()).id, 'seen')).toEqual({ state: 'closed', since: 2 });
    expect(await found()).toMatchObject({ state: 'seen', since: 0 });
    // The mark is taken back after one more report has come.
    await send(receiver.origin, sentReport(6));
    await markLink(database.sql, (await found()).id, 'closed', 2);
    expect(await found()).toMatchObject({ state: 'closed', since: 3 });
    expect(await markLink(database.sql, '999999', 'seen')).toBeNull();
  });

  it.runIf(isHere)('finds by part of a link and by reference, and pages through all of it once', async () => {
    const report = {
      ...sentReport(7),
      report: { ...sentReport(7).report, url: 'https://example.org/a_b%25/100%25' },
    };
    const { reference } = await body(await send(receiver.origin, report));
    const search = async (text: string) =>
      (await listLinks(database.sql, { view: 'all', search: text })).links.map(({ url }) => url);
    expect(await search('A_B%25')).toEqual([report.report.url]);
    expect(await search(reference)).toEqual([report.report.url]);
    expect(await search('a_c')).toEqual([]);
    // A link as a browser shows it; then what no text of the database can hold.
    const shown = 'https://example.org/روٹی';
    const urdu = { ...sentReport(7), report: { ...report.report, url: shown } };
    await send(receiver.origin, urdu);
    for (const part of [shown, 'روٹی', 'HTTPS://EXAMPLE.ORG:443/روٹی']) {
      expect(await search(part)).toEqual([new URL(shown).href]);
    }
    expect(await search('a\0\ud800b')).toEqual([]);
    const far = await listLinks(database.sql, { view: 'all', after: `${'9'.repeat(40)} ${'9'.repeat(40)}` });
    expect(far.links.length).toBeGreaterThan(0);
    // Twenty letters could be a reference, but they can also be part of a link.
    const long = {
      ...sentReport(7),
      report: { ...sentReport(7).report, url: 'https://example.org/abcdeabcdeabcdeabcde' },
    };
    await send(receiver.origin, long);
    expect(await search('abcdeabcdeabcdeabcde')).toEqual([long.report.url]);
    expect(await search("'; drop table links; --")).toEqual([]);
    for (let at = 0; at <= 2 * PAGE; at += 1) {
      await takeReport(database.sql, taken(`https://example.org/pages/${at}`));
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listLinks(database.sql, { view: 'received', after });
      seen.push(...page.links.map(({ id }) => id));
      after = page.after;
    } while (after);
    expect(seen.length).toBeGreaterThan(2 * PAGE);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await listLinks(database.sql, { view: 'all', category: 'not_sure' })).links).toHaveLength(1);
  });

  it.runIf(isHere)(
    'deletes a link when its time has come, with its keys, and what was reported since is new',
    async () => {
      const report = sentReport(8);
      const { reference } = await body(await send(receiver.origin, report));
      await sql`update links set last_at = now() - interval '91 days' where url = ${report.report.url}`.execute(
        database.sql,
      );
      const { all } = await countViews(database.sql);
      expect(await forget(database.sql, { reports: 90, log: 400 })).toBe(1);
      expect((await countViews(database.sql)).all).toBe(all - 1);
      expect((await fetch(`${receiver.origin}/reports/${reference}`)).status).toBe(404);
      expect((await send(receiver.origin, report)).status).toBe(201);
      expect(await forget(database.sql, { reports: 90, log: 400 })).toBe(0);
    },
  );

  it.runIf(isHere)('has nowhere to keep an address, an origin or an agent, and keeps none', async () => {
    const secret = 'moz-extension://8c1f4e5a-installation';
    const headers = { origin: secret, 'user-agent': 'Agent 47', 'x-forwarded-for': '203.0.113.77' };
    const report = sentReport(9);
    const more = { 'content-type': 'application/json', 'idempotency-key': report.idempotencyKey };
    expect((await send(receiver.origin, report, { headers: { ...headers, ...more } })).status).toBe(201);
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
      database.sql,
    );
    expect(tables.length).toBeGreaterThan(6);
    for (const { name } of tables) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(database.sql);
      expect(JSON.stringify(rows), name).not.toMatch(/8c1f4e5a|Agent 47|203\.0\.113|127\.0\.0\.1/);
    }
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'reports' order by 1`.execute(
      database.sql,
    );
    expect(columns.rows.map(({ name }) => name)).toEqual([
      ...['category', 'key', 'link', 'received_at', 'reference', 'seen_at', 'sent'],
    ]);
  });
});

describe('what is wrong is named, and nothing of it is kept', () => {
  let receiver: Receiver;
  let before: number;
  const kept = async () => (await countViews(shared.sql)).all;
  beforeAll(async () => {
    receiver = await startReceiver(shared.sql, { ...options, limit: 1000 });
    before = await kept();
  });
  afterAll(() => receiver.close());

  const good = sentReport(1);
  const change = (more: object) => JSON.stringify({ ...good, report: { ...good.report, ...more } });
  it.each<[string, string, number, string | undefined, RegExp]>([
    ['no JSON', '{\n "report": {\n  "url" "x" } }', 400, undefined, /line 3/],
    ['half of it', '{"report":', 400, undefined, /ends too early|line 1/],
    ['nothing', '', 400, undefined, /empty/],
    ['a list', '[]', 400, undefined, /JSON object/],
    ['no web address', change({ url: 'blob:x' }), 400, 'report.url', /web address/],
    ['a link that cannot be read', change({ url: 'https://[' }), 400, 'report.url', /web address/],
    ['a link too long', change({ url: `https://x.com/${'a'.repeat(2048)}` }), 400, 'report.url', /2048/],
    [
      'one too long as it is kept',
      change({ url: `https://x.com/${'ü'.repeat(400)}` }),
      400,
      'report.url',
      /2048/,
    ],
    ['an unknown category', change({ category: 'other' }), 400, 'report.category', /one of sexual_images/],
    ['a category without a link', change({ category: 'child_danger' }), 400, 'report.category', /one of/],
    ['no day of a calendar', change({ at: '2026-13-45T09:30:00Z' }), 400, 'report.at', /time/],
    ['no day of its month', change({ at: '2026-02-30T09:30:00Z' }), 400, 'report.at', /time/],
    ['a field that must not leave the browser', change({ title: 'Page' }), 400, 'report.title', /not part/],
    ['a picture', JSON.stringify({ ...good, image: 'data:' }), 400, 'image', /not part/],
    [
      'a field missing',
      JSON.stringify({ ...good, client: { name: 'Report Instead' } }),
      400,
      'client.version',
      /text/,
    ],
    ['an analyst’s XARF', JSON.stringify({ xarf_version: '4.2.0', type: 'csam' }), 400, 'report_id', /UUID/],
    [
      'another key in the header',
      JSON.stringify({ ...good, idempotencyKey: crypto.randomUUID() }),
      400,
      'Idempotency-Key',
      /not the key/,
    ],
  ])('%s', async (_, text, status, field, reason) => {
    const answer = await send(receiver.origin, good, { body: text });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const told = await answer.json();
    expect(told.field).toBe(field);
    expect(told.reason).toMatch(reason);
    expect(await kept()).toBe(before);
  });

  it('another type, another method, and too much at once', async () => {
    const plain = { 'content-type': 'text/plain', 'idempotency-key': good.idempotencyKey };
    expect((await send(receiver.origin, good, { headers: plain })).status).toBe(415);
    const none = { 'content-type': 'application/json' };
    expect(await (await send(receiver.origin, good, { headers: none })).json()).toMatchObject({
      field: 'Idempotency-Key',
      reason: expect.stringContaining('missing'),
    });
    const answer = await fetch(`${receiver.origin}/reports`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    const [front, back] = JSON.stringify(good).split('hunza_bakers');
    const latin = await send(receiver.origin, good, { body: Buffer.from(`${front}café${back}`, 'latin1') });
    expect([latin.status, (await latin.json()).reason]).toEqual([400, 'This is no UTF-8.']);
    const long = await send(receiver.origin, good, { body: 'a'.repeat(20_000) });
    expect([long.status, (await long.json()).reason]).toEqual([413, expect.stringContaining('16384')]);
    expect(await kept()).toBe(before);
  });

  it('the browser may read each answer, and is told so before it sends', async () => {
    const preflight = await fetch(`${receiver.origin}/reports`, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'POST']);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type, idempotency-key');
  });

  it('answers are those of the published contract', async () => {
    const { components, paths } = JSON.parse(read('scripts/intake.openapi.json'));
    const ajv = new Ajv2020({ strict: false, formats: { uri: true, 'date-time': true, uuid: true } });
    const valid = (schema: object, value: unknown) => ajv.validate({ ...schema, components }, value);
    const post = paths['/reports'].post;
    const report = payloadOf(exampleReport('2026-11-24T09:30:00Z'), {
      id: crypto.randomUUID(),
      version: '1',
    });
    expect(valid(components.schemas.Report, report)).toBe(true);
    const taken = await (await send(receiver.origin, report)).json();
    expect(valid(post.responses['2XX'].content['application/json'].schema, taken)).toBe(true);
    const status = await (await fetch(`${receiver.origin}/reports/${taken.reference}`)).json();
    expect(valid(components.schemas.Status, status)).toBe(true);
    expect(valid(components.schemas.Status, { status: 'gone' })).toBe(false);
  });
});

describe('a flood from one side', () => {
  it('is told when to try again, and takes nothing away from the others', async () => {
    const before = (await countViews(shared.sql)).all;
    const receiver = await startReceiver(shared.sql, { ...options, limit: 5 });
    try {
      const from = (side: string, number: number) => {
        const report = sentReport(number);
        const headers = {
          ...{ 'content-type': 'application/json', 'idempotency-key': report.idempotencyKey },
          'x-forwarded-for': `198.51.100.99, ${side}`,
        };
        return send(receiver.origin, report, { headers });
      };
      const [flood, others] = await Promise.all([
        Promise.all(Array.from({ length: 60 }, (_, at) => from('2001:db8:1:2::1', 2000 + at))),
        Promise.all(Array.from({ length: 15 }, (_, at) => from(`203.0.113.${at}`, 3000 + at))),
      ]);
      expect(others.map(({ status }) => status)).toEqual(Array(15).fill(201));
      const held = flood.filter(({ status }) => status === 429);
      expect(held).toHaveLength(55);
      const wait = Number(held[0]!.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(600);
      expect(held[0]!.headers.get('access-control-allow-origin')).toBe('*');
      expect((await countViews(shared.sql)).all - before).toBe(20);
      // The organisation's people, behind the same address, can still sign in.
      const guess = await fetch(`${receiver.origin}/sign-in`, {
        ...{ method: 'POST', headers: { 'x-forwarded-for': '2001:db8:1:2::1' } },
        body: new URLSearchParams({ token: 'x' }),
      });
      expect(guess.status).toBe(403);
      // The same household with another of its addresses.
      expect((await from('2001:db8:1:2:ffff::7', 5000)).status).toBe(429);
      expect((await from('2001:db8:1:3::1', 5001)).status).toBe(201);
    } finally {
      await receiver.close();
    }
  });
});

it('keeps its own contract, as `intake:check` tries it, and nothing of that stands in its list afterwards', async () => {
  const before = (await countViews(shared.sql)).all;
  const receiver = await startReceiver(shared.sql, { ...options, limit: 30, behindProxy: false });
  try {
    const points = await checkIntake(`${receiver.origin}/reports`, { flood: 40 });
    // It has no certificate here.
    expect(points.filter(({ verdict }) => verdict === 'falls short').map(({ name }) => name)).toEqual([
      'address',
    ]);
    expect((await countViews(shared.sql)).all).toBe(before);
  } finally {
    await receiver.close();
  }
});

it('one side cannot take all connections, and gets a new one when one of its own is closed', async () => {
  const receiver = await startReceiver(shared.sql, { ...options, behindProxy: false });
  const port = Number(new URL(receiver.origin).port);
  const sockets: Socket[] = [];
  /** Whether the text is still there at a time when an answer could have come. */
  const open = async () => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined).write('GET /robots.txt HTTP/1.1\r\nhost: a\r\n\r\n');
    return new Promise<boolean>((seen) => {
      socket.once('data', () => seen(true)).once('close', () => seen(false));
    });
  };
  try {
    const first = await Promise.all(Array.from({ length: 120 }, open));
    expect(first.filter(Boolean)).toHaveLength(100);
    sockets.find((socket) => !socket.destroyed)!.destroy();
    await expect.poll(open).toBe(true);
  } finally {
    for (const socket of sockets) socket.destroy();
    await receiver.close();
  }
});

describe('when it is stopped', () => {
  it.each(['http', 'https'])(
    'does not wait for somebody who never sends anything by %s',
    async (scheme) => {
      const { cert, private: key } = await generate([], { keyType: 'ec' });
      const tls = scheme === 'https' ? { cert: Buffer.from(cert), key: Buffer.from(key) } : undefined;
      const receiver = await startReceiver(shared.sql, { ...options, tls });
      const port = Number(new URL(receiver.origin).port);
      const silent = connect(port, '127.0.0.1').on('error', () => undefined);
      await once(silent, 'connect');
      // One that came later is answered, so the silent one is in.
      const later = tls ? tlsConnect({ port, rejectUnauthorized: false }) : connect(port, '127.0.0.1');
      later.write('GET /robots.txt HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
      await once(later, 'data');
      await receiver.close(1);
      if (!silent.closed) await once(silent, 'close');
    },
    10_000,
  );
});

describe('its folder', () => {
  it('belongs to one process: of two that start at the same moment one gets it, and a killed one frees it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'receiver-held-'));
    try {
      const both = await Promise.allSettled([holdFolder(folder), holdFolder(folder)]);
      const held = both.filter((one) => one.status === 'fulfilled');
      expect(held).toHaveLength(1);
      await expect(holdFolder(folder)).rejects.toThrow(/Another receiver is running/);
      await held[0]!.value();
      expect(readdirSync(folder)).toEqual([]);
      writeFileSync(join(folder, 'running'), '');
      await (await holdFolder(folder))();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is open only to its owner, holds no deleted link, and has on the disk whatever was answered', async () => {
    const folder = await freshFolder();
    chmodSync(folder, 0o755);
    const broken = vi.fn();
    const database = await openDatabase(folder, undefined, broken);
    expect(statSync(join(folder, 'database')).mode & 0o077).toBe(0);

    // So many that the statistics of the database get large values, which stand in a file of their own.
    const urls = Array.from({ length: 40 }, (_, at) => `https://example.org/forgotten/${at}`);
    const texts = ['https://example.org/forgotten', hashOf(urls[0]!)];
    const held = () => {
      const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
      const contents = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file));
      return texts.filter((text) => contents.some((content) => content.includes(text)));
    };
    for (const url of urls) await takeReport(database.sql, taken(url));
    // As at every start and in every hour: then the statistics have the links, too.
    await database.tend();
    expect(await inStatistics(database)).toContain(urls[0]);
    expect(held()).toEqual(texts);
    await sql`update links set last_at = now() - interval '91 days'`.execute(database.sql);
    expect(await forget(database.sql, { reports: 90, log: 400 })).toBe(40);
    // Killed before it has cleaned its files, the receiver does that when it is started again: nothing is due then.
    expect(held()).toEqual(texts);
    expect(await forget(database.sql, { reports: 90, log: 400 })).toBe(0);
    await database.tend();
    expect(await inStatistics(database)).not.toContain('forgotten');
    expect(held()).toEqual([]);
    expect((await sql`select * from traces`.execute(database.sql)).rows).toEqual([]);

    // When the disk refuses to write, nothing is answered, and the receiver ends.
    const written = vi.spyOn(fs, 'fsyncSync');
    try {
      await takeReport(database.sql, taken('https://example.org/'));
      expect(written).toHaveBeenCalled();
      expect(broken).not.toHaveBeenCalled();
      written.mockImplementation(() => {
        throw Object.assign(new Error('The disk'), { code: 'EIO' });
      });
      await expect(takeReport(database.sql, taken('https://example.org/'))).rejects.toThrow();
      expect(broken).toHaveBeenCalledOnce();
    } finally {
      written.mockRestore();
    }
  }, 60_000);

  it.runIf(process.getuid?.() === 0)('is not used by another user', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'receiver-owned-'));
    try {
      mkdirSync(join(folder, 'database'));
      chownSync(join(folder, 'database'), 12_345, 12_345);
      await expect(openDatabase(folder)).rejects.toThrow(/another user's.*12345/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('how it is started', () => {
  it.each([
    [['--port', 'x', '--data', '/nowhere'], /--port takes a whole number/],
    [[], /--data FOLDER/],
    [['--data', '/nowhere', '--keep-days', '7'], /--keep-days takes a whole number from 8/],
    [['--data', '/nowhere', '--organisation', 'A'], /go together/],
    [['--data', '/nowhere', '--cert', '/nowhere/c', '--key', '/nowhere/k'], /--cert: ENOENT/],
    [['--nonsense'], /nonsense/],
  ])('says what is wrong with %j', async (words, message) => {
    const { readOptions } = await import('../../scripts/intake/options');
    expect(() => readOptions(words, {})).toThrow(message);
    expect(() => readOptions(['--data', 'x'], { DATABASE_URL: 'postgres://a' })).toThrow(/Both/);
  });

  const open = async (address: string) => {
    const database = await openDatabase(undefined, address);
    return { ...database, token: await firstToken(database.sql) };
  };
  it.runIf(hasPostgres)(
    'several share one server: what one has taken, the other knows',
    async () => {
      const address = await postgres!.fresh();
      // When two start at the same time on an empty server, the tables and the token are made only once.
      const [database, second] = await Promise.all([open(address), open(address)]);
      expect([database, second].filter(({ token }) => token !== null)).toHaveLength(1);
      await second.close();
      const one = await startReceiver(database.sql, options);
      const other = await runReceiver([], { databaseUrl: address });
      expect(other.said).not.toContain('token');
      const reports = Array.from({ length: 20 }, (_, at) => sentReport(at % 10));
      const answers = await Promise.all(
        reports.flatMap((report) => [send(one.origin, report), send(other.origin, report)]),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(20);
      expect(statuses.filter((status) => status === 409)).toHaveLength(20);
      expect(
        await ask(
          address,
          'select count(*)::int as links, sum(reports)::int as keys, sum(sent)::int as sent from links',
        ),
      ).toEqual([{ links: 10, keys: 20, sent: 40 }]);
      expect(await other.end()).toBe(0);
      await one.close();
      await database.close();
    },
    60_000,
  );

  it.runIf(hasPostgres)(
    'on a server, the statistics hold no deleted link either, although the receiver is not its superuser',
    async () => {
      const address = await postgres!.fresh();
      await ask(address, 'create role helper login');
      await ask(address, `alter database ${new URL(address).pathname.slice(1)} owner to helper`);
      const database = await openDatabase(undefined, address.replace('tester@', 'helper@'));
      try {
        const urls = [1, 2, 3].map((number) => `https://example.org/forgotten/${number}`);
        for (const url of urls) await takeReport(database.sql, taken(url));
        await sql`analyze links, reports`.execute(database.sql);
        expect(await inStatistics(database)).toContain('forgotten');
        await sql`update links set last_at = now() - interval '91 days'`.execute(database.sql);
        await forget(database.sql, { reports: 90, log: 400 });
        await database.tend();
        const left = await inStatistics(database);
        expect([...urls, ...urls.map(hashOf)].filter((text) => left.includes(text))).toEqual([]);
        expect((await countViews(database.sql)).all).toBe(0);
      } finally {
        await database.close();
      }
    },
    60_000,
  );

  it.runIf(hasPostgres)(
    'its measurement writes nothing into a database that is in use',
    async () => {
      const address = await postgres!.fresh();
      const bench = () => measure({ reports: 2, turns: 1 }, '', address);
      const database = await openDatabase(undefined, address);
      try {
        await firstToken(database.sql);
        await expect(bench()).rejects.toThrow('The database of DATABASE_URL is not empty.');
        await sql`delete from tokens`.execute(database.sql);
        await takeReport(database.sql, taken('https://example.org/'));
        await expect(bench()).rejects.toThrow('The database of DATABASE_URL is not empty.');
        const { links } = await listLinks(database.sql, { view: 'all' });
        expect(links).toMatchObject([{ url: 'https://example.org/', export: null }]);
      } finally {
        await database.close();
      }
    },
    60_000,
  );

  it.runIf(hasPostgres)('does not touch tables of a newer version, and says so', async () => {
    const address = await postgres!.fresh();
    await (await openDatabase(undefined, address)).close();
    await ask(address, `insert into kysely_migration values ('9999-later', '2027-01-01')`);
    await expect(openDatabase(undefined, address)).rejects.toThrow(/of a newer version/);
  });

  it.runIf(hasPostgres)(
    'without its server it says "later", and its process goes on (the last test: it stops the server)',
    async () => {
      const database = await openDatabase(undefined, await postgres!.fresh());
      const receiver = await startReceiver(database.sql, options);
      try {
        expect((await send(receiver.origin, sentReport(1))).status).toBe(201);
        await postgres!.stop();
        postgres = undefined;
        const answer = await send(receiver.origin, sentReport(2));
        expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
          503,
          '60',
          '{}',
        ]);
      } finally {
        await receiver.close();
        await database.close();
      }
    },
    60_000,
  );
});
