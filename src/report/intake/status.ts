/**
 * What became of a report, as its intake says. Asked when the person presses, never by itself; the answer is shown
 * and not kept.
 *
 *     GET <the endpoint, without its query>/<reference>
 *     Accept: application/json
 *
 *     { "status": "received" | "seen" | "passed_on" | "closed" }
 *
 * No header that would need a preflight, no cookie, no referrer: the reference alone says which report is meant.
 */
import { boundedText } from '../../bounded-text';
import { type Intake, isIntakeUrl } from './index';

export const reportStatuses = ['received', 'seen', 'passed_on', 'closed'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** `none`: the intake knows no such report, or does not tell. `failed`: no answer that can be read. */
export type StatusAnswer = ReportStatus | 'none' | 'failed';

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 4096;

/** The address that is asked, or null where there is none. */
export function statusUrl({ url }: Pick<Intake, 'url'>, reference: string): string | null {
  if (!isIntakeUrl(url)) return null;
  const address = new URL(url);
  // `.` and `..` would be a step up in the path, encoded or not.
  if (/^\.{1,2}$/.test(reference)) return null;
  address.search = '';
  address.hash = '';
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/${encodeURIComponent(reference)}`;
  return address.href;
}

/** Asks once. Never throws. */
export async function askStatus(
  intake: Pick<Intake, 'url'>,
  reference: string,
  get: typeof fetch,
): Promise<StatusAnswer> {
  try {
    const url = statusUrl(intake, reference);
    if (url === null) return 'failed';
    const response = await get(url, {
      headers: { accept: 'application/json', 'accept-language': '*' },
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 404 || response.status === 410) return 'none';
    if (!response.ok || !response.body) return 'failed';
    const answer: unknown = JSON.parse((await boundedText(response.body, MAX_ANSWER_BYTES)) ?? '');
    return statusIn(answer);
  } catch {
    return 'failed';
  }
}

/** A value that is not known here is still an answer: the intake has the report. */
function statusIn(answer: unknown): StatusAnswer {
  const { status } = (answer ?? {}) as { status?: unknown };
  if (typeof status !== 'string') return 'failed';
  return reportStatuses.find((known) => known === status) ?? 'received';
}
