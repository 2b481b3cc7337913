/** What the worker of the edition for phones does with an organisation's file, with answers that this test writes. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  deliverForPage,
  keepOrganisation,
  keptForOrganisation,
  lookAnew,
} from '../../src/web/worker-organisation';

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
  expect(await deliverForPage({ ...report, to: desk })).toBeNull();
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
])('sends nothing to %s', async (_where, file) => {
  answers = {
    '/organisation.json': { body: JSON.stringify(file) },
    'https://elsewhere.example/': { body: '{}' },
  };
  await keepOrganisation(start);
  expect(await deliverForPage({ ...report, to: 'https://elsewhere.example/' })).toBeNull();
  expect(asked.map(({ url }) => url)).toEqual(['/organisation.json']);
});

it('says that no answer came', async () => {
  answers = { '/organisation.json': { body: JSON.stringify({ intake: { name: 'Desk', url: desk } }) } };
  await keepOrganisation(start);
  expect(await deliverForPage({ ...report, to: desk })).toBeNull();
});
