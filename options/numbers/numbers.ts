/** Which numbers a person sees, in which groups: the directory's with their own. Pure. */
import { dangerNumbers } from '../../src/directory/danger';
import { type GroupId, groupOf } from '../../src/directory/groups';
import { openState } from '../../src/directory/open-now';
import type { Contact, Helpline } from '../../src/directory/schema';
import type { Searchable } from '../../src/directory/search';
import type { OwnEntries, OwnEntry } from '../../src/settings/own-entries';

/** An own entry as a line among the others. */
export interface OwnLine extends Searchable {
  id: string;
  own: OwnEntry;
}

/** A line of the page: the directory's or the person's own. */
export type Line = Helpline | OwnLine;

export type NumbersGroupId = GroupId | 'own';

export interface NumbersGroup {
  id: NumbersGroupId;
  lines: Line[];
}

export interface Numbers {
  /** In the order of the page, without empty groups. */
  groups: NumbersGroup[];
  /** How many lines of this region the person has hidden. */
  hidden: number;
  /** How many lines are left out because they are for somebody else. */
  forOthers: number;
}

/** Who needs help: the person, a child they worry about, or a pupil. */
export const whoms = ['all', 'me', 'worried', 'pupil'] as const;
export type Whom = (typeof whoms)[number];

const meant: Readonly<Record<Exclude<Whom, 'all'>, readonly Helpline['for'][number][]>> = {
  me: ['child'],
  worried: ['parent', 'bystander'],
  pupil: ['teacher'],
};

/** Whether a line is the person's own, not the directory's. */
export function isOwn(line: Line): line is OwnLine {
  return 'own' in line;
}

/** Emergency numbers stay in sight whatever is chosen, hidden or pinned. */
export function isEmergency(line: Line): boolean {
  return !isOwn(line) && line.kind === 'emergency';
}

/**
 * The person's own entries, and those that an organisation's policy adds ahead of them. A file that was loaded may hide
 * one of these, or bring another number under its id: neither counts.
 */
export function withPolicyEntries(own: OwnEntries, added: readonly OwnEntry[]): OwnEntries {
  const isOurs = (id: string) => added.every((entry) => entry.id !== id);
  return {
    ...own,
    entries: [...added, ...own.entries.filter(({ id }) => isOurs(id))],
    hidden: own.hidden.filter(isOurs),
  };
}

/** The ways to reach somebody, in the directory's form. */
export function contactsOf({ phone, email, web }: OwnEntry): Contact[] {
  return [
    ...(phone ? [{ type: 'phone' as const, value: phone }] : []),
    ...(email ? [{ type: 'email' as const, value: email }] : []),
    ...(web ? [{ type: 'web' as const, value: web }] : []),
  ];
}

/** Found by its name, its note and its numbers. */
export function ownLine(own: OwnEntry): OwnLine {
  return {
    id: own.id,
    own,
    name: { en: own.name },
    ...(own.note ? { operator: { en: own.note } } : {}),
    topics: [],
    contacts: contactsOf(own),
  };
}

/** The lines that the person has not hidden; emergency numbers stay in any case. */
export function withoutHidden<Some extends Line>(lines: readonly Some[], hidden: readonly string[]): Some[] {
  return lines.filter((line) => !hidden.includes(line.id) || isEmergency(line));
}

/**
 * The groups of the page: emergency numbers first, untouched; then what the person pinned or added; then the rest,
 * an own entry ahead of the others in the group it was given.
 * @param helplines those of one region, in the directory's order
 */
export function arrange(helplines: readonly Helpline[], own: OwnEntries, whom: Whom): Numbers {
  const lines: Line[] = [...own.entries.map(ownLine), ...helplines];
  const visible = withoutHidden(lines, own.hidden);
  const shown = visible.filter((line) => serves(line, whom));

  const emergencies = shown.filter(isEmergency);
  const others = shown.filter((line) => !isEmergency(line));
  const isPinned = ({ id }: Line) => own.pinned.includes(id);
  const atTop = [
    ...others.filter((line) => isPinned(line) && isOwn(line)),
    ...own.pinned.flatMap((id) => others.filter((line) => line.id === id && !isOwn(line))),
    ...others.filter((line) => !isPinned(line) && isOwn(line) && line.own.group === undefined),
  ];
  const rest = others.filter((line) => !atTop.includes(line));
  const restOf = (id: GroupId) => [
    ...rest.filter((line) => isOwn(line) && line.own.group === id),
    ...packagedIn(rest, id),
  ];
  const groups: NumbersGroup[] = [
    { id: 'in_danger_now', lines: packagedIn(emergencies, 'in_danger_now') },
    { id: 'own', lines: atTop },
    { id: 'talk', lines: restOf('talk') },
    { id: 'police_cyber', lines: restOf('police_cyber') },
    { id: 'more', lines: restOf('more') },
  ];
  return {
    groups: groups.filter((group) => group.lines.length > 0),
    hidden: lines.length - visible.length,
    forOthers: visible.length - shown.length,
  };
}

/** Only the lines that a search found; groups without one are left out. */
export function onlyFound(groups: readonly NumbersGroup[], found: readonly Line[]): NumbersGroup[] {
  return groups
    .map(({ id, lines }) => ({ id, lines: lines.filter((line) => found.some((one) => one.id === line.id)) }))
    .filter(({ lines }) => lines.length > 0);
}

/** A line without a word on whom it is for is for everyone; what a person added is for them to judge. */
function serves(line: Line, whom: Whom): boolean {
  if (whom === 'all' || isOwn(line) || isEmergency(line) || line.for.length === 0) return true;
  return line.for.some((one) => meant[whom].includes(one));
}

function packagedIn(lines: readonly Line[], id: GroupId): Helpline[] {
  return lines.filter((line): line is Helpline => !isOwn(line) && groupOf(line) === id);
}

/**
 * Whether the directory knows little for a region: then lists of helplines elsewhere come before, not after.
 * Numbers that are not confirmed do not count.
 */
export function isThin(helplines: readonly Helpline[]): boolean {
  return !helplines.some(({ kind, confidence }) => kind !== 'emergency' && confidence !== 'low');
}

/**
 * Whom to call first: the numbers that send police and an ambulance, then the first of those that protect children,
 * one that is not closed if there is one. Lines without a phone number do not count.
 * @param now left out for paper, which is read at any time; on a screen, when the page came up: nothing may change under
 *   a finger
 */
export function firstCalls({ groups }: Pick<Numbers, 'groups'>, now?: Date): Helpline[] {
  const packaged = groups
    .flatMap(({ lines }) => lines)
    .filter((line): line is Helpline => !isOwn(line) && line.contacts.some(({ type }) => type === 'phone'));
  const { first, children } = dangerNumbers(packaged);
  const isClosed = ({ hours }: Helpline) => now !== undefined && openState(hours, now)?.open === false;
  const child = children.find((line) => !isClosed(line)) ?? children[0];
  return child ? [...first, child] : first;
}

/** The groups without some lines; a group that has no other is left out. */
export function withoutLines(groups: readonly NumbersGroup[], left: readonly Line[]): NumbersGroup[] {
  return groups
    .map(({ id, lines }) => ({ id, lines: lines.filter((line) => !left.some(({ id }) => id === line.id)) }))
    .filter(({ lines }) => lines.length > 0);
}
