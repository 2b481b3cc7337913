/**
 * `npm run check:directory`: checks every file of the directory and prints what it covers.
 *
 * `--worksheet` prints what has to be checked within a week, to tick off; `--record FILE` reads a ticked sheet and writes
 * what it says into the data, all of it or nothing (worksheet.ts).
 * `--coverage [COMMIT]` prints how many countries have which help, and the same for the data of a commit (coverage.ts);
 * `--differences` prints where the travel advice differs, with reasons.
 * `--write` brings the list of countries in `src/directory/countries.ts` up to date first.
 * `--clock` counts how old checks are from today. It is for a release. Without it, the age is counted from the newest
 * check in the directory, so that a clone in which nothing has changed does not start to fail by itself.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { isEmail } from '../../src/contact';
import { clockRunsOut } from '../../src/directory/clock';
import { countryCodes } from '../../src/directory/countries';
import { dangerNumbers } from '../../src/directory/danger';
import { forRegion } from '../../src/directory/groups';
import httpHosts from '../../src/directory/http-hosts.json';
import { knownFile, newestCheck } from '../../src/directory/known';
import { worldCode } from '../../src/directory/load';
import { dialsWhatItShows, isNumber } from '../../src/directory/numbers';
import { packagedSourcesPath, packDirectory } from '../../src/directory/packaged';
import { isSafeAddress, leadsWhereItSeems } from '../../src/directory/safe-address';
import {
  type Confidence,
  countryFile,
  type SourcedChannel,
  type SourcedCountryFile,
  type SourcedHelpline,
} from '../../src/directory/schema';
import { type Advice, adviceDifferences, readAdvice } from './advice';
import { coverageRows, coverageTable, coverageToday, filesAt } from './coverage';
import { directoryData, writeDirectoryFile } from './files';
import { recorded, worksheet } from './worksheet';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const countriesFile = join(root, 'src/directory/countries.ts');
const exceptionsFile = join(root, 'scripts/directory/exceptions.json');
const adviceFile = join(root, 'test/fixtures/emergency-uk-advice.json');
/** How many countries may differ from the advice, each with its reason. */
const mostDifferences = 8;

/** How large a packaged file may be, in bytes, so that the popup still opens quickly. */
const packagedLimit = 30_000;
/** Shorter numbers are short codes of their country; number plans say nothing about them. */
const longNumberDigits = 7;
/** Coverage below this is a problem. */
export const leastCovered = { emergency: 240, childHelpline: 150 };
/** Files in which every text must have this language: those of Pakistan, and those that every country sees. */
const completeIn = { files: ['pk.json', 'world.json', 'platforms.json'], language: 'ur' };
const worldFiles = ['world.json', 'platforms.json'];

/**
 * Terms that no text may use (words for abuse that blame or excuse), and words that only tell how the data was
 * gathered.
 */
const forbiddenWords =
  /child(ren)?\W{0,2}porn|kiddie|child prostitut|sex with (a )?child|victim of honou?r|عزت لٹ|چائلڈ پورن|second-hand|open project|unnamed|GitHub repositor|not seen directly|in this run/i;

/** A file of the directory. */
export interface DirectoryFile {
  /** `pk.json`; `platforms.json` is made from the sites' `report.json`. */
  name: string;
  content: unknown;
}

export type CheckName =
  | 'schema'
  | 'country'
  | 'id'
  | 'subdivision'
  | 'language'
  | 'hours'
  | 'contact'
  | 'number'
  | 'emergency'
  | 'advice'
  | 'address'
  | 'source'
  | 'shelf-life'
  | 'duplicate'
  | 'size'
  | 'words'
  | 'translation'
  | 'order'
  | 'list'
  | 'exception'
  | 'coverage';

export interface DirectoryProblem {
  check: CheckName;
  file: string;
  /** Says which entry and what is wrong with it. */
  message: string;
}

/** What a fault of the shape is called: the small build of the library says only that something is invalid. */
const english = en();

const reason = z.string().check(z.minLength(10));
const exceptionsSchema = z.object({
  /** Emergency numbers that only lists give, but not google-libphonenumber. */
  emergency: z.array(z.object({ country: z.string(), number: z.string(), reason })),
  /** Countries where the directory has none of the numbers that the advice gives for police or ambulance. */
  advice: z.array(z.object({ country: z.string(), reason })).check(z.maxLength(mostDifferences)),
  /** Long numbers that do not fit their country's number plan. */
  numbers: z.array(z.object({ entry: z.string(), number: z.string(), reason })),
  /** Hosts that we only know without TLS. */
  addresses: z.array(z.object({ hosts: z.array(z.string()), reason })),
  /** Contacts that two entries of one region share on purpose. */
  duplicates: z.array(z.object({ country: z.string(), line: z.string(), reason })),
});
export type Exceptions = z.infer<typeof exceptionsSchema>;

export const noExceptions: Exceptions = {
  emergency: [],
  advice: [],
  numbers: [],
  addresses: [],
  duplicates: [],
};

interface Context {
  file: string;
  data: SourcedCountryFile;
  /** How sure each entry is, by `helpline id` and `channel id`. */
  known: ReadonlyMap<string, Confidence>;
  exceptions: Exceptions;
  /** Exceptions that were needed; the others are out of date. */
  used: Set<unknown>;
  today: string;
  problem(check: CheckName, message: string): void;
}

/** A file whose content has the right shape. */
interface ValidFile {
  file: string;
  data: SourcedCountryFile;
}

type Entry = { kind: 'helpline'; entry: SourcedHelpline } | { kind: 'channel'; entry: SourcedChannel };

/**
 * Every check of the directory, on all files together.
 * @param files the files of the data folder, parsed
 * @param options.exceptions what was reviewed and is allowed; an exception that is not needed is itself a problem
 * @param options.listed the country codes for which the extension expects a file
 * @param options.advice a government's travel advice to compare with
 * @param options.today the day from which the age of checks is counted; by default that of the newest check in the
 * files
 * @returns problems in the order of the files; empty when all is well
 */
export function checkDirectory(
  files: readonly DirectoryFile[],
  options: { exceptions?: Exceptions; listed?: readonly string[]; today?: string; advice?: Advice } = {},
): DirectoryProblem[] {
  const { exceptions = noExceptions, listed = countryCodes } = options;
  const problems: DirectoryProblem[] = [];
  const valid: ValidFile[] = [];
  const broken: string[] = [];
  for (const { name, content } of files) {
    const data = checkSchema(name, content, problems);
    if (data) valid.push({ file: name, data });
    else broken.push(name);
  }

  const today = options.today ?? newestCheck(valid.map(({ data }) => data));
  const used = new Set<unknown>();
  const ids = new Map<string, string>();
  for (const { file, data } of valid) {
    const { helplines, channels } = knownFile(data, today);
    const context: Context = {
      file,
      data,
      known: new Map([
        ...helplines.map(({ id, confidence }) => [`helpline ${id}`, confidence] as const),
        ...channels.map(({ id, confidence }) => [`channel ${id}`, confidence] as const),
      ]),
      exceptions,
      used,
      today,
      problem: (check, message) => problems.push({ check, file, message }),
    };
    checkFile(context);
    checkIds(context, ids);
    for (const entry of entriesOf(data)) checkEntry(context, entry);
    checkDanger(context);
    checkDuplicates(context);
  }

  checkList(valid, broken, listed, problems);
  checkSizes(valid, problems);
  for (const { country, service, advice } of adviceDifferences(
    valid.map(({ data }) => data),
    options.advice ?? {},
  )) {
    const exception = exceptions.advice.find((each) => each.country === country);
    if (exception) used.add(exception);
    else {
      const message = `No number for ${service} is one that the travel advice gives: ${advice.join(', ')}`;
      problems.push({ check: 'advice', file: `${country.toLowerCase()}.json`, message });
    }
  }
  for (const exception of Object.values(exceptions).flat()) {
    if (used.has(exception)) continue;
    const message = `Nothing needs this exception any more: ${JSON.stringify(exception)}`;
    problems.push({ check: 'exception', file: 'exceptions.json', message });
  }
  return problems;
}

/** Checks the shape, unknown fields, and that the file's name fits its content. */
function checkSchema(
  name: string,
  content: unknown,
  problems: DirectoryProblem[],
): SourcedCountryFile | null {
  const parsed = countryFile.safeParse(content, { error: english.localeError });
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      problems.push({ check: 'schema', ...placeIn(name, content, path.join('.'), message) });
    }
    return null;
  }
  for (const path of lostFields(content, parsed.data)) {
    problems.push({ check: 'schema', ...placeIn(name, content, path, 'unknown field') });
  }
  return parsed.data;
}

/** Where a fault is. In the file that is made from the sites' own files, it belongs to the file of the site. */
function placeIn(
  name: string,
  content: unknown,
  path: string,
  reason: string,
): Omit<DirectoryProblem, 'check'> {
  const [, index, field = ''] = /^channels\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const { channels = [] } = content as Partial<SourcedCountryFile>;
  const site = name === 'platforms.json' && index ? channels[Number(index)]?.site : undefined;
  return site
    ? { file: `src/sites/${site}/report.json`, message: `${field}: ${reason}` }
    : { file: name, message: `${entryAt(content, path)}${path || 'the file'}: ${reason}` };
}

/** The id of the entry that a path leads into, to begin a sentence with. */
function entryAt(content: unknown, path: string): string {
  const [, list = '', index = ''] = /^(helplines|channels)\.(\d+)/.exec(path) ?? [];
  const entry: unknown = (content as Record<string, unknown[] | undefined> | null)?.[list]?.[Number(index)];
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? `${id}: ` : '';
}

/** Paths of what the schema has removed: fields that are misspelt or do not exist. */
function lostFields(before: unknown, after: unknown, path = ''): string[] {
  if (typeof before !== 'object' || before === null) return [];
  return Object.entries(before).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    const kept = (after as Record<string, unknown>)[key];
    return kept === undefined ? [at] : lostFields(value, kept, at);
  });
}

function checkFile({ file, data, problem }: Context): void {
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

function checkSizes(valid: readonly ValidFile[], problems: DirectoryProblem[]): void {
  const files = Object.fromEntries(valid.map(({ file, data }) => [basename(file, '.json'), data]));
  for (const [path, content] of Object.entries(packDirectory(files))) {
    const bytes = Buffer.byteLength(JSON.stringify(content));
    if (path === packagedSourcesPath || bytes <= packagedLimit) continue;
    const message = `${bytes} bytes as it is packaged; the limit is ${packagedLimit}`;
    problems.push({ check: 'size', file: path, message });
  }
}

function checkIds({ file, data, problem }: Context, ids: Map<string, string>): void {
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

function checkEntry(context: Context, item: Entry): void {
  const { data, problem, today } = context;
  const { entry } = item;
  for (const language of entry.languages) {
    if (!isKnown('language', language)) problem('language', `${entry.id}: ${language} is not a language`);
  }
  for (const { url, seen, date } of entry.sources) {
    if (!url && seen.length < 10)
      problem('source', `${entry.id}: a source without an address says what was seen`);
    if (url && !leadsWhereItSeems(url)) {
      problem('source', `${entry.id}: ${url} leads elsewhere than it seems`);
    }
    if (date && date > today) problem('source', `${entry.id}: ${date} is in the future`);
  }
  const { on } = entry.verified;
  if (on > today) problem('shelf-life', `${entry.id}: checked in the future, ${on}`);
  if (clockRunsOut(data.country, entry.kind, entry.verified) < today) {
    problem('shelf-life', `${entry.id}: last checked ${on}, which is too long ago`);
  }
  if (item.kind === 'helpline') checkHelpline(context, item.entry);
  else checkChannel(context, item.entry);
}

function checkHelpline(context: Context, helpline: SourcedHelpline): void {
  const { id, kind, contacts, hours, services } = helpline;
  const { problem } = context;
  if ((kind === 'emergency') !== (services !== undefined)) {
    problem('emergency', `${id}: an emergency number says what it brings (services), no other line does`);
  }
  for (const list of [services, ...contacts.map((contact) => contact.services)]) {
    if (list?.includes('all') && list.length > 1) problem('emergency', `${id}: “all” stands alone`);
  }
  if (contacts.length === 0) problem('contact', `${id}: no way to reach it`);
  for (const { type, value, e164, display } of contacts) {
    if (type === 'web' || type === 'chat') checkAddress(context, id, value);
    if (type === 'email') checkMail(context, id, value);
    if (type === 'phone' || type === 'whatsapp' || type === 'sms') checkNumber(context, id, value, e164);
    if (!dialsWhatItShows({ value, display }, context.data.country)) {
      problem('number', `${id}: ${value} is shown as ${display}`);
    }
    if (type === 'phone' && kind === 'emergency') checkEmergencyNumber(context, helpline, value);
  }
  if (hours?.kind !== 'weekly') return;
  if (!isTimeZone(hours.timeZone)) problem('hours', `${id}: ${hours.timeZone} is not a time zone`);
  for (const { days, open, close } of hours.spans) {
    if (days.length === 0 || new Set(days).size < days.length)
      problem('hours', `${id}: days ${days.join(', ')}`);
    if (open === close) problem('hours', `${id}: opens and closes at ${open}; a whole day is 00:00 to 24:00`);
  }
}

function checkChannel(context: Context, { id, kind, accepts, delivery, steps, site }: SourcedChannel): void {
  const { problem } = context;
  if (delivery.length === 0 && !steps?.length) problem('contact', `${id}: no way to report`);
  if ((kind === 'self-removal') !== (accepts.length === 0)) {
    problem('contact', `${id}: a channel takes some category, self-removal takes none`);
  }
  if ((kind === 'platform') !== (site !== undefined))
    problem('contact', `${id}: a platform has a site, others none`);
  for (const way of delivery) {
    if (way.type === 'email') checkMail(context, id, way.address);
    else if (way.type === 'phone') checkNumber(context, id, way.number, way.e164);
    else for (const url of [way.url, ...Object.values(way.byLanguage ?? {})]) checkAddress(context, id, url);
  }
}

function checkMail({ problem }: Context, id: string, address: string): void {
  if (!isEmail(address)) problem('contact', `${id}: ${address} is not a mail address`);
}

function checkAddress({ exceptions, used, problem }: Context, id: string, address: string): void {
  if (isSafeAddress(address, [])) return;
  const exception = exceptions.addresses.find(({ hosts }) => isSafeAddress(address, hosts));
  if (exception) used.add(exception);
  else problem('address', `${id}: ${address} is not an https address without a name in it`);
}

/** Long numbers must fit their country's number plan. Number plans say nothing about short codes. */
function checkNumber(context: Context, id: string, number: string, e164: string | undefined): void {
  const { data, known, exceptions, used, problem } = context;
  const digits = number.replace(/\D/g, '');
  if (!isNumber(number)) {
    problem('number', `${id}: ${number} is not a number`);
    return;
  }
  if (digits.length < longNumberDigits) {
    if (e164) problem('number', `${id}: ${number} is a short code, it has no international form`);
    return;
  }
  const country = data.country as CountryCode;
  const parsed = isSupportedCountry(country) ? parsePhoneNumberFromString(number, country) : undefined;
  if (!parsed?.isValid()) {
    const exception = exceptions.numbers.find((each) => each.entry === id && each.number === number);
    if (exception) used.add(exception);
    else problem('number', `${id}: ${number} does not fit the number plan of ${data.country}`);
    // A number that does not fit, and comes only from other people's lists, may be a misprint; not so if its operator
    // or two governments give it.
    if (exception && (known.get(`helpline ${id}`) ?? known.get(`channel ${id}`)) === 'medium') {
      problem('number', `${id}: ${number} does not fit the number plan, so that it is not confirmed by this`);
    }
  }
  if (e164 && e164 !== parsed?.number) problem('number', `${id}: ${number} is not ${e164}`);
}

interface ShortNumbers {
  isEmergencyNumber(number: string, country: string): boolean;
}

const { ShortNumberInfo } = createRequire(import.meta.url)('google-libphonenumber') as {
  ShortNumberInfo: { getInstance(): ShortNumbers };
};

/**
 * An emergency number that is shown as certain must come from a government, its operator or a newspaper, or else
 * google-libphonenumber must have it too. That library alone proves nothing: it still has numbers that were switched
 * off years ago, and lacks new ones.
 */
function checkEmergencyNumber(
  { data, known, exceptions, used, problem }: Context,
  { id, sources, contacts }: SourcedHelpline,
  number: string,
): void {
  const { country } = data;
  if (known.get(`helpline ${id}`) === 'low') return;
  const first = contacts.find(({ type }) => type === 'phone')?.value;
  const vouched = sources.some(
    (source) =>
      (source.number ?? first) === number && !source.differs && !['list', 'mirror'].includes(source.type),
  );
  if (vouched || ShortNumberInfo.getInstance().isEmergencyNumber(number, country)) return;
  const exception = exceptions.emergency.find((each) => each.country === country && each.number === number);
  if (exception) used.add(exception);
  else {
    problem(
      'emergency',
      `${id}: no government, operator or newspaper gives ${number}, nor does google-libphonenumber for ${country}`,
    );
  }
}

/** A country must have a confirmed number to call, or say why it has none. */
function checkDanger({ data, problem }: Context): void {
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
function checkDuplicates({ data, exceptions, used, problem }: Context): void {
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

/** Compares the list of countries with the files. A file that is broken is there, too: it stays on the list. */
function checkList(
  valid: readonly ValidFile[],
  broken: readonly string[],
  listed: readonly string[],
  problems: DirectoryProblem[],
): void {
  const isBroken = (country: string) => broken.includes(`${country.toLowerCase()}.json`);
  const countries = valid.map(({ data }) => data.country).filter((country) => country !== worldCode);
  const advice = 'run `npm run check:directory -- --write`';
  for (const country of countries.filter((code) => !listed.includes(code))) {
    problems.push({ check: 'list', file: 'countries.ts', message: `${country} has a file: ${advice}` });
  }
  for (const country of listed.filter((code) => !countries.includes(code) && !isBroken(code))) {
    problems.push({ check: 'list', file: 'countries.ts', message: `${country} has no file: ${advice}` });
  }
}

/** What the directory covers, for people to read. */
export interface Coverage {
  countries: number;
  withEmergency: number;
  withChildHelpline: number;
  withChannel: number;
  /** `helpline child-helpline`, `channel hotline`… with how many there are of each confidence. */
  kinds: Map<string, Record<Confidence, number>>;
  /** Entries whose check is too old, the oldest first. */
  overdue: { id: string; on: string }[];
  low: number;
}

/**
 * @param files directory files that passed the checks
 * @param today `2026-11-24`
 */
export function coverage(files: readonly SourcedCountryFile[], today: string): Coverage {
  const countries = files.filter(({ country }) => country !== worldCode);
  const countWhere = (test: (file: SourcedCountryFile) => boolean) => countries.filter(test).length;
  const hasPhone = (helpline: SourcedHelpline) => helpline.contacts.some(({ type }) => type === 'phone');
  const known = files.map((file) => knownFile(file, today));
  const entries = known.flatMap(({ country, helplines, channels }) => [
    ...helplines.map((entry) => ({ kind: 'helpline', country, entry })),
    ...channels.map((entry) => ({ kind: 'channel', country, entry })),
  ]);
  const kinds: Coverage['kinds'] = new Map();
  for (const { kind, entry } of entries) {
    const key = `${kind} ${entry.kind}`;
    const counts = kinds.get(key) ?? { high: 0, medium: 0, low: 0 };
    counts[entry.confidence]++;
    kinds.set(key, counts);
  }
  return {
    countries: countries.length,
    withEmergency: countWhere((file) =>
      file.helplines.some((each) => each.kind === 'emergency' && hasPhone(each)),
    ),
    withChildHelpline: countWhere((file) => file.helplines.some(({ kind }) => kind === 'child-helpline')),
    withChannel: countWhere((file) => file.channels.length > 0),
    kinds,
    overdue: entries
      .flatMap(({ country, entry: { id, kind, verified } }) =>
        verified && clockRunsOut(country, kind, verified) < today ? [{ id, on: verified.on }] : [],
      )
      .sort((a, b) => a.on.localeCompare(b.on)),
    low: entries.filter(({ entry }) => entry.confidence === 'low').length,
  };
}

function entriesOf(data: SourcedCountryFile): Entry[] {
  return [
    ...data.helplines.map((entry): Entry => ({ kind: 'helpline', entry })),
    ...data.channels.map((entry): Entry => ({ kind: 'channel', entry })),
  ];
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

function isKnown(type: 'region' | 'language', code: string): boolean {
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The directory's files as they were written.
 * @throws SyntaxError naming the file when one is not JSON
 */
export function readDirectory(): DirectoryFile[] {
  return Object.entries(directoryData()).map(([name, content]) => ({ name: `${name}.json`, content }));
}

/**
 * The reviewed exceptions.
 * @throws when the file does not have the right shape
 */
export function readExceptions(file: string = exceptionsFile): Exceptions {
  return exceptionsSchema.parse({ ...JSON.parse(readFileSync(file, 'utf8')), addresses: httpHosts });
}

/** The travel advice to compare with. */
export function readTravelAdvice(file: string = adviceFile): Advice {
  return readAdvice(JSON.parse(readFileSync(file, 'utf8')));
}

/** `countries.ts` with the list of countries that have a file. */
export function withCountries(code: string, countries: readonly string[]): string {
  const perLine = 30;
  const lines: string[] = [];
  for (let at = 0; at < countries.length; at += perLine) {
    const last = at + perLine >= countries.length;
    lines.push(`  '${countries.slice(at, at + perLine).join(' ')}${last ? "'" : " ' +"}`);
  }
  const list = /(export const countryCodes: readonly string\[\] = \(\n)[\s\S]*?(\n\)\.split\(' '\);)/;
  return code.replace(list, (_, before: string, after: string) => `${before}${lines.join('\n')}${after}`);
}

function main(args: readonly string[]): void {
  const files = readDirectory();
  const day = new Date().toISOString().slice(0, 10);
  const byName = Object.fromEntries(
    files.flatMap(({ name, content }) => {
      const file = countryFile.safeParse(content).data;
      return file ? [[basename(name, '.json'), file]] : [];
    }),
  );
  if (args.includes('--worksheet')) {
    console.log(worksheet(byName, day));
    return;
  }
  if (args.includes('--coverage')) {
    const commit = args[args.indexOf('--coverage') + 1];
    const before = commit ? coverageRows(filesAt(commit, root)) : undefined;
    console.log(coverageTable(coverageToday(Object.values(byName)), before));
    return;
  }
  if (args.includes('--differences')) {
    printDifferences(Object.values(byName));
    return;
  }
  if (args.includes('--record')) {
    record(args[args.indexOf('--record') + 1] ?? '', byName, day);
    return;
  }
  let listed = countryCodes;
  if (args.includes('--write')) {
    listed = files
      .filter(({ name }) => !worldFiles.includes(name))
      .map(({ name }) => name.replace('.json', '').toUpperCase());
    writeFileSync(countriesFile, withCountries(readFileSync(countriesFile, 'utf8'), listed));
  }
  const now = new Date().toISOString().slice(0, 10);
  const problems = checkDirectory(files, {
    exceptions: readExceptions(),
    advice: readTravelAdvice(),
    listed,
    ...(args.includes('--clock') ? { today: now } : {}),
  });
  if (problems.length > 0) {
    fail(problems);
    return;
  }
  const valid = files.flatMap(({ content }) => countryFile.safeParse(content).data ?? []);
  const covered = coverage(valid, now);
  if (
    covered.withEmergency < leastCovered.emergency ||
    covered.withChildHelpline < leastCovered.childHelpline
  ) {
    problems.push({ check: 'coverage', file: 'data', message: 'fewer countries than promised, see above' });
  }
  console.log(report(covered));
  fail(problems);
}

/** Prints what is wrong, if anything is: then the command ends with 1. */
function fail(problems: readonly DirectoryProblem[]): void {
  if (problems.length === 0) return;
  for (const { check, file, message } of problems) console.error(`${file} [${check}] ${message}`);
  console.error(problems.length === 1 ? '1 problem' : `${problems.length} problems`);
  process.exitCode = 1;
}

/** Prints where the travel advice differs, with the reason why that is allowed. */
function printDifferences(files: readonly SourcedCountryFile[]): void {
  const { advice } = readExceptions();
  const differences = adviceDifferences(files, readTravelAdvice());
  for (const { country, service, advice: given } of differences) {
    const reason = advice.find((each) => each.country === country)?.reason ?? 'NO REASON GIVEN';
    console.log(`${country} ${service}: the advice gives ${given.join(', ')}. ${reason}`);
  }
  const countries = new Set(differences.map(({ country }) => country)).size;
  console.log(
    `${countries} of ${Object.keys(readTravelAdvice()).length} countries differ (at most ${mostDifferences})`,
  );
}

/**
 * Writes what a ticked sheet says into the data, all of it or nothing: if the result fails a check of the directory,
 * nothing is written.
 * @param root the root of the repository in which the files are written
 * @returns what went wrong, one line each with file and reason; empty when all was written
 */
export function recordSheet(
  sheet: string,
  files: Readonly<Record<string, SourcedCountryFile>>,
  today: string,
  root?: string,
): { written: string[]; faults: string[] } {
  const { changed, problems } = recorded(readFileSync(sheet, 'utf8'), files, today);
  const faults = problems.map(({ line, reason }) => `${sheet}:${line}: ${reason}`);
  if (faults.length > 0) return { written: [], faults };
  const named = (all: Readonly<Record<string, SourcedCountryFile>>) =>
    Object.entries(all).map(([name, content]) => ({ name: `${name}.json`, content }));
  const checks = { exceptions: readExceptions(), advice: readTravelAdvice(), listed: [], today };
  const before = new Set(checkDirectory(named(files), checks).map(({ message }) => message));
  const after = checkDirectory(named({ ...files, ...changed }), checks);
  for (const { file, check, message } of after) {
    if (!before.has(message)) faults.push(`${sheet}: ${file} [${check}] ${message}`);
  }
  if (faults.length > 0) return { written: [], faults };
  for (const [name, file] of Object.entries(changed)) writeDirectoryFile(name, file, root);
  return { written: Object.keys(changed), faults };
}

function record(sheet: string, files: Readonly<Record<string, SourcedCountryFile>>, today: string): void {
  const { written, faults } = recordSheet(sheet, files, today);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error('Nothing was written.');
    process.exitCode = 1;
    return;
  }
  console.log(`Written: ${written.join(', ') || 'nothing, no entry is ticked'}`);
}

function report(covered: Coverage): string {
  const { countries, withEmergency, withChildHelpline, withChannel, kinds, overdue, low } = covered;
  const rows = [...kinds]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([kind, { high, medium, low }]) => `  ${kind.padEnd(26)}${[high, medium, low].map(column).join('')}`,
    );
  const oldest = overdue.slice(0, 20).map(({ id, on }) => `  ${on} ${id}`);
  return [
    `countries and territories   ${countries}`,
    `  with an emergency number  ${withEmergency} (at least ${leastCovered.emergency})`,
    `  with a child helpline     ${withChildHelpline} (at least ${leastCovered.childHelpline})`,
    `  with a channel of its own ${withChannel}`,
    `entries${' '.repeat(21)}${['high', 'medium', 'low'].map(column).join('')}`,
    ...rows,
    `to confirm (low confidence) ${low}`,
    `too long without a check    ${overdue.length}`,
    ...oldest,
  ].join('\n');
}

function column(value: number | string): string {
  return String(value).padStart(8);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
