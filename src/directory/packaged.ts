/**
 * The directory as it is packaged: little more than a third of the data's size in the archive, and the same
 * data again once it is read.
 *
 * Small files compress badly, so countries whose codes begin with the same letter share one; values that most
 * entries of a file have are stored once; and the sources of all helplines, which are read only when a person
 * opens them, are in a file of their own. Sources of channels are shown nowhere, so they are not packaged.
 */
import { evidenceOf } from './evidence';
import { knownFile, newestCheck } from './known';
import type { Channel, CountryFile, Helpline, Source, SourcedCountryFile, SourcedHelpline } from './schema';

type EntryList = 'helplines' | 'channels';

/**
 * What a person is shown of a source. Where its copy is kept matters only to whoever checks the entry next.
 */
export type PackagedSource = Omit<Source, 'copy' | 'number'>;

/** Pakistan's file is large, and the other two are read with every country. */
const aloneInTheirFile: readonly string[] = ['pk', 'world', 'platforms'];

/** One packaged file. */
export interface PackagedFile {
  /** The day of the newest check in the whole directory. */
  checked: string;
  /** Values that an entry has unless it says otherwise. */
  common: Record<EntryList, object>;
  /** By name: `pk`, `world`, `platforms`. */
  files: Record<string, object & Record<EntryList, readonly object[]>>;
}

/** The kind of a source, without its content: many sources share one kind. */
type SourceKind = Pick<Source, 'type' | 'by' | 'differs'>;

/**
 * The sources of all helplines, in the order of the directory. They are stored as columns, because similar
 * values next to each other compress better.
 */
export interface PackagedSources {
  /** By file: how many sources each of its helplines has. */
  counts: Readonly<Record<string, readonly number[]>>;
  /** For each source: which page, counted back from the newest page so far; 0 means the next new one. */
  pages: readonly number[];
  /** For each source: which text. */
  texts: readonly number[];
  /** For each page, in the order of first use: its address without `https://`, or empty if it has none. */
  urls: readonly string[];
  dates: readonly (string | null)[];
  /** For each page: which of `kinds` it is. */
  kindOf: readonly number[];
  kinds: readonly SourceKind[];
  /** What was seen, with {@link ownNumber} in place of the helpline's first number. */
  seen: readonly string[];
}

/** Replaces, in what was seen, the number that the source is about: most say nothing else. */
const ownNumber = '~';
const usualScheme = 'https://';

export const packagedSourcesPath = 'directory/sources.json';

/**
 * The path of the packaged file that holds a file of the directory.
 * @param name `pk`, `world` or `platforms`
 */
export function packagedPath(name: string): string {
  return `directory/${aloneInTheirFile.includes(name) ? name : name.charAt(0)}.json`;
}

/**
 * All that is packaged of the directory, by path. Confidence is computed for the day of the newest check in
 * it, so that the same data is always packaged the same way.
 * @param files the data, by name
 */
export function packDirectory(
  files: Readonly<Record<string, SourcedCountryFile>>,
): Record<string, PackagedFile | PackagedSources> {
  const paths = new Set(Object.keys(files).map(packagedPath));
  const on = newestCheck(Object.values(files));
  const packed = [...paths].map((path) => {
    const together = Object.entries(files).filter(([name]) => packagedPath(name) === path);
    const known = together.map(([name, file]) => [name, knownFile(file, on)]);
    return [path, packFiles(Object.fromEntries(known), on)];
  });
  return { ...Object.fromEntries(packed), [packagedSourcesPath]: packSources(files, on) };
}

/**
 * A file of the directory out of a packaged one.
 * @param packaged the content of the file at `packagedPath(name)`
 * @throws when it is not in there
 */
export function unpackFile(packaged: unknown, name: string): CountryFile {
  const { common, files, checked } = packaged as PackagedFile;
  const file = files[name];
  if (!file) throw new Error(`${name} is not in this packaged file`);
  const whole = (list: EntryList) => file[list].map((entry) => ({ ...common[list], ...entry }));
  return { ...file, checked, helplines: whole('helplines'), channels: whole('channels') } as CountryFile;
}

/**
 * The sources of a packaged helpline.
 * @param packaged the content of `packagedSourcesPath`
 * @param name of the file that holds the helpline
 * @param helplines of that file as it is packaged
 * @returns an empty list for a helpline that is not packaged
 */
export function packagedSourcesOf(
  packaged: PackagedSources,
  name: string,
  helplines: readonly Helpline[],
  id: string,
): readonly PackagedSource[] {
  const place = helplines.findIndex((helpline) => helpline.id === id);
  const own = packaged.counts[name]?.[place];
  if (own === undefined) return [];
  let start = 0;
  for (const [file, counts] of Object.entries(packaged.counts)) {
    const before = file === name ? counts.slice(0, place) : counts;
    for (const count of before) start += count;
    if (file === name) break;
  }
  const number = lineNumber(helplines[place]!) ?? '';
  const pages = wholePages(packaged.pages);
  return Array.from({ length: own }, (_, at) => {
    const page = pages[start + at]!;
    const seen = packaged.seen[packaged.texts[start + at]!]!;
    return {
      url: wholeUrl(packaged.urls[page]!),
      seen: seen.replaceAll(ownNumber, () => number),
      date: packaged.dates[page]!,
      ...packaged.kinds[packaged.kindOf[page]!]!,
    };
  });
}

function wholePages(pages: readonly number[]): number[] {
  let next = 0;
  return pages.map((back) => (back === 0 ? next++ : next - back));
}

function wholeUrl(url: string): string | null {
  if (url === '') return null;
  return url.startsWith('http:') ? url : usualScheme + url;
}

/** The number that a helpline's sources are about, unless they say otherwise. */
function lineNumber({ contacts }: Pick<Helpline, 'contacts'>): string | undefined {
  return contacts.find(({ type }) => type === 'phone')?.value;
}

function packFiles(files: Readonly<Record<string, CountryFile>>, checked: string): PackagedFile {
  const all = Object.values(files);
  const common = {
    helplines: mostCommon(all.flatMap(({ helplines }) => helplines)),
    channels: mostCommon(all.flatMap(({ channels }) => channels)),
  };
  const packed = Object.entries(files).map(([name, { helplines, channels, ...file }]) => [
    name,
    {
      ...file,
      helplines: helplines.map((entry) => packEntry(entry, common.helplines)),
      channels: channels.map((entry) => packEntry(entry, common.channels)),
    },
  ]);
  return { checked, common, files: Object.fromEntries(packed) };
}

/** For every field that all entries have: its most frequent value, if more than one entry has it. */
function mostCommon(entries: readonly (Helpline | Channel)[]): Record<string, unknown> {
  const fields = Object.keys(entries[0] ?? {}).filter(
    (field) => field !== 'sources' && entries.every((entry) => field in entry),
  );
  const found = fields.flatMap((field) => {
    const values = entries.map((entry) => JSON.stringify(entry[field as keyof typeof entry]));
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return most && most[1] > 1 ? [[field, JSON.parse(most[0])]] : [];
  });
  return Object.fromEntries(found);
}

/** The fields in which an entry differs from `common`, without its sources. */
function packEntry(
  { sources: _, ...entry }: Helpline | Channel,
  common: Readonly<Record<string, unknown>>,
): object {
  const own = Object.entries(entry).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(common[field]),
  );
  return Object.fromEntries(own);
}

function packSources(files: Readonly<Record<string, SourcedCountryFile>>, on: string): PackagedSources {
  const counts: Record<string, number[]> = {};
  const rows: { page: string; text: string }[] = [];
  for (const [name, { helplines }] of Object.entries(files)) {
    counts[name] = helplines.map((helpline) => {
      const shown = shownSources(helpline.sources, on, lineNumber(helpline));
      for (const source of shown) rows.push({ page: pageOf(source, on), text: packedText(source, helpline) });
      return shown.length;
    });
  }
  const pages = [...new Set(rows.map(({ page }) => page))];
  const seen = [...new Set(rows.map(({ text }) => text))].sort();
  const placeOf = new Map(pages.map((page, place) => [page, place]));
  const textAt = new Map(seen.map((text, place) => [text, place]));
  let next = 0;
  const columns = pages.map((page): PackagedSource => JSON.parse(page));
  const kindText = ({ url: _, seen: __, date: ___, ...kind }: PackagedSource) => JSON.stringify(kind);
  const kinds = [...new Set(columns.map(kindText))];
  return {
    counts,
    pages: rows.map(({ page }) => {
      const place = placeOf.get(page)!;
      if (place < next) return next - place;
      next++;
      return 0;
    }),
    texts: rows.map(({ text }) => textAt.get(text)!),
    urls: columns.map(({ url }) =>
      url?.startsWith(usualScheme) ? url.slice(usualScheme.length) : (url ?? ''),
    ),
    dates: columns.map(({ date }) => date),
    kindOf: columns.map((column) => kinds.indexOf(kindText(column))),
    kinds: kinds.map((kind) => JSON.parse(kind)),
    seen,
  };
}

/** A source without its text. Of its date, the year is what counts (evidence.ts); the month, too, if it is of this one. */
function pageOf({ copy: _, number: __, seen: ___, ...page }: Source, on: string): string {
  return JSON.stringify({ ...page, date: packagedDate(page.date, on) });
}

/** @param on the day of the newest check */
export function packagedDate(date: string | null, on: string): string | null {
  return date?.slice(0, date >= on.slice(0, 4) ? 7 : 4) ?? null;
}

function packedText({ seen }: Source, helpline: SourcedHelpline): string {
  if (seen.includes(ownNumber)) throw new Error(`${helpline.id}: no source may say “${ownNumber}”`);
  const number = lineNumber(helpline);
  return number ? seen.replaceAll(number, ownNumber) : seen;
}

/**
 * The sources of an entry that are packaged: those that contradict it, and of the others, the best and newest first, as
 * many as it takes to be as sure of its number as with all; but two where there are two; and the best of each other
 * number that it has. The data keeps all in any case.
 * @param on the day its confidence is computed for
 * @param number the first number of the entry, which its confidence is about
 */
export function shownSources(
  sources: readonly Source[],
  on: string,
  number: string | undefined,
): readonly Source[] {
  const counted = sources.filter(({ type }) => type !== 'mirror');
  if (counted.length === 0) return sources;
  const isAbout = (source: Source) => source.number === undefined || source.number === number;
  const proof = (some: readonly Source[]) =>
    JSON.stringify(evidenceOf({ sources: some.filter(isAbout) }, on));
  const differing = counted.filter(({ differs }) => differs);
  const best = counted
    .filter(({ differs }) => !differs)
    .sort((a, b) => strength(b) - strength(a) || (b.date ?? '').localeCompare(a.date ?? ''));
  const own = best.filter(isAbout);
  let enough = Math.min(2, own.length);
  while (proof([...differing, ...own.slice(0, enough)]) !== proof(counted)) enough += 1;
  const others = best.filter(
    (source) => !isAbout(source) && source === best.find((one) => one.number === source.number),
  );
  const shown = new Set([...differing, ...own.slice(0, enough), ...others]);
  return counted.filter((source) => shown.has(source));
}

/** The operator and the country's own authority know best, then other governments, then the press. */
function strength({ type, by }: Source): number {
  if (type === 'operator' || (type === 'official' && by !== 'foreign government')) return 3;
  if (type === 'official' || by !== undefined) return 2;
  return type === 'press' ? 1 : 0;
}
