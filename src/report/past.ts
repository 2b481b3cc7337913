/** An entry of history: what stays of a finished hand-over. */
import * as z from 'zod/mini';

export const outcomes = ['sent', 'not_sent', 'delivered', 'refused', 'undelivered', 'unanswered'] as const;
export type Outcome = (typeof outcomes)[number];

const pastRow = z.object({
  /** The day it was finished, in the person's time zone: `2026-11-24`. */
  date: z.string(),
  /** Channel id, or `intake`. */
  channel: z.string(),
  /** What an intake called itself; other channels are named by the directory. */
  name: z.nullable(z.string()),
  site: z.nullable(z.string()),
  reference: z.nullable(z.string()),
  /** A reference number that is still being typed, until the person saves it. */
  typed: z.optional(z.string()),
  outcome: z.enum(outcomes),
});

/** What stays of a finished hand-over: never its address. `id` is its row's key. */
export type Past = z.infer<typeof pastRow> & { id: string };

/** The entry without its id, or null when it is damaged. */
export function readPast(value: unknown): Omit<Past, 'id'> | null {
  const parsed = z.safeParse(pastRow, value);
  return parsed.success ? parsed.data : null;
}
