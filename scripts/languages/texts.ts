/** The one way to a language's texts in `src/languages`, for scripts and tests. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languagesWith } from '../../src/languages/index';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/languages');

/** The path of a file in a language's folder. */
export const languageFile = (tag: string, name: string) => join(folder, tag, name);

/** By key: of messages `popup_close`, of the directory where the text stands. */
export type Texts = Record<string, string>;

/** A text with what a translator has to know of it: as English has them, and as an unfinished language is asked. */
export interface Question {
  /** In another language: what is to be translated. */
  english?: string;
  description: string;
  /** What was answered while the English was another. */
  before?: string;
  /** Empty until it is answered. */
  message: string;
}

/** A file of texts: what is translated, and in an unfinished language what is still to be. */
export type TextFile = Record<string, string | Question>;

/** @returns the content of a file in a language's folder; null where it has none of that name */
export function readPart(tag: string, name: string): unknown {
  const file = languageFile(tag, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Writes a file of a language's folder. */
export function writePart(tag: string, name: string, content: object): void {
  writeFileSync(languageFile(tag, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** What a file of texts says by key; what is not answered is not there. */
export function answersIn(file: TextFile): Texts {
  const all = Object.entries(file).map(([key, entry]) => [
    key,
    typeof entry === 'string' ? entry : entry.message,
  ]);
  return Object.fromEntries(all.filter(([, text]) => text?.trim()));
}

/** A file of texts with others, its open questions as they are. */
export function withAnswers(file: TextFile, texts: Readonly<Texts>): TextFile {
  return { ...file, ...texts };
}

/** The English texts, each with what a translator has to know. */
export function englishTexts(): Record<string, Question> {
  return readPart('en', 'texts.json') as Record<string, Question>;
}

/** What a language says by key; an unfinished one says some of it only. */
export function textsOf(tag: string): Texts {
  return answersIn((readPart(tag, 'texts.json') ?? {}) as TextFile);
}

/** The English texts of the edition for phones alone, or of which it has another, each with what to know of it. */
export function englishWebTexts(): Record<string, Question> {
  return readPart('en', 'web.json') as Record<string, Question>;
}

/** What only the edition for phones says, or says otherwise; English where the language says nothing itself. */
export function webTexts(tag: string): Texts {
  const own = answersIn((readPart(tag, 'web.json') ?? {}) as TextFile);
  const english = answersIn(englishWebTexts());
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, own[key] ?? text]));
}

/** What a reader of the language sees: English where it says nothing itself. In the order of the English. */
export function shownTexts(tag: string): Texts {
  const own = textsOf(tag);
  return Object.fromEntries(
    Object.entries(textsOf('en')).map(([key, english]) => [key, own[key] ?? english]),
  );
}

/** The directory's texts by language, for languages that its data is not written in. */
export function directoryTranslations(): Record<string, Texts> {
  return Object.fromEntries(
    languagesWith('directory').map((tag) => [
      tag,
      answersIn((readPart(tag, 'directory.json') ?? {}) as TextFile),
    ]),
  );
}
