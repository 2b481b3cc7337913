/** What loading a file would change, for a person to look at before it happens. Pure. */
import { type Backup, mergedOwnEntries } from '../../src/settings/backup';
import { mostOwnEntries, type OwnEntries, type OwnEntry } from '../../src/settings/own-entries';
import {
  defaultSettings,
  type Settings,
  type SettingsPart,
  type SomeSettings,
  settingsParts,
} from '../../src/settings/schema';

export interface BackupChanges {
  /** Parts of the settings that differ, in the order of the settings. */
  parts: SettingsPart[];
  /** Settings and own entries as they would be. */
  settings: Settings;
  own: OwnEntries;
  added: OwnEntry[];
  /** There is no room for so many own entries: those beyond it could not be read any more. */
  isTooMuch: boolean;
  changed: { before: OwnEntry; after: OwnEntry }[];
  /** Ids that would be hidden or pinned and are not yet. */
  hidden: string[];
  pinned: string[];
  /** The list of past reports would be switched off, and that deletes it. */
  endsList: boolean;
  /** Parts that would differ, but are not for the person to change. */
  locked: SettingsPart[];
}

/** @param locked parts of the settings that an organisation has locked: they stay as they are */
export function changesOf(
  settings: Settings,
  own: OwnEntries,
  backup: Backup,
  locked: readonly SettingsPart[] = [],
): BackupChanges {
  const wanted = withFile(settings, backup.settings);
  const kept = Object.fromEntries(locked.map((part) => [part, settings[part]]));
  const nextSettings: Settings = { ...wanted, ...kept };
  const nextOwn = backup.ownEntries ? mergedOwnEntries(own, backup.ownEntries) : own;
  const parts = (Object.keys(settingsParts) as SettingsPart[]).filter(
    (part) => !same(settings[part], nextSettings[part]),
  );
  const before = (id: string) => own.entries.find((entry) => entry.id === id);
  return {
    parts,
    settings: nextSettings,
    own: nextOwn,
    added: nextOwn.entries.filter(({ id }) => !before(id)),
    isTooMuch: nextOwn.entries.length > mostOwnEntries,
    changed: nextOwn.entries.flatMap((after) => {
      const entry = before(after.id);
      return entry && !same(entry, after) ? [{ before: entry, after }] : [];
    }),
    hidden: nextOwn.hidden.filter((id) => !own.hidden.includes(id)),
    pinned: nextOwn.pinned.filter((id) => !own.pinned.includes(id)),
    endsList: settings.privacy.keepHistory && !nextSettings.privacy.keepHistory,
    locked: locked.filter((part) => !same(settings[part], wanted[part])),
  };
}

/**
 * The settings with those of a file. What the file leaves empty, or as it is from the beginning, takes nothing away, and
 * its sites are added.
 */
function withFile(settings: Settings, file: SomeSettings): Settings {
  const isChosen = ([part, value]: [string, unknown]) =>
    value !== null && !(part === 'exit' && same(value, defaultSettings.exit));
  const said = Object.fromEntries(Object.entries(file).filter(isChosen)) as SomeSettings;
  const { addedSites = [] } = said;
  const off = [...new Set([...settings.sites.off, ...(said.sites?.off ?? [])])];
  const isNew = ({ host }: { host: string }) => settings.addedSites.every((site) => site.host !== host);
  const known = settings.addedSites.map((site) => addedSites.find(({ host }) => host === site.host) ?? site);
  return { ...settings, ...said, sites: { off }, addedSites: [...known, ...addedSites.filter(isNew)] };
}

/** Whether loading the file would change nothing. */
export function isNothing({ parts, added, changed, hidden, pinned }: BackupChanges): boolean {
  return [parts, added, changed, hidden, pinned].every((list) => list.length === 0);
}

/** The same content, in whatever order its names stand. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
