/**
 * Settings and own entries as one file, to keep or to pass on. The file never holds reports, history or links
 * of posts: it is made only from these two objects. It is read and checked as a whole before anything is
 * changed.
 */
import * as z from 'zod/mini';
import { type JsonPath, pathText, readJson } from './json-places';
import { inPlainWords, noOwnEntries, type OwnEntries, type OwnEntry, ownEntriesSchema } from './own-entries';
import { type Settings, type SomeSettings, settingsParts } from './schema';

const backupApp = 'report-instead';
const backupVersion = 1;
/** Far more than two hundred own entries need. */
export const largestBackup = 500_000;

/** At most this many problems are named for one file: when these are corrected, the next try names the rest. */
export const mostProblems = 50;
const longestPath = 200;

/** What a file says; parts that it leaves out stay as they are. */
export interface Backup {
  settings: SomeSettings;
  ownEntries: OwnEntries | null;
}

export type BackupReason =
  | 'syntax'
  | 'twice'
  | 'deep'
  | 'big'
  | 'not_ours'
  | 'newer'
  | 'empty'
  | 'missing'
  | 'unknown'
  | 'kind'
  | 'choice'
  | 'blank'
  | 'long'
  | 'form'
  | 'phone'
  | 'email'
  | 'web'
  | 'way';

export type BackupKind = 'string' | 'number' | 'boolean' | 'array' | 'object';

export interface BackupProblem {
  /** `ownEntries.entries[2].phone`; empty for the file as a whole. */
  path: string;
  line: number;
  reason: BackupReason;
  /** For `kind`. */
  expected?: BackupKind;
  /** For `choice`: the values that may stand there. */
  values?: readonly string[];
  /** For `long`. */
  most?: number;
}

export type BackupRead = { backup: Backup; problems: null } | { backup: null; problems: BackupProblem[] };

/**
 * The text of the file, for people to read as well.
 * @param governed parts that an organisation set: they are not the person's to pass on, and the file could not say all
 *   of them
 */
export function backupText(
  settings: Settings,
  ownEntries: OwnEntries,
  governed: readonly string[] = [],
): string {
  const parts = Object.entries(settings).filter(([part]) => !governed.includes(part));
  const own = { app: backupApp, version: backupVersion, settings: Object.fromEntries(parts), ownEntries };
  return `${JSON.stringify(own, null, 2)}\n`;
}

/** @returns what the file says, or everything that is wrong with it */
export function readBackup(text: string): BackupRead {
  if (text.length > largestBackup) return failed([{ path: '', line: 1, reason: 'big' }]);
  const json = readJson(text);
  if ('reason' in json) return failed([{ ...json, path: pathText(json.path).slice(0, longestPath) }]);

  const problems: BackupProblem[] = [];
  const add = (path: JsonPath, problem: Omit<BackupProblem, 'path' | 'line'>) => {
    if (problems.length >= mostProblems) return;
    // A name in a file may be as long as the file.
    problems.push({ path: pathText(path).slice(0, longestPath), line: json.lineOf(path), ...problem });
  };

  if (!isRecord(json.value)) return failed([{ path: '', line: 1, reason: 'not_ours' }]);
  const { app, version, settings, ownEntries, ...rest } = json.value;
  if (app !== backupApp) return failed([{ path: 'app', line: json.lineOf(['app']), reason: 'not_ours' }]);
  if (version !== backupVersion) {
    add(
      ['version'],
      typeof version === 'number' && version > backupVersion
        ? { reason: 'newer' }
        : { reason: 'choice', values: ['1'] },
    );
    return failed(problems);
  }
  for (const name of Object.keys(rest)) add([name], { reason: 'unknown' });
  if (settings === undefined && ownEntries === undefined) add([], { reason: 'empty' });

  const backup: Backup = {
    settings: readSettingsPart(settings, add),
    ownEntries: readOwnPart(ownEntries, add),
  };
  return problems.length > 0 ? failed(problems) : { backup, problems: null };
}

type Add = (path: JsonPath, problem: Omit<BackupProblem, 'path' | 'line'>) => void;

function failed(problems: BackupProblem[]): BackupRead {
  return { backup: null, problems: problems.sort((a, b) => a.line - b.line) };
}

function readSettingsPart(settings: unknown, add: Add): SomeSettings {
  if (settings === undefined) return {};
  if (!isRecord(settings)) {
    add(['settings'], { reason: 'kind', expected: 'object' });
    return {};
  }
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'version') {
      if (value !== 1) add(['settings', name], { reason: 'choice', values: ['1'] });
      continue;
    }
    if (!Object.hasOwn(settingsParts, name)) {
      add(['settings', name], { reason: 'unknown' });
      continue;
    }
    const parsed = z.safeParse(settingsParts[name as keyof typeof settingsParts], value);
    if (parsed.success)
      changes[name] = name === 'intake' ? plainIntake(parsed.data as Settings['intake'], add) : parsed.data;
    else addIssues(['settings', name], value, parsed.error.issues, add);
  }
  return changes as SomeSettings;
}

/** What the person is shown before anything changes must already be what they will see. */
function plainIntake(intake: Settings['intake'], add: Add): Settings['intake'] {
  const plain = intake && inPlainWords(intake);
  if (plain?.name === '') add(['settings', 'intake', 'name'], { reason: 'blank' });
  return plain;
}

function readOwnPart(ownEntries: unknown, add: Add): OwnEntries | null {
  if (ownEntries === undefined) return null;
  // A file written by hand does not have to list what is empty.
  const whole = isRecord(ownEntries) ? { ...noOwnEntries, ...ownEntries } : ownEntries;
  if (isRecord(whole)) {
    for (const name of Object.keys(whole)) {
      if (!Object.hasOwn(noOwnEntries, name)) add(['ownEntries', name], { reason: 'unknown' });
    }
  }
  const parsed = z.safeParse(ownEntriesSchema, whole);
  if (!parsed.success) {
    addIssues(['ownEntries'], whole, parsed.error.issues, add);
    return null;
  }
  parsed.data.entries.forEach(({ id }, place, entries) => {
    if (entries.findIndex((other) => other.id === id) < place) {
      add(['ownEntries', 'entries', place, 'id'], { reason: 'twice' });
    }
  });
  return { ...parsed.data, entries: parsed.data.entries.map(inPlainWords) };
}

/** @param value what was checked; `start` is the path to it */
function addIssues(start: JsonPath, value: unknown, issues: readonly z.core.$ZodIssue[], add: Add): void {
  for (const issue of issues.slice(0, mostProblems)) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const missing = issue.code === 'invalid_type' && valueAt(value, path) === undefined;
    add([...start, ...path], missing ? { reason: 'missing' } : problemOf(issue));
  }
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

const kinds: readonly string[] = ['string', 'number', 'boolean', 'array', 'object'] satisfies BackupKind[];
const ownReasons: readonly string[] = ['blank', 'phone', 'email', 'web', 'way'] satisfies BackupReason[];

function problemOf(issue: z.core.$ZodIssue): Omit<BackupProblem, 'path' | 'line'> {
  switch (issue.code) {
    case 'invalid_type':
      return kindProblem(issue.expected);
    case 'invalid_value':
      return { reason: 'choice', values: issue.values.map(String) };
    case 'too_big':
      return { reason: 'long', most: Number(issue.maximum) };
    case 'too_small':
      return { reason: 'blank' };
    case 'custom':
      return { reason: ownReasons.includes(issue.message) ? (issue.message as BackupReason) : 'form' };
    default:
      return { reason: 'form' };
  }
}

function kindProblem(expected: string): Omit<BackupProblem, 'path' | 'line'> {
  return kinds.includes(expected) ? { reason: 'kind', expected: expected as BackupKind } : { reason: 'form' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Own entries after loading a file: what the file has is added, or replaces the entry with the same id.
 * Nothing else is removed.
 */
export function mergedOwnEntries(own: OwnEntries, file: OwnEntries): OwnEntries {
  const entries = own.entries.map((entry) => file.entries.find(({ id }) => id === entry.id) ?? entry);
  const added = file.entries.filter(({ id }) => own.entries.every((entry) => entry.id !== id));
  return {
    version: 1,
    entries: [...entries, ...added],
    hidden: [...new Set([...own.hidden, ...file.hidden])],
    pinned: [...new Set([...own.pinned, ...file.pinned])],
  };
}

/**
 * Takes back what a file has brought: what it added is gone, and what it replaced is as it was. What was changed since
 * then stays.
 * @param now the entries after the file was loaded, and whatever came then
 * @param before those before it
 */
export function withoutFile(now: OwnEntries, before: OwnEntries, file: OwnEntries): OwnEntries {
  const was = (id: string) => before.entries.find((entry) => entry.id === id);
  const isOfFile = (entry: OwnEntry) => file.entries.some((other) => isSame(other, entry));
  const left = (ids: keyof Pick<OwnEntries, 'hidden' | 'pinned'>) =>
    now[ids].filter((id) => before[ids].includes(id) || !file[ids].includes(id));
  return {
    version: 1,
    entries: now.entries.flatMap((entry) => (isOfFile(entry) ? (was(entry.id) ?? []) : entry)),
    hidden: left('hidden'),
    pinned: left('pinned'),
  };
}

/** The same words, in whatever order they are stored. */
function isSame(one: OwnEntry, other: OwnEntry): boolean {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof OwnEntry)[];
  return names.every((name) => one[name] === other[name]);
}
