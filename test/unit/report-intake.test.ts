import { describe, expect, test, vi } from 'vitest';
import { demoIntake, type Fault } from '../../scripts/demo/intake';
import { exampleReport } from '../../src/report/intake/example';
import { deliver, type Intake, interpret, isIntakeUrl, payloadOf } from '../../src/report/intake/index';
import { INTAKE, report } from '../support/outbox-world';

const identity = { id: '3f1a2b4c-0d5e-4f6a-8b7c-9d0e1f2a3b4c', version: '1.0.0' };
const NOW = Date.UTC(2026, 10, 24, 9, 30);

function answer(status: number, body: unknown = null, headers: Record<string, string> = {}): Response {
  const text = body === null ? null : typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}

describe('what an answer means', () => {
  const delivered = (reference: string | null = null) => ({ kind: 'delivered', reference });
  const later = (failure: string, afterMs: number | null = null) => ({ kind: 'later', failure, afterMs });
  const refused = (status: number, reason: string | null) => ({ kind: 'refused', status, reason });

  test.each<[string, Response, object]>([
    ['200 with a reference', answer(200, { reference: 'A-1' }), delivered('A-1')],
    ['201 without', answer(201, {}), delivered()],
    [
      '202 with a charset',
      answer(202, {}, { 'content-type': 'Application/JSON; charset=utf-8' }),
      delivered(),
    ],
    ['200 with problem+json', answer(200, {}, { 'content-type': 'application/problem+json' }), delivered()],
    ['204', answer(204), delivered()],
    ['409', answer(409, { reference: 'A-1' }), delivered('A-1')],
    ['409 without a body', answer(409), delivered()],
    ['a reference that is no string', answer(200, { reference: { id: 1 } }), delivered()],
    [
      'a reference that plays tricks',
      answer(200, { reference: ' A\u202e\n\u0000 1\u2066 ' }),
      delivered('A 1'),
    ],
    ['a reference without end', answer(200, { reference: 'A'.repeat(900) }), delivered('A'.repeat(80))],
    ['200 with a web page', answer(200, '<p>hi', { 'content-type': 'text/html' }), later('unreadable')],
    ['200 cut off', answer(200, '{"refer'), later('unreadable')],
    ['200 with a list', answer(200, []), later('unreadable')],
    ['200 with null', answer(200, 'null'), later('unreadable')],
    ['200 without a body', answer(200), later('unreadable')],
    ['200 too long', answer(200, { reference: 'x'.repeat(20_000) }), later('unreadable')],
    ['429 in two minutes', answer(429, null, { 'retry-after': '120' }), later('busy', 120_000)],
    [
      '429 at a time',
      answer(429, null, { 'retry-after': 'Tue, 24 Nov 2026 09:31:00 GMT' }),
      later('busy', 60_000),
    ],
    ['429 long ago', answer(429, null, { 'retry-after': 'Tue, 24 Nov 2020 09:31:00 GMT' }), later('busy', 0)],
    ['429 in a year', answer(429, null, { 'retry-after': '31536000' }), later('busy', 86_400_000)],
    ['429 some day', answer(429, null, { 'retry-after': 'soon' }), later('busy')],
    ['503', answer(503), later('busy')],
    ['500', answer(500, { reason: 'x' }), later('server')],
    ['599', answer(599), later('server')],
    ['408', answer(408), later('server')],
    ['425', answer(425), later('server')],
    ['302 (never followed)', answer(302), later('server')],
    ['400 with a reason', answer(400, { reason: 'No such category' }), refused(400, 'No such category')],
    ['401 without', answer(401, 'no', { 'content-type': 'text/plain' }), refused(401, null)],
    ['404', answer(404), refused(404, null)],
    ['410', answer(410, { reason: 5 }), refused(410, null)],
    ['422 with much to say', answer(422, { reason: 'ab '.repeat(900) }), refused(422, expect.any(String))],
  ])('%s', async (_, response, expected) => {
    const meant = await interpret(response, NOW);
    expect(meant).toEqual(expected);
    if (meant.kind === 'refused') expect((meant.reason ?? '').length).toBeLessThanOrEqual(300);
  });

  test('an answer that breaks off in the middle is no answer', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"reference":'));
        controller.error(new TypeError('cut'));
      },
    });
    const response = new Response(body, { headers: { 'content-type': 'application/json' } });
    expect(await interpret(response, NOW)).toEqual(later('unreadable'));
  });

  test('an endless answer is left after 16 kB', async () => {
    let sent = 0;
    const cancel = vi.fn();
    const body = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
      cancel,
    });
    const response = new Response(body, { headers: { 'content-type': 'application/json' } });
    expect(await interpret(response, NOW)).toEqual(later('unreadable'));
    expect(cancel).toHaveBeenCalled();
    expect(sent).toBeLessThan(20 * 1024);
  });

  test('Urdu keeps its joiners', async () => {
    expect(await interpret(answer(400, { reason: 'لنک نہیں\u200cملا' }), NOW)).toEqual(
      refused(400, 'لنک نہیں\u200cملا'),
    );
  });
});

describe('a try', () => {
  test('sends the payload that is printed, and nothing of the person', async () => {
    const send = vi.fn(async () => answer(201, { reference: 'A-1' }));
    const sent = report(1, { site: 'X' });
    expect(await deliver(sent, INTAKE, identity, { fetch: send, now: () => NOW })).toEqual({
      kind: 'delivered',
      reference: 'A-1',
    });
    const [url, init] = send.mock.calls[0] as unknown as [string, RequestInit];
    expect(url).toBe(INTAKE.url);
    expect(JSON.parse(String(init.body))).toEqual(payloadOf(sent, identity));
    expect(init).toMatchObject({
      method: 'POST',
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'idempotency-key': identity.id,
      },
    });
    expect(Object.keys(init).sort()).toEqual(
      [
        'body',
        'cache',
        'credentials',
        'headers',
        'method',
        'mode',
        'redirect',
        'referrerPolicy',
        'signal',
      ].sort(),
    );
  });

  test('the payload holds link, category and time; not the site, the certainty or the channel', () => {
    expect(payloadOf(report(), identity)).toEqual({
      report: { url: report().url, category: 'sexual_images', at: '2026-11-24T09:30:00Z' },
      client: { name: 'Report Instead', version: '1.0.0' },
      idempotencyKey: identity.id,
    });
    expect(() => payloadOf(report(1, { url: null }), identity)).toThrow(TypeError);
  });

  test('a test says that it is one, and nothing else differs', () => {
    expect(payloadOf(report(), { ...identity, isTest: true })).toEqual({
      ...payloadOf(report(), identity),
      test: true,
    });
  });

  test('no network is "later"; so is a time-out', async () => {
    const offline = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await deliver(report(), INTAKE, identity, { fetch: offline, now: () => NOW })).toEqual({
      kind: 'later',
      failure: 'network',
      afterMs: null,
    });
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort());
    expect(await deliver(report(), INTAKE, identity, { fetch: offline, now: () => NOW })).toMatchObject({
      failure: 'timeout',
    });
  });

  test('nothing is sent to an address that is not https, or for what the format cannot say', async () => {
    const send = vi.fn();
    const environment = { fetch: send, now: () => NOW };
    const nowhere: Intake[] = [
      { ...INTAKE, url: 'http://intake.example/' },
      { ...INTAKE, url: 'https://user:secret@intake.example/' },
      { ...INTAKE, format: 'xarf' },
    ];
    for (const intake of nowhere) {
      expect(await deliver(report(), intake, identity, environment)).toMatchObject({ kind: 'refused' });
    }
    expect(send).not.toHaveBeenCalled();
  });

  test.each([
    ['https://intake.example/a', false, true],
    ['http://intake.example/a', true, false],
    ['http://127.0.0.1:8080/a', false, false],
    ['http://127.0.0.1:8080/a', true, true],
    ['http://localhost:8080/a', true, true],
    ['http://[::1]:8080/a', true, true],
    ['http://127.0.0.1.example/a', true, false],
    ['javascript:alert(1)', true, false],
    ['not an address', true, false],
  ])('%s (loopback allowed: %s) → %s', (url, loopback, expected) => {
    expect(isIntakeUrl(url, loopback)).toBe(expected);
  });
});

describe('the demo intake keeps the contract', () => {
  const request = (body: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    path: '/reports',
    headers: { 'content-type': 'application/json', 'idempotency-key': identity.id, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const good = payloadOf(report(), identity);

  test('answers the preflight so that no host permission is needed', () => {
    const { status, headers } = demoIntake()({ method: 'OPTIONS', path: '/', headers: {}, body: '' });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type, idempotency-key',
      'access-control-allow-methods': 'POST',
    });
  });

  test('answers a test as it answers a report', () => {
    const intake = demoIntake();
    const sent = payloadOf(exampleReport('2026-11-24T09:30:00Z'), { ...identity, isTest: true });
    expect(intake(request(sent))).toMatchObject({ status: 201 });
    expect(new URL(sent.report.url).hostname).toBe('example.org');
  });

  test('takes a report once', () => {
    const intake = demoIntake();
    expect(intake(request(good))).toMatchObject({ status: 201, body: '{"reference":"DEMO-0001"}' });
    expect(intake(request(good))).toMatchObject({ status: 409, body: '{"reference":"DEMO-0001"}' });
    expect(intake.received).toHaveLength(1);
    expect(intake.requests).toHaveLength(2);
  });

  test('says what became of a reference that it gave, and of no other', () => {
    const intake = demoIntake();
    intake(request(good));
    const ask = (reference: string) =>
      intake({ method: 'GET', path: `/reports/${reference}`, headers: {}, body: '' });
    expect(ask('DEMO-0001')).toMatchObject({ status: 200, body: '{"status":"received"}' });
    intake.tell('DEMO-0001', 'passed_on');
    expect(ask('DEMO-0001')).toMatchObject({ status: 200, body: '{"status":"passed_on"}' });
    expect(ask('DEMO-0002')).toMatchObject({ status: 404, body: '{}' });
  });

  test.each<[string, unknown, Record<string, string>]>([
    ['no JSON', 'link=1', {}],
    ['another type', good, { 'content-type': 'text/plain' }],
    ['another key in the header', good, { 'idempotency-key': 'x' }],
    ['a field that must not leave the browser', { ...good, title: 'Page title' }, {}],
    ['a field too many in the report', { ...good, report: { ...good.report, site: 'X' } }, {}],
    ['no web address', { ...good, report: { ...good.report, url: 'blob:x' } }, {}],
    ['an unknown category', { ...good, report: { ...good.report, category: 'other' } }, {}],
  ])('refuses %s', (_, body, headers) => {
    const intake = demoIntake();
    const { status } = intake(request(body, headers));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(intake.received).toEqual([]);
  });

  test.each<[Fault, object, number]>([
    ['drop', { drop: true }, 0],
    ['drop_after', { drop: true, status: 201 }, 1],
    ['slow', { delayMs: 40_000, status: 201 }, 1],
    ['error', { status: 500 }, 0],
    ['busy', { status: 429, headers: expect.objectContaining({ 'retry-after': '120' }) }, 0],
    ['garbage', { status: 200 }, 1],
    ['truncated', { status: 201 }, 1],
    ['huge', { status: 200 }, 1],
    ['refuse', { status: 422 }, 0],
  ])('fault %s', (fault, expected, taken) => {
    const intake = demoIntake();
    intake.fail(fault);
    expect(intake(request(good))).toMatchObject(expected);
    expect(intake.received).toHaveLength(taken);
    expect(intake(request(good)).status).toBe(taken ? 409 : 201);
    intake.fail(fault, 5);
    intake.heal();
    expect(intake(request(good)).status).toBe(409);
    intake.reset();
    expect(intake.received).toEqual([]);
  });

  test('takes XARF, too', () => {
    const intake = demoIntake();
    const organisation = { org: 'A', contact: 'a@a.example', domain: 'a.example' };
    const sent = { ...INTAKE, format: 'xarf' as const, organisation };
    const send: typeof fetch = async (_, init) => {
      const { status, headers, body } = intake(request(String(init?.body)));
      return new Response(body, { status, headers });
    };
    return expect(deliver(report(), sent, identity, { fetch: send, now: () => NOW })).resolves.toMatchObject({
      kind: 'delivered',
    });
  });
});
