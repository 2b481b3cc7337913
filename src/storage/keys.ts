/** What a key says about the single value that is stored under it. Rows have keys of their own. */
import type { StoredAt } from './stored-at';

/** A value that is stored. */
export interface Key<T> {
  readonly at: StoredAt;
  /**
   * Makes the value from whatever is stored: the newest version, something damaged, or nothing at all
   * (undefined). Never throws: what is not valid counts as nothing.
   */
  readonly parse: (stored: unknown) => T;
  /** What is stored of a value, if that is not the value itself. */
  form?(value: T): unknown;
  /**
   * From each version of the shape to the next, oldest first; none is ever removed. Values name their version
   * from the second on, so every shape before the first migration is version 1.
   */
  readonly migrations?: readonly ((stored: never) => unknown)[];
  /**
   * Private windows have a value of their own, which begins empty. Without this their changes are put over
   * what is kept.
   */
  readonly apart?: true;
}

/** Names that more than one file needs. An enumeration, because the build writes its values in place. */
export enum Name {
  /** The database of what is kept, and the cache with its copies. */
  kept = 'report-instead-kept',
  /** If this row is missing, that database is a new one. */
  known = 'known',
  /** Stands before the names of what private windows have in `storage.session`. */
  private = 'private/',
}
