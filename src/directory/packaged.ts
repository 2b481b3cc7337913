/**
 * The directory as it lies in the package: as an archive little more than a third of the data, and the same once read.
 *
 * Small files do not compress, so countries share one by their first letter; what most entries of a file have in
 * common is in it once; and the sources of all entries, which are read only when a person opens them, are in a file
 * of their own, each source once.
 */
import { knownFile, newestCheck } from './known';
import type {
  Channel,
  CountryFile,
  Helpline,
  Source,
  SourcedChannel,
  SourcedCountryFile,
  SourcedHelpline,
} from './schema';

type EntryList = 'helplines' | 'channels';
type SourcedEntry = SourcedHelpline | SourcedChannel;

/** What a source says to a person: where the copy lies that was read, is for whoever checks the entry next. */
export type PackagedSource = Omit<Source, 'copy' | 'number'>;

/** The first home is large, and the other two are read with every country. */
const aloneInTheirFile: readonly string[] = ['pk', 'world', 'platforms'];

/** One packaged file. */
export interface PackagedFile {
  /** Fields that an entry has where it does not say otherwise. */
  common: Record<EntryList, object>;
  /** By name: `pk`, `world`, `platforms`. */
  files: Record<string, object & Record<EntryList, readonly object[]>>;
}

/** What a source is, apart from what it says: many are alike in it. */
type SourceKind = Pick<Source, 'type' | 'by' | 'differs'>;

/**
 * The file with all sources; entries have their places in `sources` by id. An address and a kind that several sources
 * share are in it once: `[place in urls, seen, date, place in kinds]`.
 */
export interface PackagedSources extends Record<EntryList, Record<string, readonly number[]>> {
  /** In order, each without what it begins with like the one before: `17 the-rest`; empty for no address. */
  urls: readonly string[];
  kinds: readonly SourceKind[];
  sources: readonly (readonly [number, string, string | null, number])[];
}

export const packagedSourcesPath = 'directory/sources.json';

/**
 * The path of the packaged file that holds a file of the directory.
 * @param name `pk`, `world` or `platforms`
 */
export function packagedPath(name: string): string {
  return `directory/${aloneInTheirFile.includes(name) ? name : name.charAt(0)}.json`;
}

/**
 * All that is packaged of the directory, by path. Confidence is as of the newest check in it, so that one state of the
 * data is packaged one way.
 * @param files the data, by name
 */
export function packDirectory(
  files: Readonly<Record<string, SourcedCountryFile>>,
): Record<string, PackagedFile | PackagedSources> {
  const paths = new Set(Object.keys(files).map(packagedPath));
  const on = newestCheck(Object.values(files));
  const packed = [...paths].map((path) => {
    const together = Object.entries(files).filter(([name]) => packagedPath(name) === path);
    return [path, packFiles(Object.fromEntries(together.map(([name, file]) => [name, knownFile(file, on)])))];
  });
  return { ...Object.fromEntries(packed), [packagedSourcesPath]: packSources(Object.values(files)) };
}

/**
 * A file of the directory out of a packaged one.
 * @param packaged the content of the file at `packagedPath(name)`
 * @throws when it is not in there
 */
export function unpackFile(packaged: unknown, name: string): CountryFile {
  const { common, files } = packaged as PackagedFile;
  const file = files[name];
  if (!file) throw new Error(`${name} is not in this packaged file`);
  const whole = (list: EntryList) => file[list].map((entry) => ({ ...common[list], ...entry }));
  return { ...file, helplines: whole('helplines'), channels: whole('channels') } as CountryFile;
}

/**
 * The sources of a packaged entry.
 * @param packaged the content of `packagedSourcesPath`
 * @returns none for an entry that is not packaged
 */
export function packagedSourcesOf(
  packaged: PackagedSources,
  list: EntryList,
  id: string,
): readonly PackagedSource[] {
  const places = packaged[list][id] ?? [];
  const urls = places.length > 0 ? wholeUrls(packaged.urls) : [];
  return places.flatMap((place) => {
    const row = packaged.sources[place];
    if (!row) return [];
    const [url, seen, date, kind] = row;
    return [{ url: urls[url] || null, seen, date, ...(packaged.kinds[kind] as SourceKind) }];
  });
}

function packFiles(files: Readonly<Record<string, CountryFile>>): PackagedFile {
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
  return { common, files: Object.fromEntries(packed) };
}

/** Of every field that all entries have, the value that most have, if more than one has it. */
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

/** What an entry says otherwise than most, without its sources. */
function packEntry(
  { sources: _, ...entry }: Helpline | Channel,
  common: Readonly<Record<string, unknown>>,
): object {
  const own = Object.entries(entry).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(common[field]),
  );
  return Object.fromEntries(own);
}

/** In the order of their text: alike next to alike is smaller as an archive. */
function packSources(files: readonly SourcedCountryFile[]): PackagedSources {
  const helplines = files.flatMap((file) => file.helplines);
  const channels = files.flatMap((file) => file.channels);
  const all = [...helplines, ...channels].flatMap(({ sources }) => shownSources(sources));
  const texts = [...new Set(all.map(shownText))].sort();
  const places = new Map(texts.map((text, place) => [text, place]));
  const placesById = (entries: readonly SourcedEntry[]) =>
    Object.fromEntries(
      entries.map(({ id, sources }) => [
        id,
        [...new Set(shownSources(sources).flatMap((source) => places.get(shownText(source)) ?? []))],
      ]),
    );
  const shown = texts.map((text): PackagedSource => JSON.parse(text));
  const urls = [...new Set(shown.map(({ url }) => url ?? ''))].sort();
  const kindOf = ({ url: _, seen: __, date: ___, ...kind }: PackagedSource) => JSON.stringify(kind);
  const kinds = [...new Set(shown.map(kindOf))];
  return {
    urls: urls.map((url, place) => shortUrl(url, urls[place - 1] ?? '')),
    kinds: kinds.map((kind) => JSON.parse(kind)),
    sources: shown.map((one) => [
      urls.indexOf(one.url ?? ''),
      one.seen,
      one.date,
      kinds.indexOf(kindOf(one)),
    ]),
    helplines: placesById(helplines),
    channels: placesById(channels),
  };
}

function shortUrl(url: string, before: string): string {
  let alike = 0;
  while (alike < url.length && url[alike] === before[alike]) alike++;
  return `${alike} ${url.slice(alike)}`;
}

function wholeUrls(short: readonly string[]): string[] {
  let before = '';
  return short.map((each) => {
    const space = each.indexOf(' ');
    before = before.slice(0, Number(each.slice(0, space))) + each.slice(space + 1);
    return before;
  });
}

/**
 * The sources that are packaged of an entry: without mirrors, which prove nothing, and without lists where two
 * authorities or operators stand behind it. All stay in the data.
 */
export function shownSources(sources: readonly Source[]): readonly Source[] {
  const strong = sources.filter(
    ({ type, differs }) => (type === 'official' || type === 'operator') && !differs,
  );
  const kept = sources.filter(({ type }) => type !== 'mirror' && (strong.length < 2 || type !== 'list'));
  return kept.length > 0 ? kept : sources;
}

function shownText({ copy: _, number: __, ...shown }: Source): string {
  return JSON.stringify(shown satisfies PackagedSource);
}
