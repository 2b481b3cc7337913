import { useCallback } from 'preact/hooks';
import { LockedSettingError } from '../../src/settings/change';
import type { SettingsChange } from '../../src/settings/schema';
import { changeSettings } from '../../src/settings/store';
import { useMessages } from '../../src/ui/app';
import { useStatus } from './status';

/**
 * Saves a change of the settings and says how it went.
 * @returns a function that resolves to whether it was saved; `words` replaces "Saved.", `undo` offers a way back
 */
export function useSave(): (change: SettingsChange, words?: string, undo?: () => void) => Promise<boolean> {
  const { t } = useMessages();
  const status = useStatus();
  return useCallback(
    async (change, words, undo) => {
      try {
        await changeSettings(change);
        status.done(words ?? t('options_saved'), undo);
        return true;
      } catch (error) {
        status.failed(t(error instanceof LockedSettingError ? 'policy_locked_save' : 'options_save_failed'));
        return false;
      }
    },
    [t, status],
  );
}
