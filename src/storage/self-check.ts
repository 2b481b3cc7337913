/**
 * The self-check: counts of presses, by site and UTC day, that show when a site has changed and shares there
 * may no longer be caught. No address, no words, no time of day; a week at most, and started again with a new
 * version of the extension or of the site's data.
 */
import * as z from 'zod/mini';
import type { ActChecked } from '../messages';
import type { Key } from './index';

/** As it is stored. What counts of it depends on the version of the extension, which {@link readSelfCheck} gets. */
export const selfCheckCounts: Key<unknown> = { at: 'kept/selfCheck', parse: (stored) => stored };

// Not `nonnegative`: it would make the popup larger.
const count = z.int().check(z.refine((value) => value >= 0));

const counts = {
  /** Shares that the site's data recognised, held or not. */
  known: count,
  /** Presses that look like a share and that the site's data did not recognise. */
  missed: count,
  /** Held shares of posts whose link should have been in the page and was not found. */
  linkMissed: count,
  /** How many held shares were identified by each kind of sign. */
  mark: count,
  icon: count,
  place: count,
  label: count,
  /** What made the page fill in the links that wait for focus or pointer. */
  focus: count,
  pointer: count,
  late: count,
  never: count,
};
const countsOfDay = z.object({
  site: z.string(),
  /** UTC, `YYYY-MM-DD`. */
  day: z.string(),
  /** The date of the site's data. */
  data: z.string(),
  ...counts,
});
type CountsOfDay = z.infer<typeof countsOfDay>;
export type Counts = Pick<CountsOfDay, keyof typeof counts>;

/** A list, not a record of records: the popup would have to load what zod needs for those. */
const selfCheck = z.object({
  /** Of the extension. */
  version: z.string(),
  days: z.array(countsOfDay),
});
export type SelfCheck = z.infer<typeof selfCheck>;

/** What was seen of one press. */
export interface CheckedPress {
  known: boolean;
  linkMissed: boolean;
  signs: ActChecked['signs'];
  revealed?: ActChecked['revealed'];
}

/** Which press it was: site and its data, version of the extension, UTC day. */
export interface CheckedPlace {
  site: string;
  data: string;
  version: string;
  day: string;
}

/** A day that is long past says nothing about the site today. */
const MOST_DAYS = 7;
/** Fewer presses prove nothing. */
const FEWEST = 3;

const none = Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as Counts;

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function sum(all: readonly Readonly<Counts>[]): Counts {
  const total = { ...none };
  for (const one of all) for (const name of Object.keys(none) as (keyof Counts)[]) total[name] += one[name];
  return total;
}

/** Reads whatever is stored; what is not valid, or of another version of the extension, counts as nothing. */
export function readSelfCheck(stored: unknown, version: string): SelfCheck {
  const parsed = z.safeParse(selfCheck, stored);
  return parsed.success && parsed.data.version === version ? parsed.data : { version, days: [] };
}

/**
 * What to keep after a press.
 * @param stored whatever was kept before
 */
export function counted(
  stored: unknown,
  press: CheckedPress,
  { site, data, version, day }: CheckedPlace,
): SelfCheck {
  const signs = Object.fromEntries(press.signs.map((sign) => [sign, 1]));
  const one: Counts = {
    ...none,
    ...signs,
    [press.known ? 'known' : 'missed']: 1,
    linkMissed: Number(press.linkMissed),
    ...(press.revealed && { [press.revealed]: 1 }),
  };
  const oldest = daysBefore(day, MOST_DAYS - 1);
  const kept = readSelfCheck(stored, version).days.filter(
    (other) => other.day >= oldest && (other.site !== site || other.data === data),
  );
  const isToday = (other: CountsOfDay) => other.site === site && other.day === day;
  const today = { site, day, data, ...sum([...kept.filter(isToday), one]) };
  return { version, days: [...kept.filter((other) => !isToday(other)), today] };
}

/**
 * The latest presses on a site: whole days, newest first, until there are enough to judge by. So a change of
 * the site is known the same day, even if everything went well before.
 * @param today UTC day
 * @returns null where there are too few
 */
export function latestCounts(check: SelfCheck, site: string, today: string): Counts | null {
  const oldest = daysBefore(today, MOST_DAYS - 1);
  const days = check.days
    .filter((one) => one.site === site && one.day >= oldest)
    .sort((a, b) => b.day.localeCompare(a.day));
  let total = none;
  for (const day of days) {
    total = sum([total, day]);
    if (total.known + total.missed >= FEWEST) return total;
  }
  return null;
}

/**
 * Whether at least half of the presses went wrong: not recognised as a share, or their post's link not found.
 */
export function mayHaveChanged({ known, missed, linkMissed }: Counts): boolean {
  return known + missed >= FEWEST && 2 * (missed + linkMissed) >= known + missed;
}

/**
 * Whether links of posts had to be waited for: then the note says what filled them in, even if nothing did.
 */
export function hasWaited({ focus, pointer, late, never }: Counts): boolean {
  return focus + pointer + late + never > 0;
}

/** What a note is about: everything in it except the counts. */
export interface NoteHead {
  version: string;
  browser: string;
  site: string;
  data: string;
}

/** A note for the developers, in English, with counts only. */
export function noteFor({ version, browser, site, data }: NoteHead, of: Counts): string {
  const { known, missed, linkMissed, mark, icon, place, label, focus, pointer, late, never } = of;
  return [
    `Report Instead ${version}`,
    `Browser: ${browser}`,
    `Site: ${site}, data of ${data}`,
    `Shares noticed: ${known}`,
    `Looked like a share, missed: ${missed}`,
    `Post's link not found: ${linkMissed}`,
    `Held shares told by: mark ${mark}, icon ${icon}, place ${place}, label ${label}`,
    ...(hasWaited(of)
      ? [`Post's link filled in by: focus ${focus}, pointer ${pointer}, later ${late}, not at all ${never}`]
      : []),
  ].join('\n');
}

/**
 * Name and main version of a browser. Browsers made from Chromium name Chrome too, so it is looked for last.
 */
export function browserOf(userAgent: string): string {
  const names = { Edg: 'Edge', OPR: 'Opera', Firefox: 'Firefox', Chrome: 'Chromium' };
  for (const [token, name] of Object.entries(names)) {
    const version = new RegExp(`${token}\\w*/(\\d+)`).exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return 'unknown';
}
