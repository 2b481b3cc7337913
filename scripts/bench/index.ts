/**
 * `npm run bench`: measures the extension and, for comparison, a browser without one, similar extensions and the common
 * way to build it, and says which budgets are kept. Figures are only compared within one run; a bad figure is no
 * failure.
 *
 *     --json FILE    also writes everything as JSON
 *     --chart FILE   also draws an SVG
 *     --rounds N     more or fewer rounds than usual
 *     --quick everything once, small, without other extensions, of the build in `dist`: only to see that it runs
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { orMisuse } from '../misuse';
import { chartOf } from './chart';
import { fullPlan, quickPlan } from './plan';
import { runBench } from './run';
import { benchReport } from './table';

const { plan, json, chart } = orMisuse(() => {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      chart: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const usual = values.quick ? quickPlan : fullPlan;
  const rounds = Number(values.rounds ?? usual.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds takes a whole number from 1 on, not "${values.rounds}".`);
  return { plan: { ...usual, rounds }, json: values.json, chart: values.chart };
});

const result = await runBench(plan, (text) => process.stderr.write(`${text}\n`));
process.stdout.write(benchReport(result));
if (json) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
if (chart) writeFileSync(chart, chartOf(result));
