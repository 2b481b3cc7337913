/** A site is one folder and one line; what goes into its pages is small, and only the right parts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { build, bundles, sharedBundles, siteBundles, targets } from '../../scripts/build/build';
import { foldLabel } from '../../src/share/fold';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import type { Control, Site } from '../../src/sites/types';
import { sourceFiles } from './source-files';

/** Design, "Budgets": the sentinel of a page, however many sites there are. */
const MOST_BYTES = 12_000;

const all = [...new Set([...sites, ...kindsOfAddedSites])];
const watched = all.filter((site) => site.watch);

const isSite = (value: unknown): value is Site =>
  typeof value === 'object' && value !== null && 'id' in value && 'addresses' in value;

async function bundle(options: esbuild.BuildOptions | undefined) {
  const { outputFiles, metafile } = await esbuild.build({ ...options, write: false, metafile: true });
  return { size: outputFiles[0]?.contents.length ?? 0, inputs: Object.keys(metafile.inputs) };
}

describe('the list of sites', () => {
  it('has every site that there is a folder for, once', async () => {
    const found: Site[] = [];
    for (const file of sourceFiles('src/sites').filter((one) => one.endsWith('/site.ts'))) {
      const module = (await import(/* @vite-ignore */ `../../${file}`)) as Record<string, unknown>;
      found.push(...Object.values(module).filter(isSite));
    }
    expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('is all that is bundled of the sites’ folders: no examples, no report routes', async () => {
    const own = bundles('out', sites).filter(
      ({ entryPoints }) => entryPoints !== undefined && !Array.isArray(entryPoints),
    );
    expect(own).toHaveLength(4);

    const built = await Promise.all(
      own.map((options) => esbuild.build({ ...options, write: false, metafile: true })),
    );
    const inputs = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
    const parts = [...inputs].filter((file) => /^src\/sites\/[^/]+\//.test(file));
    expect(parts.length).toBe(all.length);
    expect(parts.filter((file) => !file.endsWith('/site.ts'))).toEqual([]);
  });
});

describe('the code in pages', () => {
  it('is nothing but the share code in the sentinel', async () => {
    // The larger part of the sentinel is bundled separately; see compiledOnCall.
    const parts = [
      sharedBundles['sentinel.js'],
      { ...sharedBundles['page.js'], entryPoints: ['src/share/wake.ts'] },
    ];
    const inputs = (await Promise.all(parts.map(bundle))).flatMap((part) => part.inputs);
    expect(inputs).toContain('src/share/decide.ts');
    // Also the code that reads the record: four lines and the name of the browser's API.
    const reads = ['src/browser.ts', 'src/storage/areas.ts'];
    expect(inputs.filter((file) => !file.startsWith('src/share/') && !reads.includes(file))).toEqual([]);
  });

  it('is the share code and the address grammar in the page script', async () => {
    const { inputs } = await bundle(sharedBundles['page.js']);
    expect(
      inputs.filter(
        (file) => !/^src\/(?:share\/|browser\.ts$|sites\/(?:addresses|links-in-text)\.ts$)/.test(file),
      ),
    ).toEqual([]);
  });
});

describe.each(watched.map((site) => [site.id, site] as const))('%s', (_id, site) => {
  const { controls, intents = [], keys = [], evidence, links, wayToLink } = site.watch!;
  const every: Control[] = [...controls, ...intents.flatMap((intent) => intent.controls)];

  it(`has a sentinel of at most ${MOST_BYTES} bytes, code and data together`, async () => {
    const { size } = await bundle(siteBundles(site)[`sentinel/${site.id}.js`]);
    expect(size + (await bundle(sharedBundles['sentinel.js'])).size).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('tells every control by at least one sign', () => {
    for (const { id, signs } of every) {
      const given = Object.values(signs).filter((sign) => Object.values(sign).length > 0);
      expect(given.length, id).toBeGreaterThan(0);
    }
  });

  it('has label words that are still words once they are folded', () => {
    for (const { id, signs } of every) {
      for (const word of Object.values(signs.label ?? {}).flat()) {
        expect(foldLabel(word), `${id}: ${word}`).not.toBe('');
      }
    }
  });

  it('names only openers that there are', () => {
    const known = new Set([...controls.map(({ id }) => id), ...keys.map(({ key }) => `key-${key}`)]);
    for (const { id, after = [] } of controls) {
      for (const opener of after) {
        if (opener === 'press' || opener === 'contextmenu') continue;
        expect(known.has(opener), `${id} after ${opener}`).toBe(true);
      }
    }
  });

  it('asks others to read a link only after its own grammar', () => {
    const first = links.findIndex(({ anySite }) => anySite);
    expect(links.slice(first === -1 ? links.length : first).every(({ anySite }) => anySite)).toBe(true);
  });

  it('says how well it is known, and what to do without a link', () => {
    expect(evidence.date).toMatch(/^20\d\d(?:-\d\d){0,2}$/);
    expect(['time', 'copy', 'app', 'none']).toContain(wayToLink);
  });
});

describe('a new site', () => {
  const out = mkdtempSync(join(tmpdir(), 'report-instead-sites-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const pretend: Site = {
    id: 'pretend',
    name: 'Pretend',
    hosts: ['pretend.example', 'www.pretend.example'],
    addresses: [
      { path: /^\/p\/(?<post>\d+)$/, print: 'https://pretend.example/p/{post}', certainty: 'exact' },
    ],
    watch: {
      hosts: ['pretend.example'],
      controls: [
        {
          id: 'share',
          step: 'do',
          held: true,
          pressable: 'button',
          signs: { mark: ['[data-pretend-share]'] },
        },
      ],
      posts: ['article'],
      links: [{ from: 'inside', select: 'a[href^="/p/"]' }],
      text: 'p',
      author: 'h2',
      wayToLink: 'copy',
      evidence: { level: 'thin', date: '2026-11' },
    },
  };

  it('is one folder and one line: the build does the rest', async () => {
    await build({ sites: [...sites, pretend], out });
    for (const target of targets) {
      const manifest = JSON.parse(readFileSync(join(out, target, 'manifest.json'), 'utf8'));
      expect(manifest.host_permissions).toContain('https://pretend.example/*');
      expect(manifest.host_permissions).not.toContain('https://www.pretend.example/*');
      expect(manifest.content_scripts).toContainEqual({
        matches: ['https://pretend.example/*'],
        js: ['sentinel/pretend.js', 'sentinel.js'],
        run_at: 'document_start',
      });
      expect(manifest.content_scripts).toHaveLength(
        1 + sites.filter((site) => site.watch?.hosts.length).length,
      );
      expect(readFileSync(join(out, target, 'sentinel/pretend.js'), 'utf8')).toContain('data-pretend-share');
      expect(readFileSync(join(out, target, 'page/pretend.js'), 'utf8')).toContain('pretend.example/p/');
      // Pages of another site have nothing of it; and the entry for added sites is built although it has no hosts of
      // its own.
      expect(readFileSync(join(out, target, 'sentinel/x.js'), 'utf8')).not.toContain('pretend');
      for (const { id } of kindsOfAddedSites) {
        expect(readFileSync(join(out, target, `sentinel/${id}.js`), 'utf8')).toContain('location.hostname');
      }
    }
  }, 120_000);
});
