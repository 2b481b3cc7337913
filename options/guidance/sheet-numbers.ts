/** Which numbers stand on the teachers' sheet: to dial, the most urgent first, as many as leave room. Pure. */
import type { Contact } from '../../src/directory/schema';
import { isOwn, type Line, type Numbers } from '../numbers/numbers';

const mostEmergencies = 3;
const mostOthers = 5;

export interface SheetNumbers {
  lines: { line: Line; contact: Contact }[];
  /** The day the oldest of these numbers was last checked; null for own numbers alone. */
  checked: string | null;
}

/** @param numbers what the pages show of a region */
export function sheetNumbers({ groups }: Pick<Numbers, 'groups'>): SheetNumbers {
  const toDial = (ids: readonly string[]) =>
    groups
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ lines }) => lines)
      .flatMap((line) => {
        const contact = line.contacts.find(({ type }) => type === 'phone');
        return contact ? [{ line, contact }] : [];
      });
  // What nobody could confirm is not put on a wall, unless it is an emergency number.
  const confirmed = toDial(['own', 'talk']).filter(({ line }) => isOwn(line) || line.confidence !== 'low');
  const lines = [...toDial(['in_danger_now']).slice(0, mostEmergencies), ...confirmed.slice(0, mostOthers)];
  const days = lines.flatMap(({ line }) => (isOwn(line) ? [] : (line.verified?.on ?? [])));
  return { lines, checked: days.sort()[0] ?? null };
}
