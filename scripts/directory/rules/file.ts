/** What holds for a file as a whole: its name, its words, its order, its places, and which entries stand in it twice. */
import { dangerNumbers } from '../../../src/directory/danger';
import { forRegion } from '../../../src/directory/groups';
import { knownFile, newestCheck } from '../../../src/directory/known';
import { worldCode } from '../../../src/directory/load';
import { type Context, type Entry, entriesOf, isKnown, worldFiles } from './context';

/** Files in which every text must have this language: those of Pakistan, and those that every country sees. */
const completeIn = { files: ['pk.json', 'world.json', 'platforms.json'], language: 'ur' };

/**
 * Terms that no text may use (words for abuse that blame or excuse), and words that only tell how the data was
 * gathered.
 */
const forbiddenWords =
  /child(ren)?\W{0,2}porn|kiddie|child prostitut|sex with (a )?child|victim of honou?r|عزت لٹ|چائلڈ پورن|second-hand|open project|unnamed|GitHub repositor|not seen directly|in this run/i;

/** Its name, its words, its languages, its order and its subdivisions. */
export function checkFile({ file, data, problem }: Context): void {
  const isWorld = worldFiles.includes(file);
  const expected = isWorld ? file : `${data.country.toLowerCase()}.json`;
  if (isWorld !== (data.country === worldCode) || file !== expected) {
    problem('country', `The file is for ${data.country}, so its name is ${expected}`);
  }
  if (!isWorld && !isKnown('region', data.country)) {
    problem('country', `${data.country} is not a country or territory`);
  }

  for (const { path, text } of textsIn(data)) {
    const found = forbiddenWords.exec(text);
    if (found) problem('words', `${path}: “${found[0]}”`);
  }
  if (completeIn.files.includes(file)) {
    for (const path of untranslated(data)) problem('translation', `${path}: no ${completeIn.language}`);
  }

  const kinds = data.helplines.map(({ kind }) => kind);
  const lastEmergency = kinds.lastIndexOf('emergency');
  if (kinds.slice(0, lastEmergency + 1).some((kind) => kind !== 'emergency')) {
    problem('order', 'Emergency numbers come first');
  }

  const declared = (data.subdivisions ?? []).map(({ code }) => code);
  for (const code of declared) {
    if (!code.startsWith(`${data.country}-`)) problem('subdivision', `${code} is not in ${data.country}`);
  }
  for (const { entry } of entriesOf(data)) {
    if (entry.region && !declared.includes(entry.region)) {
      problem('subdivision', `${entry.id}: ${entry.region} is not among the file's subdivisions`);
    }
  }
}

/**
 * Ids begin with the country, and no two entries have the same.
 * @param ids those of the files before, with their file
 */
export function checkIds({ file, data, problem }: Context, ids: Map<string, string>): void {
  for (const { kind, entry } of entriesOf(data)) {
    const key = `${kind} ${entry.id}`;
    const other = ids.get(key);
    if (other) problem('id', `${entry.id}: there is a ${kind} of this id in ${other} already`);
    ids.set(key, file);
    if (!worldFiles.includes(file) && !entry.id.startsWith(`${data.country.toLowerCase()}-`)) {
      problem('id', `${entry.id}: ids begin with the country, ${data.country.toLowerCase()}-`);
    }
  }
}

/** A country must have a confirmed number to call, or say why it has none. */
export function checkDanger({ data, problem }: Context): void {
  const { first } = dangerNumbers(forRegion(knownFile(data, newestCheck([data])), null).helplines);
  if (
    first.length === 0 ||
    data.country === worldCode ||
    first.some(({ confidence }) => confidence !== 'low')
  )
    return;
  const says = data.unsettled ?? data.helplines.find(({ id }) => id === first[0]?.id)?.unsettled;
  if (!says) problem('emergency', 'No emergency number is confirmed, and `unsettled` does not say why');
}

/** The same contact under two names, if one person would see both. */
export function checkDuplicates({ data, exceptions, used, problem }: Context): void {
  const lines = new Map<string, Entry[]>();
  for (const item of entriesOf(data)) {
    for (const line of numbersAndAddresses(item)) {
      const key = `${item.kind} ${line}`;
      lines.set(key, [...(lines.get(key) ?? []), item]);
    }
  }
  for (const [key, items] of lines) {
    for (const [index, { entry }] of items.entries()) {
      const twin = items
        .slice(0, index)
        .find(({ entry: other }) => !other.region || !entry.region || other.region === entry.region);
      if (!twin) continue;
      const line = key.slice(key.indexOf(' ') + 1);
      const exception = exceptions.duplicates.find(
        (each) => each.country === data.country && each.line === line,
      );
      if (exception) used.add(exception);
      else problem('duplicate', `${entry.id}: ${line} is in ${twin.entry.id} too`);
    }
  }
}

function numbersAndAddresses(item: Entry): Set<string> {
  const bare = (number: string) => number.replace(/[^\d+]/g, '');
  const lines =
    item.kind === 'helpline'
      ? item.entry.contacts
          .filter(({ type }) => type === 'phone')
          .map(({ value, e164 }) => e164 ?? bare(value))
      : item.entry.delivery.map((way) => {
          if (way.type === 'phone') return way.e164 ?? bare(way.number);
          return way.type === 'form' ? way.url : way.address;
        });
  return new Set(lines);
}

/** Every string of a file that is not a web address, with its path. */
function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, path ? `${path}.${key}` : key));
}

/** Paths of texts that lack a language which they must have. */
function untranslated(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return completeIn.language in value ? [] : [path];
  return Object.entries(value).flatMap(([key, each]) => untranslated(each, path ? `${path}.${key}` : key));
}
