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
import { takeOff } from './link-list';
import { reportMark, reportMarks } from './marks';
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
  LIST,
  MARKS,
  PAST,
  readHandOver,
} from './outbox-rows';
import { type RunResult, runOutbox, setDamagedAside, timeIn } from './outbox-run';
import { handOverTable } from './outbox-table';
import { times } from './outbox-times';
import { oneLine, type Report } from './report';

export type { OutboxEnvironment } from './outbox-environment';
export type { Settled } from './outbox-moves';
export type { ByIntake, ByPerson, HandOver, Outcome, Past } from './outbox-rows';
export { retryDelay, times } from './outbox-times';

/** A hand-over was begun; or this channel already had one for this address, and nothing was written. */
export type Begun<H extends HandOver> =
  | { handOver: H; already: null }
  | { handOver: H | null; already: Date };

export interface BeginOptions {
  /** The person saw "you opened this one on …" and wants it again. */
  again?: boolean;
  /** By default the draft is deleted in the step that commits the hand-over. */
  keepDraft?: boolean;
  /** The link is on the list (link-list.ts): it leaves the list in the same step, and the draft stays. */
  fromList?: boolean;
}

/** What became of reports that were handed over together. */
export interface BegunTogether<H extends HandOver> {
  handOvers: H[];
  /**
   * Links that this place already had, and when. They stay on the list, unless they are still under way to
   * this place.
   */
  already: { url: string; at: Date }[];
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
  /** Deletes all but the deliveries that the extension still has to make: for the last private window that closes. */
  forget(): Promise<void>;
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
  return url === null ? null : reportMark(environment, channel, url);
}

/** Finds the hand-over of a report that is under way. The rows are read only once for many reports. */
function liveIn(rows: Rows): (report: Report) => HandOver | undefined {
  const live = new Map(handsIn(rows).map((row) => [sameness(row.report), row]));
  return (report) => live.get(sameness(report));
}

async function begin(
  environment: OutboxEnvironment,
  report: Report,
  by: ByPerson['by'],
  options: BeginOptions,
): Promise<Begun<ByPerson>> {
  const mark = await markFor(environment, report);
  return environment.store.change([HANDS, LIST, ...markKey(mark)], (rows) =>
    beginIn(environment, rows, liveIn(rows), report, by, mark, options),
  );
}

function beginIn(
  { now, newId }: OutboxEnvironment,
  rows: Rows,
  liveOf: ReturnType<typeof liveIn>,
  report: Report,
  by: ByPerson['by'],
  mark: string | null,
  options: BeginOptions,
): Begun<ByPerson> {
  const live = liveOf(report);
  const mine = live && live.by !== 'intake' ? live : null;
  const already = live?.createdAt ?? markTime(rows, mark);
  if (already !== null && !options.again) return { handOver: mine, already: new Date(already) };

  const handOver: ByPerson = {
    version: 1,
    id: mine?.id ?? newId(),
    report,
    mark,
    by,
    state: handOverTable.begin[mine?.state ?? 'none'] as 'drafted',
    createdAt: mine?.createdAt ?? now(),
    changedAt: now(),
  };
  rows.put(HANDS + handOver.id, handOver);
  takeOver(rows, [report], options, now());
  return { handOver, already: null };
}

/** What was handed over leaves the drafts, or the list. */
function takeOver(
  rows: Rows,
  reports: readonly Report[],
  { keepDraft, fromList }: BeginOptions,
  time: number,
): void {
  if (fromList)
    takeOff(
      rows,
      reports.map(({ url }) => url),
      time,
    );
  else if (!keepDraft) rows.remove(DRAFT);
}

async function queue(
  environment: OutboxEnvironment,
  report: Report,
  intake: Intake,
  options: BeginOptions & { id?: string },
): Promise<Begun<ByIntake>> {
  if (report.url === null) throw new TypeError('An intake takes reports of a link only');
  // First restores what the browser deleted, or the same link would be sent under two keys.
  await environment.mirror?.sync();
  const mark = await markFor(environment, report);
  // Before the commit: a popup that is closed right after it must not leave a row without an alarm.
  await setAlarm(environment, environment.now() + times.soonestAlarm);
  const step = environment.store.change([HANDS, LIST, ...markKey(mark)], (rows) =>
    queueIn(environment, rows, liveIn(rows), report, intake, mark, options),
  );
  const begun = await mirrored(environment, step);
  await schedule(environment);
  return begun;
}

function queueIn(
  { now, newId, version }: OutboxEnvironment,
  rows: Rows,
  liveOf: ReturnType<typeof liveIn>,
  report: Report,
  intake: Intake,
  mark: string | null,
  options: BeginOptions & { id?: string | undefined },
): Begun<ByIntake> {
  const { again = false, id = newId() } = options;
  const live = liveOf(report);
  const mine = live?.by === 'intake' ? live : null;
  const already = live?.createdAt ?? markTime(rows, mark);
  // The table has no next state for one that is under way.
  const state = handOverTable.queue[mine?.state ?? 'none'] as 'queued' | undefined;
  if (!state || (already !== null && !again)) return { handOver: mine, already: new Date(already ?? now()) };

  // What was refused was not taken: it is sent again, under the key that was printed. What may have arrived
  // keeps its own key, by which the intake knows it.
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
  takeOver(rows, [report], options, now());
  return { handOver, already: null };
}

async function queueAll(
  environment: OutboxEnvironment,
  reports: readonly Report[],
  intake: Intake,
  { again = false, ids }: { again?: boolean; ids?: ReadonlyMap<string, string> },
): Promise<BegunTogether<ByIntake>> {
  await environment.mirror?.sync();
  await setAlarm(environment, environment.now() + times.soonestAlarm);
  const step = together(environment, reports, (rows, liveOf, report, mark) => {
    const id = ids?.get(report.url ?? '');
    return queueIn(environment, rows, liveOf, report, intake, mark, { again, keepDraft: true, id });
  });
  const begun = await mirrored(environment, step);
  await schedule(environment);
  return begun;
}

function beginAll(
  environment: OutboxEnvironment,
  reports: readonly Report[],
  by: ByPerson['by'],
  { again = false }: { again?: boolean },
): Promise<BegunTogether<ByPerson>> {
  return together(environment, reports, (rows, liveOf, report, mark) =>
    beginIn(environment, rows, liveOf, report, by, mark, { again, keepDraft: true }),
  );
}

/** Hands over reports of the list to one channel, in one step: what is handed over leaves the list in that step. */
async function together<H extends HandOver>(
  environment: OutboxEnvironment,
  reports: readonly Report[],
  handOver: (rows: Rows, liveOf: ReturnType<typeof liveIn>, report: Report, mark: string | null) => Begun<H>,
): Promise<BegunTogether<H>> {
  const [first] = reports;
  const urls = reports.map(({ url }) => url ?? '');
  const marks = first ? await reportMarks(environment, first.channel, urls) : [];
  return environment.store.change([HANDS, LIST, MARKS], (rows) => {
    const liveOf = liveIn(rows);
    const begun: BegunTogether<H> = { handOvers: [], already: [] };
    const gone: Report[] = [];
    reports.forEach((report, at) => {
      const one = handOver(rows, liveOf, report, marks[at] ?? null);
      if (one.already === null) begun.handOvers.push(one.handOver);
      else if (report.url !== null) begun.already.push({ url: report.url, at: one.already });
      // What is already under way to this place leaves the list, too.
      if (one.already === null || one.handOver) gone.push(report);
    });
    takeOver(rows, gone, { fromList: true }, environment.now());
    return begun;
  });
}

/** There is one hand-over for a channel and address; without an address, one for a channel and category. */
function sameness({ url, channel, category }: Report): string {
  return JSON.stringify(url === null ? [channel, null, category] : [channel, url]);
}

function markKey(mark: string | null): string[] {
  return mark === null ? [] : [MARKS + mark];
}

function markTime(rows: Rows, mark: string | null): number | null {
  return mark === null ? null : timeIn(rows.get(MARKS + mark));
}
