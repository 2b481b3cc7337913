/**
 * `npm run intake:check -- ADDRESS`: whether a server keeps the contract of an intake, point by point, and how to
 * repair what does not. Everything that it sends is marked as a test, with an invented link.
 *
 *     --flood N      also sends N tests in a row, to see whether a flood is told to wait
 *     --xarf         also sends a test as XARF
 *     --json FILE    also writes the points
 *
 * Ends with 1 when something falls short.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { orMisuse } from '../../misuse';
import { checkIntake } from './points';

const MOST_FLOOD = 5000;

const { address, flood, xarf, json } = orMisuse(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      flood: { type: 'string', default: '0' },
      xarf: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const [first, ...others] = positionals;
  if (!first || others.length > 0)
    throw new Error('npm run intake:check -- https://intake.example.org/reports');
  if (!/^\d{1,4}$/.test(values.flood) || Number(values.flood) > MOST_FLOOD) {
    throw new Error(`--flood takes a whole number up to ${MOST_FLOOD}, not "${values.flood}".`);
  }
  return { address: first, flood: Number(values.flood), xarf: values.xarf, json: values.json };
});

const tester = { org: 'Report Instead, test', contact: 'test@example.org', domain: 'example.org' };
const points = await checkIntake(address, { flood, organisation: xarf ? tester : undefined });
for (const { name, verdict, told } of points) process.stdout.write(`${verdict.padEnd(12)}${name}: ${told}\n`);
const short = points.filter(({ verdict }) => verdict === 'falls short').length;
process.stdout.write(
  short === 0 ? '\nNothing falls short.\n' : `\n${short} of ${points.length} fall short.\n`,
);
if (json) writeFileSync(json, `${JSON.stringify(points, null, 2)}\n`);
process.exit(short === 0 ? 0 : 1);
