/** The settings as the rest of the extension uses them. */
import { fetchedOnce } from '../extension/fetched-once';
import { isPrivateWindow } from '../extension/private-window';
import type { Settings, SettingsChange } from './schema';

export { type Loaded, loadSettings } from './load';

const writer = fetchedOnce(() => import('./change'));

/**
 * Changes some parts of the settings and keeps the rest: see change.ts, which is loaded with the first
 * change.
 * @param change the parts, or what makes them from the settings in force
 * @param isPrivate whether the change comes from a private window; by default, that of the page
 * @returns the settings in force now
 * @throws LockedSettingError when a part is locked; then nothing is changed
 */
export async function changeSettings(change: SettingsChange, isPrivate?: boolean): Promise<Settings> {
  return (await writer()).changeStored(change, isPrivate ?? (await isPrivateWindow()));
}
