/**
 * The setting of .github/guides/a-setting.md, added to a copy with only the guide: types and tests pass there. About 10
 * s.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, guide, inserted, insertionsOf } from '../support/guides';
import { copyOfRepository } from '../support/repository-copy';
import { root } from './source-files';

const page = guide('a-setting');
const insertions = insertionsOf(page);
type Texts = Record<string, string | { message: string; description: string }>;
const texts: Record<string, Texts> = JSON.parse(filesOf(page).get('texts.json')!);
const copy = copyOfRepository();

/** What the new setting must do, in every place where settings are read. */
const proof = `
import { expect, it } from 'vitest';
import { backupText, readBackup } from '../../src/settings/backup';
import { noOwnEntries } from '../../src/settings/own-entries';
import { effective, readPolicy } from '../../src/settings/policy';
import { defaultSettings, readSettings } from '../../src/settings/schema';

it('has its default, and falls back to it', () => {
  expect(readSettings({ version: 1 }).settings.largeNumbers).toBe(false);
  const { settings, setAside } = readSettings({ version: 1, largeNumbers: 'very' });
  expect([settings.largeNumbers, setAside]).toEqual([false, ['largeNumbers']]);
});
it('goes into a backup and comes back', () => {
  const { backup } = readBackup(backupText({ ...defaultSettings, largeNumbers: true }, noOwnEntries));
  expect(backup?.settings.largeNumbers).toBe(true);
});
it('can be set and locked by a policy', () => {
  const { policy, problems } = readPolicy({ largeNumbers: true, locked: ['largeNumbers'] });
  const { settings, governed } = effective({ largeNumbers: false }, policy);
  expect([problems, settings.largeNumbers, governed]).toEqual([[], true, ['largeNumbers']]);
});
`;

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, said: stdout + stderr };
};

/** @returns how many lines of the file are new or changed */
function change(path: string, make: (text: string) => string): number {
  const file = join(copy, path);
  const before = readFileSync(file, 'utf8');
  const after = make(before);
  writeFileSync(file, after);
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line)).length;
}

const lines = new Map<string, number>();
const count = (path: string, more: number) => lines.set(path, (lines.get(path) ?? 0) + more);

beforeAll(() => {
  cpSync(join(root, '.github'), join(copy, '.github'), { recursive: true });
  for (const one of insertions)
    count(
      one.path,
      change(one.path, (text) => inserted(text, one)),
    );
  for (const [tag, more] of Object.entries(texts)) {
    const path = `src/languages/${tag}/texts.json`;
    const added = (text: string) => `${JSON.stringify({ ...JSON.parse(text), ...more }, null, 2)}\n`;
    change(path, added);
    // In English each text has a line for its words, one for its description, and two around them.
    count(path, Object.keys(more).length * (tag === 'en' ? 4 : 1));
  }
  const [, command = ''] = /^npx tsx (scripts\/words\/followed\.ts .*)$/m.exec(page) ?? [];
  run('--import', 'tsx', ...command.split(' '));
  count('scripts/words/followed.json', command.split(' ').length - 1);
  writeFileSync(join(copy, 'test/unit/example-setting.test.ts'), proof);
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));

describe('a setting added by the guide', () => {
  it('has types that fit', () => {
    // Scripts and the other tests know nothing about single settings.
    const include = ['src', 'popup', 'options', 'test/unit/settings-versions.test.ts'];
    const config = { extends: './tsconfig.json', include };
    writeFileSync(join(copy, 'tsconfig.setting.json'), JSON.stringify(config));
    expect(run('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.setting.json')).toEqual({
      status: 0,
      said: '',
    });
  }, 60_000);

  it('passes the tests of settings, policy, backup, texts, and its own', () => {
    const files = [
      ...['settings-versions', 'settings-policy', 'settings-backup', 'example-setting'].map(
        (name) => `test/unit/${name}.test.ts`,
      ),
      ...['locales', 'followed', 'guide-organisation'].map((name) => `test/repo/${name}.test.ts`),
    ];
    const { status, said } = run('node_modules/vitest/vitest.mjs', 'run', ...files);
    expect(said).toContain(`Test Files  ${files.length} passed`);
    expect(status).toBe(0);
  }, 60_000);

  it('takes as many files and lines as the guide says', () => {
    const sum = (paths: string[]) => paths.reduce((all, path) => all + (lines.get(path) ?? 0), 0);
    const all = [...lines.keys()];
    const words = all.filter((path) => path.endsWith('/texts.json'));
    expect(page).toContain(
      `It takes ${all.length} files and ${sum(all)} lines, of which ${words.length} files and ${sum(words)} lines are texts`,
    );
  });
});
