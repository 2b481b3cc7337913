/** Changes of the settings. Reading them, which every screen does first, is in load.ts. */
import { change as changeValue } from '../storage/index';
import { inTurn } from '../storage/locks';
import {
  assembleSettings,
  isKept,
  keptSettings,
  only,
  openSettings,
  privateSettings,
  readStored,
} from './load';
import type { Settings, SettingsChange, SettingsPart } from './schema';

/** A change of a setting that an organisation has locked; nothing was changed. Its message names the part. */
export class LockedSettingError extends Error {
  override readonly name = 'LockedSettingError';
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Changes some parts of the settings and keeps the rest, one change after the other in all pages. Only what
 * the person chose is stored: what a policy or the defaults say may change later. Parts that were set aside
 * as invalid are deleted here, and only here: reading alone never destroys what somebody may still want to
 * repair. In a private window everything stays in memory, and is gone with the last such window.
 * @param change the parts, or what makes them from the settings in force: a list must grow from what is there now, not
 * from what a page has read before
 * @param inMemory whether the change comes from a private window
 * @returns the settings in force now
 * @throws LockedSettingError when a part is locked; then nothing is changed
 */
export function changeStored(change: SettingsChange, inMemory: boolean): Promise<Settings> {
  return inTurn('settings', () => changed(change, inMemory));
}

async function changed(wanted: SettingsChange, inMemory: boolean): Promise<Settings> {
  const { settings, parts, setAside, locked } = await assembleSettings(await readStored(inMemory));
  const change = typeof wanted === 'function' ? wanted(settings) : wanted;
  const next: Record<string, unknown> = { ...parts };
  for (const [name, value] of Object.entries(change)) {
    const part = name as SettingsPart;
    if (same(value, settings[part])) continue;
    if (locked.includes(part)) throw new LockedSettingError(`${part} is set by an organisation`);
    next[part] = value;
  }
  if (inMemory) await changeValue(privateSettings, (over) => ({ ...over, ...change }), true);
  else {
    const touched: string[] = [...Object.keys(change), ...setAside];
    if (touched.some(isKept)) await changeValue(keptSettings, () => only(next, true), false);
    const open = only(next, false) as object;
    await changeValue(openSettings, () => ({ version: 1, ...open }), false);
  }
  return { ...settings, ...change };
}
