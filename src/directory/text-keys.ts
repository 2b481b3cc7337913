/**
 * The texts of the directory that are to be said in every language, each with the key that translators know it by. Pure;
 * used by the build and the checks, never by a page.
 */
import type { LocalText, SourcedCountryFile } from './schema';

/** What stands for the many names that differ only in the site: "Report on Facebook". */
export const reportOnKey = 'report-on';
const REPORT_ON = 'Report on ';

export interface KeyedText {
  /** `channels/platform-facebook/steps/0`: of its first place, where several entries say the same. */
  key: string;
  text: LocalText;
  /** Every place that says the same. */
  places: readonly string[];
}

/** Whose every text is translated; of the other countries' files what entries say, but not what they are called. */
const wholeFiles: readonly string[] = ['pk', 'platforms', 'world'];

/** Companies are called the same everywhere. */
const isCompany = (name: string, place: string) => name === 'platforms' && place.endsWith('/operator');

const isName = (place: string) => /\/(?:name|operator)$/.test(place);

/** The site in the name of its own report route; null for any other text. */
export function reportedSite(english: string): string | null {
  return english.startsWith(REPORT_ON) ? english.slice(REPORT_ON.length) : null;
}

/**
 * Every text to be translated, each once.
 * @param files the directory's data, by name
 */
export function keyedTexts(files: Readonly<Record<string, SourcedCountryFile>>): KeyedText[] {
  const byEnglish = new Map<string, { key: string; text: LocalText; places: string[] }>();
  const order = [...wholeFiles, ...Object.keys(files).filter((name) => !wholeFiles.includes(name))];
  for (const name of order) {
    const file = files[name];
    if (!file) continue;
    for (const [place, text] of placesOf(file)) {
      if (!isTranslated(name, place, text)) continue;
      const isReportOn = name === 'platforms' && reportedSite(text.en) !== null;
      const english = isReportOn ? `${REPORT_ON}{site}` : text.en;
      const known = byEnglish.get(english);
      if (known) known.places.push(place);
      else if (isReportOn)
        byEnglish.set(english, { key: reportOnKey, text: { en: english }, places: [place] });
      else byEnglish.set(english, { key: place, text, places: [place] });
    }
  }
  return [...byEnglish.values()];
}

/** What has an Urdu form is a text for readers; a body without one is called by its own name. */
function isTranslated(name: string, place: string, text: LocalText): boolean {
  if (text.ur === undefined || isCompany(name, place)) return false;
  return wholeFiles.includes(name) || !isName(place);
}

/** Every text of a file by its place. */
function placesOf({ subdivisions = [], helplines, channels }: SourcedCountryFile): [string, LocalText][] {
  return [
    ...subdivisions.map(({ code, name }): [string, LocalText] => [`regions/${code}/name`, name]),
    ...helplines.flatMap((entry) => textsWithin(entry, `helplines/${entry.id}`)),
    ...channels.flatMap((entry) => textsWithin(entry, `channels/${entry.id}`)),
  ];
}

function textsWithin(value: unknown, place: string): [string, LocalText][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [[place, value as LocalText]];
  return Object.entries(value).flatMap(([name, part]) => textsWithin(part, `${place}/${name}`));
}
