/**
 * A person's own numbers ("our school counsellor, room 12"), and which of the packaged ones they pinned or
 * hid: one object, stored where no content script can read it (storage/index.ts). Pure.
 */
import * as z from 'zod/mini';
import { isEmail, isPhoneNumber, isWebAddress } from '../contact';
import { oneLine } from '../one-line';

export const longestOwnName = 80;
export const longestOwnNote = 200;
export const mostOwnEntries = 200;

/** The groups that an own entry can be in. The emergency group is only for official numbers. */
export const ownGroups = ['talk', 'police_cyber', 'more'] as const;
export type OwnGroup = (typeof ownGroups)[number];

const id = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));

/** What an entry says, without its id. A check's message is the name of its reason, see backup.ts. */
export const ownEntryParts = {
  name: z.string().check(
    z.refine((name) => oneLine(name) !== null, 'blank'),
    z.maxLength(longestOwnName),
  ),
  note: z.optional(z.string().check(z.maxLength(longestOwnNote))),
  phone: z.optional(z.string().check(z.refine(isPhoneNumber, 'phone'))),
  email: z.optional(z.string().check(z.refine(isEmail, 'email'))),
  web: z.optional(z.string().check(z.refine((web) => isWebAddress(web), 'web'))),
  /** If missing: in the group of own numbers. */
  group: z.optional(z.enum(ownGroups)),
};

export const ownEntrySchema = z
  .object({ id: z.string().check(z.regex(/^own-[a-z0-9-]{1,60}$/)), ...ownEntryParts })
  .check(z.refine(hasAWay, 'way'));
export type OwnEntry = z.infer<typeof ownEntrySchema>;

/** It must lead to somebody: by phone, by writing, or by going to room 12. */
export function hasAWay(
  entry: { [part in 'note' | 'phone' | 'email' | 'web']?: string | undefined },
): boolean {
  return Boolean(entry.phone || entry.email || entry.web || entry.note?.trim());
}

/** An entry as it is shown. Whoever wrote a policy or a backup may have put signs into it that turn the words around. */
export function inPlainWords<Entry extends { name: string; note?: string | undefined }>(entry: Entry): Entry {
  const { name, note } = entry;
  return { ...entry, name: oneLine(name) ?? '', ...(note && { note: oneLine(note, longestOwnNote) ?? '' }) };
}

export const ownEntriesSchema = z.object({
  version: z.literal(1),
  /** In the person's order. */
  entries: z.array(ownEntrySchema).check(z.maxLength(mostOwnEntries)),
  /** Ids of entries that are not shown: own ones, and packaged ones except for emergency numbers. */
  hidden: z.array(id),
  /** Ids of entries at the top of the own group. */
  pinned: z.array(id),
});
export type OwnEntries = z.infer<typeof ownEntriesSchema>;

export const noOwnEntries: OwnEntries = { version: 1, entries: [], hidden: [], pinned: [] };

/** A stored entry that is not valid: not used, and kept as it is until the person deletes it. */
export interface Damaged {
  /** Its name, as far as it has one. */
  name: string;
  raw: unknown;
}

export interface OwnEntriesRead {
  own: OwnEntries;
  damaged: Damaged[];
}

/** Reads whatever is stored, each entry by itself, so that a bad one spoils nothing else. */
export function readOwnEntries(stored: unknown): OwnEntriesRead {
  if (stored === undefined || stored === null) return { own: noOwnEntries, damaged: [] };
  const { entries, hidden, pinned } = (typeof stored === 'object' ? stored : {}) as Record<string, unknown>;
  // Without a list of entries, the whole value is one damaged entry.
  const all: unknown[] = Array.isArray(entries) ? entries : [stored];
  const sound: OwnEntry[] = [];
  const damaged: Damaged[] = [];
  for (const raw of all) {
    const parsed = z.safeParse(ownEntrySchema, raw);
    const isNew = parsed.success && sound.every((other) => other.id !== parsed.data.id);
    if (parsed.success && isNew && sound.length < mostOwnEntries) sound.push(inPlainWords(parsed.data));
    else damaged.push({ name: nameIn(raw), raw });
  }
  return { own: { version: 1, entries: sound, hidden: idsIn(hidden), pinned: idsIn(pinned) }, damaged };
}

/** What is stored: damaged entries are put back unchanged. */
export function storedForm({ own, damaged }: OwnEntriesRead): object {
  return { ...own, entries: [...own.entries, ...damaged.map(({ raw }) => raw)] };
}

function nameIn(raw: unknown): string {
  const name = typeof raw === 'object' && raw !== null && 'name' in raw ? raw.name : '';
  return typeof name === 'string' ? name.trim().slice(0, longestOwnName) : '';
}

/** Leaves out what is not an id. */
function idsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return [...new Set(list.filter((one) => z.safeParse(id, one).success))];
}

/** Puts an entry in, at a place or at the end; one with the same id is replaced where it stands. */
export function withEntry(own: OwnEntries, entry: OwnEntry, place = own.entries.length): OwnEntries {
  const known = own.entries.some((other) => other.id === entry.id);
  const entries = known
    ? own.entries.map((other) => (other.id === entry.id ? entry : other))
    : own.entries.toSpliced(place, 0, entry);
  return { ...own, entries };
}

/** Removes an entry; then it is neither pinned nor hidden. */
export function withoutEntry(own: OwnEntries, entryId: string): OwnEntries {
  const entries = own.entries.filter((entry) => entry.id !== entryId);
  return withHidden(withPinned({ ...own, entries }, entryId, false), entryId, false);
}

/** One place up or down; at the end of the list nothing changes. */
export function withMoved(own: OwnEntries, entryId: string, by: -1 | 1): OwnEntries {
  const from = own.entries.findIndex((entry) => entry.id === entryId);
  const to = from + by;
  const entry = own.entries[from];
  if (!entry || to < 0 || to >= own.entries.length) return own;
  return { ...own, entries: own.entries.toSpliced(from, 1).toSpliced(to, 0, entry) };
}

/** Hides an entry, or shows it again. */
export function withHidden(own: OwnEntries, entryId: string, hidden: boolean): OwnEntries {
  return { ...own, hidden: withId(own.hidden, entryId, hidden) };
}

/** Pins an entry, or unpins it. */
export function withPinned(own: OwnEntries, entryId: string, pinned: boolean): OwnEntries {
  return { ...own, pinned: withId(own.pinned, entryId, pinned) };
}

function withId(ids: readonly string[], entryId: string, present: boolean): string[] {
  const others = ids.filter((other) => other !== entryId);
  return present ? [...others, entryId] : others;
}
