/**
 * Other people's code is in the packages as its authors published it: the build changes none of their files, and what
 * is installed fits the checksum in the lock file.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundles } from '../../scripts/build/build';
import { expected, type Message, scriptWithPreact, surprises } from '../../scripts/store/lint';
import { sites } from '../../src/sites/index';
import { read, root, sourceFiles } from './source-files';

interface Locked {
  version: string;
  integrity: string;
}
type Lock = Record<string, Locked>;
type OnLoad = Parameters<esbuild.PluginBuild['onLoad']>;

const all = bundles(join(root, 'dist/any'), sites);
const isOthers = (file: string) => file.includes('node_modules/');
const packageOf = (file: string) => /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? file;

/** Other people's modules by path, with the number of bytes that the bundler has read. */
const bundled = new Map<string, number>();
/** The bundles that contain such modules. */
const withOthers: esbuild.BuildOptions[] = [];
/** What a bundle leaves out because another script of the package has it. */
const leftOut = new Set<string>();
beforeAll(async () => {
  for (const options of all) {
    const { metafile } = await esbuild.build({ ...options, write: false, metafile: true });
    for (const [file, { bytes }] of Object.entries(metafile.inputs))
      if (isOthers(file)) bundled.set(file, bytes);
    if (Object.keys(metafile.inputs).some(isOthers)) withOthers.push(options);
    for (const { imports } of Object.values(metafile.outputs))
      for (const { path, external, kind } of imports) if (external && kind !== 'url-token') leftOut.add(path);
  }
}, 60_000);

/** What the build's own plugins give the bundler in place of a file; undefined when they do not change it. */
async function replaced(options: esbuild.BuildOptions, file: string): Promise<unknown> {
  const loaders: OnLoad[] = [];
  const other = () => undefined;
  for (const plugin of options.plugins ?? []) {
    await plugin.setup({
      onLoad: (...one: OnLoad) => loaders.push(one),
      // With these hooks a plugin could also replace a file, so no plugin may use them.
      ...Object.fromEntries(
        ['onResolve', 'onStart', 'onEnd'].map((name) => [name, () => expect.fail(`${plugin.name}: ${name}`)]),
      ),
      // Only this plugin may: what it leaves out of the background's bundle is checked below.
      ...(plugin.name === 'from-shared-files' && { onResolve: other }),
      onDispose: other,
    } as unknown as esbuild.PluginBuild);
  }
  const path = join(root, file);
  for (const [{ filter }, load] of loaders) {
    if (!filter.test(path)) continue;
    const result = await load({ path, namespace: 'file', suffix: '', pluginData: undefined, with: {} });
    if (result) return result.contents ?? result;
  }
  return undefined;
}

/** Options of the bundler that replace something in a module. */
const rewriting = [
  'alias',
  'banner',
  'define',
  'drop',
  'dropLabels',
  'footer',
  'inject',
  'pure',
  'mangleProps',
] as const;

describe('modules of others', () => {
  it('are there to be compared', () => {
    expect([...bundled.keys()]).toContain(expected.module);
    expect(bundled.size).toBeGreaterThan(20);
  });

  it('are bundled byte for byte as they are installed', async () => {
    for (const options of withOthers) {
      for (const option of rewriting) expect(options, option).not.toHaveProperty(option);
    }
    expect([...leftOut].filter((path) => !['./sites.js', '/page.js'].includes(path))).toEqual([]);
    for (const [file, bytes] of bundled) {
      expect(readFileSync(join(root, file)).length, file).toBe(bytes);
      for (const options of all) expect(await replaced(options, file), file).toBeUndefined();
    }
  });

  it('would not go unnoticed if a plugin changed them', async () => {
    const rewrite: esbuild.Plugin = {
      name: 'rewrite',
      setup: ({ onLoad }) => onLoad({ filter: /preact\.mjs$/ }, () => ({ contents: 'export {}' })),
    };
    expect(await replaced({ plugins: [rewrite] }, expected.module)).toBe('export {}');
  });

  it('are of the version and the checksum that the lock file names', () => {
    const locked: Lock = JSON.parse(read('package-lock.json')).packages;
    // npm's own record of what it unpacked, after it had compared the checksum.
    const installed: Lock = JSON.parse(read('node_modules/.package-lock.json')).packages;
    for (const place of new Set([...bundled.keys()].map(packageOf))) {
      const { version, integrity } = locked[place]!;
      expect(integrity, place).toMatch(/^sha512-/);
      expect(installed[place], place).toMatchObject({ version, integrity });
      expect(JSON.parse(read(`${place}/package.json`)).version, place).toBe(version);
    }
  });

  it('are byte for byte those of the published packages', ({ skip }) => {
    const locked: Lock = JSON.parse(read('package-lock.json')).packages;
    const places = [...new Set([...bundled.keys()].map(packageOf))];
    const archives = new Map(places.map((place) => [place, archiveOf(locked[place]!.integrity)]));
    // npm keeps what it has downloaded in a cache. That may be empty, and this test does not ask the registry.
    if ([...archives.values()].includes(null)) skip('npm’s cache has not all of the packages');
    let compared = 0;
    for (const file of bundled.keys()) {
      const place = packageOf(file);
      const published = archives.get(place)!.get(file.slice(place.length + 1));
      expect(published && Buffer.compare(published, readFileSync(join(root, file))), file).toBe(0);
      compared += 1;
    }
    expect(compared).toBe(bundled.size);
  });
});

/** The files of a package's archive in npm's cache, by their path in the package; null when it is not there. */
function archiveOf(integrity: string): Map<string, Buffer> | null {
  const sum = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm');
  const kept = join(cache, '_cacache/content-v2/sha512', sum.slice(0, 2), sum.slice(2, 4), sum.slice(4));
  if (!existsSync(kept)) return null;
  const packed = readFileSync(kept);
  expect(createHash('sha512').update(packed).digest('hex')).toBe(sum);
  return filesInTar(gunzipSync(packed));
}

/** Plain files of a tar archive without its first folder. */
function filesInTar(tar: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const text = (at: number, length: number) => tar.toString('utf8', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12).trim(), 8);
    const prefix = text(at + 345, 155);
    const name = prefix ? `${prefix}/${text(at, 100)}` : text(at, 100);
    files.set(name.replace(/^[^/]+\//, ''), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

describe('what the linter of addons.mozilla.org may say', () => {
  const preact = 'chunks/PREACT.js';
  const known: Message = { _type: 'warning', code: expected.code, message: expected.message, file: preact };

  it('is the one warning about Preact, in the one script that has it', async () => {
    expect(surprises([known], preact)).toEqual([]);
    expect(await scriptWithPreact()).toMatch(/^chunks\/\w+\.js$/);
  });

  it.each<[string, Message[]]>([
    ['the same in another script', [{ ...known, file: 'options/options.js' }]],
    ['the same twice', [known, known]],
    ['that it is gone', []],
    ['another message', [known, { ...known, message: 'Unsafe call to eval' }]],
    ['another code', [known, { ...known, code: 'DANGEROUS_EVAL' }]],
    ['an error', [known, { ...known, _type: 'error' }]],
    ['a notice', [known, { ...known, _type: 'notice', code: 'UNKNOWN_LIBRARY' }]],
    ['something of the whole package', [known, { _type: 'warning', code: 'MISSING', message: 'x' }]],
  ])('is not %s', (_what, messages) => {
    expect(surprises(messages, preact)).not.toEqual([]);
  });

  it('is nothing of ours: no code of our own sets markup', () => {
    const own = sourceFiles('src', 'popup', 'options');
    const setsMarkup = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe)\b/;
    expect(own.filter((file) => setsMarkup.test(read(file)))).toEqual([]);
  });
});
