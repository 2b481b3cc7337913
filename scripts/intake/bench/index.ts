/**
 * `npm run intake:bench`: how long the receiver takes with 100,000 reports in it, compared to a bare HTTP server in the
 * same run. With `DATABASE_URL` it uses that PostgreSQL server, which must be empty, or nothing is
 * measured; else the embedded database.
 *
 *     --reports N how many reports are in it
 *     --turns N how often each question is asked
 *     --json FILE    also writes the figures
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orMisuse } from '../../misuse';
import { measure } from './measure';

const { reports, turns, json } = orMisuse(() => {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '100000' },
      turns: { type: 'string', default: '60' },
      json: { type: 'string' },
    },
  });
  const whole = (name: 'reports' | 'turns') => {
    if (/^[1-9]\d{0,7}$/.test(values[name])) return Number(values[name]);
    throw new Error(`--${name} takes a whole number from 1 on, not "${values[name]}".`);
  };
  return { reports: whole('reports'), turns: whole('turns'), json: values.json };
});

const folder = mkdtempSync(join(tmpdir(), 'report-instead-intake-bench-'));
const result = await measure({ reports, turns }, folder, process.env.DATABASE_URL)
  .finally(() => rmSync(folder, { recursive: true, force: true }))
  .catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  });
const row = (cells: readonly string[]) =>
  `${cells[0]!.padEnd(28)}${cells
    .slice(1)
    .map((cell) => cell.padStart(12))
    .join('')}\n`;
process.stdout.write(`${result.reports} reports, database: ${result.database}\n`);
process.stdout.write(row(['', 'median ms', 'p95 ms', '× bare']));
for (const { what, median, p95, ratio } of result.figures) {
  process.stdout.write(row([what, median.toFixed(2), p95.toFixed(2), ratio.toFixed(1)]));
}
if (json) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
