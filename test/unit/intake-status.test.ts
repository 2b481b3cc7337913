/** What became of a report: only its reference is sent, and every answer becomes one of six words. */
import { describe, expect, it } from 'vitest';
import { askStatus, statusUrl } from '../../src/report/intake/status';

const intake = { url: 'https://intake.example/reports?key=1' };

function asked(answer: () => Response | Promise<Response>) {
  const requests: Request[] = [];
  const get = (async (input, init) => {
    requests.push(new Request(input, { ...init, signal: null }));
    return answer();
  }) as typeof fetch;
  return { requests, ask: () => askStatus(intake, 'R 7/ü', get) };
}
const json =
  (value: unknown, status = 200) =>
  () =>
    Response.json(value, { status });

describe('what became of a report', () => {
  it('is asked with the reference, and nothing of the person', async () => {
    const { requests, ask } = asked(json({ status: 'passed_on', link: 'https://x.com/a/status/1' }));
    expect(await ask()).toBe('passed_on');
    const [request] = requests;
    expect(requests).toHaveLength(1);
    expect([request?.method, request?.url]).toEqual(['GET', 'https://intake.example/reports/R%207%2F%C3%BC']);
    expect([request?.credentials, request?.referrerPolicy, request?.redirect, request?.cache]).toEqual([
      'omit',
      'no-referrer',
      'error',
      'no-store',
    ]);
    expect([...(request?.headers.keys() ?? [])].sort()).toEqual(['accept', 'accept-language']);
  });

  it.each([
    [json({ status: 'received' }), 'received'],
    [json({ status: 'seen' }), 'seen'],
    [json({ status: 'closed' }), 'closed'],
    // A word of a later version: it shows that the report is there.
    [json({ status: 'on_holiday' }), 'received'],
    [json({}, 404), 'none'],
    [json({}, 410), 'none'],
    [json({ status: 5 }), 'failed'],
    [json(null), 'failed'],
    [json(['seen']), 'failed'],
    [() => new Response('<h1>Hello</h1>'), 'failed'],
    [() => new Response(null, { status: 204 }), 'failed'],
    [json({ status: 'seen' }, 429), 'failed'],
    [json({ status: 'seen' }, 500), 'failed'],
    [() => new Response('{"status":"seen"}'.padEnd(5000)), 'failed'],
    [() => Promise.reject(new TypeError('Failed to fetch')), 'failed'],
  ])('%# is read as %s', async (answer, status) => {
    expect(await asked(answer as () => Response).ask()).toBe(status);
  });

  it.each([
    ['https://intake.example/reports/', 'R-1', 'https://intake.example/reports/R-1'],
    ['https://intake.example', 'R-1', 'https://intake.example/R-1'],
    ['https://intake.example/a#b', '?x=1#y', 'https://intake.example/a/%3Fx%3D1%23y'],
    ['https://intake.example/a', '..', null],
    ['http://intake.example/a', 'R-1', null],
    ['https://me:secret@intake.example/a', 'R-1', null],
  ])('of %s and %s has the address %s', (url, reference, address) => {
    expect(statusUrl({ url }, reference)).toBe(address);
  });
});
