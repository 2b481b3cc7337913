/**
 * A partner's intake: an HTTPS endpoint, set by an organisation, that takes reports straight from the extension.
 *
 * # The contract
 *
 *     POST <the endpoint>
 *     Content-Type: application/json        (the link and nothing else; XARF 4.2 where the intake asks for it)
 *     Accept: application/json
 *     Idempotency-Key: <UUID v4, the same on every try>
 *
 *     { "report": { "url": "https://…", "category": "sexual_images", "at": "2026-11-24T09:30:00Z" },
 *       "client": { "name": "Report Instead", "version": "1.0.0" },
 *       "idempotencyKey": "<the same UUID>" }
 *
 * A test that an organisation sends from the options has `"test": true` beside these (in XARF the tag `purpose:test`)
 * and an invented link: the intake answers it like any report, and throws it away.
 *
 * | answer | what it means here |
 * |---|---|
 * | `2xx` with a JSON object, or `204` | delivered; `reference` (a string) is shown to the person |
 * | `409` | this key was delivered before: delivered; may carry `reference` |
 * | `429`, `503` | later; `Retry-After` (seconds or a date) is obeyed, up to a day |
 * | `408`, `425`, other `5xx`, no answer in time, a cut or unreadable answer | later, with the same key |
 * | any other `4xx` | refused for good; `reason` (a string) is shown to the person as plain text |
 *
 * A `2xx` whose body is not the JSON object promised counts as "no answer": a wrong address that answers every
 * request with a web page must not count as a delivered report. An intake remembers the keys of the reports it
 * took (60 days: a week of tries, up to 30 days until the person asks for more, another week; a browser that was
 * switched off may come later still), and only of
 * those: a refused key may come again.
 *
 * Without host permission the request is subject to CORS: the intake answers the preflight with
 * `Access-Control-Allow-Origin: *`, `Access-Control-Allow-Methods: POST` and
 * `Access-Control-Allow-Headers: content-type, idempotency-key`, and every answer with the first of these (and with
 * `Access-Control-Expose-Headers: retry-after`).
 * Firefox puts the installation's own id into `Origin` (https://hister.org/posts/firefox-extension-ids-the-bad-and-the-ugly):
 * an intake must not record that header.
 */
import { boundedText } from '../../bounded-text';
import type { Category } from '../../directory/categories';
import { oneLine, type Report } from '../report';
import { type XarfOrganisation, type XarfReport, xarfOf } from '../xarf';

/** Where an intake is and what it takes. */
export interface Intake {
  /** What the person sees as the recipient. */
  name: string;
  /** `https:` only. */
  url: string;
  /** `json` unless the organisation says otherwise. */
  format?: 'json' | 'xarf' | undefined;
  /** For XARF: who answers for the reports. Never the person. */
  organisation?: XarfOrganisation | undefined;
}

/** All that leaves the browser, apart from the headers named above. The popup prints this very object. */
export interface IntakePayload {
  report: { url: string; category: Category; at: string };
  client: { name: 'Report Instead'; version: string };
  idempotencyKey: string;
  /** Only if this is not a person's report. */
  test?: true;
}

/** What identifies one hand-over on every try: fixed before it is shown, never changed after. */
export interface HandOverIdentity {
  /** UUID v4. */
  id: string;
  /** Version of the extension that the person used, even where an update finishes the delivery. */
  version: string;
  /** It is only sent to see whether the intake works. */
  isTest?: true;
}

/**
 * The JSON that is sent, and printed as "what will be sent".
 * @throws TypeError for a report without a link: a child in danger needs people, not an intake
 */
export function payloadOf(report: Report, { id, version, isTest }: HandOverIdentity): IntakePayload {
  if (report.url === null) throw new TypeError('An intake takes reports of a link only');
  return {
    report: { url: report.url, category: report.category, at: report.at },
    client: { name: 'Report Instead', version },
    idempotencyKey: id,
    ...(isTest ? { test: isTest } : {}),
  };
}

/** The body in the format that the intake takes: what is sent is also what is printed. */
export function bodyOf(
  report: Report,
  intake: Intake,
  identity: HandOverIdentity,
): IntakePayload | XarfReport {
  return intake.format === 'xarf'
    ? xarfOf(report, intake.organisation, identity.id, identity.isTest)
    : payloadOf(report, identity);
}

/** How a try ended, as the outbox needs to know it. */
export type IntakeAnswer =
  | { kind: 'delivered'; reference: string | null }
  /** `reason` is the intake's own words, bounded and plain, or null. */
  | { kind: 'refused'; status: number; reason: string | null }
  /** `afterMs`: what the intake asked for, or null. */
  | { kind: 'later'; failure: Failure; afterMs: number | null };

/** `network`: nothing came back (offline, cut, CORS). `timeout`, `busy` (429, 503), `server` (5xx), `unreadable`. */
export const failures = ['network', 'timeout', 'busy', 'server', 'unreadable'] as const;
export type Failure = (typeof failures)[number];

export interface IntakeEnvironment {
  fetch: typeof fetch;
  /** Milliseconds since the epoch; only for a `Retry-After` that is a date. */
  now(): number;
  /** Loopback addresses without TLS are allowed: development builds only. */
  allowLoopback?: boolean;
}

/**
 * Chrome ends a worker whose fetch has no response after 30 seconds
 * (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle): stay below.
 */
export const TIMEOUT_MS = 25_000;
const MAX_ANSWER_BYTES = 16 * 1024;
const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const MAX_REASON = 300;
const MAX_REFERENCE = 80;

/**
 * Whether an address may be an intake's. Credentials in the address are refused too: they would be a secret in
 * the settings, and fetch does not accept them.
 */
export function isIntakeUrl(url: string, allowLoopback = false): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username || password) return false;
  if (protocol === 'https:') return true;
  return allowLoopback && protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/**
 * One try to deliver. Never throws: whatever happens is one of the three answers.
 */
export async function deliver(
  report: Report,
  intake: Intake,
  identity: HandOverIdentity,
  environment: IntakeEnvironment,
): Promise<IntakeAnswer> {
  if (!isIntakeUrl(intake.url, environment.allowLoopback))
    return { kind: 'refused', status: 0, reason: null };
  let body: string;
  try {
    body = JSON.stringify(bodyOf(report, intake, identity));
  } catch {
    return { kind: 'refused', status: 0, reason: null };
  }
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await environment.fetch(intake.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'idempotency-key': identity.id,
        // An intake does not have to know the person's languages.
        'accept-language': '*',
      },
      body,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal,
    });
    return await interpret(response, environment.now());
  } catch {
    return { kind: 'later', failure: signal.aborted ? 'timeout' : 'network', afterMs: null };
  }
}

/** What an answer means. Exported for its table tests. */
export async function interpret(response: Response, now: number): Promise<IntakeAnswer> {
  const { status } = response;
  if (status === 429 || status === 503) {
    await discard(response);
    return { kind: 'later', failure: 'busy', afterMs: retryAfter(response.headers.get('retry-after'), now) };
  }
  if (status === 408 || status === 425 || status >= 500 || status < 200 || (status >= 300 && status < 400)) {
    await discard(response);
    return { kind: 'later', failure: 'server', afterMs: null };
  }
  if (status === 204) return { kind: 'delivered', reference: null };

  const answer = await readObject(response);
  if (status === 409) return { kind: 'delivered', reference: shortText(answer?.reference, MAX_REFERENCE) };
  if (status >= 400) return { kind: 'refused', status, reason: shortText(answer?.reason, MAX_REASON) };
  if (answer === null) return { kind: 'later', failure: 'unreadable', afterMs: null };
  return { kind: 'delivered', reference: shortText(answer.reference, MAX_REFERENCE) };
}

/** The JSON object of an answer, or null when it is too long, cut off, of another type, or no JSON object. */
async function readObject(response: Response): Promise<Record<string, unknown> | null> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i.test(type)) {
    await discard(response);
    return null;
  }
  try {
    const text = response.body && (await boundedText(response.body, MAX_ANSWER_BYTES));
    if (text === null) return null;
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Closes the connection without reading what is on it. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

/** A text of the intake's answer, or null where there is none. */
function shortText(text: unknown, maxLength: number): string | null {
  return typeof text === 'string' ? oneLine(text, maxLength) : null;
}

/**
 * Milliseconds from a `Retry-After` of seconds or an HTTP date; limited, so that no intake can delay a report
 * for ever.
 */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const value = header.trim();
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), MAX_RETRY_AFTER_MS) : null;
}
