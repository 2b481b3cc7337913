/**
 * Ask or let pass: decided at once, from a small copy of what is stored. In private windows the background
 * keeps this state in memory only.
 */

const DAY_MS = 86_400_000;
const REMINDER_MS = 7 * DAY_MS;
/** Few enough that a new post rarely has the mark of an old one. */
const MOST_MARKS = 100;

/** Kept under the key `share`. Holds no address and no text. */
export interface ShareState {
  /** Random, made once per installation: without it a mark says nothing. */
  salt: number;
  /** Marks of posts that were asked about, oldest first. */
  asked: readonly number[];
  /** When a prompt was last shown, by site (ms since 1970). */
  last: Readonly<Record<string, number>>;
  /** No prompt before this time (ms since 1970). */
  snoozedUntil: number;
}

export type Mode = 'smart' | 'always' | 'off';
export type AskReason = 'words' | 'first' | 'reminder' | 'always';

export const emptyState: ShareState = { salt: 0, asked: [], last: {}, snoozedUntil: 0 };

/**
 * A salted mark of a post, shortened to 16 bits: enough not to ask twice, and shared by so many posts that
 * alone it says little. FNV-1a, because the answer is needed at once and Web Crypto answers with promises.
 */
export function postMark(identity: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let index = 0; index < identity.length; index++) {
    hash = Math.imul(hash ^ identity.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** When the pause of asking ends (ms since 1970), or null where asking is not paused. */
export function pauseEnd({ snoozedUntil }: ShareState, now: number): number | null {
  // A pause that ends far in the future means that the clock was set back. Nobody wished for it.
  return now < snoozedUntil && snoozedUntil - now <= DAY_MS ? snoozedUntil : null;
}

/**
 * @param record what is known of the settings and of what was asked before
 * @param hinted says whether the post's own words hint at harm to a child; called only if needed
 * @param lastHere when this page asked last; the state may not have that yet
 * @returns why to hold this act, or null to let it pass untouched
 */
export function decide(
  { state, mode }: { state: ShareState; mode: Mode },
  site: string,
  mark: number,
  now: number,
  hinted: () => boolean | undefined,
  lastHere?: number,
): AskReason | null {
  if (mode === 'off' || state.asked.includes(mark)) return null;
  if (pauseEnd(state, now)) return null;
  if (mode === 'always') return 'always';
  if (hinted()) return 'words';
  if ((lastHere ?? state.last[site]) === undefined) return 'first';
  const latest = Math.max(lastHere ?? 0, ...Object.values(state.last));
  return now - latest >= REMINDER_MS ? 'reminder' : null;
}

/** The state after a prompt was shown for a post. */
export function afterAsking(state: ShareState, site: string, mark: number, now: number): ShareState {
  return {
    ...state,
    asked: [...state.asked.filter((other) => other !== mark), mark].slice(-MOST_MARKS),
    last: { ...state.last, [site]: now },
  };
}

/** Reads whatever is stored; anything that is not valid counts as nothing. */
export function readState(stored: unknown): ShareState {
  if (typeof stored !== 'object' || stored === null) return emptyState;
  const { salt, asked, last, snoozedUntil } = stored as Record<string, unknown>;
  return {
    salt: typeof salt === 'number' ? salt : 0,
    asked: Array.isArray(asked) ? asked.filter((mark) => typeof mark === 'number') : [],
    last:
      typeof last === 'object' && last !== null
        ? Object.fromEntries(Object.entries(last).filter(([, time]) => typeof time === 'number'))
        : {},
    snoozedUntil: typeof snoozedUntil === 'number' ? snoozedUntil : 0,
  };
}
