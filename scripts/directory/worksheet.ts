/**
 * The worksheet of `npm run check:directory`: what has to be checked within a week, for somebody with a phone and a
 * browser to tick off. And how a ticked sheet is read (`--record FILE`): all of it or nothing.
 */

import type { CountryCode } from 'libphonenumber-js/max';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isEmail } from '../../src/contact';
import { daysAfter, nextCheck } from '../../src/directory/clock';
import { isSafeAddress } from '../../src/directory/safe-address';
import type { Source, SourcedChannel, SourcedCountryFile, SourcedHelpline } from '../../src/directory/schema';
import type { DirectoryFiles } from './files';

type Entry = SourcedHelpline | SourcedChannel;

const head = `# What is due for a check this week. For what you checked, put an x between the brackets, say how
# (dialled, or page: you opened the page) and on which day (2026-12-01). Where a number or an address is wrong, write
# the right one behind "correct:". Behind "source:" goes the page where you saw it, and behind "kind:" what that is:
#   operator  whoever runs the line or the form        advice  the travel advice of another country's government
#   official  an authority of the country itself       press   a newspaper or somebody else who reports it
#   list      a list that somebody else keeps
# Leave the rest as it is.`;

/**
 * The kinds of sources, with the names that the sheet uses. A mirror is left out, because nobody can check a number by
 * a mirror.
 */
const sourceKinds: Readonly<Record<string, Pick<Source, 'type' | 'by'>>> = {
  operator: { type: 'operator' },
  official: { type: 'official' },
  advice: { type: 'official', by: 'foreign government' },
  press: { type: 'press' },
  list: { type: 'list' },
};

/**
 * The worksheet as text.
 * @param files the data, by name (`pk`)
 * @param today `2026-11-28`; the sheet has everything that is due up to a week later
 */
export function worksheet(files: DirectoryFiles, today: string): string {
  const week = daysAfter(today, 7);
  const due = entriesIn(files).flatMap(({ list, country, entry }) => {
    const day = nextCheck(entry.id, country, entry.kind, entry.verified);
    return day > week ? [] : [{ list, entry, day }];
  });
  due.sort((a, b) => a.day.localeCompare(b.day) || a.entry.id.localeCompare(b.entry.id));
  const blocks = due.map(({ list, entry }) =>
    [
      `[ ] ${list} ${entry.id}`,
      `  name: ${entry.name.en}`,
      `  number: ${wayOf(entry) ?? ''}`,
      `  page: ${entry.sources.find(({ url }) => url !== null)?.url ?? ''}`,
      `  ask: ${question(entry)}`,
      ...(entry.unsettled ? [`  not settled: ${entry.unsettled}`] : []),
      '  how:',
      '  on:',
      '  correct:',
      '  source:',
      '  kind:',
    ].join('\n'),
  );
  return `${[head, ...blocks].join('\n\n')}\n`;
}

function question(entry: Entry): string {
  if ('delivery' in entry) return 'Does this place still take reports, in this way? What does it ask for?';
  if (entry.kind === 'emergency') {
    return `Ring no emergency number to test it: read the page. Does it still give this one for ${(entry.services ?? []).join(', ')}?`;
  }
  return 'Who answers? At which hours, in which languages, is the call free, may a child call alone?';
}

/** A fault of a ticked sheet. */
export interface SheetProblem {
  line: number;
  reason: string;
}

interface Ticked {
  line: number;
  list: 'helpline' | 'channel';
  id: string;
  fields: Map<string, { line: number; value: string }>;
}

/**
 * Reads a ticked sheet.
 * @param text the sheet
 * @param today no check may have a later date
 * @returns the files that change, by name; or everything that is wrong with the sheet, and then nothing may be written
 */
export function recorded(
  text: string,
  files: DirectoryFiles,
  today: string,
): { changed: Record<string, SourcedCountryFile>; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const changed: Record<string, SourcedCountryFile> = {};
  const found = new Map(entriesIn(files).map((each) => [`${each.list} ${each.entry.id}`, each]));
  for (const tick of ticked(text, problems)) {
    const at = found.get(`${tick.list} ${tick.id}`);
    if (!at) {
      problems.push({ line: tick.line, reason: `no ${tick.list} has the id ${tick.id}` });
      continue;
    }
    const file = changed[at.name] ?? structuredClone(files[at.name]!);
    const entry = [...(tick.list === 'helpline' ? file.helplines : file.channels)].find(
      ({ id }) => id === tick.id,
    );
    const faults = entry ? applied(entry, tick, file.country, today) : [];
    problems.push(...faults);
    changed[at.name] = file;
  }
  return problems.length > 0
    ? { changed: {}, problems: problems.sort((a, b) => a.line - b.line) }
    : { changed, problems };
}

/** Changes the entry as the sheet says. @returns why it cannot be done */
function applied(entry: Entry, { line, fields }: Ticked, country: string, today: string): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const wrong = (name: string, reason: string) =>
    problems.push({ line: fields.get(name)?.line ?? line, reason: `${entry.id}: ${reason}` });
  const value = (name: string) => fields.get(name)?.value ?? '';

  const how = value('how');
  if (how !== 'dialled' && how !== 'page') wrong('how', '“how” is dialled or page');
  const on = value('on');
  if (!isDay(on) || on > today) wrong('on', `“on” is a day up to ${today}, as 2026-12-01`);
  const address = value('source');
  if (address && !isSafeAddress(address, [])) {
    wrong('source', `${address} is not an https address without a name in it`);
  }
  const known = entry.sources.find(({ url }) => address !== '' && url === address);
  const kind = value('kind');
  if (kind && !Object.hasOwn(sourceKinds, kind)) {
    wrong('kind', `“kind” is ${Object.keys(sourceKinds).join(', ')}; not ${kind}`);
  }
  if (kind && !address) wrong('kind', 'a kind needs the address of its source');
  if (!kind && address && !known) wrong('source', 'a new source needs its “kind”');
  const correct = value('correct');
  if (correct && !address) wrong('correct', 'a correction needs the address of its source');
  if (correct && !fits(entry, correct, country)) wrong('correct', `${correct} ${misfit(entry, country)}`);
  if (problems.length > 0) return problems;

  entry.verified = { how: how as 'dialled' | 'page', on };
  if (correct) {
    replaceWay(entry, correct, country);
    // The sources of the old number say nothing about the new one.
    entry.sources = [];
  }
  if (address) {
    const old = correct ? undefined : known;
    const { type, by } = kind ? sourceKinds[kind]! : known!;
    const source: Source = {
      url: address,
      seen: old?.seen ?? (how === 'dialled' ? `Rung on ${on}: it answered` : `Page opened on ${on}`),
      date: on,
      type,
      ...(by ? { by } : {}),
      ...(old?.number ? { number: old.number } : {}),
      ...(old?.differs ? { differs: old.differs } : {}),
    };
    if (old) entry.sources[entry.sources.indexOf(old)] = source;
    else entry.sources.push(source);
  }
  return [];
}

function fits(entry: Entry, correct: string, country: string): boolean {
  const way = wayOf(entry);
  if (way?.startsWith('http')) return isSafeAddress(correct, []);
  if (way?.includes('@')) return isEmail(correct);
  if (!/^\+?[\d()\s-]+$/.test(correct)) return false;
  const digits = correct.replace(/\D/g, '');
  if (digits.length < 7) return digits.length > 1;
  return (
    isSupportedCountry(country as CountryCode) &&
    parsePhoneNumberFromString(correct, country as CountryCode)?.isValid() === true
  );
}

function misfit(entry: Entry, country: string): string {
  const way = wayOf(entry);
  if (way?.startsWith('http')) return 'is not an https address without a name in it';
  return way?.includes('@') ? 'is not a mail address' : `does not fit the number plan of ${country}`;
}

function replaceWay(entry: Entry, correct: string, country: string): void {
  if ('contacts' in entry) {
    const contact = entry.contacts.find(({ type }) => type === 'phone') ?? entry.contacts[0];
    if (!contact) return;
    contact.value = correct;
    delete contact.display;
    delete contact.e164;
    const international = internationalForm(correct, country);
    if (contact.type === 'phone' && international) contact.e164 = international;
    return;
  }
  const [way] = entry.delivery;
  if (way?.type === 'form') way.url = correct;
  else if (way?.type === 'email') way.address = correct;
  else if (way?.type === 'phone') {
    way.number = correct;
    delete way.e164;
    const international = internationalForm(correct, country);
    if (international) way.e164 = international;
  }
}

function internationalForm(number: string, country: string): string | undefined {
  if (number.replace(/\D/g, '').length < 7 || !isSupportedCountry(country as CountryCode)) return undefined;
  return parsePhoneNumberFromString(number, country as CountryCode)?.number;
}

function ticked(text: string, problems: SheetProblem[]): Ticked[] {
  const all: Ticked[] = [];
  let current: Ticked | null = null;
  for (const [index, whole] of text.split('\n').entries()) {
    const line = index + 1;
    const tick = /^\[(.?)\] (helpline|channel) (\S+)\s*$/.exec(whole);
    const field = /^\s+([a-z ]+):\s*(.*?)\s*$/.exec(whole);
    if (tick) {
      const [, sign = '', list, id = ''] = tick;
      current = null;
      if (/[xX]/.test(sign)) {
        current = { line, list: list as Ticked['list'], id, fields: new Map() };
        all.push(current);
      } else if (sign.trim()) problems.push({ line, reason: `[${sign}] is neither [ ] nor [x]` });
    } else if (field) current?.fields.set(field[1] ?? '', { line, value: field[2] ?? '' });
    else if (whole.trim() && !whole.startsWith('#')) {
      problems.push({ line, reason: `“${whole.trim().slice(0, 40)}” is no line of a worksheet` });
    }
  }
  return all;
}

function entriesIn(files: DirectoryFiles) {
  return Object.entries(files).flatMap(([name, { country, helplines, channels }]) => [
    ...helplines.map((entry) => ({ name, country, list: 'helpline' as const, entry: entry as Entry })),
    ...channels.map((entry) => ({ name, country, list: 'channel' as const, entry: entry as Entry })),
  ]);
}

function wayOf(entry: Entry): string | undefined {
  if ('contacts' in entry)
    return (entry.contacts.find(({ type }) => type === 'phone') ?? entry.contacts[0])?.value;
  const [way] = entry.delivery;
  if (!way) return undefined;
  return way.type === 'form' ? way.url : way.type === 'email' ? way.address : way.number;
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(day).toJSON()?.startsWith(day) === true;
}
