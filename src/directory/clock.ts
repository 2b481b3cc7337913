/** When an entry must be checked again: soonest where things change most often, or matter most (Pakistan). */
import type { CountryFile, Verified } from './schema';

/** @returns how many months an entry may go without a check */
export function clockMonths(country: string, kind: string): number {
  // 001: entries for every country, and the sites' own routes.
  if (country === 'PK' || country === '001') return 3;
  return kind === 'emergency' ? 6 : 12;
}

/** The last day on which an entry's check is still recent enough. */
export function clockRunsOut(country: string, kind: string, { on }: Verified): string {
  return monthsAfter(on, clockMonths(country, kind));
}

/**
 * The day an entry is put on the worksheet: somewhere in the last third of its clock, and always the same for
 * one entry. So entries that were checked on the same day are not all due on the same day.
 */
export function nextCheck(id: string, country: string, kind: string, verified: Verified): string {
  const months = clockMonths(country, kind);
  const spread = Math.floor((months * 30) / 3);
  return daysAfter(clockRunsOut(country, kind, verified), -(numberFrom(id) % spread));
}

/** @param day `2026-11-30` @returns the same day of a later month, or that month's last */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * How many whole months ago an entry was checked, if its clock has run out.
 * @param entry its id says which country it belongs to: `pk-police-15`; `world-` and `platform-` are for
 *   every country
 * @returns null while the check is recent enough, and for an entry that nobody checks (an organisation's own)
 */
export function monthsOverdue(
  { id, kind, verified }: { id: string; kind: string; verified: Verified | null },
  now: Date,
): number | null {
  if (!verified) return null;
  const country = /^[a-z]{2}-/.test(id) ? id.slice(0, 2).toUpperCase() : '001';
  const today = now.toISOString().slice(0, 10);
  return today > clockRunsOut(country, kind, verified) ? monthsBetween(verified.on, today) : null;
}

/** After this many months without any check the data of an installation counts as old. */
const oldData = 12;

/**
 * Whether an installation's data is old as a whole: nothing in it was checked within a year, so it gets no
 * updates. One country that nobody has checked for longer does not make it old.
 */
export function isOldData(
  { checked = '', helplines, channels }: Pick<CountryFile, 'checked' | 'helplines' | 'channels'>,
  now: Date,
): boolean {
  let newest = checked;
  for (const { verified } of [...helplines, ...channels]) {
    if (verified && verified.on > newest) newest = verified.on;
  }
  return newest !== '' && now.toISOString().slice(0, 10) > monthsAfter(newest, oldData);
}

function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

/** A number made from a text; the numbers are spread evenly enough. */
function numberFrom(text: string): number {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + sign.charCodeAt(0)) % 1_000_003;
  return sum;
}
