/**
 * When an entry is to be checked again. What changes most often, or matters most at home, is due again soonest.
 */
import type { CountryFile, Verified } from './schema';

/** @returns how many months an entry may go without a check */
export function clockMonths(country: string, kind: string): number {
  // 001: what every country sees, and the sites' own routes.
  if (country === 'PK' || country === '001') return 3;
  return kind === 'emergency' ? 6 : 12;
}

/** The day from which on an entry has gone too long without a check. */
export function clockRunsOut(country: string, kind: string, { on }: Verified): string {
  return monthsAfter(on, clockMonths(country, kind));
}

/**
 * The day an entry is on the worksheet: some time in the last third of its clock, always the same for one entry, so
 * that what was checked on one day is not due again on one day.
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
 * How many whole months ago an entry was checked, where its clock has run out.
 * @param entry its id says which country it is of: `pk-police-15`; `world-` and `platform-` are every country's
 * @returns null while it is within its time, and for an entry that nobody checks (an organisation's own)
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

/** Months after which the data of an installation is called old as a whole. */
const oldData = 12;

/**
 * Whether an installation has data in which nothing was checked within a year: it gets no updates. A country that nobody
 * looked at for longer does not make an installation old.
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

/** Some number for a text, spread evenly enough. */
function numberFrom(text: string): number {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + sign.charCodeAt(0)) % 1_000_003;
  return sum;
}
