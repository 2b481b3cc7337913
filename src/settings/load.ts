import { isPrivateWindow } from '../extension/private-window';
import { type Key, read } from '../storage/index';
import type { Policy } from './policy';
import {
  defaultSettings,
  keptParts,
  readParts,
  type Settings,
  type SettingsPart,
  type SomeSettings,
} from './schema';

export const isKept = (part: string) => (keptParts as readonly string[]).includes(part);

/** The parts of settings that are kept where no page can read them, or all the others. */
export function only(stored: unknown, kept: boolean): unknown {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return stored;
  return Object.fromEntries(Object.entries(stored).filter(([part]) => isKept(part) === kept));
}

/**
 * What the person chose, without the parts that no page may read or write. It may be anything: schema.ts
 * checks it part by part, and a part that is not valid stays until the next change.
 */
export const openSettings: Key<unknown> = {
  at: 'local/settings',
  parse: (stored) => only(stored, false),
};

/** The other parts: for them, nothing counts that a content script can write. */
export const keptSettings: Key<unknown> = {
  at: 'kept/settings',
  parse: (stored) => only(stored, true),
};

/** What private windows have changed. It is put over the rest. */
export const privateSettings: Key<object | undefined> = {
  at: 'session/settings',
  apart: true,
  parse: (stored) => stored as object | undefined,
};

/**
 * The organisation's policy as the browser has it, or null. Chromium may say "empty" for the first seconds
 * after installation, and reports the rest later.
 */
export const managedPolicy: Key<object | null> = {
  at: 'managed/policy',
  parse: (stored) => (stored && Object.keys(stored).length > 0 ? stored : null),
};

/** What the person chose, wherever it is stored. */
export async function readStored(isPrivate: boolean): Promise<unknown> {
  const [open, kept, over] = await Promise.all([
    read(openSettings, isPrivate),
    // The numbers and the places to report to are shown without it.
    read(keptSettings, isPrivate).catch(() => undefined),
    isPrivate ? read(privateSettings, true) : {},
  ]);
  if (open !== undefined && (typeof open !== 'object' || Array.isArray(open))) return open;
  return { ...open, ...(kept as object | undefined), ...over };
}

/** The settings in force, and where they come from. */
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

export async function assembleSettings(stored: unknown): Promise<Loaded & { parts: SomeSettings }> {
  const { parts, setAside } = readParts(stored);
  const managed = await read(managedPolicy);
  if (!managed) {
    const settings = { ...defaultSettings, ...parts };
    return { settings, parts, setAside, locked: [], governed: [], policy: null, problems: [] };
  }
  // Few people have a policy: the others do not need the code that reads it.
  const { effective, readPolicy } = await import('./policy');
  const { policy, problems } = readPolicy(managed);
  return { ...effective(parts, policy), parts, setAside, locked: policy.locked, policy, problems };
}

/**
 * The settings in force, checked part by part.
 * @param isPrivate for a private window; by default, that of the page
 */
export async function loadSettings(isPrivate?: boolean): Promise<Loaded> {
  const { parts: _, ...loaded } = await assembleSettings(
    await readStored(isPrivate ?? (await isPrivateWindow())),
  );
  return loaded;
}

/** Whether settings were ever stored in this browser. */
export async function hasStoredSettings(): Promise<boolean> {
  return (await read(openSettings, false)) !== undefined;
}
