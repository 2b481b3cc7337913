/**
 * Reads strictly what an intake is sent: the contract of `src/report/intake/index.ts` and
 * `scripts/intake.openapi.json`. Strict on purpose: a field that the contract does not name must not leave the browser,
 * so a report with one is refused. A refusal names the field, in words that can be shown to the person.
 */
import * as z from 'zod/mini';
import { type Category, linkCategories } from '../../src/directory/categories';

/** A report as it came, the same for both formats. */
export interface SentReport {
  key: string;
  /** As the URL standard writes it, so that the same link is always the same text. */
  url: string;
  category: Category;
  /** When the person reported it. */
  at: Date;
  isTest: boolean;
}

/** What is wrong. `field` is a path in what was sent, or the name of a header. */
export interface ReportRefusal {
  status: number;
  field?: string;
  reason: string;
}

const LONGEST_LINK = 2048;

const httpAddress = z.string('must be a text').check(
  z.regex(/^https?:\/\/[^\s]+$/, 'must be a web address: https://…'),
  z.maxLength(LONGEST_LINK, `must be at most ${LONGEST_LINK} characters long`),
  z.refine(
    (address) => !/^https?:/.test(address) || URL.canParse(address),
    'must be a web address: https://…',
  ),
  z.refine(
    // In a link as we keep it, one letter outside ASCII takes up to nine characters.
    (address) => !URL.canParse(address) || new URL(address).href.length <= LONGEST_LINK,
    `must be at most ${LONGEST_LINK} characters long`,
  ),
);
const uuid = z
  .string('must be a UUID, version 4')
  .check(
    z.regex(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      'must be a UUID, version 4, in small letters',
    ),
  );
const second = z.string('must be a time: 2026-11-24T09:30:00Z').check(
  z.refine(
    // A 30th of February can be read, but it is written out again as another day.
    (time) =>
      /^\d{4}-/.test(time) &&
      !Number.isNaN(Date.parse(time)) &&
      new Date(time).toISOString() === time.replace('Z', '.000Z'),
    'must be a time: 2026-11-24T09:30:00Z',
  ),
);
const text = z.string('must be a text').check(z.maxLength(200, 'must be at most 200 characters long'));

const jsonReport = z.strictObject({
  report: z.strictObject({
    url: httpAddress,
    category: z.enum(linkCategories, `must be one of ${linkCategories.join(', ')}`),
    at: second,
  }),
  client: z.strictObject({
    name: z.literal('Report Instead', 'must be "Report Instead"'),
    version: text,
  }),
  idempotencyKey: uuid,
  test: z.optional(z.literal(true, 'must be true, or left out')),
});

const party = z.strictObject({ org: text, contact: text, domain: text });
const exploitations = ['grooming', 'solicitation', 'sextortion', 'trafficking', 'distribution'] as const;
const byUser = z.literal('user_report', 'must be "user_report"');
const xarfReport = z.strictObject({
  xarf_version: z.string('must be 4.2.0').check(z.regex(/^4\.\d+\.\d+$/, 'must be 4.2.0')),
  report_id: uuid,
  timestamp: second,
  reporter: party,
  sender: party,
  source_identifier: text,
  category: z.literal('content', 'must be "content"'),
  type: z.literal('csem', 'must be "csem": "csam" takes an analyst'),
  url: httpAddress,
  exploitation_type: z.enum(exploitations, `must be one of ${exploitations.join(', ')}`),
  detection_method: byUser,
  verification_method: byUser,
  evidence_source: byUser,
  confidence: z.number('must be a number'),
  tags: z.array(text, 'must be a list of texts'),
});

/**
 * XARF has the same type for "an abused child is shown" and for "I am not sure". Only how sure the person was
 * (`confidence`) tells one from the other.
 */
const SURE = 0.3;
const categoryOf: Readonly<Record<(typeof exploitations)[number], Category>> = {
  distribution: 'sexual_images',
  grooming: 'grooming_threats',
  solicitation: 'grooming_threats',
  sextortion: 'grooming_threats',
  trafficking: 'selling_trafficking',
};

/**
 * Reads the body of a report.
 * @param body as it came
 * @param key the header `Idempotency-Key`
 */
export function readReport(body: string, key: string | undefined): SentReport | ReportRefusal {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    return { status: 400, reason: `This is no JSON: ${placed(body, error)}.` };
  }
  const isXarf = typeof parsed === 'object' && parsed !== null && 'xarf_version' in parsed;
  const sent = isXarf ? fromXarf(parsed) : fromJson(parsed);
  if ('status' in sent) return sent;
  if (key === sent.key) return sent;
  const field = 'Idempotency-Key';
  return key === undefined
    ? { status: 400, field, reason: 'The header Idempotency-Key is missing.' }
    : { status: 400, field, reason: 'The header Idempotency-Key is not the key in the body.' };
}

function fromJson(parsed: unknown): SentReport | ReportRefusal {
  const { success, data, error } = z.safeParse(jsonReport, parsed);
  if (!success) return refusalOf(error);
  const { url, category, at } = data.report;
  const key = data.idempotencyKey;
  return { key, url: new URL(url).href, category, at: new Date(at), isTest: data.test === true };
}

function fromXarf(parsed: unknown): SentReport | ReportRefusal {
  const { success, data, error } = z.safeParse(xarfReport, parsed);
  if (!success) return refusalOf(error);
  const sure = data.exploitation_type !== 'distribution' || data.confidence >= SURE;
  return {
    key: data.report_id,
    url: new URL(data.url).href,
    category: sure ? categoryOf[data.exploitation_type] : 'not_sure',
    at: new Date(data.timestamp),
    isTest: data.tags.includes('purpose:test'),
  };
}

/** Names the first fault; the sender learns of the others after repairing it. */
function refusalOf(error: z.core.$ZodError): ReportRefusal {
  const issue = error.issues[0];
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const field = [...path, issue.keys[0]].join('.');
    return { status: 400, field, reason: `${field}: is not part of a report, and must not be sent.` };
  }
  const field = path.join('.');
  if (!field)
    return { status: 400, reason: 'A report is a JSON object with report, client and idempotencyKey.' };
  const message = issue?.message.startsWith('must') ? issue.message : 'is missing or of the wrong kind';
  return { status: 400, field, reason: `${field}: ${message}.` };
}

/** Where a text stops being JSON, as "line 3", if the parser says how far it came. */
function placed(body: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return body.trim() ? 'it ends too early' : 'it is empty';
  return `line ${body.slice(0, Number(position)).split('\n').length}`;
}
