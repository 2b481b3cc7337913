import { browser } from '../browser';
import type { Policy } from './policy';
import { defaultSettings, readParts, type Settings, type SettingsPart, type SomeSettings } from './schema';

const KEY = 'settings';

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

/** A change of a setting that an organisation has locked; nothing was changed. Its message names the part. */
export class LockedSettingError extends Error {
  override readonly name = 'LockedSettingError';
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

async function assemble(stored: unknown): Promise<Loaded & { parts: SomeSettings }> {
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

/** Settings as they count now, checked part by part. */
export async function loadSettings(): Promise<Loaded> {
  const stored = await browser.storage.local.get(KEY);
  const { parts: _, ...loaded } = await assemble(stored[KEY]);
  return loaded;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Changes some parts of the settings and keeps the rest. Only what the person chose is stored: what a policy or the
 * defaults say may change later.
 * Parts that were set aside as invalid are dropped here, and only here: reading alone never destroys what somebody
 * may still want to repair.
 * @returns the settings as they count now
 * @throws LockedSettingError when a part is locked; then nothing is changed
 */
export async function changeSettings(change: SomeSettings): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const { settings, parts, locked } = await assemble(stored[KEY]);
  const next: Record<string, unknown> = { ...parts };
  for (const [name, value] of Object.entries(change)) {
    const part = name as SettingsPart;
    const isNew = !same(value, settings[part]);
    if (isNew && locked.includes(part)) throw new LockedSettingError(`${part} is set by an organisation`);
    if (isNew || (part in parts && !locked.includes(part))) next[part] = value;
  }
  await browser.storage.local.set({ [KEY]: { version: 1, ...next } });
  return { ...settings, ...change };
}

/** Calls back with everything new after each change of the settings or the policy, until the signal is aborted. */
export function onSettingsChanged(callback: (loaded: Loaded) => void, signal: AbortSignal): void {
  let newest = 0;
  const listener = async (changes: Record<string, unknown>, area: string) => {
    if (area !== 'managed' && !(area === 'local' && changes[KEY])) return;
    newest += 1;
    const turn = newest;
    const loaded = await loadSettings();
    // Two changes in a row: the answer to the first may come last.
    if (turn === newest && !signal.aborted) callback(loaded);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
