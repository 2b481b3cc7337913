/** A hand-over begins: what is committed before a tab opens or a request leaves. */
import type { Rows } from '../../storage/rows';
import { removeDraftOf } from '../drafts';
import type { Intake } from '../intake/index';
import { takeOff } from '../link-list';
import type { Report } from '../report';
import { DRAFT, HANDS, MARKS } from '../row-keys';
import { mirrored, type OutboxEnvironment, schedule, setAlarm } from './environment';
import { markKey, markTime, reportMark, reportMarks } from './marks';
import { anotherRound, handsIn, remove } from './moves';
import type { ByIntake, ByPerson, HandOver } from './rows';
import { handOverTable } from './table';
import { times } from './times';

/**
 * A hand-over was begun; or this channel already had one for this address, and nothing was written. Only the draft of
 * what is on its way to an intake is deleted all the same.
 */
export type Begun<H extends HandOver> =
  | { handOver: H; already: null }
  | { handOver: H | null; already: Date };

export interface BeginOptions {
  /** The person saw "you opened this one on …" and wants it again. */
  again?: boolean;
  /** By default the draft of this link is deleted in the step that commits the hand-over. */
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

async function markFor(environment: OutboxEnvironment, { channel, url }: Report): Promise<string | null> {
  return url === null ? null : reportMark(environment, channel, url);
}

/** Finds the hand-over of a report that is under way. The rows are read only once for many reports. */
function liveIn(rows: Rows): (report: Report) => HandOver | undefined {
  const live = new Map(handsIn(rows).map((row) => [sameness(row.report), row]));
  return (report) => live.get(sameness(report));
}

/** {@link Outbox.begin} */
export async function begin(
  environment: OutboxEnvironment,
  report: Report,
  by: ByPerson['by'],
  options: BeginOptions,
): Promise<Begun<ByPerson>> {
  const mark = await markFor(environment, report);
  return environment.store.change([HANDS, DRAFT, ...markKey(mark)], (rows) =>
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
  takeOver(rows, report, options, now());
  return { handOver, already: null };
}

/** What was handed over leaves the drafts, or the list. What another popup has begun meanwhile stays. */
function takeOver(rows: Rows, { url }: Report, { keepDraft, fromList }: BeginOptions, time: number): void {
  if (fromList) takeOff(rows, [url], time);
  else if (!keepDraft) removeDraftOf(rows, url);
}

/** {@link Outbox.queue} */
export async function queue(
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
  const step = environment.store.change([HANDS, DRAFT, ...markKey(mark)], (rows) =>
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
  // What was begun once more must not wait to be sent under a second key.
  if (!state) takeOver(rows, report, options, now());
  if (!state || (already !== null && !again)) return { handOver: mine, already: new Date(already ?? now()) };

  // What was refused was not taken: it is sent again, under the key that was printed. What may have arrived
  // keeps its own key, by which the intake knows it.
  const isRefused = mine?.state === 'refused';
  if (isRefused) remove(rows, mine);
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
  takeOver(rows, report, options, now());
  return { handOver, already: null };
}

/** {@link Outbox.queueAll} */
export async function queueAll(
  environment: OutboxEnvironment,
  reports: readonly Report[],
  intake: Intake,
  { again = false, ids }: { again?: boolean; ids?: ReadonlyMap<string, string> },
): Promise<BegunTogether<ByIntake>> {
  await environment.mirror?.sync();
  await setAlarm(environment, environment.now() + times.soonestAlarm);
  const step = together(environment, reports, (atOnce, rows, liveOf, report, mark) => {
    const id = ids?.get(report.url ?? '');
    return queueIn(atOnce, rows, liveOf, report, intake, mark, { again, keepDraft: true, id });
  });
  const begun = await mirrored(environment, step);
  await schedule(environment);
  return begun;
}

/** {@link Outbox.beginAll} */
export function beginAll(
  environment: OutboxEnvironment,
  reports: readonly Report[],
  by: ByPerson['by'],
  { again = false }: { again?: boolean },
): Promise<BegunTogether<ByPerson>> {
  return together(environment, reports, (atOnce, rows, liveOf, report, mark) =>
    beginIn(atOnce, rows, liveOf, report, by, mark, { again, keepDraft: true }),
  );
}

/** Hands over reports of the list to one channel, in one step: what is handed over leaves the list in that step. */
async function together<H extends HandOver>(
  environment: OutboxEnvironment,
  reports: readonly Report[],
  handOver: (
    environment: OutboxEnvironment,
    rows: Rows,
    liveOf: ReturnType<typeof liveIn>,
    report: Report,
    mark: string | null,
  ) => Begun<H>,
): Promise<BegunTogether<H>> {
  const [first] = reports;
  const urls = reports.map(({ url }) => url ?? '');
  const marks = first ? await reportMarks(environment, first.channel, urls) : [];
  return environment.store.change([HANDS, DRAFT, MARKS], (rows) => {
    const liveOf = liveIn(rows);
    const begun: BegunTogether<H> = { handOvers: [], already: [] };
    const gone: (string | null)[] = [];
    // One time for all: by it, the person is asked about them together.
    const time = environment.now();
    const atOnce = { ...environment, now: () => time };
    reports.forEach((report, at) => {
      const one = handOver(atOnce, rows, liveOf, report, marks[at] ?? null);
      if (one.already === null) begun.handOvers.push(one.handOver);
      else if (report.url !== null) begun.already.push({ url: report.url, at: one.already });
      // What is already under way to this place leaves the list, too.
      if (one.already === null || (one.handOver && !hasFailed(one.handOver))) gone.push(report.url);
    });
    takeOff(rows, gone, time);
    return begun;
  });
}

/** An intake refused it or never took it. It is not sent again until the person says so. */
function hasFailed({ state }: HandOver): boolean {
  return state === 'refused' || state === 'undelivered';
}

/** There is one hand-over for a channel and address; without an address, one for a channel and category. */
function sameness({ url, channel, category }: Report): string {
  return JSON.stringify(url === null ? [channel, null, category] : [channel, url]);
}
