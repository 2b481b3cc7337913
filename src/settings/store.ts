import { browser } from '../browser';
import { isPrivateWindow } from '../extension/private-window';
import { onKeptChanged, readKept } from '../storage/kept';
import type { Policy } from './policy';
import {
  defaultSettings,
  keptParts,
  readParts,
  type Settings,
  type SettingsPart,
  type SomeSettings,
} from './schema';

export const KEY = 'settings';
/** In `storage.session`: what private windows have changed, which lies over the rest. */
export const PRIVATE = 'private/settings';

export const isKept = (part: string) => (keptParts as readonly string[]).includes(part);

export function only(stored: unknown, fits: (part: string) => boolean): unknown {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return stored;
  return Object.fromEntries(Object.entries(stored).filter(([part]) => fits(part)));
}

/** What the person chose, wherever it lies: what a content script can write never counts for a part that is kept. */
export async function readStored(isPrivate: boolean): Promise<unknown> {
  const [open, kept, over] = await Promise.all([
    browser.storage.local.get(KEY),
    // Numbers and places are there without it.
    readKept('settings', isPrivate).catch(() => undefined),
    isPrivate ? browser.storage.session.get(PRIVATE) : {},
  ]);
  const stored = only(open[KEY], (part) => !isKept(part));
  if (stored !== undefined && stored !== null && (typeof stored !== 'object' || Array.isArray(stored)))
    return stored;
  const inMemory = (over as Record<string, unknown>)[PRIVATE] as object | undefined;
  return { ...stored, ...(only(kept, isKept) as object | undefined), ...inMemory };
}

/** Settings as they count now, and where they come from. */
export interface Loaded {
  /** The person's own, with an organisation's policy over or under them. */
  settings: Settings;
  /** Names of stored parts that were not valid and are not used. */
  setAside: string[];
  /** Parts that the policy does not let the person change. */
  locked: readonly SettingsPart[];
  /** Parts whose value comes from the policy, locked or not. */
  governed: readonly SettingsPart[];
  /** Null where no organisation manages this browser. */
  policy: Policy | null;
  /** Where the policy has a value that cannot be used: `prompt.mode`. */
  problems: readonly string[];
}

/**
 * The organisation's policy as the browser has it, or null. Chromium may say "empty" for the first seconds after
 * installation, and tells of the rest by `onChanged`.
 */
async function readManaged(): Promise<object | null> {
  try {
    const managed = await browser.storage.managed.get();
    return Object.keys(managed).length > 0 ? managed : null;
  } catch {
    // Firefox rejects where there is no policy: https://bugzilla.mozilla.org/show_bug.cgi?id=1868153
    return null;
  }
}

export async function assemble(stored: unknown): Promise<Loaded & { parts: SomeSettings }> {
  const { parts, setAside } = readParts(stored);
  const managed = await readManaged();
  if (!managed) {
    const settings = { ...defaultSettings, ...parts };
    return { settings, parts, setAside, locked: [], governed: [], policy: null, problems: [] };
  }
  // Few people have a policy: the others need not load how it is read.
  const { effective, readPolicy } = await import('./policy');
  const { policy, problems } = readPolicy(managed);
  return { ...effective(parts, policy), parts, setAside, locked: policy.locked, policy, problems };
}

/**
 * Settings as they count now, checked part by part.
 * @param isPrivate for a private window; the page's own, if not said
 */
export async function loadSettings(isPrivate?: boolean): Promise<Loaded> {
  const { parts: _, ...loaded } = await assemble(await readStored(isPrivate ?? (await isPrivateWindow())));
  return loaded;
}

/**
 * Changes some parts of the settings and keeps the rest: see change.ts, which comes with the first change.
 * @param isPrivate whether the wish comes from a private window; the page's own, if not said
 * @returns the settings as they count now
 * @throws LockedSettingError when a part is locked; then nothing is changed
 */
export async function changeSettings(change: SomeSettings, isPrivate?: boolean): Promise<Settings> {
  return (await import('./change')).changeStored(change, isPrivate ?? (await isPrivateWindow()));
}

/** Calls back with everything new after each change of the settings or the policy, until the signal is aborted. */
export function onSettingsChanged(callback: (loaded: Loaded) => void, signal: AbortSignal): void {
  let newest = 0;
  const look = async () => {
    newest += 1;
    const turn = newest;
    const loaded = await loadSettings();
    // Two changes in a row: the answer to the first may come last.
    if (turn === newest && !signal.aborted) callback(loaded);
  };
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'local' && changes[KEY]) || (area === 'session' && changes[PRIVATE]))
      void look();
  };
  browser.storage.onChanged.addListener(listener);
  const stopKept = onKeptChanged('settings', () => void look());
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
    stopKept();
  });
}
