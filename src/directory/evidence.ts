/**
 * How sure the directory is of an entry: computed from its sources, never typed by hand.
 *
 * - **high**: the operator itself or its own authority said so in the last three years; or two governments
 *   said so, one of them in the last three years (the entry's own authority counts as a government, also
 *   where the press reports what it said).
 * - **medium**: the operator or its own authority said so at any time (for the authority, also in the press);
 *   or the association that the operator belongs to says so; or two publishers that do not copy from each
 *   other.
 * - **low**: anything else. It is shown as not confirmed, or not at all.
 *
 * A mirror (a copy of a list) does not count as a source. A recent source that says otherwise (`differs`)
 * lowers the confidence by one step if it is a government's, an operator's or the press's: from high to
 * medium, and to low where neither an operator nor a government supports the entry. An entry whose
 * sources contradict each other, and where nobody could find out who is right (`unsettled`), is never high.
 *
 * A year counts to its end: a page of 2023 is within the last three years up to the end of 2026.
 */
import type { Confidence, Evidence, Source } from './schema';

export const recentYears = 3;

/** The year of a source, or null where none is known. */
export function yearOf({ date }: Pick<Source, 'date'>): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/**
 * How much the sources of one line prove.
 * @param entry with its sources about this line; if several entries name the line, with the sources of all
 * @param on the day it is computed for, `2026-11-24`
 */
export function evidenceOf(
  { sources, unsettled }: { sources: readonly Source[]; unsettled?: string | undefined },
  on: string,
): Evidence {
  const thisYear = Number(on.slice(0, 4));
  const isRecent = (source: Source) => (yearOf(source) ?? 0) + recentYears >= thisYear;
  const counted = sources.filter(({ type }) => type !== 'mirror');
  const saying = counted.filter(({ differs }) => !differs);
  const doubted = counted.some((source) => source.differs && source.type !== 'list' && isRecent(source));

  const ownWord = saying.filter(isOwnWord);
  const newestGovernments = newestYears(saying, governmentOf);
  const untilOwn = newestYear(ownWord);
  const untilGovernments = newestGovernments.length > 1 ? newestGovernments[0]! : 0;
  const until = Math.max(untilOwn, untilGovernments) + recentYears;

  const official = saying.some((source) => isOwnWord(source) || governmentOf(source) !== null);
  if (until >= thisYear && !doubted && !unsettled) return { confidence: 'high', until };
  if (doubted && !official) return { confidence: 'low' };
  const medium =
    ownWord.length > 0 ||
    saying.some(({ by }) => by === 'association' || by === 'own authority') ||
    newestYears(saying, publisherOf).length > 1;
  return { confidence: medium ? 'medium' : 'low' };
}

/** Confidence on a later day than it was computed for: without a newer source it does not stay high. */
export function confidenceOn({ confidence, until }: Evidence, on: string): Confidence {
  return confidence === 'high' && until !== undefined && Number(on.slice(0, 4)) > until
    ? 'medium'
    : confidence;
}

/** The operator speaks, or the authority that the line belongs to. */
function isOwnWord({ type, by }: Source): boolean {
  return type === 'operator' || (type === 'official' && by !== 'foreign government');
}

/** Which government speaks here, `own` for the country's; null where none does. */
function governmentOf(source: Source): string | null {
  const { type, by } = source;
  if (type === 'official') return by === 'foreign government' ? publisherOf(source) : 'own';
  return type === 'press' && by === 'own authority' ? 'own' : null;
}

/** Addresses of one publisher: together they count once. */
const onePublisher: Readonly<Record<string, string>> = {
  'github.com/LineageOS': 'Google',
  'github.com/google': 'Google',
  'npmjs.com': 'Google',
  'github.com/roderickhsiao': 'Wikipedia',
};

/** Who publishes a source, so that two pages of one publisher count once. */
export function publisherOf({ url, seen }: Pick<Source, 'url' | 'seen'>): string {
  if (url === null || !URL.canParse(url)) return seen;
  const { hostname, pathname } = new URL(url);
  const host = registered(hostname);
  const place = host === 'github.com' ? `${host}/${pathname.split('/')[1]}` : host;
  return onePublisher[place] ?? place;
}

/**
 * Names under which a country registers others (`gov` in `gov.pk`), and hosts where anybody can get a name.
 */
const sharedName = /^(ac|co|com|edu|go|gob|gouv|gov|govt|gub|lg|ne|net|nic|or|org|sch)\.[a-z]{2}$/;
const lentNames: readonly string[] = ['blogspot.com', 'github.io', 'wordpress.com'];

/** The name that a publisher has registered: `police.gov.pk` of `news.police.gov.pk`. */
function registered(hostname: string): string {
  const labels = hostname.split('.');
  const last = labels.slice(-2).join('.');
  return labels.slice(sharedName.test(last) || lentNames.includes(last) ? -3 : -2).join('.');
}

function newestYear(sources: readonly Source[]): number {
  return Math.max(0, ...sources.map((source) => yearOf(source) ?? 0));
}

/** The newest year of each publisher or government, newest first. */
function newestYears(sources: readonly Source[], voiceOf: (source: Source) => string | null): number[] {
  const newest = new Map<string, number>();
  for (const source of sources) {
    const voice = voiceOf(source);
    if (voice !== null) newest.set(voice, Math.max(newest.get(voice) ?? 0, yearOf(source) ?? 0));
  }
  return [...newest.values()].sort((a, b) => b - a);
}
