/**
 * Do a post's own words hint at harm to a child? The answer only decides whether to ask. Nothing is kept or
 * sent, and the prompt never says what was found.
 *
 * A post is cut into words once. Each word is looked up in tables, only in the languages that the post seems
 * to be written in: so the work grows only with the post's length.
 */
import type { Cues } from '../languages/parts';
import { fold, runsWithout } from './fold';

/** The words of one language, folded as a text will be, and packed (see `packWords`). */
export type LanguageCues = Required<Cues>;

/** By BCP 47 tag; made by `cues.ts`. */
export type CuePatterns = Readonly<Record<string, LanguageCues>>;

const SHORTEST_TEXT = 12;
/** Normalising can make a text eighteen times as long, so it is cut before that and again after it. */
const LONGEST_TEXT = 1500;
/** How many words may be between a child and what is said about it. */
const BESIDE = 5;
const NEAR = 12;
const WINDOW = 40;

/** A folded text has no capital letter. */
const CAPITAL_A = 65;
const MOST_SHARED = 25;

const KINDS = ['child', 'harm', 'close', 'plea', 'ask', 'invite', 'ordinary', 'idiom'] as const;
const [CHILD, HARM, CLOSE, PLEA, ASK, INVITE, ORDINARY, IDIOM] = [1, 2, 4, 8, 16, 32, 64, 128];

const NOT_OF_A_TEXT = runsWithout('\\p{L}\\p{M}\\p{N}');
const YOUNG = /^(?:[1-9]|1[0-7])$/;
const [NUMBER, LATIN] = [0, 1];

/** Arabic and Urdu digits end in their value; Devanagari's begin at 0x966, Bengali's at 0x9e6. */
function digitOf(digit: string): string {
  const code = digit.charCodeAt(0);
  return String((code & 15) - (code > 0x900 ? 6 : 0));
}

/**
 * @returns the text folded, cut to its first 1,500 characters, with one space between words and nothing else;
 *   without links, hashtags, names after an @, the accents of Latin letters and the dots under Devanagari
 *   letters; digits of every script as Latin ones, with a space before a word that follows them
 */
export function normalWords(text: string): string {
  return fold(text.slice(0, LONGEST_TEXT))
    .slice(0, LONGEST_TEXT)
    .normalize('NFD')
    .replace(/(?:https?:|www\.|[#@])\S+|[\u0300-\u036f\u093c]/g, '')
    .replace(/ı/g, 'i')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, digitOf)
    .replace(NOT_OF_A_TEXT, ' ')
    .replace(/\d(?=[^\d ])/g, '$& ');
}

/** One form for the many spellings of a language without fixed spelling, such as Roman Urdu. */
export function loosely(word: string): string {
  return word
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/ai|ay|ey/g, 'e')
    .replace(/q/g, 'k');
}

/**
 * Makes a list smaller: neighbours in a sorted list begin alike.
 * @returns the entries, each after a capital letter that says how many letters it shares with the one before
 */
export function packWords(entries: readonly string[]): string {
  let [packed, last] = ['', ''];
  for (const entry of [...new Set(entries)].filter((one) => one).sort()) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < entry.length && entry[shared] === last[shared]) shared++;
    packed += String.fromCharCode(CAPITAL_A + shared) + entry.slice(shared);
    last = entry;
  }
  return packed;
}

interface Entry {
  kind: number;
  /** What the words after the first may be. */
  rest: readonly (readonly string[])[];
}

/** A language's words, ready to be looked up. */
interface Table {
  script: number;
  prefixes: readonly string[];
  ages: ReadonlySet<string>;
  loose: boolean;
  whole: Map<string, Entry[]>;
  /** Those that begin with a young age. */
  aged: Entry[];
  /** By their first two letters. */
  stems: Map<string, { stem: string; entry: Entry }[]>;
}

interface CueLanguage {
  tag: string;
  script: number;
  letters: RegExp | null;
}

/** What tells languages apart, ready to be looked up. */
interface Book {
  languages: readonly CueLanguage[];
  /** By word: the places in `languages` of the languages that use it. */
  common: Map<string, number[]>;
}

/** Latin, Arabic, Devanagari or Bengali, as a number; a word that is a number has no script. */
function scriptOf(word: string): number {
  const code = word.charCodeAt(0);
  if (code < 0x3a) return NUMBER;
  return code < 0x250 ? LATIN : code >> 8 === 6 || code >> 8 === 7 ? 2 : code >> 7;
}

const isCapital = (code: number) => code >= CAPITAL_A && code <= CAPITAL_A + MOST_SHARED;

/** Unpacks what `packWords` made; anything that is not a text gives an empty list. */
function unpackWords(packed: unknown): string[] {
  const entries: string[] = [];
  if (typeof packed !== 'string') return entries;
  let last = '';
  // By hand: this is most of the work of the first look, and a regular expression takes several times as long.
  for (let from = 0, to = 0; from < packed.length; from = to) {
    do to++;
    while (to < packed.length && !isCapital(packed.charCodeAt(to)));
    last = last.slice(0, packed.charCodeAt(from) - CAPITAL_A) + packed.slice(from + 1, to);
    entries.push(last);
  }
  return entries;
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function bookOf(patterns: CuePatterns): Book {
  const book = { languages: [] as CueLanguage[], common: new Map<string, number[]>() };
  for (const [tag, cues] of Object.entries(patterns)) {
    const common = unpackWords(cues?.common);
    const letters = unpackWords(cues?.letters).join('');
    for (const word of common) put(book.common, word, book.languages.length);
    const script = scriptOf(common[0] ?? '');
    book.languages.push({ tag, script, letters: letters ? new RegExp(`[${letters}]`, 'g') : null });
  }
  return book;
}

function tableOf(cues: LanguageCues): Table {
  const ages = unpackWords(cues.ages);
  const table: Table = {
    script: scriptOf(unpackWords(cues.common)[0] ?? ''),
    prefixes: unpackWords(cues.prefixes),
    ages: new Set(ages),
    loose: cues.loose === true,
    whole: new Map(),
    aged: [],
    stems: new Map(),
  };
  KINDS.forEach((kind, bit) => {
    for (const words of unpackWords(cues[kind])) {
      const [firsts = [], ...rest] = words.split(' ').map((word) => word.split('/'));
      const entry = { kind: 1 << bit, rest };
      for (const first of firsts) {
        if (first === '#') table.aged.push(entry);
        else if (!first.endsWith('*')) put(table.whole, first, entry);
        else put(table.stems, first.slice(0, 2), { stem: first.slice(0, -1), entry });
      }
    }
  });
  return table;
}

const books = new WeakMap<CuePatterns, Book>();
const tables = new WeakMap<LanguageCues, Table>();

/** Made once for each object; the words of a language that nobody writes in are never unpacked. */
function made<Source extends object, Made>(
  from: Source,
  kept: WeakMap<Source, Made>,
  make: (source: Source) => Made,
): Made {
  let one = kept.get(from);
  if (!one) {
    one = make(from);
    kept.set(from, one);
  }
  return one;
}

/**
 * In each script, the languages that the words point to; all of the script's languages if they point to none.
 */
function spokenIn(
  text: string,
  words: readonly string[],
  scripts: readonly number[],
  patterns: CuePatterns,
): Table[] {
  const { languages, common } = made(patterns, books, bookOf);
  const present = new Set(scripts);
  const scores = languages.map(({ script, letters }) =>
    letters && present.has(script) ? (text.match(letters)?.length ?? 0) : 0,
  );
  for (const word of words) {
    for (const language of common.get(word) ?? []) scores[language] = scores[language]! + 1;
  }
  const best: number[] = [];
  languages.forEach(({ script }, at) => {
    best[script] = Math.max(best[script] ?? 0, scores[at]!);
  });
  const spoken = new Set<string>();
  languages.forEach(({ tag, script }, at) => {
    if (!present.has(script) || scores[at]! * 2 < best[script]! - 1) return;
    spoken.add(tag);
    if (best[script]! > 1) for (const other of unpackWords(patterns[tag]?.also)) spoken.add(other);
  });
  return [...spoken].flatMap((tag) => {
    const cues = patterns[tag];
    return typeof cues === 'object' && cues ? [made(cues, tables, tableOf)] : [];
  });
}

function isYoung(word: string, { ages }: Table): boolean {
  return YOUNG.test(word) || ages.has(word);
}

function fits(part: string, word: string, table: Table): boolean {
  if (part === word) return true;
  if (part === '#') return isYoung(word, table);
  if (part.endsWith('*')) return word.startsWith(part.slice(0, -1));
  return table.script === LATIN && word.length === part.length + 1 && word === `${part}s`;
}

function follows(rest: Entry['rest'], from: number, words: readonly string[], table: Table): boolean {
  let at = from;
  for (const parts of rest) {
    const word = words[at++] ?? '';
    let isFit = false;
    for (const part of parts) isFit ||= fits(part, word, table);
    if (!isFit) return false;
  }
  return true;
}

/** Says for each word, as bits, which kinds begin or end there. */
function marks(words: readonly string[], scripts: readonly number[], spoken: readonly Table[]): Uint8Array {
  const found: { kind: number; from: number; to: number }[] = [];
  const hidden = new Uint8Array(words.length);
  const take = ({ kind, rest }: Entry, at: number, all: readonly string[], table: Table) => {
    if (!follows(rest, at + 1, all, table)) return;
    const to = at + rest.length;
    if (kind === IDIOM) hidden.fill(1, at, to + 1);
    else found.push({ kind, from: at, to });
  };
  for (const table of spoken) {
    const all = table.loose ? loosely(words.join(' ')).split(' ') : words;
    const takeAll = (form: string, at: number) => {
      for (const entry of table.whole.get(form) ?? []) take(entry, at, all, table);
      if (!isYoung(form, table)) return;
      for (const entry of table.aged) take(entry, at, all, table);
    };
    const look = (form: string, at: number) => {
      takeAll(form, at);
      if (table.script === LATIN && form.endsWith('s')) takeAll(form.slice(0, -1), at);
      for (const { stem, entry } of table.stems.get(form.slice(0, 2)) ?? []) {
        if (form.startsWith(stem)) take(entry, at, all, table);
      }
    };
    all.forEach((word, at) => {
      if (scripts[at] === NUMBER) takeAll(word, at);
      if (scripts[at] !== table.script) return;
      look(word, at);
      for (const prefix of table.prefixes) {
        if (word.startsWith(prefix) && word.length > prefix.length + 1) look(word.slice(prefix.length), at);
      }
    });
  }
  const marked = new Uint8Array(words.length);
  for (const { kind, from, to } of found) {
    if (hidden[from] || hidden[to]) continue;
    for (const at of [from, to]) marked[at] = marked[at]! | kind;
  }
  return marked;
}

/** How far apart the nearest words of two kinds are, in words. */
function distance(marked: Uint8Array, one: number, other: number): number {
  let [lastOne, lastOther, least] = [-Infinity, -Infinity, Infinity];
  marked.forEach((bits, at) => {
    if (bits & one) lastOne = at;
    if (bits & other) lastOther = at;
    if (bits & (one | other)) least = Math.min(least, Math.abs(lastOne - lastOther));
  });
  return least;
}

/** An invitation to share, such as to a free class, is no plea. */
function withoutInvitations(marked: Uint8Array): void {
  let [before, after] = [-Infinity, Infinity];
  for (let at = 0; at < marked.length; at++) {
    if (marked[at]! & INVITE) before = at;
    if (at - before <= BESIDE) marked[at] = marked[at]! & ~ASK;
  }
  for (let at = marked.length - 1; at >= 0; at--) {
    if (marked[at]! & INVITE) after = at;
    if (after - at <= BESIDE) marked[at] = marked[at]! & ~ASK;
  }
}

/**
 * @param patterns from `cuePatterns`; what is malformed in them is ignored
 * @param text the post's own words (not its comments, not the poster's name)
 * @returns true when a child and harm, or a child and a plea to pass it on, are near each other
 */
export function hintsAtHarm(patterns: CuePatterns, text: string): boolean {
  if (text.length < SHORTEST_TEXT || typeof patterns !== 'object' || !patterns) return false;
  const folded = normalWords(text).trim();
  const words = folded.split(' ');
  const scripts = words.map(scriptOf);
  const marked = marks(words, scripts, spokenIn(folded, words, scripts, patterns));
  // Most posts end here.
  if (!marked.some((bits) => bits & CHILD)) return false;
  withoutInvitations(marked);
  const plea = distance(marked, CHILD, PLEA | ASK);
  if (plea <= NEAR) return true;
  const isHarm = distance(marked, CHILD, HARM) <= WINDOW || distance(marked, CHILD, CLOSE) <= BESIDE;
  const hints = Number(isHarm) + Number(plea <= WINDOW);
  return hints > 0 && (hints > 1 || distance(marked, CHILD, ORDINARY) > NEAR);
}
