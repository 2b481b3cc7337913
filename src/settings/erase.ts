import { eraseValues } from '../storage/change';
import { inTurn } from '../storage/locks';

/**
 * Deletes all single values, the settings and all others, for "delete everything". After what has read them and would
 * write them back: a change of the settings, and the record for pages that the background makes of them.
 * @throws when something could not be deleted
 */
export function eraseStored(): Promise<void> {
  return inTurn('publish', () => inTurn('settings', eraseValues));
}
