/**
 * The contract of an intake, point by point, tried on a server. Everything that is sent is marked as a test, with an
 * invented link. Each point says what was seen, and how to repair what falls short.
 */
import { randomUUID } from 'node:crypto';
import { exampleReport } from '../../../src/report/intake/example';
import { isIntakeUrl, payloadOf, TIMEOUT_MS } from '../../../src/report/intake/index';
import { type XarfOrganisation, xarfOf } from '../../../src/report/xarf';
import { KEY_DAYS } from '../forget';
import { reportStates } from '../states';

/** `ask`: it cannot be seen from outside. `left out`: the contract leaves it to the intake. */
export type Verdict = 'ok' | 'falls short' | 'ask' | 'left out';

export interface PointResult {
  name: string;
  verdict: Verdict;
  /** What was seen; if that falls short, also how to repair it. */
  told: string;
}

export interface CheckOptions {
  /** How many tests may be sent to find out whether there is a limit; with 0 that is not tried. */
  flood: number;
  /** If given, XARF is sent too, in the name of this organisation. */
  organisation?: XarfOrganisation | undefined;
  /** An answer that takes this long or longer counts as slow. */
  slowMs?: number;
  fetch?: typeof fetch;
}

/** The `Origin` that a browser would send. No such installation exists. */
const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const SLOW_MS = 5_000;
const LONGEST_ANSWER = 16 * 1024;
const LONGEST_REFERENCE = 80;
/** This many random letters and digits hold at least 64 bits. */
const SHORTEST_SECRET = 13;

interface SeenAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Null when the answer is not a JSON object. */
  content: Record<string, unknown> | null;
  ms: number;
}

/** Tries an intake. @returns every point, in order; if the server cannot be reached, only the first ones */
export async function checkIntake(address: string, options: CheckOptions): Promise<PointResult[]> {
  const points: PointResult[] = [];
  // The text may contain what a server said: it is shown as text, and must not give orders to a terminal.
  const tell = (name: string, verdict: Verdict, told: string) =>
    points.push({ name, verdict, told: told.replace(/[\p{Cc}\p{Cf}]/gu, ' ') });
  /** Adds one point, which holds or falls short. */
  const hold = (name: string, holds: boolean, seen: string, mend: string) =>
    tell(name, holds ? 'ok' : 'falls short', holds ? seen : `${seen} ${mend}`);

  if (!isIntakeUrl(address, true)) {
    tell(
      'address',
      'falls short',
      'This is no https address without a user name. Give the address as it stands in the policy.',
    );
    return points;
  }
  hold(
    'address',
    address.startsWith('https:'),
    address.startsWith('https:') ? 'It is HTTPS.' : 'It is HTTP.',
    'The extension sends over HTTPS alone: put a certificate, or a proxy that has one, in front.',
  );
  const ask = asking(address, options.fetch ?? fetch);
  try {
    await checkPreflight(ask, hold);
    const first = await checkFirst(ask, options.slowMs ?? SLOW_MS, hold);
    if (first) await checkAgain(ask, first, hold);
    await checkTogether(ask, hold);
    await checkRefusals(ask, hold);
    if (options.organisation) await checkXarf(ask, options.organisation, hold);
    if (first) await checkStatus(ask, first, hold, tell);
    await checkLimit(ask, options.flood, hold, tell);
  } catch (error) {
    tell(
      'reach',
      'falls short',
      `No answer: ${reasonOf(error)}. Look at the address, the certificate and the firewall.`,
    );
  }
  tell(
    'Origin in logs',
    'ask',
    'This cannot be seen from outside. In Firefox the header Origin is different for every installation: look whether the server, its proxy or its provider writes it, network addresses or bodies into a log, and turn that off.',
  );
  return points;
}

type Hold = (name: string, holds: boolean, seen: string, mend: string) => void;
type Tell = (name: string, verdict: Verdict, told: string) => void;
type Ask = (init: RequestInit, reference?: string) => Promise<SeenAnswer>;

/** Asks as the extension does: it follows no redirect. */
function asking(address: string, send: typeof fetch): Ask {
  return async (init, reference) => {
    const url = new URL(address);
    if (reference !== undefined) {
      url.search = '';
      url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(reference)}`;
    }
    const since = performance.now();
    const answer = await send(url, {
      ...init,
      headers: { origin: ORIGIN, accept: 'application/json', ...init.headers },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await answer.text();
    return {
      ...{ status: answer.status, headers: answer.headers, text, content: objectIn(text) },
      ms: performance.now() - since,
    };
  };
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError')
    return `nothing came in ${TIMEOUT_MS / 1000} seconds, and the extension gives up then`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

const testReport = (key: string) => {
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  return payloadOf(exampleReport(at), { id: key, version: '0.0.0', isTest: true });
};

const posted = (body: unknown, key: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
  body: JSON.stringify(body),
});

const send = (ask: Ask, key: string = randomUUID()) => ask(posted(testReport(key), key));

const isTaken = ({ status }: SeenAnswer) => (status >= 200 && status < 300) || status === 409;
const referenceOf = ({ content }: SeenAnswer) =>
  typeof content?.reference === 'string' ? content.reference : undefined;
const listed = (value: string | null) => (value ?? '').toLowerCase().split(/\s*,\s*/);

async function checkPreflight(ask: Ask, hold: Hold): Promise<void> {
  const { status, headers } = await ask({
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    },
  });
  hold(
    'preflight: answer',
    status >= 200 && status < 300,
    `OPTIONS was answered ${status}.`,
    'Answer it 204, without asking for a sign-in: a browser sends nothing before that.',
  );
  hold('preflight: origin', isOpen(headers), originSeen(headers), 'Answer Access-Control-Allow-Origin: *');
  const methods = listed(headers.get('access-control-allow-methods'));
  hold(
    'preflight: method',
    // POST is allowed by every browser without being named.
    methods.join() === '' || methods.includes('post') || methods.includes('*'),
    `Access-Control-Allow-Methods is ${methods.join(', ') || 'left out'}.`,
    'Answer Access-Control-Allow-Methods: POST',
  );
  const allowed = listed(headers.get('access-control-allow-headers'));
  const wanted = ['content-type', 'idempotency-key'];
  hold(
    'preflight: headers',
    allowed.includes('*') || wanted.every((name) => allowed.includes(name)),
    `Access-Control-Allow-Headers is ${allowed.join(', ') || 'left out'}.`,
    'Answer Access-Control-Allow-Headers: content-type, idempotency-key',
  );
}

const isOpen = (headers: Headers) => ['*', ORIGIN].includes(headers.get('access-control-allow-origin') ?? '');
const originSeen = (headers: Headers) =>
  `Access-Control-Allow-Origin is ${headers.get('access-control-allow-origin') ?? 'left out'}.`;

/** @returns the key and the answer; null when the test was not taken */
async function checkFirst(
  ask: Ask,
  slowMs: number,
  hold: Hold,
): Promise<{ key: string; seen: SeenAnswer } | null> {
  const key = randomUUID();
  const seen = await send(ask, key);
  const { status, headers, text, ms } = seen;
  hold(
    'redirect',
    status < 300 || status >= 400,
    `The answer is ${status}.`,
    'The extension follows no redirect: give people the address that answers itself.',
  );
  hold(
    'takes a report',
    status >= 200 && status < 300,
    `A report with a new key was answered ${status}${textSeen(seen)}.`,
    'Answer 201 with {"reference": "…"} when it is kept for good.',
  );
  const isJson = /^application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '');
  hold(
    'answer: JSON',
    status === 204 || (isJson && seen.content !== null && text.length <= LONGEST_ANSWER),
    `The answer is ${headers.get('content-type') ?? 'of no type'}, ${text.length} characters.`,
    'Answer a JSON object of at most 16 kB as application/json, or 204 with nothing: anything else counts as no answer, and the report comes again.',
  );
  hold(
    'answer: origin',
    isOpen(headers),
    originSeen(headers),
    'Every answer needs Access-Control-Allow-Origin: *',
  );
  hold(
    'answer: Retry-After can be read',
    listed(headers.get('access-control-expose-headers')).some(
      (name) => name === 'retry-after' || name === '*',
    ),
    `Access-Control-Expose-Headers is ${headers.get('access-control-expose-headers') ?? 'left out'}.`,
    'Answer Access-Control-Expose-Headers: retry-after, or the extension cannot see when to come again.',
  );
  hold(
    'answer: no cookie',
    !headers.has('set-cookie'),
    headers.has('set-cookie') ? 'It sets a cookie.' : 'It sets no cookie.',
    'The extension sends none back; leave it out.',
  );
  hold(
    'answer: in time',
    ms < slowMs,
    `It took ${Math.round(ms)} ms.`,
    'The person waits. Keep the report first and work on it later; after 25 seconds the extension gives up and sends it again.',
  );
  const reference = referenceOf(seen);
  hold(
    'answer: reference',
    reference === undefined || reference.length <= LONGEST_REFERENCE,
    reference === undefined
      ? 'There is no reference; that is allowed.'
      : `The reference has ${reference.length} characters.`,
    `At most ${LONGEST_REFERENCE} characters are shown.`,
  );
  return isTaken(seen) ? { key, seen } : null;
}

function textSeen({ status, content }: SeenAnswer): string {
  return status >= 400 && typeof content?.reason === 'string' ? `: "${content.reason.slice(0, 200)}"` : '';
}

async function checkAgain(
  ask: Ask,
  { key, seen }: { key: string; seen: SeenAnswer },
  hold: Hold,
): Promise<void> {
  const again = await send(ask, key);
  const [before, reference] = [referenceOf(seen), referenceOf(again)];
  const differs = before !== undefined && reference !== undefined && reference !== before;
  const known = again.status === 409 || (isTaken(again) && before !== undefined && reference === before);
  hold(
    'the same key again',
    known && !differs,
    `The same report with the same key was answered ${again.status}${differs ? ' with another reference' : ''}.`,
    `Remember the Idempotency-Key of what you took for at least ${KEY_DAYS} days, and answer 409, or 200 with the first reference: else one report stands there twice.`,
  );
}

async function checkTogether(ask: Ask, hold: Hold): Promise<void> {
  const key = randomUUID();
  const all = await Promise.all(Array.from({ length: 5 }, () => send(ask, key)));
  const fresh = all.filter(({ status }) => status === 201).length;
  const references = new Set(all.filter(isTaken).flatMap((seen) => referenceOf(seen) ?? []));
  const broken = all.filter(({ status }) => status >= 500).length;
  hold(
    'the same key five times at once',
    fresh <= 1 && references.size <= 1 && broken === 0,
    `${fresh} were answered 201, ${references.size} references were given, ${broken} answers were 5xx.`,
    'Let the database decide who is first (a unique key), not a look before the insert.',
  );
}

async function checkRefusals(ask: Ask, hold: Hold): Promise<void> {
  const key = randomUUID();
  const broken = await ask({ ...posted(null, key), body: '{"test": true, "report": ' });
  const lacking = await ask(posted({ test: true, report: {}, idempotencyKey: key }, key));
  for (const [name, seen] of [
    ['refuses what is no JSON', broken],
    ['refuses what is no report', lacking],
  ] as const) {
    const isRefused = seen.status >= 400 && seen.status < 500 && ![408, 409, 425, 429].includes(seen.status);
    hold(
      name,
      isRefused,
      `It was answered ${seen.status}.`,
      'Answer 400 with {"reason": "…"}: after 2xx the person believes that it was taken, after 5xx it comes again for a week.',
    );
    hold(`${name}: origin`, isOpen(seen.headers), originSeen(seen.headers), 'Refusals need the header, too.');
  }
}

async function checkXarf(ask: Ask, organisation: XarfOrganisation, hold: Hold): Promise<void> {
  const key = randomUUID();
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  const seen = await ask(posted(xarfOf(exampleReport(at), organisation, key, true), key));
  hold(
    'takes XARF',
    isTaken(seen),
    `A XARF 4.2 report was answered ${seen.status}${textSeen(seen)}.`,
    'Take category "content", type "csem" with the fields of the contract; the tag purpose:test marks a test.',
  );
}

async function checkStatus(ask: Ask, first: { seen: SeenAnswer }, hold: Hold, tell: Tell): Promise<void> {
  const reference = referenceOf(first.seen);
  if (reference === undefined) {
    tell('status', 'left out', 'Without a reference nobody can ask what became of a report.');
    return;
  }
  const seen = await ask({ method: 'GET' }, reference);
  if (seen.status === 404 || seen.status === 405) {
    tell(
      'status',
      'left out',
      `Asked for the reference, it answered ${seen.status}: people cannot see what became of a report.`,
    );
    return;
  }
  const status = seen.content?.status;
  hold(
    'status',
    seen.status === 200 && reportStates.some((state) => state === status),
    `Asked for the reference, it answered ${seen.status} with status ${JSON.stringify(status)}.`,
    `Answer 200 with {"status": "…"}, one of ${reportStates.join(', ')}; or 404, if you give none.`,
  );
  const more = Object.keys(seen.content ?? {}).filter((key) => key !== 'status');
  hold(
    'status: no more than that',
    more.length === 0,
    more.length === 0 ? 'It holds nothing else.' : `It also holds ${more.join(', ')}.`,
    'Whoever has the reference reads it: leave everything else out.',
  );
  hold('status: origin', isOpen(seen.headers), originSeen(seen.headers), 'The header is needed here, too.');
  const letters = reference.replace(/[^a-z0-9]/gi, '');
  const other = referenceOf(await send(ask));
  hold(
    'status: reference cannot be guessed',
    letters.length >= SHORTEST_SECRET && !areNear(reference, other),
    `References look like this: ${reference.slice(0, LONGEST_REFERENCE)}${other === undefined ? '' : `, ${other.slice(0, LONGEST_REFERENCE)}`}.`,
    'Who guesses one reads its status: make them of 80 random bits or more, not by counting.',
  );
  const unknown = await ask({ method: 'GET' }, randomUUID());
  hold(
    'status: unknown reference',
    unknown.status === 404,
    `A reference that nobody was given was answered ${unknown.status}.`,
    'Answer 404.',
  );
}

/** Whether two references are the same except for a number that counts up. */
function areNear(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const changed = [...one].filter((letter, at) => other[at] !== letter).length;
  return one.length === other.length && changed <= 3;
}

async function checkLimit(ask: Ask, flood: number, hold: Hold, tell: Tell): Promise<void> {
  let sent = 0;
  while (sent < flood) {
    const all = await Promise.all(Array.from({ length: Math.min(20, flood - sent) }, () => send(ask)));
    sent += all.length;
    const held = all.find(({ status }) => status === 429 || status === 503);
    if (!held) continue;
    const wait = held.headers.get('retry-after');
    hold(
      'a flood is told to wait',
      wait !== null && (/^\d+$/.test(wait) || !Number.isNaN(Date.parse(wait))),
      `After ${sent} tests it answered ${held.status}, with Retry-After ${wait ?? 'left out'}.`,
      'Add Retry-After, in seconds: the extension then waits as long.',
    );
    hold(
      'a flood: origin',
      isOpen(held.headers),
      originSeen(held.headers),
      'Without it the extension sees no answer at all.',
    );
    return;
  }
  tell(
    'a flood is told to wait',
    flood > 0 ? 'falls short' : 'ask',
    flood > 0
      ? `${flood} tests in a row were all taken. Limit what one network address may send in an hour: answer 429 with Retry-After.`
      : 'This was not tried. With --flood 400 it is, by 400 tests; or ask whether the server answers 429 with Retry-After to a flood from one address.',
  );
}
