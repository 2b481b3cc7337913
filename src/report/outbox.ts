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

import { type Rows, type Store, StoreError } from '../storage/rows';
import type { HandOverIdentity, Intake, IntakeAnswer } from './handover/intake';
import { markOf } from './marks';
import type { OutboxMirror } from './outbox-mirror';
import {
  ASIDE,
  asideSince,
  type ByIntake,
  type ByPerson,
  DRAFT,
  HANDS,
  type HandOver,
  MARKS,
  type Outcome,
  PAST,
  type Past,
  readHandOver,
} from './outbox-rows';
import { oneLine, type Report } from './report';

export type { ByIntake, ByPerson, HandOver, Outcome, Past } from './outbox-rows';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** All times of the outbox, in milliseconds. */
export const times = {
  firstRetry: MINUTE,
  longestRetry: 6 * HOUR,
  /** A delivery is given up after this long and at least {@link fewestTries} tries, whichever comes later. */
  giveUp: 7 * DAY,
  /** The longest wait a row may have; a row due later than that shows that the clock was set back. */
  longestWait: DAY + 6 * HOUR,
  /** A try older than this was cut off (worker ended, browser killed, extension updated). */
  stale: 2 * MINUTE,
  /** Waits this long for an intake that is missing from the settings: policies arrive late after a start. */
  missing: HOUR,
  missingRetry: 10 * MINUTE,
  /** "Did you send it?" is asked for so long, then the address goes. */
  unanswered: 7 * DAY,
  /** A refusal waits so long to be seen, then the address goes. */
  unseen: 30 * DAY,
  mark: 30 * DAY,
  setAside: 30 * DAY,
  /** Chrome rounds shorter alarms up to this. */
  soonestAlarm: 30_000,
} as const;

const fewestTries = 8;
/** Deliveries of one run: keeps a run well below the five minutes a worker may take for one event. */
const perRun = 25;

/** Everything the outbox takes from outside. */
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
  /** One alarm that starts the background and there `run()`. */
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

/** How a hand-over ended. `handOver` is its last state, address included, for as long as the page is open. */
export interface Settled {
  handOver: HandOver;
  /** The entry of history, or null when none is kept. */
  past: Past | null;
}

export interface Unfinished {
  /** Oldest first. */
  handOvers: HandOver[];
  /** Rows that were damaged and set aside. */
  setAside: number;
}

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
  const { store, now, newId } = environment;

  /** @param otherwise what counts when the settings cannot be read */
  const keeps = (otherwise = false) => environment.keepHistory().catch(() => otherwise);
  const markFor = ({ channel, url }: Report) => (url === null ? null : markOf(environment, channel, url));

  /**
   * One step that may finish hand-overs. On a full disk an address can still be deleted, without the entry of
   * history that should take its place.
   */
  async function finishing<T>(
    prefixes: string[],
    decide: (rows: Rows, keep: boolean) => T,
    otherwise?: boolean,
  ): Promise<T> {
    const keep = await keeps(otherwise);
    try {
      return await store.change(prefixes, (rows) => decide(rows, keep));
    } catch (error) {
      if (!(keep && isFull(error))) throw error;
      return store.change(prefixes, (rows) => decide(rows, false));
    }
  }

  /** One transition of one row; `step` returns null to leave everything as it is. */
  function transition<T>(
    id: string,
    step: (rows: Rows, handOver: HandOver, keep: boolean) => T | null,
    otherwise?: boolean,
  ): Promise<T | null> {
    const decide = (rows: Rows, keep: boolean) => {
      const handOver = readHandOver(rows.get(HANDS + id));
      return handOver && step(rows, handOver, keep);
    };
    return finishing([HANDS + id, PAST], decide, otherwise);
  }

  const outbox: Outbox = {
    async begin(report, by, { again = false, keepDraft = false } = {}) {
      const mark = await markFor(report);
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
          state: 'drafted',
          createdAt: mine?.createdAt ?? now(),
          changedAt: now(),
        };
        rows.put(HANDS + handOver.id, handOver);
        if (!keepDraft) rows.remove(DRAFT);
        return { handOver, already: null };
      });
    },

    async queue(report, intake, { again = false, keepDraft = false, id = newId() } = {}) {
      if (report.url === null) throw new TypeError('An intake takes reports of a link only');
      // What the browser threw away comes back first, or the same link would go out under two keys.
      await environment.mirror?.sync();
      const mark = await markFor(report);
      // Before the commit: a popup that is closed right after it must not leave a row that nobody wakes up for.
      await setAlarm(now() + times.soonestAlarm);
      const queued = store.change([HANDS, ...markKey(mark)], (rows): Begun<ByIntake> => {
        const live = handsIn(rows).find((row) => isSame(row, report));
        const mine = live?.by === 'intake' ? live : null;
        const already = live?.createdAt ?? markTime(rows, mark);
        const underWay = mine?.state === 'queued' || mine?.state === 'delivering';
        if (already !== null && (underWay || !again)) return { handOver: mine, already: new Date(already) };

        // What was refused was not taken: it goes out anew, under the key that was printed. What may have arrived keeps
        // its own, by which the intake knows it.
        const isRefused = mine?.state === 'refused';
        if (isRefused) rows.remove(HANDS + mine.id);
        const handOver: ByIntake = mine
          ? { ...mine, ...anotherRound(now()), id: isRefused ? id : mine.id, report, intake }
          : {
              version: 1,
              id,
              report,
              mark,
              by: 'intake',
              intake,
              client: environment.version,
              createdAt: now(),
              ...anotherRound(now()),
            };
        rows.put(HANDS + handOver.id, handOver);
        if (!keepDraft) rows.remove(DRAFT);
        return { handOver, already: null };
      });
      const begun = await mirrored(queued);
      await schedule();
      return begun;
    },

    opened: (id) =>
      transition(id, (rows, row) => {
        if (row.by === 'intake') return null;
        const handOver: ByPerson = { ...row, state: 'opened', changedAt: now() };
        rows.put(HANDS + id, handOver);
        return handOver;
      }),

    answer: (id, said, reference = null) =>
      transition(id, (rows, row, keep): Settled | null => {
        if (row.by === 'intake') return null;
        if (said !== 'later') return finish(rows, row, said, oneLine(reference), keep, now());
        const handOver: ByPerson = { ...row, state: 'opened', changedAt: now() };
        rows.put(HANDS + id, handOver);
        return { handOver, past: null };
      }),

    withdraw: (id) =>
      leaving(id, () =>
        transition(id, (rows, row, keep) =>
          row.state === 'queued' ? finish(rows, row, endOfQueued(row), null, keep, now()) : null,
        ),
      ),

    acknowledge: (id) =>
      leaving(id, () =>
        transition(id, (rows, row, keep) =>
          row.state === 'refused' || row.state === 'undelivered'
            ? finish(rows, row, row.state, null, keep, now())
            : null,
        ),
      ),

    async retry(id, intake) {
      await setAlarm(now() + times.soonestAlarm);
      const again = await transition(id, (rows, row) => {
        if (row.state !== 'refused' && row.state !== 'undelivered') return null;
        const handOver: ByIntake = { ...row, ...anotherRound(now()), intake: intake ?? row.intake };
        rows.put(HANDS + id, handOver);
        return handOver;
      });
      await schedule();
      return again;
    },

    get: async (id) => readHandOver((await store.read([HANDS + id])).get(HANDS + id)),

    async unfinished() {
      await setDamagedAside();
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

    async run({ online = false } = {}) {
      const result: RunResult = { delivered: [], refused: [], undelivered: [], waiting: 0, stopped: null };
      try {
        await setDamagedAside();
        await mirrored(tidy());
        if (environment.partner) await deliverDue(environment.partner, online, result);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        result.stopped = error;
      }
      await schedule();
      return result;
    },
  };
  return outbox;

  /** A step that changes deliveries: done once the second copy has followed it. */
  async function mirrored<T>(step: Promise<T>): Promise<T> {
    const result = await step;
    await environment.mirror?.sync();
    return result;
  }

  /** A step in which a delivery may leave the outbox. One that stays comes back into the copy. */
  async function leaving<T>(id: string, step: () => Promise<T>): Promise<T> {
    await environment.mirror?.drop(id);
    return mirrored(step());
  }

  async function deliverDue(partner: Partner, online: boolean, result: RunResult): Promise<void> {
    const current = await partner.current();
    // Read while the background is well: one that is being stopped may still commit but read no settings any more.
    const kept = await keeps();
    const tried = new Set<string>();
    while (tried.size < perRun) {
      const { claimed, givenUp } = await claimNext(current, tried, online);
      for (const { id } of givenUp) result.undelivered.push({ id });
      if (claimed === null) return;
      tried.add(claimed.id);
      // The request may outlive this worker: something must come back and look.
      await setAlarm(now() + times.stale);
      const identity = { id: claimed.id, version: claimed.client };
      const answer = await partner.deliver(claimed.report, claimed.intake, identity);
      await settle(claimed, answer, result, kept);
    }
  }

  /** Takes the row that is due longest, and says so in storage before a request leaves. */
  function claimNext(
    current: Intake | null,
    tried: ReadonlySet<string>,
    online: boolean,
  ): Promise<{ claimed: ByIntake | null; givenUp: ByIntake[] }> {
    return store.change([HANDS], (rows) => {
      const time = now();
      const givenUp: ByIntake[] = [];
      const due = handsIn(rows)
        .filter((row) => row.by === 'intake')
        .filter((row) => !tried.has(row.id) && isDue(row, time, online))
        .sort((a, b) => a.dueAt - b.dueAt);
      for (const row of due) {
        const next = current?.url === row.intake.url ? claim(row, newId(), time) : withoutIntake(row, time);
        rows.put(HANDS + row.id, next);
        if (next.state === 'delivering') return { claimed: next, givenUp };
        if (next.state === 'undelivered') givenUp.push(next);
      }
      return { claimed: null, givenUp };
    });
  }

  async function settle(
    claimed: ByIntake,
    answer: IntakeAnswer,
    result: RunResult,
    kept: boolean,
  ): Promise<void> {
    const { id, report } = claimed;
    const step = (rows: Rows, row: HandOver, keep: boolean): 'delivered' | ByIntake | null => {
      if (row.by !== 'intake') return null;
      if (answer.kind === 'delivered') {
        // True whichever try it answers, even one that was thought cut off.
        finish(rows, row, 'delivered', answer.reference, keep, now());
        return 'delivered';
      }
      if (row.state !== 'delivering' || row.claim !== claimed.claim) return null;
      const next = afterTry(row, answer, now(), environment.random());
      rows.put(HANDS + id, next);
      return next;
    };
    const change = () => transition(id, step, kept);
    const ended = await (answer.kind === 'delivered' ? leaving(id, change) : mirrored(change()));
    if (ended === null) return;
    if (ended === 'delivered') {
      const reference = answer.kind === 'delivered' ? answer.reference : null;
      result.delivered.push({ id, channel: report.channel, reference });
    } else if (ended.state === 'refused') result.refused.push({ id, reason: ended.reason });
    else if (ended.state === 'undelivered') result.undelivered.push({ id });
    else result.waiting += 1;
  }

  /** Moves damaged rows out of the way, raw: kept for who can repair them, counted, and stopping nothing. */
  async function setDamagedAside(): Promise<void> {
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
      // They are passed over where they are until there is room.
      if (!isFull(error)) throw error;
    }
  }

  /** Addresses that waited too long, and old marks, go. */
  function tidy(): Promise<void> {
    return finishing([HANDS, MARKS, ASIDE, PAST], (rows, keep) => {
      const time = now();
      for (const row of handsIn(rows)) {
        if (row.changedAt > time + DAY) {
          // The clock was set back: count from now, or the row would stay until that day comes again.
          rows.put(HANDS + row.id, { ...row, changedAt: time });
        } else if (time >= expiryOf(row)) {
          finish(rows, row, row.by === 'intake' ? outcomeOf(row) : 'unanswered', null, keep, time);
        }
      }
      for (const [key, value] of rows.under(MARKS)) {
        const at = timeIn(value);
        if (at === null || time - at >= times.mark) rows.remove(key);
        else if (at > time + DAY && keep) rows.put(key, time);
      }
      for (const [key, value] of rows.under(ASIDE)) {
        if (time - asideSince(value) >= times.setAside) rows.remove(key);
      }
    });
  }

  /** Sets the one alarm to the earliest moment at which there is something to do. */
  async function schedule(): Promise<void> {
    if (!environment.alarm) return;
    try {
      const rows = await store.read([HANDS]);
      const moments = handsIn(rows).map(nextMoment);
      if (moments.length === 0) await environment.alarm.clear();
      else await setAlarm(Math.max(Math.min(...moments), now() + times.soonestAlarm));
    } catch {
      // Storage or alarms do not answer: the next start of the background looks again.
    }
  }

  async function setAlarm(when: number): Promise<void> {
    try {
      await environment.alarm?.set(when);
    } catch {
      // Without an alarm the row still goes at the next start, when back online, or when a popup opens.
    }
  }
}

/** All sound hand-overs. */
function handsIn(rows: Rows): HandOver[] {
  return rows.under(HANDS).flatMap(([key, value]) => {
    const row = readHandOver(value);
    return row && key === HANDS + row.id ? [row] : [];
  });
}

function isFull(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'quota';
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

function timeIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Removes the row and its address; keeps what the person lets us keep. */
function finish(
  rows: Rows,
  handOver: HandOver,
  outcome: Outcome,
  reference: string | null,
  keep: boolean,
  time: number,
): Settled {
  rows.remove(HANDS + handOver.id);
  const { mark, report } = handOver;
  if (mark !== null) {
    // Only a channel that has, or may have, the address is marked: otherwise it may well be tried again.
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
  // Numbered, not timed: the day is all that is kept.
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

function anotherRound(time: number) {
  return {
    state: 'queued',
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

function isDue(row: ByIntake, time: number, online: boolean): boolean {
  if (row.state === 'delivering') return Math.abs(time - row.changedAt) >= times.stale;
  if (row.state !== 'queued') return false;
  return row.dueAt <= time || row.dueAt > time + times.longestWait || (online && row.failure === 'network');
}

function isGivenUp(row: ByIntake, time: number): boolean {
  return time - row.since >= times.giveUp && row.attempts >= fewestTries;
}

/** The row as it is kept while a request is under way. A try that was cut off again and again is given up, too. */
function claim(row: ByIntake, name: string, time: number): ByIntake {
  if (row.state === 'delivering' && isGivenUp(row, time)) {
    return { ...row, state: 'undelivered', claim: null, changedAt: time };
  }
  const attempts = row.attempts + 1;
  return { ...row, state: 'delivering', claim: name, attempts, changedAt: time, missingSince: null };
}

/** A row whose intake is gone from the settings: waits a while, then tells the person. */
function withoutIntake(row: ByIntake, time: number): ByIntake {
  const missingSince = Math.min(row.missingSince ?? time, time);
  const gone = time - missingSince >= times.missing;
  return {
    ...row,
    state: gone ? 'undelivered' : 'queued',
    claim: null,
    missingSince,
    dueAt: time + times.missingRetry,
    changedAt: time,
  };
}

function afterTry(
  row: ByIntake,
  answer: Exclude<IntakeAnswer, { kind: 'delivered' }>,
  time: number,
  random: number,
): ByIntake {
  const tried: ByIntake = { ...row, claim: null, changedAt: time };
  if (answer.kind === 'refused') return { ...tried, state: 'refused', reason: answer.reason, failure: null };
  return {
    ...tried,
    state: isGivenUp(row, time) ? 'undelivered' : 'queued',
    failure: answer.failure,
    since: Math.min(row.since, time),
    dueAt: time + Math.max(retryDelay(row.attempts, random), answer.afterMs ?? 0),
  };
}

/**
 * How long to wait after a try that failed: doubling from a minute to six hours, between half and the whole of
 * it by chance, so that many browsers do not come back to a recovering intake at the same moment.
 * @param attempts tries so far, from 1
 * @param random in [0, 1)
 * @returns milliseconds
 */
export function retryDelay(attempts: number, random: number): number {
  const full = Math.min(times.firstRetry * 2 ** Math.min(attempts - 1, 20), times.longestRetry);
  return full / 2 + (random * full) / 2;
}

/** When a row that waits for the person loses its address; never, for one that is still to be delivered. */
function expiryOf(row: HandOver): number {
  if (row.by !== 'intake') return row.changedAt + times.unanswered;
  return row.state === 'refused' || row.state === 'undelivered'
    ? row.changedAt + times.unseen
    : Number.POSITIVE_INFINITY;
}

/** A try without an answer may have arrived all the same: then it was not "not sent". */
function endOfQueued(row: ByIntake): Outcome {
  return row.attempts === 0 ? 'not_sent' : 'undelivered';
}

function outcomeOf(row: ByIntake): Outcome {
  return row.state === 'refused' ? 'refused' : 'undelivered';
}

function nextMoment(row: HandOver): number {
  if (row.state === 'queued') return row.dueAt;
  if (row.state === 'delivering') return row.changedAt + times.stale;
  return expiryOf(row);
}
