/**
 * The page for an organisation's people: who can sign in, what it shows, and what the log of access says about that.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../scripts/intake/database';
import { speaking } from '../../scripts/intake/page/texts';
import { type Receiver, startReceiver } from '../../scripts/intake/server';
import { addToken, endToken, firstToken } from '../../scripts/intake/tokens';
import { languagesWith } from '../../src/languages/index';
import { freshFolder, send, sentReport } from '../support/receiver';
import { scartImport } from '../support/scart';

let database: OpenDatabase;
let receiver: Receiver;
let token = '';
let cookie = '';
const organisation = { org: 'Shehri Helpers', contact: 'desk@helpers.example', domain: 'helpers.example' };
const options = { host: '127.0.0.1', port: 0, limit: 150, behindProxy: true, organisation };

beforeAll(async () => {
  database = await openDatabase(await freshFolder());
  token = (await firstToken(database.sql)) ?? '';
  receiver = await startReceiver(database.sql, options);
  cookie = (await signIn(token)).headers.get('set-cookie')!.split(';')[0]!;
}, 60_000);
afterAll(async () => {
  await receiver.close();
  await database.close();
}, 60_000);

type Fields = Record<string, string>;
const signIn = (secret: string, more: Fields = {}) =>
  fetch(`${receiver.origin}/sign-in`, {
    ...{ method: 'POST', redirect: 'manual' },
    body: new URLSearchParams({ token: secret, ...more }),
  });
/** A request from the browser of somebody who has signed in. */
const page = (path: string, fields?: Fields, headers: Fields = {}) =>
  fetch(`${receiver.origin}${path}`, {
    headers: { cookie, ...headers },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  });
const text = async (...of: Parameters<typeof page>) => (await page(...of)).text();
const log = async () =>
  (await sql<{ who: string; what: string }>`select who, what from access order by id`.execute(database.sql))
    .rows;
const forms = (source: string, name: string) =>
  [...source.matchAll(new RegExp(`<button name="${name}" value="(\\w+)"`, 'g'))].map(([, value]) => value);

describe('somebody without a token', () => {
  it('sees only the page that asks for one', async () => {
    await send(receiver.origin, sentReport(1));
    for (const path of ['/', '/exports', '/exports/1', '/log', '/anything']) {
      const answer = await fetch(`${receiver.origin}${path}`);
      const source = await answer.text();
      expect(source, path).toContain('name="token"');
      expect(source, path).not.toContain('hunza');
    }
    const posted = await fetch(`${receiver.origin}/exports`, {
      method: 'POST',
      body: new URLSearchParams({ format: 'xarf' }),
    });
    expect(posted.status).toBe(403);
    for (const wrong of ['', 'x', token.slice(1), `${token}a`, "' or ''='"]) {
      const answer = await signIn(wrong);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
    }
    expect((await sql`select 1 from exports`.execute(database.sql)).rows).toEqual([]);
  });

  it('cannot guess one: only hashes are kept, and guesses are limited', async () => {
    const { rows } = await sql`select * from tokens, sessions`.execute(database.sql);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
    const strict = await startReceiver(database.sql, { ...options, limit: 10 });
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const guess = () => fetch(`${strict.origin}/`, { headers: { authorization: 'Bearer x', ...from } });
    const guesses = await Promise.all(Array.from({ length: 15 }, guess));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(5);
    const right = await fetch(`${strict.origin}/sign-in`, {
      ...{ method: 'POST', redirect: 'manual', headers: from },
      body: new URLSearchParams({ token }),
    });
    expect(right.status).toBe(429);
    await strict.close();
  });
});

describe('the cookie', () => {
  it('cannot be read by a script, sent by another site or, over HTTPS, read on the way', async () => {
    const plain = (await signIn(token)).headers.get('set-cookie');
    expect(plain).toMatch(/^intake=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const secure = await fetch(`${receiver.origin}/sign-in`, {
      ...{ method: 'POST', redirect: 'manual', headers: { 'x-forwarded-proto': 'https' } },
      body: new URLSearchParams({ token }),
    });
    expect(secure.headers.get('set-cookie')).toMatch(
      /^__Host-intake=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  it('counts over HTTPS only under a name that no neighbouring host can set', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    expect(await text('/', undefined, { ...https, cookie })).toContain('name="token"');
    expect(await text('/', undefined, { ...https, cookie: `__Host-${cookie}` })).toContain('role="search"');
  });

  it('does nothing for a form on another site’s page', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      expect((await page('/exports', { format: 'json-lines' }, headers as Fields)).status).toBe(403);
    }
  });

  it('ends when the person signs out, and when the token ends', async () => {
    const own = await addToken(database.sql, 'Second desk');
    const theirs = (await signIn(own)).headers.get('set-cookie')!.split(';')[0]!;
    const sees = async () => (await text('/', undefined, { cookie: theirs })).includes('role="search"');
    expect(await sees()).toBe(true);
    await fetch(`${receiver.origin}/sign-out`, {
      method: 'POST',
      headers: { cookie: theirs },
      redirect: 'manual',
    });
    expect(await sees()).toBe(false);
    const again = (await signIn(own)).headers.get('set-cookie')!.split(';')[0]!;
    await endToken(database.sql, 'Second desk');
    expect(await text('/', undefined, { cookie: again })).toContain('name="token"');
    await expect(endToken(database.sql, 'Second desk')).rejects.toThrow(/no token named/);
    await expect(addToken(database.sql, '<b>')).rejects.toThrow(/no name/);
    await expect(addToken(database.sql, 'first')).rejects.toThrow(/already/);
  });
});

describe('the list', () => {
  it('shows a link as text, how often it came and under how many keys, and loads nothing of it', async () => {
    const report = sentReport(1);
    await send(receiver.origin, report);
    await send(receiver.origin, report);
    const answer = await page('/');
    const source = await answer.text();
    expect(source).toContain(`<bdi dir="ltr">${report.report.url}</bdi>`);
    expect(source).toContain('Different reports: 2 · times sent: 3');
    expect(source).toContain('Treat each one as unverified');
    // The browser must not remember a search, send it to a spelling service, or read numbers as phone numbers.
    expect(source).toMatch(/<input type="search"[^>]* autocomplete="off" spellcheck="false"/);
    expect(source).toContain('<meta name="format-detection" content="telephone=no">');
    expect(source).not.toMatch(/<(?:script|img|iframe|object|embed|video|audio)\b/);
    // No address in the page leads to another host.
    expect(
      [...source.matchAll(/(?:href|src|action)="([^"]*)"/g)].every(([, to]) =>
        /^(?:\/(?!\/)|#|data:,$)/.test(to!),
      ),
    ).toBe(true);
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('shows a hostile link harmlessly', async () => {
    const hostile = {
      ...sentReport(2),
      report: {
        ...sentReport(2).report,
        url: 'https://example.org/"><script>alert(1)</script>\u202egnp.exe',
      },
    };
    expect((await send(receiver.origin, hostile)).status).toBe(201);
    const source = await text('/');
    expect(source).not.toContain('<script');
    expect(source).not.toContain('\u202e');
    expect(source).toContain('https://example.org/%22%3E%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AEgnp.exe');
    expect(await text('/', { view: 'all', search: '"><script>' })).not.toContain('<script');
  });

  it('marks a link with one press, says so, and takes it back with another press', async () => {
    const id = /name="id" value="(\d+)"/.exec(await text('/', { view: 'all', search: 'status/1001' }))![1]!;
    const marked = await text('/', { view: 'received', id, mark: 'passed_on' });
    expect(marked).toContain('<title>Marked: Passed on · Reports</title>');
    expect(marked).not.toContain('status/1001');
    expect(await text('/', { view: 'passed_on' })).toMatch(
      /status\/1001[\s\S]*value="received" aria-pressed="true"/,
    );
    expect(forms(marked, 'mark')[0]).toBe('received');
    await page('/', { view: 'received', id, mark: 'received' });
    expect(await text('/')).toContain('status/1001');
    expect((await page('/', { id: '999999', mark: 'seen' })).status).toBe(200);

    // The link was reported again: the same mark can be set again, and to take that back brings back what was before.
    await page('/', { view: 'all', id, mark: 'closed' });
    await send(receiver.origin, sentReport(1));
    const again = () => text('/', { view: 'again' });
    const press = (source: string, name: string) => {
      const form = source
        .split('<form')
        .find((one) => one.includes(`>${name}</button>`) && one.includes('name="id"'));
      const fields = [...form!.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, field, value]) => [
        field,
        value,
      ]);
      const mark = new RegExp(`name="mark" value="(\\w+)"[^>]*>${name}<`).exec(form!)![1];
      return text('/', { ...Object.fromEntries(fields), mark });
    };
    const stands = await press(await again(), 'Closed');
    expect(stands).toContain('Marked: Closed');
    expect(await again()).not.toContain('status/1001');
    await press(stands, 'Undo');
    expect(await again()).toMatch(/status\/1001[\s\S]*Reports since it was marked: 1/);
    await press(await again(), 'Seen');
    await page('/', { view: 'seen', id, mark: 'received' });
    for (const wrong of [
      { id: 'x', mark: 'seen' },
      { id, mark: 'gone' },
    ]) {
      expect((await page('/', wrong)).status).toBe(404);
    }
  });
});

describe('an export', () => {
  it('takes each link once, can be fetched again, and marks its links as passed on with one press', async () => {
    const made = await text('/exports', { format: 'scart-file' });
    expect(made).toContain('Export 1 is made. Links in it: 2.');
    const file = await page('/exports/1', {});
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="report-instead-1.csv"');
    const first = await file.text();
    expect(scartImport(first)).toMatchObject({ inputs: { length: 2 }, refused: [] });
    expect(await text('/exports', { format: 'scart-mail' })).toContain('There was nothing new to export.');
    await send(receiver.origin, sentReport(3));
    await send(receiver.origin, sentReport(1));
    expect(await text('/exports', { format: 'xarf' })).toContain(
      'nothing new to export. Left out, because the format cannot say them: 1.',
    );
    expect(await text('/exports', { format: 'json-lines', category: 'not_sure' })).toContain('nothing new');
    expect(await text('/exports', { format: 'json-lines' })).toContain('Export 2 is made. Links in it: 1.');
    expect(await text('/exports/1', {})).toBe(first);
    expect(await text('/exports/1/passed-on', {})).toContain('Marked as passed on: 2');
    expect(await text('/', { view: 'passed_on' })).toContain('status/1001');
    expect((await page('/exports', { format: 'exe' })).status).toBe(404);
    expect((await page('/exports/77', {})).status).toBe(404);
  });

  it('can be fetched by a program with the token, in one step', async () => {
    const program = (fields: Fields) =>
      fetch(`${receiver.origin}/exports`, {
        ...{ method: 'POST', headers: { authorization: `Bearer ${token}` } },
        body: new URLSearchParams(fields),
      });
    await send(receiver.origin, sentReport(4));
    const answer = await program({ format: 'json-lines' });
    expect(JSON.parse(await answer.text())).toMatchObject({ url: sentReport(4).report.url, keys: 1 });
    expect((await program({ format: 'json-lines' })).status).toBe(204);
  });

  it('is made once by two people who press at the same moment', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, at) => send(receiver.origin, sentReport(50 + at))));
    const answers = await Promise.all([1, 2, 3].map(() => text('/exports', { format: 'json-lines' })));
    const links = answers.map((source) => Number(/Links in it: (\d+)/.exec(source)?.[1] ?? 0));
    expect([...links].sort((one, other) => other - one)).toEqual([30, 0, 0]);
  });
});

it('moves the focus to the next link after a mark, and not back to the top', async () => {
  for (const number of [91, 92, 93]) await send(receiver.origin, sentReport(number));
  const fields = /name="id" value="(\d+)"><input type="hidden" name="next" value="(\d+)"/;
  const middle = (await text('/')).split('<p class="link"').find((one) => one.includes('status/1092'))!;
  const [, id, next] = fields.exec(middle)!;
  const went = await text('/', { view: 'received', id: id!, next: next!, mark: 'closed' });
  expect(/id="link-(\d+)"(?:(?!id="link-)[\s\S])* autofocus/.exec(went)![1]).toBe(next);
  expect(went.indexOf('status/1093')).toBeLessThan(went.indexOf('autofocus'));
});

it('every read and every export is in the log, by name, and no link is', async () => {
  await text('/', { view: 'seen', search: 'very-secret' });
  await text('/log');
  const lines = await log();
  const what = lines.map((line) => line.what);
  for (const one of [
    ...['sign in', 'list received', 'list all search', 'mark passed_on 1', 'export scart-file', 'download 1'],
    ...['mark passed_on export 1', 'exports', 'list seen search', 'log'],
  ]) {
    expect(what).toContain(one);
  }
  expect(new Set(lines.map(({ who }) => who))).toEqual(new Set(['first', 'Second desk']));
  expect(JSON.stringify(lines)).not.toMatch(/secret|hunza|http/);
  expect(await text('/log')).toContain('<code dir="ltr">list seen search</code>');
});

it('shows nothing where the log cannot be written', async () => {
  await sql`alter table access rename to away`.execute(database.sql);
  try {
    const answer = await page('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('hunza');
  } finally {
    await sql`alter table away rename to access`.execute(database.sql);
  }
});

describe('languages', () => {
  it.each(languagesWith('receiver'))('%s says every text of the page, with its gaps', async (tag) => {
    const own = await import(`../../src/languages/${tag}/receiver.json`);
    const english = (await import('../../src/languages/en/receiver.json')).default as Record<
      string,
      { message: string }
    >;
    const messages = own.default as Record<string, string | { message: string }>;
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const [key, entry] of Object.entries(messages)) {
      const message = typeof entry === 'string' ? entry : entry.message;
      const gaps = (of: string) => [...of.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
      expect(gaps(message), key).toEqual(gaps(english[key]!.message));
      expect(message.trim(), key).toBe(message);
    }
    expect(speaking([tag]).language.tag).toBe(tag);
  });

  it('are the browser’s until a person chooses one, and then that one', async () => {
    const asked = await fetch(receiver.origin, { headers: { 'accept-language': 'xx, fa;q=0.9, ur;q=0.8' } });
    expect(await asked.text()).toContain('<html lang="fa" dir="rtl"');
    const answer = await fetch(`${receiver.origin}/language`, {
      ...{ method: 'POST', redirect: 'manual' },
      body: new URLSearchParams({ language: 'ur' }),
    });
    expect(answer.headers.get('location')).toBe('/?language=ur');
    await page('/language', { language: 'sd' });
    expect(await text('/')).toContain('<html lang="sd" dir="rtl"');
    await page('/language', { language: '"><x' });
    expect(await text('/')).toContain('<html lang="en" dir="ltr"');
  });
});
