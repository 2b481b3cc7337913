/**
 * The benchmark runs and gives all its figures. No test asks how fast anything is. Costs about 37 s of processor time in
 * Chromium.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sitesIn } from '../../scripts/bench/measures/every-site';
import { quickPlan } from '../../scripts/bench/plan';
import type { BenchResult } from '../../scripts/bench/run';
import { browsersToTest } from '../support/session';

const root = fileURLToPath(new URL('../..', import.meta.url));

const extensions = ['empty', 'report-instead', 'common-way'];
const everyone = ['none', ...extensions];
const withPopup = ['a static page', 'report-instead'];
const withPrompt = ['report-instead', 'common-way'];
const everySite = sitesIn(quickPlan).map(([site]) => site);
const designs = [
  'an empty script',
  'only listens: neither code nor data',
  'only listens, and has the data',
  'has the code, and no data',
  'as it is: data, then code that is compiled at the first input',
  'the same in one file for each site',
  'code that is compiled at once',
  'only listens; the code as a text, which nothing could run',
];
const sizes = ['ten rows', 'full outbox'];

/** For each measure, who must have a figure. */
const expected: Record<string, readonly string[]> = {
  'load-script': extensions,
  'load-script-before': extensions,
  'load-script-next': extensions,
  'load-script-of-all': everyone,
  'load-tasks': everyone,
  'load-heap': everyone,
  'design-load': designs,
  'design-load-next': designs,
  'page-bytes': everyone,
  'growth-script': extensions,
  'growth-script-twice': extensions,
  'growth-tasks': everyone,
  'growth-heap': everyone,
  'site-load': everySite,
  'site-growth': everySite,
  'tabs-stored': extensions,
  'tabs-press': ['report-instead'],
  'first-move': extensions,
  'click-handler': extensions,
  'press-handlers': extensions,
  'first-press': extensions,
  'prompt-first': withPrompt,
  'prompt-first-frames': withPrompt,
  'prompt-next': withPrompt,
  'prompt-next-frames': withPrompt,
  'prompt-asleep': ['report-instead'],
  'prompt-asleep-frames': ['report-instead'],
  'popup-first': withPopup,
  'popup-usable': withPopup,
  'toolbar-first': withPopup,
  'options-first': withPopup,
  'options-usable': withPopup,
  'phones-bytes': ['the edition for phones'],
  'phones-first': ['a static page', 'the edition for phones'],
  'phones-shared': ['a static page', 'the edition for phones'],
  'address-speed': ['report-instead', 'tidy-url'],
  'address-right': ['report-instead', 'tidy-url'],
  'outbox-list': sizes,
  'outbox-begin': sizes,
  'longest-task': ['page load', 'page, share act', 'background, woken by the act', 'popup', 'options'],
};

test.skipIf(!browsersToTest().includes('chromium'))(
  'the benchmark fills every row of its tables',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-instead-bench-smoke-'));
    try {
      const json = join(folder, 'bench.json');
      const chart = join(folder, 'bench.svg');
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/bench/index.ts', '--quick', '--json', json, '--chart', chart],
        { cwd: root },
      );
      const result: BenchResult = JSON.parse(readFileSync(json, 'utf8'));
      expect(Object.fromEntries(result.measures.map(({ id, figures }) => [id, namesOf(figures)]))).toEqual(
        Object.fromEntries(Object.entries(expected).map(([id, names]) => [id, [...names].sort()])),
      );
      for (const { id, title, figures } of result.measures) {
        expect(stdout).toContain(title);
        for (const { contestant, median, low, high } of figures) {
          expect([median, low, high].every(Number.isFinite), `${id}, ${contestant}`).toBe(true);
        }
      }
      expect(result.budgets.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
      expect(readFileSync(chart, 'utf8')).toMatch(/^<svg .*Report Instead.*<\/svg>\s*$/s);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  300_000,
);

function namesOf(figures: readonly { contestant: string }[]): string[] {
  return figures.map(({ contestant }) => contestant).sort();
}
