/**
 * The gate: types, lint, unit, property and repository tests, directory checks, the builds and their sizes,
 * `web-ext lint`, and the end-to-end tests in real Chromium and real Firefox. The quick checks come first. The last
 * line counts everything. `--quick` (`npm run test:quick`): only what needs no build and no browser.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Tally = { passed: 0, failed: 0, skipped: 0 };

function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, FORCE_COLOR: '0' },
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

function counts({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function report(name: string, tally: Tally, output: string, since: number): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${counts(tally)} (${seconds} s)\n`);
  if (tally.failed) process.stdout.write(`${output}\n`);
}

/** Runs one check, which passes or fails as a whole. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  const since = Date.now();
  const { ok, output } = await run(command, args);
  report(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, output, since);
}

/** The files that took longest, if any took long: what to look at when the gate is slow. */
function dearest(files: readonly { name: string; startTime: number; endTime: number }[]): string {
  return files
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .filter(({ seconds }) => seconds > 10)
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 12)
    .map(({ name, seconds }) => `  ${seconds.toFixed(0).padStart(4)} s  ${relative(process.cwd(), name)}`)
    .join('\n');
}

/**
 * Runs vitest projects. Its JSON report says how many tests there were.
 * @param project its name; `!NAME`: all others
 * @param which files, or other words for vitest
 */
async function vitest(
  name: string,
  project: string,
  environment: Record<string, string> = {},
  which: readonly string[] = [],
): Promise<void> {
  const since = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'report-instead-test-'));
  const file = join(folder, 'report.json');
  const { ok, output } = await run(
    'npx',
    [
      'vitest',
      'run',
      ...which,
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    environment,
  );
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  let costs = '';
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    tally.passed = result.numPassedTests;
    tally.failed = result.numFailedTests;
    tally.skipped = result.numPendingTests;
    costs = dearest(result.testResults);
  } catch {
    // No report: the run itself failed, and its output says why.
  }
  // A file that cannot even be loaded has no failed test, but it must fail the gate.
  if (!ok && tally.failed === 0) tally.failed = 1;
  report(name, tally, output, since);
  if (costs) process.stdout.write(`${costs}\n`);
  rmSync(folder, { recursive: true, force: true });
}

/** A file of end-to-end tests, by its name. */
const named = (name: string) => `test/e2e/${name}.test.ts`;

/**
 * Test files that start browsers, servers or commands of their own, in both families of browsers, and mostly wait for
 * them. All that write an organisation's policy are here, because there is only one place for its file.
 */
const apart = [
  ...[
    'android',
    'bench-smoke',
    'dev',
    'new-site',
    'old-data',
    'on-disk',
    'packed-update',
    'policy',
    'private-windows',
    'receiver',
    'survives',
    'update',
    'webkit',
    'words-sheet',
    'wrong-words',
  ].map(named),
  'test/fault/rounds.test.ts',
  'test/hostile/extension-gone.test.ts',
];

/** The edition for phones, in both browsers, and what fits in so that all runs take equally long. */
const phones = [
  'hosting',
  'share-acts',
  'web/on-disk',
  'web/organisation',
  'web/phone-screens',
  'web/share',
].map(named);

/** What Chromium does beside the rest of its own, after the edition for phones. */
const chromiumLater = ['accessibility', 'form-fill', 'popup', 'self-check'].map(named);

/** Runs test files, in the browsers that are named (all by default). */
function endToEnd(where: string, browsers: string | null, which: readonly string[]): Promise<void> {
  return vitest(`end to end${where}`, 'browsers', browsers ? { BROWSERS: browsers } : {}, which);
}
const without = (files: readonly string[]) => files.map((file) => `--exclude=${file}`);

// At the same time, so that both cores have work. Before the build, because it would repair the modules that it
// generates.
await Promise.all([
  check('types', 'npx', ['tsc', '--noEmit']),
  check('lint', 'npx', ['biome', 'ci', '--colors=off', '--error-on-warnings', '.']),
  check('nothing unused', 'npx', ['knip', '--no-progress']),
  check('directory', 'npx', ['tsx', 'scripts/directory/check.ts']),
  vitest('unit, property, repository', '!browsers'),
]);
if (!process.argv.includes('--quick')) {
  await check('build', 'npx', ['tsx', 'scripts/build/build.ts']);
  // At the same time, four on two cores, because each of them waits a part of its time. Each has its own browsers. They
  // take about equally long.
  const notHere = without([...apart, ...phones]);
  await Promise.all([
    check('sizes', 'npx', ['tsx', 'scripts/build/sizes.ts']),
    check('web-ext lint', 'npx', ['tsx', 'scripts/store/lint.ts']),
    endToEnd(' in chromium', 'chromium', [...notHere, ...without(chromiumLater)]),
    endToEnd(' in firefox', 'firefox', notHere),
    endToEnd(', apart', null, apart),
    endToEnd(', phones', null, phones).then(() =>
      endToEnd(' in chromium, the rest', 'chromium', chromiumLater),
    ),
    check('build for a reviewer', 'npx', ['tsx', 'scripts/store/rebuild.ts']),
  ]);
}

process.stdout.write(`${counts(total)}\n`);
process.exit(total.failed ? 1 : 0);
