/**
 * Writes the parts of the README that come from the code: `npx tsx scripts/readme.ts`. With `--check` it only says
 * whether they are current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { directoryTextsPath } from '../src/directory/texts';
import { parts } from '../src/languages/index';
import type { Said } from '../src/languages/parts';
import { sites } from '../src/sites/index';
import type { Site, Watch } from '../src/sites/types';
import { lacksIn, wordsIn } from './languages/parts';
import { readKeys, reviewOf } from './languages/review';
import { answersIn, readPart, type TextFile, type Texts, textsOf } from './languages/texts';

const file = fileURLToPath(new URL('../README.md', import.meta.url));

const evidence = { page: 'seen in a real page', code: 'from public code', thin: 'little is known' } as const;

function held({ controls, keys = [], intents = [] }: Watch): string {
  const names = controls.filter((control) => control.held).map(({ id }) => id.replaceAll('-', ' '));
  const parts = [[...new Set(names)].join(', ')];
  if (keys.length) parts.push(`keys ${keys.map(({ key }) => `\`${key}\``).join(', ')}`);
  if (intents.length) parts.push('share pages');
  return parts.filter(Boolean).join('; ');
}

function siteRow({ name, watch }: Site): string {
  if (!watch) return `| ${name} | links only | – |`;
  const { level, date } = watch.evidence;
  return `| ${name} | ${held(watch)} | ${evidence[level]}, ${date.slice(0, 7)} |`;
}

function sitesTable(): string {
  return [
    '| Site | What is held | How well it is known |',
    '| --- | --- | --- |',
    ...sites.map(siteRow),
  ].join('\n');
}

/** Each language's own name for itself. */
const names: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(
    Object.keys(parts).map(async (tag) => {
      const { about } = await import(`../src/languages/${tag}/about.ts`);
      return [tag, about.name];
    }),
  ),
);

/** What the table calls the parts that are lists of words. */
const wordLists = {
  'share-words': 'share buttons',
  cues: 'captions',
  'field-words': 'forms',
  'search-words': 'search',
} as const;

/** Each language's lists of words that have enough words in them to be used. */
const wordsOf: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  await Promise.all(
    Object.entries(parts).map(async ([tag, has]) => {
      const filled: string[] = [];
      for (const part of has.filter((one) => one in wordLists) as (keyof typeof wordLists)[])
        if (lacksIn(part, await wordsIn(tag, part)).length === 0) filled.push(wordLists[part]);
      return [tag, filled];
    }),
  ),
);

function reviewState(tag: string, texts: Texts, all: number): string {
  if (tag === 'en') return 'reference';
  const missing = all - Object.keys(texts).length;
  const pending = Object.keys(texts).length - readKeys(reviewOf(tag), 'texts', texts).size;
  const states = [
    ...(missing ? [`${missing} in English until translated`] : []),
    ...(pending ? [`${pending} of ${Object.keys(texts).length} await a native reader`] : []),
  ];
  return states.join(', ') || 'read by a native reader';
}

function directoryState(tag: string, has: readonly Said[]): string {
  if (has.includes('unfinished')) {
    const texts = (readPart(tag, 'directory.json') ?? {}) as TextFile;
    return `${Object.keys(answersIn(texts)).length} of ${Object.keys(texts).length}`;
  }
  if (has.includes('directory')) return 'yes';
  return has.includes('texts') && directoryTextsPath(tag) === null ? 'in its data' : '–';
}

function languagesTable(): string {
  const all = Object.keys(textsOf('en')).length;
  const rows = Object.entries(parts).map(([tag, has]) => {
    const texts = textsOf(tag);
    const words = wordsOf[tag]?.join(', ') || '–';
    const own = has.includes('texts')
      ? `${Object.keys(texts).length} | ${reviewState(tag, texts, all)}`
      : '– | –';
    return `| ${names[tag]} (\`${tag}\`) | ${own} | ${directoryState(tag, has)} | ${words} |`;
  });
  return [
    '| Language | Messages | Review | Directory | Words it is known by |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const blocks: Record<string, () => string> = { sites: sitesTable, languages: languagesTable };

/** The README with its generated parts made again. @throws when a part has no place in it */
export function currentReadme(text: string): string {
  return Object.entries(blocks).reduce((readme, [name, make]) => {
    const place = new RegExp(`(<!-- ${name}:start -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
    if (!place.test(readme)) throw new Error(`README.md has no place for "${name}"`);
    return readme.replace(place, (_, start: string, end: string) => `${start}${make()}\n${end}`);
  }, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(file, 'utf8');
  const after = currentReadme(before);
  if (process.argv.includes('--check')) process.exitCode = before === after ? 0 : 1;
  else writeFileSync(file, after);
}
