/**
 * Builds `dist/web`, the edition for phones: the same popup and options as pages of the web, with `src/web` in place of
 * what only an extension has. Any host that serves files can serve it, from `/`.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { languages } from '../../src/i18n/languages';
import { sites } from '../../src/sites/index';
import { shownTexts, webTexts } from '../languages/texts';
import {
  common,
  copyFonts,
  licenceNotice,
  lightSites,
  writeDirectory,
  writeDirectoryTexts,
  writeJson,
  writeMessages,
} from './build';
import { filesBelow } from './files-below';
import { neededAtOnce } from './web-files';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Modules that this edition replaces with its own. */
const instead: Readonly<Record<string, string>> = {
  'src/browser.ts': 'src/web/browser.ts',
  'src/edition.ts': 'src/web/edition.ts',
  'popup/state/tab.ts': 'src/web/tab.ts',
  'popup/ended/after-thanks.tsx': 'src/web/after-thanks.tsx',
  'popup/kit/fill-offer.tsx': 'src/web/fill-offer.tsx',
  'popup/ended/friend-words.tsx': 'src/web/friend-words.tsx',
  'popup/frame/page-exit.tsx': 'src/web/page-exit.tsx',
  'options/edition-pages.ts': 'src/web/pages.ts',
  'options/frame/drop-draft.ts': 'src/web/drop-draft.ts',
  'options/guidance/words-to-send.tsx': 'src/web/words-to-send.tsx',
  'options/privacy/page.tsx': 'src/web/privacy.tsx',
};

/**
 * Modules that this edition leaves out, because what they show needs an extension. In their place there are components
 * that show nothing.
 */
const without: readonly string[] = [
  'options/forms/page.tsx',
  'options/guidance/practice.tsx',
  'options/organisation/page.tsx',
  'options/prompt/page.tsx',
  'options/several/page.tsx',
  'options/sites/page.tsx',
  'options/transfer/page.tsx',
  'options/welcome/page.tsx',
  'popup/what/watch-this-site.tsx',
];

const editionOfItsOwn: esbuild.Plugin = {
  name: 'edition-of-its-own',
  setup({ onResolve, onLoad, resolve }) {
    onLoad({ filter: /\.tsx$/ }, ({ path }) => {
      if (!without.includes(relative(root, path))) return undefined;
      const components = [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)];
      return { contents: components.map(([, name]) => `export const ${name}=()=>null;`).join('') };
    });
    onResolve({ filter: /^\.\.?\// }, async ({ path, resolveDir, kind, importer, pluginData }) => {
      if (pluginData === 'looked up') return undefined;
      const found = await resolve(path, { resolveDir, kind, importer, pluginData: 'looked up' });
      const other = instead[relative(root, found.path)];
      return other ? { path: join(root, other) } : undefined;
    });
  },
};

/** The pages: where each is, what it is made from, and the script that it starts. */
const pages: Readonly<Record<string, { from: string; script: string; style: string }>> = {
  'index.html': { from: 'options/index.html', script: '/options.js', style: '/options/style.css' },
  'popup/index.html': { from: 'popup/index.html', script: '/popup.js', style: '/popup/style.css' },
  'options/index.html': { from: 'options/index.html', script: '/options.js', style: '/options/style.css' },
  'share/index.html': { from: 'src/web/missed.html', script: '/missed.js', style: '/popup/style.css' },
};

/**
 * Stricter than the extension's: requests go only to this host, and the only script that code may load by its address
 * is the worker (trusted types).
 */
export const contentPolicy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect', 'manifest', 'worker'].map((what) => `${what}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types report-instead-worker',
].join('; ');

const head = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
    <meta name="referrer" content="no-referrer">
    <meta name="theme-color" content="#17605c">
    <link rel="manifest" href="/manifest.webmanifest">
    <link rel="icon" href="/icons/page.svg">
    <link rel="apple-touch-icon" href="/icons/192.png">`;

/**
 * Stands in a page until its script starts: one link for each language, as nothing knows the reader's yet. The style
 * sheet shows it after some seconds, so it is seen where the script did not arrive.
 */
const loadAgain = `<p class="late">${languages
  .map(({ tag, direction, script }) => {
    const text = shownTexts(tag).help_reload;
    return `<a href="" lang="${tag}" dir="${direction}" data-script="${script}">${text}</a>`;
  })
  .join(' ')}</p>`;

/**
 * A page of the extension, or one of this edition, with what every page here has in its head.
 * @param needed scripts that the page would otherwise load one after the other: they are loaded at the same time
 */
function pageOf({ from, script, style }: (typeof pages)[string], needed: readonly string[]): string {
  const body = /<body>[\s\S]*<\/body>/.exec(readFileSync(join(root, from), 'utf8'))?.[0];
  if (!body) throw new Error(`${from} has no body`);
  const waiting = body.replace(/(<(\w+) id="app">.*?)(<\/\2>)/s, `$1${loadAgain}$3`);
  return `<!doctype html>
<html lang="en" data-place="tab">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    ${head}
    <title>Report Instead</title>
    <link rel="stylesheet" href="${style}">
    ${needed.map((file) => `<link rel="modulepreload" href="/${file}">`).join('\n    ')}
    <script type="module" src="${script}"></script>
  </head>
  ${waiting}
</html>
`;
}

/**
 * The web app's manifest. Its share target must never take files: so phones do not offer this page for pictures and
 * videos.
 */
const manifest = {
  id: '/',
  name: 'Report Instead',
  short_name: 'Report Instead',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#fbfaf7',
  theme_color: '#17605c',
  icons: [
    { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  share_target: {
    action: '/share',
    method: 'POST',
    enctype: 'application/x-www-form-urlencoded',
    params: { title: 'title', text: 'text', url: 'url' },
  },
};

/** For the script of a page, the scripts that it needs: what it imports, and what the view that it starts imports. */
type Needed = (script: string) => string[];

async function writeScripts(out: string, version: string): Promise<Needed> {
  const { metafile } = await esbuild.build({
    metafile: true,
    ...common,
    entryPoints: {
      popup: 'src/web/popup.ts',
      options: 'src/web/options.ts',
      missed: 'src/web/missed.ts',
    },
    outdir: out,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    // The same as in tsconfig.json, which esbuild does not read for files whose path comes from a plugin.
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { WEB_VERSION: JSON.stringify(version) },
    plugins: [editionOfItsOwn, lightSites(sites, 'wayToLink', 'evidence')],
  });
  await esbuild.build({
    ...common,
    entryPoints: {
      'popup/style': 'src/web/popup.css',
      'options/style': 'src/web/options.css',
    },
    outdir: out,
    external: ['/fonts/*'],
  });
  const nameOf = (output: string) => relative(out, join(root, output)).replaceAll('\\', '/');
  const imports = new Map(
    Object.entries(metafile?.outputs ?? {}).map(([output, { imports: all }]) => [
      nameOf(output),
      all.map(({ path, kind }) => ({ file: nameOf(path), kind })),
    ]),
  );
  return (script) => {
    const needed = new Set<string>();
    const need = (file: string) => {
      for (const { file: other, kind } of imports.get(file) ?? []) {
        const isView = file === script && /\/main-\w+\.js$/.test(other);
        if (needed.has(other) || (kind !== 'import-statement' && !isView)) continue;
        needed.add(other);
        need(other);
      }
    };
    need(script);
    return [...needed].sort();
  };
}

/** Written last, because the worker names every other file. */
async function writeWorker(out: string): Promise<void> {
  const build = createHash('sha256');
  for (const file of filesBelow(out)) build.update(file).update(readFileSync(join(out, file)));
  const ofOneBuild = filesBelow(out).filter((file) =>
    /^(?:messages|directory\/texts)\/(?:keys\.json|.*\.txt)$/.test(file),
  );
  const start = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(out, file)))
      .digest('hex')
      .slice(0, 8);
  const texts = Object.fromEntries(ofOneBuild.map((file) => [`/${file}`, start(file)]));
  const files = neededAtOnce(out).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  await esbuild.build({
    ...common,
    entryPoints: { worker: 'src/web/worker.ts' },
    outdir: out,
    format: 'iife',
    define: {
      WEB_BUILD: JSON.stringify(build.digest('hex').slice(0, 12)),
      WEB_FILES: JSON.stringify(files),
      WEB_TEXTS: JSON.stringify(texts),
    },
  });
}

/** Builds the edition for phones. @throws on the first error, after esbuild has printed it */
export async function buildWeb(out: string): Promise<void> {
  const { version, bugs = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const needed = await writeScripts(out, version);
  for (const [path, page] of Object.entries(pages)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), pageOf(page, needed(page.script.slice(1))));
  }
  writeJson(join(out, 'manifest.webmanifest'), manifest);
  writeJson(join(out, 'tell.json'), bugs);
  // A file for the people who host this edition: see src/web/organisation.ts.
  writeJson(join(out, 'organisation.json'), {});
  writeMessages(out, webTexts);
  writeDirectory(out);
  writeDirectoryTexts(out);
  copyFonts(out);
  for (const icon of ['ui/icons/32.png', 'ui/icons/48.png', 'ui/icons/page.svg'])
    cpSync(join(root, 'src', icon), join(out, 'icons', basename(icon)));
  cpSync(join(root, 'src/web/icons'), join(out, 'icons'), { recursive: true });
  writeFileSync(join(out, 'LICENSE'), licenceNotice);
  await writeWorker(out);
}
