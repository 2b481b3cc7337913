/**
 * `npm run new:language -- TAG` makes `src/languages/TAG`, filled with the questions to answer, and puts it on the
 * list. A language that has only lists of words gets the other files; the lists that are there stay as they are.
 *
 * `npm run new:language -- TAG --update` keeps the answers, asks for what is new in English since then, and says what
 * is missing. When nothing is missing, the language is no longer marked as unfinished.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../src/i18n/languages';
import { parts } from '../../src/languages/index';
import type { Said } from '../../src/languages/parts';
import { openQuestions, partFaults, textFiles } from './parts';
import { aboutFile, directoryQuestions, textQuestions, webQuestions, wordFiles } from './templates';
import { languageFile, readPart, type TextFile, writePart } from './texts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const list = fileURLToPath(new URL('../../src/languages/index.ts', import.meta.url));
const guide = '.github/guides/adding-a-language.md';

const questionsOf = {
  'texts.json': textQuestions,
  'web.json': webQuestions,
  'directory.json': directoryQuestions,
};

const whole = `['texts', 'directory', 'checks', ...words]`;
const unfinished = whole.replace(']', `, 'unfinished']`);

/** @returns why a tag cannot be used for a new language; null when it can */
export function refusal(
  tag: string,
  known: Readonly<Record<string, readonly Said[]>> = parts,
): string | null {
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(tag);
  } catch {
    return `"${tag}" is no tag of a language (BCP 47), as "sw", "pa-Arab" and "pt-BR" are.`;
  }
  if (canonical !== tag) return `"${tag}" is written "${canonical}".`;
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(tag))
    return `"${tag}": language, script and region are enough.`;
  const [language = ''] = tag.split('-');
  if (!new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language))
    return `"${tag}": no language of that name is known.`;
  if (known[tag]?.includes('texts'))
    return `${tag} is there already. npm run new:language -- ${tag} --update brings its questions up to date.`;
  const same = shipped(tag);
  return same
    ? `${tag} is the same language in the same script as ${same.tag}, which its readers get.`
    : null;
}

/** The list with a new language in it, after the product's other languages: that is also its place in the menu. */
export function listed(source: string, tag: string, said: string): string {
  const key = /^[a-z]+$/.test(tag) ? tag : `'${tag}'`;
  const own = new RegExp(`^ {2}'?${tag}'?: \\[.*\\],\\n`, 'm');
  const isThere = own.exec(source);
  const row = `  ${key}: ${said},\n`;
  if (isThere?.[0].includes(`'texts'`)) return source.replace(own, row);
  const rest = source.replace(own, '');
  const last = [...rest.matchAll(/^ {2}['\w-]+: \['texts'.*\],\n/gm)].at(-1);
  if (!last) throw new Error(`${list}: no place for ${tag}`);
  const place = last.index + last[0].length;
  return `${rest.slice(0, place)}${row}${rest.slice(place)}`;
}

/**
 * Makes what depends on the list: the modules by part, and the table of the README. In new processes, which read the
 * new list.
 */
function makeRest(): void {
  for (const script of ['scripts/languages/by-part.ts', 'scripts/readme.ts']) {
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`${script} failed: see above.`);
  }
}

function make(tag: string): string {
  const reason = refusal(tag);
  if (reason) throw new Error(`${reason} Nothing was written.`);
  const index = listed(readFileSync(list, 'utf8'), tag, unfinished);
  mkdirSync(languageFile(tag, ''), { recursive: true });
  // Written also over an `about.ts` that is there: for a language with only lists of words it says too little.
  writeFileSync(languageFile(tag, 'about.ts'), aboutFile(tag));
  const kept = Object.keys(wordFiles).filter((file) => existsSync(languageFile(tag, file)));
  for (const [file, text] of Object.entries(wordFiles)) {
    if (!kept.includes(file)) writeFileSync(languageFile(tag, file), text);
  }
  for (const name of textFiles) writePart(tag, name, questionsOf[name]());
  writePart(tag, 'review.json', { readings: [] });
  writeFileSync(list, index);
  makeRest();
  return `src/languages/${tag} is there and on the list${kept.length ? `; ${kept.join(', ')} stayed as they were` : ''}.

1. about.ts: see whether its name, direction and script are right.
2. texts.json: write each "message". Begin with what a child or somebody in danger reads: me_, emergency_, guide_danger_,
   popup_danger_, help_group_in_danger_now; then prompt_ and popup_. directory.json holds names and steps of places,
   web.json what only the edition for phones says.
3. checks.ts, cues.ts, field-words.ts, search-words.ts, share-words.ts: each word says what it is for.
4. npm run new:language -- ${tag} --update, as often as you like: it says what is missing.
5. npm run build: what is not translated is in English, and the language says that it is a draft.

The gate (npm test) will ask that every {placeholder} stays; digits are 0 to 9; a button has at most 40 characters; a text
of the directory names the controls and numbers of the English and is at most 1.6 times as long; no text hurts or blames;
the search has three words a topic; the package stays below 700 kB. Once nothing is missing it asks for all of it.
More in ${guide}.`;
}

/** What an unfinished language still lacks, one line each. */
async function missing(tag: string): Promise<string[]> {
  const files = textFiles.flatMap((name) => {
    const open = openQuestions(tag, name).length;
    return open ? [`${name}: ${open} open questions`] : [];
  });
  const said = (parts[tag] ?? []).filter((part) => part !== 'unfinished');
  const faults = (await partFaults(tag, said)).filter((fault) => !fault.includes('open questions'));
  return [...files, ...faults];
}

async function update(tag: string): Promise<string> {
  if (!parts[tag]?.includes('unfinished')) {
    const why = parts[tag]?.includes('texts') ? 'is finished' : 'is no language of ours';
    throw new Error(`${tag} ${why}: there is nothing to bring up to date. Nothing was written.`);
  }
  for (const name of textFiles) {
    // A language that was begun before this file was asked for gets it now.
    if (existsSync(languageFile(tag, name)) || name === 'web.json')
      writePart(tag, name, questionsOf[name]((readPart(tag, name) ?? {}) as TextFile));
  }
  const lacks = await missing(tag);
  if (lacks.length === 0) {
    const source = readFileSync(list, 'utf8');
    const row = new RegExp(`^( {2}'?${tag}'?: \\[.*), 'unfinished'(.*\\],\\n)`, 'm');
    writeFileSync(list, source.replace(row, '$1$2'));
  }
  makeRest();
  return lacks.length === 0
    ? `${tag} is whole, and no longer unfinished. See what the gate says of its texts: npm run test:quick\nThen a native speaker has to read it: npm run words -- ${tag}`
    : [`${tag} is unfinished:`, ...lacks.map((lack) => `- ${lack}`)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [tag, option, ...more] = process.argv.slice(2);
  try {
    const isRight =
      tag && !tag.startsWith('-') && more.length === 0 && [undefined, '--update'].includes(option);
    if (!isRight) throw new Error('npm run new:language -- TAG [--update]');
    process.stdout.write(`${option ? await update(tag) : make(tag)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
