/** What the build uses from other people is fixed by a checksum or commit, and cannot run anything by itself. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from './source-files';

describe('what the build takes in', () => {
  it('packages are fixed by their checksums, and installed without running their scripts', () => {
    expect(read('scripts/setup.mjs')).toMatch(/= \['ci', [^\]]*'--ignore-scripts'/);
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string }>;
    };
    expect(Object.keys(packages).filter((name) => name && !packages[name]?.integrity)).toEqual([]);
  });

  it('actions are fixed by their commits', () => {
    const workflows = readdirSync(join(root, '.github/workflows'));
    const used = workflows.flatMap((file) => read(`.github/workflows/${file}`).match(/uses: .+/g) ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(line))).toEqual([]);
  });
});
