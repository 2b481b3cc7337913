/**
 * For people who review a language without Git:
 * `npm run words -- LANG` makes `out/words-LANG.html`, a sheet that a native speaker fills in with any browser;
 * `npm run words -- --take FILE` takes what the sheet has saved back into `src/_locales`, whole or not at all.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../src/i18n/languages';
import { build } from './build';
import { takeScreens } from './words/screens';
import { sheetOf } from './words/sheet';
import { type LocaleTexts, takeSheet } from './words/take';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'src/_locales');
const fileOf = (tag: string) => join(folder, tag, 'messages.json');
const readTexts = (tag: string): LocaleTexts => JSON.parse(readFileSync(fileOf(tag), 'utf8'));

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
    const screens = await takeScreens(join(built, 'chromium'), tag, texts, (name) => {
      process.stderr.write(`Picture: ${name}\n`);
    });
    const { name, direction } = language;
    mkdirSync(join(root, 'out'), { recursive: true });
    const file = join(root, `out/words-${tag}.html`);
    writeFileSync(file, sheetOf({ tag, name, direction, english: readTexts('en'), texts, screens }));
    const shown = new Set(screens.flatMap(({ seen }) => seen.map(({ key }) => key))).size;
    process.stderr.write(`${shown} of ${Object.keys(texts).length} texts are shown on a picture.\n`);
    return file;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** Takes a filled sheet in. @throws Error naming every fault by its key; then nothing was written */
function take(file: string): string {
  const locales = Object.fromEntries(readdirSync(folder).map((tag) => [tag, readTexts(tag)]));
  const taken = takeSheet(readFileSync(file, 'utf8'), locales);
  if ('problems' in taken) throw new Error([...taken.problems, 'Nothing was changed.'].join('\n'));
  const { language, texts, fine, corrected } = taken;
  writeFileSync(fileOf(language), `${JSON.stringify(texts, null, 2)}\n`);
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
