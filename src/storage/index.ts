/**
 * The one owner of what is stored. Nothing outside of this folder touches `browser.storage`, IndexedDB or the Cache API.
 *
 * | place | who can read it | holds | for how long |
 * | --- | --- | --- | --- |
 * | `local` (`storage.local`) | scripts in watched pages, too | settings, share state, and for the pages one record made of them | until changed or deleted; the record is made again at each start |
 * | `kept` (IndexedDB `report-instead-kept`) | the extension's own pages | where reports go, own numbers, the self-check, an organisation's update of the directory | until changed or deleted; counts a week |
 * | copies of `kept` (Cache API, the same name) | the same | what could not be got from anywhere else: settings, own numbers | as long as what they are copies of |
 * | rows (IndexedDB `report-instead`) | the same | past reports and their marks; which deliveries have a copy | until the person clears them; until delivered |
 * | rows apart (IndexedDB `report-instead-links`) | the same | whatever has an address in it: drafts, open hand-overs | a draft a day, a hand-over until it is answered; the database is deleted with its last row |
 * | copies of rows (Cache API `outbox`) | the same | reports still to be delivered to a server | until they are delivered |
 * | `session` (`storage.session`) | the same | waits, today's number of reports; of private windows everything | memory: until the browser ends, or its last private window closes |
 * | `managed` | the same | an organisation's policy | the browser's |
 *
 * stored-at.ts lists every single value. Each is declared by a `Key` in the file of its owner and is used by three functions:
 * `read` and `change` here, `watch` in watch.ts. Rows, which are changed several at a time, have `Store` (rows.ts) over a database
 * (databases.ts), or over two of them (apart.ts). Private windows use the same functions, and nothing of theirs is
 * written to the disk.
 */
import { fetchedOnce } from '../extension/fetched-once';
import type { Key } from './keys';

export type { Key } from './keys';
export { read } from './read';

const writer = fetchedOnce(() => import('./change'));

/**
 * Changes a value: one change after the other in all pages and the background, so that none undoes another.
 * @param make makes the new value from the present one; the same value writes nothing, undefined deletes it
 * @param isPrivate whether the change comes from a private window; if left out, whether this page is in one
 * @returns the new value
 * @throws the browser's error when it cannot be written, and what `make` throws; then nothing is changed
 */
export async function change<T>(key: Key<T>, make: (now: T) => T, isPrivate?: boolean): Promise<T> {
  return (await writer()).changeNow(key, make, isPrivate);
}
