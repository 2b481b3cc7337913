/**
 * The prompt as a state machine, from its showing to "not shared". It knows what happens and what follows, but not
 * the page; the time comes with each event. `prompt.ts` tells it what happens, and does what follows.
 *
 * The code follows the table below, and a test draws this diagram from it.
 *
 * ```mermaid
 * stateDiagram-v2
 *     covered --> covered: dim
 *     covered --> covered: hour, today, site / snooze
 *     covered --> notShared: dontShare / close, say
 *     covered --> open: clear
 *     covered --> open: lost / show
 *     covered --> over: help / close, help
 *     covered --> over: report / close, report
 *     covered --> over: share / close, share
 *     covered --> over: taken, replaced / close
 *     notShared --> over: afterAll / unsay, report
 *     notShared --> over: gone, replaced / unsay
 *     notShared --> staying: near / stay
 *     open --> covered: dim
 *     open --> notShared: dontShare / close, say
 *     open --> open: clear
 *     open --> open: hour, today, site / snooze
 *     open --> open: lost / show
 *     open --> over: help / close, help
 *     open --> over: report / close, report
 *     open --> over: share / close, share
 *     open --> over: taken, replaced / close
 *     staying --> notShared: far / wait
 *     staying --> over: afterAll / unsay, report
 *     staying --> over: gone, replaced / unsay
 * ```
 */

/** Every button, by what it does. */
export type Way = 'report' | 'dontShare' | 'share' | 'help' | 'hour' | 'today' | 'site';

/**
 * `open`: a person can see it. `covered`: something lies over it, and a pointer's press may be meant for
 * that. `notShared`: the notice after "don't share", which closes by itself. `staying`: the same, kept while
 * pointer or focus are on it. `over`: nothing is left.
 */
export type PromptAt = 'open' | 'covered' | 'notShared' | 'staying' | 'over';

export type PromptOn =
  | Way
  /** What a look at it finds: it is seen, something lies over it, it was taken away, it was taken away too often. */
  | 'clear'
  | 'dim'
  | 'lost'
  | 'taken'
  /** Another prompt comes. */
  | 'replaced'
  /** Pointer or focus come to the notice, or leave it. */
  | 'near'
  | 'far'
  /** The notice's time is up, or the person closed it. */
  | 'gone'
  /** "Report it after all". */
  | 'afterAll';

export type PromptDo =
  /** Puts it on top again, and shows which buttons wait. */
  | 'show'
  | 'close'
  | 'report'
  | 'share'
  | 'help'
  | 'snooze'
  /** Shows the notice that nothing was shared, keeps it, lets it go after a while, removes it. */
  | 'say'
  | 'stay'
  | 'wait'
  | 'unsay';

type PromptStep = readonly [PromptAt, ...PromptDo[]];

/** By what happens, then by state: the next state, and what is to be done. Where there is no entry, nothing changes. */
export const promptTable: Readonly<Record<PromptOn, Partial<Record<PromptAt, PromptStep>>>> = {
  clear: { open: ['open'], covered: ['open'] },
  dim: { open: ['covered'], covered: ['covered'] },
  lost: { open: ['open', 'show'], covered: ['open', 'show'] },
  taken: { open: ['over', 'close'], covered: ['over', 'close'] },
  report: { open: ['over', 'close', 'report'], covered: ['over', 'close', 'report'] },
  share: { open: ['over', 'close', 'share'], covered: ['over', 'close', 'share'] },
  help: { open: ['over', 'close', 'help'], covered: ['over', 'close', 'help'] },
  dontShare: { open: ['notShared', 'close', 'say'], covered: ['notShared', 'close', 'say'] },
  hour: { open: ['open', 'snooze'], covered: ['covered', 'snooze'] },
  today: { open: ['open', 'snooze'], covered: ['covered', 'snooze'] },
  site: { open: ['open', 'snooze'], covered: ['covered', 'snooze'] },
  near: { notShared: ['staying', 'stay'] },
  far: { staying: ['notShared', 'wait'] },
  gone: { notShared: ['over', 'unsay'], staying: ['over', 'unsay'] },
  afterAll: { notShared: ['over', 'unsay', 'report'], staying: ['over', 'unsay', 'report'] },
  replaced: {
    open: ['over', 'close'],
    covered: ['over', 'close'],
    notShared: ['over', 'unsay'],
    staying: ['over', 'unsay'],
  },
};

/**
 * Nobody reads and decides so fast: a pointer's press this soon was the second one of a double press on the
 * page. It is as long as the prompt takes to appear (prompt-style.ts).
 */
const ARMED_AFTER_MS = 150;
/**
 * A button of the prompt that came up where the pressed control was waits longer, and shows that it does: a
 * slow second press is meant for the control. A person who has moved to another button has decided.
 */
export const ARMED_OVER_CONTROL_MS = 700;
/** The second press of a double press was not meant for the notice. */
const NOTICE_ARMED_AFTER_MS = 500;
/**
 * If a page removes it more often than this, it stays closed. After this many looks one removal is forgotten.
 */
const MOST_RETURNS = 3;
const LOOKS_TO_FORGET = 20;
/** This many looks in a row must find it covered. A look that finds it clear takes half of one back. */
const COVERED_LOOKS = 4;

/** The choices in the middle of it. */
const CHOICES: readonly Way[] = ['report', 'dontShare', 'share'];

export interface PromptState {
  at: PromptAt;
  /** When it was last shown, or became readable; the same for the notice. */
  shownAt: number;
  /** For all its buttons. Longer once it has come back, since a press may be meant for what lay over it. */
  armedAfter: number;
  /** Buttons that came up over the page's control: pale, and taking no press, as long as a second press may come. */
  waiting: readonly Way[];
  /** The button on which the pointer went down. */
  pressed: Way | null;
  coveredLooks: number;
  returns: number;
}

/** What a look at it finds. */
export interface Sight {
  /** The prompt is open, and the extension is still there. */
  isThere: boolean;
  /** The tab is in the background: nothing can be seen, and nothing follows from that. */
  isHidden: boolean;
  isCovered: boolean;
  isOnTop: boolean;
  /** The keys go elsewhere. */
  losesKeys: boolean;
  /** It was moved, or its font has changed. */
  hasChanged: boolean;
}

export type PromptEvent =
  | { on: Exclude<PromptOn, Exclude<Way, 'dontShare'> | 'afterAll'> }
  | { on: 'afterAll'; time: number }
  /** It has come on top. @param over buttons that came up over the page's control */
  | { on: 'shown'; time: number; over?: readonly Way[] }
  | { on: 'looked'; time: number; sight: Sight }
  /** The pointer goes down. @param isMeant the prompt is where it was, and on top */
  | { on: 'down'; time: number; way: Way | null; isMeant: boolean }
  /**
   * The pointer comes up. @param isSingle it is not the second of a double click, which may have been meant
   * for the page
   */
  | { on: 'click'; time: number; way: Way; isSingle: boolean }
  /** A button itself reports a press. @param isPointer not by a key or an assistive technology */
  | { on: 'press'; time: number; way: Way; isPointer: boolean }
  /** The buttons that waited have waited long enough. */
  | { on: 'armed' };

interface Reaction {
  state: PromptState;
  todo: readonly PromptDo[];
}

/** Before it is shown: no press counts. */
export const unseen: PromptState = {
  at: 'open',
  shownAt: Number.POSITIVE_INFINITY,
  armedAfter: ARMED_AFTER_MS,
  waiting: [],
  pressed: null,
  coveredLooks: 0,
  returns: 0,
};

function step(state: PromptState, on: PromptOn): Reaction {
  const [at, ...todo] = promptTable[on][state.at] ?? [state.at];
  return { state: { ...state, at }, todo };
}

/** Whether a pointer's press on a button counts by now. */
function isArmed({ shownAt, armedAfter, waiting }: PromptState, way: Way, time: number): boolean {
  const since = time - shownAt;
  return since >= armedAfter && !(waiting.includes(way) && since < ARMED_OVER_CONTROL_MS);
}

/**
 * A prompt that was taken away comes back. After too many times it closes without an answer: it must not stay
 * open unseen.
 */
function reduceSight(state: PromptState, time: number, sight: Sight): Reaction {
  const change = sight.isCovered ? 1 : -0.5;
  // The browser reports covers late, and a prompt that is still appearing counts as covered.
  const coveredLooks = sight.isHidden ? state.coveredLooks : Math.max(0, state.coveredLooks + change);
  // The keys must not go to the page either.
  const isOurs = sight.isOnTop && (sight.isHidden || !sight.losesKeys);
  if (sight.isThere && isOurs && coveredLooks < COVERED_LOOKS) {
    const returns = coveredLooks === 0 ? Math.max(0, state.returns - 1 / LOOKS_TO_FORGET) : state.returns;
    // If it has moved under a pointer, the wait starts again.
    const shownAt = sight.hasChanged ? time : state.shownAt;
    const on = coveredLooks < COVERED_LOOKS / 2 ? 'clear' : 'dim';
    return step({ ...state, coveredLooks, returns, shownAt }, on);
  }
  if (!sight.isThere || state.returns >= MOST_RETURNS) return step(state, 'taken');
  const { returns } = state;
  const armedAfter = ARMED_OVER_CONTROL_MS;
  return step({ ...state, coveredLooks: 0, returns: returns + 1, armedAfter, waiting: CHOICES }, 'lost');
}

/** What follows from an event: nothing else decides what the prompt does. */
export function reducePrompt(state: PromptState, event: PromptEvent): Reaction {
  const nothing = { state, todo: [] };
  switch (event.on) {
    case 'shown':
      return { state: { ...state, shownAt: event.time, waiting: event.over ?? state.waiting }, todo: [] };
    case 'looked':
      return reduceSight(state, event.time, event.sight);
    case 'armed':
      return { state: { ...state, waiting: [] }, todo: [] };
    case 'down': {
      const { way, time, isMeant } = event;
      const counts = isMeant && state.at === 'open' && way !== null && isArmed(state, way, time);
      return { state: { ...state, pressed: counts ? way : null }, todo: [] };
    }
    case 'click': {
      const counts = event.isSingle && event.way === state.pressed && isArmed(state, event.way, event.time);
      return counts ? step(state, event.way) : nothing;
    }
    case 'press':
      return event.isPointer && !isArmed(state, event.way, event.time) ? nothing : step(state, event.way);
    case 'afterAll':
      return event.time - state.shownAt < NOTICE_ARMED_AFTER_MS ? nothing : step(state, 'afterAll');
    default:
      return step(state, event.on);
  }
}
