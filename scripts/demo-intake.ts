/**
 * A partner's intake to try things with: the contract of `src/report/handover/intake.ts`, with faults on demand.
 * It keeps what it took in memory and knows a report again by its key.
 */
import * as z from 'zod/mini';
import { categories } from '../src/directory/categories';

/** One request, as a server or a test hands it in. Header names in lower case. */
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
 * `drop`: the connection is cut before anything was taken. `drop_after`: it was taken, the answer is lost.
 * `slow`: taken, answered after {@link SLOW_MS}. `error`: 500. `busy`: 429 with `Retry-After: 120`.
 * `garbage`: taken, answered with a web page. `truncated`: taken, the answer ends in the middle.
 * `huge`: taken, answered with 64 kB. `refuse`: 422 with a reason, unless the key was taken before.
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
  /** From now on this is what became of it. */
  tell(reference: string, status: Status): void;
  /** The next requests meet this fault (preflights and questions do not count). */
  fail(fault: Fault, times?: number): void;
  /** No more faults. */
  heal(): void;
  /** Forgets everything. */
  reset(): void;
}

/** What an intake says of a reference. */
export type Status = 'received' | 'seen' | 'passed_on' | 'closed';

export const SLOW_MS = 40_000;

const httpAddress = z.string().check(z.regex(/^https?:\/\/[^\s]+$/), z.maxLength(4096));
const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
const second = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));

/** Strict on purpose: a field that the contract does not name is a field that must not leave the browser. */
const jsonReport = z.strictObject({
  report: z.strictObject({ url: httpAddress, category: z.enum(categories), at: second }),
  client: z.strictObject({ name: z.literal('Report Instead'), version: z.string() }),
  idempotencyKey: uuid,
  test: z.optional(z.literal(true)),
});
const party = z.strictObject({ org: z.string(), contact: z.string(), domain: z.string() });
const xarfReport = z.strictObject({
  xarf_version: z.string().check(z.regex(/^4\.\d+\.\d+$/)),
  report_id: uuid,
  timestamp: second,
  reporter: party,
  sender: party,
  source_identifier: z.string(),
  category: z.literal('content'),
  type: z.literal('csem'),
  url: httpAddress,
  exploitation_type: z.enum(['grooming', 'solicitation', 'sextortion', 'trafficking', 'distribution']),
  detection_method: z.literal('user_report'),
  verification_method: z.literal('user_report'),
  evidence_source: z.literal('user_report'),
  confidence: z.number(),
  tags: z.array(z.string()),
});

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cache-control': 'no-store',
};

/** A fresh intake, without faults. It is a site of the hermetic web, and can be called by itself. */
export function demoIntake(): DemoIntake {
  const received: Received[] = [];
  const requests: DemoRequest[] = [];
  const told = new Map<string, Status>();
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
    const parsed = parse(body);
    if (parsed === null) return json(400, { reason: 'Not a report of this contract' });
    if (headers['idempotency-key'] !== parsed.key)
      return json(400, { reason: 'Header and body differ in key' });
    const before = received.find(({ key }) => key === parsed.key);
    if (before) return json(409, { reference: before.reference });
    if (refuse) return json(422, { reason: 'This demo takes no more reports' });
    const reference = `DEMO-${String(received.length + 1).padStart(4, '0')}`;
    received.push({ ...parsed, reference });
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
    tell(reference: string, status: Status) {
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

function parse(text: string): { key: string; url: string; body: unknown } | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return null;
  }
  const asJson = z.safeParse(jsonReport, body);
  if (asJson.success) return { key: asJson.data.idempotencyKey, url: asJson.data.report.url, body };
  const asXarf = z.safeParse(xarfReport, body);
  return asXarf.success ? { key: asXarf.data.report_id, url: asXarf.data.url, body } : null;
}

function json(status: number, content: unknown, more: Record<string, string> = {}): DemoAnswer {
  const headers = { ...cors, 'content-type': 'application/json', ...more };
  return { status, headers, body: JSON.stringify(content) };
}
