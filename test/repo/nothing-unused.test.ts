/** Everything in the packages is used. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, targets } from '../../scripts/build/build';
import { filesBelow } from '../../scripts/build/files-below';
import { directoryData } from '../../scripts/directory/files';
import { packagedPath } from '../../src/directory/packaged';
import { directoryTextsPath } from '../../src/directory/texts';
import { languages } from '../../src/i18n/languages';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import { laterSites } from '../../src/sites/later';
import { read, root } from './source-files';

const dist = mkdtempSync(join(tmpdir(), 'report-instead-unused-'));
beforeAll(() => build({ out: dist }), 60_000);
afterAll(() => rmSync(dist, { recursive: true }));

/**
 * Files whose names the code builds from parts, by the source that does it. The text must be in that source: when it is
 * removed, its files must be removed too.
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
    files: () => Object.keys(directoryData()).map(packagedPath),
  },
  {
    source: 'src/extension/inject-page.ts',
    text: '`/page/${site}.js`',
    files: () =>
      [...sites, ...kindsOfAddedSites].filter(({ watch }) => watch).map(({ id }) => `page/${id}.js`),
  },
  {
    source: 'src/background/extra-sites.ts',
    text: '`sentinel/${site}.js`',
    files: () => [...kindsOfAddedSites, ...laterSites].map(({ id }) => `sentinel/${id}.js`),
  },
];

/** Files that the browser itself reads besides those in the manifest, and the licences of other people's work. */
function readByTheBrowser(files: readonly string[]): string[] {
  return files.filter((file) => /^_locales\/|^LICENSE$|^fonts\/[\w-]+\.license\.txt$/.test(file));
}

/**
 * Every string in a manifest, page, style sheet or script that is the path of a file, relative to it or from the root.
 */
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

it('no style sheet is left over: files and exports of code are for knip to find (.knip.json)', async () => {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      ...['src/ui/style.css', 'popup/style.css', 'options/style.css'],
      ...['src/web/popup.css', 'src/web/options.css'],
    ],
    outdir: 'unwritten',
    bundle: true,
    write: false,
    metafile: true,
    external: ['*.woff2'],
  });
  const sheets = ['src', 'popup', 'options'].flatMap((folder) =>
    filesBelow(join(root, folder))
      .filter((file) => file.endsWith('.css'))
      .map((file) => `${folder}/${file}`),
  );
  expect(sheets.filter((file) => !metafile.inputs[file])).toEqual([]);
});
