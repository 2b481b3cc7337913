/**
 * Writes the parts of the README that come from the code: `npx tsx scripts/readme.ts`. With `--check` it only says
 * whether they are current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages } from '../src/i18n/languages';
import { sites } from '../src/sites/index';
import type { Site, Watch } from '../src/sites/types';

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

function languagesTable(): string {
  const read = (tag: string) =>
    Object.values(
      JSON.parse(
        readFileSync(fileURLToPath(new URL(`../src/_locales/${tag}/messages.json`, import.meta.url)), 'utf8'),
      ) as Record<string, { review?: string }>,
    );
  const rows = languages.map(({ tag, name }) => {
    const messages = read(tag);
    const pending = messages.filter(({ review }) => review === 'pending').length;
    const state = pending ? `${pending} of ${messages.length} await a native reader` : 'reference';
    return `| ${name} (\`${tag}\`) | ${messages.length} | ${state} |`;
  });
  return ['| Language | Messages | Review |', '| --- | --- | --- |', ...rows].join('\n');
}

const blocks: Record<string, () => string> = { sites: sitesTable, languages: languagesTable };

/** The README with its generated parts made anew. @throws when a part has no place in it */
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
