import { browser } from '../browser';
import { loadSettings } from '../settings/store';
import { afterAsking, readState, type ShareState } from '../share/decide';
import { areaOf, change } from '../storage/change';
import { shareLooks } from './looks';

const KEY = 'share';

function randomSalt(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] || 1;
}

/**
 * What a private window's sentinel is told: its share state, and the sites where nothing is asked there. Neither lies
 * where a sentinel could read it.
 */
export async function privateState(): Promise<ShareState & { off: readonly string[] }> {
  const [state, { settings }] = await Promise.all([loadShareState(true), loadSettings(true)]);
  return { ...state, off: settings.sites.off };
}

/** The share state of normal or private windows, with a salt of its own. */
export async function loadShareState(isPrivate: boolean): Promise<ShareState> {
  const state = readState((await areaOf(isPrivate).get(KEY))[KEY]);
  return state.salt === 0 ? changeState(isPrivate, (salted) => salted) : state;
}

function changeState(isPrivate: boolean, make: (state: ShareState) => ShareState): Promise<ShareState> {
  return change(KEY, isPrivate, (stored) => {
    const state = readState(stored);
    return make(state.salt === 0 ? { ...state, salt: randomSalt() } : state);
  });
}

/** Remembers that a prompt was shown for a post, by its mark alone. */
export async function rememberAsking(
  isPrivate: boolean,
  site: string,
  mark: number,
  now: number,
): Promise<void> {
  await changeState(isPrivate, (state) => afterAsking(state, site, mark, now));
}

/** No prompt before `until` (ms since 1970). */
export async function snooze(isPrivate: boolean, until: number): Promise<void> {
  await changeState(isPrivate, (state) => ({ ...state, snoozedUntil: until }));
}

/** What the sentinels find in storage before the first press: the salt, and what looks like a share. */
export async function prepareSentinels(): Promise<void> {
  await loadShareState(false);
  const { cues, looks } = await browser.storage.local.get(['cues', 'looks']);
  // An earlier version kept its words here.
  if (cues) await browser.storage.local.remove('cues');
  const wanted = { looks: shareLooks() };
  // Every write wakes every sentinel, so only a new version is written.
  if (JSON.stringify({ looks }) !== JSON.stringify(wanted)) await browser.storage.local.set(wanted);
}
