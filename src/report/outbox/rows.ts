/** What the outbox stores, and how a damaged row is recognised. */
import * as z from 'zod/mini';
import { categories } from '../../directory/categories';
import { failures } from '../intake/index';

const time = z.number();

const reportRow = z.object({
  url: z.nullable(z.string()),
  site: z.nullable(z.string()),
  certainty: z.nullable(z.enum(['exact', 'page', 'opaque'])),
  category: z.enum(categories),
  channel: z.string(),
  at: z.string(),
});

const intakeRow = z.object({
  name: z.string(),
  url: z.string(),
  format: z.optional(z.enum(['json', 'xarf'])),
  organisation: z.optional(z.object({ org: z.string(), contact: z.string(), domain: z.string() })),
});

const common = {
  version: z.literal(1),
  /** UUID v4. For an intake also the idempotency key: the same on every try. */
  id: z.string(),
  report: reportRow,
  /** Of channel and address (see marks.ts); null without an address. */
  mark: z.nullable(z.string()),
  createdAt: time,
  /** When the state last changed, or the person last said "later". */
  changedAt: time,
};

/** The person sends it: on a form, by e-mail, by phone. */
const byPerson = z.object({
  ...common,
  by: z.enum(['form', 'email', 'phone']),
  /** `drafted`: about to be opened, or it is not known whether it was. `opened`: waits for "did you send it?". */
  state: z.enum(['drafted', 'opened']),
});

/** The extension sends it to a partner's intake. */
const byIntake = z.object({
  ...common,
  by: z.literal('intake'),
  /**
   * `queued`: waits for its next try. `delivering`: a request may be under way. `refused`: for good, with the
   * intake's reason. `undelivered`: given up. The last two wait for the person to see them.
   */
  state: z.enum(['queued', 'delivering', 'refused', 'undelivered']),
  intake: intakeRow,
  /** Version of the extension that the person used. */
  client: z.string(),
  attempts: z.int(),
  /** The time after which it is given up counts from here; it starts again when the person asks for another round. */
  since: time,
  dueAt: time,
  /** Names the try that is under way, so that a late answer to an older try is recognised. */
  claim: z.nullable(z.string()),
  failure: z.nullable(z.enum(failures)),
  /** The intake's own words, bounded and plain. */
  reason: z.nullable(z.string()),
  /** When the intake was first found missing from the settings. */
  missingSince: z.nullable(time),
});

export type ByPerson = z.infer<typeof byPerson>;
export type ByIntake = z.infer<typeof byIntake>;
/** A hand-over that is not finished. Finished ones leave storage (see past.ts). */
export type HandOver = ByPerson | ByIntake;

// A plain union: a discriminated one would add 1.7 kB to what the popup loads at its start.
const handOverRow = z.union([byPerson, byIntake]);

const asideRow = z.object({ at: time });

/** The row, or null when it is damaged. */
export function readHandOver(value: unknown): HandOver | null {
  const parsed = z.safeParse(handOverRow, value);
  return parsed.success ? parsed.data : null;
}

/** When a row was set aside; where that cannot be read, it counts as the oldest. */
export function asideSince(value: unknown): number {
  const parsed = z.safeParse(asideRow, value);
  return parsed.success ? parsed.data.at : 0;
}
