/** One step of one hand-over: what happens to it, and what is stored after that. */
import { type Rows, StoreError } from '../../storage/rows';
import type { IntakeAnswer } from '../intake/index';
import type { Outcome, Past } from '../past';
import { COPIED, HANDS, MARKS, PAST } from '../row-keys';
import { type ByIntake, type HandOver, readHandOver } from './rows';
import { type HandOverEvent, handOverTable } from './table';
import { isGivenUp, retryDelay, times } from './times';

/** How a hand-over ended. `handOver` is its last state, address included, for as long as the page is open. */
export interface Settled {
  handOver: HandOver;
  /** The entry of history, or null when none is kept. */
  past: Past | null;
}

/** What happens to a hand-over, and what becomes known with it. */
export interface Happening {
  on: HandOverEvent;
  change?: Partial<Omit<ByIntake, 'by' | 'state'>>;
  reference?: string | null;
}

/** The setting and the time for one step. */
export interface Now {
  /** Whether history and marks are kept. */
  keep: boolean;
  time: number;
}

/** All hand-overs that are not damaged. */
export function handsIn(rows: Rows): HandOver[] {
  return rows.under(HANDS).flatMap(([key, value]) => {
    const row = readHandOver(value);
    return row && key === HANDS + row.id ? [row] : [];
  });
}

/** Whether there is no room on the disk. */
export function isFull(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'quota';
}

/**
 * Lets something happen to a hand-over, as the table says.
 * @returns its new state, with an entry of history if it has ended; null where the table says nothing
 */
export function move(
  rows: Rows,
  row: HandOver,
  { on, change, reference = null }: Happening,
  now: Now,
): Settled | null {
  const next = handOverTable[on][row.state];
  if (!next) return null;
  if (typeof next !== 'string') return finish(rows, row, next[0], reference, now);
  const handOver = { ...row, ...change, state: next, changedAt: now.time } as HandOver;
  rows.put(HANDS + row.id, handOver);
  return { handOver, past: null };
}

/** Removes a hand-over. Without this, one that has a second copy would come back from it. */
export function remove(rows: Rows, { id, by }: HandOver): void {
  rows.remove(HANDS + id);
  if (by === 'intake') rows.remove(COPIED + id);
}

/** Removes the row and its address; keeps what the settings allow. */
function finish(
  rows: Rows,
  handOver: HandOver,
  outcome: Outcome,
  reference: string | null,
  { keep, time }: Now,
): Settled {
  remove(rows, handOver);
  const { mark, report } = handOver;
  if (mark !== null) {
    // Only a channel that has, or may have, the address is marked: to any other the person may well send it again.
    if (keep && outcome !== 'not_sent' && outcome !== 'refused') rows.put(MARKS + mark, handOver.createdAt);
    else if (!keep) rows.remove(MARKS + mark);
  }
  if (!keep) return { handOver, past: null };
  const entry: Omit<Past, 'id'> = {
    date: localDay(time),
    channel: report.channel,
    name: handOver.by === 'intake' ? handOver.intake.name : null,
    site: report.site,
    reference,
    outcome,
  };
  // The id is a number, not a time: only the day is kept.
  const last = rows.under(PAST).at(-1)?.[0].slice(PAST.length) ?? '0';
  const id = PAST + String((Number.parseInt(last, 10) || 0) + 1).padStart(9, '0');
  rows.put(id, entry);
  return { handOver, past: { id, ...entry } };
}

function localDay(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The values with which a delivery begins, and each new round of it. */
export function anotherRound(time: number) {
  return {
    attempts: 0,
    since: time,
    dueAt: time,
    changedAt: time,
    claim: null,
    failure: null,
    reason: null,
    missingSince: null,
  } as const;
}

/**
 * A delivery's turn has come.
 * @param name of the try, by which a late answer to an older try is recognised
 * @param isSet its intake is still the one of the settings
 */
export function turn(row: ByIntake, isSet: boolean, name: string, time: number): Happening {
  if (!isSet) return withoutIntake(row, time);
  // A delivery whose tries were interrupted again and again is given up, too.
  if (row.state === 'delivering' && isGivenUp(row, time)) return { on: 'givenUp', change: { claim: null } };
  return { on: 'claim', change: { claim: name, attempts: row.attempts + 1, missingSince: null } };
}

/** A row whose intake is gone from the settings: waits a while, then tells the person. */
function withoutIntake(row: ByIntake, time: number): Happening {
  const missingSince = Math.min(row.missingSince ?? time, time);
  return {
    on: time - missingSince >= times.missing ? 'givenUp' : 'waits',
    change: { claim: null, missingSince, dueAt: time + times.missingRetry },
  };
}

/** What follows from an intake's answer, or from no answer. @param random in [0, 1) */
export function afterTry(row: ByIntake, answer: IntakeAnswer, time: number, random: number): Happening {
  if (answer.kind === 'delivered') return { on: 'delivered', reference: answer.reference };
  if (answer.kind === 'refused')
    return { on: 'refused', change: { claim: null, reason: answer.reason, failure: null } };
  return {
    on: isGivenUp(row, time) ? 'givenUp' : 'waits',
    change: {
      claim: null,
      failure: answer.failure,
      since: Math.min(row.since, time),
      dueAt: time + Math.max(retryDelay(row.attempts, random), answer.afterMs ?? 0),
    },
  };
}
