/** What the outbox does by itself: it delivers what is due, and deletes what is too old. */
import { type Rows, StoreError } from '../../storage/rows';
import type { Intake, IntakeAnswer } from '../intake/index';
import { ASIDE, HANDS, MARKS, PAST } from '../row-keys';
import {
  finishing,
  mirrored,
  type OutboxEnvironment,
  type Partner,
  schedule,
  setAlarm,
  transition,
} from './environment';
import { timeIn } from './marks';
import { afterTry, handsIn, isFull, move, type Now, turn } from './moves';
import { asideSince, type ByIntake, type HandOver, readHandOver } from './rows';
import { DAY, expiryOf, isDue, times } from './times';

/** Most deliveries in one run: it must take much less than the five minutes that a worker may spend on one event. */
const perRun = 25;

export interface RunResult {
  delivered: { id: string; channel: string; reference: string | null }[];
  refused: { id: string; reason: string | null }[];
  /** Given up: no answer for a week, or the intake is gone from the settings. */
  undelivered: { id: string }[];
  /** Tried, and waiting for the next try. */
  waiting: number;
  /** Storage failed and the run stopped early; nothing is lost, a later run goes on. */
  stopped: StoreError | null;
}

/** {@link Outbox.run} */
export async function runOutbox(environment: OutboxEnvironment, online: boolean): Promise<RunResult> {
  const result: RunResult = { delivered: [], refused: [], undelivered: [], waiting: 0, stopped: null };
  try {
    await setDamagedAside(environment);
    await mirrored(environment, tidy(environment));
    if (environment.partner) await deliverDue(environment, environment.partner, online, result);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    result.stopped = error;
  }
  await schedule(environment);
  return result;
}

async function deliverDue(
  environment: OutboxEnvironment,
  partner: Partner,
  online: boolean,
  result: RunResult,
): Promise<void> {
  try {
    await deliverEach(environment, partner, online, result);
  } finally {
    // Once after all tries: with many reports waiting, the copy takes longer than the deliveries.
    await environment.mirror?.sync();
  }
}

async function deliverEach(
  environment: OutboxEnvironment,
  partner: Partner,
  online: boolean,
  result: RunResult,
): Promise<void> {
  // Read now: a background that is being stopped may still write, but can no longer read the settings.
  const kept = await environment.keepHistory().catch(() => false);
  const tried = new Set<string>();
  while (tried.size < perRun) {
    // Read for each: the person or a policy may remove the intake while reports are on their way to it.
    const current = await partner.current();
    const { claimed, givenUp } = await claimNext(environment, current, tried, online);
    for (const { id } of givenUp) result.undelivered.push({ id });
    if (claimed === null) return;
    tried.add(claimed.id);
    // The worker may be stopped before the request ends: then the alarm starts it again.
    await setAlarm(environment, environment.now() + times.stale);
    const identity = { id: claimed.id, version: claimed.client };
    const answer = await partner.deliver(claimed.report, claimed.intake, identity);
    await settleDelivery(environment, claimed, answer, result, kept);
    // A busy intake does not get the other waiting reports as well: the next run tries one of them.
    if (answer.kind === 'later' && answer.failure === 'busy') return;
  }
}

/** Takes the row that has been due for the longest time, and stores that before a request leaves. */
function claimNext(
  { store, now, newId }: OutboxEnvironment,
  current: Intake | null,
  tried: ReadonlySet<string>,
  online: boolean,
): Promise<{ claimed: ByIntake | null; givenUp: HandOver[] }> {
  return store.change([HANDS], (rows) => {
    const time = now();
    const givenUp: HandOver[] = [];
    const due = handsIn(rows)
      .filter((row) => row.by === 'intake')
      .filter((row) => !tried.has(row.id) && isDue(row, time, online))
      .sort((a, b) => a.dueAt - b.dueAt);
    for (const row of due) {
      const happening = turn(row, current?.url === row.intake.url, newId(), time);
      const next = move(rows, row, happening, { keep: false, time })?.handOver;
      if (next?.state === 'delivering') return { claimed: next, givenUp };
      if (next?.state === 'undelivered') givenUp.push(next);
    }
    return { claimed: null, givenUp };
  });
}

async function settleDelivery(
  environment: OutboxEnvironment,
  claimed: ByIntake,
  answer: IntakeAnswer,
  result: RunResult,
  kept: boolean,
): Promise<void> {
  const { id, report, claim } = claimed;
  const isDelivered = answer.kind === 'delivered';
  const happening = (row: HandOver) =>
    row.by === 'intake' && (isDelivered || row.claim === claim)
      ? afterTry(row, answer, environment.now(), environment.random())
      : null;
  // Before it leaves the outbox, otherwise a crash in between would leave its address in the copy.
  if (isDelivered) await environment.mirror?.drop(id);
  const settled = await transition(environment, id, happening, kept);
  // Once more: while it was still in the outbox, another page may have put it back into the copy.
  if (isDelivered) await environment.mirror?.drop(id);
  const row = settled?.handOver;
  if (row?.by !== 'intake') return;
  if (isDelivered) result.delivered.push({ id, channel: report.channel, reference: answer.reference });
  else if (row.state === 'refused') result.refused.push({ id, reason: row.reason });
  else if (row.state === 'undelivered') result.undelivered.push({ id });
  else result.waiting += 1;
}

/** Moves damaged rows aside, unchanged: they are counted, can still be repaired, and stop nothing. */
export async function setDamagedAside({ store, now }: OutboxEnvironment): Promise<void> {
  const isDamaged = ([key, value]: [string, unknown]) => HANDS + readHandOver(value)?.id !== key;
  if (!(await store.read([HANDS])).under(HANDS).some(isDamaged)) return;
  try {
    await store.change([HANDS], (rows) => {
      for (const [key, value] of rows.under(HANDS).filter(isDamaged)) {
        rows.remove(key);
        rows.put(ASIDE + key, { at: now(), raw: value });
      }
    });
  } catch (error) {
    // The disk is full. They stay where they are, and are skipped.
    if (!isFull(error)) throw error;
  }
}

/** Deletes addresses that waited too long, and old marks. */
function tidy(environment: OutboxEnvironment): Promise<void> {
  return finishing(environment, [HANDS, MARKS, ASIDE, PAST], (rows, now) => {
    tidyHands(rows, now);
    tidyMarks(rows, now);
    for (const [key, value] of rows.under(ASIDE)) {
      if (now.time - asideSince(value) >= times.setAside) rows.remove(key);
    }
  });
}

function tidyHands(rows: Rows, now: Now): void {
  for (const row of handsIn(rows)) {
    if (row.changedAt > now.time + DAY) {
      // The clock was set back: count from now, or the row would stay until that day comes again.
      rows.put(HANDS + row.id, { ...row, changedAt: now.time });
    } else if (now.time >= expiryOf(row)) move(rows, row, { on: 'expired' }, now);
  }
}

function tidyMarks(rows: Rows, { keep, time }: Now): void {
  for (const [key, value] of rows.under(MARKS)) {
    const at = timeIn(value);
    if (at === null || time - at >= times.mark) rows.remove(key);
    else if (at > time + DAY && keep) rows.put(key, time);
  }
}
