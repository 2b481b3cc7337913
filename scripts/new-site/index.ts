/**
 * `npm run new:site -- NAME HOST` makes the two folders of a new site, filled with the questions to answer, puts it into
 * the one list of sites, and says what to do next. .github/guides/adding-a-site.md is the guide.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostBelongsTo } from '../../src/sites/addresses';
import { sites } from '../../src/sites/index';

/** A mistake in what the caller typed: it is told in one line, without a stack trace. */
export class NewSiteError extends Error {
  override readonly name = 'NewSiteError';
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const templates = fileURLToPath(new URL('.', import.meta.url));
const LONGEST_NAME = 30;
/** Which file goes where. The templates have the same names with `.txt` at the end. */
const parts = {
  'src/sites': ['site.ts', 'report.json', 'examples.json'],
  'test/sites': ['feed.ts', 'proof.ts', 'hostile-posts.ts'],
} as const;

/** `Village Square` as `village-square`. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `village-square` as `villageSquare`. */
function exportNameOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Whether the code can use this name for a site: it is not a word of JavaScript, and nothing else in the list of sites
 * has it.
 */
function isFreeName(name: string): boolean {
  try {
    new Function(`'use strict'; const ${name} = 0;`);
    return name !== 'sites';
  } catch {
    return false;
  }
}

/** @throws NewSiteError that says what is wrong with the name or the host */
function checked(name: string, host: string, root: string): { id: string; host: string } {
  if (!/^[A-Za-z][A-Za-z0-9 .-]*$/.test(name) || name.length > LONGEST_NAME) {
    throw new NewSiteError(
      `"${name}" is no name for a site: Latin letters and digits, a letter first, up to ${LONGEST_NAME} characters.`,
    );
  }
  const lower = host.toLowerCase();
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(lower)) {
    throw new NewSiteError(
      `"${host}" is no host: only the name, as in example.org, without https:// or a path.`,
    );
  }
  const bare = lower.replace(/^www\./, '');
  const id = idOf(name);
  if (!isFreeName(exportNameOf(id))) {
    throw new NewSiteError(`"${name}" would be called ${exportNameOf(id)} in the code, which is taken.`);
  }
  const known = sites.find((site) => site.id === id);
  const folder = Object.keys(parts).find((parent) => existsSync(join(root, parent, id)));
  if (known || folder) {
    throw new NewSiteError(`There is a site "${id}" already${folder ? `, in ${folder}/${id}` : ''}.`);
  }
  const taken = sites.find(({ hosts, shortHosts = [] }) =>
    [...hosts, ...shortHosts].some(
      (pattern) =>
        pattern !== '*' &&
        [bare, `www.${bare}`].some((one) => hostBelongsTo(pattern, one) || pattern.endsWith(`.${bare}`)),
    ),
  );
  if (taken) throw new NewSiteError(`${bare} is a host of ${taken.name}, in src/sites/${taken.id}.`);
  return { id, host: bare };
}

/** The list of sites with one more site: imports in the order of their paths, the new site at the end. */
export function withSite(index: string, id: string): string {
  const name = exportNameOf(id);
  const line = `import { ${name} } from './${id}/site';`;
  const lines = index.split('\n');
  const pathOf = (each: string) => /^import .* from '(\..*)';$/.exec(each)?.[1];
  const after = lines.findIndex((each) => (pathOf(each) ?? '') > `./${id}/site`);
  const last = lines.findLastIndex((each) => pathOf(each));
  lines.splice(after === -1 ? last + 1 : after, 0, line);
  const end = lines.indexOf('];');
  lines.splice(end, 0, `  ${name},`);
  return lines.join('\n');
}

/**
 * Makes the folders of a new site and puts it into the list.
 * @param name what people call the site
 * @param host its main host
 * @param root of the repository
 * @returns the files that were written
 * @throws NewSiteError when the name or the host will not do; then nothing was written
 */
export function newSite(name: string, host: string, root: string = repository): string[] {
  const site = checked(name, host, root);
  const words: Record<string, string> = {
    ID: site.id,
    NAME: name,
    HOST: site.host,
    EXPORT: exportNameOf(site.id),
    DAY: new Date().toISOString().slice(0, 10),
  };
  const fill = (text: string) => text.replace(/__([A-Z]+)__/g, (_, word: string) => words[word]!);
  const files = Object.entries(parts).flatMap(([parent, names]) =>
    names.map((file) => [
      `${parent}/${site.id}/${file}`,
      fill(readFileSync(join(templates, `${file}.txt`), 'utf8')),
    ]),
  ) as [string, string][];
  const list = 'src/sites/index.ts';
  files.push([list, withSite(readFileSync(join(root, list), 'utf8'), site.id)]);
  for (const parent of Object.keys(parts)) mkdirSync(join(root, parent, site.id), { recursive: true });
  for (const [file, content] of files) writeFileSync(join(root, file), content);
  return files.map(([file]) => file);
}

function main(args: readonly string[]): void {
  const [name, host, ...more] = args;
  if (!name || !host || more.length > 0) {
    throw new NewSiteError(
      'npm run new:site -- NAME HOST, as in: npm run new:site -- "Village Square" village.example',
    );
  }
  const files = newSite(name, host);
  const id = idOf(name);
  process.stdout.write(
    [
      'Written:',
      ...files.map((file) => `  ${file}`),
      '',
      'What to do next (.github/guides/adding-a-site.md):',
      `1. Answer what stands behind FILL IN. All that is left:  npx vitest run test/repo/site-parts.test.ts -t ${id}`,
      '2. npm run build',
      `3. See each control pressed:  npx vitest run --project browsers test/sites/contract.test.ts -t ${id}`,
      '4. npm run check:directory, npx tsx scripts/readme.ts, npm run format, npm run test:quick',
      '',
    ].join('\n'),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof NewSiteError)) throw error;
    process.stderr.write(`${error.message} Nothing was written.\n`);
    process.exitCode = 1;
  }
}
