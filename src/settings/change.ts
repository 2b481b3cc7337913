/** Changes of the settings. Reading them, with which every screen begins, is in store.ts. */
import { browser } from '../browser';
import { lockOf } from '../storage/change';
import { changeKept } from '../storage/keep';
import type { Settings, SettingsPart, SomeSettings } from './schema';
import { assemble, isKept, KEY, only, PRIVATE, readStored } from './store';

/** A change of a setting that an organisation has locked; nothing was changed. Its message names the part. */
export class LockedSettingError extends Error {
  override readonly name = 'LockedSettingError';
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Changes some parts of the settings and keeps the rest, one change after the other in all pages. Only what the person
 * chose is stored: what a policy or the defaults say may change later.
 * Parts that were set aside as invalid are dropped here, and only here: reading alone never destroys what somebody
 * may still want to repair.
 * In a private window all of it stays in memory, and goes with the last such window.
 * @param inMemory whether the wish comes from a private window
 * @returns the settings as they count now
 * @throws LockedSettingError when a part is locked; then nothing is changed
 */
export function changeStored(change: SomeSettings, inMemory: boolean): Promise<Settings> {
  return lockOf(KEY)(() => changed(change, inMemory));
}

async function changed(change: SomeSettings, inMemory: boolean): Promise<Settings> {
  const { settings, parts, setAside, locked } = await assemble(await readStored(inMemory));
  const next: Record<string, unknown> = { ...parts };
  for (const [name, value] of Object.entries(change)) {
    const part = name as SettingsPart;
    const isNew = !same(value, settings[part]);
    if (isNew && locked.includes(part)) throw new LockedSettingError(`${part} is set by an organisation`);
    if (isNew || (part in parts && !locked.includes(part))) next[part] = value;
  }
  if (inMemory) {
    const over = (await browser.storage.session.get(PRIVATE))[PRIVATE] as object | undefined;
    await browser.storage.session.set({ [PRIVATE]: { ...over, ...change } });
    return { ...settings, ...change };
  }
  if ([...Object.keys(change), ...setAside].some(isKept))
    await changeKept({ settings: only(next, isKept) }, false);
  const open = only(next, (part) => !isKept(part)) as object;
  await browser.storage.local.set({ [KEY]: { version: 1, ...open } });
  return { ...settings, ...change };
}

/** Forgets what private windows have changed of the settings: with the last of them. */
export async function forgetPrivateSettings(): Promise<void> {
  await browser.storage.session.remove(PRIVATE);
}
