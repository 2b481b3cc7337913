import { eraseStored } from '../settings/erase';
import { forgetEverywhere } from './leaving';
import { ownStorage } from './own-storage';

/**
 * Deletes all that this edition keeps in the browser: choices, own numbers, the files of its pages. Other
 * pages forget what they hold in memory, too. The worker stays, and fetches its files again when the next
 * page needs them.
 * @throws when something could not be deleted
 */
export async function eraseAll(): Promise<void> {
  // Where the browser refuses to keep anything, there is nothing.
  if (!ownStorage) return;
  await eraseStored();
  for (const name of await caches.keys()) await caches.delete(name);
  await forgetEverywhere();
}
