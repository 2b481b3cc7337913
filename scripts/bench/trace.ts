/** Chromium's own record of what its threads did, and how much of it an extension's scripts did. */
import type { CDPSession, Page } from 'puppeteer-core';

/** The parts of a trace event that are read here; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Duration by the clock. */
  dur?: number;
  /** Duration in processor time, which leaves out what other programs on the machine do. */
  tdur?: number;
  args: { data?: { url?: string; type?: string; isMainFrame?: boolean } };
}

/** A stretch of one thread's time, in milliseconds. */
export interface Stretch {
  thread: string;
  start: number;
  end: number;
  /** Processor time if the browser gives it, else time by the clock. */
  ms: number;
  url: string;
}

/** One dispatch of an event to its listeners. */
export interface Dispatch extends Stretch {
  type: string;
}

/** Records scripts and events: so little that it costs the page hardly anything. */
const SCRIPTS = ['devtools.timeline', 'blink.user_timing'];
/** Records whole tasks too. */
const TASKS = [...SCRIPTS, 'disabled-by-default-devtools.timeline'];

export class Trace {
  readonly #events: TraceEvent[];
  constructor(events: TraceEvent[]) {
    this.#events = events;
  }

  /** The main thread of the page that was recorded. */
  get pageThread(): string {
    const mark = this.#events.find(({ name }) => name === MARK);
    return mark ? `${mark.pid}/${mark.tid}` : '';
  }

  /** When the page's load event came; the last one, if the record has several loads. */
  get loadedAt(): number {
    const marks = this.#events.filter(
      ({ name, pid, tid, args }) =>
        name === 'MarkLoad' && `${pid}/${tid}` === this.pageThread && args.data?.isMainFrame !== false,
    );
    return Math.max(...marks.map(({ ts }) => ts)) / 1000;
  }

  /**
   * Everything that was done by scripts whose address begins with this. A call inside another call is not counted
   * twice.
   */
  scriptsOf(urlStart: string, thread?: string): Stretch[] {
    const own = this.#events.filter(
      ({ name, ph, args }) =>
        ph === 'X' &&
        (name === 'EvaluateScript' || name === 'FunctionCall' || name === 'v8.compile') &&
        args.data?.url?.startsWith(urlStart),
    );
    return outermost(own.map(stretchOf)).filter((one) => thread === undefined || one.thread === thread);
  }

  /** The whole tasks of all threads. */
  tasks(): Stretch[] {
    return this.#events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').map(stretchOf);
  }

  /** The dispatches on the page's main thread, in order. */
  dispatches(): Dispatch[] {
    return this.#events
      .filter(({ name, ph }) => name === 'EventDispatch' && ph === 'X')
      .map((event) => ({ ...stretchOf(event), type: event.args.data?.type ?? '' }))
      .filter(({ thread }) => thread === this.pageThread)
      .sort((a, b) => a.start - b.start);
  }
}

function stretchOf({ pid, tid, ts, dur = 0, tdur, args }: TraceEvent): Stretch {
  const ms = (tdur ?? dur) / 1000;
  return { thread: `${pid}/${tid}`, start: ts / 1000, end: (ts + dur) / 1000, ms, url: args.data?.url ?? '' };
}

function outermost(stretches: Stretch[]): Stretch[] {
  const ends = new Map<string, number>();
  return stretches
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ thread, start, end }) => {
      if (start < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, end);
      return true;
    });
}

/** Whether a stretch lies inside another one of the same thread. */
export function isWithin(inner: Stretch, outer: Stretch): boolean {
  return inner.thread === outer.thread && inner.start >= outer.start && inner.end <= outer.end;
}

/** The time of all stretches together. */
export function totalMs(stretches: readonly Stretch[]): number {
  return stretches.reduce((total, { ms }) => total + ms, 0);
}

/** Set in the page at the end of a record, to find the thread of the page among all others. */
const MARK = 'recorded here';

/** Records what the page's processes do while `act` runs. */
export async function traced(page: Page, act: () => Promise<unknown>): Promise<Trace> {
  return recorded(await page.createCDPSession(), SCRIPTS, page, act);
}

/** The same, with whole tasks in the record. */
export async function tasksTraced(page: Page, act: () => Promise<unknown>): Promise<Trace> {
  return recorded(await page.createCDPSession(), TASKS, page, act);
}

/** The same for all processes, including those that start meanwhile. */
export async function tracedEverywhere(page: Page, act: () => Promise<unknown>): Promise<Trace> {
  return recorded(await page.browser().target().createCDPSession(), TASKS, page, act);
}

async function recorded(
  cdp: CDPSession,
  categories: string[],
  page: Page,
  act: () => Promise<unknown>,
): Promise<Trace> {
  await cdp.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  const complete = new Promise<string>((resolve) => {
    cdp.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
  });
  try {
    await act();
    await page.evaluate(`performance.mark('${MARK}')`);
  } finally {
    await cdp.send('Tracing.end');
  }
  const text = await readStream(cdp, await complete);
  await cdp.detach();
  return new Trace(JSON.parse(text).traceEvents);
}

async function readStream(cdp: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await cdp.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await cdp.send('IO.close', { handle });
  return Buffer.concat(parts).toString('utf8');
}
