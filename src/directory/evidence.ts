/**
 * How sure the directory is of an entry: computed from its sources, never typed by hand.
 *
 * - **high**: the operator's own word or its own authority's, of the last three years; or two governments, one of
 *   them of the last three years (the entry's own authority is one of them, also where the press reports its word).
 * - **medium**: the operator's or own authority's word of any age, at first hand or in the press; or the association
 *   that the operator belongs to; or two publishers that do not copy from each other.
 * - **low**: anything else. It is shown as not confirmed, or not at all.
 *
 * A mirror of a list is no source of its own. A source that says otherwise (`differs`) lowers the confidence by one
 * step if it is a government's, an operator's or the press's, and of the last three years: from high to medium, and to
 * low where neither an operator nor a government stands behind the entry. An entry whose sources nobody could reconcile
 * (`unsettled`) is never high.
 *
 * A year counts as within the last three to its end: a page of 2023 counts up to the end of 2026.
 */
import type { Confidence, Evidence, Source } from './schema';

export const recentYears = 3;

/** The year of a source, or null where none is known. */
export function yearOf({ date }: Pick<Source, 'date'>): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/**
 * What the sources of one line amount to.
 * @param entry with its sources about this line; of several entries that name it, with the sources of all
 * @param on the day it is asked for, `2026-11-24`
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

/** Confidence on a later day than it was computed on: without a newer source high does not stay high. */
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

/** Several addresses of one publisher, who is one voice. */
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

/** Names below which a country registers others, `gov` of `gov.pk`, and hosts that lend a name to everybody. */
const sharedName = /^(ac|co|com|edu|go|gob|gouv|gov|govt|gub|lg|ne|net|nic|or|org|sch)\.[a-z]{2}$/;
const lentNames: readonly string[] = ['blogspot.com', 'github.io', 'wordpress.com'];

/** What a publisher has registered: `police.gov.pk` of `news.police.gov.pk`. */
function registered(hostname: string): string {
  const labels = hostname.split('.');
  const last = labels.slice(-2).join('.');
  return labels.slice(sharedName.test(last) || lentNames.includes(last) ? -3 : -2).join('.');
}

function newestYear(sources: readonly Source[]): number {
  return Math.max(0, ...sources.map((source) => yearOf(source) ?? 0));
}

/** The newest year of each voice, newest first. */
function newestYears(sources: readonly Source[], voiceOf: (source: Source) => string | null): number[] {
  const newest = new Map<string, number>();
  for (const source of sources) {
    const voice = voiceOf(source);
    if (voice !== null) newest.set(voice, Math.max(newest.get(voice) ?? 0, yearOf(source) ?? 0));
  }
  return [...newest.values()].sort((a, b) => b - a);
}
