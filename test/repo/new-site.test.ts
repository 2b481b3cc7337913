/**
 * `npm run new:site` on a copy of the repository: it makes both folders with the questions to answer, and the guide's
 * worked example answers them. `test/e2e/new-site.test.ts` shows that the example works in browsers.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newSite } from '../../scripts/new-site/index';
import { copyOfRepository } from '../support/repository-copy';
import { fillIn, workedExample } from '../support/site-guide';

const copy = copyOfRepository();
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const command = (...args: string[]) => run('--import', 'tsx', 'scripts/new-site/index.ts', ...args);
/** What the gate says about the site in the copy. */
const gate = () =>
  run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--no-color',
    'test/repo/site-parts.test.ts',
    '-t',
    'village-square',
  );
const folders = () =>
  ['src/sites', 'test/sites']
    .flatMap((folder) => readdirSync(join(copy, folder)))
    .filter((name) => !name.includes('.'));
const list = () => readFileSync(join(copy, 'src/sites/index.ts'), 'utf8');

describe('npm run new:site', () => {
  it.each([
    ['a name in other letters', 'ولیج', 'village.example', 'is no name for a site'],
    ['a name without end', 'V'.repeat(31), 'village.example', 'is no name for a site'],
    ['a name that is a word of the language', 'Switch', 'village.example', 'which is taken'],
    ['a site that there is', 'Facebook', 'village.example', 'There is a site "facebook" already'],
    ['an address for a host', 'Village', 'https://village.example/', 'is no host'],
    ['a host without a dot', 'Village', 'village', 'is no host'],
    ['a host of another site', 'Village', 'www.instagram.com', 'instagram.com is a host of Instagram'],
    ['a host below another’s', 'Village', 'pk.linkedin.com', 'pk.linkedin.com is a host of LinkedIn'],
    ['a short host of another site', 'Village', 't.co', 't.co is a host of X'],
  ])('says what is wrong with %s, and writes nothing', (_what, name, host, reason) => {
    const before = [folders(), list()];
    expect(() => newSite(name, host, copy)).toThrow(reason);
    expect([folders(), list()]).toEqual(before);
  });

  it('ends with one line where it was called wrongly', () => {
    const usage = 'npm run new:site -- NAME HOST';
    for (const [args, reason] of [
      [['Village Square'], usage],
      [['Facebook', 'village.example'], 'There is a site "facebook" already'],
    ] as const) {
      const { status, said } = command(...args);
      expect(status).toBe(1);
      expect(said).toContain(reason);
      expect(said.trim().split('\n')).toHaveLength(1);
      expect(said).toContain('Nothing was written.');
    }
  });

  it('makes both folders with questions that the gate lists, and the guide answers all of them', () => {
    const { status, said } = command('Village Square', 'villagesquare.example');
    expect(said).toContain('What to do next');
    expect(status).toBe(0);
    expect(list()).toContain("import { villageSquare } from './village-square/site';");
    expect(folders().filter((name) => name === 'village-square')).toHaveLength(2);

    const before = gate();
    expect(before.status).toBe(1);
    for (const path of workedExample().keys()) expect(before.said).toContain(path);
    expect(before.said).toMatch(/site\.ts:\d+: fill in: the path of one post/);

    fillIn(copy);
    expect(gate()).toMatchObject({ status: 0 });
    expect(run('--import', 'tsx', 'scripts/directory/check.ts')).toMatchObject({ status: 0 });
    // Nothing else knows of single sites.
    const config = { extends: './tsconfig.json', include: ['src', 'test/sites'] };
    writeFileSync(join(copy, 'tsconfig.site.json'), JSON.stringify(config));
    const types = run('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.site.json');
    expect(types.said).toBe('');
    const lines = [...workedExample().values()].join('').trim().split('\n').length;
    console.info(`The guide's site takes ${workedExample().size} files of ${lines} lines together.`);
  }, 120_000);
});
