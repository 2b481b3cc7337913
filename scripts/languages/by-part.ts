/**
 * Joins each part of all languages in one module of `src/languages/by-part`, by the list in `src/languages/index.ts`.
 * So code that needs one part imports only that. The build does this; by hand: `npx tsx scripts/languages/by-part.ts`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languagesWith } from '../../src/languages/index';
import type { FieldWords, Language, ShareWords } from '../../src/languages/parts';
import { lacksIn, type wordParts, wordsIn } from './parts';
import { languageFile } from './texts';

const head =
  '/** Made by scripts/languages/by-part.ts: change `../index.ts` or the files of the languages, not this one. */';

/** A file that a module imports from the folder of each language. */
interface Imported {
  /** The part; the file and the module have the same name. */
  part: 'checks' | 'cues' | 'search-words';
  /** What the file exports. */
  name: string;
  /** Its type in `parts.ts`. */
  type: string;
}

const imported: readonly Imported[] = [
  { part: 'checks', name: 'checks', type: 'Checks' },
  { part: 'cues', name: 'cues', type: 'Cues' },
  { part: 'search-words', name: 'searchWords', type: 'SearchWords' },
];

/** `pa-Arab` gives `paArab`. */
const camel = (tag: string) => tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function importing({ part, name, type }: Imported, tags: readonly string[]): string {
  const own = (tag: string) => `${camel(tag)}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [
    head,
    ...[...tags].sort().map((tag) => `import { ${name} as ${own(tag)} } from '../${tag}/${part}';`),
    `import type { ${type} } from '../parts';`,
    '',
    `export const ${name}: Readonly<Record<string, ${type}>> = {`,
    ...tags.map((tag) => `  '${tag}': ${own(tag)},`),
    '};',
    '',
  ].join('\n');
}

/** Tags of the languages whose list of words can be used. The list of an unfinished language may still be empty. */
async function tagsWithWords(part: (typeof wordParts)[number]): Promise<string[]> {
  const tags = languagesWith(part);
  const lacks = await Promise.all(tags.map(async (tag) => lacksIn(part, await wordsIn(tag, part))));
  return tags.filter((_, at) => lacks[at]?.length === 0);
}

/** The languages of the product, from the list. */
function ownLanguages(): Promise<Language[]> {
  return Promise.all(
    languagesWith('texts').map(
      async (tag) => (await import(languageFile(tag, 'about.ts'))).about as Language,
    ),
  );
}

/**
 * The list of the product's own languages, which is in every page. In modules for pages the values themselves are
 * written, because imports would make them larger.
 */
async function aboutModule(): Promise<string> {
  const all = await ownLanguages();
  return [
    head,
    `import type { Language } from '../parts';`,
    '',
    'export const languages: readonly Language[] = [',
    ...all.map(({ largestIn, ...about }) => `  ${JSON.stringify(about)},`),
    '];',
    '',
  ].join('\n');
}

/** For each province, the language that most people there speak. */
async function provincesModule(): Promise<string> {
  const all = await ownLanguages();
  const provinces = all.flatMap(({ tag, largestIn = [] }) => largestIn.map((province) => [province, tag]));
  const rows = provinces.map(([province, tag]) => `  '${province}': '${tag}',`);
  return [head, 'export const provinces: Readonly<Record<string, string>> = {', ...rows, '};', ''].join('\n');
}

/** Names of share buttons: for each kind, by language. */
async function shareWordsModule(): Promise<string> {
  const tags = await tagsWithWords('share-words');
  const all: ShareWords[] = await Promise.all(tags.map((tag) => wordsIn(tag, 'share-words')));
  const kinds = [...new Set(all.flatMap((words) => Object.keys(words)))] as (keyof ShareWords)[];
  const kindOf = (kind: keyof ShareWords) =>
    all.flatMap((words, at) =>
      words[kind]?.length ? [`  '${tags[at]}': ${JSON.stringify(words[kind])},`] : [],
    );
  const rows = kinds.flatMap((kind) => [
    '',
    `export const ${kind}: Readonly<Record<string, readonly string[]>> = {`,
    ...kindOf(kind),
    '};',
  ]);
  return [head, ...rows, ''].join('\n');
}

/** Words of official forms: for each kind, the words of all languages, each word once. */
async function fieldWordsModule(): Promise<string> {
  const tags = await tagsWithWords('field-words');
  const all: FieldWords[] = await Promise.all(tags.map((tag) => wordsIn(tag, 'field-words')));
  const kinds = [...new Set(all.flatMap((words) => Object.keys(words)))] as (keyof FieldWords)[];
  const rows = kinds.map((kind) => {
    const phrases = all.flatMap((words) => words[kind]?.split(',') ?? []).map((phrase) => phrase.trim());
    return `  ${kind}: ${JSON.stringify([...new Set(phrases)].filter(Boolean).join(','))},`;
  });
  return [
    head,
    `import type { FieldWords } from '../parts';`,
    '',
    'export const fieldWords: Required<FieldWords> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

/** Every module of `by-part` as it should be, by its path in the repository. */
export async function modulesByPart(): Promise<Record<string, string>> {
  const modules: Record<string, string> = {
    about: await aboutModule(),
    provinces: await provincesModule(),
    'share-words': await shareWordsModule(),
    'field-words': await fieldWordsModule(),
  };
  for (const one of imported) {
    const tags = one.part === 'checks' ? languagesWith('checks') : await tagsWithWords(one.part);
    modules[one.part] = importing(one, tags);
  }
  return Object.fromEntries(
    Object.entries(modules).map(([name, text]) => [`src/languages/by-part/${name}.ts`, text]),
  );
}

/**
 * Writes the modules that are not as they should be. The others are not touched, so that programs that watch them do
 * nothing.
 * @returns whether any was written
 */
export async function writeModulesByPart(): Promise<boolean> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const stale = Object.entries(await modulesByPart()).filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return stale.length > 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeModulesByPart();
