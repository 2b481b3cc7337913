import { browser } from '../browser';
import { readSettings, type Settings } from './schema';

const KEY = 'settings';

/** Settings as stored, checked part by part; `setAside` names the parts that were not valid. */
export async function loadSettings(): Promise<{ settings: Settings; setAside: string[] }> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]);
}

/**
 * Changes some parts of the settings and keeps the rest.
 * Parts that were set aside as invalid are replaced by their defaults here, and only here: reading alone
 * never destroys what somebody may still want to repair.
 */
export async function changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const { settings } = await loadSettings();
  const next: Settings = { ...settings, ...change };
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls back with the new settings after every change, until the signal is aborted. */
export function onSettingsChanged(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) callback(readSettings(changes[KEY].newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
