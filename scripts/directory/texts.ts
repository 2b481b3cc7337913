/**
 * The texts of the directory that are translated into every language, each with a key for translators, and how they are
 * packaged. Pure functions.
 */

import type { LocalText, SourcedCountryFile } from '../../src/directory/schema';
import { textHash } from '../../src/directory/texts';
import { textIn } from '../../src/i18n/languages';
import type { DirectoryFiles } from './files';

/** The one key for the many names that differ only in the site: "Report on Facebook". */
export const reportOnKey = 'report-on';
const REPORT_ON = 'Report on ';

/** A text and its place: `channels/platform-facebook/steps/0`. */
interface TextAtPlace {
  place: string;
  text: LocalText;
}

export interface KeyedText {
  /** The place of the text; if several entries have the same text, the place of the first one. */
  key: string;
  /** What is to be translated. */
  english: string;
  /** The same in Urdu, from the data; undefined for the name with `{site}` in it. */
  urdu: string | undefined;
  places: readonly TextAtPlace[];
}

/** Files in which every text is translated. In the files of other countries, names are not translated. */
const wholeFiles: readonly string[] = ['pk', 'platforms', 'world'];

/**
 * Every text to be translated, each once.
 * @param files the directory's data, by name
 */
export function keyedTexts(files: DirectoryFiles): KeyedText[] {
  const others = Object.keys(files).filter((name) => !wholeFiles.includes(name));
  const all = [...wholeFiles, ...others].flatMap((name) =>
    files[name] ? textsOfFile(name, files[name]) : [],
  );
  const found = new Map<string, KeyedText & { places: TextAtPlace[] }>();
  for (const placed of all) {
    const { place, text } = placed;
    const isReportOn = siteIn(text) !== null;
    const english = isReportOn ? `${REPORT_ON}{site}` : text.en;
    const known = found.get(english);
    if (known) known.places.push(placed);
    else
      found.set(english, {
        ...{ key: isReportOn ? reportOnKey : place, english, places: [placed] },
        urdu: isReportOn ? undefined : text.ur,
      });
  }
  return [...found.values()];
}

/**
 * The texts as they are packaged. @param files the directory's data, by name @param translations by language @returns
 * the hashes of the English texts and, in the same order, what each language says; empty for a text that its readers
 * would see in the same words anyway @throws Error when two English texts have the same hash
 */
export function packDirectoryTexts(
  files: DirectoryFiles,
  translations: Readonly<Record<string, Readonly<Record<string, string>>>>,
): { keys: string[]; texts: Record<string, string[]> } {
  const rows = keyedTexts(files).flatMap(({ key, places: [first, ...more] }) =>
    [first, ...(key === reportOnKey ? more : [])].flatMap((placed) =>
      placed ? { key, text: placed.text } : [],
    ),
  );
  const keys = rows.map(({ text }) => textHash(text.en));
  if (new Set(keys).size < keys.length) throw new Error('Two texts of the directory have one hash');
  const said = (tag: string, texts: Readonly<Record<string, string>>) =>
    rows.map(({ key, text }) => {
      const own = texts[key]?.replace('{site}', siteIn(text) ?? '') ?? '';
      return own === textIn(text, tag).text ? '' : own;
    });
  const packed = Object.entries(translations).map(([tag, texts]) => [tag, said(tag, texts)]);
  return { keys, texts: Object.fromEntries(packed) };
}

/** The site in the name of its own report route; null for any other text. */
function siteIn({ en }: LocalText): string | null {
  return en.startsWith(REPORT_ON) ? en.slice(REPORT_ON.length) : null;
}

/** The texts of a file that are translated. A body without an Urdu name keeps its own name. */
function textsOfFile(
  name: string,
  { subdivisions = [], helplines, channels }: SourcedCountryFile,
): TextAtPlace[] {
  const all = [
    ...subdivisions.flatMap(({ code, ...region }) => textsWithin(region, `regions/${code}`)),
    ...helplines.flatMap((entry) => textsWithin(entry, `helplines/${entry.id}`)),
    ...channels.flatMap((entry) => textsWithin(entry, `channels/${entry.id}`)),
  ];
  const isWhole = wholeFiles.includes(name);
  return all.filter(({ place, text }) => {
    const isName = /\/(?:name|operator)$/.test(place);
    // Companies have the same name everywhere.
    const isCompany = name === 'platforms' && place.endsWith('/operator');
    return text.ur !== undefined && !isCompany && (isWhole || !isName);
  });
}

function textsWithin(value: unknown, place: string): TextAtPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [{ place, text: value as LocalText }];
  return Object.entries(value).flatMap(([name, part]) => textsWithin(part, `${place}/${name}`));
}

/** What each field of an entry is for, told to translators. */
const fields: Readonly<Record<string, string>> = {
  name: 'What it is called: heading of its card, and on its button.',
  operator: 'Who runs it: a small line below its name.',
  hoursNote: 'When it answers, where that cannot be computed: a small line.',
  asks: 'What its form asks of whoever reports; said before it opens.',
  note: 'What whoever reports should know about it: one or two short sentences.',
  steps:
    'One step of a numbered list: how to report on the site itself. Names of its controls stay as the site has them.',
  'contacts/note': 'Beside a telephone number: a few words.',
  'delivery/note': 'Beside a telephone number: a few words.',
};

/** Tells translators, in English, where a text is shown. */
export function aboutText({ key, places }: KeyedText): string {
  if (key === reportOnKey)
    return 'What a site’s own report route is called; {site} is its name, in Latin letters.';
  const [list, id, ...rest] = key.split('/');
  const field = rest.filter((part) => !/^\d+$/.test(part)).join('/');
  const more = places.length > 1 ? ` The same words stand in ${places.length} places.` : '';
  return `Directory, ${list}, ${id}. ${fields[field] ?? ''}${more}`;
}
