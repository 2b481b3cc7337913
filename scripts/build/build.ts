/**
 * Builds `dist/chromium` and `dist/firefox`, unpacked, and `dist/web`, the edition for phones; with `--target=NAME` one
 * of them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { packDirectory } from '../../src/directory/packaged';
import { directoryTextKeysPath, directoryTextsPath } from '../../src/directory/texts';
import { languages } from '../../src/i18n/languages';
import { packTexts } from '../../src/i18n/packed-texts';
import { fontOf } from '../../src/languages/fonts';
import { cuePatterns } from '../../src/share/cues';
import { pageSite } from '../../src/share/page-site';
import { watchedSite } from '../../src/share/watched-site';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import type { Site, Watch } from '../../src/sites/types';
import { directoryData } from '../directory/files';
import { type KeyedText, keyedTexts, packDirectoryTexts } from '../directory/texts';
import { writeModulesByPart } from '../languages/by-part';
import { draftLanguages } from '../languages/drafts';
import { partOf, readKeys, reviewOf } from '../languages/review';
import {
  directoryTranslation,
  directoryTranslations,
  shownTexts,
  type Texts,
  textsOf,
} from '../languages/texts';
import { manifestFor, type Target } from './manifest';
import { shortenChunkNames } from './short-chunks';

const root = fileURLToPath(new URL('../..', import.meta.url));

let directory: ReturnType<typeof directoryData> | undefined;
/** The directory. It is read once, for all texts and files of all targets: that takes longer than to write them. */
function builtDirectory(): ReturnType<typeof directoryData> {
  directory ??= directoryData();
  return directory;
}
export const targets: readonly Target[] = ['chromium', 'firefox'];

/** Arabic parts of the fonts that are packaged. */
const fonts = [...new Set(languages.flatMap(({ script }) => fontOf[script] ?? []))];

/** What can be built: the extension for each browser, and the edition for phones. */
type Made = Target | 'web';
const everything: readonly Made[] = [...targets, 'web'];

interface BuildOptions {
  /** Where the targets are put; `dist` by default. */
  out?: string;
  sites?: readonly Site[];
  /** Which targets to build; all of them by default. */
  targets?: readonly Made[];
  /** What is done with each bundle of an extension; esbuild's `build` by default. */
  bundle?: (options: esbuild.BuildOptions) => Promise<unknown>;
}

function isCompound(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof RegExp);
}

/** Data as source text. Unlike JSON, it can hold regular expressions. */
function literal(value: unknown, named: ReadonlyMap<unknown, string> = new Map()): string {
  const name = named.get(value);
  if (name) return name;
  if (!isCompound(value)) return value instanceof RegExp ? String(value) : JSON.stringify(value);
  if (Array.isArray(value)) {
    const isWords =
      value.length > 5 && value.every((part) => typeof part === 'string' && !part.includes('|'));
    // Shorter than quotes and a comma for each word.
    if (isWords) return `${JSON.stringify(value.join('|'))}.split("|")`;
    return `[${value.map((part) => literal(part, named))}]`;
  }
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${literal(part, named)}`);
  return `{${parts}}`;
}

/** Parts of the data that are used more than once (label words, selectors, paths) are written only once. */
function declarations(data: object): { source: string; named: ReadonlyMap<unknown, string> } {
  const seen = new Set<unknown>();
  const named = new Map<unknown, string>();
  const visit = (value: unknown) => {
    const isLong =
      isCompound(value) || value instanceof RegExp || (typeof value === 'string' && value.length > 12);
    if (!isLong || named.has(value)) return;
    if (seen.has(value)) {
      // The parts inside it are written together with it.
      named.set(value, `part${named.size}`);
      return;
    }
    seen.add(value);
    if (isCompound(value)) Object.values(value).forEach(visit);
  };
  visit(data);
  const source = [...named].map(([value, name]) => `const ${name}=${literal(value)};`).join('');
  return { source, named };
}

/**
 * The data of a site that is always on its pages: only what the sentinel needs. It runs before sentinel.js, the small
 * code that all sites share. There are two files so that the code is in the package only once. A page gets both, and
 * never the data of another site. If the data is already there, it stays, because it may be in use.
 */
function sentinelEntry(site: Site): string {
  const watched = watchedSite(site) ?? {};
  const { source, named } = declarations(watched);
  const data = literal(watched, named);
  // A site that the person has added is known by its host.
  const isAdded = kindsOfAddedSites.includes(site);
  const id = isAdded ? 'location.hostname' : literal(site.id);
  const all = isAdded ? `{...${data},id:${id},added:true}` : data;
  return `globalThis.reportInstead??={site:${id},siteOf:()=>{${source}return ${all}}};`;
}

/**
 * The data of a site for the script that is loaded on demand (page.js). It runs after that script, which all sites
 * share.
 */
function pageEntry(site: Site): string {
  const data = pageSite(site) ?? {};
  const { source, named } = declarations(data);
  return `{${source}reportInsteadPage(${literal(data, named)})}`;
}

/**
 * A site without the description of its controls, which is most of the data. Only the scripts in the site's pages need
 * that; extension pages and the background only read addresses.
 * @param parts the parts of `watch` that are kept
 */
function withoutControls({ watch, ...site }: Site, parts: readonly (keyof Watch)[]): object {
  if (!watch) return site;
  const { intents } = watch;
  return {
    ...site,
    watch: {
      ...Object.fromEntries(parts.flatMap((part) => (part in watch ? [[part, watch[part]]] : []))),
      ...(intents && { intents: intents.map(({ controls, ...intent }) => intent) }),
    },
  };
}

/** `share-chat` exports `shareChat`. */
const exportName = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** @param parts the parts of `watch` that are needed besides its hosts */
export function lightSites(siteList: readonly Site[], ...parts: (keyof Watch)[]): esbuild.Plugin {
  return {
    name: 'light-sites',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]sites[\\/][\w-]+[\\/]site\.ts$/ }, ({ path }) => {
        const site = siteList.find(({ id }) => id === basename(dirname(path)));
        if (!site) return undefined;
        const contents = literal(withoutControls(site, ['hosts', 'laterHosts', ...parts]));
        return { contents: `export const ${exportName(site.id)} = ${contents};` };
      });
    },
  };
}

/**
 * What both the background and the pages need to know about sites. It is built once, with the pages, and the background
 * imports it as `sites.js`; otherwise it would be in the package twice. The background's bundle holds everything else
 * itself, because it must not contain `import()`, which a service worker refuses.
 */
const sharedWithBackground = ['src/sites/index.ts', 'src/sites/addresses.ts', 'src/report/address.ts'];

const fromSharedFiles: esbuild.Plugin = {
  name: 'from-shared-files',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.{1,2}\// }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved' || !path.match(/\/(?:index|address|addresses)$/)) return undefined;
      const found = await resolve(path, { ...from, pluginData: 'resolved' });
      const isShared = sharedWithBackground.some((file) => join(root, file) === found.path);
      return isShared ? { path: './sites.js', external: true } : undefined;
    });
  },
};

/**
 * Turns a module whose one export is a function, and everything that it imports, into the body of that function. So no
 * browser compiles any of it before the first call.
 */
function compiledOnCall(file: string, name: string): esbuild.Plugin {
  return {
    name: 'compiled-on-call',
    setup({ onLoad }) {
      onLoad({ filter: /./ }, async ({ path }) => {
        if (path !== join(root, file)) return undefined;
        const contents = `export{${name}}from${JSON.stringify(path)}`;
        const { outputFiles } = await esbuild.build({
          ...common,
          stdin: { contents, resolveDir: root },
          format: 'esm',
          write: false,
        });
        const [code = '', made] = outputFiles[0]?.text.split(/export\{([\w$]+) as \w+\};\s*$/) ?? [];
        if (!made) throw new Error(`${file} has more than one export`);
        const body = `${code}return ${made}`;
        return { contents: `function make(){${body}}export function ${name}(...all){return make()(...all)}` };
      });
    },
  };
}

export const common: esbuild.BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  // Urdu and Hindi words are written as they are: escaped, they would be three times as long.
  charset: 'utf8',
  target: ['chrome123', 'firefox140'],
  logLevel: 'warning',
  // Names of chunks are made from paths too. They must not depend on where the packages really are.
  preserveSymlinks: true,
};

/** The code in watched pages that all sites share, by its place in the extension. */
export const sharedBundles: Record<string, esbuild.BuildOptions> = {
  'sentinel.js': {
    ...common,
    entryPoints: ['src/share/sentinel.ts'],
    // Plain statements in a block of their own: with a function around them the engine takes a little longer.
    format: 'esm',
    banner: { js: '"use strict";{' },
    footer: { js: '}' },
    plugins: [compiledOnCall('src/share/wake.ts', 'wake')],
  },
  'words.js': {
    ...common,
    stdin: {
      // The words are prepared here, so that no page has to do it.
      contents: `import{hintsAtHarm}from'./src/share/hints';const all=${literal(cuePatterns())};if(globalThis.reportInstead)reportInstead.hints=words=>hintsAtHarm(all,words)`,
      resolveDir: root,
      sourcefile: 'words.js',
    },
    format: 'iife',
  },
  'page.js': { ...common, entryPoints: ['src/share/page.ts'], format: 'iife' },
};

/** A watched site's data for its pages, by its place in the extension. */
export function siteBundles(site: Site): Record<string, esbuild.BuildOptions> {
  const entries = {
    [`sentinel/${site.id}.js`]: sentinelEntry(site),
    [`page/${site.id}.js`]: pageEntry(site),
  };
  return Object.fromEntries(
    Object.entries(entries).map(([file, contents]) => [
      file,
      // The file is one statement and declares nothing, so it needs no function around it.
      { ...common, stdin: { contents, resolveDir: root, sourcefile: file }, format: 'esm' },
    ]),
  );
}

/** Every script and style sheet of the extension, to be written below `out`. */
export function bundles(out: string, siteList: readonly Site[]): esbuild.BuildOptions[] {
  const everySite = [...new Set([...siteList, ...kindsOfAddedSites])];
  const inPages = [sharedBundles, ...everySite.filter((site) => site.watch).map(siteBundles)]
    .flatMap((some) => Object.entries(some))
    .map(([file, bundle]) => ({ ...bundle, outfile: join(out, file) }));
  return [
    ...inPages,
    {
      ...common,
      entryPoints: {
        'form-fill': 'src/fill/script.ts',
        'form-loaded': 'src/fill/loaded-script.ts',
      },
      plugins: [lightSites(everySite, 'wayToLink', 'evidence')],
      outdir: out,
      format: 'iife',
    },
    {
      ...common,
      entryPoints: { background: 'src/background/index.ts' },
      plugins: [fromSharedFiles, lightSites(everySite, 'wayToLink', 'evidence')],
      outdir: out,
      format: 'esm',
    },
    // Built together, so that what both use is in the package only once. If the options need one value of a module, the
    // popup gets that too. So a page must not import a value from a large module (the directory's schema); sizes.ts
    // would show it.
    {
      ...common,
      entryPoints: {
        'popup/popup': 'popup/main.tsx',
        'options/options': 'options/main.tsx',
        sites: 'scripts/build/shared-sites.ts',
      },
      outdir: out,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[hash]',
      // The practice shows the prompt from the same file that the sites' pages get.
      external: ['/page.js'],
      plugins: [lightSites(everySite, 'wayToLink', 'evidence')],
    },
    {
      ...common,
      entryPoints: {
        'ui/style': 'src/ui/style.css',
        'popup/style': 'popup/style.css',
        'options/style': 'options/style.css',
      },
      outdir: out,
      external: ['/fonts/*'],
    },
  ];
}

/**
 * The messages of a language: those of the manifest in the browser's format, all others as a flat list for our own
 * loader.
 */
function splitMessages(tag: string): { manifest: object; texts: Texts } {
  const manifest: Record<string, { message: string }> = {};
  const texts: Texts = {};
  for (const [key, message] of Object.entries(shownTexts(tag))) {
    if (key.startsWith('manifest_')) manifest[key] = { message };
    else texts[key] = message;
  }
  return { manifest, texts };
}

/** The groups of texts whose screens also show names, notes and steps of the directory. */
const partsWithDirectory = /^(?:help|popup|print|me|guide_)/;

/** Whether any text of the directory, as readers of this language see it, still waits for a native speaker. */
function isDirectoryPending(tag: string, keyed: readonly KeyedText[]): boolean {
  const texts = directoryTextsIn(tag, keyed);
  return readKeys(reviewOf(tag), 'directory', texts).size < Object.keys(texts).length;
}

/**
 * For each language, the parts in which some text has not been read by a native speaker yet. English is the reference.
 */
function reviewStates(tags: readonly string[]): Record<string, string[]> {
  const keyed = keyedTexts(builtDirectory());
  const english = Object.keys(textsOf('en'));
  const pending = (tag: string) => {
    if (tag === 'en') return [];
    const read = readKeys(reviewOf(tag), 'texts', textsOf(tag));
    const isPending = isDirectoryPending(tag, keyed);
    const keys = english.filter(
      (key) => !read.has(key) || (isPending && partsWithDirectory.test(partOf(key))),
    );
    return [...new Set(keys.map(partOf))].sort();
  };
  return Object.fromEntries(tags.map((tag) => [tag, pending(tag)]));
}

export function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}

function writeTexts(file: string, texts: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packTexts(texts));
}

/**
 * @param more texts that only this edition has; they replace or add to the others. With it, no messages for an
 * extension's manifest are written
 */
export function writeMessages(out: string, more?: (tag: string) => Texts): void {
  const tags = languages.map(({ tag }) => tag);
  for (const tag of tags) {
    const { manifest, texts: common } = splitMessages(tag);
    const texts = { ...common, ...more?.(tag) };
    if (!more) writeJson(join(out, `_locales/${tag.replace('-', '_')}/messages.json`), manifest);
    // In the order of the keys in English: see src/i18n/messages.ts.
    writeTexts(join(out, `messages/${tag}.txt`), Object.values(texts));
    if (tag === 'en') writeJson(join(out, 'messages/keys.json'), Object.keys(texts));
  }
  const states = reviewStates(tags);
  // No native speaker has read the texts that only this edition has. English is the reference.
  if (more) for (const tag of tags) if (tag !== 'en') states[tag]?.push('web');
  writeJson(join(out, 'messages/review.json'), states);
  writeJson(join(out, 'messages/drafts.json'), draftLanguages());
}

/**
 * The directory's texts by key in one language, from the directory's data or from the language's folder.
 * @param keyed the texts in the data, for a caller that has read them already
 */
export function directoryTextsIn(
  tag: string,
  keyed: readonly KeyedText[] = keyedTexts(builtDirectory()),
): Texts {
  const own = directoryTranslation(tag);
  const all = keyed.map(({ key, english, urdu }) => {
    if (tag === 'en') return [key, english];
    return [key, tag === 'ur' ? urdu : own[key]];
  });
  return Object.fromEntries(all.filter(([, text]) => text !== undefined));
}

export function writeDirectory(out: string): void {
  for (const [path, content] of Object.entries(packDirectory(builtDirectory()))) {
    writeJson(join(out, path), content);
  }
}

export function writeDirectoryTexts(out: string): void {
  const translations = directoryTranslations();
  // A language without translations has a file, too: its readers get what the data says.
  const all = Object.fromEntries(languages.map(({ tag }) => [tag, translations[tag] ?? {}]));
  const { keys, texts } = packDirectoryTexts(builtDirectory(), all);
  writeJson(join(out, directoryTextKeysPath), keys);
  for (const [tag, said] of Object.entries(texts)) {
    const path = directoryTextsPath(tag);
    if (path) writeTexts(join(out, path), said);
  }
}

export function copyFonts(out: string): void {
  mkdirSync(join(out, 'fonts'), { recursive: true });
  for (const font of fonts) {
    const folder = join(root, 'node_modules/@fontsource-variable', font);
    cpSync(join(folder, `files/${font}-arabic-wght-normal.woff2`), join(out, `fonts/${font}.woff2`));
    cpSync(join(folder, 'LICENSE'), join(out, `fonts/${font}.license.txt`));
  }
}

/** The notice that the licence requires (its exhibit A). The whole licence is in the source archive. */
export const licenceNotice = `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
You can obtain a copy of it at https://mozilla.org/MPL/2.0/. The source code is offered with every release.
`;

/** Lets others go on: esbuild waits for answers about modules. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Copies everything that is not bundled. */
async function copyStatic(out: string, target: Target, siteList: readonly Site[]): Promise<void> {
  const { version, bugs = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeJson(join(out, 'tell.json'), bugs);
  writeJson(join(out, 'manifest.json'), manifestFor(target, siteList, version));
  for (const page of ['popup', 'options']) {
    mkdirSync(join(out, page), { recursive: true });
    const html = readFileSync(join(root, page, 'index.html'), 'utf8');
    writeFileSync(join(out, page, 'index.html'), html.replace(/<!--.*?-->|^\s+/gms, ''));
  }
  for (const write of [writeMessages, writeDirectory, writeDirectoryTexts]) {
    await breathe();
    write(out);
  }
  await breathe();
  copyFonts(out);
  cpSync(join(root, 'src/ui/icons'), join(out, 'icons'), {
    recursive: true,
    // The drawing from which the other icons are made.
    filter: (file) => basename(file) !== 'icon.svg',
  });
  writeFileSync(join(out, 'LICENSE'), licenceNotice);
  if (target === 'chromium') {
    const schema = readFileSync(join(root, 'src/settings/managed-schema.json'), 'utf8');
    writeJson(join(out, 'managed-schema.json'), JSON.parse(schema));
  }
}

/** Builds the targets. @throws on the first error, after esbuild has printed it */
export async function build(options: BuildOptions = {}): Promise<void> {
  const { sites: siteList = sites, bundle = esbuild.build } = options;
  for (const target of options.targets ?? everything) {
    const out = join(options.out ?? join(root, 'dist'), target);
    rmSync(out, { recursive: true, force: true });
    if (target === 'web') {
      await (await import('./web')).buildWeb(out);
      continue;
    }
    const bundling = Promise.all(bundles(out, siteList).map((one) => bundle(one)));
    // esbuild works in a process of its own.
    await Promise.all([bundling, copyStatic(out, target, siteList)]);
    // Bundles that are built again and again keep esbuild's names.
    if (!options.bundle) shortenChunkNames(out);
  }
}

async function run(): Promise<void> {
  const only = process.argv.find((argument) => argument.startsWith('--target='))?.slice('--target='.length);
  if (only && !everything.some((target) => target === only)) {
    throw new Error(`--target=${only}: there are ${everything.join(', ')}`);
  }
  process.exitCode = await buildTargets(everything.filter((target) => !only || target === only));
}

/**
 * Builds after a change of anything, also of a language's folder. To be called by a process that builds nothing else.
 * @param bundle as in {@link build}
 * @returns the exit code: 0 where it was built
 */
export async function buildTargets(made: readonly Made[], bundle?: BuildOptions['bundle']): Promise<number> {
  // Then what this process has read of the languages is out of date.
  if (await writeModulesByPart()) {
    const script = fileURLToPath(import.meta.url);
    const only = made.length === 1 ? [`--target=${made[0]}`] : [];
    const again = spawnSync(process.execPath, [...process.execArgv, script, ...only], { stdio: 'inherit' });
    return again.status ?? 1;
  }
  await build({ targets: made, ...(bundle && { bundle }) });
  return 0;
}

// Not awaited: web.ts is imported on demand and itself imports this module, so it would wait for this module to end.
if (process.argv[1] === fileURLToPath(import.meta.url)) void run();
