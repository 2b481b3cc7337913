/** Checks that a language's folder holds what `src/languages/index.ts` says, and nothing else. */
import { existsSync, readdirSync } from 'node:fs';
import { directoryTextsPath } from '../../src/directory/texts';
import { helplineTopics } from '../../src/directory/topics';
import type { LanguagePart, Said } from '../../src/languages/parts';
import { answersIn, languageFile, readPart, type TextFile } from './texts';

/** The file of each part. */
export const partFiles: Readonly<Record<LanguagePart, string>> = {
  texts: 'texts.json',
  receiver: 'receiver.json',
  directory: 'directory.json',
  checks: 'checks.ts',
  'share-words': 'share-words.ts',
  cues: 'cues.ts',
  'field-words': 'field-words.ts',
  'search-words': 'search-words.ts',
};

/** Parts that are lists of words. A list without words is not joined with those of other languages. */
export const wordParts = ['share-words', 'cues', 'field-words', 'search-words'] as const;
type WordPart = (typeof wordParts)[number];

/** Without these, a language's captions cannot be understood. */
const neededCues = ['common', 'child', 'harm'] as const;

/**
 * What a list of words lacks.
 * @param words what its file exports
 * @returns a few words for each thing that is missing; empty when the list can be used
 */
export function lacksIn(part: WordPart, words: Readonly<Record<string, unknown>>): string[] {
  const isFilled = (value: unknown) =>
    Boolean(typeof value === 'string' ? value.trim() : (value as string[])?.length);
  if (part === 'cues') return neededCues.filter((kind) => !isFilled(words[kind])).map((kind) => `no ${kind}`);
  return Object.values(words).some(isFilled) ? [] : ['no words'];
}

/** Topics of the search that a language's words would not find often enough. */
function topicsWithFewWords(words: Readonly<Record<string, unknown>>): string[] {
  return helplineTopics.filter((topic) => {
    const given = String(words[topic] ?? '').split(',');
    return given.filter((word) => word.trim()).length < 3;
  });
}

/** What the file of a list of words exports. @throws when there is no such file */
export async function wordsIn(tag: string, part: WordPart): Promise<Record<string, unknown>> {
  const module = await import(languageFile(tag, partFiles[part]));
  return Object.values(module)[0] as Record<string, unknown>;
}

/** Files that are there but should not be, and files that are missing. */
function fileFaults(tag: string, said: readonly Said[]): string[] {
  const needed = [
    'about.ts',
    ...said.flatMap((part) => (part === 'unfinished' ? [] : partFiles[part])),
    ...(said.includes('texts') ? ['web.json'] : []),
    ...(said.includes('texts') && tag !== 'en' ? ['review.json'] : []),
  ];
  const folder = languageFile(tag, '');
  const there = existsSync(folder) ? readdirSync(folder) : [];
  return [
    ...needed.filter((file) => !there.includes(file)).map((file) => `${tag}: ${file} is not there`),
    ...there.filter((file) => !needed.includes(file)).map((file) => `${tag}: ${file} is not on the list`),
  ];
}

/** What a finished language of the product has to have. */
function lacksOfFinished(tag: string, said: readonly Said[]): string[] {
  const whole: LanguagePart[] = [
    'cues',
    'search-words',
    ...(directoryTextsPath(tag) === null ? [] : ['directory' as const]),
  ];
  return whole.filter((part) => !said.includes(part)).map((part) => `${tag}: ${part} is not on the list`);
}

/** The files with texts to translate. */
export const textFiles = ['texts.json', 'web.json', 'directory.json'] as const;

/** The texts of a language that still have no answer. */
export function openQuestions(tag: string, name: (typeof textFiles)[number]): string[] {
  if (tag === 'en') return [];
  const file = (readPart(tag, name) ?? {}) as TextFile;
  const answers = answersIn(file);
  return Object.keys(file).filter((key) => !(key in answers) || typeof file[key] !== 'string');
}

/**
 * What is wrong with a language.
 * @param tag BCP 47, the name of its folder
 * @param said what the list says about it
 * @returns a sentence for each fault; empty when all is well
 */
export async function partFaults(tag: string, said: readonly Said[]): Promise<string[]> {
  const isOurs = said.includes('texts');
  const faults = fileFaults(tag, said);
  if (said.includes('unfinished')) return isOurs ? faults : [...faults, `${tag}: unfinished, and no texts`];
  if (isOurs) faults.push(...lacksOfFinished(tag, said));
  for (const name of textFiles) {
    const open = openQuestions(tag, name).length;
    if (open > 0) faults.push(`${tag}: ${name} has ${open} open questions, and is not said to be unfinished`);
  }
  for (const part of wordParts) {
    if (!said.includes(part) || !existsSync(languageFile(tag, partFiles[part]))) continue;
    const lacks = lacksIn(part, await wordsIn(tag, part));
    faults.push(...lacks.map((lack) => `${tag}: ${partFiles[part]} has ${lack}`));
  }
  if (isOurs && said.includes('search-words') && existsSync(languageFile(tag, partFiles['search-words']))) {
    const few = topicsWithFewWords(await wordsIn(tag, 'search-words'));
    if (few.length > 0)
      faults.push(`${tag}: search-words.ts has fewer than three words for ${few.join(', ')}`);
  }
  return faults;
}
