/** Nothing ships that nothing uses, and no source file is left over. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, targets } from '../../scripts/build';
import { filesBelow } from '../../scripts/package';
import { packagedPath } from '../../src/directory/packaged';
import { directoryTextsPath } from '../../src/directory/texts';
import { languages } from '../../src/i18n/languages';
import { parts } from '../../src/languages/index';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import { read, root, sourceFiles } from './source-files';

const dist = mkdtempSync(join(tmpdir(), 'report-instead-unused-'));
beforeAll(() => build({ out: dist }), 60_000);
afterAll(() => rmSync(dist, { recursive: true }));

/**
 * Files whose names the code puts together, by the source that does it. The text must be in that source: when it goes,
 * its files have to go too.
 */
const madeNames: { source: string; text: string; files: () => string[] }[] = [
  {
    source: 'src/i18n/messages.ts',
    text: '`messages/${tag}.txt`',
    files: () => languages.map(({ tag }) => `messages/${tag}.txt`),
  },
  {
    source: 'src/directory/texts.ts',
    text: '`directory/texts/${tag}.txt`',
    files: () => languages.flatMap(({ tag }) => directoryTextsPath(tag) ?? []),
  },
  {
    source: 'src/directory/packaged.ts',
    text: '`directory/${aloneInTheirFile.includes(name) ? name : name.charAt(0)}.json`',
    files: () =>
      readdirSync(join(root, 'src/directory/data')).map((file) => packagedPath(file.replace('.json', ''))),
  },
  {
    source: 'src/ui/inject-page.ts',
    text: '`/page/${site}.js`',
    files: () =>
      [...sites, ...kindsOfAddedSites].filter(({ watch }) => watch).map(({ id }) => `page/${id}.js`),
  },
  {
    source: 'src/background/extra-sites.ts',
    text: '`sentinel/${as}.js`',
    files: () => kindsOfAddedSites.map(({ id }) => `sentinel/${id}.js`),
  },
];

/** What the browser itself reads, beside what the manifest names; and the terms of what others made. */
function readByTheBrowser(files: readonly string[]): string[] {
  return files.filter((file) => /^_locales\/|^LICENSE$|^fonts\/[\w-]+\.license\.txt$/.test(file));
}

/** Every string in a manifest, page, style sheet or script that is the name of a file beside it or from the top. */
function namesIn(file: string, text: string, all: ReadonlySet<string>): string[] {
  const strings = [...text.matchAll(/["'`(]([^"'`()\s]{1,200}\.[a-z0-9]{2,5})["'`)]/g)].map(
    ([, name]) => name!,
  );
  return strings
    .flatMap((name) => [
      posix.join(name.startsWith('/') ? '' : posix.dirname(file), name),
      posix.join('.', name),
    ])
    .map((name) => name.replace(/^\//, ''))
    .filter((name) => all.has(name));
}

describe.each(targets)('the package for %s', (target) => {
  it('holds nothing that is not used', () => {
    const folder = join(dist, target);
    const files = filesBelow(folder);
    const all = new Set(files);
    for (const { source, text } of madeNames)
      expect(read(source), `${source} no longer has ${text}`).toContain(text);
    const used = new Set<string>();
    const use = (file: string) => {
      if (used.has(file) || !all.has(file)) return;
      used.add(file);
      if (!/\.(?:json|html|css|js)$/.test(file) || file.startsWith('directory/')) return;
      namesIn(file, readFileSync(join(folder, file), 'utf8'), all).forEach(use);
    };
    use('manifest.json');
    readByTheBrowser(files).forEach(use);
    madeNames.flatMap((made) => made.files()).forEach(use);
    expect(files.filter((file) => !used.has(file))).toEqual([]);
  });
});

/** Files that a source file imports, types too, relative to the repository. */
function importsOf(file: string): string[] {
  const text = read(file);
  const specifiers = file.endsWith('.css')
    ? [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)]
    : [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'(\.[^']+)'/g)];
  return specifiers.map(([, specifier]) => {
    const path = posix.join(posix.dirname(file), specifier!);
    const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
    return candidates.find((one) => /\.\w+$/.test(one) && existsSync(join(root, one))) ?? path;
  });
}

describe('sources', () => {
  it('are all reached from what is built, or from the scripts', () => {
    const entries = [
      'src/background/index.ts',
      'src/report/handover/fill-script.ts',
      'src/report/handover/loaded-script.ts',
      'src/share/sentinel.ts',
      'src/share/page.ts',
      'popup/main.tsx',
      'popup/style.css',
      'options/main.tsx',
      'options/style.css',
      ...sourceFiles('scripts'),
      // Joined by part by a script; languages.test.ts asks that each is on the list.
      ...Object.keys(parts).flatMap((tag) => sourceFiles(`src/languages/${tag}`)),
    ];
    const reached = new Set<string>();
    const reach = (file: string) => {
      if (reached.has(file) || !/\.(?:tsx?|css|mjs)$/.test(file)) return;
      reached.add(file);
      importsOf(file).forEach(reach);
    };
    entries.forEach(reach);
    const styles = ['src/ui', 'popup', 'options'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.css'))
        .map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
    );
    const own = [...sourceFiles('src', 'popup', 'options'), ...styles];
    expect(own.filter((file) => !reached.has(file))).toEqual([]);
  });
});
