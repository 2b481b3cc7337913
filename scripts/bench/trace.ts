/** Chromium's own record of what its threads did, and how much of it an extension's scripts did. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** The parts of a trace event that are read here; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** By the clock. */
  dur?: number;
  /** Of processor time: what other programs of the machine do does not count. */
  tdur?: number;
  args: {
    name?: string;
    data?: {
      url?: string;
      type?: string;
      processId?: number;
      frames?: { processId?: number; url: string }[];
    };
  };
}

/** A stretch of one thread's time, in milliseconds. */
export interface Stretch {
  thread: string;
  start: number;
  end: number;
  /** Processor time, where the browser tells it, else time by the clock. */
  ms: number;
  url: string;
}

/** One dispatch of an event to its listeners. */
export interface Dispatch extends Stretch {
  type: string;
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];

export class Trace {
  readonly #events: TraceEvent[];
  readonly #threadNames = new Map<string, string>();

  constructor(events: TraceEvent[]) {
    this.#events = events;
    for (const { name, pid, tid, args } of events) {
      if (name === 'thread_name') this.#threadNames.set(`${pid}/${tid}`, args.name ?? '');
    }
  }

  /** The main threads of the pages that were open, or came, under an address that begins so. */
  mainThreadsOf(urlStart: string): Set<string> {
    const processes = new Set<number>();
    for (const { name, args } of this.#events) {
      const frames = name === 'TracingStartedInBrowser' ? (args.data?.frames ?? []) : [];
      const all = name === 'FrameCommittedInBrowser' && args.data?.url ? [...frames, args.data] : frames;
      for (const frame of all) {
        if (frame.processId !== undefined && frame.url?.startsWith(urlStart)) processes.add(frame.processId);
      }
    }
    const isMain = ([thread, name]: [string, string]) =>
      name === 'CrRendererMain' && processes.has(Number(thread.split('/')[0]));
    return new Set([...this.#threadNames].filter(isMain).map(([thread]) => thread));
  }

  /** Everything that scripts did whose address begins so, a call inside a call counted once. */
  scriptsOf(urlStart: string, threads?: Set<string>): Stretch[] {
    const own = this.#events.filter(
      ({ name, ph, args }) =>
        ph === 'X' &&
        (name === 'EvaluateScript' || name === 'FunctionCall' || name === 'v8.compile') &&
        args.data?.url?.startsWith(urlStart),
    );
    return outermost(own.map(stretchOf)).filter(({ thread }) => !threads || threads.has(thread));
  }

  /** Whole tasks of threads. */
  tasks(): Stretch[] {
    return this.#events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').map(stretchOf);
  }

  dispatches(threads: Set<string>): Dispatch[] {
    return this.#events
      .filter(
        ({ name, ph, pid, tid }) => name === 'EventDispatch' && ph === 'X' && threads.has(`${pid}/${tid}`),
      )
      .map((event) => ({ ...stretchOf(event), type: event.args.data?.type ?? '' }))
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

export function totalMs(stretches: readonly Stretch[]): number {
  return stretches.reduce((total, { ms }) => total + ms, 0);
}

/** Records what the page's processes do while `act` runs. */
export async function traced(page: Page, act: () => Promise<unknown>): Promise<Trace> {
  return recorded(await page.createCDPSession(), act);
}

/** Records what all processes do while `act` runs, also those that start meanwhile. */
export async function tracedEverywhere(browser: Browser, act: () => Promise<unknown>): Promise<Trace> {
  return recorded(await browser.target().createCDPSession(), act);
}

async function recorded(cdp: CDPSession, act: () => Promise<unknown>): Promise<Trace> {
  await cdp.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  const complete = new Promise<string>((resolve) => {
    cdp.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
  });
  try {
    await act();
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
