/** Every key under which a single value is stored, and what a key says about its value. Rows have keys of their own. */

/**
 * Where each value is stored, and its name there. Old installations have theirs under it, so a name is never
 * used again for something else. The file that owns a value declares its key, with the shape of the value;
 * index.ts says what each place is, who can read it, and for how long.
 */
export type StoredAt =
  /** The settings except for two parts: src/settings/load.ts. */
  | 'local/settings'
  /** What was asked about and when, and the pause: src/share/share-state.ts. */
  | 'local/share'
  /** All that the scripts in pages read, made by the background from the rest: src/share/page-record.ts. */
  | 'local/pages'
  /** Of the edition for phones: src/web/add-to-phone.ts. */
  | 'local/offered'
  /** The parts of the settings that no page may read or write: src/settings/load.ts. */
  | 'kept/settings'
  /** The person's own numbers: src/settings/own-entries-store.ts. */
  | 'kept/ownEntries'
  /** Counts of presses that show when a site has changed. */
  | 'kept/selfCheck'
  /** Which update of the directory is in force, and its text as it was signed. */
  | 'kept/directoryUpdate'
  | 'kept/directoryText'
  /** What private windows have changed of the settings. */
  | 'session/settings'
  /** How many reports were begun today. */
  | 'session/pace'
  /** Tabs whose official form waits for its link. */
  | 'session/forms'
  /** The post whose own link is waited for. */
  | 'session/awaited-link'
  /** An organisation's policy, whole; the browser writes it. */
  | 'managed/policy';

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
