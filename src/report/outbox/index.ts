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

import type { Intake } from '../intake/index';
import { oneLine, type Report } from '../report';
import { ASIDE, DRAFT, HANDS, MARKS, PAST } from '../row-keys';
import { type BeginOptions, type Begun, type BegunTogether, begin, beginAll, queue, queueAll } from './begin';
import { leaving, type OutboxEnvironment, schedule, setAlarm, transition } from './environment';
import { markKey, markTime, reportMark } from './marks';
import { anotherRound, handsIn, remove, type Settled } from './moves';
import { type ByIntake, type ByPerson, type HandOver, readHandOver } from './rows';
import { type RunResult, runOutbox, setDamagedAside } from './run';
import { times } from './times';

export type { BeginOptions, Begun, BegunTogether } from './begin';
export type { OutboxEnvironment } from './environment';
export type { Settled } from './moves';
export type { ByIntake, ByPerson, HandOver } from './rows';
export { retryDelay, times } from './times';

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
   * Commits a hand-over to an intake; `run()` delivers it. One that is still under way is never doubled, not
   * even with `again`. One that was given up gets another round under the same key, one that was refused
   * under the new key.
   * @param options.id the key that "what will be sent" was printed with (a UUID v4)
   * @throws TypeError for a report without an address
   */
  queue(report: Report, intake: Intake, options?: BeginOptions & { id?: string }): Promise<Begun<ByIntake>>;
  /**
   * The same for links of the list, in one step: each gets its own key and leaves the list. Those that this
   * place already had stay on it.
   * @param reports of links
   * @param options.ids the keys, where some were shown already, by link
   */
  queueAll(
    reports: readonly Report[],
    intake: Intake,
    options?: { again?: boolean; ids?: ReadonlyMap<string, string> },
  ): Promise<BegunTogether<ByIntake>>;
  /** Commits hand-overs of the list's links that one form or mail takes together. */
  beginAll(
    reports: readonly Report[],
    by: ByPerson['by'],
    options?: { again?: boolean },
  ): Promise<BegunTogether<ByPerson>>;
  /** The tab, mail or dialler is open. @returns null when the hand-over is finished or not the person's to send */
  opened(id: string): Promise<ByPerson | null>;
  /**
   * What the person says about an opened hand-over. It may still be `drafted`: the popup can close after
   * opening a tab and before noting that.
   * @param reference typed by the person; kept as one line
   * @returns null when it was answered before (in another popup)
   */
  answer(id: string, said: 'sent' | 'not_sent' | 'later', reference?: string | null): Promise<Settled | null>;
  /**
   * Takes back a delivery that is not under way at this moment. After a try without an answer it ends as
   * `undelivered`, because it may have arrived.
   * @returns null when it is too late or finished
   */
  withdraw(id: string): Promise<Settled | null>;
  /** The person has seen that it was refused or given up. */
  acknowledge(id: string): Promise<Settled | null>;
  /**
   * Another round for one that was refused or given up, under the same key. @param intake the new one, if it
   * changed
   */
  retry(id: string, intake?: Intake): Promise<ByIntake | null>;
  get(id: string): Promise<HandOver | null>;
  unfinished(): Promise<Unfinished>;
  /** When this channel last had this address: from an unfinished hand-over, or from a mark of the last 30 days. */
  previous(channel: string, url: string): Promise<Date | null>;
  /** Deletes the rows that were set aside. */
  dropSetAside(): Promise<void>;
  /**
   * Deletes all but the deliveries that the extension still has to make: for the last private window that closes.
   * @param isKept what stays besides; nothing by default
   */
  forget(isKept?: (handOver: HandOver) => boolean): Promise<void>;
  /**
   * Delivers what is due, deletes what is too old, sets the alarm for the next time. Never rejects for
   * storage errors. Runs may overlap. Without `partner` it only tidies and sets the alarm.
   * @param options.online the network came back: what failed without it is due now
   */
  run(options?: { online?: boolean }): Promise<RunResult>;
}

/** The outbox over a store. Several pages may each have one over the same store. */
export function createOutbox(environment: OutboxEnvironment): Outbox {
  return {
    begin: (report, by, options = {}) => begin(environment, report, by, options),
    queue: (report, intake, options = {}) => queue(environment, report, intake, options),
    queueAll: (reports, intake, options = {}) => queueAll(environment, reports, intake, options),
    beginAll: (reports, by, options = {}) => beginAll(environment, reports, by, options),
    ...stepsOf(environment),
    ...readingOf(environment),
    run: ({ online = false } = {}) => runOutbox(environment, online),
  };
}

/** The steps of a hand-over that was begun. */
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

/** Reading, and deletions that are not a step of one hand-over. */
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
      const mark = await reportMark(environment, channel, url);
      const rows = await store.read([HANDS, ...markKey(mark)]);
      const live = handsIn(rows).find((row) => row.report.url === url && row.report.channel === channel);
      const at = live?.createdAt ?? markTime(rows, mark);
      return at === null ? null : new Date(at);
    },

    dropSetAside: () =>
      store.change([ASIDE], (rows) => {
        for (const [key] of rows.under(ASIDE)) rows.remove(key);
      }),

    forget: (isKept = () => false) =>
      store.change([HANDS, MARKS, ASIDE, PAST, DRAFT], (rows) => {
        for (const row of handsIn(rows)) {
          if (row.state !== 'queued' && row.state !== 'delivering' && !isKept(row)) remove(rows, row);
        }
        for (const prefix of [MARKS, ASIDE, PAST, DRAFT])
          for (const [key] of rows.under(prefix)) rows.remove(key);
      }),
  };
}
