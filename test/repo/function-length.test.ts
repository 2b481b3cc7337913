/** The code that decides about share acts and reports is in functions that fit on a screen. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './source-files';

const MOST_LINES = 60;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'function-length-'));
  // Reports every function. Biome's own count leaves out comments and empty lines.
  const rule = { level: 'error', options: { maxLines: 1 } };
  const rules = { preset: 'none', complexity: { noExcessiveLinesPerFunction: rule } };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ root: true, linter: { rules } }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Found {
  location: { path: string; range: { start: { line: number }; end: { line: number } } };
}

/** Functions and their number of lines, including comments. */
function functionsIn(...files: string[]): { place: string; lines: number }[] {
  const { stdout } = spawnSync(
    'node_modules/.bin/biome',
    ['lint', '--reporter=rdjson', '--max-diagnostics=none', `--config-path=${folder}`, ...files],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  return (JSON.parse(stdout) as { diagnostics: Found[] }).diagnostics.map(
    ({ location: { path, range } }) => ({
      place: `${path}:${range.start.line}`,
      lines: range.end.line - range.start.line + 1,
    }),
  );
}

it(`no function of the share act or of the outbox is longer than ${MOST_LINES} lines`, () => {
  const found = functionsIn('src/share', 'src/report/outbox');
  expect(found.length).toBeGreaterThan(200);
  expect(new Set(found.map(({ place }) => place.replace(/:.*/, '')))).toContain('src/report/outbox/index.ts');
  expect(found.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});

it('a longer one is found', () => {
  const file = join(folder, 'long.ts');
  writeFileSync(file, `export function long() {\n${'\n  console.info(1);\n'.repeat(MOST_LINES / 2)}}\n`);
  expect(functionsIn(file).map(({ lines }) => lines)).toEqual([MOST_LINES + 2]);
});
