/**
 * `npm run fault`: kills the background and the whole browser at random moments while reports are sent to an intake
 * that misbehaves, and sometimes makes the browser throw the database away. After each round it checks that no report
 * was lost, none was taken twice, and no address stayed in the browser.
 *
 *     --rounds N of all browsers together; 200 by default
 *     --browser=NAME     chromium or firefox; both by default
 *     --seed N           repeats the rounds of an earlier run
 *     --first N          starts with this round, to repeat one
 *     --json FILE        also writes the figures as JSON
 *
 * Ends with 1 when a promise was broken.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserKind, builtExtension, chooseBrowsers } from '../browsers/index';
import { build } from '../build/build';
import { orMisuse } from '../misuse';
import { type FaultFigures, runFaultRounds } from './run';
import { faultTable } from './table';

const { kinds, rounds, seed, first, json } = orMisuse(() => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      browser: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      first: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const whole = (name: 'rounds' | 'seed' | 'first') => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= 0) return number;
    throw new Error(`--${name} takes a whole number, not "${values[name]}".`);
  };
  const kinds = chooseBrowsers(values.browser);
  return { kinds, rounds: whole('rounds'), seed: whole('seed'), first: whole('first'), json: values.json };
});

process.stdout.write(`seed ${seed}\n`);
await build();
const figures: FaultFigures[] = [];
for (const [index, kind] of kinds.entries()) {
  const share = Math.floor(rounds / kinds.length) + (index < rounds % kinds.length ? 1 : 0);
  figures.push(await runIn(kind, share));
}
process.stdout.write(`${faultTable(figures)}\n`);
if (json) writeFileSync(json, `${JSON.stringify({ seed, figures }, null, 2)}\n`);
process.exit(figures.some(({ broken }) => broken.length > 0) ? 1 : 0);

function runIn(kind: BrowserKind, share: number): Promise<FaultFigures> {
  return runFaultRounds({
    kind,
    extensionDir: builtExtension(kind),
    rounds: share,
    seed,
    first,
    onRound: (done) => {
      if (done % 20 === 0) process.stderr.write(`${kind}: ${done} of ${share} rounds\n`);
    },
    onFailure: ({ number, kills, through }, broken) => {
      const round = `${kind}, round ${number} (${through}, ${JSON.stringify(kills)})`;
      process.stderr.write(`${round}:\n  ${broken.join('\n  ')}\n`);
    },
  });
}
