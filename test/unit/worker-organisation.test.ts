/** What the worker of the edition for phones does with an organisation's file, with answers that this test writes. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deliver } from '../../src/report/intake/index';
import {
  deliverForPage,
  keepOrganisation,
  keptForOrganisation,
  lookAnew,
} from '../../src/web/worker-organisation';
import { report as aReport } from '../support/outbox-world';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-28T08:00:00Z');
const desk = 'https://desk.example/reports';

/** What the host answers now, by path. For a path that is missing, the connection is cut. */
let answers: Record<string, { body: string; status?: number }> = {};
let asked: { url: string; init: RequestInit | undefined }[] = [];

beforeEach(() => {
  const kept = new Map<string, Response>();
  const urlOf = (request: string | { url: string }) =>
    typeof request === 'string' ? request : new URL(request.url).pathname;
  const fetched = async (request: string | Request, init?: RequestInit): Promise<Response> => {
    const url = urlOf(request as string);
    asked.push({ url, init });
    const answer = answers[url];
    if (!answer) throw new TypeError('cut');
    return new Response(answer.body, { status: answer.status ?? 200 });
  };
  vi.stubGlobal('fetch', fetched);
  // Addresses in a worker are relative to its own.
  vi.stubGlobal(
    'Request',
    class {
      readonly url: string;
      constructor(path: string) {
        this.url = new URL(path, 'https://report.example').href;
      }
    },
  );
  vi.stubGlobal('caches', {
    delete: async () => kept.clear(),
    open: async () => ({
      match: async (path: string) => kept.get(path)?.clone(),
      put: async (path: string, answer: Response) => void kept.set(path, answer),
      add: async (request: Request) => void kept.set(urlOf(request), await fetched(request)),
    }),
  });
  asked = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a host that has gone for good answers: then the popup offers another place, and does not go on trying. */
const gone = { status: 410, headers: {}, text: '' };

const report = { type: 'deliver', headers: { 'idempotency-key': '1' }, body: '{"report":{}}' } as const;
const named = (name: string) => ({ body: JSON.stringify({ organisation: { name, logo: 'logo.png' } }) });
const kept = async (path = '/organisation.json') => (await keptForOrganisation(path))?.text();

it('keeps the file and the logo that it names', async () => {
  answers = { '/organisation.json': named('A'), '/logo.png': { body: 'picture' } };
  await keepOrganisation(start);
  expect(await kept()).toBe(named('A').body);
  expect(await kept('/logo.png')).toBe('picture');
});

it('asks again once a day, and not before', async () => {
  answers = { '/organisation.json': named('A'), '/logo.png': { body: 'picture' } };
  await lookAnew(start);
  answers['/organisation.json'] = named('B');
  asked = [];
  await lookAnew(start + day - 1);
  expect(asked).toEqual([]);
  expect(await kept()).toBe(named('A').body);
  await lookAnew(start + day);
  expect(await kept()).toBe(named('B').body);
  // A clock that was set back must not keep an old file for years.
  asked = [];
  await lookAnew(start - 1);
  expect(asked.length).toBeGreaterThan(0);
});

it.each<[string, (typeof answers)[string] | undefined]>([
  ['cannot be reached', undefined],
  ['is not told of for now', { body: 'Too busy', status: 503 }],
  ['cannot be read', { body: '{"organisation": ' }],
])('keeps what it has where the file %s', async (_what, answer) => {
  answers = { '/organisation.json': named('A'), '/logo.png': { body: 'picture' } };
  await keepOrganisation(start);
  answers = answer ? { '/organisation.json': answer } : {};
  await lookAnew(start + day);
  expect(await kept()).toBe(named('A').body);
});

it.each([404, 410])('forgets the file, its logo and its intake once the host says %i', async (status) => {
  const file = { organisation: { name: 'A', logo: 'logo.png' }, intake: { name: 'Desk', url: desk } };
  answers = { '/organisation.json': { body: JSON.stringify(file) }, '/logo.png': { body: 'picture' } };
  await keepOrganisation(start);
  answers = { '/organisation.json': { body: 'Not found', status }, [desk]: { body: '{}' } };
  await lookAnew(start + day);
  expect([await kept(), await kept('/logo.png')]).toEqual([undefined, undefined]);
  expect(await deliverForPage({ ...report, to: desk })).toEqual(gone);
  expect(asked.filter(({ url }) => url === desk)).toEqual([]);
});

it.each([
  ...['https://elsewhere.example/l.png', '../popup/x.png', 'a/b.png', '//elsewhere.example', 7, null],
  // A file of the page itself, kept as a logo, would stay through all new versions.
  ...['popup.js', 'index.html', 'manifest.webmanifest', 'logo.svg'],
])('fetches no logo from %j', async (logo) => {
  answers = { '/organisation.json': { body: JSON.stringify({ organisation: { name: 'A', logo } }) } };
  await keepOrganisation(start);
  expect(asked.map(({ url }) => url)).toEqual(['/organisation.json']);
  expect(await kept()).toBeDefined();
});

it('sends a report to the intake of the file, without cookies or referrer, and hands back its answer', async () => {
  answers = {
    '/organisation.json': { body: JSON.stringify({ intake: { name: 'Desk', url: desk } }) },
    [desk]: { body: '{"reference":"7"}', status: 201 },
  };
  await keepOrganisation(start);
  expect(await deliverForPage({ ...report, to: desk })).toMatchObject({
    status: 201,
    text: '{"reference":"7"}',
  });
  expect(asked.at(-1)).toMatchObject({
    url: desk,
    init: { method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' },
  });
});

it.each([
  ['another address', { intake: { name: 'Desk', url: desk } }],
  ['anywhere where the file names none', {}],
])('sends nothing to %s, and says that it never will', async (_where, file) => {
  answers = {
    '/organisation.json': { body: JSON.stringify(file) },
    'https://elsewhere.example/': { body: '{}' },
  };
  await keepOrganisation(start);
  expect(await deliverForPage({ ...report, to: 'https://elsewhere.example/' })).toEqual(gone);
  expect(asked.map(({ url }) => url)).toEqual(['/organisation.json']);
});

it('refuses the report of a page that read an older file: it would wait for nothing', async () => {
  const file = (url: string) => ({ body: JSON.stringify({ intake: { name: 'Desk', url } }) });
  answers = { '/organisation.json': file(desk), [desk]: { body: '{}' } };
  await keepOrganisation(start);
  answers['/organisation.json'] = file('https://new.example/reports');
  await lookAnew(start + day);
  const send: typeof fetch = async (to, init) => {
    const { headers } = init as { headers: Record<string, string> };
    const message = { type: 'deliver', to: String(to), headers, body: String(init?.body) } as const;
    const answer = await deliverForPage(message);
    if (!answer) throw new TypeError('cut');
    return new Response(answer.text, answer);
  };
  const identity = { id: '00000000-0000-4000-8000-000000000001', version: '1.0.0' };
  const intake = { name: 'Desk', url: desk };
  const world = { fetch: send, now: () => start + day };
  expect(await deliver(aReport(), intake, identity, world)).toMatchObject({ kind: 'refused', reason: null });
  expect(asked.filter(({ url }) => url !== '/organisation.json')).toEqual([]);
});

it.each([
  ['is busy', { body: '{"error":"busy"}', status: 503 }],
  ['answers with a page of its own', { body: '<!doctype html>' }],
  ['cannot be reached', undefined],
])('does not take a host that %s for one without an intake', async (_what, answer) => {
  answers = { [desk]: { body: '{}' }, ...(answer && { '/organisation.json': answer }) };
  expect(await deliverForPage({ ...report, to: desk })).toBeNull();
  expect(asked.map(({ url }) => url)).toEqual(['/organisation.json']);
});

it('says that no answer came', async () => {
  answers = { '/organisation.json': { body: JSON.stringify({ intake: { name: 'Desk', url: desk } }) } };
  await keepOrganisation(start);
  expect(await deliverForPage({ ...report, to: desk })).toBeNull();
});
