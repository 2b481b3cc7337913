import { onChange } from '../storage/watch';
import {
  keptSettings,
  type Loaded,
  loadSettings,
  managedPolicy,
  openSettings,
  privateSettings,
} from './load';

/**
 * Calls back with everything new after each change of the settings or the policy, until the signal is aborted.
 * @param known what a page shows that was drawn before this file was there: a change since then is reported, too
 */
export function onSettingsChanged(
  callback: (loaded: Loaded) => void,
  signal: AbortSignal,
  known?: Loaded,
): void {
  const sources = [openSettings, keptSettings, privateSettings, managedPolicy];
  onChange(sources, () => loadSettings(), callback, signal, known);
}
