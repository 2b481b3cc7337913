/**
 * For people who review a language without Git:
 * `npm run words -- LANG` makes `out/words-LANG.html`, a sheet that a native speaker fills in with any browser;
 * `npm run words -- --take FILE` takes what the sheet has saved back into `src/_locales` and `src/directory`, whole or
 * not at all.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../../src/i18n/languages';
import { build, directoryTranslations } from '../build/build';
import { directoryData, directorySources } from '../directory/files';
import { directoryLocale, translationOf, withUrdu } from './directory-locale';
import { takeScreens } from './screens';
import { sheetOf } from './sheet';
import { type LocaleTexts, takeSheet } from './take';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'src/_locales');
const fileOf = (tag: string) => join(folder, tag, 'messages.json');
const readTexts = (tag: string): LocaleTexts => JSON.parse(readFileSync(fileOf(tag), 'utf8'));

const readDirectory = (tag: string): LocaleTexts =>
  directoryLocale(tag, directoryData(), directoryTranslations());

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
    const texts = readTexts(tag);
    const directory = { english: readDirectory('en'), texts: readDirectory(tag) };
    const all = { ...texts, ...directory.texts };
    const screens = await takeScreens(join(built, 'chromium'), tag, all, (name) => {
      process.stderr.write(`Picture: ${name}\n`);
    });
    const { name, direction } = language;
    mkdirSync(join(root, 'out'), { recursive: true });
    const file = join(root, `out/words-${tag}.html`);
    writeFileSync(
      file,
      sheetOf({ tag, name, direction, english: readTexts('en'), texts, directory, screens }),
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

function takeDirectory(tag: string, texts: LocaleTexts, before: Readonly<Record<string, LocaleTexts>>): void {
  const file = join(root, 'src/directory/texts', `${tag}.json`);
  writeFileSync(file, `${JSON.stringify(translationOf(tag, texts), null, 2)}\n`);
  if (tag !== 'ur') return;
  const changed = Object.entries(texts).flatMap(([key, { message: text }]) => {
    const was = before.ur?.[key]?.message;
    return was === undefined || was === text ? [] : [[before.en?.[key]?.message, { was, text }]];
  });
  for (const file of directorySources()) {
    const content = readFileSync(file, 'utf8');
    const next = withUrdu(content, Object.fromEntries(changed));
    if (next !== content) writeFileSync(file, next);
  }
}

/** Takes a filled sheet in. @throws Error naming every fault by its key; then nothing was written */
function take(file: string): string {
  const locales = Object.fromEntries(readdirSync(folder).map((tag) => [tag, readTexts(tag)]));
  const directories = Object.fromEntries(Object.keys(locales).map((tag) => [tag, readDirectory(tag)]));
  const taken = takeSheet(readFileSync(file, 'utf8'), locales, directories);
  if ('problems' in taken) throw new Error([...taken.problems, 'Nothing was changed.'].join('\n'));
  const { language, texts, directory, fine, corrected } = taken;
  writeFileSync(fileOf(language), `${JSON.stringify(texts, null, 2)}\n`);
  takeDirectory(language, directory, directories);
  return `${fileOf(language)}: ${fine} right as they were, ${corrected} corrected`;
}

const [first, second] = process.argv.slice(2);
try {
  if (first === '--take' && second) process.stdout.write(`${take(second)}\n`);
  else if (first && !first.startsWith('-')) process.stdout.write(`${await make(first)}\n`);
  else throw new Error('npm run words -- LANG, or npm run words -- --take FILE');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
