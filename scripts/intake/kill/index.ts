/**
 * `npm run intake:fault`: kills the receiver 200 times at random moments, and says what was lost and what was stored
 * twice.
 *
 *     --rounds N    how many times
 *     --seed N      repeats the moments of an earlier run
 *     --json FILE   also writes the figures
 *
 * Ends with 1 when a promise was broken.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orMisuse } from '../../misuse';
import { killRounds } from './rounds';

const { rounds, seed, json } = orMisuse(() => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      json: { type: 'string' },
    },
  });
  const whole = (name: 'rounds' | 'seed') => {
    if (/^\d{1,9}$/.test(values[name])) return Number(values[name]);
    throw new Error(`--${name} takes a whole number, not "${values[name]}".`);
  };
  return { rounds: whole('rounds'), seed: whole('seed'), json: values.json };
});

process.stdout.write(`seed ${seed}\n`);
const folder = mkdtempSync(join(tmpdir(), 'report-instead-intake-fault-'));
const figures = await killRounds(folder, {
  rounds,
  seed,
  onRound: (done) => {
    if (done % 20 === 0) process.stderr.write(`${done} of ${rounds} kills\n`);
  },
});
rmSync(folder, { recursive: true, force: true });
const { answered, cut, takenUnheard, lost, twice, seconds } = figures;
process.stdout.write(
  [
    `${rounds} kills in ${seconds} s`,
    `  answered             ${answered}`,
    `  answer cut off       ${cut}, of which taken all the same ${takenUnheard}`,
    `  lost                 ${lost}`,
    `  twice                ${twice}\n`,
  ].join('\n'),
);
if (json) writeFileSync(json, `${JSON.stringify({ seed, ...figures }, null, 2)}\n`);
process.exit(lost + twice > 0 ? 1 : 0);
