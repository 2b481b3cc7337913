/**
 * `npm run fault`: kills the background and the whole browser at random moments while reports are on their way to an
 * intake that misbehaves, and has the browser throw the database away now and then. Checks after each round that no
 * report was lost, none was taken twice, and no address stayed behind.
 *
 *     --rounds N         in all, shared by the browsers; 200 unless told
 *     --browser=NAME     chromium or firefox; both unless told
 *     --seed N           repeats the rounds of an earlier run
 *     --first N          starts with this round, to repeat one
 *     --json FILE        also writes the figures as JSON
 *
 * Ends with 1 when a promise was broken.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from '../browsers/find-browsers.mjs';
import type { BrowserKind } from '../browsers/index';
import { build } from '../build/build';
import { type FaultFigures, runFaultRounds } from './run';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    browser: { type: 'string' },
    seed: { type: 'string' },
    first: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});

function wholeNumber(name: 'rounds' | 'seed' | 'first', value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0) return number;
  process.stderr.write(`--${name} takes a whole number, not "${value}".\n`);
  process.exit(2);
}

function kindsOf(wanted: string | undefined): BrowserKind[] {
  const kinds = (['chromium', 'firefox'] as const).filter((kind) => !wanted || wanted === kind);
  const found = kinds.filter((kind) => findBrowser(kind));
  if (found.length > 0) return found;
  process.stderr.write(`No browser to run in${wanted ? `: ${wanted}` : ''}.\n`);
  process.exit(2);
}

function table(all: readonly FaultFigures[]): string {
  const listed = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return all
    .map((one) =>
      [
        `${one.browser}: ${one.rounds} rounds in ${one.seconds} s`,
        `  kills      ${listed(one.kills)}`,
        `  faults     ${listed(one.faults)}`,
        `  told kept  ${one.kept} (killed before it could be told: ${one.untold})`,
        `  delivered  ${one.delivered}; asked again under a known key: ${one.repeated}`,
        `  lost       ${one.lost}`,
        `  twice      ${one.twice}`,
        `  databases the browser threw away: ${one.thrownAway}`,
        `  broken     ${one.broken.length}`,
      ].join('\n'),
    )
    .join('\n');
}

const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('seed', values.seed);
const rounds = wholeNumber('rounds', values.rounds);
const first = wholeNumber('first', values.first);
const kinds = kindsOf(values.browser);
process.stdout.write(`seed ${seed}\n`);
await build();

const figures: FaultFigures[] = [];
for (const [index, kind] of kinds.entries()) {
  const share = Math.floor(rounds / kinds.length) + (index < rounds % kinds.length ? 1 : 0);
  figures.push(
    await runFaultRounds({
      kind,
      extensionDir: fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url)),
      rounds: share,
      seed,
      first,
      onRound: (done) => {
        if (done % 20 === 0) process.stderr.write(`${kind}: ${done} of ${share} rounds\n`);
      },
      onFailure: ({ number, kills, through }, broken) => {
        process.stderr.write(
          `${kind}, round ${number} (${through}, ${JSON.stringify(kills)}):\n  ${broken.join('\n  ')}\n`,
        );
      },
    }),
  );
}
process.stdout.write(`${table(figures)}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ seed, figures }, null, 2)}\n`);
process.exit(figures.some(({ broken }) => broken.length > 0) ? 1 : 0);
