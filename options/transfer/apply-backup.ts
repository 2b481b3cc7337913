import { type Backup, mergedOwnEntries, withoutFile } from '../../src/settings/backup';
import { mostOwnEntries, noOwnEntries } from '../../src/settings/own-entries';
import { changeOwnEntries } from '../../src/settings/own-entries-store';
import type { Settings, SettingsPart, SomeSettings } from '../../src/settings/schema';
import { changeSettings } from '../../src/settings/store';
import { changesOf, same } from './backup-changes';

/**
 * Stores what a file says, and nothing else: while the browser asked about sites, another page may have changed
 * something, or deleted everything. Settings and own numbers are changed, or neither.
 * @param locked parts of the settings that an organisation has locked: they stay as they are
 * @param refused hosts of sites that the browser may not watch: they are left out
 * @returns takes it back, and leaves what was changed since then
 * @throws when something could not be stored, or there is no room for so many own numbers
 */
export async function applyBackup(
  backup: Backup,
  locked: readonly SettingsPart[],
  refused: readonly string[],
): Promise<() => Promise<void>> {
  const { ownEntries } = backup;
  let settingsBefore: SomeSettings = {};
  let settingsAfter: SomeSettings = {};
  let ownBefore = noOwnEntries;
  try {
    await changeSettings((now) => {
      const { parts, settings } = changesOf(now, noOwnEntries, backup, locked);
      const partsOf = (from: Settings) => Object.fromEntries(parts.map((part) => [part, from[part]]));
      settingsBefore = partsOf(now);
      const addedSites = settings.addedSites.filter(({ host }) => !refused.includes(host));
      settingsAfter = partsOf({ ...settings, addedSites });
      return settingsAfter;
    });
    if (ownEntries) {
      await changeOwnEntries((now) => {
        ownBefore = now;
        const next = mergedOwnEntries(now, ownEntries);
        if (next.entries.length > mostOwnEntries) throw new Error('no room for so many own numbers');
        return next;
      });
    }
  } catch (error) {
    await changeSettings(settingsBefore).catch(() => undefined);
    throw error;
  }
  return async () => {
    await changeSettings((now) => stillThere(now, settingsAfter, settingsBefore));
    if (ownEntries) await changeOwnEntries((now) => withoutFile(now, ownBefore, ownEntries));
  };
}

/** The parts of what was before, as far as nobody has changed what came after. */
function stillThere(now: Settings, after: SomeSettings, before: SomeSettings): SomeSettings {
  const isLeft = ([part]: [string, unknown]) => same(now[part as SettingsPart], after[part as SettingsPart]);
  return Object.fromEntries(Object.entries(before).filter(isLeft));
}
