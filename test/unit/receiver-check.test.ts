/**
 * `npm run intake:check` finds what is wrong with a server (there is one broken server for each rule), and leaves only
 * tests behind.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { checkIntake } from '../../scripts/intake/check/points';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** How the answers of a server that keeps the contract are changed, to break one rule. */
type Break = (
  answer: Answer,
  asked: {
    method: string;
    kind: 'preflight' | 'new' | 'known' | 'refused' | 'status' | 'unknown';
    count: number;
  },
) => Answer | Promise<Answer>;

const bodies: unknown[] = [];
let server: Server | undefined;
afterEach(async () => {
  bodies.length = 0;
  server?.close();
  server?.closeAllConnections();
  if (server) await once(server, 'close');
  server = undefined;
});

/** A small server that keeps the contract except for one thing. */
async function serverWith(broken: Break = (answer) => answer): Promise<string> {
  const taken = new Map<string, string>();
  let count = 0;
  const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
  const json = (status: number, content: object): Answer => ({
    ...{ status, body: JSON.stringify(content) },
    headers: { ...cors, 'content-type': 'application/json' },
  });
  const answerTo = (incoming: IncomingMessage, body: string): [Answer, Parameters<Break>[1]['kind']] => {
    const allow = {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key',
    };
    if (incoming.method === 'OPTIONS')
      return [{ status: 204, headers: { ...cors, ...allow }, body: '' }, 'preflight'];
    if (incoming.method === 'GET') {
      const asked = decodeURIComponent(incoming.url!.split('/').at(-1)!);
      const known = [...taken.values()].includes(asked);
      return known ? [json(200, { status: 'received' }), 'status'] : [json(404, {}), 'unknown'];
    }
    let parsed: { report?: { url?: string }; url?: string };
    try {
      parsed = JSON.parse(body);
    } catch {
      return [json(400, { reason: 'No JSON' }), 'refused'];
    }
    bodies.push(parsed);
    if (!parsed.report?.url && !parsed.url) return [json(400, { reason: 'No link' }), 'refused'];
    const key = String(incoming.headers['idempotency-key']);
    const known = taken.get(key);
    if (known) return [json(409, { reference: known }), 'known'];
    const reference = randomUUID();
    taken.set(key, reference);
    return [json(201, { reference }), 'new'];
  };
  server = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    count += 1;
    const [answer, kind] = answerTo(incoming, body);
    const { status, headers, body: text } = await broken(answer, { method: incoming.method!, kind, count });
    outgoing.writeHead(status, headers).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/reports`;
}

const without = (answer: Answer, name: string): Answer => {
  const { [name]: _, ...headers } = answer.headers;
  return { ...answer, headers };
};
const withHeader = (answer: Answer, name: string, value: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, [name]: value },
});
const shortOf = async (address: string, flood = 0, slowMs = 60_000) =>
  (await checkIntake(address, { flood, slowMs }))
    .filter(({ verdict }) => verdict === 'falls short')
    .map(({ name }) => name);

/** The point that always falls short here: these servers have no certificate. */
const HTTP = 'address';
const open = 'access-control-allow-origin';
let counter = 0;

describe('a server that keeps the contract', () => {
  it('meets every point, and gets nothing that is not marked as a test', async () => {
    const points = await checkIntake(await serverWith(), {
      flood: 0,
      organisation: { org: 'A', contact: 'a@a.example', domain: 'a.example' },
    });
    expect(points.filter(({ verdict }) => verdict === 'falls short').map(({ name }) => name)).toEqual([HTTP]);
    expect(points.filter(({ verdict }) => verdict === 'ask').map(({ name }) => name)).toEqual([
      'a flood is told to wait',
      'Origin in logs',
    ]);
    expect(bodies.length).toBeGreaterThan(8);
    for (const body of bodies as { test?: true; tags?: string[] }[]) {
      expect(body.test === true || body.tags?.includes('purpose:test')).toBe(true);
    }
    expect(JSON.stringify(bodies)).not.toMatch(/https:\/\/(?!example\.org)/);
  });
});

describe('a server that breaks one rule is told which, and how to mend it', () => {
  it.each<[string, Break, readonly string[]]>([
    [
      'no preflight',
      (a, { kind }) => (kind === 'preflight' ? { ...a, status: 401 } : a),
      ['preflight: answer'],
    ],
    [
      'preflight without origin',
      (a, { kind }) => (kind === 'preflight' ? without(a, open) : a),
      ['preflight: origin'],
    ],
    [
      'other methods',
      (a, { kind }) => (kind === 'preflight' ? withHeader(a, 'access-control-allow-methods', 'GET, PUT') : a),
      ['preflight: method'],
    ],
    [
      'other headers',
      (a, { kind }) =>
        kind === 'preflight' ? withHeader(a, 'access-control-allow-headers', 'content-type') : a,
      ['preflight: headers'],
    ],
    [
      'a redirect',
      (a, { kind }) => (kind === 'new' ? { ...withHeader(a, 'location', '/there'), status: 308 } : a),
      ['redirect', 'takes a report'],
    ],
    [
      'a web page for an answer',
      (a, { kind }) =>
        kind === 'new' ? { ...withHeader(a, 'content-type', 'text/html'), body: '<p>Welcome</p>' } : a,
      ['answer: JSON'],
    ],
    [
      'half an answer',
      (a, { kind }) => (kind === 'new' ? { ...a, body: '{"reference' } : a),
      ['answer: JSON'],
    ],
    [
      'an answer without origin',
      (a, { kind }) => (kind === 'new' ? without(a, open) : a),
      ['answer: origin'],
    ],
    [
      'a hidden Retry-After',
      (a, { kind }) => (kind === 'new' ? without(a, 'access-control-expose-headers') : a),
      ['answer: Retry-After can be read'],
    ],
    [
      'a cookie',
      (a, { kind }) => (kind === 'new' ? withHeader(a, 'set-cookie', 'a=b') : a),
      ['answer: no cookie'],
    ],
    [
      'a reference too long',
      (a, { kind }) =>
        kind === 'new' || kind === 'known'
          ? { ...a, body: a.body.replace(/"([\w-]{36})"/, '"$1-$1-$1-$1"') }
          : a,
      ['answer: reference'],
    ],
    [
      'a forgotten key',
      (a, { kind }) =>
        kind === 'known' ? { ...a, status: 201, body: JSON.stringify({ reference: randomUUID() }) } : a,
      ['the same key again', 'the same key five times at once'],
    ],
    [
      'a race',
      (a, { kind, count }) => (kind === 'known' && count > 4 ? { ...a, status: 500 } : a),
      ['the same key five times at once'],
    ],
    [
      'takes anything',
      (a, { kind }) => (kind === 'refused' ? { ...a, status: 200 } : a),
      ['refuses what is no JSON', 'refuses what is no report'],
    ],
    [
      'breaks at anything',
      (a, { kind }) => (kind === 'refused' ? { ...a, status: 500 } : a),
      ['refuses what is no JSON', 'refuses what is no report'],
    ],
    [
      'refuses without origin',
      (a, { kind }) => (kind === 'refused' ? without(a, open) : a),
      ['refuses what is no JSON: origin', 'refuses what is no report: origin'],
    ],
    [
      'another status',
      (a, { kind }) => (kind === 'status' ? { ...a, body: '{"status":"done"}' } : a),
      ['status'],
    ],
    [
      'a status that tells more',
      (a, { kind }) =>
        kind === 'status' ? { ...a, body: '{"status":"seen","url":"https://example.org"}' } : a,
      ['status: no more than that'],
    ],
    [
      'a status without origin',
      (a, { kind }) => (kind === 'status' ? without(a, open) : a),
      ['status: origin'],
    ],
    [
      'a status for anybody',
      (a, { kind }) => (kind === 'unknown' ? { ...a, status: 200, body: '{"status":"received"}' } : a),
      ['status: unknown reference'],
    ],
  ])('%s', async (_, broken, names) => {
    const address = await serverWith(broken);
    const points = await checkIntake(address, { flood: 0 });
    const short = points.filter(({ verdict }) => verdict === 'falls short');
    expect(short.map(({ name }) => name)).toEqual([HTTP, ...names]);
    for (const { told } of short.slice(1)) expect(told).toMatch(/^.{10,}\. .{5,}/);
  });

  it('references that count up, if they give a status', async () => {
    counter = 0;
    const numbered = (answer: Answer, asked: { kind: string }) => {
      if (asked.kind === 'new') {
        counter += 1;
        return { ...answer, body: JSON.stringify({ reference: `DEMO-2026-000000000${counter}` }) };
      }
      if (asked.kind === 'unknown' && counter < 4)
        return { ...answer, status: 200, body: '{"status":"received"}' };
      return asked.kind === 'known' ? { ...answer, body: '{}' } : answer;
    };
    expect(await shortOf(await serverWith(numbered))).toContain('status: reference cannot be guessed');
  });

  it('a slow answer', async () => {
    const slow: Break = async (answer, { kind }) => {
      if (kind === 'new') await delay(60);
      return answer;
    };
    expect(await shortOf(await serverWith(slow), 0, 50)).toEqual([HTTP, 'answer: in time']);
  });

  it('a flood that nobody stops, and one that is not told how long to wait', async () => {
    expect(await shortOf(await serverWith(), 40)).toEqual([HTTP, 'a flood is told to wait']);
    server?.closeAllConnections();
    const silent: Break = (answer, { count }) => (count > 20 ? { ...answer, status: 429 } : answer);
    expect(await shortOf(await serverWith(silent), 40)).toEqual([HTTP, 'a flood is told to wait']);
  });

  it('a server that cannot be reached, and an address that cannot be one', async () => {
    const address = await serverWith();
    server!.close();
    server!.closeAllConnections();
    await once(server!, 'close');
    server = undefined;
    const points = await checkIntake(address, { flood: 0 });
    expect(points.find(({ name }) => name === 'reach')?.told).toMatch(/ECONNREFUSED/);
    expect(await shortOf('ftp://example.org')).toEqual([HTTP]);
    expect(await shortOf('https://user:secret@example.org/')).toEqual([HTTP]);
  });
});
