/** Reads and writes the texts of a language in `src/languages`. All scripts and tests do it through this module. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languagesWith } from '../../src/languages/index';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/languages');

/** The path of a file in a language's folder. */
export const languageFile = (tag: string, name: string) => join(folder, tag, name);

/** Texts by key: `popup_close` for messages; for the directory, the place of the text. */
export type Texts = Record<string, string>;

/**
 * A text with what a translator has to know about it. English has such texts, and an unfinished language has them as
 * questions.
 */
export interface DescribedText {
  /** In an unfinished language: the English text to translate. */
  english?: string;
  description: string;
  /** The answer to an earlier version of the English text. */
  before?: string;
  /** Empty until it is answered. */
  message: string;
}

/** A text as the translators' sheet has it. */
export interface LocaleText {
  message: string;
  /** English only: what a translator has to know. */
  description?: string;
  /** Whether a native speaker has read it. */
  review?: string;
}
export type LocaleTexts = Record<string, LocaleText>;

/** A file of texts: what is translated and, in an unfinished language, what is still to be translated. */
export type TextFile = Record<string, string | DescribedText>;

/** @returns the content of a file in a language's folder; null when there is no file of that name */
export function readPart(tag: string, name: string): unknown {
  const file = languageFile(tag, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Writes a file of a language's folder. */
export function writePart(tag: string, name: string, content: object): void {
  writeFileSync(languageFile(tag, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** The texts of a file by key, without questions that are not answered yet. */
export function answersIn(file: TextFile): Texts {
  const all = Object.entries(file).map(([key, entry]) => [
    key,
    typeof entry === 'string' ? entry : entry.message,
  ]);
  return Object.fromEntries(all.filter(([, text]) => text?.trim()));
}

/** A file of texts with new texts put in. Its open questions stay. */
export function withAnswers(file: TextFile, texts: Readonly<Texts>): TextFile {
  return { ...file, ...texts };
}

/** The English texts, each with what a translator has to know about it. */
export function englishTexts(): Record<string, DescribedText> {
  return readPart('en', 'texts.json') as Record<string, DescribedText>;
}

/** The texts of a language by key; an unfinished language has only some of them. */
export function textsOf(tag: string): Texts {
  return answersIn((readPart(tag, 'texts.json') ?? {}) as TextFile);
}

/**
 * The English texts that only the edition for phones has, or that differ there, each with what a translator has to know
 * about it.
 */
export function englishWebTexts(): Record<string, DescribedText> {
  return readPart('en', 'web.json') as Record<string, DescribedText>;
}

/** The texts that only the edition for phones has, or that differ there. English where the language lacks a text. */
export function webTexts(tag: string): Texts {
  const own = answersIn((readPart(tag, 'web.json') ?? {}) as TextFile);
  const english = answersIn(englishWebTexts());
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, own[key] ?? text]));
}

/** What readers of the language see, in the order of the English texts. English where the language lacks a text. */
export function shownTexts(tag: string): Texts {
  const own = textsOf(tag);
  return Object.fromEntries(
    Object.entries(textsOf('en')).map(([key, english]) => [key, own[key] ?? english]),
  );
}

/** The directory's texts by language, for the languages that are not in the data itself. */
export function directoryTranslations(): Record<string, Texts> {
  return Object.fromEntries(languagesWith('directory').map((tag) => [tag, directoryTranslation(tag)]));
}

/** The same in one language; empty for a language without them. */
export function directoryTranslation(tag: string): Texts {
  return answersIn((readPart(tag, 'directory.json') ?? {}) as TextFile);
}
