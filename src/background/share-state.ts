import { afterAsking, type ShareState } from '../share/decide';
import { shareState } from '../share/share-state';
import { change, read } from '../storage/index';

function randomSalt(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] || 1;
}

/** The share state of normal or private windows, with a salt of its own. */
export async function loadShareState(isPrivate: boolean): Promise<ShareState> {
  const state = await read(shareState, isPrivate);
  return state.salt === 0 ? changeState(isPrivate, (salted) => salted) : state;
}

function changeState(isPrivate: boolean, make: (state: ShareState) => ShareState): Promise<ShareState> {
  return change(
    shareState,
    (state) => make(state.salt === 0 ? { ...state, salt: randomSalt() } : state),
    isPrivate,
  );
}

/**
 * Remembers that a prompt was shown for a post, by its mark alone. Not if the mark has another salt than the state:
 * then everything was deleted after the prompt was asked for.
 */
export async function rememberAsking(
  isPrivate: boolean,
  site: string,
  { mark, salt }: { mark: number; salt: number },
  now: number,
): Promise<void> {
  await change(
    shareState,
    (state) => (state.salt === salt ? afterAsking(state, site, mark, now) : state),
    isPrivate,
  );
}

/** No prompt before `until` (ms since 1970). */
export async function snooze(isPrivate: boolean, until: number): Promise<void> {
  await changeState(isPrivate, (state) => ({ ...state, snoozedUntil: until }));
}
