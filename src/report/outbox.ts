/**
 * The outbox: every hand-over of a report to a channel, from before it leaves until the person knows how it ended.
 *
 *     form, e-mail, phone   drafted → opened → sent | not sent          ("later" leaves it opened)
 *     intake                queued → delivering → delivered             with retries under one idempotency key
 *                                              ↘ refused | undelivered  wait for the person, then go
 *
 * Write before act: a row is committed before a tab opens or a request leaves. Each transition is one atomic step,
 * so two popups and the background may all use the same outbox. A finished row is removed together with its
 * address; what may stay is an entry of history and a mark (marks.ts), and neither when history is off.
 */

import type { Rows } from '../storage/rows';
import type { Intake } from './handover/intake';
import { markOf } from './marks';
import {
  leaving,
  mirrored,
  type OutboxEnvironment,
  schedule,
  setAlarm,
  transition,
} from './outbox-environment';
import { anotherRound, handsIn, type Settled } from './outbox-moves';
import {
  ASIDE,
  type ByIntake,
  type ByPerson,
  DRAFT,
  HANDS,
  type HandOver,
  MARKS,
  PAST,
  readHandOver,
} from './outbox-rows';
import { type RunResult, run, setDamagedAside, timeIn } from './outbox-run';
import { table } from './outbox-table';
import { times } from './outbox-times';
import { oneLine, type Report } from './report';

export type { OutboxEnvironment } from './outbox-environment';
export type { Settled } from './outbox-moves';
export type { ByIntake, ByPerson, HandOver, Outcome, Past } from './outbox-rows';
export { retryDelay, times } from './outbox-times';

/** A hand-over was begun; or there was one to this channel for this address before, and nothing was written. */
export type Begun<H extends HandOver> =
  | { handOver: H; already: null }
  | { handOver: H | null; already: Date };

export interface BeginOptions {
  /** The person saw "you opened this one on …" and wants it again. */
  again?: boolean;
  /** By default the draft goes in the same step that commits the hand-over. */
  keepDraft?: boolean;
}

export interface Unfinished {
  /** Oldest first. */
  handOvers: HandOver[];
  /** Rows that were damaged and set aside. */
  setAside: number;
}

/** Each of these rejects with StoreError when storage fails; nothing is lost or half done then. */
export interface Outbox {
  /**
   * Commits a hand-over that the person will send. Call it before anything opens.
   * @returns with `already` set when this channel has this address; then nothing was written
   */
  begin(report: Report, by: ByPerson['by'], options?: BeginOptions): Promise<Begun<ByPerson>>;
  /**
   * Commits a hand-over to an intake; `run()` delivers it. One that is still under way is never doubled, not even
   * with `again`; one that was given up gets another round under the same key, one that was refused under the new one.
   * @param options.id the key that "what will be sent" was printed with (a UUID v4)
   * @throws TypeError for a report without an address
   */
  queue(report: Report, intake: Intake, options?: BeginOptions & { id?: string }): Promise<Begun<ByIntake>>;
  /** The tab, mail or dialler is open. @returns null when the hand-over is finished or not the person's to send */
  opened(id: string): Promise<ByPerson | null>;
  /**
   * What the person says about an opened hand-over. It may also still be `drafted`: the popup can close between
   * opening a tab and noting so.
   * @param reference typed by the person; kept as one line
   * @returns null when it was answered before (in another popup)
   */
  answer(id: string, said: 'sent' | 'not_sent' | 'later', reference?: string | null): Promise<Settled | null>;
  /**
   * Takes back a delivery that is not under way. After a try without an answer it ends as `undelivered`: it may
   * have arrived.
   * @returns null when it is too late or finished
   */
  withdraw(id: string): Promise<Settled | null>;
  /** The person has seen that it was refused or given up. */
  acknowledge(id: string): Promise<Settled | null>;
  /** Another round for one that was refused or given up, under the same key. @param intake where to, if changed */
  retry(id: string, intake?: Intake): Promise<ByIntake | null>;
  get(id: string): Promise<HandOver | null>;
  unfinished(): Promise<Unfinished>;
  /** When this channel last had this address: under way, or marked within 30 days. */
  previous(channel: string, url: string): Promise<Date | null>;
  /** Deletes the rows that were set aside. */
  dropSetAside(): Promise<void>;
  /** Drops everything that is not under way: for the last private window that closes. */
  forget(): Promise<void>;
  /**
   * Delivers what is due, tidies what is too old, sets the alarm for the next. Never rejects for storage errors.
   * Runs may overlap. Without `partner` it only tidies and sets the alarm.
   * @param options.online the network came back: what failed for want of it is due now
   */
  run(options?: { online?: boolean }): Promise<RunResult>;
}

/** The outbox over a store. Several may share one, each in a page of its own. */
export function createOutbox(environment: OutboxEnvironment): Outbox {
  return {
    begin: (report, by, options = {}) => begin(environment, report, by, options),
    queue: (report, intake, options = {}) => queue(environment, report, intake, options),
    ...stepsOf(environment),
    ...readingOf(environment),
    run: ({ online = false } = {}) => run(environment, online),
  };
}

/** What happens to a hand-over that was begun. */
function stepsOf(
  environment: OutboxEnvironment,
): Pick<Outbox, 'opened' | 'answer' | 'withdraw' | 'acknowledge' | 'retry'> {
  const { now } = environment;
  return {
    opened: (id) => transition(environment, id, () => ({ on: 'opened' })).then(handOverOf<ByPerson>),

    answer: (id, said, reference = null) =>
      transition(environment, id, () =>
        said === 'later' ? { on: 'opened' } : { on: said, reference: oneLine(reference) },
      ),

    withdraw: (id) =>
      leaving(environment, id, () =>
        transition(environment, id, (row) => ({
          on: row.by === 'intake' && row.attempts > 0 ? 'withdrawnLate' : 'withdrawn',
        })),
      ),

    acknowledge: (id) => leaving(environment, id, () => transition(environment, id, () => ({ on: 'seen' }))),

    async retry(id, intake) {
      await setAlarm(environment, now() + times.soonestAlarm);
      const change = { ...anotherRound(now()), ...(intake && { intake }) };
      const again = await transition(environment, id, () => ({ on: 'queue', change }));
      await schedule(environment);
      return handOverOf<ByIntake>(again);
    },
  };
}

function handOverOf<H extends HandOver>(settled: Settled | null): H | null {
  return settled && (settled.handOver as H);
}

/** What is there, and what goes without a hand-over's own doing. */
function readingOf(
  environment: OutboxEnvironment,
): Pick<Outbox, 'get' | 'unfinished' | 'previous' | 'dropSetAside' | 'forget'> {
  const { store } = environment;
  return {
    get: async (id) => readHandOver((await store.read([HANDS + id])).get(HANDS + id)),

    async unfinished() {
      await setDamagedAside(environment);
      const rows = await store.read([HANDS, ASIDE]);
      const handOvers = handsIn(rows).sort((a, b) => a.createdAt - b.createdAt);
      const damaged = rows.under(HANDS).length - handOvers.length;
      return { handOvers, setAside: rows.under(ASIDE).length + damaged };
    },

    async previous(channel, url) {
      const mark = await markOf(environment, channel, url);
      const rows = await store.read([HANDS, ...markKey(mark)]);
      const live = handsIn(rows).find((row) => row.report.url === url && row.report.channel === channel);
      const at = live?.createdAt ?? markTime(rows, mark);
      return at === null ? null : new Date(at);
    },

    dropSetAside: () =>
      store.change([ASIDE], (rows) => {
        for (const [key] of rows.under(ASIDE)) rows.remove(key);
      }),

    forget: () =>
      store.change([HANDS, MARKS, ASIDE, PAST, DRAFT], (rows) => {
        for (const row of handsIn(rows)) {
          if (row.state !== 'queued' && row.state !== 'delivering') rows.remove(HANDS + row.id);
        }
        for (const prefix of [MARKS, ASIDE, PAST, DRAFT])
          for (const [key] of rows.under(prefix)) rows.remove(key);
      }),
  };
}

async function markFor(environment: OutboxEnvironment, { channel, url }: Report): Promise<string | null> {
  return url === null ? null : markOf(environment, channel, url);
}

async function begin(
  environment: OutboxEnvironment,
  report: Report,
  by: ByPerson['by'],
  { again = false, keepDraft = false }: BeginOptions,
): Promise<Begun<ByPerson>> {
  const { store, now, newId } = environment;
  const mark = await markFor(environment, report);
  return store.change([HANDS, ...markKey(mark)], (rows): Begun<ByPerson> => {
    const live = handsIn(rows).find((row) => isSame(row, report));
    const mine = live && live.by !== 'intake' ? live : null;
    const already = live?.createdAt ?? markTime(rows, mark);
    if (already !== null && !again) return { handOver: mine, already: new Date(already) };

    const handOver: ByPerson = {
      version: 1,
      id: mine?.id ?? newId(),
      report,
      mark,
      by,
      state: table.begin[mine?.state ?? 'none'] as 'drafted',
      createdAt: mine?.createdAt ?? now(),
      changedAt: now(),
    };
    rows.put(HANDS + handOver.id, handOver);
    if (!keepDraft) rows.remove(DRAFT);
    return { handOver, already: null };
  });
}

async function queue(
  environment: OutboxEnvironment,
  report: Report,
  intake: Intake,
  options: BeginOptions & { id?: string },
): Promise<Begun<ByIntake>> {
  if (report.url === null) throw new TypeError('An intake takes reports of a link only');
  // What the browser threw away comes back first, or the same link would go out under two keys.
  await environment.mirror?.sync();
  const mark = await markFor(environment, report);
  // Before the commit: a popup that is closed right after it must not leave a row that nobody wakes up for.
  await setAlarm(environment, environment.now() + times.soonestAlarm);
  const step = environment.store.change([HANDS, ...markKey(mark)], (rows) =>
    queueIn(environment, rows, report, intake, mark, options),
  );
  const begun = await mirrored(environment, step);
  await schedule(environment);
  return begun;
}

function queueIn(
  { now, newId, version }: OutboxEnvironment,
  rows: Rows,
  report: Report,
  intake: Intake,
  mark: string | null,
  { again = false, keepDraft = false, id = newId() }: BeginOptions & { id?: string },
): Begun<ByIntake> {
  const live = handsIn(rows).find((row) => isSame(row, report));
  const mine = live?.by === 'intake' ? live : null;
  const already = live?.createdAt ?? markTime(rows, mark);
  // Nothing comes of it for one that is under way.
  const state = table.queue[mine?.state ?? 'none'] as 'queued' | undefined;
  if (!state || (already !== null && !again)) return { handOver: mine, already: new Date(already ?? now()) };

  // What was refused was not taken: it goes out anew, under the key that was printed. What may have arrived keeps
  // its own, by which the intake knows it.
  const isRefused = mine?.state === 'refused';
  if (isRefused) rows.remove(HANDS + mine.id);
  const handOver: ByIntake = mine
    ? { ...mine, ...anotherRound(now()), state, id: isRefused ? id : mine.id, report, intake }
    : {
        version: 1,
        id,
        report,
        mark,
        by: 'intake',
        state,
        intake,
        client: version,
        createdAt: now(),
        ...anotherRound(now()),
      };
  rows.put(HANDS + handOver.id, handOver);
  if (!keepDraft) rows.remove(DRAFT);
  return { handOver, already: null };
}

/** One hand-over a channel and address; without an address, one a channel and category. */
function isSame({ report: held }: HandOver, report: Report): boolean {
  return (
    held.url === report.url &&
    held.channel === report.channel &&
    (report.url !== null || held.category === report.category)
  );
}

function markKey(mark: string | null): string[] {
  return mark === null ? [] : [MARKS + mark];
}

function markTime(rows: Rows, mark: string | null): number | null {
  return mark === null ? null : timeIn(rows.get(MARKS + mark));
}
