import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentReadme } from '../../scripts/readme';
import { read, root } from './source-files';

const readme = read('README.md');

describe('README', () => {
  it('has current tables (npx tsx scripts/readme.ts writes them)', () => {
    expect(currentReadme(readme)).toBe(readme);
  });

  it('shows only pictures that are there', () => {
    const pictures = [...readme.matchAll(/(?:src="|\]\()((?!https?:|#)[^")]+\.(?:png|svg|webp))/g)].map(
      ([, path]) => path as string,
    );
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...readme.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !['ci', 'install', 'run', ...Object.keys(scripts)].includes(name))).toEqual(
      [],
    );
  });
});
