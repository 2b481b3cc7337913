/** What the rules for the directory have in common: what they are given, and what they say. */
import type {
  Confidence,
  SourcedChannel,
  SourcedCountryFile,
  SourcedHelpline,
} from '../../../src/directory/schema';
import type { Exceptions } from '../exceptions';

/** Files of no country. */
export const worldFiles = ['world.json', 'platforms.json'];

/** What a problem is about; printed with it. */
export type CheckName =
  | 'schema'
  | 'country'
  | 'id'
  | 'subdivision'
  | 'language'
  | 'hours'
  | 'contact'
  | 'number'
  | 'emergency'
  | 'advice'
  | 'address'
  | 'source'
  | 'shelf-life'
  | 'duplicate'
  | 'size'
  | 'words'
  | 'translation'
  | 'order'
  | 'list'
  | 'exception'
  | 'coverage';

/** Something that must not stay as it is. */
export interface DirectoryProblem {
  check: CheckName;
  file: string;
  /** Says which entry and what is wrong with it. */
  message: string;
}

/** One file, for the rules that look at it. */
export interface Context {
  file: string;
  data: SourcedCountryFile;
  /** How sure each entry is, by `helpline id` and `channel id`. */
  known: ReadonlyMap<string, Confidence>;
  exceptions: Exceptions;
  /** Exceptions that were needed; the others are out of date. */
  used: Set<unknown>;
  today: string;
  problem(check: CheckName, message: string): void;
}

/** A file whose content has the right shape. */
export interface ValidFile {
  file: string;
  data: SourcedCountryFile;
}

/** An entry, with the list that it stands in. */
export type Entry = { kind: 'helpline'; entry: SourcedHelpline } | { kind: 'channel'; entry: SourcedChannel };

/** All entries of a file, helplines first. */
export function entriesOf(data: SourcedCountryFile): Entry[] {
  return [
    ...data.helplines.map((entry): Entry => ({ kind: 'helpline', entry })),
    ...data.channels.map((entry): Entry => ({ kind: 'channel', entry })),
  ];
}

/** Whether there is a region or language of this code. */
export function isKnown(type: 'region' | 'language', code: string): boolean {
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
}
