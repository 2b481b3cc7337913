/**
 * The part that the extension talks to: `POST /reports`, and `GET /reports/{reference}` to ask what became of a report.
 */
import { readReport } from './contract';
import type { Database } from './database';
import type { HttpAnswer, HttpRequest } from './http';
import type { Limit } from './limit';
import { stateOfReport } from './states';
import { takeReport } from './take';

/** The path that takes reports. */
export const REPORTS = '/reports';

/** The extension has no permission for this host: without these headers the browser would not show it the answer. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
};

const preflight: HttpAnswer = {
  status: 204,
  headers: {
    ...cors,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, idempotency-key',
    'access-control-max-age': '600',
  },
};

/** How many seconds a sender should wait when the database cannot be reached. */
const LATER = '60';

/** @returns undefined when the path does not belong to this part */
export async function answerReports(
  db: Database,
  limit: Limit,
  asked: HttpRequest,
): Promise<HttpAnswer | undefined> {
  const { method, path, address } = asked;
  if (path !== REPORTS && !path.startsWith(`${REPORTS}/`)) return undefined;
  if (method === 'OPTIONS') return preflight;
  const seconds = limit.wait(address);
  if (seconds > 0) {
    return json(429, { reason: 'Too many at once. Try again later.' }, { 'retry-after': String(seconds) });
  }
  try {
    if (path === REPORTS && method === 'POST') return await take(db, asked);
    if (path !== REPORTS && method === 'GET') return await status(db, path.slice(REPORTS.length + 1));
  } catch {
    // The error is neither sent nor written down: it may contain the link.
    return json(503, {}, { 'retry-after': LATER });
  }
  const allow = path === REPORTS ? 'POST, OPTIONS' : 'GET, OPTIONS';
  return json(405, { reason: `Here only ${allow} is answered.` }, { allow });
}

async function take(db: Database, { header, body }: HttpRequest): Promise<HttpAnswer> {
  if (!/^application\/json\s*(;|$)/i.test(header('content-type') ?? '')) {
    const field = 'Content-Type';
    return json(415, { field, reason: 'The header Content-Type is not application/json.' });
  }
  const sent = readReport(body, header('idempotency-key'));
  if ('status' in sent) return refused(sent);
  const taken = await takeReport(db, sent);
  if ('status' in taken) return refused(taken);
  return json(taken.isNew ? 201 : 409, { reference: taken.reference });
}

const refused = ({ status, ...what }: { status: number; field?: string; reason: string }) =>
  json(status, what);

async function status(db: Database, encoded: string): Promise<HttpAnswer> {
  const state = await stateOfReport(db, decoded(encoded));
  return state ? json(200, { status: state }) : json(404, {});
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

/** An answer of this part: JSON, which any page may read. */
export function json(status: number, content: object, more: Record<string, string> = {}): HttpAnswer {
  const headers = { ...cors, 'content-type': 'application/json', ...more };
  return { status, headers, body: JSON.stringify(content) };
}
