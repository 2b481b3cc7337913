/** The packages for the stores: the same bytes every time, with one version, and nothing unused in them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundles, targets } from '../../scripts/build/build';
import { filesBelow } from '../../scripts/build/files-below';
import { makePackages } from '../../scripts/build/package';
import { sbom } from '../../scripts/build/sbom';
import { sites } from '../../src/sites/index';
import { read } from './source-files';

const { version } = JSON.parse(read('package.json'));

interface Part {
  name: string;
  purl: string;
  licenses: { license: { id: string } }[];
  hashes: { content: string }[];
}
const parts = (): Part[] => JSON.parse(sbom()).components;

/** Builds again in other folders, because `dist` may be made from other sources. */
const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'report-instead-packages-')));
let packages: Record<string, Uint8Array>[] = [];

beforeAll(async () => {
  for (const folder of folders) packages.push(await makePackages(folder));
}, 120_000);
afterAll(() => {
  packages = [];
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('packages', () => {
  it('are the same bytes when they are built twice, in different folders', () => {
    const [first, second] = packages;
    expect(Object.keys(first!)).toEqual(
      [`${version}-chromium.zip`, `${version}-firefox.zip`, `web-${version}.zip`, `${version}-source.zip`]
        .concat(`${version}-sbom.cdx.json`)
        .map((end) => `report-instead-${end}`),
    );
    for (const [name, bytes] of Object.entries(first!)) {
      expect(Buffer.compare(bytes, second![name]!), name).toBe(0);
    }
  });

  it.each(targets)('hold for %s exactly what was built', (target) => {
    const files = unzipSync(packages[0]![`report-instead-${version}-${target}.zip`]!);
    const folder = join(folders[0]!, target);
    expect(Object.keys(files)).toEqual(filesBelow(folder));
    for (const [name, bytes] of Object.entries(files)) {
      expect(Buffer.compare(bytes, readFileSync(join(folder, name))), name).toBe(0);
    }
  });

  it('hold for hosts the edition for phones, and beside it, not to be served, what they need to know', () => {
    const files = unzipSync(packages[0]![`report-instead-web-${version}.zip`]!);
    const folder = join(folders[0]!, 'web');
    const served = filesBelow(folder).map((file) => `report-instead/${file}`);
    const beside = ['README.txt', 'hosting/Caddyfile', 'hosting/apache.conf', 'hosting/nginx.conf'];
    expect(Object.keys(files)).toEqual([...beside, ...served]);
    for (const name of served) {
      const bytes = readFileSync(join(folders[0]!, name.replace('report-instead/', 'web/')));
      expect(Buffer.compare(files[name]!, bytes), name).toBe(0);
    }
  });

  it('can be read by whoever unpacks them', () => {
    for (const [name, bytes] of Object.entries(packages[0]!)) {
      if (!name.endsWith('.zip')) continue;
      // The table of contents at the end has one entry for each file, with its rights.
      const view = Buffer.from(bytes);
      const entries = view.readUInt16LE(view.length - 12);
      let at = view.readUInt32LE(view.length - 6);
      for (let entry = 0; entry < entries; entry++) {
        expect((view.readUInt32LE(at + 38) >>> 16).toString(8), name).toBe('100644');
        at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
      }
    }
  });
});

describe('the version', () => {
  it('stands in package.json, and everywhere else comes from there', () => {
    for (const target of targets) {
      const manifest = JSON.parse(readFileSync(join(folders[0]!, target, 'manifest.json'), 'utf8'));
      expect(manifest.version).toBe(version);
    }
    expect(JSON.parse(read('manifest.json'))).not.toHaveProperty('version');
    const lock = JSON.parse(read('package-lock.json'));
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  });
});

describe('the bill of materials', () => {
  it('names the packages whose code is in the extension, and the fonts, and no others', async () => {
    const bundled = new Set<string>();
    for (const bundle of bundles(join(folders[0]!, 'unused'), sites)) {
      const { metafile } = await esbuild.build({ ...bundle, write: false, metafile: true });
      for (const { inputs } of Object.values(metafile.outputs)) {
        for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
          const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
          if (name && bytesInOutput > 0) bundled.add(name);
        }
      }
    }
    const fonts = readdirSync(join(folders[0]!, 'chromium/fonts'))
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => `@fontsource-variable/${file.replace('.woff2', '')}`);
    expect(parts().map(({ name }) => name)).toEqual([...bundled, ...fonts].sort());
  });

  it('has a licence and a checksum for each', () => {
    for (const { name, licenses, hashes, purl } of parts()) {
      expect(licenses[0]?.license.id, name).toMatch(/^[\w.-]+$/);
      expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
      expect(purl, name).toMatch(/^pkg:npm\/(%40[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+$/);
    }
  });
});
