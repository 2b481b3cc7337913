/**
 * For people who review a language without Git:
 * `npm run words -- LANG` makes `out/words-LANG.html`, a sheet that a native speaker fills in with any browser;
 * `npm run words -- --take FILE` writes what the sheet has saved back into `src/languages`, all of it or nothing; with
 * `--by NAME` for a reader who wants to be named.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../../src/i18n/languages';
import { build } from '../build/build';
import { directorySources } from '../directory/files';
import { withUrdu } from '../languages/directory-locale';
import { reviewOf, withReading } from '../languages/review';
import type { LocaleTexts } from '../languages/texts';
import {
  languageFile,
  readPart,
  type TextFile,
  type Texts,
  withAnswers,
  writePart,
} from '../languages/texts';
import { directoryOf, localeOf, receiverKey, receiverOf } from './locales';
import { takeScreens } from './screens';
import { sheetOf } from './sheet';
import { takeSheet } from './take';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Makes the sheet of a language. @returns the path of the file */
async function make(tag: string): Promise<string> {
  const language = languages.find((one) => one.tag === tag);
  const reviewed = languages.filter((one) => one.tag !== 'en').map((one) => one.tag);
  if (!language || tag === 'en')
    throw new Error(`"${tag}" is no language to review. These are: ${reviewed.join(', ')}`);
  const built = mkdtempSync(join(tmpdir(), 'report-instead-words-'));
  try {
    process.stderr.write('Building…\n');
    await build({ out: built });
    const texts = localeOf(tag);
    const directory = { english: directoryOf('en'), texts: directoryOf(tag) };
    const receiver = { english: receiverOf('en'), texts: receiverOf(tag) };
    const all = { ...texts, ...directory.texts };
    const screens = await takeScreens(join(built, 'chromium'), tag, all, (name) => {
      process.stderr.write(`Picture: ${name}\n`);
    });
    const { name, direction } = language;
    mkdirSync(join(root, 'out'), { recursive: true });
    const file = join(root, `out/words-${tag}.html`);
    writeFileSync(
      file,
      sheetOf({ tag, name, direction, english: localeOf('en'), texts, directory, receiver, screens }),
    );
    const shown = new Set(screens.flatMap(({ seen }) => seen.map(({ key }) => key)));
    for (const [what, of] of [
      ['texts', texts],
      ['names, notes and steps of the directory', directory.texts],
    ] as const) {
      const keys = Object.keys(of);
      const seen = keys.filter((key) => shown.has(key)).length;
      process.stderr.write(`${seen} of ${keys.length} ${what} are shown on a picture.\n`);
    }
    return file;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** Writes Urdu texts of the directory into its data, where they are beside the English. */
function takeUrduDirectory(texts: Readonly<Texts>, before: Readonly<Record<string, LocaleTexts>>): void {
  const changed = Object.entries(texts).flatMap(([key, text]) => {
    const was = before.ur?.[key]?.message;
    return was === undefined || was === text ? [] : [[before.en?.[key]?.message, { was, text }]];
  });
  for (const file of directorySources()) {
    const content = readFileSync(file, 'utf8');
    const next = withUrdu(content, Object.fromEntries(changed));
    if (next !== content) writeFileSync(file, next);
  }
}

const messagesIn = (texts: LocaleTexts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, { message }]) => [key, message]));

/** Writes texts into a file. The questions that an unfinished language has not answered stay in it. */
function takeTexts(tag: string, name: string, texts: Readonly<Texts>): void {
  const file = readPart(tag, name) as TextFile | null;
  if (file) writePart(tag, name, withAnswers(file, texts));
}

/** Reads a filled sheet and writes its texts. @throws Error naming every fault by its key; then nothing was written */
function take(file: string, by: string | undefined): string {
  const all = (read: (tag: string) => LocaleTexts) =>
    Object.fromEntries(languages.map(({ tag }) => [tag, read(tag)]));
  const directories = all(directoryOf);
  const taken = takeSheet(readFileSync(file, 'utf8'), all(localeOf), directories, all(receiverOf));
  if ('problems' in taken) throw new Error([...taken.problems, 'Nothing was changed.'].join('\n'));
  const { language, read, fine, corrected } = taken;
  const receiver = Object.entries(messagesIn(taken.receiver)).map(([key, text]) => [receiverKey(key), text]);
  const texts = {
    texts: messagesIn(taken.texts),
    directory: messagesIn(taken.directory),
    receiver: Object.fromEntries(receiver) as Texts,
  };
  takeTexts(language, 'texts.json', texts.texts);
  if (language === 'ur') takeUrduDirectory(texts.directory, directories);
  else takeTexts(language, 'directory.json', texts.directory);
  takeTexts(language, 'receiver.json', texts.receiver);
  const keys = { ...read, receiver: read.receiver.map(receiverKey) };
  writePart(language, 'review.json', withReading(reviewOf(language), texts, keys, by));
  return `${languageFile(language, '')}: ${fine} right as they were, ${corrected} corrected`;
}

const [first, second, option, name] = process.argv.slice(2);
try {
  if (first === '--take' && second && (option === undefined || (option === '--by' && name))) {
    process.stdout.write(`${take(second, name)}\n`);
  } else if (first && !first.startsWith('-')) process.stdout.write(`${await make(first)}\n`);
  else throw new Error('npm run words -- LANG, or npm run words -- --take FILE [--by NAME]');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
