/** What the outbox needs from outside, and the steps that it is built from. */
import type { Rows, Store } from '../../storage/rows';
import type { HandOverIdentity, Intake, IntakeAnswer } from '../intake/index';
import type { Report } from '../report';
import { HANDS, PAST } from '../row-keys';
import type { OutboxMirror } from './mirror';
import { type Happening, handsIn, isFull, move, type Now, type Settled } from './moves';
import { type HandOver, readHandOver } from './rows';
import { isDue, nextMoment, times } from './times';

/** Everything the outbox needs from outside. */
export interface OutboxEnvironment {
  store: Store;
  /** Milliseconds since the epoch. May jump in either direction. */
  now(): number;
  /** In [0, 1), for jitter. */
  random(): number;
  /** A UUID v4. */
  newId(): string;
  subtle: SubtleCrypto;
  randomBytes(length: number): Uint8Array<ArrayBuffer>;
  /** Whether history and marks are kept (settings; always false for private windows). */
  keepHistory(): Promise<boolean>;
  /** Version of the extension, for an intake's payload. */
  version: string;
  /** One alarm that starts the background, which then calls `run()`. */
  alarm?: OutboxAlarm | undefined;
  /** Only where deliveries run: the background. */
  partner?: Partner | undefined;
  /** The second copy of deliveries; none for private windows. */
  mirror?: OutboxMirror | undefined;
}

export interface OutboxAlarm {
  /** Replaces the alarm. @param when milliseconds since the epoch */
  set(when: number): unknown;
  clear(): unknown;
}

export interface Partner {
  /** The intake of the settings now, or null. A row is only ever sent to an intake that is still set. */
  current(): Promise<Intake | null>;
  /** One try; resolves whatever happens. */
  deliver(report: Report, intake: Intake, identity: HandOverIdentity): Promise<IntakeAnswer>;
}

/**
 * One step that may finish hand-overs. On a full disk an address can still be deleted, but without the entry
 * of history that should take its place.
 * @param otherwise whether history is kept when the settings cannot be read
 */
export async function finishing<T>(
  { store, now, keepHistory }: OutboxEnvironment,
  prefixes: string[],
  decide: (rows: Rows, now: Now) => T,
  otherwise = false,
): Promise<T> {
  const keep = await keepHistory().catch(() => otherwise);
  try {
    return await store.change(prefixes, (rows) => decide(rows, { keep, time: now() }));
  } catch (error) {
    if (!(keep && isFull(error))) throw error;
    return store.change(prefixes, (rows) => decide(rows, { keep: false, time: now() }));
  }
}

/**
 * One step of one hand-over.
 * @param happening what happens to it as it is now; null leaves everything as it is
 * @returns null where nothing changed
 */
export function transition(
  environment: OutboxEnvironment,
  id: string,
  happening: (row: HandOver) => Happening | null,
  otherwise?: boolean,
): Promise<Settled | null> {
  const decide = (rows: Rows, now: Now) => {
    const row = readHandOver(rows.get(HANDS + id));
    const what = row && happening(row);
    return what && move(rows, row, what, now);
  };
  return finishing(environment, [HANDS + id, PAST], decide, otherwise);
}

/** A step that changes deliveries. It is done when the second copy has the change as well. */
export async function mirrored<T>({ mirror }: OutboxEnvironment, step: Promise<T>): Promise<T> {
  const result = await step;
  await mirror?.sync();
  return result;
}

/** A step in which a delivery may leave the outbox. If it stays, it is put back into the copy. */
export async function leaving<T>(
  environment: OutboxEnvironment,
  id: string,
  step: () => Promise<T>,
): Promise<T> {
  await environment.mirror?.drop(id);
  return mirrored(environment, step());
}

/** Sets the one alarm to the earliest moment at which there is something to do. */
export async function schedule(environment: OutboxEnvironment): Promise<void> {
  const { alarm, store, now } = environment;
  if (!alarm) return;
  try {
    const soonest = now() + times.soonestAlarm;
    // A delivery may be due although its moment is a year away: after the clock was set back.
    const moments = handsIn(await store.read([HANDS])).map((row) =>
      row.by === 'intake' && isDue(row, now(), false) ? soonest : nextMoment(row),
    );
    if (moments.length === 0) await alarm.clear();
    else await setAlarm(environment, Math.max(Math.min(...moments), soonest));
  } catch {
    // Storage or alarms do not answer: the next start of the background looks again.
  }
}

/** Sets the alarm, as far as there is one. Never rejects. */
export async function setAlarm({ alarm }: Pick<OutboxEnvironment, 'alarm'>, when: number): Promise<void> {
  try {
    await alarm?.set(when);
  } catch {
    // Without an alarm the row still goes at the next start, when back online, or when a popup opens.
  }
}
