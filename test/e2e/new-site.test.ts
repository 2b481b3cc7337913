/**
 * The site of .github/guides/adding-a-site.md, made only by what the guide says, works: its shares are recognised.
 * Costs a build and a browser of its own.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { copyOfRepository } from '../support/repository-copy';
import { browsersToTest } from '../support/session';
import { fillIn } from '../support/site-guide';

// The rest of the contract is tested in both browsers by `test/sites/contract.test.ts`.
it.runIf(browsersToTest().includes('chromium'))(
  'the guide’s site keeps the contract in a browser',
  () => {
    const copy = copyOfRepository();
    const run = (...args: string[]) =>
      spawnSync(process.execPath, args, {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, BROWSERS: 'chromium', NO_COLOR: '1' },
      });
    try {
      run('--import', 'tsx', 'scripts/new-site/index.ts', 'Village Square', 'villagesquare.example');
      fillIn(copy);
      const built = run('--import', 'tsx', 'scripts/build/build.ts', '--target=chromium');
      expect(built.stderr).toBe('');
      const told = run(
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        'browsers',
        'test/sites/contract.test.ts',
        '-t',
        'village-square',
      );
      expect(told.stdout + told.stderr).toMatch(/Tests\s+2 passed/);
    } finally {
      rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  240_000,
);
