/**
 * Where each value is stored, and its name there. Old installations have theirs under it, so a name is never
 * used again for something else. The file that owns a value declares its key, with the shape of the value;
 * index.ts says what each place is, who can read it, and for how long.
 */
export const storedAt = [
  /** The settings except for two parts: src/settings/load.ts. */
  'local/settings',
  /** What was asked about and when, and the pause: src/share/share-state.ts. */
  'local/share',
  /** All that the scripts in pages read, made by the background from the rest: src/share/page-record.ts. */
  'local/pages',
  /** Of the edition for phones: src/web/add-to-phone.ts. */
  'local/offered',
  /** The parts of the settings that no page may read or write: src/settings/load.ts. */
  'kept/settings',
  /** The person's own numbers: src/settings/own-entries-store.ts. */
  'kept/ownEntries',
  /** Counts of presses that show when a site has changed. */
  'kept/selfCheck',
  /** Which update of the directory is in force, and its text as it was signed. */
  'kept/directoryUpdate',
  'kept/directoryText',
  /** What private windows have changed of the settings. */
  'session/settings',
  /** How many reports were begun today. */
  'session/pace',
  /** Tabs whose official form waits for its link. */
  'session/forms',
  /** The post whose own link is waited for. */
  'session/awaited-link',
  /** An organisation's policy, whole; the browser writes it. */
  'managed/policy',
] as const;

/** One of them. */
export type StoredAt = (typeof storedAt)[number];
