/**
 * A partner's intake for trying things out: it reads reports as the receiver does (`npm run intake`), and makes faults
 * when told to. It keeps reports in memory and recognises a repeated one by its key.
 */
import { readReport } from '../intake/contract';
import type { ReportState } from '../intake/states';

/** One request, as a server or a test passes it in. Header names are in lower case. */
export interface DemoRequest {
  method: string;
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
}

/** `drop`: cut the connection instead of answering. */
export interface DemoAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  delayMs?: number;
  drop?: boolean;
}

/**
 * `drop`: the connection is cut before the report is taken. `drop_after`: the report is taken, the answer is lost.
 * `slow`: taken, answered after {@link SLOW_MS}. `error`: 500. `busy`: 429 with `Retry-After: 120`. `garbage`: taken,
 * answered with a web page. `truncated`: taken, the answer ends in the middle. `huge`: taken, answered with 64 kB.
 * `refuse`: 422 with a reason, unless the key was taken before.
 */
export const faults = [
  'drop',
  'drop_after',
  'slow',
  'error',
  'busy',
  'garbage',
  'truncated',
  'huge',
  'refuse',
] as const;
export type Fault = (typeof faults)[number];

/** A report that was taken, once. `body` is what was sent, parsed. */
export interface Received {
  key: string;
  url: string;
  reference: string;
  body: unknown;
}

export interface DemoIntake {
  (request: DemoRequest): DemoAnswer;
  /** Every report, once, in the order they were taken. */
  readonly received: readonly Received[];
  /** Every request, repeats and preflights included. */
  readonly requests: readonly DemoRequest[];
  /** Sets what became of a report, for those who ask from now on. */
  tell(reference: string, status: ReportState): void;
  /** The next requests get this fault (preflights and questions do not count). */
  fail(fault: Fault, times?: number): void;
  /** No more faults. */
  heal(): void;
  /** Forgets everything. */
  reset(): void;
}

export const SLOW_MS = 40_000;

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cache-control': 'no-store',
};

/** A new intake, without faults. It can be a site of the hermetic web, or be called directly. */
export function demoIntake(): DemoIntake {
  const received: Received[] = [];
  const requests: DemoRequest[] = [];
  const told = new Map<string, ReportState>();
  let fault: Fault | null = null;
  let faultsLeft = 0;

  const handle = (request: DemoRequest): DemoAnswer => {
    requests.push(request);
    if (request.method === 'OPTIONS') {
      const allow = { 'access-control-allow-methods': 'POST', 'access-control-max-age': '600' };
      const headers = { 'access-control-allow-headers': 'content-type, idempotency-key' };
      return { status: 204, headers: { ...cors, ...allow, ...headers }, body: '' };
    }
    if (request.method === 'GET') return statusOf(request.path);
    if (request.method !== 'POST') return json(405, { reason: 'Only POST and GET' });
    const now = faultsLeft > 0 ? fault : null;
    if (now) faultsLeft -= 1;
    switch (now) {
      case 'drop':
        return { ...json(500, {}), drop: true };
      case 'error':
        return json(500, { reason: 'Out of order' });
      case 'busy':
        return json(429, {}, { 'retry-after': '120' });
    }
    const answer = take(request, now === 'refuse');
    switch (now) {
      case 'drop_after':
        return { ...answer, drop: true };
      case 'slow':
        return { ...answer, delayMs: SLOW_MS };
      case 'garbage':
        return { status: 200, headers: { ...cors, 'content-type': 'text/html' }, body: '<p>Welcome</p>' };
      case 'truncated':
        return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
      case 'huge':
        return json(200, { reference: 'x'.repeat(64 * 1024) });
    }
    return answer;
  };

  function take({ headers, body }: DemoRequest, refuse: boolean): DemoAnswer {
    if (!headers['content-type']?.startsWith('application/json')) return json(415, { reason: 'Send JSON' });
    const sent = readReport(body, headers['idempotency-key']);
    if ('status' in sent) return json(sent.status, { reason: sent.reason });
    const { key, url } = sent;
    const before = received.find((one) => one.key === key);
    if (before) return json(409, { reference: before.reference });
    if (refuse) return json(422, { reason: 'This demo takes no more reports' });
    const reference = `DEMO-${String(received.length + 1).padStart(4, '0')}`;
    received.push({ key, url, reference, body: JSON.parse(body) });
    return json(201, { reference });
  }

  function statusOf(path: string): DemoAnswer {
    const asked = decodeURIComponent(path.split('/').at(-1) ?? '');
    const known = received.some(({ reference }) => reference === asked);
    return known ? json(200, { status: told.get(asked) ?? 'received' }) : json(404, {});
  }

  return Object.assign(handle, {
    received,
    requests,
    tell(reference: string, status: ReportState) {
      told.set(reference, status);
    },
    fail(next: Fault, times = 1) {
      fault = next;
      faultsLeft = times;
    },
    heal() {
      faultsLeft = 0;
    },
    reset() {
      received.length = 0;
      requests.length = 0;
      told.clear();
      faultsLeft = 0;
    },
  });
}

function json(status: number, content: unknown, more: Record<string, string> = {}): DemoAnswer {
  const headers = { ...cors, 'content-type': 'application/json', ...more };
  return { status, headers, body: JSON.stringify(content) };
}
