/**
 * Search for a country by its name in any language, and for helplines by number, name or topic.
 *
 * Text is folded before it is compared: no case, accents and vowel marks, one letter where Arabic, Persian
 * and Urdu keyboards write different ones, and the digits of every script as 0–9.
 */
import { countryCodes } from './countries';
import type { Helpline, LocalText } from './schema';
import { type HelplineTopic, helplineTopics } from './topics';

/** What people write when they look for help with a topic, separated by commas; a star stands for any ending. */
export type TopicWords = Readonly<Partial<Record<HelplineTopic, string>>>;

/** Marks that people leave out when they search: Latin accents, Hebrew points, Arabic vowel signs, the dot below letters in Hindi and Bengali. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc]/g;
/** Tatweel and the invisible characters that shape or direct text. */
const invisible = /[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Letters of the Arabic script that sound and look the same to the person who types them. */
const arabicLetters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ة: 'ہ',
  ە: 'ہ',
  ۃ: 'ہ',
  ٱ: 'ا',
};
const arabicLetter = new RegExp(`[${Object.keys(arabicLetters).join('')}]`, 'g');

/** First code point of each run of ten digits: Arabic, Persian and Urdu, and the scripts of South and East Asia. */
const digitZeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

/** A number is searched from two digits on: `1` alone would match everything. */
const shortestNumber = 2;

/** Longer than any name. Normalising can make a text eighteen times as long. */
const LONGEST = 1000;

/** Text in the form in which it is compared, cut at 1,000 characters. */
export function foldForSearch(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .normalize('NFKD')
      .replace(marks, '')
      .replace(invisible, '')
      .toLowerCase()
      .replace(arabicLetter, (letter) => arabicLetters[letter] ?? letter)
      // मां and माँ are the same word.
      .replaceAll('\u0901', '\u0902')
      .replace(/\p{Nd}/gu, asciiDigit)
      .replace(/[^\p{L}\p{N}\p{M}+#*]+/gu, ' ')
      .slice(0, LONGEST)
      .trim()
  );
}

/** Digits of every script as 0–9; everything else stays as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, asciiDigit);
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = digitZeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? digit : String(code - zero);
}

/** What people call a country besides its full name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates', 'Dubai', 'Abu Dhabi', 'دبئی', 'दुबई'],
  CD: ['DRC', 'Zaire'],
  CI: ['Ivory Coast'],
  CZ: ['Czech Republic'],
  GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'برطانیہ', 'انگلینڈ'],
  IN: ['انڈیا', 'ہندوستان'],
  KR: ['Korea'],
  NL: ['Holland', 'ہالینڈ'],
  PS: ['Palestine'],
  SA: ['KSA', 'سعودیہ'],
  TR: ['Turkey'],
  US: ['USA', 'America', 'امریکہ', 'अमेरिका', 'अमरीका'],
};

export interface CountryMatch {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Its name in the first of the languages. */
  name: string;
}

/**
 * Countries whose name or code holds every word of the query; names that begin with it come first.
 * @param query what the person typed; empty gives every country
 * @param languages BCP 47 tags: names are compared in all of them that the browser knows; the first of those
 *   is used for showing and sorting
 * @param codes the countries to choose from
 */
export function searchCountries(
  query: string,
  languages: readonly string[],
  codes: readonly string[] = countryCodes,
): CountryMatch[] {
  const known = Intl.DisplayNames.supportedLocalesOf([...languages]);
  const shownIn = known[0] ?? 'en';
  const namers = [...new Set([shownIn, ...known])].map(
    (language) => new Intl.DisplayNames(language, { type: 'region' }),
  );
  const wanted = foldForSearch(query);
  const collator = new Intl.Collator(shownIn);
  return codes
    .map((country) => {
      const names = namers.map((namer) => namer.of(country) ?? country);
      const called = [country, ...names, ...(otherNames[country] ?? [])];
      const rank = Math.min(...called.map((name) => rankOf(wanted, foldForSearch(name))));
      return { country, name: names[0] ?? country, rank };
    })
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank || collator.compare(a.name, b.name))
    .map(({ country, name }) => ({ country, name }));
}

/** The parts of a helpline that are searched. */
export type Searchable = Pick<Helpline, 'name' | 'operator' | 'topics' | 'contacts'>;

/**
 * Helplines that match a query: a number by its digits, else names, operators, kinds of help and contacts, where
 * every word has to be found. Matches in the name come first; otherwise the given order stays.
 * @param query what the person typed; empty gives every helpline
 * @param topicLabels the shown words for each topic, in the person's languages
 */
export function searchHelplines<Line extends Searchable>(
  query: string,
  helplines: readonly Line[],
  topicLabels: Partial<Readonly<Record<HelplineTopic, readonly string[]>>> = {},
): Line[] {
  const wanted = foldForSearch(query);
  // 0092 is what many dial for +92.
  const number = wanted.replace(/[^\d]/g, '').replace(/^00(?=\d)/, '');
  const isNumber = number.length >= shortestNumber && !/\p{L}/u.test(wanted);
  return helplines
    .map((helpline) => {
      const rank = isNumber ? rankOfNumber(number, helpline) : rankOfText(wanted, helpline, topicLabels);
      return { helpline, rank };
    })
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .map(({ helpline }) => helpline);
}

const noMatch = 4;

/** 0: equal. 1: begins with it. 2: a word in it begins with it. 3: holds every word somewhere. */
function rankOf(wanted: string, text: string): number {
  if (text === wanted || wanted === '') return 0;
  if (text.startsWith(wanted)) return 1;
  if (` ${text}`.includes(` ${wanted}`)) return 2;
  return wanted.split(' ').every((word) => text.includes(word)) ? 3 : noMatch;
}

function rankOfNumber(number: string, { contacts }: Searchable): number {
  const ranks = contacts
    .filter(({ type }) => type === 'phone' || type === 'whatsapp' || type === 'sms')
    .flatMap(({ value, e164 }) => [value, e164 ?? ''])
    .map((text) => rankOf(number, text.replace(/\D/g, '')));
  return Math.min(noMatch, ...ranks);
}

function rankOfText(
  wanted: string,
  { name, operator, topics, contacts }: Searchable,
  topicLabels: Partial<Readonly<Record<HelplineTopic, readonly string[]>>>,
): number {
  const nameRank = Math.min(...foldedTexts(name).map((text) => rankOf(wanted, text)));
  if (nameRank < noMatch) return 0;
  const everything = [
    ...foldedTexts(name),
    ...(operator ? foldedTexts(operator) : []),
    ...topics.flatMap((topic) => [topic, ...(topicLabels[topic] ?? []).map(foldForSearch)]),
    ...contacts.map(({ value }) => foldForSearch(value)),
  ].join(' ');
  return rankOf(wanted, everything) < noMatch ? 1 : noMatch;
}

function foldedTexts(text: LocalText): string[] {
  return Object.values(text).map(foldForSearch);
}

/** From this length on the beginning of a word counts like the whole word. */
const shortestBeginning = 4;

/**
 * The kinds of help that the words of a query ask for: "bete ko mara" needs help with violence.
 * @param query what the person typed, in any language
 * @param words by language, the words of each kind
 * @returns in the order of {@link helplineTopics}; empty where no word matches
 */
export function topicsOf(query: string, words: Readonly<Record<string, TopicWords>>): HelplineTopic[] {
  const typed = foldForSearch(query);
  if (typed === '') return [];
  const folded = foldedWords(words);
  return helplineTopics.filter((topic) => folded[topic].some((entry) => says(typed, entry)));
}

interface FoldedWord {
  /** One word or more, with a space before. */
  text: string;
  /** Any ending may follow. */
  open: boolean;
}

const known = new WeakMap<object, Record<HelplineTopic, FoldedWord[]>>();

/** Keeps the folded words: folding is slow compared with searching, and people type letter by letter. */
function foldedWords(words: Readonly<Record<string, TopicWords>>): Record<HelplineTopic, FoldedWord[]> {
  const before = known.get(words);
  if (before) return before;
  const folded = Object.fromEntries(
    helplineTopics.map((topic) => [
      topic,
      Object.values(words)
        .flatMap((language) => language[topic]?.split(',') ?? [])
        .map((entry) => ({ text: ` ${foldForSearch(entry.replace('*', ''))}`, open: entry.includes('*') })),
    ]),
  ) as Record<HelplineTopic, FoldedWord[]>;
  known.set(words, folded);
  return folded;
}

function says(typed: string, { text, open }: FoldedWord): boolean {
  if (` ${typed}${open ? '' : ' '}`.includes(open ? text : `${text} `)) return true;
  // The person is still typing it.
  const last = ` ${typed.split(' ').at(-1)}`;
  return last.length > shortestBeginning && text.startsWith(last);
}

/** The helplines that help with one of the topics, in the given order. */
export function helplinesFor<Line extends Searchable>(
  topics: readonly HelplineTopic[],
  helplines: readonly Line[],
): Line[] {
  return helplines.filter((line) => line.topics.some((topic) => topics.includes(topic)));
}
