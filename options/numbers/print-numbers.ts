/** What stands on the printed card: numbers to dial, the most urgent first, no more than one page holds. Pure. */
import type { Contact, Helpline } from '../../src/directory/schema';
import {
  firstCalls,
  isEmergency,
  isOwn,
  type Line,
  type Numbers,
  type NumbersGroup,
  type NumbersGroupId,
  withoutLines,
} from './numbers';

/** What fits on the page in large print, in every language. */
const mostInBox = 7;
const mostOthers = 17;

export interface PrintedLine {
  line: Line;
  /** What is dialled; for own entries without a number, the e-mail address; null for a place to go to. */
  contact: Contact | null;
}

export interface PrintedGroup {
  id: NumbersGroupId;
  lines: PrintedLine[];
}

export interface PrintedCard {
  groups: PrintedGroup[];
  /** The day the oldest of the printed numbers was last checked; null for own numbers alone. */
  checked: string | null;
  /** How many numbers did not fit. */
  left: number;
}

/** @param numbers what the page shows, for everyone */
export function printedCard({ groups }: Pick<Numbers, 'groups'>): PrintedCard {
  let room = mostOthers;
  let left = 0;
  const printed = boxed(groups).map(({ id, lines }): PrintedGroup => {
    const all = lines.flatMap(printedLine).filter(isWorthPaper);
    const most = id === 'in_danger_now' ? mostInBox : room;
    const fitting = all.slice(0, most);
    if (id !== 'in_danger_now') room -= fitting.length;
    left += all.length - fitting.length;
    return { id, lines: fitting };
  });
  const packaged = printed
    .flatMap(({ lines }) => lines.map(({ line }) => line))
    .filter((line): line is Helpline => !isOwn(line));
  return {
    groups: printed.filter(({ lines }) => lines.length > 0),
    checked: packaged.flatMap(({ verified }) => verified?.on ?? []).sort()[0] ?? null,
    left,
  };
}

/** The box on the card has the numbers to call first, with the line for children, and then the other emergency numbers. */
function boxed(groups: readonly NumbersGroup[]): NumbersGroup[] {
  const first = firstCalls({ groups: [...groups] });
  const rest = withoutLines(groups, first);
  const emergencies = rest.find(({ id }) => id === 'in_danger_now')?.lines ?? [];
  const box: Line[] = [...first, ...emergencies];
  const others = rest.filter(({ id }) => id !== 'in_danger_now');
  return box.length > 0 ? [{ id: 'in_danger_now', lines: box }, ...others] : others;
}

/** Web addresses stay off the paper: nobody types them from a wall, and they say what somebody was looking for. */
function printedLine(line: Line): PrintedLine[] {
  const phone = line.contacts.find(({ type }) => type === 'phone');
  if (phone) return [{ line, contact: phone }];
  if (!isOwn(line)) return [];
  const email = line.contacts.find(({ type }) => type === 'email') ?? null;
  return email || line.own.note ? [{ line, contact: email }] : [];
}

/** A number nobody could confirm is worth paper only where it is an emergency number. */
function isWorthPaper({ line }: PrintedLine): boolean {
  return isOwn(line) || isEmergency(line) || line.confidence !== 'low';
}
