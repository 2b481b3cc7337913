/** Checks what was typed for an own entry, and says what is wrong with it. Pure. */
import { isEmail, isPhoneNumber, isWebAddress, typedNumber, withScheme } from '../../src/contact';
import { asciiDigits } from '../../src/directory/search';
import type { MessageKey } from '../../src/i18n/messages';
import { oneLine } from '../../src/report/report';
import {
  hasAWay,
  longestOwnName,
  longestOwnNote,
  type OwnEntry,
  type OwnGroup,
} from '../../src/settings/own-entries';
import type { FieldProblem } from '../kit/field-problem';

/** An entry as it is being typed. */
export interface TypedEntry {
  name: string;
  phone: string;
  note: string;
  email: string;
  web: string;
  /** Empty: with the own numbers. */
  group: OwnGroup | '';
}

export const typedFields = ['name', 'phone', 'note', 'email', 'web'] as const;
export type TypedField = (typeof typedFields)[number];

export const emptyEntry: TypedEntry = { name: '', phone: '', note: '', email: '', web: '', group: '' };

/** An entry as it is shown for changing. */
export function draftOf(entry: OwnEntry): TypedEntry {
  const { name, phone = '', note = '', email = '', web = '', group = '' } = entry;
  return { name, phone, note, email, web, group };
}

/** Whether nothing has been typed; the group alone does not count. */
export function isEmptyDraft(draft: TypedEntry): boolean {
  return typedFields.every((field) => draft[field].trim() === '');
}

export interface EntryCheck {
  problems: Readonly<Partial<Record<TypedField, FieldProblem>>>;
  /** What would be saved; null while something is wrong. */
  entry: OwnEntry | null;
}

/**
 * @param draft as typed; digits of any script are taken
 * @param id of the entry it becomes
 */
export function checkDraft(draft: TypedEntry, id: string): EntryCheck {
  const clean = {
    name: oneLine(draft.name, Number.POSITIVE_INFINITY) ?? '',
    phone: typedNumber(asciiDigits(draft.phone)),
    note: oneLine(draft.note, Number.POSITIVE_INFINITY) ?? '',
    email: draft.email.trim(),
    web: withScheme(draft.web.trim()),
  };
  const found: Record<TypedField, FieldProblem | null> = {
    name: nameProblem(clean.name),
    // Without any way to reach somebody, the number is what is missing most.
    phone: hasAWay(clean) ? phoneProblem(clean.phone) : { message: 'own_way_missing' },
    note: tooLong(clean.note, longestOwnNote, 'own_note_long'),
    email: clean.email === '' || isEmail(clean.email) ? null : { message: 'own_email_invalid' },
    web: webProblem(clean.web),
  };
  const problems = Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
  if (Object.keys(problems).length > 0) return { problems, entry: null };
  const filled = Object.fromEntries(Object.entries(clean).filter(([, text]) => text !== ''));
  const entry = { id, name: clean.name, ...filled, ...(draft.group ? { group: draft.group } : {}) };
  return { problems: {}, entry };
}

function nameProblem(name: string): FieldProblem | null {
  return name === '' ? { message: 'own_name_missing' } : tooLong(name, longestOwnName, 'own_name_long');
}

function tooLong(text: string, most: number, message: MessageKey): FieldProblem | null {
  return text.length > most ? { message, count: text.length - most } : null;
}

function phoneProblem(phone: string): FieldProblem | null {
  return phone === '' || isPhoneNumber(phone) ? null : { message: 'own_phone_invalid' };
}

function webProblem(web: string): FieldProblem | null {
  if (web === '' || isWebAddress(web)) return null;
  return { message: web.toLowerCase().startsWith('http://') ? 'own_web_insecure' : 'own_web_invalid' };
}
