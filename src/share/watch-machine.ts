/**
 * The share act as a state machine: from what happens to what is to be done, without the page and without time.
 * `find-act.ts` reads the page before it, `watch.ts` does what follows from it.
 *
 * Two things go on at the same time: the present press, and the prompt that was asked for. The code follows the table
 * below, and a test draws this diagram from it.
 *
 * ```mermaid
 * stateDiagram-v2
 *     any --> held: grab / hold, near
 *     any --> key: key / hold
 *     any --> passed: skip
 *     any --> rest: pass / count
 *     any --> rest: strike, letter, repeat / hold
 *     any --> rest: wait, type, fail
 *     asking --> quiet: failed, late / share
 *     asking --> quiet: shown
 *     held --> held: along / hold
 *     held --> rest: click, slip / hold
 *     key --> key: pass / count
 *     key --> key: repeat / hold
 *     key --> key: wait, type
 *     key --> rest: echo / hold
 *     quiet --> asking: click, strike, key, letter / bring
 * ```
 */
import type { Detected } from './detect';
import type { PageRecord } from './page-record';
import type { Shared } from './shared';
import type { WatchedSite } from './watched-site';

// Enumerations, because the build writes them as numbers: every letter here loads on every page.

/** How far the press and the prompt are. */
export enum At {
  /** No press is under way, or its click will decide. */
  rest,
  /** The pointer is down, and it was decided that the press passes. */
  passed,
  /** The pointer is down on an act. */
  held,
  /** A key is down on one. */
  key,
  /** No prompt was asked for, or it is there: then the prompt itself takes the press. */
  quiet,
  /** A prompt is on its way. */
  asking,
  /** Whatever the press is doing. */
  any,
}

/** What happens. */
export enum On {
  /** The pointer goes down on an act. */
  grab,
  /** It goes down on anything else. */
  skip,
  /** It goes down while nothing is known yet, or with another button. */
  wait,
  /** The events between down and click. */
  along,
  /** The click of a held press. It comes only while one is held, as does `slip`. */
  click,
  /** Pressed here and released elsewhere: that is no press at all. */
  slip,
  /** A click by itself on an act. */
  strike,
  /**
   * Firefox makes the click of a space bar on key-up even if key-down was held. It comes only after a key.
   */
  echo,
  /** Any other click. */
  pass,
  /** Enter or space on an act. */
  key,
  /** The site's own shortcut. */
  letter,
  /** `key` or `letter` again, while the key stays down. */
  repeat,
  /** Any other key. */
  type,
  /** Something went wrong. That must never cost the person a press. */
  fail,
  /** The prompt is there. */
  shown,
  /** The prompt cannot be brought. */
  failed,
  /** The prompt has taken too long. */
  late,
  /** The settings, what was asked before, or whose menu is open is known or has changed. */
  told,
}

/** What is to be done. */
export enum Do {
  /** The page does not get the event. */
  hold,
  /** The prompt's script will be needed. */
  near,
  /** Count the press for the self-check. */
  count,
  bring,
  /** Let the act go through. */
  share,
}

type WatchStep = readonly [At, ...Do[]];

/** By what happens, then by state: the next state, and what is to be done. Where there is no entry, nothing changes. */
export const watchTable: Readonly<Record<On, Partial<Record<At, WatchStep>>>> = {
  [On.grab]: { [At.any]: [At.held, Do.hold, Do.near] },
  [On.skip]: { [At.any]: [At.passed] },
  [On.wait]: { [At.any]: [At.rest], [At.key]: [At.key] },
  [On.along]: { [At.held]: [At.held, Do.hold] },
  // The second press of a double press is held, and asks nothing more.
  [On.click]: { [At.held]: [At.rest, Do.hold], [At.quiet]: [At.asking, Do.bring] },
  [On.slip]: { [At.held]: [At.rest, Do.hold] },
  [On.strike]: { [At.any]: [At.rest, Do.hold], [At.quiet]: [At.asking, Do.bring] },
  [On.echo]: { [At.key]: [At.rest, Do.hold] },
  [On.pass]: { [At.any]: [At.rest, Do.count], [At.key]: [At.key, Do.count] },
  [On.key]: { [At.any]: [At.key, Do.hold], [At.quiet]: [At.asking, Do.bring] },
  [On.letter]: { [At.any]: [At.rest, Do.hold], [At.quiet]: [At.asking, Do.bring] },
  [On.repeat]: { [At.any]: [At.rest, Do.hold], [At.key]: [At.key, Do.hold] },
  [On.type]: { [At.any]: [At.rest], [At.key]: [At.key] },
  [On.fail]: { [At.any]: [At.rest] },
  [On.shown]: { [At.asking]: [At.quiet] },
  [On.failed]: { [At.asking]: [At.quiet, Do.share] },
  [On.late]: { [At.asking]: [At.quiet, Do.share] },
  [On.told]: {},
};

/** A share that is held. */
export interface Act {
  detected: Detected;
  /** Null in a viewer or on a share-intent page: there the page itself stands for the post. */
  post: Element | null;
  isIntent: boolean;
  /** The address of the page at the press. */
  page: string;
  /** What makes its post different from others in this page. */
  id: string;
  mark: number;
  /** When it was pressed. */
  at: number;
  /** Lets it go through. */
  share(): void;
}

/** The post whose menu or dialog is open, and what opened it. */
export interface Opened {
  by: string;
  from: Element;
  post: Element | null;
}

/** What a press was found to be. */
export interface PressFound {
  /** Whether it was on a control of the site's data. */
  known?: boolean;
  /** Set if it does not pass. */
  act?: Act | undefined;
  opened?: Opened | undefined;
}

/** What is missing is not known yet, or is over. */
export interface WatchState extends PressFound {
  readonly site: WatchedSite;
  readonly shared: Shared;
  press: At;
  /** The act that was held last. */
  act?: Act | undefined;
  /** The act whose prompt is on its way. */
  asking?: Act | undefined;
  /** Until it is known, everything passes. */
  record?: PageRecord | null;
  /**
   * Posts that this page has asked about, and when. Kept here, since what is stored about them counts only
   * for one salt.
   */
  asked: readonly { id: string; at: number }[];
}

/** What happens, and what becomes known with it. What is said about a prompt is about the one that is on its way. */
export interface WatchEvent extends PressFound {
  on: On;
  record?: PageRecord | null;
}

function askedAfter({ asked, asking }: WatchState, { on, record }: WatchEvent): WatchState['asked'] {
  // From its prompt on, a post counts as asked about, whatever is chosen.
  if (on === On.shown && asking) return [...asked, { id: asking.id, at: asking.at }];
  // Everything was deleted, and nothing counts as asked about.
  return record && !record.state.salt ? [] : asked;
}

/** What follows from an event: nothing else decides what is held, asked and let through. */
export function reduce(state: WatchState, event: WatchEvent): { state: WatchState; todo: readonly Do[] } {
  const { on, ...news } = event;
  const lines = watchTable[on];
  const [press, ...first] = lines[state.press] ?? lines[At.any] ?? [state.press];
  const [prompt, ...then] = lines[state.asking ? At.asking : At.quiet] ?? [];
  const act = news.act ?? state.act;
  const asking = prompt === At.asking ? act : prompt ? undefined : state.asking;
  return {
    state: { ...state, ...news, press, act, asking, asked: askedAfter(state, event) },
    todo: [...first, ...then],
  };
}
